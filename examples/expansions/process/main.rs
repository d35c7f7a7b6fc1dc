//! How wiggly a curve through six measurements is: the likelihood of a Gaussian process, climbed by its gradient. The
//! covariance is factored once, and the backward pass solves with the same factor.

use graph_runtime::prelude::*;

/// The negative log-likelihood of measurements, but for a constant, by the logarithms of the length over which the curve
/// bends and of the noise.
#[differentiable(wrt(length, noise))]
fn surprise(x: &SVector<f64, 6>, y: &SVector<f64, 6>, length: f64, noise: f64) -> Option<f64> {
    let apart = (x - x.transpose()) / exp(length);
    let covariance = exp(-0.5 * square(apart)) + exp(noise) * identity::<6>();
    let factor = covariance.cholesky()?;
    Some(0.5 * (y.dot(&factor.solve(y)) + factor.ln_determinant()))
}

fn main() {
    let x = SVector::from([0.0, 0.8, 1.7, 2.9, 4.0, 5.1]);
    let y = SVector::from([0.1, 0.65, 1.05, 0.2, -0.8, -0.95]);
    let (mut length, mut noise) = (0.0, -2.0);
    for step in 0..=400 {
        let Some((value, gradient)) = surprise::value_and_gradient(&x, &y, length, noise) else {
            println!("the covariance is not positive definite");
            return;
        };
        if step % 100 == 0 {
            println!(
                "step {step:3}: length {:.3}, noise {:.4}, surprise {value:.4}",
                length.exp(),
                noise.exp()
            );
        }
        length -= 0.02 * gradient.length;
        noise -= 0.02 * gradient.noise;
    }
}
