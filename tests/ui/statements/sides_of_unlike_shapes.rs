use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &Vector3<f64>, x: f64) -> Vector3<f64> {
    if x > 0.0 { 2.0 * v } else { v.transpose() }
}

fn main() {}
