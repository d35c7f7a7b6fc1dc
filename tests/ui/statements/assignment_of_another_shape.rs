use graph_runtime::prelude::*;

#[differentiable]
pub fn f(m: &Matrix2<f64>, v: &Vector3<f64>) -> Matrix2<f64> {
    let mut n = *m;
    n = v * v.transpose();
    n
}

fn main() {}
