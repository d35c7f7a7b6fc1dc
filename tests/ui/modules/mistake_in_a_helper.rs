#[graph_runtime::differentiable]
mod model {
    use graph_runtime::prelude::*;

    fn helper(x: &SVector<f64, 3>) -> f64 {
        nrom(x)
    }

    pub fn one(x: &SVector<f64, 3>) -> f64 {
        helper(x)
    }

    pub fn other(x: &SVector<f64, 3>) -> f64 {
        helper(x) * 2.0
    }
}

fn main() {}
