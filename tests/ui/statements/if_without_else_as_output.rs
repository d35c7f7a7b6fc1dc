use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    if x > 0.0 { x }
}

fn main() {
    f(1.0);
}
