use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let rows = [[x, 1.0], [2.0, x]];
    rows[0][1]
}

fn main() {}
