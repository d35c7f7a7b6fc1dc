use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 2>) -> f64 {
    sum(cross(x, x))
}

fn main() {
    f(&SVector::zeros());
}
