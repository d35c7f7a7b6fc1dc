//! The network of the book "Deep Learning from Scratch": 784 pixels, 50 sigmoids, 10 classes.
//!
//! These two formulas are all that is written of it; the derivative is generated. They hold for any batch and for both
//! float types: training takes batches of 100 in `f32`, the comparison with differences a few images in `f64`.

use graph_runtime::prelude::*;

/// The score of every class for every image of a batch: the larger, the likelier.
#[differentiable]
pub fn scores<T: Scalar, const B: usize>(
    x: &SMatrix<T, B, 784>,
    w1: &SMatrix<T, 784, 50>,
    b1: &SMatrix<T, 1, 50>,
    w2: &SMatrix<T, 50, 10>,
    b2: &SMatrix<T, 1, 10>,
) -> SMatrix<T, B, 10> {
    let h = sigmoid(x * w1 + b1);
    h * w2 + b2
}

/// The mean cross entropy of a batch between the classes `t`, one-hot, and the softmax of the scores.
#[differentiable(wrt(w1, b1, w2, b2))]
pub fn loss<T: Scalar, const B: usize>(
    x: &SMatrix<T, B, 784>,
    w1: &SMatrix<T, 784, 50>,
    b1: &SMatrix<T, 1, 50>,
    w2: &SMatrix<T, 50, 10>,
    b2: &SMatrix<T, 1, 10>,
    t: &SMatrix<T, B, 10>,
) -> T {
    let h = sigmoid(x * w1 + b1);
    softmax_cross_entropy(h * w2 + b2, t)
}
