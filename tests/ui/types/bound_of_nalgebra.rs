use graph_runtime::prelude::*;

#[differentiable]
pub fn f<T>(x: &SVector<T, 3>) -> T
where
    T: graph_runtime::nalgebra::RealField,
{
    x.sum()
}

fn main() {}
