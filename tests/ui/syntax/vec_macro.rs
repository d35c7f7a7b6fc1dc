use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    let v = vec![x, x];
    v[0]
}

fn main() {
    f(1.0);
}
