use graph_runtime::prelude::*;

#[differentiable]
pub fn normal(a: &SMatrix<f64, 9, 4>, b: &SVector<f64, 9>) -> SVector<f64, 4> {
    a * b
}

fn main() {}
