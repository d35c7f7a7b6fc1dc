//! The three products that formulas and their derivatives are made of: a·b, a·bᵀ and aᵀ·b.
//!
//! What holds: each has a form that writes and a form that adds, and each picks its way by its sizes, which are
//! constants, so that one way remains in the compiled code. What is not attempted: blocking for matrices that
//! outgrow the second-level cache, and threads.

use super::pack::packed_product;
use super::tile::{Operands, product};
use super::vector::{column_dots, combine_columns};
use crate::arch::Arch;
use crate::dispatch::Kernel;
use crate::scalar::Scalar;

/// out = a·b, with a M×K and b K×N.
#[inline(always)]
pub fn matmul<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { is_long(M, K, N) } {
        arch.apart(Matmul::<_, M, K, N, false> { a, b, out });
    } else {
        any_matmul::<A, T, M, K, N, false>(arch, a, b, out);
    }
}

/// out += a·b, with a M×K and b K×N.
#[inline(always)]
pub fn matmul_add<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { is_long(M, K, N) } {
        arch.apart(Matmul::<_, M, K, N, true> { a, b, out });
    } else {
        any_matmul::<A, T, M, K, N, true>(arch, a, b, out);
    }
}

/// out = a·bᵀ, with a M×K and b N×K.
#[inline(always)]
pub fn mul_tr<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    if const { is_long(M, K, N) } {
        arch.apart(MulTr::<_, M, K, N, false> { a, b, out });
    } else {
        any_mul_tr::<A, T, M, K, N, false>(arch, a, b, out);
    }
}

/// out += a·bᵀ, with a M×K and b N×K.
#[inline(always)]
pub fn mul_tr_add<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    if const { is_long(M, K, N) } {
        arch.apart(MulTr::<_, M, K, N, true> { a, b, out });
    } else {
        any_mul_tr::<A, T, M, K, N, true>(arch, a, b, out);
    }
}

/// out = aᵀ·b, with a K×M and b K×N.
#[inline(always)]
pub fn tr_mul<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { is_long(M, K, N) } {
        arch.apart(TrMul::<_, M, K, N, false> { a, b, out });
    } else {
        any_tr_mul::<A, T, M, K, N, false>(arch, a, b, out);
    }
}

/// out += aᵀ·b, with a K×M and b K×N.
#[inline(always)]
pub fn tr_mul_add<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { is_long(M, K, N) } {
        arch.apart(TrMul::<_, M, K, N, true> { a, b, out });
    } else {
        any_tr_mul::<A, T, M, K, N, true>(arch, a, b, out);
    }
}

/// Whether a product is so long that it becomes a function of its own: passes that need the same one share its code, and
/// their stack frames do not hold its buffers.
const fn is_long(m: usize, k: usize, n: usize) -> bool {
    m * k * n >= 32 * 32 * 32
}

/// out = a·b apart.
struct Matmul<'a, T, const M: usize, const K: usize, const N: usize, const ADD: bool> {
    a: &'a [[T; M]; K],
    b: &'a [[T; K]; N],
    out: &'a mut [[T; M]; N],
}

impl<T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool> Kernel
    for Matmul<'_, T, M, K, N, ADD>
{
    type Output = ();

    #[inline(always)]
    fn run<A: Arch>(self, arch: A) {
        any_matmul::<A, T, M, K, N, ADD>(arch, self.a, self.b, self.out);
    }
}

/// out = a·bᵀ apart.
struct MulTr<'a, T, const M: usize, const K: usize, const N: usize, const ADD: bool> {
    a: &'a [[T; M]; K],
    b: &'a [[T; N]; K],
    out: &'a mut [[T; M]; N],
}

impl<T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool> Kernel
    for MulTr<'_, T, M, K, N, ADD>
{
    type Output = ();

    #[inline(always)]
    fn run<A: Arch>(self, arch: A) {
        any_mul_tr::<A, T, M, K, N, ADD>(arch, self.a, self.b, self.out);
    }
}

/// out = aᵀ·b apart.
struct TrMul<'a, T, const M: usize, const K: usize, const N: usize, const ADD: bool> {
    a: &'a [[T; K]; M],
    b: &'a [[T; K]; N],
    out: &'a mut [[T; M]; N],
}

impl<T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool> Kernel
    for TrMul<'_, T, M, K, N, ADD>
{
    type Output = ();

    #[inline(always)]
    fn run<A: Arch>(self, arch: A) {
        any_tr_mul::<A, T, M, K, N, ADD>(arch, self.a, self.b, self.out);
    }
}

#[inline(always)]
pub(super) fn any_matmul<
    A: Arch,
    T: Scalar,
    const M: usize,
    const K: usize,
    const N: usize,
    const ADD: bool,
>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { K == 1 } {
        outer::<A, T, M, N, ADD>(arch, a.as_flattened(), b.as_flattened(), out);
    } else if const { M == 1 } {
        column_dots::<A, T, K, N, ADD>(arch, a.as_flattened(), b, out.as_flattened_mut());
    } else if const { N == 1 } {
        combine_columns::<A, T, M, K, ADD>(arch, a, b.as_flattened(), out.as_flattened_mut());
    } else {
        let o = Operands {
            a: a.as_ptr().cast(),
            a_col: M,
            b: b.as_ptr().cast(),
            b_row: 1,
            b_col: K,
            c: out.as_mut_ptr().cast(),
            c_col: M,
        };
        // SAFETY: these are the whole storages of `a`, `b` and `out`, column by column; `out` is borrowed alone.
        unsafe { product::<A, T, M, N, ADD>(arch, K, o) }
    }
}

#[inline(always)]
fn any_mul_tr<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    if const { K == 1 } {
        outer::<A, T, M, N, ADD>(arch, a.as_flattened(), b.as_flattened(), out);
    } else if const { M == 1 } {
        combine_columns::<A, T, N, K, ADD>(arch, b, a.as_flattened(), out.as_flattened_mut());
    } else if const { N == 1 } {
        combine_columns::<A, T, M, K, ADD>(arch, a, b.as_flattened(), out.as_flattened_mut());
    } else {
        let o = Operands {
            a: a.as_ptr().cast(),
            a_col: M,
            b: b.as_ptr().cast(),
            b_row: N,
            b_col: 1,
            c: out.as_mut_ptr().cast(),
            c_col: M,
        };
        // SAFETY: these are the whole storages of `a`, `b` and `out`, where entry (p, j) of bᵀ is entry (j, p) of `b`;
        // `out` is borrowed alone.
        unsafe { product::<A, T, M, N, ADD>(arch, K, o) }
    }
}

#[inline(always)]
fn any_tr_mul<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { K == 1 } {
        outer::<A, T, M, N, ADD>(arch, a.as_flattened(), b.as_flattened(), out);
    } else if const { M == 1 } {
        column_dots::<A, T, K, N, ADD>(arch, a.as_flattened(), b, out.as_flattened_mut());
    } else if const { N == 1 } {
        column_dots::<A, T, K, M, ADD>(arch, b.as_flattened(), a, out.as_flattened_mut());
    } else {
        packed_product::<A, T, M, K, N, ADD>(arch, a, b, out);
    }
}

/// out = column·row, or += with `ADD`: the product of depth 1.
#[inline(always)]
fn outer<A: Arch, T: Scalar, const M: usize, const N: usize, const ADD: bool>(
    arch: A,
    column: &[T],
    row: &[T],
    out: &mut [[T; M]; N],
) {
    for (out, &r) in out.iter_mut().zip(row) {
        for (out, &c) in out.iter_mut().zip(column) {
            *out = if ADD { arch.mul_add(c, r, *out) } else { c * r };
        }
    }
}
