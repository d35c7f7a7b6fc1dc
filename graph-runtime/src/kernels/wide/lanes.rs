//! Registers of 64 bytes: 16 of `f32` or 8 of `f64`, with masks for what is narrower.
//!
//! What holds: every function is a few intrinsics of AVX-512 and inlined into the tiles around it.

use core::arch::x86_64::{
    __m512, __m512d, _mm512_add_pd, _mm512_add_ps, _mm512_castpd_ps, _mm512_castps_pd, _mm512_fmadd_pd,
    _mm512_fmadd_ps, _mm512_mask_storeu_pd, _mm512_mask_storeu_ps, _mm512_maskz_loadu_pd,
    _mm512_maskz_loadu_ps, _mm512_set1_pd, _mm512_set1_ps, _mm512_setzero_pd, _mm512_setzero_ps,
    _mm512_shuffle_f32x4, _mm512_unpackhi_pd, _mm512_unpackhi_ps, _mm512_unpacklo_pd, _mm512_unpacklo_ps,
};

use super::{Avx512, Product, Wide};

/// A set of lanes, the first in the lowest bit.
pub(super) type Mask = u16;

/// The most lanes that a register has.
const MOST: usize = 16;

/// An element type with registers of 64 bytes.
///
/// # Safety
/// All functions need a processor with AVX-512; those with pointers read or write the lanes of their mask and no others.
pub(super) trait Lanes: Copy {
    /// A register.
    type Vector: Copy;
    /// How many entries it has.
    const LANES: usize;

    /// A register of zeros.
    unsafe fn zero() -> Self::Vector;
    /// A register of one number.
    unsafe fn splat(x: Self) -> Self::Vector;
    /// Entries side by side; zeros outside the mask.
    unsafe fn load(from: *const Self, mask: Mask) -> Self::Vector;
    /// Entries side by side; those outside the mask stay.
    unsafe fn store(to: *mut Self, mask: Mask, x: Self::Vector);
    /// x + y.
    unsafe fn sum(x: Self::Vector, y: Self::Vector) -> Self::Vector;
    /// x·y + z with one rounding.
    unsafe fn mul_add(x: Self::Vector, y: Self::Vector, z: Self::Vector) -> Self::Vector;
    /// The square of the first `LANES` registers, transposed in place.
    unsafe fn transpose(square: &mut [Self::Vector; MOST]);

    /// The mask of the first lanes.
    #[inline(always)]
    fn first(count: usize) -> Mask {
        if count >= Self::LANES { Mask::MAX >> (MOST - Self::LANES) } else { (1 << count) - 1 }
    }
}

/// Of four registers of four quarters, the first quarters, the second ones, and so on.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
fn quarters([a, b, c, d]: [__m512; 4]) -> [__m512; 4] {
    let (low, high) = (_mm512_shuffle_f32x4::<0x44>(a, b), _mm512_shuffle_f32x4::<0xee>(a, b));
    let (low2, high2) = (_mm512_shuffle_f32x4::<0x44>(c, d), _mm512_shuffle_f32x4::<0xee>(c, d));
    [
        _mm512_shuffle_f32x4::<0x88>(low, low2),
        _mm512_shuffle_f32x4::<0xdd>(low, low2),
        _mm512_shuffle_f32x4::<0x88>(high, high2),
        _mm512_shuffle_f32x4::<0xdd>(high, high2),
    ]
}

impl Lanes for f32 {
    type Vector = __m512;
    const LANES: usize = 16;

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn zero() -> __m512 {
        _mm512_setzero_ps()
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn splat(x: f32) -> __m512 {
        _mm512_set1_ps(x)
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn load(from: *const f32, mask: Mask) -> __m512 {
        // SAFETY: the caller may read the lanes of the mask.
        unsafe { _mm512_maskz_loadu_ps(mask, from) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn store(to: *mut f32, mask: Mask, x: __m512) {
        // SAFETY: the caller may write the lanes of the mask.
        unsafe { _mm512_mask_storeu_ps(to, mask, x) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn sum(x: __m512, y: __m512) -> __m512 {
        _mm512_add_ps(x, y)
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn mul_add(x: __m512, y: __m512, z: __m512) -> __m512 {
        _mm512_fmadd_ps(x, y, z)
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn transpose(square: &mut [__m512; MOST]) {
        let mut pairs = [_mm512_setzero_ps(); MOST];
        for i in 0..8 {
            pairs[2 * i] = _mm512_unpacklo_ps(square[2 * i], square[2 * i + 1]);
            pairs[2 * i + 1] = _mm512_unpackhi_ps(square[2 * i], square[2 * i + 1]);
        }
        // Of each four registers, the quarter l of number q has their entries 4·l + q.
        let mut fours = [_mm512_setzero_ps(); MOST];
        for i in 0..4 {
            for h in 0..2 {
                let (x, y) = (_mm512_castps_pd(pairs[4 * i + h]), _mm512_castps_pd(pairs[4 * i + 2 + h]));
                fours[4 * i + 2 * h] = _mm512_castpd_ps(_mm512_unpacklo_pd(x, y));
                fours[4 * i + 2 * h + 1] = _mm512_castpd_ps(_mm512_unpackhi_pd(x, y));
            }
        }
        for q in 0..4 {
            let rows = quarters([fours[q], fours[4 + q], fours[8 + q], fours[12 + q]]);
            for l in 0..4 {
                square[4 * l + q] = rows[l];
            }
        }
    }
}

impl Lanes for f64 {
    type Vector = __m512d;
    const LANES: usize = 8;

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn zero() -> __m512d {
        _mm512_setzero_pd()
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn splat(x: f64) -> __m512d {
        _mm512_set1_pd(x)
    }

    #[allow(clippy::cast_possible_truncation)] // a mask of eight lanes
    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn load(from: *const f64, mask: Mask) -> __m512d {
        // SAFETY: the caller may read the lanes of the mask, which has eight.
        unsafe { _mm512_maskz_loadu_pd(mask as u8, from) }
    }

    #[allow(clippy::cast_possible_truncation)] // a mask of eight lanes
    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn store(to: *mut f64, mask: Mask, x: __m512d) {
        // SAFETY: the caller may write the lanes of the mask, which has eight.
        unsafe { _mm512_mask_storeu_pd(to, mask as u8, x) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn sum(x: __m512d, y: __m512d) -> __m512d {
        _mm512_add_pd(x, y)
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn mul_add(x: __m512d, y: __m512d, z: __m512d) -> __m512d {
        _mm512_fmadd_pd(x, y, z)
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    unsafe fn transpose(square: &mut [__m512d; MOST]) {
        // Of each two registers, the quarter l of number q has their entries 2·l + q.
        let mut pairs = [_mm512_setzero_ps(); 8];
        for i in 0..4 {
            let (x, y) = (square[2 * i], square[2 * i + 1]);
            pairs[2 * i] = _mm512_castpd_ps(_mm512_unpacklo_pd(x, y));
            pairs[2 * i + 1] = _mm512_castpd_ps(_mm512_unpackhi_pd(x, y));
        }
        for q in 0..2 {
            let rows = quarters([pairs[q], pairs[2 + q], pairs[4 + q], pairs[6 + q]]);
            for l in 0..4 {
                square[2 * l + q] = _mm512_castps_pd(rows[l]);
            }
        }
    }
}

impl Wide for f32 {
    #[inline]
    unsafe fn wide_product(_: Avx512, product: &Product<Self>) {
        // SAFETY: the processor has the instructions, as there is an `Avx512`; the rest is as the caller promises.
        unsafe { single(product) }
    }
}

impl Wide for f64 {
    #[inline]
    unsafe fn wide_product(_: Avx512, product: &Product<Self>) {
        // SAFETY: the processor has the instructions, as there is an `Avx512`; the rest is as the caller promises.
        unsafe { double(product) }
    }
}

/// The one copy for `f32`.
///
/// # Safety
/// As for [`Wide::wide_product`].
#[inline(never)]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn single(product: &Product<f32>) {
    // SAFETY: as the caller promises.
    unsafe { super::strips::product(product) }
}

/// The one copy for `f64`.
///
/// # Safety
/// As for [`Wide::wide_product`].
#[inline(never)]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn double(product: &Product<f64>) {
    // SAFETY: as the caller promises.
    unsafe { super::strips::product(product) }
}
