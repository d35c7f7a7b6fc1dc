use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    x.pow(2)
}

fn main() {
    f(1.0);
}
