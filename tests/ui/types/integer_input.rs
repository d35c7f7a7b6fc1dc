use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64, n: i32) -> f64 {
    x.powi(n)
}

fn main() {
    f(1.0, 2);
}
