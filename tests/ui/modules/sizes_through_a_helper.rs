#[graph_runtime::differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    fn layer<const M: usize, const N: usize>(x: &SMatrix<f64, 8, M>, w: &SMatrix<f64, M, N>, b: &SMatrix<f64, 1, 5>) -> SMatrix<f64, 8, N> {
        let z = x * w;
        tanh(z + b)
    }

    pub fn net(x: &SMatrix<f64, 8, 3>, w: &SMatrix<f64, 3, 4>, b: &SMatrix<f64, 1, 5>) -> f64 {
        let shifted = x + 1.0;
        let h = layer(shifted, w, b);
        sum(h)
    }
}

fn main() {}
