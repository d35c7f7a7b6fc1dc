use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &Vector7<f64>) -> f64 {
    x.sum()
}

fn main() {}
