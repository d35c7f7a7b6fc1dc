pub mod sizes {
    pub const HIDDEN: usize = 50;
    pub const INPUTS: usize = 784;
}

#[graph_runtime::differentiable]
pub mod model {
    use super::sizes;
    use graph_runtime::prelude::*;

    pub fn scores(
        x: &SMatrix<f64, 1, { sizes::INPUTS }>,
        w: &SMatrix<f64, { sizes::HIDDEN }, 10>,
    ) -> SMatrix<f64, 1, 10> {
        let h = tanh(x);
        h * w
    }
}

fn main() {}
