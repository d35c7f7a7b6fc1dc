use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, n: usize) -> f64 {
    let mut y = x;
    for _ in 0..n {
        y *= x;
    }
    y
}

fn main() {}
