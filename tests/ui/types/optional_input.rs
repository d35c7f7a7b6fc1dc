use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: Option<f64>) -> Option<f64> {
    Some(2.0 * x?)
}

fn main() {
    f(None);
}
