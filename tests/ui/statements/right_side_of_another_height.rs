use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2<f64>, b: &Vector3<f64>) -> Option<f64> {
    Some(a.lu().solve(b)?.sum())
}

fn main() {
    f(&SMatrix::zeros(), &SVector::zeros());
}
