use graph_runtime::prelude::*;

/// A scale.
pub struct Scale(pub f64);

impl Scale {
    #[differentiable]
    pub fn apply(&self, x: f64) -> f64 {
        self.0 * x
    }
}

fn main() {
    println!("{}", Scale(2.0).apply(3.0));
}
