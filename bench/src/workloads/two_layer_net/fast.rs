//! The network for one image by hand: products of vectors and matrices as sums in sixteen lanes, five columns at once.

use super::{Inputs, Outputs};
use crate::hand::functions::{exp32, fma32, sigmoid32};
use crate::hand::{Sets, sets};

pub fn sets() -> Sets<Inputs<1>, Outputs> {
    sets!(network, Inputs<1>, Outputs)
}

/// The products of `x` with NC columns.
#[inline(always)]
fn dots<const FUSED: bool, const K: usize, const NC: usize>(x: &[f32; K], w: &[[f32; K]]) -> [f32; NC] {
    let mut lanes = [[0f32; 16]; NC];
    let (xs, x_rest) = x.as_chunks::<16>();
    for (k, x) in xs.iter().enumerate() {
        for c in 0..NC {
            let w = &w[c].as_chunks::<16>().0[k];
            for l in 0..16 {
                lanes[c][l] = fma32::<FUSED>(x[l], w[l], lanes[c][l]);
            }
        }
    }
    let mut sums = [0f32; NC];
    for c in 0..NC {
        let mut eight = [0f32; 8];
        for l in 0..8 {
            eight[l] = lanes[c][l] + lanes[c][l + 8];
        }
        let mut four = [0f32; 4];
        for l in 0..4 {
            four[l] = eight[l] + eight[l + 4];
        }
        sums[c] = (four[0] + four[2]) + (four[1] + four[3]);
    }
    for (k, x) in x_rest.iter().enumerate() {
        for c in 0..NC {
            sums[c] = fma32::<FUSED>(*x, w[c].as_chunks::<16>().1[k], sums[c]);
        }
    }
    sums
}

#[inline(always)]
fn network<const FUSED: bool>(i: &Inputs<1>, (value, dw1, db1, dw2, db2): &mut Outputs) {
    let x = i.x.data.0.as_flattened().as_array::<784>();
    let Some(x) = x else { return };
    let mut h = [0f32; 64];
    for j in (0..50).step_by(5) {
        let sums: [f32; 5] = dots::<FUSED, 784, 5>(x, &i.w1.data.0[j..j + 5]);
        for c in 0..5 {
            h[j + c] = sums[c] + i.b1[j + c];
        }
    }
    for j in 0..64 {
        h[j] = sigmoid32::<FUSED>(h[j]);
    }
    let Some(h) = h.first_chunk::<50>() else { return };
    let mut y = [f32::MIN; 16];
    for j in (0..10).step_by(5) {
        let sums: [f32; 5] = dots::<FUSED, 50, 5>(h, &i.w2.data.0[j..j + 5]);
        for c in 0..5 {
            y[j + c] = sums[c] + i.b2[j + c];
        }
    }
    let mut largest = f32::MIN;
    for j in 0..10 {
        largest = if y[j] > largest { y[j] } else { largest };
    }
    let mut e = [0f32; 16];
    for j in 0..16 {
        e[j] = exp32::<FUSED>(y[j] - largest);
    }
    let (mut sum, mut target) = (0f32, 0f32);
    for j in 0..10 {
        sum += e[j];
        target += i.t[j] * (y[j] - largest);
    }
    *value = sum.ln() - target;
    let scale = 1.0 / sum;
    let mut dy = [0f32; 10];
    for j in 0..10 {
        dy[j] = e[j] * scale - i.t[j];
        db2[j] = dy[j];
    }
    let mut dh = [0f32; 50];
    for j in 0..10 {
        for r in 0..50 {
            dh[r] = fma32::<FUSED>(i.w2.data.0[j][r], dy[j], dh[r]);
            dw2.data.0[j][r] = h[r] * dy[j];
        }
    }
    for r in 0..50 {
        dh[r] *= h[r] * (1.0 - h[r]);
        db1[r] = dh[r];
    }
    for j in 0..50 {
        for k in 0..784 {
            dw1.data.0[j][k] = x[k] * dh[j];
        }
    }
}
