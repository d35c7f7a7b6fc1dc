//! Every function of the language, as it is called. Written from the compiler's table by a test.

use super::{Is, Operand, only_in_formulas};
use crate::Scalar;
use nalgebra::SMatrix;

/// The product, entry by entry; between a scalar and anything also written `*`.
///
/// `component_mul`: `s, s -> s`
///
/// The derivative: `d_u = d_y·v`, `d_v = d_y·u`
pub fn component_mul<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The quotient, entry by entry; by a scalar also written `/`.
///
/// `component_div`: `s, s -> s`
///
/// The derivative: `d_u = d_y / v`, `d_v = −d_y·(y / v)`
///
/// At the edges: division by zero gives ±∞ or NaN, as in IEEE 754; so do its derivatives.
pub fn component_div<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The absolute value.
///
/// `abs`: `s -> s`
///
/// The derivative: `d_x = d_y·signum(x)`
///
/// At the edges: the derivative at 0 is 0.
pub fn abs<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// −1, 0 or 1 by the sign.
///
/// `signum`: `s -> s`
///
/// The derivative: 0
///
/// At the edges: signum(0) is 0; the derivative is 0 everywhere.
pub fn signum<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The square root.
///
/// `sqrt`: `s -> s`
///
/// The derivative: `d_x = d_y·(0.5 / y)`
///
/// At the edges: NaN below 0; the derivative at 0 is +∞.
pub fn sqrt<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The cube root.
///
/// `cbrt`: `s -> s`
///
/// The derivative: `d_x = d_y / (3·y²)`
///
/// At the edges: the derivative at 0 is +∞.
pub fn cbrt<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The reciprocal 1/x.
///
/// `recip`: `s -> s`
///
/// The derivative: `d_x = −d_y·(y / x)`
///
/// At the edges: ±∞ at ±0.
pub fn recip<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The square x·x, entry by entry.
///
/// `square`: `s -> s`
///
/// The derivative: `d_x = 2·(d_y·x)`
pub fn square<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// A power with a whole exponent.
///
/// `powi`: `s, index [] -> s`
///
/// The derivative: `d_u = d_y·where(i = 0, 0, i·powi(u, i - 1))`
///
/// At the edges: powi(x, 0) is 1 with derivative 0, also at x = 0.
pub fn powi<X: Operand>(u: X, i: usize) -> X::Own {
    only_in_formulas()
}

/// A power with a real exponent.
///
/// `powf`: `s, s -> s`
///
/// The derivative: `d_u = d_y·where(v = 0, 0, v·powf(u, v − 1))`, `d_v = d_y·where(u = 0, 0, y·ln(where(u = 0, 1, u)))`
///
/// At the edges: NaN for a negative base and a broken exponent; at exponent 0 the derivative by the base is 0; at base 0 the derivative by the exponent is 0.
pub fn powf<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// √(x² + y²) without overflow on the way.
///
/// `hypot`: `s, s -> s`
///
/// The derivative: `d_u = d_y·where(y = 0, 0, u / where(y = 0, 1, y))`, `d_v = d_y·where(y = 0, 0, v / where(y = 0, 1, y))`
///
/// At the edges: the gradient at (0, 0) is 0.
pub fn hypot<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The exponential function.
///
/// `exp`: `s -> s`
///
/// The derivative: `d_x = d_y·y`
///
/// At the edges: overflows to +∞, underflows to 0.
pub fn exp<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// 2 to the power x.
///
/// `exp2`: `s -> s`
///
/// The derivative: `d_x = d_y·(0.6931471805599453·y)`
///
/// At the edges: overflows to +∞, underflows to 0.
pub fn exp2<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// exp(x) − 1, accurate near 0.
///
/// `exp_m1`: `s -> s`
///
/// The derivative: `d_x = d_y·exp(x)`
///
/// At the edges: −1 far below 0; overflows to +∞.
pub fn exp_m1<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The natural logarithm.
///
/// `ln`: `s -> s`
///
/// The derivative: `d_x = d_y / x`
///
/// At the edges: −∞ at 0 with derivative +∞; NaN below.
pub fn ln<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// ln(1 + x), accurate near 0.
///
/// `ln_1p`: `s -> s`
///
/// The derivative: `d_x = d_y / (1 + x)`
///
/// At the edges: −∞ at −1; NaN below.
pub fn ln_1p<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The logarithm to base 2.
///
/// `log2`: `s -> s`
///
/// The derivative: `d_x = d_y / (x·0.6931471805599453)`
///
/// At the edges: −∞ at 0 with derivative +∞; NaN below.
pub fn log2<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The logarithm to base 10.
///
/// `log10`: `s -> s`
///
/// The derivative: `d_x = d_y / (x·2.302585092994046)`
///
/// At the edges: −∞ at 0 with derivative +∞; NaN below.
pub fn log10<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The sine.
///
/// `sin`: `s -> s`
///
/// The derivative: `d_x = d_y·cos(x)`
pub fn sin<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The cosine.
///
/// `cos`: `s -> s`
///
/// The derivative: `d_x = −d_y·sin(x)`
pub fn cos<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The tangent.
///
/// `tan`: `s -> s`
///
/// The derivative: `d_x = d_y·(1 + y²)`
///
/// At the edges: grows without bound at odd multiples of π/2.
pub fn tan<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The arc sine.
///
/// `asin`: `s -> s`
///
/// The derivative: `d_x = d_y / √((1 − x)·(1 + x))`
///
/// At the edges: NaN beyond ±1, where the derivative is +∞.
pub fn asin<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The arc cosine.
///
/// `acos`: `s -> s`
///
/// The derivative: `d_x = d_y·(-1 / √((1 − x)·(1 + x)))`
///
/// At the edges: NaN beyond ±1, where the derivative is −∞.
pub fn acos<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The arc tangent.
///
/// `atan`: `s -> s`
///
/// The derivative: `d_x = d_y / (1 + x²)`
pub fn atan<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The angle of the point (x, y), written `y.atan2(x)`.
///
/// `atan2`: `s, s -> s`
///
/// The derivative: `d_u = d_y·(v / (v² + u²))`, `d_v = −d_y·(u / (v² + u²))`
///
/// At the edges: the angle of (0, 0) is 0 and its gradient NaN; jumps by 2π across the negative x axis.
pub fn atan2<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The hyperbolic sine.
///
/// `sinh`: `s -> s`
///
/// The derivative: `d_x = d_y·cosh(x)`
///
/// At the edges: overflows to ±∞.
pub fn sinh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The hyperbolic cosine.
///
/// `cosh`: `s -> s`
///
/// The derivative: `d_x = d_y·sinh(x)`
///
/// At the edges: overflows to +∞.
pub fn cosh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The hyperbolic tangent.
///
/// `tanh`: `s -> s`
///
/// The derivative: `d_x = d_y·(1 − y²)`
///
/// At the edges: ±1 with derivative 0 far from 0.
pub fn tanh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The inverse hyperbolic sine.
///
/// `asinh`: `s -> s`
///
/// The derivative: `d_x = d_y / √(1 + x²)`
pub fn asinh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The inverse hyperbolic cosine.
///
/// `acosh`: `s -> s`
///
/// The derivative: `d_x = d_y / √((x − 1)·(x + 1))`
///
/// At the edges: NaN below 1; the derivative at 1 is +∞.
pub fn acosh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The inverse hyperbolic tangent.
///
/// `atanh`: `s -> s`
///
/// The derivative: `d_x = d_y / ((1 − x)·(1 + x))`
///
/// At the edges: ±∞ at ±1, NaN beyond.
pub fn atanh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The largest whole number that is not above.
///
/// `floor`: `s -> s`
///
/// The derivative: 0
///
/// At the edges: the derivative is 0, also at the steps.
pub fn floor<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The smallest whole number that is not below.
///
/// `ceil`: `s -> s`
///
/// The derivative: 0
///
/// At the edges: the derivative is 0, also at the steps.
pub fn ceil<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The nearest whole number, halves away from zero.
///
/// `round`: `s -> s`
///
/// The derivative: 0
///
/// At the edges: the derivative is 0, also at the steps.
pub fn round<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The error function.
///
/// `erf`: `s -> s`
///
/// The derivative: `d_x = d_y·(1.1283791670955126·exp(−x²))`
///
/// At the edges: ±1 far from 0.
pub fn erf<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// 1 − erf(x), accurate far above 0.
///
/// `erfc`: `s -> s`
///
/// The derivative: `d_x = d_y·(−1.1283791670955126·exp(−x²))`
///
/// At the edges: 0 far above 0, 2 far below.
pub fn erfc<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The distribution function of the standard normal distribution.
///
/// `normal_cdf`: `s -> s`
///
/// The derivative: `d_x = d_y·(0.3989422804014327·exp(−0.5·x²))`
///
/// At the edges: 0 far below 0 with full relative accuracy, 1 far above.
pub fn normal_cdf<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The lesser of two, entry by entry.
///
/// `min`: `s, s -> s`
///
/// The derivative: `d_u = d_y·where(v > u, 1, where(v = u, 0.5, 0))`, `d_v = d_y·where(u > v, 1, where(v = u, 0.5, 0))`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
#[cfg(not(rust_analyzer))]
pub fn min<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The lesser of two, entry by entry.
///
/// `min`: `s, s -> s`
///
/// The derivative: `d_u = d_y·where(v > u, 1, where(v = u, 0.5, 0))`, `d_v = d_y·where(u > v, 1, where(v = u, 0.5, 0))`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
///
/// The least entry.
///
/// `min`: `[r c] -> []`
///
/// The derivative: `d_x = where(x = y, d_y / Σ(where(x = y, 1, 0)), 0)`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
#[cfg(rust_analyzer)]
pub const min: Min = Min;
#[cfg(rust_analyzer)]
struct Min;
#[cfg(rust_analyzer)]
impl<A1: Operand, X: Operand> FnOnce<(X, A1, )> for Min {
    type Output = X::Own;
    extern "rust-call" fn call_once(self, _: (X, A1, )) -> X::Own {
        only_in_formulas()
    }
}
#[cfg(rust_analyzer)]
impl<A0: Is<SMatrix<T, R, C>>, T: Scalar, const C: usize, const R: usize> FnOnce<(A0, )> for Min {
    type Output = T;
    extern "rust-call" fn call_once(self, _: (A0, )) -> T {
        only_in_formulas()
    }
}

/// The greater of two, entry by entry.
///
/// `max`: `s, s -> s`
///
/// The derivative: `d_u = d_y·where(u > v, 1, where(u = v, 0.5, 0))`, `d_v = d_y·where(v > u, 1, where(u = v, 0.5, 0))`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
#[cfg(not(rust_analyzer))]
pub fn max<X: Operand>(u: X, v: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The greater of two, entry by entry.
///
/// `max`: `s, s -> s`
///
/// The derivative: `d_u = d_y·where(u > v, 1, where(u = v, 0.5, 0))`, `d_v = d_y·where(v > u, 1, where(u = v, 0.5, 0))`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
///
/// The greatest entry.
///
/// `max`: `[r c] -> []`
///
/// The derivative: `d_x = where(x = y, d_y / Σ(where(x = y, 1, 0)), 0)`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
#[cfg(rust_analyzer)]
pub const max: Max = Max;
#[cfg(rust_analyzer)]
struct Max;
#[cfg(rust_analyzer)]
impl<A1: Operand, X: Operand> FnOnce<(X, A1, )> for Max {
    type Output = X::Own;
    extern "rust-call" fn call_once(self, _: (X, A1, )) -> X::Own {
        only_in_formulas()
    }
}
#[cfg(rust_analyzer)]
impl<A0: Is<SMatrix<T, R, C>>, T: Scalar, const C: usize, const R: usize> FnOnce<(A0, )> for Max {
    type Output = T;
    extern "rust-call" fn call_once(self, _: (A0, )) -> T {
        only_in_formulas()
    }
}

/// The value within bounds: `x.clamp(low, high)`.
///
/// `clamp`: `s, s, s -> s`
///
/// The derivative: `d_u = d_y·where(w > max(u, v), 1, where(w = max(u, v), 0.5, 0))·where(u > v, 1, where(u = v, 0.5, 0))`, `d_v = d_y·where(w > max(u, v), 1, where(w = max(u, v), 0.5, 0))·where(v > u, 1, where(u = v, 0.5, 0))`, `d_w = d_y·where(max(u, v) > w, 1, where(w = max(u, v), 0.5, 0))`
///
/// At the edges: at a bound the cotangent is shared equally between the value and the bound.
pub fn clamp<X: Operand>(u: X, v: impl Operand, w: impl Operand) -> X::Own {
    only_in_formulas()
}

/// The row of each column's least entry.
///
/// `row_min`: `[r c] -> [1 c]`
///
/// The derivative: `d_x = where(x = y, d_y / row_sum(where(x = y, 1, 0)), 0)`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
pub fn row_min<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, 1, C> {
    only_in_formulas()
}

/// The row of each column's greatest entry.
///
/// `row_max`: `[r c] -> [1 c]`
///
/// The derivative: `d_x = where(x = y, d_y / row_sum(where(x = y, 1, 0)), 0)`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
pub fn row_max<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, 1, C> {
    only_in_formulas()
}

/// The column of each row's least entry.
///
/// `column_min`: `[r c] -> [r 1]`
///
/// The derivative: `d_x = where(x = y, d_y / column_sum(where(x = y, 1, 0)), 0)`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
pub fn column_min<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, 1> {
    only_in_formulas()
}

/// The column of each row's greatest entry.
///
/// `column_max`: `[r c] -> [r 1]`
///
/// The derivative: `d_x = where(x = y, d_y / column_sum(where(x = y, 1, 0)), 0)`
///
/// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
pub fn column_max<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, 1> {
    only_in_formulas()
}

/// The logistic function 1/(1 + exp(−x)).
///
/// `sigmoid`: `s -> s`
///
/// The derivative: `d_x = d_y·(y·(1 − y))`
///
/// At the edges: 0 and 1 far from 0, without overflow.
pub fn sigmoid<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The positive part max(x, 0).
///
/// `relu`: `s -> s`
///
/// The derivative: `d_x = where(x ≤ 0, 0, d_y)`
///
/// At the edges: the derivative at 0 is 0.
pub fn relu<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x where it is positive, else x/100.
///
/// `leaky_relu`: `s -> s`
///
/// The derivative: `d_x = where(0 > x, 0, d_y) + where(0 > x, d_y, 0)·0.01`
///
/// At the edges: the derivative at 0 is 1.
#[cfg(not(rust_analyzer))]
pub fn leaky_relu<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x where it is positive, else x/100.
///
/// `leaky_relu`: `s -> s`
///
/// The derivative: `d_x = where(0 > x, 0, d_y) + where(0 > x, d_y, 0)·0.01`
///
/// At the edges: the derivative at 0 is 1.
///
/// x where it is positive, else x times a slope.
///
/// `leaky_relu`: `s, [] -> s`
///
/// The derivative: `d_u = where(0 > u, 0, d_y) + where(0 > u, d_y, 0)·v`, `d_v = where(0 > u, d_y, 0)·u`
///
/// At the edges: the derivative at 0 is 1.
#[cfg(rust_analyzer)]
pub const leaky_relu: LeakyRelu = LeakyRelu;
#[cfg(rust_analyzer)]
struct LeakyRelu;
#[cfg(rust_analyzer)]
impl<X: Operand> FnOnce<(X, )> for LeakyRelu {
    type Output = X::Own;
    extern "rust-call" fn call_once(self, _: (X, )) -> X::Own {
        only_in_formulas()
    }
}
#[cfg(rust_analyzer)]
impl<T: Scalar, X: Operand> FnOnce<(X, T, )> for LeakyRelu {
    type Output = X::Own;
    extern "rust-call" fn call_once(self, _: (X, T, )) -> X::Own {
        only_in_formulas()
    }
}

/// x where it is positive, else exp(x) − 1.
///
/// `elu`: `s -> s`
///
/// The derivative: `d_x = where(x > 0, d_y, 0) + where(x > 0, 0, where(x > 0, 0, d_y)·exp(where(x > 0, 0, x)))`
///
/// At the edges: −1 far below 0; the derivative at 0 is 1.
#[cfg(not(rust_analyzer))]
pub fn elu<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x where it is positive, else exp(x) − 1.
///
/// `elu`: `s -> s`
///
/// The derivative: `d_x = where(x > 0, d_y, 0) + where(x > 0, 0, where(x > 0, 0, d_y)·exp(where(x > 0, 0, x)))`
///
/// At the edges: −1 far below 0; the derivative at 0 is 1.
///
/// x where it is positive, else a·(exp(x) − 1).
///
/// `elu`: `s, [] -> s`
///
/// The derivative: `d_u = where(u > 0, d_y, 0) + where(u > 0, 0, where(u > 0, 0, d_y)·v·exp(where(u > 0, 0, u)))`, `d_v = where(u > 0, 0, d_y)·exp_m1(where(u > 0, 0, u))`
///
/// At the edges: −a far below 0; the derivative at 0 is a.
#[cfg(rust_analyzer)]
pub const elu: Elu = Elu;
#[cfg(rust_analyzer)]
struct Elu;
#[cfg(rust_analyzer)]
impl<X: Operand> FnOnce<(X, )> for Elu {
    type Output = X::Own;
    extern "rust-call" fn call_once(self, _: (X, )) -> X::Own {
        only_in_formulas()
    }
}
#[cfg(rust_analyzer)]
impl<T: Scalar, X: Operand> FnOnce<(X, T, )> for Elu {
    type Output = X::Own;
    extern "rust-call" fn call_once(self, _: (X, T, )) -> X::Own {
        only_in_formulas()
    }
}

/// The scaled exponential linear unit of self-normalising networks.
///
/// `selu`: `s -> s`
///
/// The derivative: that of its definition
///
/// At the edges: the derivative at 0 is the one from below, 1.7580993408473766.
pub fn selu<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// ln(1 + exp(x)).
///
/// `softplus`: `s -> s`
///
/// The derivative: `d_x = d_y·σ(x)`
///
/// At the edges: x far above 0 and exp(x) far below, without overflow.
pub fn softplus<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x·sigmoid(x), also called swish.
///
/// `silu`: `s -> s`
///
/// The derivative: `d_x = d_y·σ(x) + d_y·x·(σ(x)·(1 − σ(x)))`
///
/// At the edges: 0 far below 0, x far above.
pub fn silu<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x·Φ(x), the exact Gaussian error linear unit.
///
/// `gelu`: `s -> s`
///
/// The derivative: `d_x = d_y·Φ(x) + d_y·x·(0.3989422804014327·exp(−0.5·x²))`
///
/// At the edges: 0 far below 0, x far above.
pub fn gelu<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x·tanh(softplus(x)).
///
/// `mish`: `s -> s`
///
/// The derivative: `d_x = d_y·tanh(softplus(x)) + d_y·x·(1 − tanh(softplus(x))²)·σ(x)`
///
/// At the edges: 0 far below 0, x far above.
pub fn mish<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The logarithm of the logistic function, −softplus(−x).
///
/// `log_sigmoid`: `s -> s`
///
/// The derivative: `d_x = d_y·σ(−x)`
///
/// At the edges: x far below 0 and −exp(−x) far above, without overflow.
pub fn log_sigmoid<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x within [−1, 1].
///
/// `hard_tanh`: `s -> s`
///
/// The derivative: `d_x = where(-1 > x, 0, where(x > 1, 0, d_y))`
///
/// At the edges: the derivative at ±1 is 1.
pub fn hard_tanh<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// x/(1 + |x|).
///
/// `softsign`: `s -> s`
///
/// The derivative: `d_x = d_y / (1 + abs(x)) − d_y·(y / (1 + abs(x)))·signum(x)`
///
/// At the edges: ±1 far from 0; the derivative at 0 is 1.
pub fn softsign<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}

/// The sum of all entries.
///
/// `sum`: `[r c] -> []`
///
/// The derivative: `d_x = d_y`
pub fn sum<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The row of the columns' sums.
///
/// `row_sum`: `[r c] -> [1 c]`
///
/// The derivative: `d_x = d_y`
pub fn row_sum<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, 1, C> {
    only_in_formulas()
}

/// The column of the rows' sums.
///
/// `column_sum`: `[r c] -> [r 1]`
///
/// The derivative: `d_x = d_y`
pub fn column_sum<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, 1> {
    only_in_formulas()
}

/// The mean of all entries.
///
/// `mean`: `[r c] -> []`
///
/// The derivative: `d_x = d_y / (r·c)`
pub fn mean<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The row of the columns' means.
///
/// `row_mean`: `[r c] -> [1 c]`
///
/// The derivative: `d_x = d_y·(1 / r)`
pub fn row_mean<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, 1, C> {
    only_in_formulas()
}

/// The column of the rows' means.
///
/// `column_mean`: `[r c] -> [r 1]`
///
/// The derivative: `d_x = d_y·(1 / c)`
pub fn column_mean<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, 1> {
    only_in_formulas()
}

/// The product of all entries.
///
/// `product`: `[r c] -> []`
///
/// The derivative: `d_x = d_y·product_of_others(x)`
///
/// At the edges: the gradient is right with zeros among the entries: each entry's is the product of all others.
pub fn product<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The population variance of all entries, the mean of (x − mean)².
///
/// `variance`: `[r c] -> []`
///
/// The derivative: `d_x = 2·(d_y / (r·c)·(x − Σ(x) / (r·c))) + (−Σ(2·(d_y / (r·c)·(x − Σ(x) / (r·c)))) / (r·c))`
pub fn variance<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The square root of the sum of the squares of all entries.
///
/// `norm`: `[r c] -> []`
///
/// The derivative: `d_x = 2·(d_y·where(Σ(x²) > 0, 0.5 / where(Σ(x²) > 0, y, 1), 0)·x)`
///
/// At the edges: the gradient at zero is zero.
pub fn norm<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The square root of the sum of the squares of all entries.
///
/// `magnitude`: `[r c] -> []`
///
/// The derivative: `d_x = 2·(d_y·where(Σ(x²) > 0, 0.5 / where(Σ(x²) > 0, y, 1), 0)·x)`
///
/// At the edges: the gradient at zero is zero.
pub fn magnitude<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The sum of the squares of all entries.
///
/// `norm_squared`: `[r c] -> []`
///
/// The derivative: `d_x = 2·(d_y·x)`
pub fn norm_squared<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The sum of the squares of all entries.
///
/// `magnitude_squared`: `[r c] -> []`
///
/// The derivative: `d_x = 2·(d_y·x)`
pub fn magnitude_squared<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The sum of the absolute values of all entries.
///
/// `norm_l1`: `[r c] -> []`
///
/// The derivative: `d_x = d_y·signum(x)`
///
/// At the edges: an entry of 0 has the derivative 0.
pub fn norm_l1<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The greatest absolute value of all entries.
///
/// `norm_inf`: `[r c] -> []`
///
/// The derivative: `d_x = where(abs(x) = y, d_y / Σ(where(abs(x) = y, 1, 0)), 0) ⊙ signum(x)`
///
/// At the edges: a tie shares the cotangent equally; the gradient at zero is zero.
pub fn norm_inf<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// A scalar added to every entry.
///
/// `add_scalar`: `[r c], [] -> [r c]`
///
/// The derivative: `d_u = d_y`, `d_v = Σ(d_y)`
pub fn add_scalar<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: T) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// Every entry times a scalar.
///
/// `scale`: `[r c], [] -> [r c]`
///
/// The derivative: `d_u = d_y·v`, `d_v = Σ(d_y ⊙ u)`
pub fn scale<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: T) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// Every entry divided by a scalar.
///
/// `unscale`: `[r c], [] -> [r c]`
///
/// The derivative: `d_u = d_y·(1 / v)`, `d_v = −Σ(d_y ⊙ (y·(1 / v)))`
pub fn unscale<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: T) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// The way from one matrix to another: `a·(1 − t) + b·t`.
///
/// `lerp`: `[r c], [r c], [] -> [r c]`
///
/// The derivative: `d_u = d_y·(1 − w)`, `d_v = d_y·w`, `d_w = Σ(d_y ⊙ v) − Σ(d_y ⊙ u)`
pub fn lerp<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>, w: T) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// The matrix divided by its norm.
///
/// `normalize`: `[r c] -> [r c]`
///
/// The derivative: that of its definition
///
/// At the edges: at zero it is undefined, and so is its derivative.
pub fn normalize<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// exp(x)/Σ exp(x): over the entries of a column vector, else over each row.
///
/// `softmax`: `[r c] -> [r c]`
///
/// The derivative: that of its definition
///
/// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
pub fn softmax<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// The logarithm of the softmax.
///
/// `log_softmax`: `[r c] -> [r c]`
///
/// The derivative: that of its definition
///
/// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
pub fn log_softmax<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// ln Σ exp(x): a scalar for a column vector, else a column with an entry for each row.
///
/// `logsumexp`: `[n 1] -> [] | [r c] -> [r 1]`
///
/// The derivative: `d_x = d_y / Σ(exp(x − stop_gradient(finite_or_zero(max(x)))))·exp(x − stop_gradient(finite_or_zero(max(x))))`
///
/// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
pub fn logsumexp<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, 1>>) -> T {
    only_in_formulas()
}

/// exp(x)/Σ exp(x) over each column.
///
/// `column_softmax`: `[r c] -> [r c]`
///
/// The derivative: that of its definition
///
/// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
pub fn column_softmax<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// The logarithm of the softmax over each column.
///
/// `column_log_softmax`: `[r c] -> [r c]`
///
/// The derivative: that of its definition
///
/// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
pub fn column_log_softmax<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// ln Σ exp(x) over each column: a row.
///
/// `column_logsumexp`: `[r c] -> [1 c]`
///
/// The derivative: that of its definition
///
/// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
pub fn column_logsumexp<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, 1, C> {
    only_in_formulas()
}

/// The mean of (y − t)² over all entries.
///
/// `mean_squared_error`: `[r c], [r c] -> []`
///
/// The derivative: `d_u = 2·(d_y / (r·c)·(u − v))`, `d_v = −2·(d_y / (r·c)·(u − v))`
pub fn mean_squared_error<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// ½·Σ(y − t)² over all entries.
///
/// `sum_squared_error`: `[r c], [r c] -> []`
///
/// The derivative: `d_u = 2·(d_y·0.5·(u − v))`, `d_v = −2·(d_y·0.5·(u − v))`
pub fn sum_squared_error<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// ½·e² where |e| ≤ δ, else δ·(|e| − ½·δ), entry by entry: `huber(e, delta)`.
///
/// `huber`: `s, [] -> s`
///
/// The derivative: `d_u = 2·(where(abs(u) > v, 0, d_y)·0.5·u) + where(abs(u) > v, d_y, 0)·v·signum(u)`, `d_v = where(abs(u) > v, d_y, 0)·(abs(u) − 0.5·v) − where(abs(u) > v, d_y, 0)·v·0.5`
///
/// At the edges: once differentiable at |e| = δ.
pub fn huber<T: Scalar, X: Operand>(u: X, v: T) -> X::Own {
    only_in_formulas()
}

/// The mean of softplus(z) − t·z over all entries.
///
/// `binary_cross_entropy_with_logits`: `[r c], [r c] -> []`
///
/// The derivative: `d_u = (−d_y / (r·c))·v + d_y / (r·c)·σ(u)`, `d_v = (−d_y / (r·c))·u`
///
/// At the edges: right at logits of ±1000.
pub fn binary_cross_entropy_with_logits<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The mean over the rows of −Σ t·ln p.
///
/// `cross_entropy`: `[r c], [r c] -> []`
///
/// The derivative: `d_u = (−d_y / r)·v / u`, `d_v = (−d_y / r)·ln(u)`
///
/// At the edges: NaN where a probability of 0 meets a target of 0: prefer softmax_cross_entropy.
pub fn cross_entropy<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The mean over the rows of −Σ t·ln softmax(z).
///
/// `softmax_cross_entropy`: `[r c], [r c] -> []`
///
/// The derivative: that of its definition
///
/// At the edges: right at scores of ±1000; the value is NaN where a score of −∞ meets a target of 0: mask with a large finite number.
pub fn softmax_cross_entropy<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The product `aᵀ·b`, with the first operand read in place.
///
/// `tr_mul`: `[k m], [k n] -> [m n]`
///
/// The derivative: `d_u = v·d_yᵀ`, `d_v = u·d_y`
pub fn tr_mul<T: Scalar, const K: usize, const M: usize, const N: usize>(u: impl Is<SMatrix<T, K, M>>, v: impl Is<SMatrix<T, K, N>>) -> SMatrix<T, M, N> {
    only_in_formulas()
}

/// The sum of the products of the entries of two matrices.
///
/// `dot`: `[r c], [r c] -> []`
///
/// The derivative: `d_u = d_y·v`, `d_v = d_y·u`
pub fn dot<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, v: impl Is<SMatrix<T, R, C>>) -> T {
    only_in_formulas()
}

/// The outer product `a·bᵀ` of two column vectors.
///
/// `outer`: `[m 1], [n 1] -> [m n]`
///
/// The derivative: `d_u = d_y·v`, `d_v = d_yᵀ·u`
pub fn outer<T: Scalar, const M: usize, const N: usize>(u: impl Is<SMatrix<T, M, 1>>, v: impl Is<SMatrix<T, N, 1>>) -> SMatrix<T, M, N> {
    only_in_formulas()
}

/// The vector product of two vectors of three entries.
///
/// `cross`: `[3 1], [3 1] -> [3 1] | [1 3], [1 3] -> [1 3]`
///
/// The derivative: that of its definition
pub fn cross<T: Scalar>(u: impl Is<SMatrix<T, 3, 1>>, v: impl Is<SMatrix<T, 3, 1>>) -> SMatrix<T, 3, 1> {
    only_in_formulas()
}

/// The matrix of the vector product: `skew(a) * b` is `a.cross(&b)`.
///
/// `skew`: `[3 1] -> [3 3]`
///
/// The derivative: that of its definition
pub fn skew<T: Scalar>(x: impl Is<SMatrix<T, 3, 1>>) -> SMatrix<T, 3, 3> {
    only_in_formulas()
}

/// The sum of the diagonal of a square matrix.
///
/// `trace`: `[n n] -> []`
///
/// The derivative: `d_x = from_diagonal(d_y)`
pub fn trace<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> T {
    only_in_formulas()
}

/// `xᵀ·a·x`: `quadratic_form(a, x)`.
///
/// `quadratic_form`: `[n n], [n 1] -> []`
///
/// The derivative: `d_u = d_y·v·vᵀ`, `d_v = d_y·(u·v) + uᵀ·(d_y·v)`
pub fn quadratic_form<T: Scalar, const N: usize>(u: impl Is<SMatrix<T, N, N>>, v: impl Is<SMatrix<T, N, 1>>) -> T {
    only_in_formulas()
}

/// The Kronecker product: the blocks `aᵢⱼ·b`.
///
/// `kronecker`: `[a b], [c d] -> [a*c b*d]`
///
/// The derivative: that of its definition
pub fn kronecker<T: Scalar, const A: usize, const A_TIMES_C: usize, const B: usize, const B_TIMES_D: usize, const C: usize, const D: usize>(u: impl Is<SMatrix<T, A, B>>, v: impl Is<SMatrix<T, C, D>>) -> SMatrix<T, A_TIMES_C, B_TIMES_D> {
    only_in_formulas()
}

/// The transpose.
///
/// `transpose`: `[r c] -> [c r]`
///
/// The derivative: `d_x = d_yᵀ`
pub fn transpose<T: Scalar, const C: usize, const R: usize>(x: impl Is<SMatrix<T, R, C>>) -> SMatrix<T, C, R> {
    only_in_formulas()
}

/// The same entries along every side where the operand has one.
///
/// `repeat`: `[] -> [R C] | [1 1] -> [R C] | [1 c] -> [R c] | [r 1] -> [r C] | bool [] -> bool [R C] | bool [1 1] -> bool [R C] | bool [1 c] -> bool [R c] | bool [r 1] -> bool [r C]`
///
/// The derivative: `d_x = Σ(d_y)`
pub fn repeat<const R: usize, const C: usize>(x: impl Operand) -> SMatrix<f64, R, C> {
    only_in_formulas()
}

/// The same entries, column by column, in another shape: `m.reshape::<R, C>()`.
///
/// `reshape`: `[r c] -> [R C]`
///
/// The derivative: `d_x = reshape(d_y)`
pub fn reshape<const R: usize, const C: usize>(x: impl Operand) -> SMatrix<f64, R, C> {
    only_in_formulas()
}

/// The one entry of a 1×1 matrix.
///
/// `to_scalar`: `[1 1] -> []`
///
/// The derivative: `d_x = place(d_y, 0, 0)`
pub fn to_scalar<T: Scalar>(x: impl Is<SMatrix<T, 1, 1>>) -> T {
    only_in_formulas()
}

/// Row `i`, as a row: `m.row(i)`.
///
/// `row`: `[r c], index [] -> [1 c]`
///
/// The derivative: `d_u = embed(d_y, i, 0)`
pub fn row<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, i: usize) -> SMatrix<T, 1, C> {
    only_in_formulas()
}

/// Column `j`, as a column: `m.column(j)`.
///
/// `column`: `[r c], index [] -> [r 1]`
///
/// The derivative: `d_u = embed(d_y, 0, i)`
pub fn column<T: Scalar, const C: usize, const R: usize>(u: impl Is<SMatrix<T, R, C>>, i: usize) -> SMatrix<T, R, 1> {
    only_in_formulas()
}

/// `N` rows from row `i` on: `m.fixed_rows::<N>(i)`.
///
/// `fixed_rows`: `[r c], index [] -> [N c]`
///
/// The derivative: `d_u = embed(d_y, i, 0)`
pub fn fixed_rows<const N: usize>(u: impl Operand, i: usize) -> SMatrix<f64, N, 1> {
    only_in_formulas()
}

/// `N` columns from column `j` on: `m.fixed_columns::<N>(j)`.
///
/// `fixed_columns`: `[r c], index [] -> [r N]`
///
/// The derivative: `d_u = embed(d_y, 0, i)`
pub fn fixed_columns<const N: usize>(u: impl Operand, i: usize) -> SMatrix<f64, 1, N> {
    only_in_formulas()
}

/// The `R`×`C` block from row `i` and column `j` on: `m.fixed_view::<R, C>(i, j)`.
///
/// `fixed_view`: `[r c], index [], index [] -> [R C]`
///
/// The derivative: `d_u = embed(d_y, i, j)`
pub fn fixed_view<const R: usize, const C: usize>(u: impl Operand, i: usize, j: usize) -> SMatrix<f64, R, C> {
    only_in_formulas()
}

/// Two matrices side by side.
///
/// `hstack`: `[r a], [r b] -> [r a+b]`
///
/// The derivative: `d_u = fixed_view(d_y, 0, 0)`, `d_v = fixed_view(d_y, 0, a)`
pub fn hstack<T: Scalar, const A: usize, const A_PLUS_B: usize, const B: usize, const R: usize>(u: impl Is<SMatrix<T, R, A>>, v: impl Is<SMatrix<T, R, B>>) -> SMatrix<T, R, A_PLUS_B> {
    only_in_formulas()
}

/// One matrix above another.
///
/// `vstack`: `[a c], [b c] -> [a+b c]`
///
/// The derivative: `d_u = fixed_view(d_y, 0, 0)`, `d_v = fixed_view(d_y, a, 0)`
pub fn vstack<T: Scalar, const A: usize, const A_PLUS_B: usize, const B: usize, const C: usize>(u: impl Is<SMatrix<T, A, C>>, v: impl Is<SMatrix<T, B, C>>) -> SMatrix<T, A_PLUS_B, C> {
    only_in_formulas()
}

/// The diagonal of a square matrix, as a column.
///
/// `diagonal`: `[n n] -> [n 1]`
///
/// The derivative: `d_x = from_diagonal(d_y)`
pub fn diagonal<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> SMatrix<T, N, 1> {
    only_in_formulas()
}

/// The square matrix with a column on its diagonal and zeros elsewhere.
///
/// `from_diagonal`: `[n 1] -> [n n]`
///
/// The derivative: `d_x = diagonal(d_y)`
pub fn from_diagonal<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, 1>>) -> SMatrix<T, N, N> {
    only_in_formulas()
}

/// The identity matrix: `identity::<N>()`; a matrix type's own may have unequal sides.
///
/// `identity`: `-> [N N] | -> [R C]`
pub fn identity<const N: usize>() -> SMatrix<f64, N, N> {
    only_in_formulas()
}

/// A matrix of zeros: `zeros::<R, C>()`.
///
/// `zeros`: `-> [R C]`
pub fn zeros<const R: usize, const C: usize>() -> SMatrix<f64, R, C> {
    only_in_formulas()
}

/// The matrix on and below the diagonal, zeros above it.
///
/// `lower_triangle`: `[n n] -> [n n]`
///
/// The derivative: `d_x = lower_triangle(d_y)`
pub fn lower_triangle<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> SMatrix<T, N, N> {
    only_in_formulas()
}

/// The matrix on and above the diagonal, zeros below it.
///
/// `upper_triangle`: `[n n] -> [n n]`
///
/// The derivative: `d_x = upper_triangle(d_y)`
pub fn upper_triangle<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> SMatrix<T, N, N> {
    only_in_formulas()
}

/// The solution of `L·x = b`.
///
/// `solve_lower_triangular`: `[n n], [n k] -> [n k]`
///
/// The derivative: `d_u = −lower_triangle(lower_tr_solve(u, d_y)·yᵀ)`, `d_v = lower_tr_solve(u, d_y)`
///
/// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
pub fn solve_lower_triangular<T: Scalar, const K: usize, const N: usize>(u: impl Is<SMatrix<T, N, N>>, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>> {
    only_in_formulas()
}

/// The solution of `Lᵀ·x = b`.
///
/// `tr_solve_lower_triangular`: `[n n], [n k] -> [n k]`
///
/// The derivative: `d_u = −lower_triangle(y·lower_solve(u, d_y)ᵀ)`, `d_v = lower_solve(u, d_y)`
///
/// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
pub fn tr_solve_lower_triangular<T: Scalar, const K: usize, const N: usize>(u: impl Is<SMatrix<T, N, N>>, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>> {
    only_in_formulas()
}

/// The solution of `U·x = b`.
///
/// `solve_upper_triangular`: `[n n], [n k] -> [n k]`
///
/// The derivative: `d_u = −upper_triangle(upper_tr_solve(u, d_y)·yᵀ)`, `d_v = upper_tr_solve(u, d_y)`
///
/// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
pub fn solve_upper_triangular<T: Scalar, const K: usize, const N: usize>(u: impl Is<SMatrix<T, N, N>>, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>> {
    only_in_formulas()
}

/// The solution of `Uᵀ·x = b`.
///
/// `tr_solve_upper_triangular`: `[n n], [n k] -> [n k]`
///
/// The derivative: `d_u = −upper_triangle(y·upper_solve(u, d_y)ᵀ)`, `d_v = upper_solve(u, d_y)`
///
/// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
pub fn tr_solve_upper_triangular<T: Scalar, const K: usize, const N: usize>(u: impl Is<SMatrix<T, N, N>>, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>> {
    only_in_formulas()
}

/// The inverse, if there is one: `a.try_inverse()?`.
///
/// `try_inverse`: `[n n] -> [n n]`
///
/// The derivative: `d_x = −lu_tr_solve(f, d_y)·yᵀ`
///
/// At the edges: `None` if the matrix is singular, or not a number.
pub fn try_inverse<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> Option<SMatrix<T, N, N>> {
    only_in_formulas()
}

/// The determinant; by its entries up to 3 rows, by an LU factorisation beyond.
///
/// `determinant`: `[n n] -> []`
///
/// The derivative: `d_x = d_y·y·lu_tr_solve(f, identity())`
///
/// At the edges: the derivative at a singular matrix is right up to 3 rows, and undefined beyond.
pub fn determinant<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> T {
    only_in_formulas()
}

/// ln |det a|, which neither overflows nor underflows.
///
/// `ln_determinant`: `[n n] -> []`
///
/// The derivative: `d_x = d_y·lu_tr_solve(f, identity())`
///
/// At the edges: −∞ for a singular matrix, where the derivative is undefined.
pub fn ln_determinant<T: Scalar, const N: usize>(x: impl Is<SMatrix<T, N, N>>) -> T {
    only_in_formulas()
}

/// The value itself, as a constant: no derivative flows through it.
///
/// `stop_gradient`: `s -> s`
///
/// The derivative: 0
///
/// At the edges: the derivative is 0 by definition, in both modes.
pub fn stop_gradient<X: Operand>(x: X) -> X::Own {
    only_in_formulas()
}
