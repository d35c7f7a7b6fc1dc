//! The dense layer by hand: all sums written out, the logistic function in four lanes.

use super::{Inputs, Outputs};
use crate::hand::functions::{fma64, sigmoid64};
use crate::hand::{Sets, sets};

pub fn sets() -> Sets<Inputs, Outputs> {
    sets!(layer, Inputs, Outputs)
}

#[inline(always)]
fn layer<const FUSED: bool>(i: &Inputs, (y_out, dx_out, dw_out, db_out): &mut Outputs) {
    let x = i.x.data.0.map(|[entry]| entry);
    let w = &i.w.data.0;
    let mut z = [0.0; 4];
    for j in 0..3 {
        let mut s = [0.0; 2];
        for k in 0..2 {
            s[k] = fma64::<FUSED>(x[k + 2], w[j][k + 2], x[k] * w[j][k]);
        }
        z[j] = s[0] + s[1] + i.b[j];
    }
    let mut y = [0.0; 4];
    for j in 0..4 {
        y[j] = sigmoid64::<FUSED>(z[j]);
    }
    let mut dz = [0.0; 3];
    for j in 0..3 {
        dz[j] = i.dy[j] * (y[j] * (1.0 - y[j]));
        y_out[j] = y[j];
        db_out[j] = dz[j];
    }
    for k in 0..4 {
        dx_out[k] = fma64::<FUSED>(dz[2], w[2][k], fma64::<FUSED>(dz[1], w[1][k], dz[0] * w[0][k]));
    }
    for j in 0..3 {
        for k in 0..4 {
            dw_out[(k, j)] = x[k] * dz[j];
        }
    }
}
