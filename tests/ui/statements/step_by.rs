use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &SVector<f64, 4>) -> f64 {
    let mut sum = 0.0;
    for i in (0..4).step_by(2) {
        sum += v[i];
    }
    sum
}

fn main() {}
