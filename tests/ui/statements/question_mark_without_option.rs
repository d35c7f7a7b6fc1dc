use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2<f64>) -> Matrix2<f64> {
    2.0 * a.try_inverse()?
}

fn main() {}
