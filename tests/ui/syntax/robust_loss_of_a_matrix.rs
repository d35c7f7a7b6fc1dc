//! A loss is a number, and so is what it is of.
use graph_runtime::prelude::*;

#[differentiable(gauss_newton_robust(|s| s.transpose() * vector![1.0, s]))]
fn residual(x: &Vector3<f64>) -> Vector3<f64> {
    sin(x)
}

fn main() {}
