use graph_runtime::prelude::*;

#[differentiable(jvp, jacobian, gauss_newton, gauss_newton_weighted, propagate)]
pub fn step(x: &Vector2<f64>, rate: f64) -> Vector2<f64> {
    x * rat
}

#[differentiable(hessian, hvp)]
pub fn energy<const N: usize>(x: &SVector<f32, N>, y: f32) -> f32 {
    norm_sqared(x) * y
}

fn main() {
    let x = Vector2::new(1.0, 2.0);
    let (_, tangent) = step::jvp(&x, 1.0, &x, 0.0);
    let (value, jacobian) = step::jacobian(&x, 1.0);
    let normal = step::gauss_newton(&x, 1.0);
    let weighted = step::gauss_newton_weighted(&x, 1.0, &Matrix2::identity());
    let (_, covariance) = step::propagate(&x, 1.0, &Matrix3::identity());
    let solved = (normal.hessian + weighted.hessian).try_inverse().unwrap() * normal.gradient;
    println!("{} {}", jacobian.x * tangent + covariance * jacobian.rate + value, solved);

    let x = SVector::<f32, 5>::zeros();
    let (_, gradient, hessian) = energy::hessian(&x, 2.0);
    let (_, product) = energy::hvp(&x, 2.0, &x, 1.0);
    println!("{}", hessian.x * gradient.x + hessian.x_y * hessian.y + product.x);
}
