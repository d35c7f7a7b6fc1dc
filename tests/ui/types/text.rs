use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, name: &str) -> f64 {
    x * x
}

fn main() {
    f(1.0, "");
}
