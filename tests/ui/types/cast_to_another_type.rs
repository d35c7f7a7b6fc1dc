use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    (x as f32) as f64
}

fn main() {
    f(1.0);
}
