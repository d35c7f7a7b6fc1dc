//! ln and what is made of it. x = m·2ᵏ with m between √½ and √2; with f = m − 1 and s = f/(2 + f),
//! ln m = ln((1 + s)/(1 − s)) = f − f²/2 + s·(f²/2 + R(s²)), as in Sun's fdlibm.
//!
//! What holds: straight code without branches. ln is −∞ at ±0 and NaN below; subnormals are exact inputs.

use super::exponential::exp_of_negative;
use super::float::Float;
use crate::arch::Arch;

/// k·ln 2 + ln m + c for a small correction c.
#[inline(always)]
fn ln_of_parts<A: Arch, T: Float>(arch: A, k: T, m: T, c: T) -> T {
    let f = m - T::ONE;
    let s = f / (f + (T::ONE + T::ONE));
    let half_square = T::from_f64(0.5) * f * f;
    let rest = half_square + T::ln_polynomial(arch, s * s);
    let low = arch.mul_add(s, rest, arch.mul_add(k, T::LN_2_LOW, c));
    arch.mul_add(k, T::LN_2_HIGH, f - (half_square - low))
}

/// `finite` for a positive finite x, else ln's value there: −∞ for zero, NaN below, x itself for ∞ and NaN.
#[inline(always)]
fn with_edges<T: Float>(x: T, finite: T) -> T {
    let edge = if x < T::ZERO { T::NAN } else { x };
    let edge = if x == T::ZERO { T::NEG_INFINITY } else { edge };
    if x > T::ZERO && x < T::INFINITY { finite } else { edge }
}

/// (k, m) with x = m·2ᵏ and m between √½ and √2, for a positive finite x, subnormals included.
#[inline(always)]
fn split<T: Float>(x: T) -> (T, T) {
    let subnormal = x < T::MIN_POSITIVE;
    let normal = if subnormal { x * T::power_of_two(T::ROUND + T::from_f64(60.0)) } else { x };
    let (k, m) = T::log_split(normal);
    (if subnormal { k - T::from_f64(60.0) } else { k }, m)
}

#[inline(always)]
pub(super) fn ln<A: Arch, T: Float>(arch: A, x: T) -> T {
    let (k, m) = split(x);
    with_edges(x, ln_of_parts(arch, k, m, T::ZERO))
}

/// k·step + (ln m)·factor, where both constants have a high part, whose products are exact, and a low one.
#[inline(always)]
fn scaled_log<A: Arch, T: Float>(arch: A, x: T, step: (T, T), factor: (T, T)) -> T {
    let (k, m) = split(x);
    let f = m - T::ONE;
    let s = f / (f + (T::ONE + T::ONE));
    let half_square = T::from_f64(0.5) * f * f;
    let high = T::upper_half(f - half_square);
    let low = (f - high) - half_square + s * (half_square + T::ln_polynomial(arch, s * s));
    let (top, middle) = (k * step.0, high * factor.0);
    let bottom = arch.mul_add(k, step.1, arch.mul_add(low + high, factor.1, low * factor.0));
    let sum = top + middle;
    with_edges(x, sum + (bottom + ((top - sum) + middle)))
}

#[inline(always)]
pub(super) fn log2<A: Arch, T: Float>(arch: A, x: T) -> T {
    scaled_log(arch, x, (T::ONE, T::ZERO), T::LOG2_E_PARTS)
}

#[inline(always)]
pub(super) fn log10<A: Arch, T: Float>(arch: A, x: T) -> T {
    scaled_log(arch, x, T::LOG10_2_PARTS, T::LOG10_E_PARTS)
}

/// ln u + c/u, where u = 1 + x rounded and c is what the rounding lost.
#[inline(always)]
pub(super) fn ln_1p<A: Arch, T: Float>(arch: A, x: T) -> T {
    let u = T::ONE + x;
    let back = u - T::ONE;
    let c = (T::ONE - (u - back)) + (x - back);
    let (k, m) = T::log_split(u);
    let y = with_edges(u, ln_of_parts(arch, k, m, c / u));
    // Keeps the sign of zero, and the last bits of subnormals.
    if T::abs(arch, x) < T::TINY { x } else { y }
}

/// max(x, 0) + ln(1 + e^(−|x|)), where s = z/(2 + z) ≤ 1/3 for z = e^(−|x|) makes the second term
/// ln((1 + s)/(1 − s)): accurate relative to itself however small it is.
#[inline(always)]
pub(super) fn softplus<A: Arch, T: Float>(arch: A, x: T) -> T {
    let z = exp_of_negative(arch, -T::abs(arch, x));
    let s = z / (z + (T::ONE + T::ONE));
    let w = s * s;
    let rest = arch.mul_add(s * w, T::ln_1p_polynomial(arch, w), s + s);
    if x > T::ZERO { x + rest } else { rest }
}

/// ln(a + √(a² + 1)) for a = |x|, with the sign of x; where a² would be lost or overflow, ln 2a.
#[inline(always)]
pub(super) fn asinh<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let near = ln_1p(arch, a + a * a / (T::ONE + T::sqrt(arch, arch.mul_add(a, a, T::ONE))));
    let y = if a > T::ONE / T::EPSILON { ln(arch, a) + T::LN_2 } else { near };
    T::copysign(arch, y, x)
}

/// ln(x + √(x² − 1)); for large x, ln 2x.
#[inline(always)]
pub(super) fn acosh<A: Arch, T: Float>(arch: A, x: T) -> T {
    let t = x - T::ONE;
    let near = ln_1p(arch, t + T::sqrt(arch, arch.mul_add(t, t, t + t)));
    let y = if x > T::ONE / T::EPSILON { ln(arch, x) + T::LN_2 } else { near };
    if x < T::ONE { T::NAN } else { y }
}

/// ½·ln((1 + a)/(1 − a)) for a = |x|, with the sign of x.
#[inline(always)]
pub(super) fn atanh<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let y = T::from_f64(0.5) * ln_1p(arch, (a + a) / (T::ONE - a));
    if a < T::TINY { x } else { T::copysign(arch, y, x) }
}
