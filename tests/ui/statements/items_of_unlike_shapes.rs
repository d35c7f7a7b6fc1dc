use graph_runtime::prelude::*;

#[differentiable]
pub fn f(a: &Vector2<f64>, b: &Vector3<f64>) -> f64 {
    let both = [*a, *b];
    both[0].sum()
}

fn main() {}
