use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    sum(x[0..2])
}

fn main() {
    f(&SVector::zeros());
}
