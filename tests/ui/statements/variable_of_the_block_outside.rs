use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    if x > 0.0 {
        let y = x;
    }
    y
}

fn main() {}
