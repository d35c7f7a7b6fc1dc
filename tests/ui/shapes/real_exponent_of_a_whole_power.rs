use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    x.powi(2.0)
}

fn main() {
    f(1.0);
}
