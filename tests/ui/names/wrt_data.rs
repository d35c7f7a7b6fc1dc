use graph_runtime::prelude::*;

#[differentiable(wrt(i))]
pub fn f(v: &SVector<f64, 3>, i: usize) -> f64 {
    v[i]
}

fn main() {}
