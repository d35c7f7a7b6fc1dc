//! The dense layer by symdiff, which knows no matrices: the inputs are one list of numbers, and the derivative is that of
//! the product with the cotangent.

use super::{Inputs, Outputs};
use crate::data::room;
use crate::workload::Workload;

#[allow(dead_code)] // only its gradient is called
#[symdiff::gradient(var = p, dim = 19)]
fn weighted(p: &[f64], d: &[f64]) -> f64 {
    let z0 = p[0] * p[4] + p[1] * p[5] + p[2] * p[6] + p[3] * p[7] + p[16];
    let z1 = p[0] * p[8] + p[1] * p[9] + p[2] * p[10] + p[3] * p[11] + p[17];
    let z2 = p[0] * p[12] + p[1] * p[13] + p[2] * p[14] + p[3] * p[15] + p[18];
    d[0] / (1.0 + (-z0).exp()) + d[1] / (1.0 + (-z1).exp()) + d[2] / (1.0 + (-z2).exp())
}

/// Adds symdiff; the value is computed beside it.
pub fn symdiff(workload: Workload, i: &'static Inputs) -> Workload {
    let inputs = [i.x.as_slice(), i.w.as_slice(), i.b.as_slice()].concat();
    workload.peer("symdiff", i, room::<f64, Outputs>(), move |i, (y, dx, dw, db)| {
        let gradient = weighted_gradient(std::hint::black_box(&inputs), i.dy.as_slice());
        *y = (i.x * i.w + i.b).map(|z| 1.0 / (1.0 + (-z).exp()));
        dx.copy_from_slice(&gradient[..4]);
        dw.copy_from_slice(&gradient[4..16]);
        db.copy_from_slice(&gradient[16..]);
    })
}
