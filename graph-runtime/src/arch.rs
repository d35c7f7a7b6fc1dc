//! Sets of vector instructions as zero-sized values: what a pass is compiled for, and the vocabulary of functions that
//! it may call there.
//!
//! What holds: every function is `#[inline(always)]`, so that a loop around it is compiled with the instructions of the
//! function that the pass was inlined into (see [`dispatch`](crate::dispatch)). What is not attempted: explicit vector
//! types. The functions are plain scalar code that the optimiser widens to whatever the enabled registers hold.

use crate::dispatch::Kernel;
#[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
use crate::kernels::Avx512;
use crate::scalar::Scalar;

/// A set of instructions. `arch.exp(x)` is eˣ for `f32` and `f64` alike, in code that suits the set.
///
/// NaN comes back as NaN from every function, except that x⁰ = 1 and 1ˣ = 1 whatever x is, and that the length of a
/// vector with an infinite entry is ∞. At ±0, ±∞, the ends of domains, overflow and underflow results are those of the
/// standard library. The errors are nowhere larger than this, in units of the last place (as far as 12 thousand values
/// with hundreds of digits a function show for `f64`, and four million bit patterns a function for `f32`):
///
/// | | `f64` | `f32` | | `f64` | `f32` | | `f64` | `f32` |
/// |---|---:|---:|---|---:|---:|---|---:|---:|
/// | `cbrt` | 0.7 | 0.6 | `tan` | 3.5 | 2 | `erf` | 2.5 | 3.5 |
/// | `exp` | 1.2 | 1.5 | `asin` | 2.2 | 2.6 | `erfc` | 4 | 5 |
/// | `exp2` | 1.2 | 1.5 | `acos` | 1.2 | 1.3 | `normal_cdf` | 6 | 5 |
/// | `exp_m1` | 2 | 2 | `atan` | 1.5 | 2.3 | `sigmoid` | 2 | 2.5 |
/// | `ln` | 0.8 | 0.9 | `sinh` | 2.2 | 2.5 | `softplus` | 2.5 | 3 |
/// | `ln_1p` | 0.8 | 0.9 | `cosh` | 1.6 | 1.7 | `log_sigmoid` | 2.5 | 3 |
/// | `log2` | 1.2 | 0.9 | `tanh` | 2.5 | 2.6 | `atan2` | 1.7 | 2.3 |
/// | `log10` | 1.2 | 0.8 | `asinh` | 1.6 | 1.8 | `hypot` | 1.2 | 1.3 |
/// | `sin` | 2 | 0.6 | `acosh` | 2.2 | 2.2 | `powf` | 1 | 1 |
/// | `cos` | 2 | 0.6 | `atanh` | 2 | 2.2 |  |  |  |
///
/// `abs`, `signum`, `floor`, `ceil`, `round`, `copysign`, `min` and `max` are exact, `sqrt` and `recip` correctly rounded;
/// `powi` errs by half a unit a multiplication. All but `powf` is code of this crate, without branches; `powf`, and `sin`,
/// `cos` and `tan` of large angles, are the standard library's, or `libm`'s where there is none.
pub trait Arch: Copy + Send + Sync + 'static {
    /// Whether a multiply and an add are one instruction here; never with the feature `deterministic`, as not every
    /// processor has it.
    const FMA: bool;
    /// Products of at least this many multiplications are functions of their own.
    const APART: usize = 32 * 32 * 32;
    /// Runs a kernel in a function of its own, compiled for the same instructions: for one so long that a call is
    /// nothing beside it, and that many passes share.
    fn apart<K: Kernel>(self, kernel: K) -> K::Output;

    /// Whether the processor has AVX-512 besides, for what is so long that asking is nothing beside it.
    #[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
    #[doc(hidden)]
    #[inline(always)]
    fn avx512(self) -> Option<Avx512> {
        None
    }

    /// A whole number as a floating-point number.
    #[inline(always)]
    fn real<T: Scalar>(self, index: i32) -> T {
        T::from_f64(f64::from(index))
    }

    /// a·b + c: one fused instruction exactly where [`FMA`](Self::FMA) says so, else two operations.
    #[inline(always)]
    #[must_use]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        if Self::FMA { T::fused_mul_add(a, b, c) } else { a * b + c }
    }

    /// Σ aₖ·bₖ from left to right: all but the first product fused with their sums, as [`mul_add`](Self::mul_add) is.
    #[inline(always)]
    #[must_use]
    fn dot<T: Scalar, const N: usize>(self, a: [T; N], b: [T; N]) -> T {
        const { assert!(N > 0, "a sum of no products has no first one") };
        let mut sum = a[0] * b[0];
        for k in 1..N {
            sum = self.mul_add(a[k], b[k], sum);
        }
        sum
    }

    /// |x|.
    #[inline(always)]
    #[must_use]
    fn abs<T: Scalar>(self, x: T) -> T {
        T::abs(self, x)
    }

    /// −1, 0 or 1 by the sign of x; the zero keeps its sign. (`f64::signum` has ±1 at ±0.)
    #[inline(always)]
    #[must_use]
    fn signum<T: Scalar>(self, x: T) -> T {
        T::signum(self, x)
    }

    /// x, or 0 where it is infinite.
    #[inline(always)]
    #[must_use]
    fn finite_or_zero<T: Scalar>(self, x: T) -> T {
        if T::abs(self, x) == T::INFINITY { T::ZERO } else { x }
    }

    /// √x; NaN below zero, −0 at −0.
    #[inline(always)]
    #[must_use]
    fn sqrt<T: Scalar>(self, x: T) -> T {
        T::sqrt(self, x)
    }

    /// ∛x, odd.
    #[inline(always)]
    #[must_use]
    fn cbrt<T: Scalar>(self, x: T) -> T {
        T::cbrt(self, x)
    }

    /// eˣ.
    #[inline(always)]
    #[must_use]
    fn exp<T: Scalar>(self, x: T) -> T {
        T::exp(self, x)
    }

    /// 2ˣ.
    #[inline(always)]
    #[must_use]
    fn exp2<T: Scalar>(self, x: T) -> T {
        T::exp2(self, x)
    }

    /// eˣ − 1, exact near zero.
    #[inline(always)]
    #[must_use]
    fn exp_m1<T: Scalar>(self, x: T) -> T {
        T::exp_m1(self, x)
    }

    /// The natural logarithm: −∞ at ±0, NaN below.
    #[inline(always)]
    #[must_use]
    fn ln<T: Scalar>(self, x: T) -> T {
        T::ln(self, x)
    }

    /// ln(1 + x), exact near zero: −∞ at −1, NaN below.
    #[inline(always)]
    #[must_use]
    fn ln_1p<T: Scalar>(self, x: T) -> T {
        T::ln_1p(self, x)
    }

    /// The logarithm to base 2.
    #[inline(always)]
    #[must_use]
    fn log2<T: Scalar>(self, x: T) -> T {
        T::log2(self, x)
    }

    /// The logarithm to base 10.
    #[inline(always)]
    #[must_use]
    fn log10<T: Scalar>(self, x: T) -> T {
        T::log10(self, x)
    }

    /// Sine of an angle in radians; NaN at ±∞.
    #[inline(always)]
    #[must_use]
    fn sin<T: Scalar>(self, x: T) -> T {
        T::sin(self, x)
    }

    /// Cosine of an angle in radians; NaN at ±∞.
    #[inline(always)]
    #[must_use]
    fn cos<T: Scalar>(self, x: T) -> T {
        T::cos(self, x)
    }

    /// Tangent of an angle in radians; NaN at ±∞.
    #[inline(always)]
    #[must_use]
    fn tan<T: Scalar>(self, x: T) -> T {
        T::tan(self, x)
    }

    /// The angle in [−π/2, π/2] whose sine is x; NaN outside [−1, 1].
    #[inline(always)]
    #[must_use]
    fn asin<T: Scalar>(self, x: T) -> T {
        T::asin(self, x)
    }

    /// The angle in [0, π] whose cosine is x; NaN outside [−1, 1].
    #[inline(always)]
    #[must_use]
    fn acos<T: Scalar>(self, x: T) -> T {
        T::acos(self, x)
    }

    /// The angle in [−π/2, π/2] whose tangent is x.
    #[inline(always)]
    #[must_use]
    fn atan<T: Scalar>(self, x: T) -> T {
        T::atan(self, x)
    }

    /// Hyperbolic sine.
    #[inline(always)]
    #[must_use]
    fn sinh<T: Scalar>(self, x: T) -> T {
        T::sinh(self, x)
    }

    /// Hyperbolic cosine.
    #[inline(always)]
    #[must_use]
    fn cosh<T: Scalar>(self, x: T) -> T {
        T::cosh(self, x)
    }

    /// Hyperbolic tangent.
    #[inline(always)]
    #[must_use]
    fn tanh<T: Scalar>(self, x: T) -> T {
        T::tanh(self, x)
    }

    /// Inverse hyperbolic sine.
    #[inline(always)]
    #[must_use]
    fn asinh<T: Scalar>(self, x: T) -> T {
        T::asinh(self, x)
    }

    /// Inverse hyperbolic cosine; NaN below 1.
    #[inline(always)]
    #[must_use]
    fn acosh<T: Scalar>(self, x: T) -> T {
        T::acosh(self, x)
    }

    /// Inverse hyperbolic tangent; ±∞ at ±1, NaN beyond.
    #[inline(always)]
    #[must_use]
    fn atanh<T: Scalar>(self, x: T) -> T {
        T::atanh(self, x)
    }

    /// The largest integer not above x.
    #[inline(always)]
    #[must_use]
    fn floor<T: Scalar>(self, x: T) -> T {
        T::floor(self, x)
    }

    /// The smallest integer not below x.
    #[inline(always)]
    #[must_use]
    fn ceil<T: Scalar>(self, x: T) -> T {
        T::ceil(self, x)
    }

    /// The nearest integer, halves away from zero.
    #[inline(always)]
    #[must_use]
    fn round<T: Scalar>(self, x: T) -> T {
        T::round(self, x)
    }

    /// The error function 2/√π ∫₀ˣ e^(−t²) dt.
    #[inline(always)]
    #[must_use]
    fn erf<T: Scalar>(self, x: T) -> T {
        T::erf(self, x)
    }

    /// 1 − erf(x), with full relative accuracy for large x.
    #[inline(always)]
    #[must_use]
    fn erfc<T: Scalar>(self, x: T) -> T {
        T::erfc(self, x)
    }

    /// Φ(x) = erfc(−x/√2)/2, the standard normal distribution, accurate in its lower tail.
    #[inline(always)]
    #[must_use]
    fn normal_cdf<T: Scalar>(self, x: T) -> T {
        T::normal_cdf(self, x)
    }

    /// 1 / (1 + e⁻ˣ), accurate relative to its value for very negative x.
    #[inline(always)]
    #[must_use]
    fn sigmoid<T: Scalar>(self, x: T) -> T {
        T::sigmoid(self, x)
    }

    /// ln(1 + eˣ), without overflow and accurate for very negative x.
    #[inline(always)]
    #[must_use]
    fn softplus<T: Scalar>(self, x: T) -> T {
        T::softplus(self, x)
    }

    /// ln sigmoid(x) = −softplus(−x).
    #[inline(always)]
    #[must_use]
    fn log_sigmoid<T: Scalar>(self, x: T) -> T {
        T::log_sigmoid(self, x)
    }

    /// Sine and cosine at once, for less than the two apart.
    #[inline(always)]
    #[must_use]
    fn sin_cos<T: Scalar>(self, x: T) -> (T, T) {
        T::sin_cos(self, x)
    }

    /// 1 / x.
    #[inline(always)]
    #[must_use]
    fn recip<T: Scalar>(self, x: T) -> T {
        T::recip(self, x)
    }

    /// The angle in [−π, π] of the point (x, y).
    #[inline(always)]
    #[must_use]
    fn atan2<T: Scalar>(self, y: T, x: T) -> T {
        T::atan2(self, y, x)
    }

    /// xⁿ for an integer: by repeated multiplication.
    #[inline(always)]
    #[must_use]
    fn powi<T: Scalar>(self, x: T, n: i32) -> T {
        T::powi(self, x, n)
    }

    /// xᵖ; 1 at p = 0 whatever x is, NaN for a negative x and a p that is no integer.
    #[inline(always)]
    #[must_use]
    fn powf<T: Scalar>(self, x: T, p: T) -> T {
        T::powf(self, x, p)
    }

    /// √(x² + y²) without overflow in between.
    #[inline(always)]
    #[must_use]
    fn hypot<T: Scalar>(self, x: T, y: T) -> T {
        T::hypot(self, x, y)
    }

    /// |x| with the sign of `sign`.
    #[inline(always)]
    #[must_use]
    fn copysign<T: Scalar>(self, x: T, sign: T) -> T {
        T::copysign(self, x, sign)
    }

    /// The smaller; NaN if either is NaN.
    #[inline(always)]
    #[must_use]
    fn min<T: Scalar>(self, x: T, y: T) -> T {
        T::min(self, x, y)
    }

    /// The larger; NaN if either is NaN.
    #[inline(always)]
    #[must_use]
    fn max<T: Scalar>(self, x: T, y: T) -> T {
        T::max(self, x, y)
    }
}

/// What every processor of the target has.
#[derive(Clone, Copy, Debug)]
pub struct Baseline;

/// AVX2 and fused multiply-add on x86-64: 8 lanes of `f32`, 4 of `f64`. Whoever has one knows that the processor has them.
#[cfg(all(
    target_arch = "x86_64",
    any(feature = "std", all(target_feature = "avx2", target_feature = "fma"))
))]
#[derive(Clone, Copy, Debug)]
pub struct Avx2(());

#[cfg(all(
    target_arch = "x86_64",
    any(feature = "std", all(target_feature = "avx2", target_feature = "fma"))
))]
impl Avx2 {
    /// # Safety
    ///
    /// The processor has AVX2 and fused multiply-add.
    pub(crate) const unsafe fn new() -> Self {
        Self(())
    }
}

/// NEON on 64-bit ARM: 4 lanes of `f32`, 2 of `f64`.
#[cfg(target_arch = "aarch64")]
#[derive(Clone, Copy, Debug)]
pub struct Neon;

impl Arch for Baseline {
    const FMA: bool = cfg!(all(
        feature = "std",
        not(feature = "deterministic"),
        any(target_feature = "fma", target_arch = "aarch64")
    ));

    #[inline(always)]
    fn apart<K: Kernel>(self, kernel: K) -> K::Output {
        apart(self, kernel)
    }
}

#[cfg(all(
    target_arch = "x86_64",
    any(feature = "std", all(target_feature = "avx2", target_feature = "fma"))
))]
impl Arch for Avx2 {
    // Without the standard library, a fused multiply-add is a software routine.
    const FMA: bool = cfg!(all(feature = "std", not(feature = "deterministic")));

    #[inline(always)]
    fn apart<K: Kernel>(self, kernel: K) -> K::Output {
        // SAFETY: there is an `Avx2` only where the processor has these instructions.
        unsafe { apart_avx2(self, kernel) }
    }

    #[cfg(all(feature = "std", not(feature = "deterministic")))]
    #[inline(always)]
    fn avx512(self) -> Option<Avx512> {
        Avx512::detect()
    }
}

#[cfg(target_arch = "aarch64")]
impl Arch for Neon {
    const FMA: bool = cfg!(all(feature = "std", not(feature = "deterministic")));

    #[inline(always)]
    fn apart<K: Kernel>(self, kernel: K) -> K::Output {
        apart(self, kernel)
    }
}

/// The instructions of `A` for a pass of many kernels: there products of 6×6 by 6×6 and larger are functions of their own,
/// which the pass calls and shares, so that it does not hold a copy of each, which takes long to compile.
#[derive(Clone, Copy, Debug)]
pub struct Shared<A>(pub A);

impl<A: Arch> Arch for Shared<A> {
    const FMA: bool = A::FMA;
    const APART: usize = 6 * 6 * 6;

    #[inline(always)]
    fn apart<K: Kernel>(self, kernel: K) -> K::Output {
        self.0.apart(kernel)
    }

    #[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
    #[inline(always)]
    fn avx512(self) -> Option<Avx512> {
        self.0.avx512()
    }
}

/// Where all code of the build has the instructions.
#[inline(never)]
fn apart<A: Arch, K: Kernel>(arch: A, kernel: K) -> K::Output {
    kernel.run(arch)
}

#[cfg(all(
    target_arch = "x86_64",
    any(feature = "std", all(target_feature = "avx2", target_feature = "fma"))
))]
#[inline(never)]
#[target_feature(enable = "avx2,fma")]
fn apart_avx2<K: Kernel>(arch: Avx2, kernel: K) -> K::Output {
    kernel.run(arch)
}
