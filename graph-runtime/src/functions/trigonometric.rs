//! sin, cos and tan. x = n·π/2 + r with |r| ≤ π/4, where π/2 has several parts (Cody and Waite);
//! far from zero, where those do not suffice, the standard library takes over.
//!
//! What holds: for an x that is near zero nothing but arithmetic is used. The branch that leaves for larger
//! arguments keeps a loop from being vectorised; [`Near`](crate::near::Near) has what such a loop calls instead. The
//! polynomials are fdlibm's. For `f32`, sin and cos are computed in `f64`.
//!
//! What is not attempted: reducing large arguments without a branch. Four parts of 2ᵉ·2/π from a table, by the exponent
//! e, do it for every x, but they triple the instructions of a vectorised loop (29 an entry and 2.9 ns, against 11.5 and
//! 0.9 without), so that it is slower than scalar code with a branch (2.2 ns).

use core::f64::consts::{FRAC_2_PI, FRAC_PI_2};

use super::base;
use super::float::polynomial;
use crate::arch::Arch;

/// 1.5·2⁵²: adding it rounds to an integer and leaves that in the lowest bits.
const ROUND: f64 = 6755399441055744.0;

/// What π/2 as an `f64` lacks, in two parts.
const FRAC_PI_2_LOW: f64 = 6.123233995736766e-17;
const FRAC_PI_2_LOWEST: f64 = -1.4973849048591833e-33;

/// Whether x needs no more than the parts of π/2 that are below.
///
/// With fused operations n·(π/2) leaves x without error as long as n fits the float with a few bits to spare: r₁ = x − n·P₁
/// is a multiple of 2⁻⁵² below 2, so it is exact, and r₁ − n·P₂ is exact where it is small. Without them n·P₁ and n·P₂
/// must be exact themselves, which leaves n 20 bits.
#[inline(always)]
pub(super) fn is_near_f64<A: Arch>(x: f64) -> bool {
    x.abs() < if A::FMA { 35184372088832.0 } else { 1e6 }
}

/// The same for `f32`: without fused operations n has 28 bits, as x has but 24.
#[inline(always)]
pub(super) fn is_near_f32<A: Arch>(x: f32) -> bool {
    x.abs() < if A::FMA { 35184372088832.0 } else { 1e8 }
}

/// (sin x, cos x).
#[inline(always)]
pub(super) fn sin_cos_f64<A: Arch>(arch: A, x: f64) -> (f64, f64) {
    if is_near_f64::<A>(x) { near_sin_cos_f64(arch, x) } else { far_f64(x) }
}

/// (sin x, cos x) for an x that is near.
#[inline(always)]
pub(super) fn near_sin_cos_f64<A: Arch>(arch: A, x: f64) -> (f64, f64) {
    let t = arch.mul_add(x, FRAC_2_PI, ROUND);
    let n = t - ROUND;
    let r = if A::FMA {
        let r = arch.mul_add(n, -FRAC_PI_2, x);
        let r = arch.mul_add(n, -FRAC_PI_2_LOW, r);
        arch.mul_add(n, -FRAC_PI_2_LOWEST, r)
    } else {
        let r = x - n * 1.57079632673412561417e+00;
        let r = r - n * 6.07710050630396597660e-11;
        r - n * 2.02226624879595063154e-21
    };
    let z = r * r;
    let s = polynomial!(arch, z; -1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
        2.75573137070700676789e-06, -2.50507602534068634195e-08, 1.58969099521155010221e-10);
    let s = arch.mul_add(r * z, s, r);
    let c = polynomial!(arch, z; 4.16666666666666019037e-02, -1.38888888888741095749e-03, 2.48015872894767294178e-05,
        -2.75573143513906633035e-07, 2.08757232129817482790e-09, -1.13596475577881948265e-11);
    let half = 0.5 * z;
    let w = 1.0 - half;
    let c = w + arch.mul_add(z * z, c, (1.0 - w) - half);
    let (sin, cos) = turn(t, s, c);
    (if x.abs() < 1e-8 { x } else { sin }, cos)
}

/// (sin x, cos x).
#[inline(always)]
pub(super) fn sin_cos_f32<A: Arch>(arch: A, x: f32) -> (f32, f32) {
    if is_near_f32::<A>(x) { near_sin_cos_f32(arch, x) } else { far_f32(x) }
}

/// (sin x, cos x) for an x that is near.
#[inline(always)]
#[allow(clippy::cast_possible_truncation)] // rounding the result is what is asked for
pub(super) fn near_sin_cos_f32<A: Arch>(arch: A, x: f32) -> (f32, f32) {
    let wide = f64::from(x);
    let t = arch.mul_add(wide, FRAC_2_PI, ROUND);
    let n = t - ROUND;
    let r = if A::FMA {
        arch.mul_add(n, -FRAC_PI_2_LOW, arch.mul_add(n, -FRAC_PI_2, wide))
    } else {
        wide - n * 1.57079631090164184570e+00 - n * 1.58932547735281966916e-08
    };
    let z = r * r;
    let s = polynomial!(arch, z; -0.166666666416265235595, 0.0083333293858894631756, -0.000198393348360966317347,
        0.0000027183114939898219064);
    let s = arch.mul_add(r * z, s, r);
    let c = polynomial!(arch, z; -0.499999997251031003120, 0.0416666233237390631894, -0.00138867637746099294692,
        0.0000243904487962774090654);
    let c = arch.mul_add(z, c, 1.0);
    let (sin, cos) = turn(t, s, c);
    (if x.abs() < 1e-4 { x } else { sin as f32 }, cos as f32)
}

/// The sine and cosine of the angle that is n quarter turns further, for n in the lowest bits of `t`.
#[inline(always)]
fn turn(t: f64, sin: f64, cos: f64) -> (f64, f64) {
    let n = t.to_bits();
    let (s, c) = if n & 1 == 0 { (sin, cos) } else { (cos, sin) };
    (
        f64::from_bits(s.to_bits() ^ ((n & 2) << 62)),
        f64::from_bits(c.to_bits() ^ ((n.wrapping_add(1) & 2) << 62)),
    )
}

#[cold]
#[inline(never)]
fn far_f64(x: f64) -> (f64, f64) {
    (base::f64::sin(x), base::f64::cos(x))
}

#[cold]
#[inline(never)]
fn far_f32(x: f32) -> (f32, f32) {
    (base::f32::sin(x), base::f32::cos(x))
}
