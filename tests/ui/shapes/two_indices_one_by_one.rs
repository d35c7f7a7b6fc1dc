use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &SMatrix<f64, 3, 3>) -> f64 {
    a[0][1]
}

fn main() {
    f(&SMatrix::zeros());
}
