use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let mut y = x;
    let z = (y = x * x);
    y + z
}

fn main() {}
