#[graph_runtime::differentiable]
mod model {
    use graph_runtime::prelude::*;

    fn helper(x: &SVector<f64, 3>, n: usize) -> f64 {
        x[n]
    }

    pub fn one(x: &SVector<f64, 4>) -> f64 {
        helper(x, 1) + helper(x)
    }
}

fn main() {}
