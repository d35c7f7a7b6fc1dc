use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrx<f64, 2, 2>) -> f64 {
    sum(x)
}

fn main() {}
