//! Three residuals are not made of blocks of two.
use graph_runtime::prelude::*;

#[differentiable(gauss_newton_robust(|s| ln(1.0 + s), 2))]
fn residual(x: &Vector3<f64>) -> Vector3<f64> {
    sin(x)
}

fn main() {}
