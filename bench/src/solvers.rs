//! Jacobians and Hessians: generated, by hand, by dual numbers, and by single derivatives one after the other.

mod by_hand;

use std::hint::black_box;

use graph_runtime::differentiable;
use nalgebra::{Matrix2x3, Matrix6, SMatrix, SVector, Vector2, Vector3, Vector6};
use num_dual::{Dual2SVec64, DualNum, DualSVec64, hessian, jacobian};

use crate::measure::{Workload, repeated};

/// The workloads of this file.
pub fn all() -> Vec<Workload> {
    vec![bundle_adjustment_jacobian(), option_hessian(), motion_jacobian(), sighting_jacobian()]
}

/// A residual of bundle adjustment: the camera is rotation, centre, focal length, principal point and distortion.
#[differentiable(wrt(camera, point, weight), jacobian)]
pub fn residual(
    camera: &SVector<f64, 11>,
    point: &Vector3<f64>,
    weight: f64,
    seen: &Vector2<f64>,
) -> Vector2<f64> {
    let turn = camera.fixed_rows::<3>(0);
    let angle = norm(turn);
    let axis = turn / angle;
    let p = point - camera.fixed_rows::<3>(3);
    let (s, c) = (sin(angle), cos(angle));
    let q = p * c + cross(axis, p) * s + axis * (dot(axis, p) * (1.0 - c));
    let x = q.x / q.z;
    let y = q.y / q.z;
    let r2 = x * x + y * y;
    let scale = camera[6] * (1.0 + camera[9] * r2 + camera[10] * r2 * r2);
    weight * (vector![scale * x + camera[7], scale * y + camera[8]] - seen)
}

fn residual_of<D: DualNum<Inner = f64> + Clone>(v: &[D], seen: &[f64; 2]) -> [D; 2] {
    let at = |k: usize| v[k].clone();
    let angle = (at(0) * at(0) + at(1) * at(1) + at(2) * at(2)).sqrt();
    let k: [D; 3] = [at(0) / angle.clone(), at(1) / angle.clone(), at(2) / angle.clone()];
    let p: [D; 3] = [at(11) - at(3), at(12) - at(4), at(13) - at(5)];
    let (s, c) = angle.sin_cos();
    let product = |a: &D, b: &D| a.clone() * b.clone();
    let along = (product(&k[0], &p[0]) + product(&k[1], &p[1]) + product(&k[2], &p[2]))
        * (D::from_inner(&1.0) - c.clone());
    let q = |i: usize, j: usize, l: usize| {
        product(&p[i], &c)
            + (product(&k[j], &p[l]) - product(&k[l], &p[j])) * s.clone()
            + product(&k[i], &along)
    };
    let (q0, q1, q2) = (q(0, 1, 2), q(1, 2, 0), q(2, 0, 1));
    let (x, y) = (q0 / q2.clone(), q1 / q2);
    let r2 = product(&x, &x) + product(&y, &y);
    let scale = at(6) * (D::from_inner(&1.0) + at(9) * r2.clone() + at(10) * product(&r2, &r2));
    [
        at(14) * (product(&scale, &x) + at(7) - D::from_inner(&seen[0])),
        at(14) * (product(&scale, &y) + at(8) - D::from_inner(&seen[1])),
    ]
}

fn bundle_adjustment_jacobian() -> Workload {
    let inputs = [0.3, -0.2, 0.5, 0.1, -0.4, -3.0, 1.2, 0.02, -0.03, -0.15, 0.04, 0.4, 0.7, 1.1, 0.8];
    let seen = [0.1, 0.2];
    let camera = SVector::<f64, 11>::from_column_slice(&inputs[..11]);
    let point = Vector3::from_column_slice(&inputs[11..14]);
    let (weight, seen_vector) = (inputs[14], Vector2::from(seen));
    let all = SVector::<f64, 15>::from(inputs);
    let by_dual = move |all: &SVector<f64, 15>| {
        let of = |v: SVector<DualSVec64<15>, 15>| SVector::from(residual_of(v.as_slice(), &seen));
        jacobian(of, all)
    };
    let (_, generated) = residual::jacobian(&camera, &point, weight, &seen_vector);
    let (_, dual) = by_dual(&all);
    let mut by_hand = by_hand::Jacobian::default();
    by_hand::bundle_adjustment(camera.as_ref(), point.as_ref(), weight, &seen, &mut by_hand);
    for row in 0..2 {
        for col in 0..11 {
            assert!((generated.camera[(row, col)] - dual[(row, col)]).abs() < 1e-12);
            assert!((by_hand.camera[col][row] - dual[(row, col)]).abs() < 1e-12);
        }
        for col in 0..3 {
            assert!((generated.point[(row, col)] - dual[(row, 11 + col)]).abs() < 1e-12);
        }
    }
    let (mut y, mut j) = (Vector2::zeros(), residual::Jacobian::zeros());
    Workload {
        name: "Jacobian 2×15, bundle adjustment",
        ways: vec![
            (
                "by hand",
                Box::new(move || {
                    let (camera, point) = black_box((&camera, &point));
                    by_hand::bundle_adjustment(camera.as_ref(), point.as_ref(), weight, &seen, &mut by_hand);
                    black_box(&mut by_hand);
                }),
            ),
            (
                "generated",
                Box::new(move || {
                    let (camera, point) = black_box((&camera, &point));
                    let mut workspace = residual::Workspace::new();
                    residual::jacobian_into(
                        camera,
                        point,
                        weight,
                        &seen_vector,
                        &mut workspace,
                        &mut y,
                        &mut j,
                    );
                    black_box((&mut y, &mut j));
                }),
            ),
            ("num-dual", repeated(move || by_dual(black_box(&all)))),
        ],
    }
}

/// A European call by Black and Scholes.
#[differentiable(wrt(spot, volatility, rate, years), hessian)]
pub fn call(spot: f64, volatility: f64, rate: f64, years: f64, strike: f64) -> f64 {
    let spread = volatility * sqrt(years);
    let d1 = (ln(spot / strike) + (rate + 0.5 * square(volatility)) * years) / spread;
    spot * sigmoid(1.702 * d1) - strike * exp(-rate * years) * sigmoid(1.702 * (d1 - spread))
}

fn option_hessian() -> Workload {
    let (at, strike) = (SVector::<f64, 4>::new(105.0, 0.22, 0.03, 0.75), 100.0);
    let by_dual = move |at: &SVector<f64, 4>| {
        // The normal distribution as a logistic one: dual numbers have no error function.
        let of = |v: SVector<Dual2SVec64<4>, 4>| {
            let [s, volatility, rate, years] = [0, 1, 2, 3].map(|k| v[k].clone());
            let spread = volatility.clone() * years.clone().sqrt();
            let d1 = ((s.clone() / strike).ln()
                + (rate.clone() + volatility.clone() * volatility * 0.5) * years.clone())
                / spread.clone();
            let cdf = |d: Dual2SVec64<4>| ((d * -1.702).exp() + 1.0).recip();
            s * cdf(d1.clone()) - (-rate * years).exp() * strike * cdf(d1 - spread)
        };
        hessian(of, at)
    };
    let (value, _, generated) = call::hessian(at[0], at[1], at[2], at[3], strike);
    let (dual_value, _, dual) = by_dual(&at);
    assert!((value - dual_value).abs() < 1e-10);
    assert!((generated.spot_years[0] - dual[(0, 3)]).abs() < 1e-10);
    assert!((generated.volatility[0] - dual[(1, 1)]).abs() < 1e-9);
    let (mut g, mut h) = (call::Gradient::zeros(), call::Hessian::zeros());
    Workload {
        name: "Hessian of 4, option price",
        ways: vec![
            (
                "generated",
                Box::new(move || {
                    let at = black_box(&at);
                    let mut workspace = call::Workspace::new();
                    black_box(call::hessian_into(
                        at[0],
                        at[1],
                        at[2],
                        at[3],
                        strike,
                        &mut workspace,
                        &mut g,
                        &mut h,
                    ));
                    black_box((&mut g, &mut h));
                }),
            ),
            ("num-dual", repeated(move || by_dual(black_box(&at)))),
        ],
    }
}

/// Six states by constant speed and turn rate.
#[differentiable(wrt(x), jacobian, jvp)]
pub fn motion(x: &Vector6<f64>, dt: f64) -> Vector6<f64> {
    let after = x[2] + x[4] * dt;
    let radius = x[3] / x[4];
    vector![
        x[0] + radius * (sin(after) - sin(x[2])),
        x[1] - radius * (cos(after) - cos(x[2])),
        after,
        x[3],
        x[4],
        x[5] * exp(-dt / 60.0)
    ]
}

fn motion_jacobian() -> Workload {
    let (x, dt) = (Vector6::new(1.2, -0.7, 0.4, 2.5, 0.3, 0.05), 0.1);
    let forward = move |x: &Vector6<f64>| {
        let dt = black_box(dt);
        Matrix6::from_columns(&[0, 1, 2, 3, 4, 5].map(|k| motion::jvp(x, dt, &Vector6::ith(k, 1.0)).1))
    };
    let reverse = move |x: &Vector6<f64>| {
        let dt = black_box(dt);
        let (_, saved) = motion::forward_saved(x, dt);
        let row = |k| motion::backward_saved(x, dt, &saved, &Vector6::ith(k, 1.0)).x.transpose();
        SMatrix::from_rows(&[0, 1, 2, 3, 4, 5].map(row))
    };
    let generated = motion::jacobian(&x, dt).1.x;
    assert!((generated - forward(&x)).abs().max() < 1e-13 && (generated - reverse(&x)).abs().max() < 1e-13);
    let (mut y, mut j) = (Vector6::zeros(), motion::Jacobian::zeros());
    Workload {
        name: "Jacobian 6×6, motion of a filter",
        ways: vec![
            (
                "generated",
                Box::new(move || {
                    let (x, dt) = black_box((&x, dt));
                    motion::jacobian_into(x, dt, &mut motion::Workspace::new(), &mut y, &mut j);
                    black_box((&mut y, &mut j));
                }),
            ),
            ("forward, column by column", repeated(move || forward(black_box(&x)))),
            ("reverse, row by row", repeated(move || reverse(black_box(&x)))),
        ],
    }
}

/// Range and bearing of a point.
#[differentiable(wrt(x), jacobian, jvp)]
pub fn sighting(x: &Vector3<f64>) -> Vector2<f64> {
    vector![norm(x), atan2(x.y, x.x) * exp(-x.z)]
}

fn sighting_jacobian() -> Workload {
    let x = Vector3::new(1.2, -0.7, 0.4);
    let forward = |x: &Vector3<f64>| {
        Matrix2x3::from_columns(&[0, 1, 2].map(|k| sighting::jvp(x, &Vector3::ith(k, 1.0)).1))
    };
    let reverse = |x: &Vector3<f64>| {
        let (_, saved) = sighting::forward_saved(x);
        let row = |k| sighting::backward_saved(x, &saved, &Vector2::ith(k, 1.0)).x.transpose();
        Matrix2x3::from_rows(&[0, 1].map(row))
    };
    let generated = sighting::jacobian(&x).1.x;
    assert!((generated - forward(&x)).abs().max() < 1e-13 && (generated - reverse(&x)).abs().max() < 1e-13);
    let (mut y, mut j) = (Vector2::zeros(), sighting::Jacobian::zeros());
    Workload {
        name: "Jacobian 2×3, range and bearing",
        ways: vec![
            (
                "generated",
                Box::new(move || {
                    sighting::jacobian_into(black_box(&x), &mut sighting::Workspace::new(), &mut y, &mut j);
                    black_box((&mut y, &mut j));
                }),
            ),
            ("forward, column by column", repeated(move || forward(black_box(&x)))),
            ("reverse, row by row", repeated(move || reverse(black_box(&x)))),
        ],
    }
}
