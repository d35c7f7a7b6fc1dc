use graph_runtime::prelude::*;

fn helper(x: f64) -> f64 {
    x * x
}

#[differentiable]
pub fn f(x: f64) -> f64 {
    helper(x)
}

fn main() {
    println!("{}", helper(1.0));
}
