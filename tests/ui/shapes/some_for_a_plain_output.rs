use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    Some(x)
}

fn main() {
    f(1.0);
}
