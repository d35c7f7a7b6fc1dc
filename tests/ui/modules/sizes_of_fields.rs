#[graph_runtime::differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    pub struct Params {
        pub w: SMatrix<f64, 784, 50>,
        pub b: SMatrix<f64, 1, 51>,
    }

    pub fn scores(p: &Params, x: &SMatrix<f64, 10, 784>) -> SMatrix<f64, 10, 50> {
        x * p.w + p.b
    }
}

fn main() {}
