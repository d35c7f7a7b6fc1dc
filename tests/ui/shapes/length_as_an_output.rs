use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    x.len()
}

fn main() {
    f(&SVector::zeros());
}
