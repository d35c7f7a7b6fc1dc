//! Gauss–Newton products with a robust loss: against the products with the Jacobian, block by block, and against
//! differences of the loss.

use graph_runtime::prelude::*;

/// Points that a turned, scaled and moved copy should meet: two residuals each.
macro_rules! alignment {
    ($name:ident, $points:literal, $size:literal, $($option:tt)*) => {
        #[differentiable(wrt(pose), jacobian, $($option)*)]
        fn $name(
            pose: &SVector<f64, 4>,
            from: &SMatrix<f64, 2, $points>,
            to: &SMatrix<f64, 2, $points>,
        ) -> SVector<f64, $size> {
            let (c, s) = (pose[3] * cos(pose[0]), pose[3] * sin(pose[0]));
            let turn = matrix![c, -s; s, c];
            let apart = turn * from + vector![pose[1], pose[2]] - to;
            apart.reshape::<$size, 1>()
        }
    };
}

const SCALE: f64 = 0.3;

alignment!(few, 3, 6, gauss_newton_robust(|s| SCALE * SCALE * ln(1.0 + s / (SCALE * SCALE)), 2));
alignment!(
    few_in_loops,
    3,
    6,
    loops,
    gauss_newton_robust(|s| SCALE * SCALE * ln(1.0 + s / (SCALE * SCALE)), 2)
);
alignment!(many, 40, 80, gauss_newton_robust(|s| if s < 1.0 { s } else { 2.0 * sqrt(s) - 1.0 }, 2));
alignment!(single, 3, 6, gauss_newton_robust(|s| 2.0 * (sqrt(1.0 + s) - 1.0)));

fn cauchy(s: f64) -> (f64, f64) {
    (SCALE * SCALE * (s / (SCALE * SCALE)).ln_1p(), 1.0 / (1.0 + s / (SCALE * SCALE)))
}

fn huber(s: f64) -> (f64, f64) {
    if s < 1.0 { (s, 1.0) } else { (2.0 * s.sqrt() - 1.0, 1.0 / s.sqrt()) }
}

fn smooth(s: f64) -> (f64, f64) {
    (2.0 * ((1.0 + s).sqrt() - 1.0), 1.0 / (1.0 + s).sqrt())
}

fn points<const N: usize>(scale: f64) -> SMatrix<f64, 2, N> {
    SMatrix::from_fn(|i, j| scale * (((7 * i + 5 * j) % 11) as f64 / 5.0 - 1.0))
}

macro_rules! agrees {
    ($name:ident, $points:literal, $size:literal, $block:literal, $loss:expr) => {
        let (from, to) = (points::<$points>(1.0), points::<$points>(1.7));
        let pose = SVector::from([0.4, -0.3, 0.2, 1.1]);
        let (residual, jacobian) = $name::jacobian(&pose, &from, &to);
        let (loss, products) = $name::gauss_newton_robust(&pose, &from, &to);
        let mut expected = (0.0, SVector::<f64, 4>::zeros(), SMatrix::<f64, 4, 4>::zeros());
        for first in (0..$size).step_by($block) {
            let r = residual.fixed_rows::<$block>(first);
            let j = jacobian.pose.fixed_rows::<$block>(first);
            let (value, slope) = $loss(r.norm_squared());
            expected.0 += 0.5 * value;
            expected.1 += j.transpose() * r * slope;
            expected.2 += j.transpose() * j * slope;
        }
        assert_eq!(products.residual, residual);
        assert!((loss - expected.0).abs() < 1e-12 * expected.0.abs());
        assert!((products.gradient - expected.1).norm() < 1e-12 * expected.1.norm());
        assert!((products.hessian - expected.2).norm() < 1e-12 * expected.2.norm());
        assert_eq!(products.hessian, products.hessian.transpose());
        // The gradient is that of the loss.
        for k in 0..4 {
            let at = |by: f64| {
                let mut pose = pose;
                pose[k] += by;
                $name::gauss_newton_robust(&pose, &from, &to).0
            };
            let slope = (at(1e-6) - at(-1e-6)) / 2e-6;
            assert!((slope - products.gradient[k]).abs() < 1e-7 * (1.0 + slope.abs()), "{k}");
        }
        let (mut workspace, mut again) = ($name::Workspace::new(), $name::GaussNewton::zeros());
        let written = $name::gauss_newton_robust_into(&pose, &from, &to, &mut workspace, &mut again);
        assert_eq!((written, again.hessian), (loss, products.hessian));
    };
}

#[test]
fn products_with_a_robust_loss_are_weighted_by_its_slope() {
    agrees!(few, 3, 6, 2, cauchy);
    agrees!(few_in_loops, 3, 6, 2, cauchy);
    agrees!(many, 40, 80, 2, huber);
    agrees!(single, 3, 6, 6, smooth);
}

/// An output that may fail.
#[differentiable(gauss_newton_robust(|s| ln(1.0 + s)))]
fn fallible(x: &Vector2<f64>, m: &Matrix2<f64>) -> Option<Vector2<f64>> {
    let factor = lu(m);
    factor.solve(x)
}

#[test]
fn where_there_is_no_residual_there_is_no_loss() {
    let x = Vector2::new(0.3, -0.4);
    assert!(fallible::gauss_newton_robust(&x, &Matrix2::zeros()).is_none());
    let (loss, _) = fallible::gauss_newton_robust(&x, &Matrix2::identity()).expect("it can be solved");
    assert!((loss - 0.5 * 1.25_f64.ln()).abs() < 1e-15);
}

#[differentiable(gauss_newton_robust(|s| ln(T::ONE + s)))]
fn generic<T: Scalar, const N: usize>(x: &SVector<T, N>) -> SVector<T, N> {
    sin(x)
}

#[test]
fn a_generic_residual_has_a_loss_of_its_type() {
    let (loss, products) = generic::gauss_newton_robust(&SVector::<f32, 2>::new(0.5, -0.25));
    let s = 0.5_f32.sin().powi(2) + 0.25_f32.sin().powi(2);
    assert!((loss - 0.5 * s.ln_1p()).abs() < 1e-6);
    assert!((products.gradient[0] - 0.5_f32.sin() * 0.5_f32.cos() / (1.0 + s)).abs() < 1e-6);
}
