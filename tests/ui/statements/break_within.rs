use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let mut y = x;
    for _ in 0..10 {
        if y > 1.0 {
            break;
        }
        y *= x;
    }
    y
}

fn main() {}
