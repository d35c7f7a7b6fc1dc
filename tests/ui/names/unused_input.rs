use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, rate: f64) -> f64 {
    x * x
}

fn main() {}
