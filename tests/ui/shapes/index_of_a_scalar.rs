use graph_runtime::prelude::*;

#[differentiable]
pub fn f(s: f64) -> f64 {
    s[0]
}

fn main() {}
