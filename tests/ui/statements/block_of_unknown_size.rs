use graph_runtime::prelude::*;

#[differentiable]
pub fn f(m: &Matrix3<f64>) -> Matrix3<f64> {
    let mut n = *m;
    n.fixed_view_mut(0, 0).fill(0.0);
    n
}

fn main() {}
