use graph_runtime::prelude::*;

#[differentiable]
pub fn f() -> f64 {
    2.0
}

fn main() {}
