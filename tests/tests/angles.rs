//! Angles in loops: near zero, far from it, and infinite, among others that are near.

use graph_runtime::prelude::*;

#[differentiable]
fn waves(x: &SMatrix<f64, 24, 3>) -> f64 {
    sum(sin(x).component_mul(exp(-square(cos(x)))) + tan(0.5 * x))
}

#[differentiable]
fn row<const N: usize>(x: &SMatrix<f32, 1, N>) -> SMatrix<f32, 1, N> {
    cos(x) + 2.0 * sin(x)
}

#[differentiable]
fn columns(x: &SMatrix<f64, 16, 4>) -> SVector<f64, 16> {
    column_sum(sin(x))
}

fn close(got: f64, want: f64) {
    assert!(
        (got - want).abs() <= 1e-13 * want.abs().max(1.0) || got.is_nan() && want.is_nan(),
        "{got} {want}"
    );
}

fn points<const R: usize, const C: usize>(far: Option<(usize, f64)>) -> SMatrix<f64, R, C> {
    let mut x = SMatrix::from_fn(|i, j| 0.37 * i as f64 - 1.3 * j as f64 + 0.2);
    if let Some((k, value)) = far {
        x[k] = value;
    }
    x
}

const FAR: [Option<(usize, f64)>; 6] = [
    None,
    Some((3, 1e14)),
    Some((17, -7.5e220)),
    Some((8, 1e9)),
    Some((23, f64::INFINITY)),
    Some((0, f64::NAN)),
];

#[test]
fn a_far_angle_among_near_ones_is_right_and_leaves_them_as_they_are() {
    for far in FAR {
        let x = points::<24, 3>(far);
        let (value, gradient) = waves::value_and_gradient(&x);
        close(value, x.iter().map(|x| x.sin() * (-x.cos().powi(2)).exp() + (0.5 * x).tan()).sum());
        let mut accumulated = waves::Gradient::zeros();
        waves::backward_accumulate(&x, 1.0, &mut waves::Workspace::new(), &mut accumulated);
        for (k, x) in x.iter().enumerate() {
            let (s, c) = x.sin_cos();
            let want = (-c * c).exp() * (c + s * 2.0 * c * s) + 0.5 + 0.5 * (0.5 * x).tan().powi(2);
            close(gradient.x[k], want);
            close(accumulated.x[k], want);
        }
    }
}

#[test]
fn rows_of_any_length_and_sums_over_columns() {
    for far in FAR {
        let x = points::<1, 24>(far).map(f32::from_f64);
        let y = row::forward(&x);
        for (x, y) in x.iter().zip(&y) {
            let (s, c) = f64::from(*x).sin_cos();
            assert!((f64::from(*y) - c - 2.0 * s).abs() < 1e-6 || y.is_nan() && !x.is_finite(), "{x} {y}");
        }
        let x = points::<16, 4>(far);
        let y = columns::forward(&x);
        for i in 0..16 {
            close(y[i], (0..4).map(|j| x[(i, j)].sin()).sum());
        }
    }
}

/// The columns are replaced one by one, each read again by the next run; the step adds to what the loop reads.
#[differentiable(update(sgd))]
fn in_place(x: &SMatrix<f64, 16, 3>) -> f64 {
    let mut m = *x;
    for j in 0..3 {
        m.set_column(j, &sin(m.column(j) + m.column(0)));
    }
    for _ in 0..2 {
        m = sin(m);
    }
    sum(sin(m).component_mul(m))
}

#[test]
fn what_is_changed_in_place_is_changed_once() {
    for far in FAR {
        let x = points::<16, 3>(far);
        let mut m = x;
        for j in 0..3 {
            let next = (m.column(j) + m.column(0)).map(f64::sin);
            m.set_column(j, &next);
        }
        let m = m.map(|x| x.sin().sin());
        let (value, gradient) = in_place::value_and_gradient(&x);
        close(value, m.iter().map(|m| m.sin() * m).sum());
        let mut stepped = x;
        in_place::sgd_step(&mut stepped, 0.1, &mut in_place::Workspace::new());
        for k in 0..48 {
            close(stepped[k], x[k] - 0.1 * gradient.x[k]);
        }
    }
}
