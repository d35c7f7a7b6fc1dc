use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, w: &SMatrix<f64, 3, 3>) -> SVector<f64, 3> {
    let square = x.transpose() * w * x;
    let scaled = square * x;
    let slope = leaky_relu(x, square);
    scaled / square + slope
}

fn main() {}
