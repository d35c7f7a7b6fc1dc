use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, s: f32) -> SVector<f64, 3> {
    x * s
}

fn main() {}
