use graph_runtime::prelude::*;

#[differentiable(wrt(weigths))]
pub fn f(weights: f64, bias: f64) -> f64 {
    weights * bias
}

fn main() {}
