use graph_runtime::prelude::*;

#[differentiable]
pub fn f(i: usize) -> f64 {
    let numbers = i;
    2.0
}

fn main() {}
