//! F: a small network for one input, 8→16→16→4 with tanh and a squared error: the gradients of all parameters, in single
//! precision.

mod fast;
#[cfg(target_arch = "x86_64")]
mod intrinsics;
#[cfg(feature = "peers")]
mod peers;

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// The input, the network and the target.
struct Inputs {
    x: RowSVector<f32, 8>,
    w1: SMatrix<f32, 8, 16>,
    b1: RowSVector<f32, 16>,
    w2: SMatrix<f32, 16, 16>,
    b2: RowSVector<f32, 16>,
    w3: SMatrix<f32, 16, 4>,
    b3: RowVector4<f32>,
    t: RowVector4<f32>,
}

/// The loss, and the derivatives by the parameters.
type Outputs = (
    f32,
    SMatrix<f32, 8, 16>,
    RowSVector<f32, 16>,
    SMatrix<f32, 16, 16>,
    RowSVector<f32, 16>,
    SMatrix<f32, 16, 4>,
    RowVector4<f32>,
);

#[differentiable(wrt(w1, b1, w2, b2, w3, b3))]
fn loss(
    x: &RowSVector<f32, 8>,
    w1: &SMatrix<f32, 8, 16>,
    b1: &RowSVector<f32, 16>,
    w2: &SMatrix<f32, 16, 16>,
    b2: &RowSVector<f32, 16>,
    w3: &SMatrix<f32, 16, 4>,
    b3: &RowVector4<f32>,
    t: &RowVector4<f32>,
) -> f32 {
    let h1 = tanh(x * w1 + b1);
    let h2 = tanh(h1 * w2 + b2);
    norm_squared(h2 * w3 + b3 - t)
}

fn nalgebra(i: &Inputs) -> Outputs {
    let h1 = (i.x * i.w1 + i.b1).map(f32::tanh);
    let h2 = (h1 * i.w2 + i.b2).map(f32::tanh);
    let e = h2 * i.w3 + i.b3 - i.t;
    let dy = e * 2.0;
    let d2 = (dy * i.w3.transpose()).zip_map(&h2, |d, h| d * (1.0 - h * h));
    let d1 = (d2 * i.w2.transpose()).zip_map(&h1, |d, h| d * (1.0 - h * h));
    (e.norm_squared(), i.x.transpose() * d1, d1, h1.transpose() * d2, d2, h2.transpose() * dy, dy)
}

pub fn workload() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Inputs {
        x: n.single(1.0),
        w1: n.single(0.5),
        b1: n.single(0.2),
        w2: n.single(0.4),
        b2: n.single(0.2),
        w3: n.single(0.5),
        b3: n.single(0.2),
        t: n.single(1.0),
    });
    let mut workspace = loss::Workspace::boxed();
    let workload = Workload::new("F: tanh network 8→16→16→4, one input")
        .over_hand(1.15)
        .single()
        .generated(i, room::<f32, (f32, loss::Gradient)>(), move |i, (value, g)| {
            let Inputs { x, w1, b1, w2, b2, w3, b3, t } = i;
            *value = loss::value_and_gradient_into(x, w1, b1, w2, b2, w3, b3, t, &mut workspace, g);
        })
        .by_value(i, room::<f32, (f32, loss::Gradient)>(), |i, o| {
            *o = loss::value_and_gradient(&i.x, &i.w1, &i.b1, &i.w2, &i.b2, &i.w3, &i.b3, &i.t);
        })
        .nalgebra(i, room::<f32, Outputs>(), |i, o| *o = nalgebra(i))
        .by_hand("by hand, rows", i, room(), fast::by_rows())
        .by_hand("by hand, columns", i, room(), fast::by_columns());
    #[cfg(target_arch = "x86_64")]
    let workload = workload.by_hand("by hand, intrinsics", i, room(), intrinsics::sets());
    #[cfg(feature = "peers")]
    let workload = peers::candle(workload, i);
    workload
}
