use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) {
    x * x
}

fn main() {
    let _: f64 = f(2.0);
}
