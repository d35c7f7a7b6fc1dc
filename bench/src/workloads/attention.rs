//! G: attention over 32 rows of 64 entries, softmax(q·kᵀ/8)·v, and the sum of its squares: the gradients by q, k and v, in
//! single precision.

mod fast;
#[cfg(feature = "peers")]
mod peers;

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

type Rows = SMatrix<f32, 32, 64>;

/// Queries, keys and values.
struct Inputs {
    q: Rows,
    k: Rows,
    v: Rows,
}

/// The sum of squares, and its derivatives.
type Outputs = (f32, Rows, Rows, Rows);

#[differentiable]
fn loss(q: &SMatrix<f32, 32, 64>, k: &SMatrix<f32, 32, 64>, v: &SMatrix<f32, 32, 64>) -> f32 {
    norm_squared(softmax(q * k.transpose() / 8.0) * v)
}

fn nalgebra(Inputs { q, k, v }: &Inputs, (value, dq, dk, dv): &mut Outputs) {
    let mut p = q * k.transpose() / 8.0;
    for mut row in p.row_iter_mut() {
        let largest = row.max();
        row.apply(|x| *x = (*x - largest).exp());
        let sum = row.sum();
        row /= sum;
    }
    let o = p * v;
    *value = o.norm_squared();
    let d_o = o * 2.0;
    *dv = p.tr_mul(&d_o);
    let dp = d_o * v.transpose();
    let mut ds = p.component_mul(&dp);
    let sums = ds.column_sum();
    for (j, mut column) in ds.column_iter_mut().enumerate() {
        column -= p.column(j).component_mul(&sums);
    }
    ds /= 8.0;
    *dq = ds * k;
    *dk = ds.tr_mul(q);
}

pub fn workload() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Inputs { q: n.single(1.0), k: n.single(1.0), v: n.single(1.0) });
    let mut workspace = loss::Workspace::boxed();
    let workload = Workload::new("G: attention over 32×64")
        .over_hand(1.2)
        .single()
        .generated(i, room::<f32, (f32, loss::Gradient)>(), move |i, (value, g)| {
            *value = loss::value_and_gradient_into(&i.q, &i.k, &i.v, &mut workspace, g);
        })
        .by_value(i, room::<f32, (f32, loss::Gradient)>(), |i, o| {
            *o = loss::value_and_gradient(&i.q, &i.k, &i.v);
        })
        .nalgebra(i, room::<f32, Outputs>(), nalgebra)
        .by_hand("by hand, portable", i, room(), fast::sets());
    #[cfg(target_arch = "x86_64")]
    let workload = workload.by_hand("by hand, intrinsics", i, room(), fast::intrinsics());
    #[cfg(feature = "peers")]
    let workload = peers::candle(workload, i);
    workload
}
