//! Layers and networks.

use graph_runtime::prelude::*;

/// One dense layer, given a cotangent.
#[differentiable]
fn dense_layer(x: &SMatrix<f64, 1, 4>, w: &SMatrix<f64, 4, 3>, b: &SMatrix<f64, 1, 3>) -> SMatrix<f64, 1, 3> {
    let z = x * w + b;
    sigmoid(z)
}

/// A two-layer network with softmax cross entropy over a batch.
#[differentiable(wrt(x, w1, b1, w2, b2))]
fn two_layer_net(
    x: &SMatrix<f64, 5, 7>,
    w1: &SMatrix<f64, 7, 6>,
    b1: &RowVector6<f64>,
    w2: &SMatrix<f64, 6, 4>,
    b2: &RowVector4<f64>,
    t: &SMatrix<f64, 5, 4>,
) -> f64 {
    let h = sigmoid(x * w1 + b1);
    softmax_cross_entropy(h * w2 + b2, t)
}

/// 8 → 16 → 16 → 4 by tanh, and the squared error; generic in the element type.
#[differentiable(wrt(w1, b1, w2, b2, w3, b3))]
fn tanh_net<T: Scalar>(
    w1: &SMatrix<T, 8, 16>,
    b1: &SMatrix<T, 1, 16>,
    w2: &SMatrix<T, 16, 16>,
    b2: &SMatrix<T, 1, 16>,
    w3: &SMatrix<T, 16, 4>,
    b3: &SMatrix<T, 1, 4>,
    x: &SMatrix<T, 1, 8>,
    t: &SMatrix<T, 1, 4>,
) -> T {
    let h1 = tanh(x * w1 + b1);
    let h2 = tanh(h1 * w2 + b2);
    norm_squared(tanh(h2 * w3 + b3) - t)
}

/// Scaled dot-product attention over any number of queries and keys, and the sum of its squares.
#[differentiable]
fn attention<const N: usize, const D: usize>(
    q: &SMatrix<f64, N, D>,
    k: &SMatrix<f64, N, D>,
    v: &SMatrix<f64, N, D>,
) -> f64 {
    let weights = softmax(q * k.transpose() / 8.0);
    norm_squared(weights * v)
}

/// Each row is centred and scaled to unit variance, then gain and bias; generic in everything.
#[differentiable]
fn layer_norm<T: Scalar, const B: usize, const N: usize>(
    x: &SMatrix<T, B, N>,
    gain: &SMatrix<T, 1, N>,
    bias: &SMatrix<T, 1, N>,
) -> SMatrix<T, B, N> {
    let centred = x - x.column_mean();
    let deviation = (centred.square().column_mean() + 1e-5).sqrt();
    centred.component_div(&deviation).component_mul(&gain) + bias
}

/// `gelu`, `silu` and `mish` in a row; the target is the network's own output, held fixed.
#[differentiable]
fn smooth_mlp(x: &Matrix3x5<f64>, w1: &Matrix5x4<f64>, w2: &Matrix4<f64>, w3: &Matrix4x2<f64>) -> f64 {
    let h = gelu(x * w1);
    let h = silu(h * w2);
    let y = mish(h * w3);
    norm_squared(2.0 * y - stop_gradient(y))
}

/// The contrastive loss `InfoNCE`: row i of `a` belongs to row i of `b`.
#[differentiable]
fn contrastive(a: &SMatrix<f64, 6, 4>, b: &SMatrix<f64, 6, 4>, tau: f64) -> f64 {
    let similarity = a * b.transpose() / tau;
    let matching = a.dot(&b) / tau;
    mean(logsumexp(similarity)) - matching / 6.0
}

/// The activations with a kink, at generic points, with a cotangent for each entry.
#[differentiable]
fn piecewise(x: &Matrix4<f64>) -> Matrix4<f64> {
    leaky_relu(x) + 2.0 * elu(1.5 * x) + selu(-x) + hard_tanh(x) + 0.5 * softsign(x) + relu(x - 0.25)
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(dense_layer(&x, &w, &b), &dy => x, w, b);
    ways!(two_layer_net(&x, &w1, &b1, &w2, &b2, &t) => x, w1, b1, w2, b2; t);
    ways!(tanh_net(&w1, &b1, &w2, &b2, &w3, &b3, &x, &t) => w1, b1, w2, b2, w3, b3; x, t);
    ways!(attention(&q, &k, &v) => q: SMatrix<f64, 6, 8>, k: SMatrix<f64, 6, 8>, v: SMatrix<f64, 6, 8>);
    ways!(layer_norm(&x, &gain, &bias), &dy => x: Matrix4x6<f64>, gain, bias);
    ways!(smooth_mlp(&x, &w1, &w2, &w3) => x, w1, w2, w3);
    ways!(contrastive(&a, &b, tau) => a, b, tau);
    ways!(piecewise(&x), &dy => x);

    tests::differences!(dense_layer two_layer_net contrastive);
}
