//! Products of matrices with AVX-512's intrinsics: what the machine can do. Rows that do not fill a vector are masked.

use std::arch::x86_64::{
    __m512, __mmask16, _mm512_castpd_ps, _mm512_castps_pd, _mm512_fmadd_ps, _mm512_loadu_ps,
    _mm512_mask_storeu_ps, _mm512_maskz_loadu_ps, _mm512_mul_ps, _mm512_set1_ps, _mm512_setzero_ps,
    _mm512_shuffle_f32x4, _mm512_storeu_ps, _mm512_unpackhi_pd, _mm512_unpackhi_ps, _mm512_unpacklo_pd,
    _mm512_unpacklo_ps,
};
use std::mem::MaybeUninit;

use super::Aligned;
use super::products::{From, plain};

/// Every row of a vector.
const ALL: __mmask16 = 0xffff;

/// A tile of V vectors of rows and NR columns: C = α·A·B; the last vector has the rows of `mask`.
///
/// # Safety
/// The tile, the rows of `a` and the columns of `b` are within their matrices.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn tile<const V: usize, const NR: usize>(
    k: usize,
    a: From,
    b: From,
    c: *mut f32,
    c_columns: usize,
    alpha: f32,
    mask: __mmask16,
) {
    let mut sums = [[_mm512_setzero_ps(); V]; NR];
    let (mut ap, mut bp) = (a.at, b.at);
    // SAFETY: rows and columns are within the matrices; of the last vector only those of the mask are read or written.
    unsafe {
        for _ in 0..k {
            let mut column = [_mm512_setzero_ps(); V];
            for v in 0..V - 1 {
                column[v] = _mm512_loadu_ps(ap.add(16 * v));
            }
            column[V - 1] = _mm512_maskz_loadu_ps(mask, ap.add(16 * (V - 1)));
            for j in 0..NR {
                let factor = _mm512_set1_ps(*bp.add(j * b.columns));
                for v in 0..V {
                    sums[j][v] = _mm512_fmadd_ps(column[v], factor, sums[j][v]);
                }
            }
            ap = ap.add(a.columns);
            bp = bp.add(b.rows);
        }
        let alpha = _mm512_set1_ps(alpha);
        for j in 0..NR {
            let cp = c.add(j * c_columns);
            for v in 0..V - 1 {
                _mm512_storeu_ps(cp.add(16 * v), _mm512_mul_ps(alpha, sums[j][v]));
            }
            _mm512_mask_storeu_ps(cp.add(16 * (V - 1)), mask, _mm512_mul_ps(alpha, sums[j][V - 1]));
        }
    }
}

/// V vectors of rows and all `n` columns.
///
/// # Safety
/// As for `tile`, with `n` columns.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn columns<const V: usize, const NR: usize>(
    n: usize,
    k: usize,
    a: From,
    b: From,
    c: *mut f32,
    c_columns: usize,
    alpha: f32,
    mask: __mmask16,
) {
    let mut j = 0;
    // SAFETY: each tile ends at column `n` at the latest.
    unsafe {
        while j + NR <= n {
            tile::<V, NR>(k, a, b.step(0, j), c.add(j * c_columns), c_columns, alpha, mask);
            j += NR;
        }
        while j + 4 <= n {
            tile::<V, 4>(k, a, b.step(0, j), c.add(j * c_columns), c_columns, alpha, mask);
            j += 4;
        }
        while j + 2 <= n {
            tile::<V, 2>(k, a, b.step(0, j), c.add(j * c_columns), c_columns, alpha, mask);
            j += 2;
        }
        while j < n {
            tile::<V, 1>(k, a, b.step(0, j), c.add(j * c_columns), c_columns, alpha, mask);
            j += 1;
        }
    }
}

/// C = α·A·B, where `a` is M×k with rows side by side, and `b` is k×N.
///
/// # Safety
/// `a` and `b` have these sizes.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
pub unsafe fn product<const M: usize, const N: usize>(
    k: usize,
    a: From,
    b: From,
    c: &mut [[f32; M]; N],
    alpha: f32,
) {
    let c: *mut f32 = c.as_mut_ptr().cast();
    let mut i = 0;
    while i < M {
        let left = M - i;
        let tail = if left.is_multiple_of(16) { ALL } else { (1 << (left % 16)) - 1 };
        // SAFETY: each strip ends at row M: the mask leaves out what is beyond.
        unsafe {
            let (a, c) = (a.step(i, 0), c.add(i));
            // Strips of about equal height, four vectors at most.
            match left.div_ceil(16) {
                1 => return columns::<1, 16>(N, k, a, b, c, M, alpha, tail),
                2 => return columns::<2, 10>(N, k, a, b, c, M, alpha, tail),
                3 => return columns::<3, 8>(N, k, a, b, c, M, alpha, tail),
                4 => return columns::<4, 6>(N, k, a, b, c, M, alpha, tail),
                5 | 6 => {
                    columns::<3, 8>(N, k, a, b, c, M, alpha, ALL);
                    i += 48;
                }
                _ => {
                    columns::<4, 6>(N, k, a, b, c, M, alpha, ALL);
                    i += 64;
                }
            }
        }
    }
}

/// Transposes a block of 16 columns and `np` ≤ 16 rows: row p of the block is written to `o + p·48`.
///
/// # Safety
/// The block is within its matrix, and there is room for it.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn transpose16(a: *const f32, columns: usize, o: *mut f32, np: usize) {
    let mask = if np >= 16 { ALL } else { (1 << np) - 1 };
    let mut r = [_mm512_setzero_ps(); 16];
    for i in 0..16 {
        // SAFETY: only the rows of the block are read.
        r[i] = unsafe { _mm512_maskz_loadu_ps(mask, a.add(i * columns)) };
    }
    let mut t = [_mm512_setzero_ps(); 16];
    for i in 0..8 {
        t[2 * i] = _mm512_unpacklo_ps(r[2 * i], r[2 * i + 1]);
        t[2 * i + 1] = _mm512_unpackhi_ps(r[2 * i], r[2 * i + 1]);
    }
    for i in 0..4 {
        let pair = |k: usize| _mm512_castps_pd(t[4 * i + k]);
        r[4 * i] = _mm512_castpd_ps(_mm512_unpacklo_pd(pair(0), pair(2)));
        r[4 * i + 1] = _mm512_castpd_ps(_mm512_unpackhi_pd(pair(0), pair(2)));
        r[4 * i + 2] = _mm512_castpd_ps(_mm512_unpacklo_pd(pair(1), pair(3)));
        r[4 * i + 3] = _mm512_castpd_ps(_mm512_unpackhi_pd(pair(1), pair(3)));
    }
    // r[4·g + q]: the quarter l of the vector holds entry 4·l + q of the columns 4·g to 4·g + 3.
    for q in 0..4 {
        let x0 = _mm512_shuffle_f32x4::<0x44>(r[q], r[4 + q]);
        let x1 = _mm512_shuffle_f32x4::<0xee>(r[q], r[4 + q]);
        let y0 = _mm512_shuffle_f32x4::<0x44>(r[8 + q], r[12 + q]);
        let y1 = _mm512_shuffle_f32x4::<0xee>(r[8 + q], r[12 + q]);
        t[q] = _mm512_shuffle_f32x4::<0x88>(x0, y0);
        t[4 + q] = _mm512_shuffle_f32x4::<0xdd>(x0, y0);
        t[8 + q] = _mm512_shuffle_f32x4::<0x88>(x1, y1);
        t[12 + q] = _mm512_shuffle_f32x4::<0xdd>(x1, y1);
    }
    for (p, row) in t.iter().enumerate().take(np) {
        // SAFETY: there is room for the block.
        unsafe { _mm512_storeu_ps(o.add(p * 48), *row) };
    }
}

/// C = Aᵀ·B, where A is K×M and B is K×N: up to 48 columns of A at a time are laid out as rows side by side.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
pub fn transposed_product<const M: usize, const N: usize, const K: usize>(
    a: &[[f32; K]; M],
    b: &[[f32; K]; N],
    c: &mut [[f32; M]; N],
) {
    let mut packed = MaybeUninit::<Aligned<[[f32; 48]; K]>>::uninit();
    let rows: *mut f32 = packed.as_mut_ptr().cast();
    let c: *mut f32 = c.as_mut_ptr().cast();
    let (first, b) = (plain(a), plain(b));
    let strip = From { at: rows, rows: 1, columns: 48 };
    let mut i = 0;
    while i < M {
        let width = if M - i >= 16 { ((M - i) / 16 * 16).min(48) } else { M - i };
        // SAFETY: the strip has `width` columns of A, all within it; what is read of the rows has been written.
        unsafe {
            if width < 16 {
                for p in 0..K {
                    for ii in 0..width {
                        *rows.add(p * 48 + ii) = a[i + ii][p];
                    }
                }
            } else {
                for ii in (0..width).step_by(16) {
                    for p in (0..K).step_by(16) {
                        transpose16(first.step(p, i + ii).at, K, rows.add(p * 48 + ii), K - p);
                    }
                }
            }
            let c = c.add(i);
            match width {
                48 => columns::<3, 8>(N, K, strip, b, c, M, 1.0, ALL),
                32 => columns::<2, 10>(N, K, strip, b, c, M, 1.0, ALL),
                16 => columns::<1, 16>(N, K, strip, b, c, M, 1.0, ALL),
                _ => columns::<1, 16>(N, K, strip, b, c, M, 1.0, (1 << width) - 1),
            }
        }
        i += width;
    }
}

/// Lane j of the result is the sum of the lanes of `r[j]`.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
pub fn sums16(r: &[__m512; 16]) -> __m512 {
    use std::arch::x86_64::_mm512_add_ps;
    let mut s = [_mm512_setzero_ps(); 8];
    for i in 0..8 {
        let (a, b) = (r[2 * i], r[2 * i + 1]);
        s[i] = _mm512_add_ps(_mm512_unpacklo_ps(a, b), _mm512_unpackhi_ps(a, b));
    }
    let mut q = [_mm512_setzero_ps(); 4];
    for i in 0..4 {
        let (a, b) = (_mm512_castps_pd(s[2 * i]), _mm512_castps_pd(s[2 * i + 1]));
        q[i] = _mm512_add_ps(
            _mm512_castpd_ps(_mm512_unpacklo_pd(a, b)),
            _mm512_castpd_ps(_mm512_unpackhi_pd(a, b)),
        );
    }
    // Each quarter of q[i] has a part of the sums 4·i to 4·i + 3.
    let halves = |a, b| _mm512_add_ps(_mm512_shuffle_f32x4::<0x88>(a, b), _mm512_shuffle_f32x4::<0xdd>(a, b));
    let (a, b) = (halves(q[0], q[1]), halves(q[2], q[3]));
    halves(a, b)
}
