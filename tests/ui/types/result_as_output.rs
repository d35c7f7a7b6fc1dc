use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: f64) -> Result<f64, String> {
    Ok(x)
}

fn main() {}
