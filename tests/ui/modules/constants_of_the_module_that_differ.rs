#[graph_runtime::differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    const HIDDEN: usize = 50;
    const OUTPUTS: usize = HIDDEN / 5;

    pub fn scores(h: &SMatrix<f64, 1, HIDDEN>, w: &SMatrix<f64, OUTPUTS, HIDDEN>) -> SMatrix<f64, 1, OUTPUTS> {
        h * w
    }
}

fn main() {}
