use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, y: &SVector<f64, 3>) -> SVector<f64, 3> {
    x / y
}

fn main() {}
