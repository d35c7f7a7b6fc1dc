use graph_runtime::prelude::*;

#[differentiable]
pub fn f(v: &Vector3<f64>) -> f64 {
    let mut sum = 0.0;
    for x in v {
        sum += x;
    }
    sum
}

fn main() {}
