use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &SVector<f64, 3>, i: f64) -> f64 {
    v[i]
}

fn main() {}
