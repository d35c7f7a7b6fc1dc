//! The Cholesky factorisation A = L·Lᵀ of a symmetric positive definite matrix, whose lower triangle alone is read.

use super::triangular::{lower_solve, lower_tr_solve};
use crate::arch::Arch;
use crate::scalar::Scalar;

/// The lower factor, with zeros above the diagonal; with a NaN or a zero on it where there is none.
#[inline(always)]
pub fn cholesky<A: Arch, T: Scalar, const N: usize>(arch: A, a: &[[T; N]; N], out: &mut [[T; N]; N]) {
    for j in 0..N {
        let mut column = a[j];
        for k in 0..j {
            let factor = out[k][j];
            for i in j..N {
                column[i] -= out[k][i] * factor;
            }
        }
        let diagonal = arch.sqrt(column[j]);
        for i in 0..N {
            out[j][i] = if i < j { T::ZERO } else { column[i] / diagonal };
        }
        out[j][j] = diagonal;
    }
}

/// Whether the factorisation has succeeded: every pivot is positive and finite.
#[inline(always)]
pub fn cholesky_is_positive<A: Arch, T: Scalar, const N: usize>(_: A, l: &[[T; N]; N]) -> bool {
    let mut fine = true;
    for k in 0..N {
        fine &= l[k][k] > T::ZERO && l[k][k] < T::INFINITY;
    }
    fine
}

/// The solution of `A·x = b` with the factor of A.
#[inline(always)]
pub fn cholesky_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    arch: A,
    l: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    let mut half = [[T::ZERO; N]; C];
    lower_solve(arch, l, b, &mut half);
    lower_tr_solve(arch, l, &half, out);
}

/// ln det A = 2·Σ ln lₖₖ
#[inline(always)]
pub fn cholesky_ln_determinant<A: Arch, T: Scalar, const N: usize>(arch: A, l: &[[T; N]; N]) -> T {
    let mut sum = T::ZERO;
    for k in 0..N {
        sum += arch.ln(l[k][k]);
    }
    sum + sum
}
