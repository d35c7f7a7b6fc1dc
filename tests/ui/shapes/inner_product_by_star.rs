use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    sum(a * (a - b))
}

fn main() {}
