use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &Vector3<f64>) -> f64 {
    if v > 0.0 { v.sum() } else { v.norm() }
}

fn main() {}
