use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, a: &SMatrix<f64, 3, 3>) -> f64 {
    sum(x * a)
}

fn main() {
    f(&SVector::zeros(), &SMatrix::zeros());
}
