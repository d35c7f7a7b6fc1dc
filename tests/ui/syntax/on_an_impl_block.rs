use graph_runtime::prelude::*;

pub struct Model;

#[differentiable]
impl Model {
    pub fn f(x: f64) -> f64 {
        x * x
    }
}

fn main() {
    Model::f(1.0);
}
