#![deny(deprecated)]
use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, threshold: f64) -> f64 {
    if x > threshold { x * x } else { 0.0 }
}

fn main() {
    f(1.0, 2.0);
}
