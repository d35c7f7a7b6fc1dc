use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<f32, 1, 784>, w: &SMatrix<f32, 785, 50>) -> SMatrix<f32, 1, 50> {
    x * w
}

fn main() {
    // What uses the function is not reported as well.
    let (x, w) = (SMatrix::zeros(), SMatrix::zeros());
    let y = f(&x, &w);
    let gradient = f::backward(&x, &w, &y);
    println!("{}", gradient.x.sum() + gradient.w.sum());
}
