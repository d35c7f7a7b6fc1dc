//! The inverses of sin, cos and tan. asin and acos are those of Sun's fdlibm, asin s = s + s·R(s²) for s ≤ ½ and
//! π/2 − 2·asin √((1 − s)/2) above; the polynomial of atan is fdlibm's too, in `f32` that of Moshier's Cephes.
//!
//! What holds: straight code without branches; signs of zeros and results at ±∞ as in the standard library.

use super::float::Float;
use crate::arch::Arch;

/// (s, s·R(s²)) for asin s = s + s·R(s²), where s is |x| up to ½ and √((1 − |x|)/2) above; NaN beyond 1.
#[inline(always)]
fn half_angle<A: Arch, T: Float>(arch: A, a: T) -> (T, T) {
    let half = T::from_f64(0.5);
    let upper = half * (T::ONE - a);
    let (z, s) = if a > half { (upper, T::sqrt(arch, upper)) } else { (a * a, a) };
    (s, s * T::asin_quotient(arch, z))
}

#[inline(always)]
pub(super) fn asin<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let (s, rest) = half_angle(arch, a);
    let near = s + rest;
    let far = T::FRAC_PI_2 - ((near + near) - T::FRAC_PI_2_LOW);
    T::copysign(arch, if a > T::from_f64(0.5) { far } else { near }, x)
}

#[inline(always)]
pub(super) fn acos<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let (s, rest) = half_angle(arch, a);
    let signed = T::copysign(arch, s, x);
    let middle = T::FRAC_PI_2 - (signed - (T::FRAC_PI_2_LOW - T::copysign(arch, rest, x)));
    let sum = s + rest;
    let left_sum = s + (rest - T::FRAC_PI_2_LOW);
    let end = if x < T::ZERO { T::PI - (left_sum + left_sum) } else { sum + sum };
    if a > T::from_f64(0.5) { end } else { middle }
}

#[inline(always)]
pub(super) fn atan<A: Arch, T: Float>(arch: A, x: T) -> T {
    T::copysign(arch, atan_of_quotient(arch, T::abs(arch, x), T::ONE, false), x)
}

/// The angle of (|x|, |y|), mirrored. Two zeros count as (1, 0), two infinities as (1, 1).
#[inline(always)]
pub(super) fn atan2<A: Arch, T: Float>(arch: A, y: T, x: T) -> T {
    let (a, b) = (T::abs(arch, x), T::abs(arch, y));
    let infinite = a == T::INFINITY && b == T::INFINITY;
    let (a, b) = if infinite { (T::ONE, T::ONE) } else { (a, b) };
    let a = if a == T::ZERO && b == T::ZERO { T::ONE } else { a };
    // The sum of two large numbers must not overflow.
    let quarter = T::from_f64(0.25);
    let large = a > T::MAX * quarter || b > T::MAX * quarter;
    let (a, b) = if large { (a * quarter, b * quarter) } else { (a, b) };
    let left = T::copysign(arch, T::ONE, x) < T::ZERO;
    T::copysign(arch, atan_of_quotient(arch, b, a, left), y)
}

/// atan(b/a) for b ≥ 0 and a ≥ 0, of which one is not zero: that itself, π/4 + atan((b − a)/(b + a)) or
/// π/2 + atan(−a/b), whichever has its argument within tan(π/8). With `left`, π less that.
#[inline(always)]
fn atan_of_quotient<A: Arch, T: Float>(arch: A, b: T, a: T, left: bool) -> T {
    let middle = b > a * T::from_f64(0.414213562373095048802);
    let large = b > a * T::from_f64(2.414213562373095048802);
    let numerator = if middle { b - a } else { b };
    let numerator = if large { -a } else { numerator };
    let denominator = if middle { b + a } else { a };
    let denominator = if large { b } else { denominator };
    let base = if middle { T::FRAC_PI_4 } else { T::ZERO };
    let base = if large { T::FRAC_PI_2 } else { base };
    let rest = if middle { T::from_f64(0.5) * T::FRAC_PI_2_LOW } else { T::ZERO };
    let rest = if large { T::FRAC_PI_2_LOW } else { rest };
    // The difference of the bases, and what it and both lack.
    let difference = T::PI - base;
    let left_rest = (T::PI - difference) - base + ((T::FRAC_PI_2_LOW + T::FRAC_PI_2_LOW) - rest);
    let (base, rest) = if left { (difference, left_rest) } else { (base, rest) };
    let z = numerator / denominator;
    let z = if left { -z } else { z };
    let w = z * z;
    base + (z + arch.mul_add(z * w, T::atan_polynomial(arch, w), rest))
}
