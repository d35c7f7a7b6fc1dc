//! The network for a batch by hand: products in register tiles, everything else in loops along the rows. It comes with
//! two kinds of products, of which one is written with intrinsics.

use super::{Inputs, Outputs};
use crate::hand::functions::{exp32, sigmoid32};
use crate::hand::products::{plain, product, transposed, transposed_product};
use crate::hand::{Aligned, Sets, sets};

/// Rows of the batch.
pub const N: usize = 100;

/// The five products of the network.
pub trait Products {
    /// `x·w1`
    unsafe fn first(x: &[[f32; N]; 784], w: &[[f32; 784]; 50], z: &mut [[f32; N]; 50]);
    /// `h·w2`
    unsafe fn second(h: &[[f32; N]; 50], w: &[[f32; 50]; 10], y: &mut [[f32; N]; 10]);
    /// `dy·w2ᵀ`
    unsafe fn back(dy: &[[f32; N]; 10], w: &[[f32; 50]; 10], dh: &mut [[f32; N]; 50]);
    /// `hᵀ·dy`
    unsafe fn dw2(h: &[[f32; N]; 50], dy: &[[f32; N]; 10], dw: &mut [[f32; 50]; 10]);
    /// `xᵀ·dz`
    unsafe fn dw1(x: &[[f32; N]; 784], dz: &[[f32; N]; 50], dw: &mut [[f32; 784]; 50]);
}

/// Products that the compiler vectorises.
struct Portable<const FUSED: bool>;

impl<const FUSED: bool> Products for Portable<FUSED> {
    #[inline(always)]
    unsafe fn first(x: &[[f32; N]; 784], w: &[[f32; 784]; 50], z: &mut [[f32; N]; 50]) {
        // SAFETY: the sizes are those of the arrays.
        unsafe { product::<FUSED, N, 50, 784>(plain(x), plain(w), z, 1.0) }
    }
    #[inline(always)]
    unsafe fn second(h: &[[f32; N]; 50], w: &[[f32; 50]; 10], y: &mut [[f32; N]; 10]) {
        // SAFETY: the sizes are those of the arrays.
        unsafe { product::<FUSED, N, 10, 50>(plain(h), plain(w), y, 1.0) }
    }
    #[inline(always)]
    unsafe fn back(dy: &[[f32; N]; 10], w: &[[f32; 50]; 10], dh: &mut [[f32; N]; 50]) {
        // SAFETY: the sizes are those of the arrays.
        unsafe { product::<FUSED, N, 50, 10>(plain(dy), transposed(w), dh, 1.0) }
    }
    #[inline(always)]
    unsafe fn dw2(h: &[[f32; N]; 50], dy: &[[f32; N]; 10], dw: &mut [[f32; 50]; 10]) {
        transposed_product::<FUSED, 50, 10, N>(h, dy, dw);
    }
    #[inline(always)]
    unsafe fn dw1(x: &[[f32; N]; 784], dz: &[[f32; N]; 50], dw: &mut [[f32; 784]; 50]) {
        transposed_product::<FUSED, 784, 50, N>(x, dz, dw);
    }
}

pub fn sets() -> Sets<Inputs<100>, Outputs> {
    #[inline(always)]
    fn portable<const FUSED: bool>(i: &Inputs<100>, o: &mut Outputs) {
        // SAFETY: portable products ask for nothing.
        unsafe { network::<FUSED, Portable<FUSED>>(i, o) }
    }
    sets!(portable, Inputs<100>, Outputs)
}

#[cfg(target_arch = "x86_64")]
pub fn intrinsics() -> Sets<Inputs<100>, Outputs> {
    use crate::hand::avx512;

    /// Products by intrinsics.
    struct Intrinsics;

    // SAFETY: of every call: the sizes are those of the arrays, and the processor has AVX-512, as `network`'s caller
    // has promised.
    #[allow(clippy::undocumented_unsafe_blocks)]
    impl Products for Intrinsics {
        #[inline(always)]
        unsafe fn first(x: &[[f32; N]; 784], w: &[[f32; 784]; 50], z: &mut [[f32; N]; 50]) {
            unsafe { avx512::product(784, plain(x), plain(w), z, 1.0) }
        }
        #[inline(always)]
        unsafe fn second(h: &[[f32; N]; 50], w: &[[f32; 50]; 10], y: &mut [[f32; N]; 10]) {
            unsafe { avx512::product(50, plain(h), plain(w), y, 1.0) }
        }
        #[inline(always)]
        unsafe fn back(dy: &[[f32; N]; 10], w: &[[f32; 50]; 10], dh: &mut [[f32; N]; 50]) {
            unsafe { avx512::product(10, plain(dy), transposed(w), dh, 1.0) }
        }
        #[inline(always)]
        unsafe fn dw2(h: &[[f32; N]; 50], dy: &[[f32; N]; 10], dw: &mut [[f32; 50]; 10]) {
            unsafe { avx512::transposed_product(h, dy, dw) }
        }
        #[inline(always)]
        unsafe fn dw1(x: &[[f32; N]; 784], dz: &[[f32; N]; 50], dw: &mut [[f32; 784]; 50]) {
            unsafe { avx512::transposed_product(x, dz, dw) }
        }
    }

    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
    fn run(i: &Inputs<100>, o: &mut Outputs) {
        // SAFETY: this function has the instructions.
        unsafe { network::<true, Intrinsics>(i, o) }
    }
    Sets { baseline: None, avx2: None, avx512: Some(run) }
}

/// The products' instructions must be there.
#[inline(always)]
pub unsafe fn network<const FUSED: bool, P: Products>(
    i: &Inputs<100>,
    (value, dw1, db1, dw2, db2): &mut Outputs,
) {
    let mut h = Aligned([[0f32; N]; 50]);
    let mut dz = Aligned([[0f32; N]; 50]);
    let mut y = Aligned([[0f32; N]; 10]);
    let mut dy = Aligned([[0f32; N]; 10]);
    let (h, dz, y, dy, t) = (&mut h.0, &mut dz.0, &mut y.0, &mut dy.0, &i.t.data.0);
    // SAFETY: as the caller promises.
    unsafe { P::first(&i.x.data.0, &i.w1.data.0, h) };
    for j in 0..50 {
        for r in 0..N {
            h[j][r] = sigmoid32::<FUSED>(h[j][r] + i.b1[j]);
        }
    }
    // SAFETY: as the caller promises.
    unsafe { P::second(h, &i.w2.data.0, y) };
    let mut largest = [f32::MIN; N];
    for j in 0..10 {
        for r in 0..N {
            let score = y[j][r] + i.b2[j];
            y[j][r] = score;
            largest[r] = if score > largest[r] { score } else { largest[r] };
        }
    }
    let mut sum = [0f32; N];
    let mut target = [0f32; N];
    for j in 0..10 {
        for r in 0..N {
            let score = y[j][r] - largest[r];
            target[r] += t[j][r] * score;
            let e = exp32::<FUSED>(score);
            dy[j][r] = e;
            sum[r] += e;
        }
    }
    let mut loss = 0f32;
    for r in 0..N {
        loss += sum[r].ln() - target[r];
    }
    *value = loss / N as f32;
    let scale = 1.0 / N as f32;
    for r in 0..N {
        sum[r] = 1.0 / sum[r];
    }
    for j in 0..10 {
        for r in 0..N {
            dy[j][r] = (dy[j][r] * sum[r] - t[j][r]) * scale;
        }
    }
    for j in 0..10 {
        let mut s = 0f32;
        for r in 0..N {
            s += dy[j][r];
        }
        db2[j] = s;
    }
    // SAFETY: as the caller promises.
    unsafe {
        P::dw2(h, dy, &mut dw2.data.0);
        P::back(dy, &i.w2.data.0, dz);
    }
    for j in 0..50 {
        let mut lanes = [0f32; 16];
        let mut rest = 0f32;
        for r in 0..N {
            let d = dz[j][r] * (h[j][r] * (1.0 - h[j][r]));
            dz[j][r] = d;
            if r < N / 16 * 16 {
                lanes[r % 16] += d;
            } else {
                rest += d;
            }
        }
        db1[j] = lanes.iter().sum::<f32>() + rest;
    }
    // SAFETY: as the caller promises.
    unsafe { P::dw1(&i.x.data.0, dz, &mut dw1.data.0) };
}
