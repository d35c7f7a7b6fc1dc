use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &Vector3<f64>) -> f64 {
    sin(x > 0.0).sum()
}

fn main() {
    f(&SVector::zeros());
}
