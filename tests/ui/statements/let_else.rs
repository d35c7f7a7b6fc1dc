use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let Some(y) = Some(x) else { return x };
    y
}

fn main() {}
