use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f32 {
    x * x
}

fn main() {}
