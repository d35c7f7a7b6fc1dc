//! Gradient descent on one dense layer.

use graph_runtime::prelude::*;

/// One dense layer and its squared error.
#[differentiable(wrt(w, b))]
fn loss(
    x: &SMatrix<f32, 1, 8>,
    w: &SMatrix<f32, 8, 16>,
    b: &SMatrix<f32, 1, 16>,
    t: &SMatrix<f32, 1, 16>,
) -> f32 {
    let h = tanh(x * w + b);
    norm_squared(h - t)
}

fn main() {
    let (x, t) = (SMatrix::repeat(0.5), SMatrix::repeat(0.25));
    let (mut w, mut b) = (SMatrix::repeat(0.1), SMatrix::zeros());
    for step in 0..5 {
        let (value, gradient) = loss::value_and_gradient(&x, &w, &b, &t);
        println!("step {step}: loss {value:.6}");
        w -= 0.1 * gradient.w;
        b -= 0.1 * gradient.b;
    }
}
