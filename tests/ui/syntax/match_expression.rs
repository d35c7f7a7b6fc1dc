use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, n: usize) -> f64 {
    match n {
        0 => x,
        _ => x * x,
    }
}

fn main() {}
