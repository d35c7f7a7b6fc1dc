use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    fn inner<const N: usize>(x: &SVector<f64, N>, y: &SVector<f64, N>) -> f64 {
        x.dot(y)
    }

    pub fn f(x: &SVector<f64, 2>, y: &SVector<f64, 3>) -> f64 {
        inner(x, y)
    }
}

fn main() {}
