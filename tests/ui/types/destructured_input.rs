use graph_runtime::prelude::*;

#[differentiable]
pub fn f((x, y): (f64, f64)) -> f64 {
    x * y
}

fn main() {}
