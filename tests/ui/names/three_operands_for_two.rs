use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, y: f64) -> f64 {
    min(x, y, 1.0)
}

fn main() {
    f(1.0, 2.0);
}
