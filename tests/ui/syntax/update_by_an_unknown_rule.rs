use graph_runtime::prelude::*;

#[differentiable(update(adam))]
pub fn f(x: f64) -> f64 {
    x * x
}

fn main() {}
