use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: impl Into<f64>) -> f64 {
    x
}

fn main() {}
