use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &SVector<f64, 2>) -> f64 {
    v.x * v.z
}

fn main() {}
