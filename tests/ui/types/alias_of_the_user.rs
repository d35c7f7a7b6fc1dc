use graph_runtime::prelude::*;

pub type Weights = SMatrix<f64, 2, 2>;

#[differentiable]
pub fn f(x: &Weights) -> f64 {
    x.sum()
}

fn main() {
    f(&SMatrix::zeros());
}
