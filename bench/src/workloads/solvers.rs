//! Jacobians and Hessians: generated, by hand, by dual numbers, and by single derivatives one after the other.

mod by_hand;

use graph_runtime::differentiable;
use nalgebra::{Matrix2x3, Matrix6, SMatrix, SVector, Vector2, Vector3, Vector6};
use num_dual::{Dual2SVec64, DualNum, DualSVec64, hessian, jacobian};

use crate::data::keep;
use crate::workload::{Kind, Workload};

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

/// A camera, a point, a weight, and where the point was seen.
struct Projection {
    camera: SVector<f64, 11>,
    point: Vector3<f64>,
    weight: f64,
    seen: Vector2<f64>,
    /// The first three in one vector.
    all: SVector<f64, 15>,
}

fn bundle_adjustment_jacobian() -> Workload {
    let all = [0.3, -0.2, 0.5, 0.1, -0.4, -3.0, 1.2, 0.02, -0.03, -0.15, 0.04, 0.4, 0.7, 1.1, 0.8];
    let i = keep(Projection {
        camera: SVector::from_column_slice(&all[..11]),
        point: Vector3::from_column_slice(&all[11..14]),
        weight: all[14],
        seen: Vector2::new(0.1, 0.2),
        all: SVector::from(all),
    });
    Workload::new("Jacobian 2×15, bundle adjustment")
        .way_read(
            Kind::Generated,
            "generated",
            i,
            (Vector2::zeros(), residual::Jacobian::zeros()),
            |i, (y, j)| {
                let mut workspace = residual::Workspace::new();
                residual::jacobian_into(&i.camera, &i.point, i.weight, &i.seen, &mut workspace, y, j);
            },
            |(y, j)| joined(&[y.as_slice(), j.camera.as_slice(), j.point.as_slice(), j.weight.as_slice()]),
        )
        .way_read(
            Kind::Hand,
            "by hand",
            i,
            by_hand::Jacobian::default(),
            |i, j| {
                let (camera, point) = (i.camera.as_ref(), i.point.as_ref());
                by_hand::bundle_adjustment(camera, point, i.weight, i.seen.as_ref(), j);
            },
            |j| joined(&[&j.value, j.camera.as_flattened(), j.point.as_flattened(), &j.weight]),
        )
        .way_read(
            Kind::Peer,
            "num-dual",
            i,
            (Vector2::zeros(), SMatrix::<f64, 2, 15>::zeros()),
            |i, o| {
                let of = |v: SVector<DualSVec64<15>, 15>| {
                    SVector::from(residual_of(v.as_slice(), i.seen.as_ref()))
                };
                *o = jacobian(of, &i.all);
            },
            |(y, j)| joined(&[y.as_slice(), j.as_slice()]),
        )
}

/// Results one after the other.
fn joined(parts: &[&[f64]]) -> Vec<f64> {
    parts.concat()
}

/// A European call by Black and Scholes.
#[differentiable(wrt(spot, volatility, rate, years), hessian)]
pub fn call(spot: f64, volatility: f64, rate: f64, years: f64, strike: f64) -> f64 {
    let spread = volatility * sqrt(years);
    let d1 = (ln(spot / strike) + (rate + 0.5 * square(volatility)) * years) / spread;
    spot * sigmoid(1.702 * d1) - strike * exp(-rate * years) * sigmoid(1.702 * (d1 - spread))
}

fn option_hessian() -> Workload {
    const STRIKE: f64 = 100.0;
    let i = keep(SVector::<f64, 4>::new(105.0, 0.22, 0.03, 0.75));
    Workload::new("Hessian of 4, option price")
        .way_read(
            Kind::Generated,
            "generated",
            i,
            (0.0, call::Gradient::zeros(), call::Hessian::zeros()),
            |at, (value, g, h)| {
                let mut workspace = call::Workspace::new();
                *value = call::hessian_into(at[0], at[1], at[2], at[3], STRIKE, &mut workspace, g, h);
            },
            |(value, g, h)| {
                let gradient = [g.spot, g.volatility, g.rate, g.years];
                let spot = [h.spot[0], h.spot_volatility[0], h.spot_rate[0], h.spot_years[0]];
                let volatility = [h.volatility[0], h.volatility_rate[0], h.volatility_years[0]];
                joined(&[&[*value], &gradient, &spot, &volatility, &[h.rate[0], h.rate_years[0], h.years[0]]])
            },
        )
        .way_read(
            Kind::Peer,
            "num-dual",
            i,
            (0.0, SVector::<f64, 4>::zeros(), SMatrix::<f64, 4, 4>::zeros()),
            |at, o| {
                // The normal distribution as a logistic one: dual numbers have no error function.
                let of = |v: SVector<Dual2SVec64<4>, 4>| {
                    let [s, volatility, rate, years] = [0, 1, 2, 3].map(|k| v[k]);
                    let spread = volatility * years.sqrt();
                    let d1 = ((s / STRIKE).ln() + (rate + volatility * volatility * 0.5) * years) / spread;
                    let cdf = |d: Dual2SVec64<4>| ((d * -1.702).exp() + 1.0).recip();
                    s * cdf(d1) - (-rate * years).exp() * STRIKE * cdf(d1 - spread)
                };
                *o = hessian(of, at);
            },
            |(value, g, h)| {
                let upper: Vec<f64> = (0..4).flat_map(|i| (i..4).map(move |j| h[(i, j)])).collect();
                joined(&[&[*value], g.as_slice(), &upper])
            },
        )
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
    let i = keep((Vector6::new(1.2, -0.7, 0.4, 2.5, 0.3, 0.05), 0.1));
    Workload::new("Jacobian 6×6, motion of a filter")
        .without_target()
        .way_read(
            Kind::Generated,
            "generated",
            i,
            (Vector6::zeros(), motion::Jacobian::zeros()),
            |(x, dt), (y, j)| motion::jacobian_into(x, *dt, &mut motion::Workspace::new(), y, j),
            |(_, j)| joined(&[j.x.as_slice()]),
        )
        .way(Kind::Variant, "forward, column by column", i, Matrix6::zeros(), |(x, dt), o| {
            *o = Matrix6::from_columns(
                &[0, 1, 2, 3, 4, 5].map(|k| motion::jvp(x, *dt, &Vector6::ith(k, 1.0)).1),
            );
        })
        .way(Kind::Variant, "reverse, row by row", i, Matrix6::zeros(), |(x, dt), o| {
            let (_, saved) = motion::forward_saved(x, *dt);
            let row = |k| motion::backward_saved(x, *dt, &saved, &Vector6::ith(k, 1.0)).x.transpose();
            *o = SMatrix::from_rows(&[0, 1, 2, 3, 4, 5].map(row));
        })
}

/// Range and bearing of a point.
#[differentiable(wrt(x), jacobian, jvp)]
pub fn sighting(x: &Vector3<f64>) -> Vector2<f64> {
    vector![norm(x), atan2(x.y, x.x) * exp(-x.z)]
}

fn sighting_jacobian() -> Workload {
    let i = keep(Vector3::new(1.2, -0.7, 0.4));
    Workload::new("Jacobian 2×3, range and bearing")
        .without_target()
        .way_read(
            Kind::Generated,
            "generated",
            i,
            (Vector2::zeros(), sighting::Jacobian::zeros()),
            |x, (y, j)| sighting::jacobian_into(x, &mut sighting::Workspace::new(), y, j),
            |(_, j)| joined(&[j.x.as_slice()]),
        )
        .way(Kind::Variant, "forward, column by column", i, Matrix2x3::zeros(), |x, o| {
            *o = Matrix2x3::from_columns(&[0, 1, 2].map(|k| sighting::jvp(x, &Vector3::ith(k, 1.0)).1));
        })
        .way(Kind::Variant, "reverse, row by row", i, Matrix2x3::zeros(), |x, o| {
            let (_, saved) = sighting::forward_saved(x);
            let row = |k| sighting::backward_saved(x, &saved, &Vector2::ith(k, 1.0)).x.transpose();
            *o = Matrix2x3::from_rows(&[0, 1].map(row));
        })
}
