use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 2, 3> {
    sin(x).transpose()
}

fn main() {}
