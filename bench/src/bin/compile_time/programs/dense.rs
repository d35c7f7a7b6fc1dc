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

pub fn run(
    x: &SMatrix<f32, 1, 8>,
    w: &SMatrix<f32, 8, 16>,
    b: &SMatrix<f32, 1, 16>,
    t: &SMatrix<f32, 1, 16>,
) -> (f32, SMatrix<f32, 8, 16>, SMatrix<f32, 1, 16>) {
    let (value, gradient) = loss::value_and_gradient(x, w, b, t);
    (value, gradient.w, gradient.b)
}
