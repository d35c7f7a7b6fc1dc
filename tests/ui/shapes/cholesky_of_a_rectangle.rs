use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2x3<f64>) -> Option<f64> {
    Some(a.cholesky()?.ln_determinant())
}

fn main() {
    f(&SMatrix::zeros());
}
