//! Networks of odd sizes: three layers on a batch, softmax and cross entropy, attention over a few rows, and a small
//! convolution, in single precision.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// A batch of 17, three layers and targets.
struct Layers {
    x: SMatrix<f32, 17, 13>,
    w1: SMatrix<f32, 13, 29>,
    b1: RowSVector<f32, 29>,
    w2: SMatrix<f32, 29, 31>,
    b2: RowSVector<f32, 31>,
    w3: SMatrix<f32, 31, 5>,
    b3: RowVector5<f32>,
    t: SMatrix<f32, 17, 5>,
}

/// The loss, and the derivatives by weights and biases.
type LayerGradients = (
    f32,
    SMatrix<f32, 13, 29>,
    RowSVector<f32, 29>,
    SMatrix<f32, 29, 31>,
    RowSVector<f32, 31>,
    SMatrix<f32, 31, 5>,
    RowVector5<f32>,
);

#[differentiable(wrt(w1, b1, w2, b2, w3, b3))]
fn layers(
    x: &SMatrix<f32, 17, 13>,
    w1: &SMatrix<f32, 13, 29>,
    b1: &RowSVector<f32, 29>,
    w2: &SMatrix<f32, 29, 31>,
    b2: &RowSVector<f32, 31>,
    w3: &SMatrix<f32, 31, 5>,
    b3: &RowVector5<f32>,
    t: &SMatrix<f32, 17, 5>,
) -> f32 {
    let h1 = relu(x * w1 + b1);
    let h2 = tanh(h1 * w2 + b2);
    mean_squared_error(h2 * w3 + b3, t)
}

fn with_bias<const R: usize, const C: usize>(
    mut z: SMatrix<f32, R, C>,
    bias: &RowSVector<f32, C>,
) -> SMatrix<f32, R, C> {
    for mut row in z.row_iter_mut() {
        row += bias;
    }
    z
}

fn layers_by_hand(i: &Layers) -> LayerGradients {
    let h1 = with_bias(i.x * i.w1, &i.b1).map(|z| z.max(0.0));
    let h2 = with_bias(h1 * i.w2, &i.b2).map(f32::tanh);
    let e = with_bias(h2 * i.w3, &i.b3) - i.t;
    let dy = e * (2.0 / 85.0);
    let d2 = (dy * i.w3.transpose()).zip_map(&h2, |d, h| d * (1.0 - h * h));
    let d1 = (d2 * i.w2.transpose()).zip_map(&h1, |d, h| if h > 0.0 { d } else { 0.0 });
    (
        e.norm_squared() / 85.0,
        i.x.transpose() * d1,
        d1.row_sum(),
        h1.transpose() * d2,
        d2.row_sum(),
        h2.transpose() * dy,
        dy.row_sum(),
    )
}

pub fn three_layers() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Layers {
        x: n.single(1.0),
        w1: n.single(0.4),
        b1: n.single(0.2),
        w2: n.single(0.3),
        b2: n.single(0.2),
        w3: n.single(0.3),
        b3: n.single(0.2),
        t: n.single(1.0),
    });
    let mut workspace = layers::Workspace::boxed();
    Workload::new("three layers 13→29→31→5, batch of 17, f32")
        .dominated_by_products()
        .single()
        .generated(i, room::<f32, (f32, layers::Gradient)>(), move |i, (value, g)| {
            let Layers { x, w1, b1, w2, b2, w3, b3, t } = i;
            *value = layers::value_and_gradient_into(x, w1, b1, w2, b2, w3, b3, t, &mut workspace, g);
        })
        .nalgebra(i, room::<f32, LayerGradients>(), |i, o| *o = layers_by_hand(i))
}

/// Scores and classes.
type Scores = (SMatrix<f32, 37, 11>, SMatrix<f32, 37, 11>);

#[differentiable(wrt(scores))]
fn cross_entropy(scores: &SMatrix<f32, 37, 11>, t: &SMatrix<f32, 37, 11>) -> f32 {
    softmax_cross_entropy(scores, t)
}

fn cross_entropy_by_hand((scores, t): &Scores, (value, d): &mut (f32, SMatrix<f32, 37, 11>)) {
    let mut p = *scores;
    *value = 0.0;
    for (row, mut p) in p.row_iter_mut().enumerate() {
        let largest = p.max();
        p.apply(|v| *v = (*v - largest).exp());
        let sum = p.sum();
        p /= sum;
        for class in 0..11 {
            if t[(row, class)] != 0.0 {
                *value -= t[(row, class)] * p[class].ln() / 37.0;
            }
        }
    }
    *d = (p - t) / 37.0;
}

pub fn softmax_and_cross_entropy() -> Workload {
    let mut n = Numbers::new();
    let i: &'static Scores = keep((n.single(3.0), Numbers::classes()));
    let mut workspace = cross_entropy::Workspace::boxed();
    Workload::new("softmax and cross entropy 37×11, f32")
        .single()
        .generated(i, room::<f32, (f32, cross_entropy::Gradient)>(), move |(s, t), (value, g)| {
            *value = cross_entropy::value_and_gradient_into(s, t, &mut workspace, g);
        })
        .nalgebra(i, room::<f32, (f32, SMatrix<f32, 37, 11>)>(), cross_entropy_by_hand)
}

/// Queries, keys and values.
type Rows = (SMatrix<f32, 19, 23>, SMatrix<f32, 21, 23>, SMatrix<f32, 21, 17>);

/// The sum of squares, and its derivatives.
type RowGradients = (f32, SMatrix<f32, 19, 23>, SMatrix<f32, 21, 23>, SMatrix<f32, 21, 17>);

#[differentiable]
fn attention(q: &SMatrix<f32, 19, 23>, k: &SMatrix<f32, 21, 23>, v: &SMatrix<f32, 21, 17>) -> f32 {
    norm_squared(softmax(q * k.transpose() / 4.8) * v)
}

fn attention_by_hand((q, k, v): &Rows) -> RowGradients {
    let mut p = q * k.transpose() / 4.8;
    for mut row in p.row_iter_mut() {
        let largest = row.max();
        row.apply(|x| *x = (*x - largest).exp());
        let sum = row.sum();
        row /= sum;
    }
    let o = p * v;
    let d = o * 2.0;
    let mut ds = p.component_mul(&(d * v.transpose()));
    let sums = ds.column_sum();
    for (j, mut column) in ds.column_iter_mut().enumerate() {
        column -= p.column(j).component_mul(&sums);
    }
    ds /= 4.8;
    (o.norm_squared(), ds * k, ds.transpose() * q, p.transpose() * d)
}

pub fn odd_attention() -> Workload {
    let mut n = Numbers::new();
    let i: &'static Rows = keep((n.single(1.0), n.single(1.0), n.single(1.0)));
    let mut workspace = attention::Workspace::boxed();
    Workload::new("attention 19×23, 21×23, 21×17, f32")
        .dominated_by_products()
        .single()
        .generated(i, room::<f32, (f32, attention::Gradient)>(), move |(q, k, v), (value, g)| {
            *value = attention::value_and_gradient_into(q, k, v, &mut workspace, g);
        })
        .nalgebra(i, room::<f32, RowGradients>(), |i, o| *o = attention_by_hand(i))
}

/// An image and a kernel of 3×3.
type Picture = (SMatrix<f32, 12, 12>, Matrix3<f32>, f32);

/// The sum of squares of what the kernel sees, and its derivatives.
type PictureGradients = (f32, SMatrix<f32, 12, 12>, Matrix3<f32>, f32);

#[differentiable]
fn convolution(image: &SMatrix<f32, 12, 12>, kernel: &Matrix3<f32>, bias: f32) -> f32 {
    let mut total = 0.0;
    for i in 0..10 {
        for j in 0..10 {
            let seen = relu(image.fixed_view::<3, 3>(i, j).dot(&kernel) + bias);
            total += seen * seen;
        }
    }
    total
}

fn convolution_by_hand(&(image, kernel, bias): &Picture, (value, di, dk, db): &mut PictureGradients) {
    *value = 0.0;
    *di = SMatrix::zeros();
    *dk = Matrix3::zeros();
    *db = 0.0;
    for i in 0..10 {
        for j in 0..10 {
            let view = image.fixed_view::<3, 3>(i, j);
            let seen = (view.dot(&kernel) + bias).max(0.0);
            *value += seen * seen;
            let d = 2.0 * seen;
            *dk += view * d;
            *db += d;
            let mut part = di.fixed_view_mut::<3, 3>(i, j);
            part += kernel * d;
        }
    }
}

pub fn small_convolution() -> Workload {
    let mut n = Numbers::new();
    let i: &'static Picture = keep((n.single(1.0), n.single(1.0), 0.3));
    let mut workspace = convolution::Workspace::boxed();
    Workload::new("convolution of 12×12 by 3×3 views, f32")
        .single()
        .generated(i, room::<f32, (f32, convolution::Gradient)>(), move |(m, k, b), (value, g)| {
            *value = convolution::value_and_gradient_into(m, k, *b, &mut workspace, g);
        })
        .nalgebra(i, room::<f32, PictureGradients>(), convolution_by_hand)
}
