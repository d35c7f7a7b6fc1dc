use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    x * SVector::zeros().sum()
}

fn main() {}
