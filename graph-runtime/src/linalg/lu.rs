//! The LU factorisation with partial pivoting and what is computed from it.
//!
//! The factor is one matrix of the size of `a`, without a permutation beside it: the rows stay where they are in `a`,
//! and the column of step k holds, as they were when its pivot was chosen, the entries of the rows that had not been
//! pivots yet. The pivot is the greatest of these by absolute value, and on a tie the one of the first row, so that the
//! order of the rows can be read off the columns again, comparing the very numbers that chose it. With d the pivots,
//!
//! ```text
//! row r was pivot at step p:   f[r, k] = l[p, k]·d[k]  for k < p,    d[p]  for k = p,    u[p, k]  for k > p
//! ```
//!
//! What holds: the multipliers are at most 1 by absolute value. A NaN in `a` reaches the pivots. A singular matrix has a
//! pivot of 0; nothing is divided by it while factoring, so that its determinant is 0. What is not attempted: rectangular
//! matrices, complete pivoting, refinement.

use crate::arch::Arch;
use crate::kernels::dot;
use crate::scalar::Scalar;

/// Whether `x` is to be the pivot rather than `best`: by size, and a NaN in any case, so that it is not lost.
#[inline(always)]
fn is_greater<A: Arch, T: Scalar>(arch: A, x: T, best: T) -> bool {
    arch.abs(x) > arch.abs(best) || x.partial_cmp(&x).is_none()
}

/// out = the factor of a
#[inline(always)]
pub fn lu<A: Arch, T: Scalar, const N: usize>(arch: A, a: &[[T; N]; N], out: &mut [[T; N]; N]) {
    out.copy_from_slice(a);
    // Rows change places so that the rest of the matrix is one block, and go back in the end.
    let mut swaps = [0; N];
    let mut rows = [0; N];
    for i in 0..N {
        rows[i] = i;
    }
    for k in 0..N {
        let mut pivot = k;
        for i in k + 1..N {
            let (x, best) = (out[k][i], out[k][pivot]);
            let is_tie = arch.abs(x) == arch.abs(best) && rows[i] < rows[pivot];
            if is_tie || is_greater(arch, x, best) {
                pivot = i;
            }
        }
        let pivot = within::<N>(pivot);
        swaps[k] = pivot;
        rows.swap(k, pivot);
        swap_rows(out, k, pivot);
        let d = out[k][k];
        if d == T::ZERO {
            continue;
        }
        let mut multipliers = [T::ZERO; N];
        for i in k + 1..N {
            multipliers[i] = out[k][i] / d;
        }
        for column in &mut out[k + 1..] {
            let factor = -column[k];
            for i in k + 1..N {
                column[i] = arch.mul_add(factor, multipliers[i], column[i]);
            }
        }
    }
    for k in (0..N).rev() {
        swap_rows(out, k, swaps[k]);
    }
}

#[inline(always)]
fn swap_rows<T: Scalar, const N: usize>(matrix: &mut [[T; N]; N], i: usize, j: usize) {
    let j = within::<N>(j);
    if i != j {
        for column in matrix {
            column.swap(i, j);
        }
    }
}

/// A row's number as one that the optimiser knows to be one.
#[inline(always)]
fn within<const N: usize>(row: usize) -> usize {
    if row < N { row } else { 0 }
}

/// In which order the rows were pivots.
struct Order<T, const N: usize> {
    /// By step: the row.
    rows: [usize; N],
    /// By row: the step, in the type of the entries, so that both are compared side by side.
    steps: [T; N],
}

impl<T: Scalar, const N: usize> Order<T, N> {
    /// The row that was pivot at step k.
    #[inline(always)]
    fn row(&self, k: usize) -> usize {
        within::<N>(self.rows[k])
    }
}

/// The order that the factor's columns tell: at each step the greatest entry of the rows that are left.
#[inline(always)]
fn order<A: Arch, T: Scalar, const N: usize>(arch: A, f: &[[T; N]; N]) -> Order<T, N> {
    let mut order = Order { rows: [0; N], steps: [T::INFINITY; N] };
    for k in 0..N {
        let mut row = N;
        for i in 0..N {
            let is_left = order.steps[i] == T::INFINITY;
            if is_left && (row == N || is_greater(arch, f[k][i], f[k][within::<N>(row)])) {
                row = i;
            }
        }
        let row = within::<N>(row);
        order.rows[k] = row;
        order.steps[row] = T::from_usize(k);
    }
    order
}

/// Whether the matrix can be inverted: every pivot is a number other than 0.
#[inline(always)]
pub fn lu_is_regular<A: Arch, T: Scalar, const N: usize>(arch: A, f: &[[T; N]; N]) -> bool {
    let order = order(arch, f);
    let mut fine = true;
    for k in 0..N {
        let pivot = arch.abs(f[k][order.row(k)]);
        fine &= pivot > T::ZERO && pivot < T::INFINITY;
    }
    fine
}

/// out = a⁻¹·b
#[inline(always)]
pub fn lu_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    arch: A,
    f: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    let order = order(arch, f);
    out.copy_from_slice(b);
    // l·y = b: what step k finds is taken out of the rows that come later.
    for k in 0..N {
        let (row, step) = (order.row(k), T::from_usize(k));
        let mut below = [T::ZERO; N];
        for i in 0..N {
            below[i] = if order.steps[i] > step { f[k][i] / f[k][row] } else { T::ZERO };
        }
        for x in out.iter_mut() {
            let factor = -x[row];
            for i in 0..N {
                x[i] = arch.mul_add(factor, below[i], x[i]);
            }
        }
    }
    // u·x = y: from the last step back, out of the rows that came earlier.
    for k in (0..N).rev() {
        let (row, step) = (order.row(k), T::from_usize(k));
        let mut above = [T::ZERO; N];
        for i in 0..N {
            above[i] = if order.steps[i] < step { f[k][i] } else { T::ZERO };
        }
        for x in out.iter_mut() {
            x[row] /= f[k][row];
            let factor = -x[row];
            for i in 0..N {
                x[i] = arch.mul_add(factor, above[i], x[i]);
            }
        }
    }
    for x in out {
        let found = *x;
        for k in 0..N {
            x[k] = found[order.row(k)];
        }
    }
}

/// out = a⁻ᵀ·b
#[inline(always)]
pub fn lu_tr_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    arch: A,
    f: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    let order = order(arch, f);
    for (b, x) in b.iter().zip(out) {
        // uᵀ·w = b, then lᵀ·v = w, each kept at the row of its step: what is not found yet is 0 and counts for nothing.
        let mut w = [T::ZERO; N];
        for k in 0..N {
            let row = order.row(k);
            w[row] = (b[k] - dot(arch, &f[k], &w)) / f[k][row];
        }
        *x = [T::ZERO; N];
        for k in (0..N).rev() {
            let row = order.row(k);
            x[row] = w[row] - dot(arch, &f[k], &*x) / f[k][row];
        }
    }
}

/// det a: the product of the pivots, with the sign of the permutation
#[inline(always)]
pub fn lu_determinant<A: Arch, T: Scalar, const N: usize>(arch: A, f: &[[T; N]; N]) -> T {
    let order = order(arch, f);
    let (mut product, mut is_odd) = (T::ONE, false);
    for k in 0..N {
        product *= f[k][order.row(k)];
        for j in 0..k {
            is_odd ^= order.rows[j] > order.rows[k];
        }
    }
    if is_odd { -product } else { product }
}

/// ln |det a|: the sum of the pivots' logarithms
#[inline(always)]
pub fn lu_ln_determinant<A: Arch, T: Scalar, const N: usize>(arch: A, f: &[[T; N]; N]) -> T {
    let order = order(arch, f);
    let mut sum = T::ZERO;
    for k in 0..N {
        sum += arch.ln(arch.abs(f[k][order.row(k)]));
    }
    sum
}
