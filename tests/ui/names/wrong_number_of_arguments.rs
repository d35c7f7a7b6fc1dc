use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, y: f64) -> f64 {
    sin(x, y)
}

fn main() {}
