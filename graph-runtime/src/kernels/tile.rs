//! The core of every product: C = A·B or C += A·B, register tile by register tile.
//!
//! What holds: a tile's accumulators are one small array that lives in vector registers, its inner loop is one load of
//! A and one multiply-add per accumulator, and all trip counts but the depth are constants. Conditions on sizes are
//! `const` blocks: what they exclude is not even compiled. 16×4 of `f32` and 8×4 of
//! `f64` are the largest tiles that the optimiser keeps in registers under every instruction set; larger ones are not
//! attempted. Every entry is summed in the order of the depth, whatever tile it falls in.

use crate::arch::Arch;
use crate::scalar::Scalar;

/// Where the operands of a product lie. Entry (i, p) of A is at `a + i + p·a_col`, entry (p, j) of B at
/// `b + p·b_row + j·b_col`, entry (i, j) of C at `c + i + j·c_col`.
#[derive(Clone, Copy)]
pub(super) struct Operands<T> {
    pub(super) a: *const T,
    pub(super) a_col: usize,
    pub(super) b: *const T,
    pub(super) b_row: usize,
    pub(super) b_col: usize,
    pub(super) c: *mut T,
    pub(super) c_col: usize,
}

impl<T> Operands<T> {
    /// The operands from row `i` of A and C on.
    ///
    /// # Safety
    /// Row `i` is in bounds, or one past the end.
    #[inline(always)]
    unsafe fn at_row(self, i: usize) -> Self {
        // SAFETY: as the caller promises; rows are adjacent.
        unsafe { Self { a: self.a.add(i), c: self.c.add(i), ..self } }
    }

    /// The operands from column `j` of B and C on.
    ///
    /// # Safety
    /// Column `j` is in bounds.
    #[inline(always)]
    unsafe fn at_column(self, j: usize) -> Self {
        // SAFETY: as the caller promises.
        unsafe { Self { b: self.b.add(j * self.b_col), c: self.c.add(j * self.c_col), ..self } }
    }
}

/// C (M×N) = A (M×depth) · B (depth×N), or += with `ADD`.
///
/// # Safety
/// `o` describes three matrices of these sizes, A and B readable, C writable and apart from both.
#[inline(always)]
pub(super) unsafe fn product<A: Arch, T: Scalar, const M: usize, const N: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
) {
    let mut i = 0;
    // SAFETY: every block of rows below starts at `i` and has its height's worth of rows left before M.
    unsafe {
        if const { M >= T::TILE } {
            while i + T::TILE <= M {
                if const { T::TILE == 16 } {
                    columns::<A, T, 16, N, ADD>(arch, depth, o.at_row(i));
                } else {
                    columns::<A, T, 8, N, ADD>(arch, depth, o.at_row(i));
                }
                i += T::TILE;
            }
        }
        if const { overlaps::<M, ADD>(T::TILE) } {
            if const { T::TILE == 16 } {
                columns::<A, T, 16, N, ADD>(arch, depth, o.at_row(M - 16));
            } else {
                columns::<A, T, 8, N, ADD>(arch, depth, o.at_row(M - 8));
            }
            return;
        }
        if const { M % T::TILE >= 8 } {
            columns::<A, T, 8, N, ADD>(arch, depth, o.at_row(i));
            i += 8;
        }
        if const { M % 8 >= 4 } {
            columns::<A, T, 4, N, ADD>(arch, depth, o.at_row(i));
            i += 4;
        }
        if const { M % 4 >= 2 } {
            columns::<A, T, 2, N, ADD>(arch, depth, o.at_row(i));
            i += 2;
        }
        if const { M % 2 == 1 } {
            columns::<A, T, 1, N, ADD>(arch, depth, o.at_row(i));
        }
    }
}

/// Whether the rows that full tiles leave over are better done by one more full tile over the last rows, some of them
/// for the second time: cheaper than several narrow tiles, but only right where entries are written, not added to.
const fn overlaps<const M: usize, const ADD: bool>(tile: usize) -> bool {
    !ADD && M >= tile && (M % tile).count_ones() >= 2
}

/// MR rows of all N columns. A narrow tile takes more columns at once, to have enough sums under way.
///
/// # Safety
/// As for [`product`], with M = MR.
#[inline(always)]
unsafe fn columns<A: Arch, T: Scalar, const MR: usize, const N: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
) {
    let mut j = 0;
    // SAFETY: every block of columns below starts at `j` and has its width's worth of columns left before N.
    unsafe {
        if const { MR < T::TILE && N >= 8 } {
            while j + 8 <= N {
                tile::<A, T, MR, 8, ADD>(arch, depth, o.at_column(j));
                j += 8;
            }
        }
        if const { if MR < T::TILE { N % 8 >= 4 } else { N >= 4 } } {
            while j + 4 <= N {
                tile::<A, T, MR, 4, ADD>(arch, depth, o.at_column(j));
                j += 4;
            }
        }
        if const { N % 4 >= 2 } {
            tile::<A, T, MR, 2, ADD>(arch, depth, o.at_column(j));
            j += 2;
        }
        if const { N % 2 == 1 } {
            tile::<A, T, MR, 1, ADD>(arch, depth, o.at_column(j));
        }
    }
}

/// One tile.
///
/// # Safety
/// As for [`product`], with M = MR and N = NR.
#[inline(always)]
unsafe fn tile<A: Arch, T: Scalar, const MR: usize, const NR: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
) {
    let mut sums = [[T::ZERO; MR]; NR];
    for p in 0..depth {
        // SAFETY: column `p` of A has MR entries from here on; an array of `T` is aligned as `T` is.
        let a = unsafe { o.a.add(p * o.a_col).cast::<[T; MR]>().read() };
        for j in 0..NR {
            // SAFETY: (p, j) is an entry of B.
            let b = unsafe { o.b.add(p * o.b_row + j * o.b_col).read() };
            for i in 0..MR {
                sums[j][i] = arch.mul_add(a[i], b, sums[j][i]);
            }
        }
    }
    for j in 0..NR {
        // SAFETY: column `j` of C has MR entries from here on, and nothing else refers to them.
        let c = unsafe { &mut *o.c.add(j * o.c_col).cast::<[T; MR]>() };
        for i in 0..MR {
            c[i] = if ADD { c[i] + sums[j][i] } else { sums[j][i] };
        }
    }
}
