use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &graph_runtime::nalgebra::DMatrix<f64>) -> f64 {
    sum(x)
}

fn main() {}
