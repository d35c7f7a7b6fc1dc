//! A formula over the matrices of the nalgebra that this package names: that they are the runtime's own types, and that
//! the generated code works with them. `v034` and `v035` are two packages with this one source.

use graph_runtime::prelude::{Scalar, differentiable, graph};
use nalgebra::SMatrix;

/// One dense layer and its squared error.
#[differentiable(wrt(w, b))]
pub fn loss<T: Scalar, const B: usize>(
    x: &SMatrix<T, B, 3>,
    w: &SMatrix<T, 3, 2>,
    b: &SMatrix<T, 1, 2>,
    t: &SMatrix<T, B, 2>,
) -> T {
    norm_squared(tanh(x * w + b) - t)
}

/// The same without names of shapes: inferred from the call.
#[must_use]
pub fn dense(x: &SMatrix<f64, 1, 3>, w: &SMatrix<f64, 3, 2>, b: &SMatrix<f64, 1, 2>) -> SMatrix<f64, 1, 2> {
    graph!(y = tanh(x * w + b)).forward(x, w, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gradient_is_the_textbook_one() {
        let x = SMatrix::<f64, 2, 3>::from_fn(|i, j| 0.5 + i as f64 - 0.25 * j as f64);
        let w = SMatrix::<f64, 3, 2>::from_fn(|i, j| 0.125 * (i as f64 - j as f64));
        let b = SMatrix::<f64, 1, 2>::new(0.25, -0.5);
        let t = SMatrix::<f64, 2, 2>::new(0.5, -0.5, 1.0, 0.0);
        let (value, gradient) = loss::value_and_gradient(&x, &w, &b, &t);

        let y = SMatrix::<f64, 2, 2>::from_rows(&[x.row(0) * w + b, x.row(1) * w + b]).map(f64::tanh);
        let d_z = (y - t).zip_map(&y, |error, y| 2.0 * error * (1.0 - y * y));
        assert!((value - (y - t).norm_squared()).abs() < 1e-14);
        assert!((gradient.w - x.transpose() * d_z).amax() < 1e-14);
        assert!((gradient.b - d_z.row_sum()).amax() < 1e-14);
        assert!((dense(&x.row(0).into(), &w, &b) - y.row(0)).amax() < 1e-14);
    }
}
