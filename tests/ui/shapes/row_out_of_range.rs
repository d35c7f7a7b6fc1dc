use graph_runtime::prelude::*;

#[differentiable]
pub fn f(m: &SMatrix<f64, 2, 3>) -> f64 {
    m[(2, 0)]
}

fn main() {}
