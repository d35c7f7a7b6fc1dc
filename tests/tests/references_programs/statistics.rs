//! Likelihoods, regressions and summaries of data.

use graph_runtime::prelude::*;

/// ln 2π
const LN_TAU: f64 = 1.8378770664093453;

/// Logistic regression with an L2 penalty.
#[differentiable(wrt(w, b, ridge))]
fn logistic_regression(
    w: &Vector3<f64>,
    b: f64,
    ridge: f64,
    x: &SMatrix<f64, 8, 3>,
    t: &SVector<f64, 8>,
) -> f64 {
    let z = x * w + b;
    binary_cross_entropy_with_logits(z, t) + 0.5 * ridge * w.norm_squared()
}

/// Six observations of three independent normal variables.
#[differentiable]
fn gaussian_log_likelihood(x: &Matrix6x3<f64>, mu: &RowVector3<f64>, log_sigma: &RowVector3<f64>) -> f64 {
    let z = (x - mu).component_div(&log_sigma.exp());
    -0.5 * z.square().sum() - 6.0 * log_sigma.sum() - 9.0 * LN_TAU
}

/// Linear regression by Huber's loss, with residuals on both sides of its threshold.
#[differentiable(wrt(x, w, b))]
fn robust_regression(x: &SMatrix<f64, 7, 2>, w: &Vector2<f64>, b: f64, y: &SVector<f64, 7>) -> f64 {
    let e = x * w + b - y;
    e.huber(1.5).mean()
}

/// ‖x − u·vᵀ‖² with a ridge on both factors.
#[differentiable(wrt(u, v))]
fn matrix_factorisation(u: &Matrix6x2<f64>, v: &Matrix5x2<f64>, x: &Matrix6x5<f64>) -> f64 {
    norm_squared(x - u * v.transpose()) + 0.1 * (u.norm_squared() + v.norm_squared())
}

/// −t·ln σ(z) + (1 − t)·softplus(z), averaged.
#[differentiable(wrt(z))]
fn binary_loss(z: &Matrix5x2<f64>, t: &Matrix5x2<f64>) -> f64 {
    mean((1.0 - t).component_mul(&softplus(z)) - t.component_mul(&log_sigmoid(z)))
}

/// The Kullback–Leibler divergence of two rows of softmaxes, and the entropy of the first.
#[differentiable]
fn divergence(z: &Matrix3x5<f64>, w: &Matrix3x5<f64>) -> f64 {
    let p = softmax(z);
    let ln_p = log_softmax(z);
    let ln_q = log_softmax(w);
    p.dot(&(ln_p - ln_q)) - 0.3 * sum(p.component_mul(&ln_p))
}

/// A vector of mean 0 and variance 1, of any length and element type, given a cotangent.
#[differentiable]
fn standardise<T: Scalar, const N: usize>(x: &SVector<T, N>) -> SVector<T, N> {
    (x - x.mean()) / (x.variance() + 1e-3).sqrt()
}

/// Log-densities with heavy tails.
#[differentiable]
fn cauchy_and_student(x: &Vector6<f64>, loc: f64, scale: f64, nu: f64) -> f64 {
    let z = (x - loc) / scale;
    let density = -sum(ln_1p(z.square() / nu)) * (0.5 * (nu + 1.0)) - 6.0 * scale.ln();
    density + z.atan().mean() + sum((1.0 + z.square()).powf(-0.75))
}

/// Cross entropy in two steps, with smoothed labels, and the squared errors beside it.
#[differentiable(wrt(z))]
fn cross_entropy_of_softmax(z: &Matrix4x3<f64>, t: &Matrix4x3<f64>) -> f64 {
    let p = z.softmax();
    let smooth = 0.9 * t + 0.1 / 3.0;
    cross_entropy(p, smooth) + sum_squared_error(p, t) + mean_squared_error(p, smooth)
}

/// Row and column sums and means in every place a broadcast can stand.
#[differentiable]
fn column_statistics(x: &Matrix6x4<f64>, w: &Matrix4<f64>) -> f64 {
    let y = tanh(x * w);
    let centred = y - y.row_mean();
    let weights = exp(-y.abs().column_sum());
    let totals = centred.component_mul(&weights).row_sum();
    totals.norm() + y.column_mean().dot(&weights)
}

/// Logits of ±1000 and ±40: everything stays finite.
#[differentiable(wrt(w, z))]
fn extreme_logits(w: &Matrix3x4<f64>, z: &Matrix2x4<f64>, t: &Matrix2x4<f64>) -> f64 {
    softmax_cross_entropy(z, t) + w.softplus().mean() - mean(log_sigmoid(25.0 * w)) + w.sigmoid().sum()
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(logistic_regression(&w, b, ridge, &x, &t) => w, b, ridge; x, t);
    ways!(gaussian_log_likelihood(&x, &mu, &log_sigma) => x, mu, log_sigma);
    ways!(robust_regression(&x, &w, b, &y) => x, w, b; y);
    ways!(matrix_factorisation(&u, &v, &x) => u, v; x);
    ways!(binary_loss(&z, &t) => z; t);
    ways!(divergence(&z, &w) => z, w);
    ways!(standardise(&x), &dy => x: SVector<f64, 7>);
    ways!(cauchy_and_student(&x, loc, scale, nu) => x, loc, scale, nu);
    ways!(cross_entropy_of_softmax(&z, &t) => z; t);
    ways!(column_statistics(&x, &w) => x, w);
    ways!(extreme_logits(&w, &z, &t) => w, z; t);
}
