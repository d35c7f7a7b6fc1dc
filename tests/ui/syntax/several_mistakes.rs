use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f64, 2, 3>, w: &SMatrix<f64, 2, 3>) -> f64 {
    let y;
    let z = match x { other => other };
    let product = x * w;
    while true {}
    y + sum(z) + sum(product) + nrom(w)
}

fn main() {}
