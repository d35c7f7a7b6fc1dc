#![deny(deprecated)]
use graph_runtime::prelude::*;

#[differentiable]
pub mod distances {
    use graph_runtime::prelude::*;

    fn distance(a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
        (a - b).norm_squared().sqrt()
    }

    pub fn one(a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
        distance(a, b)
    }

    pub fn both(a: &Vector3<f64>, b: &Vector3<f64>, c: &Vector3<f64>) -> f64 {
        distance(a, b) + distance(b, c)
    }
}

fn main() {}
