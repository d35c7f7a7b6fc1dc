use graph_runtime::prelude::*;

#[differentiable]
pub fn f<T>(x: T) -> T {
    x * x
}

fn main() {}
