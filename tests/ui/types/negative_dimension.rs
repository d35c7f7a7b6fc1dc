use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, -3, 4>) -> f64 {
    x.sum()
}

fn main() {}
