use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    pub fn f(x: f64) -> f64 {
        sinn(x)
    }

    pub fn g(x: f64) -> f64 {
        coss(x)
    }
}

fn main() {}
