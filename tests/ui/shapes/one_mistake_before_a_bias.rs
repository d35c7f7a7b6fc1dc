use graph_runtime::prelude::*;

#[differentiable(wrt(w1, b1, w2, b2))]
pub fn net(
    x: &SMatrix<f64, 5, 4>,
    w1: &SMatrix<f64, 4, 3>,
    b1: &SVector<f64, 3>,
    w2: &SMatrix<f64, 3, 1>,
    b2: &SMatrix<f64, 1, 1>,
) -> SMatrix<f64, 5, 1> {
    let h = tanh(x * w1 + b1);
    h * w2 + b2
}

fn main() {
    let zeros = (SMatrix::zeros(), SMatrix::zeros(), SVector::zeros(), SMatrix::zeros(), SMatrix::zeros());
    let _ = net(&zeros.0, &zeros.1, &zeros.2, &zeros.3, &zeros.4);
}
