use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>, n: &SVector<f64, 3>) -> SVector<f64, 3> {
    x.leaky_relu(n)
}

fn main() {}
