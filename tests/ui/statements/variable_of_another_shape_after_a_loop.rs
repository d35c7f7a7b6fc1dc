use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, s: f64) -> f64 {
    let mut y = s;
    for _ in 0..3 {
        y = x;
    }
    y
}

fn main() {
    f(&SVector::zeros(), 1.0);
}
