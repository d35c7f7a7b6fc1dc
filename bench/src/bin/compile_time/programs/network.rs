#[differentiable(wrt(w1, b1, w2, b2))]
fn loss(
    x: &SMatrix<f32, 100, 784>,
    w1: &SMatrix<f32, 784, 50>,
    b1: &SMatrix<f32, 1, 50>,
    w2: &SMatrix<f32, 50, 10>,
    b2: &SMatrix<f32, 1, 10>,
    t: &SMatrix<f32, 100, 10>,
) -> f32 {
    softmax_cross_entropy(sigmoid(x * w1 + b1) * w2 + b2, t)
}

pub fn run(
    x: &SMatrix<f32, 100, 784>,
    w1: &SMatrix<f32, 784, 50>,
    b1: &SMatrix<f32, 1, 50>,
    w2: &SMatrix<f32, 50, 10>,
    b2: &SMatrix<f32, 1, 10>,
    t: &SMatrix<f32, 100, 10>,
    gradient: &mut loss::Gradient,
) -> f32 {
    loss::value_and_gradient_into(x, w1, b1, w2, b2, t, &mut loss::Workspace::boxed(), gradient)
}
