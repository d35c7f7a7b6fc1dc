use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    const { 2.0 } * x
}

fn main() {
    f(1.0);
}
