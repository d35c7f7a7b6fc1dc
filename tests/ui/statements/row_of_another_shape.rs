use graph_runtime::prelude::*;

#[differentiable]
pub fn f(m: &Matrix2<f64>, v: &Vector2<f64>) -> Matrix2<f64> {
    let mut n = *m;
    n.set_row(0, &v);
    n
}

fn main() {}
