//! Cube roots and the length of a vector of two.
//!
//! What holds: straight code without branches; no overflow or underflow in between.

use super::float::Float;
use crate::arch::Arch;

/// ∛|x| with the sign of x. Of 0, ±∞ and NaN, x itself.
#[inline(always)]
pub(super) fn cbrt<A: Arch, T: Float>(arch: A, x: T) -> T {
    let a = T::abs(arch, x);
    let root = T::copysign(arch, T::cbrt_of_positive(arch, a), x);
    if a > T::ZERO && a < T::INFINITY { root } else { x }
}

/// √(x² + y²), scaled by the power of two of the larger; ∞ if either is infinite, even beside NaN.
#[inline(always)]
pub(super) fn hypot<A: Arch, T: Float>(arch: A, x: T, y: T) -> T {
    let (a, b) = (T::abs(arch, x), T::abs(arch, y));
    let (down, up) = T::scales(T::max(arch, a, b));
    let (c, d) = (a * down, b * down);
    let length = T::sqrt(arch, arch.mul_add(c, c, d * d)) * up;
    if a == T::INFINITY || b == T::INFINITY { T::INFINITY } else { length }
}
