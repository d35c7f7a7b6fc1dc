//! Whole Jacobians, Hessians and their products against JAX, in straight lines and in loops.
//!
//! Each function has its data in `references/solvers/`, under its own name, and its twin in `references/solvers.py`.

use graph_runtime::differentiable;
use graph_runtime::nalgebra::{SMatrix, SVector, Vector2, Vector3};
use tests::reference::{Case, program_in};

macro_rules! in_both_ways {
    ($(#[$attr:meta])* $name:ident, $looped:ident, [$($option:tt)*], ($($input:ident: $ty:ty),*) -> $output:ty $body:block) => {
        $(#[$attr])*
        #[differentiable($($option)*)]
        fn $name($($input: $ty),*) -> $output $body

        $(#[$attr])*
        #[differentiable(loops, $($option)*)]
        fn $looped($($input: $ty),*) -> $output $body
    };
}

/// Compares a matrix of derivatives with that of the data.
fn compare<const R: usize, const C: usize>(case: &Case, kind: &str, name: &str, found: &SMatrix<f64, R, C>) {
    let expected: SMatrix<f64, R, C> = case.get(kind, name);
    let floor = expected.abs().max();
    for (found, expected) in found.iter().zip(&expected) {
        let size = expected.abs().max(1e-3 * floor);
        assert!((found - expected).abs() <= 1e-9 * size, "{kind} {name}: {found} is not {expected}");
    }
}

in_both_ways! {
    /// The camera: rotation as a vector, centre, focal length, principal point, two coefficients of distortion.
    bundle_adjustment, bundle_adjustment_looped, [wrt(camera, point, weight), jacobian, gauss_newton],
    (camera: &SVector<f64, 11>, point: &Vector3<f64>, weight: f64, seen: &Vector2<f64>) -> Vector2<f64> {
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
}

#[test]
fn the_jacobian_of_a_bundle_adjustment_residual() {
    let case = program_in("solvers", "bundle_adjustment");
    let camera = case.input("camera");
    let (point, weight, seen) = (case.input("point"), case.input("weight"), case.input("seen"));
    let (y, jacobian) = bundle_adjustment::jacobian(&camera, &point, weight, &seen);
    compare(&case, "output", "y", &y);
    compare(&case, "jacobian", "camera", &jacobian.camera);
    compare(&case, "jacobian", "point", &jacobian.point);
    compare(&case, "jacobian", "weight", &jacobian.weight);
    let (y, jacobian) = bundle_adjustment_looped::jacobian(&camera, &point, weight, &seen);
    compare(&case, "output", "y", &y);
    compare(&case, "jacobian", "camera", &jacobian.camera);
    compare(&case, "jacobian", "point", &jacobian.point);
    compare(&case, "jacobian", "weight", &jacobian.weight);
}

in_both_ways! {
    /// Position, heading, speed, turn rate, and the speedometer's bias, after `dt`.
    motion, motion_looped, [wrt(x), jacobian, propagate],
    (x: &SVector<f64, 6>, dt: f64) -> SVector<f64, 6> {
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
}

in_both_ways! {
    /// Range and bearing of a beacon, and the speedometer.
    sighting, sighting_looped, [wrt(x), jacobian],
    (x: &SVector<f64, 6>, beacon: &Vector2<f64>) -> Vector3<f64> {
        let d = beacon - x.fixed_rows::<2>(0);
        vector![hypot(d.x, d.y), atan2(d.y, d.x) - x[2], x[3] + x[5]]
    }
}

#[test]
fn the_matrices_of_a_filter() {
    let case = program_in("solvers", "motion");
    let (x, dt): (SVector<f64, 6>, f64) = (case.input("x"), case.input("dt"));
    let jacobians = [motion::jacobian(&x, dt).1.x, motion_looped::jacobian(&x, dt).1.x];
    for jacobian in &jacobians {
        compare(&case, "jacobian", "x", jacobian);
    }
    let f: SMatrix<f64, 6, 6> = case.get("jacobian", "x");
    let p = SMatrix::<f64, 6, 6>::from_diagonal(&x.map(|x| 1.0 + x * x));
    let spread = motion::propagate(&x, dt, &p).1;
    assert!((spread - f * p * f.transpose()).abs().max() < 1e-12);

    let case = program_in("solvers", "sighting");
    let (x, beacon) = (case.input("x"), case.input("beacon"));
    let jacobians = [sighting::jacobian(&x, &beacon).1.x, sighting_looped::jacobian(&x, &beacon).1.x];
    for jacobian in &jacobians {
        compare(&case, "jacobian", "x", jacobian);
    }
}

in_both_ways! {
    /// By indexing in a loop.
    rosenbrock, rosenbrock_looped, [hessian, hvp],
    (x: &SVector<f64, 6>) -> f64 {
        let mut sum = 0.0;
        for i in 0..5 {
            sum += 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]);
        }
        sum
    }
}

in_both_ways! {
    /// Eight parameters, twenty observations in a loop.
    logistic, logistic_looped, [wrt(w), hessian],
    (w: &SVector<f64, 8>, x: &SMatrix<f64, 20, 8>, t: &SVector<f64, 20>) -> f64 {
        let mut loss = 0.05 * norm_squared(w);
        for i in 0..20 {
            let z = (x.row(i) * w).to_scalar();
            loss += softplus(z) - t[i] * z;
        }
        loss
    }
}

in_both_ways! {
    /// A European call by Black and Scholes.
    option, option_looped, [wrt(spot, volatility, rate, years), hessian],
    (spot: f64, volatility: f64, rate: f64, years: f64, strike: f64) -> f64 {
        let spread = volatility * sqrt(years);
        let d1 = (ln(spot / strike) + (rate + 0.5 * square(volatility)) * years) / spread;
        spot * normal_cdf(d1) - strike * exp(-rate * years) * normal_cdf(d1 - spread)
    }
}

#[test]
fn hessians() {
    let case = program_in("solvers", "rosenbrock");
    let x = case.input("x");
    for hessian in [rosenbrock::hessian(&x).2.x, rosenbrock_looped::hessian(&x).2.x] {
        compare(&case, "hessian", "x", &hessian);
        assert_eq!(hessian, hessian.transpose());
    }
    let t = SVector::<f64, 6>::from_fn(|k, _| 1.0 / (k as f64 + 1.0));
    let h: SMatrix<f64, 6, 6> = case.get("hessian", "x");
    assert!((rosenbrock::hvp(&x, &t).1.x - h * t).abs().max() < 1e-9 * h.abs().max());
    assert!((rosenbrock_looped::hvp(&x, &t).1.x - h * t).abs().max() < 1e-9 * h.abs().max());

    let case = program_in("solvers", "logistic");
    let (w, x, t) = (case.input("w"), case.input("x"), case.input("t"));
    for hessian in [logistic::hessian(&w, &x, &t).2.w, logistic_looped::hessian(&w, &x, &t).2.w] {
        compare(&case, "hessian", "w", &hessian);
        assert_eq!(hessian, hessian.transpose());
    }

    let case = program_in("solvers", "option");
    let of = |name: &str| case.input::<f64>(name);
    let (s, v, r, y, k) = (of("spot"), of("volatility"), of("rate"), of("years"), of("strike"));
    let (_, _, straight) = option::hessian(s, v, r, y, k);
    let (_, _, looped) = option_looped::hessian(s, v, r, y, k);
    let straight = [
        straight.spot,
        straight.spot_volatility,
        straight.spot_rate,
        straight.spot_years,
        straight.volatility,
        straight.volatility_rate,
        straight.volatility_years,
        straight.rate,
        straight.rate_years,
        straight.years,
    ];
    let looped = [
        looped.spot,
        looped.spot_volatility,
        looped.spot_rate,
        looped.spot_years,
        looped.volatility,
        looped.volatility_rate,
        looped.volatility_years,
        looped.rate,
        looped.rate_years,
        looped.years,
    ];
    let names = [
        "spot",
        "spot_volatility",
        "spot_rate",
        "spot_years",
        "volatility",
        "volatility_rate",
        "volatility_years",
        "rate",
        "rate_years",
        "years",
    ];
    for (place, name) in names.iter().enumerate() {
        compare(&case, "hessian", name, &straight[place]);
        compare(&case, "hessian", name, &looped[place]);
    }
}

in_both_ways! {
    /// A two-layer network with softmax cross entropy over a batch of five.
    two_layer_net, two_layer_net_looped, [wrt(x, w1, b1, w2, b2), hvp],
    (
        x: &SMatrix<f64, 5, 7>,
        w1: &SMatrix<f64, 7, 6>,
        b1: &SMatrix<f64, 1, 6>,
        w2: &SMatrix<f64, 6, 4>,
        b2: &SMatrix<f64, 1, 4>,
        t: &SMatrix<f64, 5, 4>
    ) -> f64 {
        let h = sigmoid(x * w1 + b1);
        softmax_cross_entropy(h * w2 + b2, t)
    }
}

#[test]
fn the_hessian_of_a_network_times_a_direction() {
    let case = program_in("programs", "two_layer_net");
    let (x, w1, b1) = (case.input("x"), case.input("w1"), case.input("b1"));
    let (w2, b2, t) = (case.input("w2"), case.input("b2"), case.input("t"));
    let (dx, dw1, db1) = (case.get("tangent", "x"), case.get("tangent", "w1"), case.get("tangent", "b1"));
    let (dw2, db2) = (case.get("tangent", "w2"), case.get("tangent", "b2"));
    let (gradient, product) = two_layer_net::hvp(&x, &w1, &b1, &w2, &b2, &t, &dx, &dw1, &db1, &dw2, &db2);
    compare(&case, "hvp", "x", &product.x);
    compare(&case, "hvp", "w1", &product.w1);
    compare(&case, "hvp", "b1", &product.b1);
    compare(&case, "hvp", "w2", &product.w2);
    compare(&case, "hvp", "b2", &product.b2);
    let (_, product) = two_layer_net_looped::hvp(&x, &w1, &b1, &w2, &b2, &t, &dx, &dw1, &db1, &dw2, &db2);
    compare(&case, "hvp", "w1", &product.w1);
    compare(&case, "hvp", "b2", &product.b2);
    let own = two_layer_net::gradient(&x, &w1, &b1, &w2, &b2, &t);
    assert!((gradient.w1 - own.w1).abs().max() < 1e-14);
}
