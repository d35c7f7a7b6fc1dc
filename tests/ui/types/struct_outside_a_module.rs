use graph_runtime::prelude::*;

pub struct Params {
    pub rate: f64,
}

#[differentiable]
pub fn f(p: &Params) -> f64 {
    p.rate * p.rate
}

fn main() {}
