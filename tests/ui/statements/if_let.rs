use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, y: f64) -> f64 {
    if let Some(z) = Some(x) { z } else { y }
}

fn main() {}
