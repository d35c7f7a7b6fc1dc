use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    const HALF: f64 = 0.5;
    HALF * x
}

fn main() {}
