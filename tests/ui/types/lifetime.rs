use graph_runtime::prelude::*;

#[differentiable]
pub fn f<'a>(x: &'a SVector<f64, 3>) -> f64 {
    x.sum()
}

fn main() {
    f(&SVector::zeros());
}
