//! The small network by hand. Two ways to multiply a row by a matrix that lies column by column: the sums of each column
//! in lanes, or all columns at once from entries that are far apart.

use super::{Inputs, Outputs};
use crate::hand::functions::{fma32, tanh32};
use crate::hand::{Sets, sets};

/// The first two products.
pub trait Layers {
    /// `x·w1 + b1`
    fn first(i: &Inputs) -> [f32; 16];
    /// `h·w2 + b2`
    fn second(i: &Inputs, h: &[f32; 16]) -> [f32; 16];
}

struct ByRows<const FUSED: bool>;

impl<const FUSED: bool> Layers for ByRows<FUSED> {
    #[inline(always)]
    fn first(i: &Inputs) -> [f32; 16] {
        sums::<FUSED, 8, 16>(&row(&i.x.data.0), &i.w1.data.0, &row(&i.b1.data.0))
    }
    #[inline(always)]
    fn second(i: &Inputs, h: &[f32; 16]) -> [f32; 16] {
        sums::<FUSED, 16, 16>(h, &i.w2.data.0, &row(&i.b2.data.0))
    }
}

struct ByColumns<const FUSED: bool>;

impl<const FUSED: bool> Layers for ByColumns<FUSED> {
    #[inline(always)]
    fn first(i: &Inputs) -> [f32; 16] {
        strided::<FUSED, 8>(&row(&i.x.data.0), &i.w1.data.0, &row(&i.b1.data.0))
    }
    #[inline(always)]
    fn second(i: &Inputs, h: &[f32; 16]) -> [f32; 16] {
        strided::<FUSED, 16>(h, &i.w2.data.0, &row(&i.b2.data.0))
    }
}

pub fn by_rows() -> Sets<Inputs, Outputs> {
    #[inline(always)]
    fn run<const FUSED: bool>(i: &Inputs, o: &mut Outputs) {
        network::<FUSED, ByRows<FUSED>>(i, o);
    }
    sets!(run, Inputs, Outputs)
}

pub fn by_columns() -> Sets<Inputs, Outputs> {
    #[inline(always)]
    fn run<const FUSED: bool>(i: &Inputs, o: &mut Outputs) {
        network::<FUSED, ByColumns<FUSED>>(i, o);
    }
    sets!(run, Inputs, Outputs)
}

/// A row as it lies in memory.
#[inline(always)]
fn row<const N: usize>(columns: &[[f32; 1]; N]) -> [f32; N] {
    columns.map(|[entry]| entry)
}

/// `x·w + b`: each column's products in eight lanes, which are then added in pairs.
#[inline(always)]
fn sums<const FUSED: bool, const K: usize, const NC: usize>(
    x: &[f32; K],
    w: &[[f32; K]; NC],
    b: &[f32; NC],
) -> [f32; NC] {
    let mut y = [0f32; NC];
    for j in 0..NC {
        let column = &w[j];
        let mut eight = [0f32; 8];
        for l in 0..8 {
            eight[l] = x[l] * column[l];
            if K == 16 {
                let l2 = (l + 8) & (K - 1);
                eight[l] = fma32::<FUSED>(x[l2], column[l2], eight[l]);
            }
        }
        let mut four = [0f32; 4];
        for l in 0..4 {
            four[l] = eight[l] + eight[l + 4];
        }
        let mut two = [0f32; 2];
        for l in 0..2 {
            two[l] = four[l] + four[l + 2];
        }
        y[j] = two[0] + two[1] + b[j];
    }
    y
}

/// `x·w + b`: all columns at once.
#[inline(always)]
fn strided<const FUSED: bool, const K: usize>(x: &[f32; K], w: &[[f32; K]; 16], b: &[f32; 16]) -> [f32; 16] {
    let mut y = *b;
    for i in 0..K {
        for j in 0..16 {
            y[j] = fma32::<FUSED>(x[i], w[j][i], y[j]);
        }
    }
    y
}

/// All of it but for the first two products.
#[inline(always)]
pub fn network<const FUSED: bool, L: Layers>(
    i: &Inputs,
    (value, dw1, db1, dw2, db2, dw3, db3): &mut Outputs,
) {
    let x = row(&i.x.data.0);
    let mut h1 = L::first(i);
    for l in 0..16 {
        h1[l] = tanh32::<FUSED>(h1[l]);
    }
    let mut h2 = L::second(i, &h1);
    for l in 0..16 {
        h2[l] = tanh32::<FUSED>(h2[l]);
    }
    let y: [f32; 4] = sums::<FUSED, 16, 4>(&h2, &i.w3.data.0, &row(&i.b3.data.0));
    let mut dy = [0f32; 4];
    let mut loss = 0f32;
    for j in 0..4 {
        let e = y[j] - i.t[j];
        loss += e * e;
        dy[j] = 2.0 * e;
        db3[j] = dy[j];
    }
    *value = loss;
    let mut d2 = [0f32; 16];
    for j in 0..4 {
        for l in 0..16 {
            d2[l] = fma32::<FUSED>(dy[j], i.w3.data.0[j][l], d2[l]);
            dw3.data.0[j][l] = h2[l] * dy[j];
        }
    }
    for l in 0..16 {
        d2[l] *= 1.0 - h2[l] * h2[l];
    }
    db2.data.0 = d2.map(|d| [d]);
    // Two sums, so that one need not wait for the other.
    let mut even = [0f32; 16];
    let mut odd = [0f32; 16];
    for j in 0..8 {
        for l in 0..16 {
            even[l] = fma32::<FUSED>(d2[2 * j], i.w2.data.0[2 * j][l], even[l]);
        }
        for l in 0..16 {
            odd[l] = fma32::<FUSED>(d2[2 * j + 1], i.w2.data.0[2 * j + 1][l], odd[l]);
        }
    }
    for j in 0..16 {
        for l in 0..16 {
            dw2.data.0[j][l] = h1[l] * d2[j];
        }
    }
    let mut d1 = [0f32; 16];
    for l in 0..16 {
        d1[l] = (even[l] + odd[l]) * (1.0 - h1[l] * h1[l]);
    }
    db1.data.0 = d1.map(|d| [d]);
    for j in 0..16 {
        for l in 0..8 {
            dw1.data.0[j][l] = x[l] * d1[j];
        }
    }
}
