use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    rate + rate * x * rate
}

fn main() {
    f(1.0);
}
