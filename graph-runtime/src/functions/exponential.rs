//! exp and what is made of it, the hyperbolic functions among it. x = n·ln 2 + r with an integer n and |r| ≤ ½·ln 2; then eˣ = 2ⁿ·(1 + q), where the
//! polynomial gives q = eʳ − 1 with its full relative accuracy, so that eˣ − 1 and tanh keep theirs.
//!
//! What holds: straight code without branches. Overflow is ∞, underflow gradual, NaN stays NaN.

use super::float::Float;
use crate::arch::Arch;

/// x between `low` and `high`; NaN stays.
#[inline(always)]
fn clamp<T: Float>(x: T, low: T, high: T) -> T {
    let x = if x < low { low } else { x };
    if x > high { high } else { x }
}

/// (t, r) with x = n·ln 2 + r, where n stands in the lowest bits of t.
#[inline(always)]
fn reduce<A: Arch, T: Float>(arch: A, x: T) -> (T, T) {
    let t = arch.mul_add(x, T::LOG2_E, T::ROUND);
    let n = t - T::ROUND;
    let r = arch.mul_add(n, -T::LN_2_HIGH, x);
    (t, arch.mul_add(n, -T::LN_2_LOW, r))
}

/// eʳ − 1 for |r| ≤ ½·ln 2.
#[inline(always)]
fn small_exp_m1<A: Arch, T: Float>(arch: A, r: T) -> T {
    arch.mul_add(r * r, T::exp_polynomial(arch, r), r)
}

#[inline(always)]
pub(super) fn exp<A: Arch, T: Float>(arch: A, x: T) -> T {
    let (t, r) = reduce(arch, clamp(x, T::EXP_LOWEST, T::EXP_HIGHEST));
    let two = T::ONE + T::ONE;
    // 2 + 2q times 2ⁿ⁻¹, as 2ⁿ itself may overflow where the product does not.
    arch.mul_add(two, small_exp_m1(arch, r), two) * T::half_power_of_two(t, x < T::ZERO)
}

/// eˣ for x ≤ 0.
#[inline(always)]
pub(super) fn exp_of_negative<A: Arch, T: Float>(arch: A, x: T) -> T {
    exp_of_negative_sum(arch, x, -T::ZERO)
}

/// e^(high + low) for high ≤ 0 and a small low.
#[inline(always)]
pub(super) fn exp_of_negative_sum<A: Arch, T: Float>(arch: A, high: T, low: T) -> T {
    let (t, r) = reduce(arch, if high < T::EXP_LOWEST { T::EXP_LOWEST } else { high });
    // Adding −0 is adding nothing, which the optimiser knows.
    (T::ONE + small_exp_m1(arch, r + low)) * T::small_power_of_two(t)
}

#[inline(always)]
pub(super) fn exp2<A: Arch, T: Float>(arch: A, x: T) -> T {
    let c = clamp(x, T::EXP_LOWEST * T::LOG2_E, T::EXP_HIGHEST * T::LOG2_E);
    let t = c + T::ROUND;
    let r = (c - (t - T::ROUND)) * T::LN_2;
    let two = T::ONE + T::ONE;
    arch.mul_add(two, small_exp_m1(arch, r), two) * T::half_power_of_two(t, x < T::ZERO)
}

#[inline(always)]
pub(super) fn exp_m1<A: Arch, T: Float>(arch: A, x: T) -> T {
    let (t, r) = reduce(arch, clamp(x, -T::EXP_M1_SPAN, T::EXP_HIGHEST));
    let scale = T::half_power_of_two(t, false);
    let half = arch.mul_add(small_exp_m1(arch, r), scale, scale - T::from_f64(0.5));
    // Keeps the sign of zero, and the last bits of subnormals.
    if T::abs(arch, x) < T::TINY { x } else { half + half }
}

/// tanh |x| = (e^(2|x|) − 1) / (e^(2|x|) + 1), with the sign of x.
#[inline(always)]
pub(super) fn tanh<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let a = if a > T::EXP_M1_SPAN { T::EXP_M1_SPAN } else { a };
    let (t, r) = reduce(arch, a + a);
    let scale = T::power_of_two(t);
    let e = arch.mul_add(small_exp_m1(arch, r), scale, scale - T::ONE);
    let y = T::copysign(arch, e / (e + (T::ONE + T::ONE)), x);
    if a < T::TINY { x } else { y }
}

/// 1/(1 + e⁻ˣ), as e^x/(1 + e^x) for negative x.
#[inline(always)]
pub(super) fn sigmoid<A: Arch, T: Float>(arch: A, x: T) -> T {
    let e = exp_of_negative(arch, -T::abs(arch, x));
    let numerator = if x < T::ZERO { e } else { T::ONE };
    numerator / (T::ONE + e)
}

/// (e^a/4 − ¼, e^a/4) for a ≥ 0, without overflow as long as cosh a has none.
#[inline(always)]
fn quarter_exp<A: Arch, T: Float>(arch: A, a: T) -> (T, T) {
    let (t, r) = reduce(arch, if a > T::SINH_HIGHEST { T::SINH_HIGHEST } else { a });
    let scale = T::half_power_of_two(t - T::ONE, false);
    let q = small_exp_m1(arch, r);
    (arch.mul_add(q, scale, scale - T::from_f64(0.25)), arch.mul_add(q, scale, scale))
}

/// (e + e/(e + 1))/2 for e = e^|x| − 1, with the sign of x.
#[inline(always)]
pub(super) fn sinh<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let (quarter, _) = quarter_exp(arch, a);
    let half = quarter + quarter;
    // Half of the quotient's both sides: it is 0 where e overflows.
    let y = half + quarter / (T::from_f64(0.5) + half);
    if a < T::TINY { x } else { T::copysign(arch, y, x) }
}

/// (e + 1/e)/2 for e = e^|x|.
#[inline(always)]
pub(super) fn cosh<A: Arch, T: Float>(arch: A, x: T) -> T {
    let (_, quarter) = quarter_exp(arch, T::abs(arch, x));
    (quarter + quarter) + T::from_f64(0.125) / quarter
}
