use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2<f64>) -> f64 {
    match a.try_inverse() {
        Some(inverse) => inverse.sum(),
        None => 0.0,
    }
}

fn main() {
    f(&SMatrix::zeros());
}
