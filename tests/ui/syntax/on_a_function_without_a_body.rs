use graph_runtime::prelude::*;

pub trait Model {
    #[differentiable]
    fn f(x: f64) -> f64;
}

fn main() {}
