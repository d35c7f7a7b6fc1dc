use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    let (a, b) = x;
    a * b
}

fn main() {
    f(&SVector::zeros());
}
