use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2<f64>, b: &Vector3<f64>) -> f64 {
    stack![a, b].sum()
}

fn main() {}
