use graph_runtime::prelude::*;

#[differentiable(crate = "graph_runtime")]
pub fn f(x: f64) -> f64 {
    x * x
}

fn main() {
    f(1.0);
}
