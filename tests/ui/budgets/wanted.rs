use graph_runtime::differentiable;
use graph_runtime::nalgebra::{SMatrix, SVector, Vector3};

#[differentiable(hessian)]
fn direction(x: &Vector3<f64>) -> Vector3<f64> {
    normalize(x)
}

#[differentiable(gauss_newton)]
fn length(x: &Vector3<f64>) -> f64 {
    norm(x)
}

#[differentiable(jacobian)]
fn affine<const N: usize, const M: usize>(a: &SMatrix<f64, M, N>, x: &SVector<f64, N>) -> SVector<f64, M> {
    a * x
}

#[differentiable(max_flops)]
fn half(x: f64) -> f64 {
    x / 2.0
}

fn main() {}
