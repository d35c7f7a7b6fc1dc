use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &SVector<f64, 3>) -> f64 {
    v.q
}

fn main() {}
