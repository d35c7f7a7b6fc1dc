use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 2, 3>, w: &SMatrix<f64, 2, 3>, unused: f64) -> f64 {
    let product = x * w;
    let squashed = sigmod(product);
    let shifted = squashed + bias;
    sum(shifted) + norm(x, w)
}

fn main() {}
