use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    while x < 3.0 {}
    x
}

fn main() {}
