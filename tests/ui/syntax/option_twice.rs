use graph_runtime::prelude::*;

#[differentiable(wrt(x), wrt(y))]
pub fn f(x: f64, y: f64) -> f64 {
    x * y
}

fn main() {}
