use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> SVector<f64, 3> {
    norm(x)
}

fn main() {}
