use graph_runtime::prelude::*;

pub fn plain(x: f64) -> f64 {
    x * x
}

#[differentiable]
pub fn f(x: f64) -> f64 {
    let r: f64 = plain(x);
    r
}

fn main() {
    f(1.0);
}
