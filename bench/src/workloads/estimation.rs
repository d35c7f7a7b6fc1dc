//! One step of an extended Kalman filter, and likelihoods of Gaussian residuals by Cholesky's factorisation, in double
//! precision.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// What a filter believes, its noises, and what it sees.
struct Belief {
    x: Vector5<f64>,
    p: Matrix5<f64>,
    q: Matrix5<f64>,
    r: Matrix2<f64>,
    z: Vector2<f64>,
}

/// State and covariance after the step.
type After = (Vector5<f64>, Matrix5<f64>);

#[differentiable]
mod filter {
    use graph_runtime::prelude::*;

    /// Position, heading, speed and turn rate after a tenth of a second.
    #[differentiable(jacobian)]
    fn motion(x: &Vector5<f64>) -> Vector5<f64> {
        let after = x[2] + 0.1 * x[4];
        let radius = x[3] / x[4];
        vector![
            x[0] + radius * (sin(after) - sin(x[2])),
            x[1] - radius * (cos(after) - cos(x[2])),
            after,
            x[3],
            x[4]
        ]
    }

    /// Range and bearing.
    #[differentiable(jacobian)]
    fn sighting(x: &Vector5<f64>) -> Vector2<f64> {
        vector![hypot(x[0], x[1]), atan2(x[1], x[0]) - x[2]]
    }

    /// Prediction and update.
    pub fn step(
        x: &Vector5<f64>,
        p: &Matrix5<f64>,
        q: &Matrix5<f64>,
        r: &Matrix2<f64>,
        z: &Vector2<f64>,
    ) -> Option<(Vector5<f64>, Matrix5<f64>)> {
        let (predicted, motion_by) = motion::jacobian(x);
        let f = motion_by.x;
        let spread = f * p * f.transpose() + q;
        let (seen, sighting_by) = sighting::jacobian(predicted);
        let h = sighting_by.x;
        let hp = h * spread;
        let s = (hp * h.transpose() + r).cholesky()?;
        let gain = s.solve(&hp).transpose();
        Some((predicted + gain * (z - seen), spread - gain * hp))
    }
}

fn step_by_hand(Belief { x, p, q, r, z }: &Belief) -> Option<After> {
    let (s0, c0) = x[2].sin_cos();
    let after = x[2] + 0.1 * x[4];
    let (s1, c1) = after.sin_cos();
    let radius = x[3] / x[4];
    let predicted = Vector5::new(x[0] + radius * (s1 - s0), x[1] - radius * (c1 - c0), after, x[3], x[4]);
    let mut f = Matrix5::identity();
    f[(0, 2)] = radius * (c1 - c0);
    f[(1, 2)] = radius * (s1 - s0);
    f[(0, 3)] = (s1 - s0) / x[4];
    f[(1, 3)] = -(c1 - c0) / x[4];
    f[(0, 4)] = -radius / x[4] * (s1 - s0) + radius * c1 * 0.1;
    f[(1, 4)] = radius / x[4] * (c1 - c0) + radius * s1 * 0.1;
    f[(2, 4)] = 0.1;
    let spread = f * p * f.transpose() + q;
    let (px, py) = (predicted[0], predicted[1]);
    let range = px.hypot(py);
    let seen = Vector2::new(range, py.atan2(px) - predicted[2]);
    let square = range * range;
    let h = Matrix2x5::new(px / range, py / range, 0.0, 0.0, 0.0, -py / square, px / square, -1.0, 0.0, 0.0);
    let hp = h * spread;
    let s = (hp * h.transpose() + r).cholesky()?;
    let gain = s.solve(&hp).transpose();
    Some((predicted + gain * (z - seen), spread - gain * hp))
}

pub fn filter_step() -> Workload {
    let mut n = Numbers::new();
    let root: Matrix5<f64> = n.double(0.5);
    let i = keep(Belief {
        x: Vector5::new(3.0, 2.0, 0.4, 1.5, 0.3),
        p: root * root.transpose() + Matrix5::identity() * 0.2,
        q: Matrix5::identity() * 0.01,
        r: Matrix2::new(0.05, 0.0, 0.0, 0.01),
        z: Vector2::new(3.7, 0.2),
    });
    Workload::new("EKF step, 5 states, range and bearing")
        .generated(i, room::<f64, Option<After>>(), |i, o| {
            *o = filter::step::forward(&i.x, &i.p, &i.q, &i.r, &i.z);
        })
        .nalgebra(i, room::<f64, Option<After>>(), |i, o| *o = step_by_hand(i))
}

/// A residual and its covariance.
struct Residual<const N: usize> {
    r: SVector<f64, N>,
    s: SMatrix<f64, N, N>,
}

/// The negative log-likelihood, and its derivatives.
type Likelihood<const N: usize> = (f64, SVector<f64, N>, SMatrix<f64, N, N>);

#[differentiable]
fn likelihood_5(r: &SVector<f64, 5>, s: &SMatrix<f64, 5, 5>) -> Option<f64> {
    let factor = s.cholesky()?;
    Some(0.5 * (r.dot(&factor.solve(r)) + factor.ln_determinant()))
}

#[differentiable]
fn likelihood_15(r: &SVector<f64, 15>, s: &SMatrix<f64, 15, 15>) -> Option<f64> {
    let factor = s.cholesky()?;
    Some(0.5 * (r.dot(&factor.solve(r)) + factor.ln_determinant()))
}

fn likelihood_by_hand<const N: usize>(i: &Residual<N>) -> Option<Likelihood<N>> {
    let factor = i.s.cholesky()?;
    let whitened = factor.solve(&i.r);
    let ln_determinant = 2.0 * factor.l_dirty().diagonal().map(f64::ln).sum();
    let ds = (factor.inverse() - whitened * whitened.transpose()) * 0.5;
    Some((0.5 * (i.r.dot(&whitened) + ln_determinant), whitened, ds))
}

fn residual<const N: usize>() -> &'static Residual<N> {
    let mut n = Numbers::new();
    let root: SMatrix<f64, N, N> = n.double(0.7);
    keep(Residual { r: n.double(1.0), s: root * root.transpose() + SMatrix::identity() * 0.5 })
}

pub fn small_likelihood() -> Workload {
    Workload::new("Gaussian likelihood 5×5, Cholesky")
        .generated(residual(), room::<f64, Option<(f64, likelihood_5::Gradient)>>(), |i, o| {
            *o = likelihood_5::value_and_gradient(&i.r, &i.s);
        })
        .nalgebra(residual(), room::<f64, Option<Likelihood<5>>>(), |i, o| *o = likelihood_by_hand(i))
}

pub fn likelihood() -> Workload {
    Workload::new("Gaussian likelihood 15×15, Cholesky")
        .generated(residual(), room::<f64, Option<(f64, likelihood_15::Gradient)>>(), |i, o| {
            *o = likelihood_15::value_and_gradient(&i.r, &i.s);
        })
        .nalgebra(residual(), room::<f64, Option<Likelihood<15>>>(), |i, o| *o = likelihood_by_hand(i))
}
