use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let twice = |t: f64| 2.0 * t;
    twice(x)
}

fn main() {
    f(1.0);
}
