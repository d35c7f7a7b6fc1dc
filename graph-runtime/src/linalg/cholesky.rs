//! The Cholesky factorisation A = L·Lᵀ of a symmetric positive definite matrix, whose lower triangle alone is read.

use crate::arch::Arch;
use crate::kernels::transpose;
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
        // The root of a number is so far from the ends that its reciprocal is a number too.
        let inverse = T::ONE / diagonal;
        for i in 0..N {
            out[j][i] = if i < j { T::ZERO } else { column[i] * inverse };
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

/// The solution of `A·x = b` with the factor of A: all right-hand sides side by side, if they are many.
#[inline(always)]
pub fn cholesky_solve<A: Arch, T: Scalar, const N: usize, const C: usize>(
    arch: A,
    l: &[[T; N]; N],
    b: &[[T; N]; C],
    out: &mut [[T; N]; C],
) {
    let mut inverses = [T::ZERO; N];
    for k in 0..N {
        inverses[k] = T::ONE / l[k][k];
    }
    if const { C < 4 } {
        *out = *b;
        for x in out {
            for k in 0..N {
                let value = x[k] * inverses[k];
                x[k] = value;
                for i in k + 1..N {
                    x[i] = arch.mul_add(-l[k][i], value, x[i]);
                }
            }
            for k in (0..N).rev() {
                let mut sum = x[k];
                for i in k + 1..N {
                    sum = arch.mul_add(-l[k][i], x[i], sum);
                }
                x[k] = sum * inverses[k];
            }
        }
        return;
    }
    let mut x = [[T::ZERO; C]; N];
    transpose(arch, b, &mut x);
    for k in 0..N {
        let mut row = x[k];
        for c in 0..C {
            row[c] *= inverses[k];
        }
        x[k] = row;
        for i in k + 1..N {
            for c in 0..C {
                x[i][c] = arch.mul_add(-l[k][i], row[c], x[i][c]);
            }
        }
    }
    for k in (0..N).rev() {
        let mut row = x[k];
        for i in k + 1..N {
            for c in 0..C {
                row[c] = arch.mul_add(-l[k][i], x[i][c], row[c]);
            }
        }
        for c in 0..C {
            row[c] *= inverses[k];
        }
        x[k] = row;
    }
    transpose(arch, &x, out);
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
