use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let y: Box<f64> = x;
    y
}

fn main() {}
