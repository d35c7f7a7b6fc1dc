use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    x.iter().map(|e| e * e).sum::<f64>()
}

fn main() {
    f(&SVector::zeros());
}
