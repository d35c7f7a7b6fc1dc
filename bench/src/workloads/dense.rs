//! A: one dense layer with a given cotangent: value and all gradients, in double precision.

mod fast;
#[cfg(feature = "peers")]
mod peers;

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::{Kind, Workload};

/// What the layer is given.
struct Inputs {
    x: RowVector4<f64>,
    w: Matrix4x3<f64>,
    b: RowVector3<f64>,
    dy: RowVector3<f64>,
}

/// `y`, and the derivatives by `x`, `w` and `b`.
type Outputs = (RowVector3<f64>, RowVector4<f64>, Matrix4x3<f64>, RowVector3<f64>);

#[differentiable]
mod dense {
    use graph_runtime::prelude::*;

    pub fn layer(x: &RowVector4<f64>, w: &Matrix4x3<f64>, b: &RowVector3<f64>) -> RowVector3<f64> {
        sigmoid(x * w + b)
    }

    /// The layer and its vector-Jacobian product in one pass.
    pub fn layer_and_gradients(
        x: &RowVector4<f64>,
        w: &Matrix4x3<f64>,
        b: &RowVector3<f64>,
        dy: &RowVector3<f64>,
    ) -> (RowVector3<f64>, RowVector4<f64>, Matrix4x3<f64>, RowVector3<f64>) {
        let gradient = layer::backward(x, w, b, dy);
        (layer(x, w, b), gradient.x, gradient.w, gradient.b)
    }
}

use dense::{layer, layer_and_gradients};

fn nalgebra(i: &Inputs) -> Outputs {
    let z = i.x * i.w + i.b;
    let y = z.map(|v| 1.0 / (1.0 + (-v).exp()));
    let dz = i.dy.zip_map(&y, |d, y| d * y * (1.0 - y));
    (y, dz * i.w.transpose(), i.x.transpose() * dz, dz)
}

/// The value and what the macro calls its gradient.
type Generated = (RowVector3<f64>, layer::Gradient);

pub fn workload() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Inputs { x: n.double(1.0), w: n.double(1.0), b: n.double(1.0), dy: n.double(1.0) });
    let workload = Workload::new("A: dense layer 1×4·4×3")
        .over_hand(1.15)
        .generated(i, room::<f64, Outputs>(), |i, o| {
            let mut workspace = layer_and_gradients::Workspace::new();
            layer_and_gradients::forward_into(&i.x, &i.w, &i.b, &i.dy, &mut workspace, o);
        })
        .by_value(i, room::<f64, Outputs>(), |i, o| {
            *o = layer_and_gradients::forward(&i.x, &i.w, &i.b, &i.dy);
        })
        .way(Kind::Variant, "generated, two passes", i, room::<f64, Generated>(), |i, (y, g)| {
            let (value, saved) = layer::forward_saved(&i.x, &i.w, &i.b);
            *y = value;
            *g = layer::backward_saved(&i.x, &i.w, &i.b, &saved, &i.dy);
        })
        .nalgebra(i, room::<f64, Outputs>(), |i, o| *o = nalgebra(i))
        .by_hand("by hand", i, room(), fast::sets());
    #[cfg(feature = "peers")]
    let workload = peers::symdiff(workload, i);
    workload
}
