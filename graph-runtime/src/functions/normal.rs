//! erf, erfc and the standard normal distribution. The tail is erfc(y) = e^(−y²)·P((y − 3.75)/(y + 3.75))/(1 + 2y) with one
//! polynomial for all y ≥ 0 (Shepherd and Laframboise), the middle is erf(y) = y·Q(y²) for |y| < 1. Both are computed and
//! one is taken.
//!
//! What holds: straight code without branches. Where a tail must keep its relative accuracy, y² is split into an exact
//! square and a remainder, since an error in the exponent is a relative error of the result.

use super::exponential::{exp_of_negative, exp_of_negative_sum};
use super::float::Float;
use crate::arch::Arch;

/// erfc(y) for y ≥ 0, given e^(−y²).
#[inline(always)]
fn tail<A: Arch, T: Float>(arch: A, y: T, exponential: T) -> T {
    let centre = T::from_f64(3.75);
    let x = (y - centre) / (y + centre);
    exponential * T::erfc_polynomial(arch, x) / (T::ONE + (y + y))
}

/// e^(−factor·y²) without an error from squaring; `factor` is 1 or ½.
#[inline(always)]
fn exp_of_square<A: Arch, T: Float>(arch: A, y: T, factor: T) -> T {
    let high = T::upper_half(y);
    exp_of_negative_sum(arch, -factor * (high * high), -factor * ((y - high) * (y + high)))
}

#[inline(always)]
pub(super) fn erf<A: Arch, T: Float>(arch: A, x: T) -> T {
    let y = T::abs(arch, x);
    let near = x * T::erf_polynomial(arch, x * x);
    // Beyond 6, erf is 1.
    let y = if y > T::from_f64(6.0) { T::from_f64(6.0) } else { y };
    let far = T::copysign(arch, T::ONE - tail(arch, y, exp_of_negative(arch, -(y * y))), x);
    if y < T::ONE { near } else { far }
}

#[inline(always)]
pub(super) fn erfc<A: Arch, T: Float>(arch: A, x: T) -> T {
    let y = T::abs(arch, x);
    let y = if y > T::TAIL_END { T::TAIL_END } else { y };
    let right = tail(arch, y, exp_of_square(arch, y, T::ONE));
    let far = if x < T::ZERO { (T::ONE + T::ONE) - right } else { right };
    if y < T::from_f64(0.5) { T::ONE - x * T::erf_polynomial(arch, x * x) } else { far }
}

#[inline(always)]
pub(super) fn normal_cdf<A: Arch, T: Float>(arch: A, x: T) -> T {
    let end = T::TAIL_END * T::SQRT_2;
    let a = T::abs(arch, x);
    let a = if a > end { end } else { a };
    let half = T::from_f64(0.5);
    let left = half * tail(arch, a * T::FRAC_1_SQRT_2, exp_of_square(arch, a, half));
    let far = if x > T::ZERO { T::ONE - left } else { left };
    let s = x * T::FRAC_1_SQRT_2;
    if a < half { half + half * (s * T::erf_polynomial(arch, s * s)) } else { far }
}
