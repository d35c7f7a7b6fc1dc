use graph_runtime::prelude::*;

#[differentiable]
pub fn f(x: &SMatrix<i32, 2, 2>) -> i32 {
    sum(x)
}

fn main() {}
