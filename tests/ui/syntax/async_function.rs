use graph_runtime::prelude::*;

#[differentiable]
pub async fn f(x: f64) -> f64 {
    x * x
}

fn main() {}
