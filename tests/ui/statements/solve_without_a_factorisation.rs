use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Matrix2<f64>, b: &Vector2<f64>) -> Option<Vector2<f64>> {
    Some(a.solve(b)?)
}

fn main() {}
