use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let n: i32 = 3;
    x * n
}

fn main() {
    f(1.0);
}
