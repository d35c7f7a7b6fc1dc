use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &SVector<f64, 4>) -> f64 {
    let mut sum = 0.0;
    for i in 0..4 {
        sum += v[i];
        i = i + 1;
    }
    sum
}

fn main() {}
