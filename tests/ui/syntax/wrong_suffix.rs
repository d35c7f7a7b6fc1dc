use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    x + 1u8
}

fn main() {}
