use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    x.log()
}

fn main() {
    f(1.0);
}
