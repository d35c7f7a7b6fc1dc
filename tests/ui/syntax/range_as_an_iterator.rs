use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    (0..3).map(|i| x * i as f64).sum()
}

fn main() {
    f(1.0);
}
