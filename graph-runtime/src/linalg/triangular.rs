//! Triangular systems with several right-hand sides, by substitution.
//!
//! Only the named triangle is read. A zero on the diagonal gives infinities and NaN.

use crate::arch::Arch;
use crate::scalar::Scalar;

/// The solution of `L·x = b`, column by column.
#[inline(always)]
pub fn lower_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    _: A,
    l: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    *out = *b;
    for x in out {
        for k in 0..N {
            let value = x[k] / l[k][k];
            x[k] = value;
            for i in k + 1..N {
                x[i] -= l[k][i] * value;
            }
        }
    }
}

/// The solution of `Lᵀ·x = b`, column by column.
#[inline(always)]
pub fn lower_tr_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    _: A,
    l: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    *out = *b;
    for x in out {
        for k in (0..N).rev() {
            let mut sum = x[k];
            for i in k + 1..N {
                sum -= l[k][i] * x[i];
            }
            x[k] = sum / l[k][k];
        }
    }
}

/// The solution of `U·x = b`, column by column.
#[inline(always)]
pub fn upper_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    _: A,
    u: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    *out = *b;
    for x in out {
        for k in (0..N).rev() {
            let value = x[k] / u[k][k];
            x[k] = value;
            for i in 0..k {
                x[i] -= u[k][i] * value;
            }
        }
    }
}

/// The solution of `Uᵀ·x = b`, column by column.
#[inline(always)]
pub fn upper_tr_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    _: A,
    u: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    *out = *b;
    for x in out {
        for k in 0..N {
            let mut sum = x[k];
            for i in 0..k {
                sum -= u[k][i] * x[i];
            }
            x[k] = sum / u[k][k];
        }
    }
}

/// Whether a triangular system has a solution.
#[inline(always)]
pub fn has_no_zero_on_diagonal<A: Arch, T: Scalar, const N: usize>(_: A, a: &[[T; N]; N]) -> bool {
    let mut fine = true;
    for k in 0..N {
        fine &= a[k][k] != T::ZERO;
    }
    fine
}
