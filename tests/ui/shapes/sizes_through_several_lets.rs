use graph_runtime::prelude::*;

#[differentiable]
pub fn net(x: &SMatrix<f64, 10, 4>, w: &SMatrix<f64, 4, 3>, b: &SMatrix<f64, 1, 3>, v: &SMatrix<f64, 4, 2>) -> f64 {
    let z = x * w;
    let shifted = z + b;
    let h = tanh(shifted);
    sum(h * v)
}

fn main() {}
