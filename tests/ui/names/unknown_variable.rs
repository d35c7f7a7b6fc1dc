use graph_runtime::prelude::*;

#[differentiable]
pub fn f(weights: &SVector<f64, 3>) -> f64 {
    sum(weigths)
}

fn main() {}
