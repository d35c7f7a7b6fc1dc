//! The core of every product: C = A·B or C += A·B, register tile by register tile.
//!
//! What holds: a tile's accumulators are one small array that lives in vector registers, its inner loop is one load of
//! A and one multiply-add per accumulator, and all trip counts but the depth are constants. Conditions on sizes are
//! `const` blocks: what they exclude is not even compiled. 16×4 of `f32` and 8×4 of
//! `f64` are the largest tiles that the optimiser keeps in registers under every instruction set; larger ones are not
//! attempted. The order of an entry's sum depends on the sizes alone.

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
                    columns::<A, T, 16, N, ADD>(arch, depth, o.at_row(i), 0);
                } else {
                    columns::<A, T, 8, N, ADD>(arch, depth, o.at_row(i), 0);
                }
                i += T::TILE;
            }
        }
        // What is left, with whole tiles above it: one more of them over the last rows, if several narrow ones would
        // be needed; it writes what is done once more, or adds nothing to it.
        if const { M >= T::TILE && is_ragged(M % T::TILE) } {
            let o = o.at_row(M - T::TILE);
            if const { T::TILE == 16 } {
                columns::<A, T, 16, N, ADD>(arch, depth, o, 16 - M % 16);
            } else {
                columns::<A, T, 8, N, ADD>(arch, depth, o, 8 - M % 8);
            }
            return;
        }
        if const { M % T::TILE >= 8 } {
            columns::<A, T, 8, N, ADD>(arch, depth, o.at_row(i), 0);
            i += 8;
            if const { M < T::TILE && is_ragged(M % 8) } {
                columns::<A, T, 8, N, ADD>(arch, depth, o.at_row(M - 8), 8 - M % 8);
                return;
            }
        }
        if const { M % 8 >= 4 } {
            columns::<A, T, 4, N, ADD>(arch, depth, o.at_row(i), 0);
            i += 4;
            if const { M % 4 == 3 } {
                columns::<A, T, 4, N, ADD>(arch, depth, o.at_row(M - 4), 1);
                return;
            }
        }
        if const { M % 4 >= 2 } {
            columns::<A, T, 2, N, ADD>(arch, depth, o.at_row(i), 0);
            i += 2;
        }
        if const { M % 2 == 1 } {
            columns::<A, T, 1, N, ADD>(arch, depth, o.at_row(i), 0);
        }
    }
}

/// Whether so many rows need more than one narrow tile.
const fn is_ragged(rows: usize) -> bool {
    rows.count_ones() >= 2
}

/// MR rows of all N columns; to the first `done` rows nothing is added, as they are done. A narrow tile takes more columns at once,
/// to have enough sums under way.
///
/// # Safety
/// As for [`product`], with M = MR.
#[inline(always)]
unsafe fn columns<A: Arch, T: Scalar, const MR: usize, const N: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
    done: usize,
) {
    let mut j = 0;
    // SAFETY: every block of columns below starts at `j` and has its width's worth of columns left before N.
    unsafe {
        if const { MR < T::TILE && N >= 8 } {
            while j + 8 <= N {
                tile::<A, T, MR, 8, ADD>(arch, depth, o.at_column(j), done);
                j += 8;
            }
        }
        if const { if MR < T::TILE { N % 8 >= 4 } else { N >= 4 } } {
            while j + 4 <= N {
                tile::<A, T, MR, 4, ADD>(arch, depth, o.at_column(j), done);
                j += 4;
            }
        }
        if const { N % 4 == 3 } {
            tile::<A, T, MR, 3, ADD>(arch, depth, o.at_column(j), done);
        }
        if const { N % 4 == 2 } {
            tile::<A, T, MR, 2, ADD>(arch, depth, o.at_column(j), done);
        }
        if const { N % 4 == 1 } {
            tile::<A, T, MR, 1, ADD>(arch, depth, o.at_column(j), done);
        }
    }
}

/// One tile, in as many interleaved sums as it takes to hide the latency of a multiply-add.
///
/// # Safety
/// As for [`product`], with M = MR and N = NR.
#[inline(always)]
unsafe fn tile<A: Arch, T: Scalar, const MR: usize, const NR: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
    done: usize,
) {
    // SAFETY: as the caller promises.
    unsafe {
        if const { registers::<T>(MR) * NR <= 2 } && depth >= 16 {
            sums::<A, T, MR, NR, 4, ADD>(arch, depth, o, done);
        } else if const { registers::<T>(MR) * NR <= 4 } && depth >= 16 {
            sums::<A, T, MR, NR, 2, ADD>(arch, depth, o, done);
        } else {
            sums::<A, T, MR, NR, 1, ADD>(arch, depth, o, done);
        }
    }
}

/// How many registers of 32 bytes hold so many rows.
const fn registers<T: Scalar>(rows: usize) -> usize {
    (2 * rows).div_ceil(T::TILE)
}

/// One tile, in `P` sums an entry.
///
/// # Safety
/// As for [`tile`].
#[inline(always)]
unsafe fn sums<A: Arch, T: Scalar, const MR: usize, const NR: usize, const P: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
    done: usize,
) {
    let mut sums = [[[T::ZERO; MR]; NR]; P];
    let mut p = 0;
    while p + P <= depth {
        for q in 0..P {
            // SAFETY: `p + q` is below the depth.
            unsafe { step(arch, o, p + q, &mut sums[q]) };
        }
        p += P;
    }
    if const { P > 1 } {
        while p < depth {
            // SAFETY: `p` is below the depth.
            unsafe { step(arch, o, p, &mut sums[0]) };
            p += 1;
        }
    }
    for j in 0..NR {
        // SAFETY: column `j` of C has MR entries from here on, and nothing else refers to them.
        let c = unsafe { &mut *o.c.add(j * o.c_col).cast::<[T; MR]>() };
        for i in 0..MR {
            let mut sum = sums[0][j][i];
            for q in 1..P {
                sum += sums[q][j][i];
            }
            // Adding −0 leaves every number as it is, and the loop whole.
            let sum = if ADD && i < done { -T::ZERO } else { sum };
            c[i] = if ADD { c[i] + sum } else { sum };
        }
    }
}

/// sums += column `p` of A · row `p` of B.
///
/// # Safety
/// As for [`tile`], and `p` is below the depth.
#[inline(always)]
unsafe fn step<A: Arch, T: Scalar, const MR: usize, const NR: usize>(
    arch: A,
    o: Operands<T>,
    p: usize,
    sums: &mut [[T; MR]; NR],
) {
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
