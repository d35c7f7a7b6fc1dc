#[graph_runtime::differentiable]
mod model {
    use graph_runtime::prelude::*;

    // Only rustc knows its value, but it cannot be both.
    const OUTER: usize = std::mem::size_of::<u64>();

    pub fn product(x: &SMatrix<f64, 2, OUTER>, y: &SMatrix<f64, 5, 2>, z: &SMatrix<f64, 2, 8>) -> f64 {
        sum(x * y) + sum(x + z)
    }
}

fn main() {}
