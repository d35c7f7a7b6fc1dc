use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> f64 {
    fn twice(t: f64) -> f64 {
        2.0 * t
    }
    twice(x)
}

fn main() {
    f(1.0);
}
