use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    dmatrix![x, x].sum()
}

fn main() {}
