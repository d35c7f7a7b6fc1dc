use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &SVector<f64, 3>) -> f64 {
    v[0] * v[3]
}

fn main() {}
