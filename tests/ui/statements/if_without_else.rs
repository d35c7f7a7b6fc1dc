use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let y = if x > 0.0 { x };
    y * y
}

fn main() {}
