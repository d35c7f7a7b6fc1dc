use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    fn root(x: f64) -> Option<f64> {
        if x > 0.0 { Some(x.sqrt()) } else { None }
    }

    pub fn f(x: f64) -> f64 {
        root(x)
    }
}

fn main() {}
