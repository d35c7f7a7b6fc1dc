use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 10, 4>, w: &SMatrix<f64, 4, 3>, b: &SMatrix<f64, 1, 4>) -> SMatrix<f64, 10, 3> {
    x * w + b
}

fn main() {}
