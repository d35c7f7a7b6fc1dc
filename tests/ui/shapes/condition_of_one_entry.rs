use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    let square = x.transpose() * x;
    if square > 1.0 { x.sum() } else { x.norm() }
}

fn main() {}
