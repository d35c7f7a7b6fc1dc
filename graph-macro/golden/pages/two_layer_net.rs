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
