use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    fn g(x: f64) -> f64 {
        x * x
    }

    pub fn f(x: f64) -> f64 {
        g::grad(x).x
    }
}

fn main() {}
