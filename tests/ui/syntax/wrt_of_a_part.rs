use graph_runtime::prelude::*;

#[differentiable(wrt(x.x))]
pub fn f(x: &Vector2<f64>, y: f64) -> f64 {
    x.x * y
}

fn main() {
    f(&Vector2::zeros(), 2.0);
}
