use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    fn g(x: &Vector2<f64>) -> Vector2<f64> {
        2.0 * x
    }

    pub fn f(x: &Vector2<f64>) -> f64 {
        g::backward(x, 1.0).x.sum()
    }
}

fn main() {}
