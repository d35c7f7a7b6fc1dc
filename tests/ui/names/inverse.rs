use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &SMatrix<f64, 3, 3>) -> f64 {
    sum(inv(a))
}

fn main() {
    f(&SMatrix::zeros());
}
