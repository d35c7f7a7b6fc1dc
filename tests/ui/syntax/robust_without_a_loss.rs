//! The option needs a loss.
use graph_runtime::prelude::*;

#[differentiable(gauss_newton_robust)]
fn residual(x: &Vector2<f64>) -> Vector2<f64> {
    sin(x)
}

fn main() {}
