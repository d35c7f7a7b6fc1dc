use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    Vector3::new(x, x).norm()
}

fn main() {}
