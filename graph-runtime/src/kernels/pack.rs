//! Products from panels that are put into a small buffer first. aᵀ·b: the columns of `a` are the rows of the product, so a
//! panel of them is transposed, and from there on it is an ordinary product. a·b where the columns of `a` lie a power of
//! two apart: a panel of them is copied.
//!
//! What holds: the buffer is on the stack and at most 32 KB whatever the sizes; a small `a` is transposed whole.

use core::mem::MaybeUninit;
use core::ops::Range;

use super::tile::{Operands, product};
use crate::arch::Arch;
use crate::scalar::Scalar;

/// How deep a panel is: 256 rows of 64 bytes stay in the first-level cache beside the columns of `b`.
const DEPTH: usize = 256;

/// Room for the widest panel.
type Buffer<T> = [MaybeUninit<[T; 16]>; DEPTH];

/// out = aᵀ·b, or += with `ADD`.
#[inline(always)]
pub(super) fn packed_product<
    A: Arch,
    T: Scalar,
    const M: usize,
    const K: usize,
    const N: usize,
    const ADD: bool,
>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    out: &mut [[T; M]; N],
) {
    if const { M * K <= 256 } {
        let mut rows = [[T::ZERO; M]; K];
        super::transpose(arch, a, &mut rows);
        super::product::any_matmul::<A, T, M, K, N, ADD>(arch, &rows, b, out);
        return;
    }
    // One buffer for all panels: this is inlined into the pass, where unoptimised builds keep every local apart.
    let mut buffer = [const { MaybeUninit::uninit() }; DEPTH];
    // The first block writes, the others add to it.
    let first = if K < DEPTH { 0..K } else { 0..DEPTH };
    panels::<A, T, M, K, N, ADD>(arch, a, b, first, out, &mut buffer);
    if const { K > DEPTH } {
        let mut start = DEPTH;
        while start < K {
            let end = if K - start < DEPTH { K } else { start + DEPTH };
            panels::<A, T, M, K, N, true>(arch, a, b, start..end, out, &mut buffer);
            start = end;
        }
    }
}

/// The part of the product from rows `depths` of `a` and `b`, panel by panel of `a`'s columns.
#[inline(always)]
fn panels<A: Arch, T: Scalar, const M: usize, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    depths: Range<usize>,
    out: &mut [[T; M]; N],
    buffer: &mut Buffer<T>,
) {
    let mut i = 0;
    if const { T::TILE == 16 && M >= 16 } {
        while i + 16 <= M {
            panel::<A, T, M, K, N, 16, ADD>(arch, a, b, depths.clone(), i, out, buffer);
            i += 16;
        }
    }
    if const { M % T::TILE >= 8 || T::TILE == 8 && M >= 8 } {
        while i + 8 <= M {
            panel::<A, T, M, K, N, 8, ADD>(arch, a, b, depths.clone(), i, out, buffer);
            i += 8;
        }
    }
    if const { M % 8 >= 4 } {
        panel::<A, T, M, K, N, 4, ADD>(arch, a, b, depths.clone(), i, out, buffer);
        i += 4;
    }
    if const { M % 4 >= 2 } {
        panel::<A, T, M, K, N, 2, ADD>(arch, a, b, depths.clone(), i, out, buffer);
        i += 2;
    }
    if const { M % 2 == 1 } {
        panel::<A, T, M, K, N, 1, ADD>(arch, a, b, depths, i, out, buffer);
    }
}

/// Rows `i..i + P` of the product.
#[inline(always)]
fn panel<
    A: Arch,
    T: Scalar,
    const M: usize,
    const K: usize,
    const N: usize,
    const P: usize,
    const ADD: bool,
>(
    arch: A,
    a: &[[T; K]; M],
    b: &[[T; K]; N],
    depths: Range<usize>,
    i: usize,
    out: &mut [[T; M]; N],
    buffer: &mut Buffer<T>,
) {
    let (start, depth) = (depths.start, depths.len());
    // SAFETY: P is at most 16, so the buffer holds `depth` ≤ DEPTH columns of P entries; they need not be initialised.
    let packed =
        unsafe { core::slice::from_raw_parts_mut(buffer.as_mut_ptr().cast::<MaybeUninit<[T; P]>>(), depth) };
    pack(&a[i..i + P], start, packed);
    let o = Operands {
        a: packed.as_ptr().cast(),
        a_col: P,
        b: b.as_ptr().cast::<T>().wrapping_add(start),
        b_row: 1,
        b_col: K,
        c: out.as_mut_ptr().cast::<T>().wrapping_add(i),
        c_col: M,
    };
    // SAFETY: the first `depth` columns of the panel were written just now; rows `depths` of `b` and rows
    // `i..i + P` of `out` exist, and `out` is borrowed alone.
    unsafe { product::<A, T, P, N, ADD>(arch, depth, o) }
}

/// C = A·B, or += with `ADD`, from copies of A's panels, in which columns lie side by side.
///
/// # Safety
/// As for [`product`], with a depth of K.
#[inline(always)]
pub(super) unsafe fn copied_product<
    A: Arch,
    T: Scalar,
    const M: usize,
    const K: usize,
    const N: usize,
    const ADD: bool,
>(
    arch: A,
    o: Operands<T>,
) {
    let mut buffer: Buffer<T> = [const { MaybeUninit::uninit() }; DEPTH];
    let mut start = 0;
    while start < K {
        let depth = if K - start < DEPTH { K - start } else { DEPTH };
        let mut i = 0;
        while i < M {
            // SAFETY: M is a multiple of the tile's height, as it is one of 512 bytes; columns `start..start + depth` of
            // A and rows of B of the same numbers exist, and so do rows `i..i + TILE` of A and C.
            unsafe {
                let part = Operands {
                    a: o.a.add(i + start * o.a_col),
                    b: o.b.add(start * o.b_row),
                    c: o.c.add(i),
                    ..o
                };
                if const { T::TILE == 16 } {
                    copied_panel::<A, T, 16, N, ADD>(arch, depth, part, start == 0, &mut buffer);
                } else {
                    copied_panel::<A, T, 8, N, ADD>(arch, depth, part, start == 0, &mut buffer);
                }
            }
            i += T::TILE;
        }
        start += depth;
    }
}

/// P rows; the first part of the depth writes unless `ADD`, the others add.
///
/// # Safety
/// As for [`product`], with M = P; P is at most 16, and the depth at most [`DEPTH`].
#[inline(always)]
unsafe fn copied_panel<A: Arch, T: Scalar, const P: usize, const N: usize, const ADD: bool>(
    arch: A,
    depth: usize,
    o: Operands<T>,
    is_first: bool,
    buffer: &mut Buffer<T>,
) {
    let packed = buffer.as_mut_ptr().cast::<[T; P]>();
    for p in 0..depth {
        // SAFETY: column `p` of A has P entries; the buffer has room for DEPTH columns of 16.
        unsafe { packed.add(p).write(o.a.add(p * o.a_col).cast::<[T; P]>().read()) };
    }
    let o = Operands { a: packed.cast::<T>().cast_const(), a_col: P, ..o };
    // SAFETY: the first `depth` columns of the panel were written just now; the rest is as the caller promises.
    unsafe {
        if is_first {
            product::<A, T, P, N, ADD>(arch, depth, o);
        } else {
            product::<A, T, P, N, true>(arch, depth, o);
        }
    }
}

/// packed\[p\]\[i\] = columns\[i\]\[start + p\], in square blocks that transpose in registers.
#[inline(always)]
fn pack<T: Scalar, const K: usize, const P: usize>(
    columns: &[[T; K]],
    start: usize,
    packed: &mut [MaybeUninit<[T; P]>],
) {
    let mut p = 0;
    while p + 8 <= packed.len() {
        let mut block = [[T::ZERO; P]; 8];
        for i in 0..P {
            let part = &columns[i][start + p..start + p + 8];
            for q in 0..8 {
                block[q][i] = part[q];
            }
        }
        for q in 0..8 {
            packed[p + q].write(block[q]);
        }
        p += 8;
    }
    while p < packed.len() {
        let mut row = [T::ZERO; P];
        for i in 0..P {
            row[i] = columns[i][start + p];
        }
        packed[p].write(row);
        p += 1;
    }
}
