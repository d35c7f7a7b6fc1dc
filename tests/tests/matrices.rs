//! Jacobians, Hessians and what is made of them: against differences, against each other, in straight lines and in loops.

use graph_runtime::differentiable;
use graph_runtime::nalgebra::{Matrix2, Matrix3, SMatrix, SVector, Vector2, Vector3};

/// The largest difference of two matrices.
fn apart<const R: usize, const C: usize>(a: &SMatrix<f64, R, C>, b: &SMatrix<f64, R, C>) -> f64 {
    (a - b).abs().max()
}

macro_rules! range_and_bearing {
    ($name:ident, $($option:ident),*) => {
        #[differentiable(jacobian, jvp, gauss_newton, gauss_newton_weighted, propagate $(, $option)*)]
        fn $name(p: &Vector3<f64>, scale: f64, m: &Matrix2<f64>) -> Vector2<f64> {
            let d = vector![p.x * scale, p.y - 1.0];
            let r = norm(d);
            m * vector![r, atan2(d[1], d[0]) - p.z]
        }
    };
}
range_and_bearing!(straight,);
range_and_bearing!(looped, loops);

#[test]
fn a_jacobian_is_made_of_tangents_whichever_way_it_is_written() {
    let (p, scale, m) = (Vector3::new(0.3, -0.7, 0.2), 1.4, Matrix2::new(1.0, 0.5, -0.25, 2.0));
    let (y, jacobian) = straight::jacobian(&p, scale, &m);
    let (y_looped, looped) = looped::jacobian(&p, scale, &m);
    assert!(apart(&y, &y_looped) < 1e-14);
    assert!(apart(&jacobian.p, &looped.p) < 1e-14);
    assert!(apart(&jacobian.scale, &looped.scale) < 1e-14);
    assert!(apart(&jacobian.m, &looped.m) < 1e-14);
    for k in 0..3 {
        let mut tangent = Vector3::zeros();
        tangent[k] = 1.0;
        let (_, column) = straight::jvp(&p, scale, &m, &tangent, 0.0, &Matrix2::zeros());
        assert!(apart(&column, &jacobian.p.column(k).into_owned()) < 1e-14);
    }
    for k in 0..4 {
        let mut tangent = Matrix2::zeros();
        tangent[k] = 1.0;
        let (_, column) = straight::jvp(&p, scale, &m, &Vector3::zeros(), 0.0, &tangent);
        assert!(apart(&column, &jacobian.m.column(k).into_owned()) < 1e-14);
    }
    for row in 0..2 {
        let mut cotangent = Vector2::zeros();
        cotangent[row] = 1.0;
        let gradient = straight::backward(&p, scale, &m, &cotangent);
        assert!(apart(&gradient.p.transpose(), &jacobian.p.row(row).into_owned()) < 1e-14);
        assert!((gradient.scale - jacobian.scale[(row, 0)]).abs() < 1e-14);
    }
}

#[test]
fn gauss_newton_and_covariances_are_products_with_the_jacobian() {
    let (p, scale, m) = (Vector3::new(0.3, -0.7, 0.2), 1.4, Matrix2::new(1.0, 0.5, -0.25, 2.0));
    let (y, jacobian) = straight::jacobian(&p, scale, &m);
    let mut j = SMatrix::<f64, 2, 8>::zeros();
    j.fixed_view_mut::<2, 3>(0, 0).copy_from(&jacobian.p);
    j.fixed_view_mut::<2, 1>(0, 3).copy_from(&jacobian.scale);
    j.fixed_view_mut::<2, 4>(0, 4).copy_from(&jacobian.m);
    let weight = Matrix2::new(2.0, 0.5, 0.5, 1.0);
    let root = SMatrix::<f64, 8, 8>::from_fn(|i, j| ((3 * i + 5 * j) as f64).sin());
    let covariance = root * root.transpose();
    let plain = [straight::gauss_newton(&p, scale, &m).hessian, looped::gauss_newton(&p, scale, &m).hessian];
    for hessian in plain {
        assert!(apart(&hessian, &(j.transpose() * j)) < 1e-13);
        assert_eq!(hessian, hessian.transpose());
    }
    let solved = straight::gauss_newton(&p, scale, &m);
    assert!(apart(&solved.residual, &y) < 1e-14);
    assert!(apart(&solved.gradient, &(j.transpose() * y)) < 1e-13);
    let weighted = [straight::gauss_newton_weighted(&p, scale, &m, &weight), {
        let of = looped::gauss_newton_weighted(&p, scale, &m, &weight);
        straight::GaussNewton { residual: of.residual, gradient: of.gradient, hessian: of.hessian }
    }];
    for weighted in weighted {
        assert!(apart(&weighted.gradient, &(j.transpose() * weight * y)) < 1e-13);
        assert!(apart(&weighted.hessian, &(j.transpose() * weight * j)) < 1e-13);
    }
    let spreads =
        [straight::propagate(&p, scale, &m, &covariance), looped::propagate(&p, scale, &m, &covariance)];
    for (value, spread) in spreads {
        assert!(apart(&value, &y) < 1e-14);
        assert!(apart(&spread, &(j * covariance * j.transpose())) < 1e-12);
        assert_eq!(spread, spread.transpose());
    }
}

macro_rules! energy {
    ($name:ident, $($option:ident),*) => {
        #[differentiable(hessian, hvp $(, $option)*)]
        fn $name(x: &Vector3<f64>, s: f64, m: &Matrix3<f64>) -> f64 {
            let mut e = 0.0;
            for i in 0..3 {
                e += exp(s * x[i]) * sin(x[i]);
            }
            e + ln_1p(norm_squared(m * x)) * s
        }
    };
}
energy!(energy,);
energy!(energy_looped, loops);

#[test]
fn a_hessian_is_the_difference_of_gradients_and_its_products_are_hvp() {
    let (x, s) = (Vector3::new(0.3, -0.5, 0.9), 0.7);
    let m = Matrix3::new(1.0, 0.2, -0.3, 0.5, 2.0, 0.1, -0.7, 0.4, 1.5);
    let (value, gradient, hessian) = energy::hessian(&x, s, &m);
    let (value_looped, gradient_looped, looped) = energy_looped::hessian(&x, s, &m);
    assert!((value - energy(&x, s, &m)).abs() < 1e-14 && (value - value_looped).abs() < 1e-14);
    assert!(apart(&gradient.x, &energy::gradient(&x, s, &m).x) < 1e-13);
    assert!(apart(&gradient.m, &gradient_looped.m) < 1e-13);
    assert!(apart(&hessian.x, &looped.x) < 1e-12 && apart(&hessian.m, &looped.m) < 1e-12);
    assert!(apart(&hessian.x_m, &looped.x_m) < 1e-12 && apart(&hessian.s_m, &looped.s_m) < 1e-12);
    assert_eq!(hessian.x, hessian.x.transpose());
    assert_eq!(hessian.m, hessian.m.transpose());
    assert_eq!(looped.m, looped.m.transpose());
    let step = 1e-5;
    for k in 0..3 {
        let moved = |by: f64| {
            let mut x = x;
            x[k] += by;
            energy::gradient(&x, s, &m)
        };
        let (above, below) = (moved(step), moved(-step));
        let column = (above.x - below.x) / (2.0 * step);
        assert!(apart(&column, &hessian.x.column(k).into_owned()) < 1e-8);
        let cross = (above.s - below.s) / (2.0 * step);
        assert!((cross - hessian.x_s[k]).abs() < 1e-8);
        let matrix = (above.m - below.m) / (2.0 * step);
        let row = SVector::<f64, 9>::from_column_slice(matrix.as_slice());
        assert!(apart(&row.transpose(), &hessian.x_m.row(k).into_owned()) < 1e-8);
    }
    let (t, ts) = (Vector3::new(0.1, -1.0, 0.4), 0.3);
    let tm = Matrix3::from_fn(|i, j| ((i + 3 * j) as f64).cos());
    let tm_line = SVector::<f64, 9>::from_column_slice(tm.as_slice());
    let (own, product) = energy::hvp(&x, s, &m, &t, ts, &tm);
    assert!(apart(&own.x, &gradient.x) < 1e-13);
    let expected = hessian.x * t + hessian.x_s * ts + hessian.x_m * tm_line;
    assert!(apart(&product.x, &expected) < 1e-12);
    let expected = (hessian.x_s.transpose() * t)[0] + hessian.s[0] * ts + (hessian.s_m * tm_line)[0];
    assert!((product.s - expected).abs() < 1e-12);
}

#[differentiable]
mod camera {
    pub(crate) struct Pose {
        pub turn: Vector3<f64>,
        pub at: Vector3<f64>,
        pub id: usize,
    }
    #[differentiable(wrt(pose), jacobian, gauss_newton)]
    pub fn project(pose: &Pose, point: &Vector3<f64>) -> Option<Vector2<f64>> {
        let moved = point + cross(pose.turn, point) + pose.at;
        let lu = matrix![moved.z, 0.0; 0.0, moved.z].try_inverse()?;
        Some(lu * vector![moved.x, moved.y])
    }
    use graph_runtime::nalgebra::{Vector2, Vector3};
}

#[test]
fn structs_count_as_their_numbers_and_nothing_comes_of_a_singular_matrix() {
    let pose = camera::Pose { turn: Vector3::new(0.1, 0.2, -0.1), at: Vector3::new(0.0, 0.5, 1.0), id: 3 };
    let point = Vector3::new(0.3, -0.2, 2.0);
    let (y, jacobian) = camera::project::jacobian(&pose, &point).expect("it is before the camera");
    for row in 0..2 {
        let mut cotangent = Vector2::zeros();
        cotangent[row] = 1.0;
        let gradient = camera::project::backward(&pose, &point, &cotangent).expect("likewise").pose;
        let line = [gradient.turn, gradient.at].map(|part| part.transpose());
        assert!(apart(&line[0], &jacobian.pose.fixed_view::<1, 3>(row, 0).into_owned()) < 1e-14);
        assert!(apart(&line[1], &jacobian.pose.fixed_view::<1, 3>(row, 3).into_owned()) < 1e-14);
        assert_eq!(gradient.id, 3);
    }
    let solved = camera::project::gauss_newton(&pose, &point).expect("likewise");
    assert!(apart(&solved.gradient, &(jacobian.pose.transpose() * y)) < 1e-14);
    let behind = camera::Pose { turn: Vector3::zeros(), at: Vector3::new(0.0, 0.0, -2.0), id: 0 };
    assert!(camera::project::jacobian(&behind, &point).is_none());
    assert!(camera::project::gauss_newton(&behind, &point).is_none());
}

#[differentiable(wrt(x), jacobian, gauss_newton, propagate)]
fn affine<T: graph_runtime::Scalar, const N: usize, const M: usize>(
    a: &SMatrix<T, M, N>,
    x: &SVector<T, N>,
) -> SVector<T, M> {
    tanh(a * x)
}

#[test]
fn generic_sizes_have_jacobians_of_generic_sizes() {
    let a = SMatrix::<f64, 4, 3>::from_fn(|i, j| (i as f64 - 2.0 * j as f64) / 5.0);
    let x = Vector3::new(0.3, 0.1, -0.2);
    let (y, jacobian) = affine::jacobian(&a, &x);
    let expected = SMatrix::from_diagonal(&y.map(|y| 1.0 - y * y)) * a;
    assert!(apart(&jacobian.x, &expected) < 1e-14);
    let solved = affine::gauss_newton(&a, &x);
    assert!(apart(&solved.hessian, &(expected.transpose() * expected)) < 1e-14);
    let (_, spread) = affine::propagate(&a, &x, &Matrix3::identity());
    assert!(apart(&spread, &(expected * expected.transpose())) < 1e-14);
}

/// The compiler calls a temporary `product`, as `hvp_into` does what it writes.
#[differentiable(hvp, hessian)]
fn named_alike(x: &Vector3<f64>, y: f64) -> f64 {
    let n = sin(x * y);
    let z = recip(y * y);
    sum(n) * z + n.x
}

#[test]
fn a_temporary_does_not_hide_what_is_written() {
    let (x, y, dx, dy) = (Vector3::new(0.3, -0.7, 1.1), 0.8, Vector3::new(0.2, 0.5, -0.4), 0.6);
    let (_, gradient, hessian) = named_alike::hessian(&x, y);
    let (same, product) = named_alike::hvp(&x, y, &dx, dy);
    assert!((same.x - gradient.x).norm() < 1e-14);
    assert!((product.x - (hessian.x * dx + hessian.x_y * dy)).norm() < 1e-13);
    let along_y = hessian.x_y.dot(&dx) + hessian.y[(0, 0)] * dy;
    assert!((product.y - along_y).abs() < 1e-13);
}
