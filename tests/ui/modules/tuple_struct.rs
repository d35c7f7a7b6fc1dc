use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    pub struct Rate(pub f64);

    pub fn f(p: &Rate) -> f64 {
        p.0 * p.0
    }
}

fn main() {}
