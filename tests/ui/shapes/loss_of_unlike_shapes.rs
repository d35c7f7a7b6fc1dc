use graph_runtime::prelude::*;

#[differentiable]
pub fn f(y: &SMatrix<f64, 5, 10>, t: &SMatrix<f64, 10, 5>) -> f64 {
    softmax_cross_entropy(y, t)
}

fn main() {}
