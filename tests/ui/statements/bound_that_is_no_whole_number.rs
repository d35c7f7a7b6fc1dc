use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let mut y = x;
    for _ in 0..2.5 {
        y *= x;
    }
    y
}

fn main() {}
