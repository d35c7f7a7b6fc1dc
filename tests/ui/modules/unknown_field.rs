#[graph_runtime::differentiable]
mod model {
    use graph_runtime::prelude::*;

    pub struct Params {
        pub weight: SMatrix<f64, 4, 3>,
    }

    pub fn scores(p: &Params, x: &SMatrix<f64, 2, 4>) -> SMatrix<f64, 2, 3> {
        x * p.weigth
    }
}

fn main() {}
