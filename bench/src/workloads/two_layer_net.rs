//! B and B1: the two-layer network for digits of "Deep Learning from Scratch", 784 inputs, 50 sigmoids and 10 classes with
//! softmax and cross entropy, for a batch of 100 and for one image: loss and all gradients, in single precision.

mod fast;
mod fast_batch;
#[cfg(feature = "peers")]
mod peers;

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::hand::Sets;
use crate::workload::Workload;

/// A batch of images and the network.
struct Inputs<const N: usize> {
    x: SMatrix<f32, N, 784>,
    w1: SMatrix<f32, 784, 50>,
    b1: RowSVector<f32, 50>,
    w2: SMatrix<f32, 50, 10>,
    b2: RowSVector<f32, 10>,
    t: SMatrix<f32, N, 10>,
}

/// The loss, and the derivatives by `w1`, `b1`, `w2` and `b2`.
type Outputs = (f32, SMatrix<f32, 784, 50>, RowSVector<f32, 50>, SMatrix<f32, 50, 10>, RowSVector<f32, 10>);

#[differentiable(wrt(w1, b1, w2, b2))]
fn batch(
    x: &SMatrix<f32, 100, 784>,
    w1: &SMatrix<f32, 784, 50>,
    b1: &RowSVector<f32, 50>,
    w2: &SMatrix<f32, 50, 10>,
    b2: &RowSVector<f32, 10>,
    t: &SMatrix<f32, 100, 10>,
) -> f32 {
    softmax_cross_entropy(sigmoid(x * w1 + b1) * w2 + b2, t)
}

#[differentiable(wrt(w1, b1, w2, b2))]
fn single(
    x: &SMatrix<f32, 1, 784>,
    w1: &SMatrix<f32, 784, 50>,
    b1: &RowSVector<f32, 50>,
    w2: &SMatrix<f32, 50, 10>,
    b2: &RowSVector<f32, 10>,
    t: &SMatrix<f32, 1, 10>,
) -> f32 {
    softmax_cross_entropy(sigmoid(x * w1 + b1) * w2 + b2, t)
}

fn nalgebra<const N: usize>(i: &Inputs<N>, (value, dw1, db1, dw2, db2): &mut Outputs) {
    let mut h = i.x * i.w1;
    for mut row in h.row_iter_mut() {
        row += i.b1;
    }
    h.apply(|v| *v = 1.0 / (1.0 + (-*v).exp()));
    let mut y = h * i.w2;
    for mut row in y.row_iter_mut() {
        row += i.b2;
    }
    let mut loss = 0.0;
    for (n, mut row) in y.row_iter_mut().enumerate() {
        let largest = row.max();
        row.apply(|v| *v = (*v - largest).exp());
        let sum = row.sum();
        row /= sum;
        for class in 0..10 {
            if i.t[(n, class)] != 0.0 {
                loss -= i.t[(n, class)] * row[class].ln();
            }
        }
    }
    *value = loss / N as f32;
    let dy = (y - i.t) / N as f32;
    *dw2 = h.tr_mul(&dy);
    *db2 = dy.row_sum();
    let dh = dy * i.w2.transpose();
    let dz = dh.zip_map(&h, |d, h| d * h * (1.0 - h));
    *dw1 = i.x.tr_mul(&dz);
    *db1 = dz.row_sum();
}

fn inputs<const N: usize>() -> &'static Inputs<N> {
    let mut n = Numbers::new();
    keep(Inputs {
        x: n.single(1.0),
        w1: n.single(0.06),
        b1: n.single(0.1),
        w2: n.single(0.3),
        b2: n.single(0.1),
        t: Numbers::classes(),
    })
}

pub fn batch_of_100() -> Workload {
    let i = inputs::<100>();
    let mut workspace = batch::Workspace::boxed();
    let workload = Workload::new("B: two-layer network, batch of 100")
        .over_hand(1.25)
        .single()
        .generated(i, room::<f32, (f32, batch::Gradient)>(), move |i, (value, g)| {
            *value =
                batch::value_and_gradient_into(&i.x, &i.w1, &i.b1, &i.w2, &i.b2, &i.t, &mut workspace, g);
        })
        .by_value(i, room::<f32, (f32, batch::Gradient)>(), |i, o| {
            *o = batch::value_and_gradient(&i.x, &i.w1, &i.b1, &i.w2, &i.b2, &i.t);
        })
        .nalgebra(i, room::<f32, Outputs>(), nalgebra)
        .by_hand("by hand, portable", i, room(), fast_batch::sets());
    #[cfg(target_arch = "x86_64")]
    let workload = workload.by_hand("by hand, intrinsics", i, room(), fast_batch::intrinsics());
    #[cfg(feature = "peers")]
    let workload = peers::candle(peers::products(workload, i), i);
    workload
}

pub fn batch_of_1() -> Workload {
    let i = inputs::<1>();
    let mut workspace = single::Workspace::boxed();
    let sets: Sets<Inputs<1>, Outputs> = fast::sets();
    let workload = Workload::new("B1: two-layer network, one image")
        .over_hand(1.15)
        .single()
        .generated(i, room::<f32, (f32, single::Gradient)>(), move |i, (value, g)| {
            *value =
                single::value_and_gradient_into(&i.x, &i.w1, &i.b1, &i.w2, &i.b2, &i.t, &mut workspace, g);
        })
        .by_value(i, room::<f32, (f32, single::Gradient)>(), |i, o| {
            *o = single::value_and_gradient(&i.x, &i.w1, &i.b1, &i.w2, &i.b2, &i.t);
        })
        .nalgebra(i, room::<f32, Outputs>(), nalgebra)
        .by_hand("by hand", i, room(), sets);
    #[cfg(feature = "peers")]
    let workload = peers::candle(workload, i);
    workload
}
