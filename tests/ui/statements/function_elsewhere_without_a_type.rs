use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    geometry::area(x) + x
}

fn main() {}
