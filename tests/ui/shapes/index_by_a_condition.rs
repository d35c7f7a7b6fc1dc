use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &Vector3<f64>) -> f64 {
    x[x.x > 0.0]
}

fn main() {
    f(&SVector::zeros());
}
