use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, out: &mut SVector<f64, 3>) -> f64 {
    out.fill(x);
    x
}

fn main() {
    f(1.0, &mut SVector::zeros());
}
