use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    x.0 * 2.0
}

fn main() {
    f(&SVector::zeros());
}
