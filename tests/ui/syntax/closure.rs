use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> SVector<f64, 3> {
    x.map(|entry| entry * entry)
}

fn main() {}
