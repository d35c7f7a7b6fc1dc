use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    if x { x * x } else { x }
}

fn main() {}
