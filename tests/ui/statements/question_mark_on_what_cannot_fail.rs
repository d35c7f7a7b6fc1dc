use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> Option<f64> {
    Some(x.sin()?)
}

fn main() {}
