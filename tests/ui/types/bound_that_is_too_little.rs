use graph_runtime::prelude::*;

#[differentiable]
pub fn f<T: Copy + PartialOrd>(x: T) -> T {
    x * x
}

fn main() {
    f(1.0);
}
