use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let y = x * x;
    y += 1.0;
    y
}

fn main() {}
