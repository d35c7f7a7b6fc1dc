use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    pub fn f(x: f64) -> f64 {
        elsewhere::gradient(x).x
    }
}

fn main() {}
