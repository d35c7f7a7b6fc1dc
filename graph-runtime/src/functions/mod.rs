//! The elementary functions of the element types, one signature each; their code is in the files beside this one.
//!
//! What holds: NaN goes through every function, and results are right at ±0, ±∞ and where they overflow or underflow.

use crate::arch::Arch;

mod arcs;
mod base;
mod exponential;
mod float;
mod logarithm;
mod normal;
#[cfg(test)]
mod references;
mod roots;
#[cfg(test)]
mod tests;
mod trigonometric;

use float::Float;

/// The elementary functions of an element type, compiled for the instructions of `arch`.
///
/// Associated functions and not methods, so that they never compete with `f64`'s own or with nalgebra's `RealField`.
pub trait Functions: Copy {
    /// a·b + c with one rounding. A library call where the instruction is not enabled: use [`Arch::mul_add`].
    fn fused_mul_add(a: Self, b: Self, c: Self) -> Self;
    /// See [`Arch::sin_cos`].
    fn sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self);
    /// Whether x is an angle that [`near_sin_cos`](Self::near_sin_cos) is right for; NaN is not.
    fn is_near<A: Arch>(arch: A, x: Self) -> bool;
    /// (sin x, cos x) without a branch, for angles that are near zero in the sense of `is_near`.
    fn near_sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self);
    /// See [`Arch::powi`].
    fn powi<A: Arch>(arch: A, x: Self, n: i32) -> Self;
    /// See [`Arch::abs`].
    fn abs<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::signum`].
    fn signum<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::sqrt`].
    fn sqrt<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::cbrt`].
    fn cbrt<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::exp`].
    fn exp<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::exp2`].
    fn exp2<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::exp_m1`].
    fn exp_m1<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::ln`].
    fn ln<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::ln_1p`].
    fn ln_1p<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::log2`].
    fn log2<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::log10`].
    fn log10<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::sin`].
    fn sin<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::cos`].
    fn cos<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::tan`].
    fn tan<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::asin`].
    fn asin<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::acos`].
    fn acos<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::atan`].
    fn atan<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::sinh`].
    fn sinh<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::cosh`].
    fn cosh<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::tanh`].
    fn tanh<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::asinh`].
    fn asinh<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::acosh`].
    fn acosh<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::atanh`].
    fn atanh<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::floor`].
    fn floor<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::ceil`].
    fn ceil<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::round`].
    fn round<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::erf`].
    fn erf<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::erfc`].
    fn erfc<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::normal_cdf`].
    fn normal_cdf<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::sigmoid`].
    fn sigmoid<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::softplus`].
    fn softplus<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::log_sigmoid`].
    fn log_sigmoid<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::recip`].
    fn recip<A: Arch>(arch: A, x: Self) -> Self;
    /// See [`Arch::atan2`].
    fn atan2<A: Arch>(arch: A, y: Self, x: Self) -> Self;
    /// See [`Arch::powf`].
    fn powf<A: Arch>(arch: A, x: Self, p: Self) -> Self;
    /// See [`Arch::hypot`].
    fn hypot<A: Arch>(arch: A, x: Self, y: Self) -> Self;
    /// See [`Arch::copysign`].
    fn copysign<A: Arch>(arch: A, x: Self, sign: Self) -> Self;
    /// See [`Arch::min`].
    fn min<A: Arch>(arch: A, x: Self, y: Self) -> Self;
    /// See [`Arch::max`].
    fn max<A: Arch>(arch: A, x: Self, y: Self) -> Self;
}

macro_rules! functions {
    ($t:ident, own: $($own:ident $file:ident),+; own of two: $($pair:ident $pair_file:ident),+; base: $($base:ident),+; base of two: $($two:ident),+) => {
        impl Functions for $t {
            $(#[inline(always)]
            fn $own<A: Arch>(arch: A, x: Self) -> Self {
                $file::$own(arch, x)
            })+
            $(#[inline(always)]
            fn $pair<A: Arch>(arch: A, x: Self, y: Self) -> Self {
                $pair_file::$pair(arch, x, y)
            })+
            $(#[inline(always)]
            fn $base<A: Arch>(_arch: A, x: Self) -> Self {
                base::$t::$base(x)
            })+
            $(#[inline(always)]
            fn $two<A: Arch>(_arch: A, x: Self, y: Self) -> Self {
                base::$t::$two(x, y)
            })+
            #[inline(always)]
            fn fused_mul_add(a: Self, b: Self, c: Self) -> Self {
                base::$t::mul_add(a, b, c)
            }
            #[inline(always)]
            fn sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self) {
                Float::sin_cos(arch, x)
            }
            #[inline(always)]
            fn is_near<A: Arch>(_arch: A, x: Self) -> bool {
                Float::is_near::<A>(x)
            }
            #[inline(always)]
            fn near_sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self) {
                Float::near_sin_cos(arch, x)
            }
            #[inline(always)]
            fn sin<A: Arch>(arch: A, x: Self) -> Self {
                <Self as Float>::sin_cos(arch, x).0
            }
            #[inline(always)]
            fn cos<A: Arch>(arch: A, x: Self) -> Self {
                <Self as Float>::sin_cos(arch, x).1
            }
            #[inline(always)]
            fn tan<A: Arch>(arch: A, x: Self) -> Self {
                let (sin, cos) = <Self as Float>::sin_cos(arch, x);
                sin / cos
            }
            #[inline(always)]
            fn log_sigmoid<A: Arch>(arch: A, x: Self) -> Self {
                -logarithm::softplus(arch, -x)
            }
            #[inline(always)]
            fn powi<A: Arch>(_arch: A, x: Self, n: i32) -> Self {
                let mut square = x;
                let mut left = n.unsigned_abs();
                let mut power: Self = 1.0;
                while left > 0 {
                    if left % 2 == 1 {
                        power *= square;
                    }
                    square *= square;
                    left /= 2;
                }
                if n < 0 { 1.0 / power } else { power }
            }
            #[inline(always)]
            fn abs<A: Arch>(_arch: A, x: Self) -> Self {
                x.abs()
            }
            #[inline(always)]
            fn signum<A: Arch>(_arch: A, x: Self) -> Self {
                let below = if x < 0.0 { -1.0 } else { x };
                if x > 0.0 { 1.0 } else { below }
            }
            #[inline(always)]
            fn recip<A: Arch>(_arch: A, x: Self) -> Self {
                1.0 / x
            }
            #[inline(always)]
            fn copysign<A: Arch>(_arch: A, x: Self, sign: Self) -> Self {
                x.copysign(sign)
            }
            #[inline(always)]
            fn min<A: Arch>(_arch: A, x: Self, y: Self) -> Self {
                if x < y || x.is_nan() { x } else { y }
            }
            #[inline(always)]
            fn max<A: Arch>(_arch: A, x: Self, y: Self) -> Self {
                if x > y || x.is_nan() { x } else { y }
            }
        }
    };
}

functions!(f32,
    own: exp exponential, exp2 exponential, exp_m1 exponential, tanh exponential, sigmoid exponential, ln logarithm, ln_1p logarithm, softplus logarithm, asinh logarithm, acosh logarithm, atanh logarithm, sinh exponential, cosh exponential, log2 logarithm, log10 logarithm, asin arcs, acos arcs, atan arcs, cbrt roots, erf normal, erfc normal, normal_cdf normal;
    own of two: atan2 arcs, hypot roots;
    base: sqrt, floor, ceil, round;
    base of two: powf
);

functions!(f64,
    own: exp exponential, exp2 exponential, exp_m1 exponential, tanh exponential, sigmoid exponential, ln logarithm, ln_1p logarithm, softplus logarithm, asinh logarithm, acosh logarithm, atanh logarithm, sinh exponential, cosh exponential, log2 logarithm, log10 logarithm, asin arcs, acos arcs, atan arcs, cbrt roots, erf normal, erfc normal, normal_cdf normal;
    own of two: atan2 arcs, hypot roots;
    base: sqrt, floor, ceil, round;
    base of two: powf
);
