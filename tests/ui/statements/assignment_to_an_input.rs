use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    x = x * x;
    x
}

fn main() {}
