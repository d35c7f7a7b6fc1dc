use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 2, 3>) -> f64 {
    sum(x * x)
}

fn main() {}
