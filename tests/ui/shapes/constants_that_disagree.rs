use graph_runtime::prelude::*;

const INPUTS: usize = 3;
const OUTPUTS: usize = 4;

#[differentiable]
pub fn f(x: &SVector<f64, INPUTS>, y: &SVector<f64, OUTPUTS>) -> f64 {
    x.dot(y)
}

fn main() {
    f(&SVector::zeros(), &SVector::zeros());
}
