use graph_runtime::prelude::*;

#[differentiable(wrt)]
pub fn f(x: f64) -> f64 {
    x * x
}

fn main() {}
