use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    matrix![x, 1.0; x].sum()
}

fn main() {}
