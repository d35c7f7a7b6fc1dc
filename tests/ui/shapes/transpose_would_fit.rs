use graph_runtime::prelude::*;

#[differentiable]
pub fn scores(q: &SMatrix<f64, 32, 64>, k: &SMatrix<f64, 48, 64>) -> SMatrix<f64, 32, 48> {
    (q + 1.0) * k
}

fn main() {}
