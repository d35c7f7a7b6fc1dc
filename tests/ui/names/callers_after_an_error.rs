use graph_runtime::prelude::*;

#[differentiable(wrt(x))]
pub fn f<T: Scalar, const N: usize>(x: &SVector<T, N>, rate: T) -> T {
    norm_sqared(x) * rate
}

fn main() {
    let x = SVector::<f64, 3>::zeros();
    let (value, gradient) = f::value_and_gradient(&x, 0.5);
    let mut workspace = f::Workspace::new();
    let mut sum = f::gradient(&x, 0.5);
    f::backward_accumulate(&x, 0.5, value, &mut workspace, &mut sum);
    println!("{value} {}", (gradient.x + sum.x).norm());
}
