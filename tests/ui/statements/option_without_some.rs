use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2<f64>) -> Option<f64> {
    a.try_inverse()?.sum()
}

fn main() {}
