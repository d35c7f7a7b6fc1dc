#![deny(deprecated)]
use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let scale = 0.0;
    x / scale + ln(0.0)
}

fn main() {
    f(1.0);
}
