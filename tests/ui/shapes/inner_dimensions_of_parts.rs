use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 2, 3>, w: &SMatrix<f64, 3, 4>, v: &SMatrix<f64, 3, 5>) -> SMatrix<f64, 2, 5> {
    let hidden = x * w;
    tanh(hidden) * v
}

fn main() {}
