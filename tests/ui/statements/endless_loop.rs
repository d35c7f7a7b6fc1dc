use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let mut y = x;
    loop {
        y *= x;
    }
    y
}

fn main() {}
