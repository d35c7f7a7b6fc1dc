use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    sum(hadamard(x, x))
}

fn main() {
    f(&SVector::zeros());
}
