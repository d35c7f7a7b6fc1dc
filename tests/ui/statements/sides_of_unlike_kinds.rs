use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, s: f64) -> f64 {
    if s > 0.0 { x } else { s }
}

fn main() {
    f(&SVector::zeros(), 1.0);
}
