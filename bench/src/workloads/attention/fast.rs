//! Attention by hand: products in register tiles, everything else in loops along the rows. It comes with two kinds of
//! products, of which one is written with intrinsics.

use super::{Inputs, Outputs};
use crate::hand::functions::{exp32, fma32};
use crate::hand::products::{plain, product, transposed, transposed_product};
use crate::hand::{Aligned, Sets, sets};

type Rows = [[f32; 32]; 64];
type Square = [[f32; 32]; 32];

/// The three kinds of products.
trait Products {
    /// `α·a·bᵀ`
    unsafe fn by_transpose(a: &Rows, b: &Rows, c: &mut Square, alpha: f32);
    /// `a·b`
    unsafe fn plain(a: &Square, b: &Rows, c: &mut Rows);
    /// `aᵀ·b`
    unsafe fn transposed(a: &Square, b: &Rows, c: &mut Rows);
}

/// Products that the compiler vectorises.
struct Portable<const FUSED: bool>;

impl<const FUSED: bool> Products for Portable<FUSED> {
    #[inline(always)]
    unsafe fn by_transpose(a: &Rows, b: &Rows, c: &mut Square, alpha: f32) {
        // SAFETY: the sizes are those of the arrays.
        unsafe { product::<FUSED, 32, 32, 64>(plain(a), transposed(b), c, alpha) }
    }
    #[inline(always)]
    unsafe fn plain(a: &Square, b: &Rows, c: &mut Rows) {
        // SAFETY: the sizes are those of the arrays.
        unsafe { product::<FUSED, 32, 64, 32>(plain(a), plain(b), c, 1.0) }
    }
    #[inline(always)]
    unsafe fn transposed(a: &Square, b: &Rows, c: &mut Rows) {
        transposed_product::<FUSED, 32, 64, 32>(a, b, c);
    }
}

pub fn sets() -> Sets<Inputs, Outputs> {
    #[inline(always)]
    fn portable<const FUSED: bool>(i: &Inputs, o: &mut Outputs) {
        // SAFETY: portable products ask for nothing.
        unsafe { attention::<FUSED, Portable<FUSED>>(i, o) }
    }
    sets!(portable, Inputs, Outputs)
}

#[cfg(target_arch = "x86_64")]
pub fn intrinsics() -> Sets<Inputs, Outputs> {
    use crate::hand::avx512;

    /// Products by intrinsics.
    struct Intrinsics;

    impl Products for Intrinsics {
        #[inline(always)]
        unsafe fn by_transpose(a: &Rows, b: &Rows, c: &mut Square, alpha: f32) {
            // SAFETY: the sizes are those of the arrays; the caller has AVX-512.
            unsafe { avx512::product(64, plain(a), transposed(b), c, alpha) }
        }
        #[inline(always)]
        unsafe fn plain(a: &Square, b: &Rows, c: &mut Rows) {
            // SAFETY: the sizes are those of the arrays; the caller has AVX-512.
            unsafe { avx512::product(32, plain(a), plain(b), c, 1.0) }
        }
        #[inline(always)]
        unsafe fn transposed(a: &Square, b: &Rows, c: &mut Rows) {
            // SAFETY: the caller has AVX-512.
            unsafe { avx512::transposed_product(a, b, c) }
        }
    }

    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    fn run(i: &Inputs, o: &mut Outputs) {
        // SAFETY: this function has the instructions.
        unsafe { attention::<true, Intrinsics>(i, o) }
    }
    Sets { baseline: None, avx2: None, avx512: Some(run) }
}

/// The products' instructions must be there.
#[inline(always)]
unsafe fn attention<const FUSED: bool, P: Products>(i: &Inputs, (value, dq, dk, dv): &mut Outputs) {
    let mut p = Aligned([[0f32; 32]; 32]);
    let mut ds = Aligned([[0f32; 32]; 32]);
    let mut o = Aligned([[0f32; 32]; 64]);
    let (p, ds, o) = (&mut p.0, &mut ds.0, &mut o.0);
    let (q, k, v) = (&i.q.data.0, &i.k.data.0, &i.v.data.0);
    // SAFETY: as the caller promises.
    unsafe { P::by_transpose(q, k, p, 0.125) };
    let mut largest = p[0];
    for j in 1..32 {
        for r in 0..32 {
            largest[r] = if p[j][r] > largest[r] { p[j][r] } else { largest[r] };
        }
    }
    let mut sum = [0f32; 32];
    for j in 0..32 {
        for r in 0..32 {
            let e = exp32::<FUSED>(p[j][r] - largest[r]);
            p[j][r] = e;
            sum[r] += e;
        }
    }
    for r in 0..32 {
        sum[r] = 1.0 / sum[r];
    }
    for j in 0..32 {
        for r in 0..32 {
            p[j][r] *= sum[r];
        }
    }
    // SAFETY: as the caller promises.
    unsafe { P::plain(p, v, o) };
    let mut squares = [0f32; 32];
    for j in 0..64 {
        for r in 0..32 {
            let entry = o[j][r];
            squares[r] = fma32::<FUSED>(entry, entry, squares[r]);
            o[j][r] = 2.0 * entry;
        }
    }
    *value = squares.iter().sum();
    // SAFETY: as the caller promises.
    unsafe {
        P::transposed(p, o, &mut dv.data.0);
        P::by_transpose(o, v, ds, 1.0);
    }
    let mut sums = [0f32; 32];
    for j in 0..32 {
        for r in 0..32 {
            sums[r] = fma32::<FUSED>(p[j][r], ds[j][r], sums[r]);
        }
    }
    for j in 0..32 {
        for r in 0..32 {
            ds[j][r] = p[j][r] * (ds[j][r] - sums[r]) * 0.125;
        }
    }
    // SAFETY: as the caller promises.
    unsafe {
        P::plain(ds, k, &mut dq.data.0);
        P::transposed(ds, q, &mut dk.data.0);
    }
}
