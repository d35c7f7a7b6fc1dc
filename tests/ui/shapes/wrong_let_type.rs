use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    let y: SVector<f64, 4> = 2.0 * x;
    sum(y)
}

fn main() {}
