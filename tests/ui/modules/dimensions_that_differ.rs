#[graph_runtime::differentiable]
mod model {
    use graph_runtime::prelude::*;

    // Only rustc knows its value.
    const OUTER: usize = std::mem::size_of::<u64>();

    pub fn product(x: &SMatrix<f64, 2, OUTER>, y: &SMatrix<f64, 5, 3>) -> SMatrix<f64, 2, 3> {
        x * y
    }
}

fn main() {}
