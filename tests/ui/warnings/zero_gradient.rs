#![deny(deprecated)]
use graph_runtime::prelude::*;

#[differentiable]
pub fn steps(x: &SVector<f64, 3>, s: f64) -> f64 {
    sum(floor(2.0 * x)) * s
}

#[differentiable(wrt(x, t))]
pub fn target(x: f64, t: f64) -> f64 {
    (x - stop_gradient(t * t)).powi(2)
}

fn main() {
    steps(&SVector::zeros(), 1.0);
    target(1.0, 2.0);
    let _ = graph!(|x: f64, t: f64| y = signum(x + t));
}
