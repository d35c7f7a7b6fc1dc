//! Layer normalisation, over each row, and batch normalisation, over each column, with gain and bias and a given cotangent,
//! in single precision.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// A batch, gain and bias, and the cotangent of the result.
struct Inputs<const R: usize, const C: usize> {
    x: SMatrix<f32, R, C>,
    gain: RowSVector<f32, C>,
    bias: RowSVector<f32, C>,
    d: SMatrix<f32, R, C>,
}

/// The derivatives by the batch, the gain and the bias.
type Outputs<const R: usize, const C: usize> = (SMatrix<f32, R, C>, RowSVector<f32, C>, RowSVector<f32, C>);

#[differentiable]
fn layer(
    x: &SMatrix<f32, 32, 48>,
    gain: &RowSVector<f32, 48>,
    bias: &RowSVector<f32, 48>,
) -> SMatrix<f32, 32, 48> {
    let apart = x - column_mean(x);
    let deviation = sqrt(column_mean(square(apart)) + 1e-5);
    apart.component_div(deviation).component_mul(gain) + bias
}

#[differentiable]
fn batch(
    x: &SMatrix<f32, 64, 33>,
    gain: &RowSVector<f32, 33>,
    bias: &RowSVector<f32, 33>,
) -> SMatrix<f32, 64, 33> {
    let apart = x - row_mean(x);
    let deviation = sqrt(row_mean(square(apart)) + 1e-5);
    apart.component_div(deviation).component_mul(gain) + bias
}

fn layer_by_hand<const R: usize, const C: usize>(i: &Inputs<R, C>, (dx, dgain, dbias): &mut Outputs<R, C>) {
    let mean = i.x.column_mean();
    let mut normal = i.x;
    for mut column in normal.column_iter_mut() {
        column -= mean;
    }
    let scale = normal.map(|v| v * v).column_mean().map(|v| 1.0 / (v + 1e-5).sqrt());
    for mut column in normal.column_iter_mut() {
        column.component_mul_assign(&scale);
    }
    *dbias = i.d.row_sum();
    *dgain = i.d.component_mul(&normal).row_sum();
    let mut d = i.d;
    for (mut column, gain) in d.column_iter_mut().zip(i.gain.iter()) {
        column *= *gain;
    }
    let mean_d = d.column_mean();
    let mean_dn = d.component_mul(&normal).column_mean();
    for j in 0..C {
        let column = d.column(j) - mean_d - normal.column(j).component_mul(&mean_dn);
        dx.set_column(j, &column.component_mul(&scale));
    }
}

fn batch_by_hand<const R: usize, const C: usize>(i: &Inputs<R, C>, (dx, dgain, dbias): &mut Outputs<R, C>) {
    for j in 0..C {
        let apart = i.x.column(j).add_scalar(-i.x.column(j).mean());
        let scale = 1.0 / (apart.norm_squared() / R as f32 + 1e-5).sqrt();
        let normal = apart * scale;
        let d = i.d.column(j);
        dbias[j] = d.sum();
        dgain[j] = d.dot(&normal);
        let (mean_d, mean_dn) = (dbias[j] / R as f32, dgain[j] / R as f32);
        dx.set_column(j, &((d.add_scalar(-mean_d) - normal * mean_dn) * (scale * i.gain[j])));
    }
}

fn inputs<const R: usize, const C: usize>() -> &'static Inputs<R, C> {
    let mut n = Numbers::new();
    keep(Inputs { x: n.single(1.0), gain: n.single(1.0), bias: n.single(1.0), d: n.single(1.0) })
}

pub fn over_rows() -> Workload {
    let i = inputs::<32, 48>();
    let mut workspace = layer::Workspace::boxed();
    Workload::new("layer normalisation 32×48, f32")
        .single()
        .generated(i, room::<f32, layer::Gradient>(), move |i, g| {
            layer::backward_into(&i.x, &i.gain, &i.bias, &i.d, &mut workspace, g);
        })
        .nalgebra(i, room::<f32, Outputs<32, 48>>(), layer_by_hand)
}

pub fn over_columns() -> Workload {
    let i = inputs::<64, 33>();
    let mut workspace = batch::Workspace::boxed();
    Workload::new("batch normalisation 64×33, f32")
        .single()
        .generated(i, room::<f32, batch::Gradient>(), move |i, g| {
            batch::backward_into(&i.x, &i.gain, &i.bias, &i.d, &mut workspace, g);
        })
        .nalgebra(i, room::<f32, Outputs<64, 33>>(), batch_by_hand)
}
