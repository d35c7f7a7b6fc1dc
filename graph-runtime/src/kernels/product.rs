//! The three products that formulas and their derivatives are made of: a·b, a·bᵀ and aᵀ·b.
//!
//! What holds: each has a form that writes and a form that adds, and each picks its way by its sizes, which are
//! constants, so that one way remains in the compiled code: tiles, dot products where there are few rows or columns, sums
//! of columns where there is little depth. What is not attempted: blocking for matrices that outgrow the second-level
//! cache, and threads.

use super::pack::{copied_product, packed_product};
use super::tile::{Operands, product};
use super::vector::{column_dots, combine_columns};
use super::wide::{self, has_done, is_wide};
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
    if const { is_long::<A>(M, K, N) } {
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
    if const { is_long::<A>(M, K, N) } {
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
    if const { is_long::<A>(M, K, N) } {
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
    if const { is_long::<A>(M, K, N) } {
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
    if const { is_long::<A>(M, K, N) } {
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
    if const { is_long::<A>(M, K, N) } {
        arch.apart(TrMul::<_, M, K, N, true> { a, b, out });
    } else {
        any_tr_mul::<A, T, M, K, N, true>(arch, a, b, out);
    }
}

/// Whether a product is so long that it becomes a function of its own: passes that need the same one share its code, and
/// their stack frames do not hold its buffers.
const fn is_long<A: Arch>(m: usize, k: usize, n: usize) -> bool {
    m * k * n >= A::APART
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
    if const { is_shallow::<T>(M, K, N) } {
        shallow::<A, T, M, K, N, ADD>(arch, a, (b.as_flattened(), 1, K), out);
    } else if const { M == 1 } {
        column_dots::<A, T, K, N, ADD>(arch, a.as_flattened(), b, out.as_flattened_mut());
    } else if const { N == 1 } {
        combine_columns::<A, T, M, K, ADD>(arch, a, b.as_flattened(), out.as_flattened_mut());
    } else if const { T::TILE == 16 && M <= 3 && N >= 16 && K >= 32 && K <= 1024 } {
        for i in 0..M {
            let mut row = [T::ZERO; K];
            for p in 0..K {
                row[p] = a[p][i];
            }
            row_of_dots::<A, T, M, K, N, ADD>(arch, &row, b, i, out);
        }
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
        unsafe { tiles::<A, T, M, K, N, ADD>(arch, o) }
    }
}

#[inline(always)]
fn any_mul_tr<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    a: &[[T; M]; K],
    b: &[[T; N]; K],
    out: &mut [[T; M]; N],
) {
    if const { is_shallow::<T>(M, K, N) } {
        shallow::<A, T, M, K, N, ADD>(arch, a, (b.as_flattened(), N, 1), out);
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
        unsafe { tiles::<A, T, M, K, N, ADD>(arch, o) }
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
        // SAFETY: columns of one entry are one column in memory.
        let column = unsafe { &*core::ptr::from_ref(a).cast::<[[T; M]; 1]>() };
        shallow::<A, T, M, 1, N, ADD>(arch, column, (b.as_flattened(), 1, 1), out);
    } else if const { M * K <= 1024 && is_shallow::<T>(M, K, N) } {
        let mut rows = [[T::ZERO; M]; K];
        super::transpose(arch, a, &mut rows);
        shallow::<A, T, M, K, N, ADD>(arch, &rows, (b.as_flattened(), 1, K), out);
    } else if const { M == 1 } {
        column_dots::<A, T, K, N, ADD>(arch, a.as_flattened(), b, out.as_flattened_mut());
    } else if const { N <= 4 && K > 16 || N == 1 || M < 8 && N < 8 && K >= 32 } {
        for j in 0..N {
            column_dots::<A, T, K, M, ADD>(arch, &b[j], a, &mut out[j]);
        }
    } else if has_done_tr_mul::<A, T, M, K, N, ADD>(arch, a, b, out) {
    } else if const { M < 8 && M != 4 && K >= 32 } {
        for i in 0..M {
            row_of_dots::<A, T, M, K, N, ADD>(arch, &a[i], b, i, out);
        }
    } else {
        packed_product::<A, T, M, K, N, ADD>(arch, a, b, out);
    }
}

/// aᵀ·b in the widest registers, if it is long enough, and whether it is done.
#[inline(always)]
fn has_done_tr_mul<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) -> bool {
    // Transposing pays from where it fills half of a register.
    if const { is_wide::<T>(M, K, N) && 2 * K > T::TILE } {
        let product = wide::Product {
            m: M,
            k: K,
            n: N,
            a: a.as_ptr().cast(),
            a_row: K,
            a_col: 1,
            b: b.as_ptr().cast(),
            b_row: 1,
            b_col: K,
            c: out.as_mut_ptr().cast(),
            c_col: M,
            add: ADD,
        };
        // SAFETY: these are the whole storages of `a`, `b` and `out`, where entry (i, p) of aᵀ is entry (p, i) of `a`;
        // `out` is borrowed alone, and N is at least 8.
        unsafe { has_done::<A, T>(arch, product) }
    } else {
        false
    }
}

/// A product by tiles; where columns of A lie a power of two apart, so that they would push each other out of the cache,
/// from panels of A that are copied first.
///
/// # Safety
/// As for [`product`], with a depth of K.
#[inline(always)]
unsafe fn tiles<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    o: Operands<T>,
) {
    // SAFETY: as the caller promises.
    unsafe {
        if const { is_wide::<T>(M, K, N) } {
            let Operands { a, a_col, b, b_row, b_col, c, c_col } = o;
            let (m, k, n, a_row, add) = (M, K, N, 1, ADD);
            if has_done(arch, wide::Product { m, k, n, a, a_row, a_col, b, b_row, b_col, c, c_col, add }) {
                return;
            }
        }
        if const { (M * size_of::<T>()).is_multiple_of(512) && K >= 64 && N >= 16 } {
            copied_product::<A, T, M, K, N, ADD>(arch, o);
        } else {
            product::<A, T, M, N, ADD>(arch, K, o);
        }
    }
}

/// Whether a product is so shallow that writing its result is most of the work: then column by column, as the memory is.
const fn is_shallow<T: Scalar>(m: usize, k: usize, n: usize) -> bool {
    k == 1 || k <= 4 && k > 0 && m >= T::TILE && m * n * size_of::<T>() >= 32768
}

/// out = Σₚ column p of `a` · row p of b, or += with `ADD`, where entry (p, j) of b is at `p·row + j·col` of a slice.
#[inline(always)]
fn shallow<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    a: &[[T; M]; K],
    (b, row, col): (&[T], usize, usize),
    out: &mut [[T; M]; N],
) {
    for j in 0..N {
        let mut weights = [T::ZERO; K];
        for p in 0..K {
            weights[p] = b[p * row + j * col];
        }
        for i in 0..M {
            let mut sum =
                if ADD { arch.mul_add(a[0][i], weights[0], out[j][i]) } else { a[0][i] * weights[0] };
            for p in 1..K {
                sum = arch.mul_add(a[p][i], weights[p], sum);
            }
            out[j][i] = sum;
        }
    }
}

/// Row `i` of a product: the dot products of one row of its first factor with all columns of its second.
#[inline(always)]
fn row_of_dots<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    row: &[T; K],
    b: &[[T; K]; N],
    i: usize,
    out: &mut [[T; M]; N],
) {
    let mut dots = [T::ZERO; N];
    column_dots::<A, T, K, N, false>(arch, row, b, &mut dots);
    for j in 0..N {
        out[j][i] = if ADD { out[j][i] + dots[j] } else { dots[j] };
    }
}
