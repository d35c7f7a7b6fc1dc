use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &SMatrix<f64, 3, 3>) -> f64 {
    let mut b = *a;
    b.swap_rows(0, 1);
    b.sum()
}

fn main() {
    f(&SMatrix::zeros());
}
