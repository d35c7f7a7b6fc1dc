use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    if x.norm() { 1.0 } else { x.sum() }
}

fn main() {
    f(&SVector::zeros());
}
