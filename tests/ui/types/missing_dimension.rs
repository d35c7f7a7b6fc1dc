use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 2>) -> f64 {
    sum(x)
}

fn main() {}
