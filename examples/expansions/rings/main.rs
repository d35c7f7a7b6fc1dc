//! A network learns which points of the plane lie within a ring. A batch goes through it at once.

use graph_runtime::prelude::*;

/// The mean cross entropy of a batch of 32 points.
#[differentiable(wrt(w1, b1, w2, b2))]
fn loss(
    x: &SMatrix<f32, 32, 2>,
    t: &SMatrix<f32, 32, 2>,
    w1: &SMatrix<f32, 2, 16>,
    b1: &SMatrix<f32, 1, 16>,
    w2: &SMatrix<f32, 16, 2>,
    b2: &SMatrix<f32, 1, 2>,
) -> f32 {
    let h = tanh(x * w1 + b1);
    softmax_cross_entropy(h * w2 + b2, t)
}

fn main() {
    // A sunflower: 32 points spread evenly over the disc of radius 2, of which those below 1.2 are within.
    let place = |i: usize| (2.0 * ((i as f32 + 0.5) / 32.0).sqrt(), 2.4 * i as f32);
    let x = SMatrix::from_fn(|i, j| {
        let (radius, angle) = place(i);
        radius * if j == 0 { angle.cos() } else { angle.sin() }
    });
    let t = SMatrix::from_fn(|i, j| if (place(i).0 < 1.2) == (j == 1) { 1.0 } else { 0.0 });
    // Sixteen lines across the plane to begin with.
    let mut w1 = SMatrix::from_fn(|i, j| (0.4 * j as f32 + 1.57 * i as f32).sin());
    let mut b1 = SMatrix::from_fn(|_, j| 0.5 * (1.3 * j as f32).cos());
    let mut w2 = SMatrix::from_fn(|i, j| 0.3 * (1.7 * i as f32 + 3.0 * j as f32).cos());
    let mut b2 = SMatrix::zeros();
    for epoch in 0..=400 {
        let (value, gradient) = loss::value_and_gradient(&x, &t, &w1, &b1, &w2, &b2);
        if epoch % 100 == 0 {
            println!("epoch {epoch:3}: loss {value:.4}");
        }
        w1 -= 0.5 * gradient.w1;
        b1 -= 0.5 * gradient.b1;
        w2 -= 0.5 * gradient.w2;
        b2 -= 0.5 * gradient.b2;
    }
}
