//! Products of matrices by tiles that stay in registers, without intrinsics: the compiler vectorises them for the
//! instructions of the function around them. Matrices lie column by column.
//!
//! A tile is 16×4 at most: larger arrays of arrays are not kept in registers and are 10 to 100 times slower.

use std::mem::MaybeUninit;

use super::Aligned;
use super::functions::fma32;

/// Where a matrix lies: its first entry, and how far its rows and its columns are apart.
#[derive(Clone, Copy)]
pub struct From {
    /// The first entry.
    pub at: *const f32,
    /// From a row to the next.
    pub rows: usize,
    /// From a column to the next.
    pub columns: usize,
}

/// A matrix, column by column.
pub fn plain<const R: usize, const C: usize>(matrix: &[[f32; R]; C]) -> From {
    From { at: matrix.as_ptr().cast(), rows: 1, columns: R }
}

/// A matrix's transpose.
pub fn transposed<const R: usize, const C: usize>(matrix: &[[f32; R]; C]) -> From {
    From { at: matrix.as_ptr().cast(), rows: R, columns: 1 }
}

impl From {
    /// Moved on to another entry.
    ///
    /// # Safety
    /// The entry is in the same matrix, or just past it.
    #[inline(always)]
    pub unsafe fn step(self, row: usize, column: usize) -> Self {
        // SAFETY: as the caller promises.
        Self { at: unsafe { self.at.add(row * self.rows + column * self.columns) }, ..self }
    }
}

/// C = α·A·B for one tile of C; `a` has rows that lie side by side.
///
/// # Safety
/// The tile, the rows of `a` and the columns of `b` are within their matrices.
#[inline(always)]
unsafe fn tile<const FUSED: bool, const MR: usize, const NR: usize, const K: usize>(
    a: From,
    b: From,
    c: *mut f32,
    c_columns: usize,
    alpha: f32,
) {
    let mut sums = [[0f32; MR]; NR];
    for p in 0..K {
        // SAFETY: row 0 of the tile and column `p` are within `a`, and so are the next MR − 1 rows.
        let column: [f32; MR] = unsafe { *a.at.add(p * a.columns).cast() };
        for j in 0..NR {
            // SAFETY: row `p` and column `j` of the tile are within `b`.
            let factor = unsafe { *b.at.add(p * b.rows + j * b.columns) };
            for i in 0..MR {
                sums[j][i] = fma32::<FUSED>(column[i], factor, sums[j][i]);
            }
        }
    }
    for j in 0..NR {
        for i in 0..MR {
            // SAFETY: the tile is within C.
            unsafe { *c.add(j * c_columns + i) = alpha * sums[j][i] };
        }
    }
}

/// MR rows of C: all N columns.
///
/// # Safety
/// As for `tile`, with N columns.
#[inline(always)]
unsafe fn columns<const FUSED: bool, const MR: usize, const N: usize, const K: usize>(
    a: From,
    b: From,
    c: *mut f32,
    c_columns: usize,
    alpha: f32,
) {
    let mut j = 0;
    // SAFETY: each tile ends at column N at the latest.
    unsafe {
        while j + 4 <= N {
            tile::<FUSED, MR, 4, K>(a, b.step(0, j), c.add(j * c_columns), c_columns, alpha);
            j += 4;
        }
        while j + 2 <= N {
            tile::<FUSED, MR, 2, K>(a, b.step(0, j), c.add(j * c_columns), c_columns, alpha);
            j += 2;
        }
        while j < N {
            tile::<FUSED, MR, 1, K>(a, b.step(0, j), c.add(j * c_columns), c_columns, alpha);
            j += 1;
        }
    }
}

/// C = α·A·B, where `a` is M×K with rows side by side, and `b` is K×N.
///
/// # Safety
/// `a` and `b` have these sizes.
#[inline(always)]
pub unsafe fn product<const FUSED: bool, const M: usize, const N: usize, const K: usize>(
    a: From,
    b: From,
    c: &mut [[f32; M]; N],
    alpha: f32,
) {
    let c: *mut f32 = c.as_mut_ptr().cast();
    let mut i = 0;
    // SAFETY: each strip of rows ends at row M at the latest.
    unsafe {
        while i + 16 <= M {
            columns::<FUSED, 16, N, K>(a.step(i, 0), b, c.add(i), M, alpha);
            i += 16;
        }
        while i + 8 <= M {
            columns::<FUSED, 8, N, K>(a.step(i, 0), b, c.add(i), M, alpha);
            i += 8;
        }
        while i + 4 <= M {
            columns::<FUSED, 4, N, K>(a.step(i, 0), b, c.add(i), M, alpha);
            i += 4;
        }
        while i < M {
            columns::<FUSED, 1, N, K>(a.step(i, 0), b, c.add(i), M, alpha);
            i += 1;
        }
    }
}

/// C = Aᵀ·B, where A is K×M and B is K×N: 16 columns of A at a time are laid out as rows side by side.
#[inline(always)]
pub fn transposed_product<const FUSED: bool, const M: usize, const N: usize, const K: usize>(
    a: &[[f32; K]; M],
    b: &[[f32; K]; N],
    c: &mut [[f32; M]; N],
) {
    let mut packed = MaybeUninit::<Aligned<[[f32; 16]; K]>>::uninit();
    let rows: *mut f32 = packed.as_mut_ptr().cast();
    let c: *mut f32 = c.as_mut_ptr().cast();
    let b = plain(b);
    let mut i = 0;
    // SAFETY: the rows are written before they are read, and each strip ends at row M at the latest.
    unsafe {
        while i + 16 <= M {
            for ii in 0..16 {
                for p in 0..K {
                    *rows.add(p * 16 + ii) = a[i + ii][p];
                }
            }
            let strip = From { at: rows, rows: 1, columns: 16 };
            columns::<FUSED, 16, N, K>(strip, b, c.add(i), M, 1.0);
            i += 16;
        }
        while i < M {
            let strip = From { at: a[i].as_ptr(), rows: 1, columns: 1 };
            columns::<FUSED, 1, N, K>(strip, b, c.add(i), M, 1.0);
            i += 1;
        }
    }
}
