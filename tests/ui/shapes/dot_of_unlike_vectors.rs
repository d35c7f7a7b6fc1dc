use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, y: &SVector<f64, 4>) -> f64 {
    x.dot(y)
}

fn main() {}
