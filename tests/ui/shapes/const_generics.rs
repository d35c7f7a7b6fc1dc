use graph_runtime::prelude::*;

#[differentiable]
pub fn f<const N: usize, const M: usize>(x: &SVector<f64, N>, y: &SVector<f64, M>) -> SVector<f64, N> {
    x + y
}

fn main() {
    println!("{}", f(&Vector2::new(1.0, 2.0), &Vector2::new(1.0, 2.0)));
}
