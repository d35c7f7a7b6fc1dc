use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &SMatrix<f64, 2, 3>, b: &SMatrix<f64, 3, 2>) -> SMatrix<f64, 2, 3> {
    a + b
}

fn main() {}
