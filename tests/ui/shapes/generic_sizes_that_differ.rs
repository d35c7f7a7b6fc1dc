use graph_runtime::prelude::*;

#[differentiable]
pub fn f<const N: usize, const M: usize>(x: &SMatrix<f64, N, M>, y: &SVector<f64, N>) -> SVector<f64, N> {
    x * y
}

fn main() {}
