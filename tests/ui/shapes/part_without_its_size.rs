use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    sum(x.fixed_rows(0))
}

fn main() {
    f(&SVector::zeros());
}
