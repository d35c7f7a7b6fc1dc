#![deny(unused_variables)]
use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SVector<f64, 3>) -> f64 {
    let shifted = x + 1.0;
    let (length, angle) = (norm(x), x.x.atan2(x.y));
    for step in 0..3 {
        let _unused = 2.0 * x;
    }
    length
}

fn main() {
    f(&SVector::zeros());
}
