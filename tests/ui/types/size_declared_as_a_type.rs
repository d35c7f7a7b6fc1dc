use graph_runtime::prelude::*;

#[differentiable]
pub fn f<N: usize>(x: &SVector<f64, N>) -> f64 {
    x.norm()
}

fn main() {
    f(&SVector::<f64, 3>::zeros());
}
