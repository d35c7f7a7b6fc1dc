//! Filters, regressions and likelihoods: factorisations, `?`, and matrices that are written entry by entry.

use graph_runtime::prelude::*;

pub use cubature::cubature_prediction;

/// ln 2π
const LN_TAU: f64 = 1.8378770664093453;

/// An extended Kalman update by range and bearing: the state, its covariance, and the log-likelihood.
#[differentiable(jvp)]
pub fn ekf_update(
    x: &Vector4<f64>,
    p: &Matrix4<f64>,
    z: &Vector2<f64>,
    r: &Matrix2<f64>,
) -> Option<(Vector4<f64>, Matrix4<f64>, f64)> {
    let range = x[0].hypot(x[1]);
    let predicted = vector![range, x[1].atan2(x[0])];
    let h = matrix![
        x[0] / range, x[1] / range, 0.0, 0.0;
        -x[1] / range.powi(2), x[0] / range.powi(2), 0.0, 0.0
    ];
    let innovation = z - predicted;
    let s = (h * p * h.transpose() + r).cholesky()?;
    let gain = s.solve(&(h * p)).transpose();
    let whitened = innovation.dot(&s.solve(&innovation));
    let ln_likelihood = -0.5 * (whitened + s.ln_determinant() + 2.0 * LN_TAU);
    Some((x + gain * innovation, p - gain * h * p, ln_likelihood))
}

/// How likely a range and a bearing are; the covariance is given by a factor, so that it stays symmetric.
#[differentiable]
pub fn ekf_log_likelihood(
    x: &Vector4<f64>,
    factor: &Matrix4<f64>,
    z: &Vector2<f64>,
    deviation: &Vector2<f64>,
) -> Option<f64> {
    let range = x.fixed_rows::<2>(0).norm();
    let predicted = vector![range, atan2(x.y, x.x)];
    let mut h = SMatrix::<f64, 2, 4>::zeros();
    h[(0, 0)] = x.x / range;
    h[(0, 1)] = x.y / range;
    h[(1, 0)] = -x.y / (range * range);
    h[(1, 1)] = x.x / (range * range);
    let root = h * factor;
    let s = root * root.transpose() + Matrix2::from_diagonal(&deviation.component_mul(&deviation));
    let innovation = z - predicted;
    let cholesky = s.cholesky()?;
    let whitened = cholesky.l().solve_lower_triangular(&innovation)?;
    Some(-0.5 * (whitened.norm_squared() + cholesky.determinant().ln() + 2.0 * LN_TAU))
}

/// The log evidence of a Gaussian process.
#[differentiable(wrt(y, ln_scale, ln_amplitude, ln_noise))]
pub fn gaussian_process(
    y: &Vector5<f64>,
    ln_scale: f64,
    ln_amplitude: f64,
    ln_noise: f64,
    t: &Vector5<f64>,
) -> Option<f64> {
    let scale = ln_scale.exp();
    let mut k = Matrix5::<f64>::zeros();
    for i in 0..5 {
        for j in 0..5 {
            let gap = (t[i] - t[j]) / scale;
            k[(i, j)] = (2.0 * ln_amplitude - 0.5 * gap * gap).exp();
        }
        k[(i, i)] += (2.0 * ln_noise).exp();
    }
    let factor = k.cholesky()?;
    let fit = y.dot(&factor.solve(&y));
    Some(-0.5 * fit - 0.5 * factor.ln_determinant() - 2.5 * LN_TAU)
}

/// The ridge solution of a·x ≈ b through the normal equations.
#[differentiable(jvp)]
pub fn least_squares(a: &Matrix6x3<f64>, b: &Vector6<f64>, ridge: f64) -> Option<Vector3<f64>> {
    let normal = a.transpose() * a + ridge * Matrix3::identity();
    normal.lu().solve(&(a.transpose() * b))
}

/// The log-likelihood of points under three round normal distributions, one turn of the loop for each.
#[differentiable]
pub fn gaussian_mixture(
    x: &Matrix6x2<f64>,
    logits: &Vector3<f64>,
    means: &Matrix3x2<f64>,
    ln_sigma: &Vector3<f64>,
) -> f64 {
    let ln_weights = log_softmax(logits);
    let mut terms = Matrix6x3::<f64>::zeros();
    for k in 0..3 {
        let z = (x - means.row(k)) / ln_sigma[k].exp();
        let squares = z.component_mul(&z).column_sum();
        terms.set_column(k, &(ln_weights[k] - 2.0 * ln_sigma[k] - LN_TAU - 0.5 * squares));
    }
    terms.logsumexp().sum()
}

#[differentiable]
pub mod cubature {
    //! A normal distribution through a nonlinear map.

    use graph_runtime::prelude::*;

    const DIMENSION: usize = 3;

    /// A vehicle after a step: it turns as it goes.
    fn unicycle(x: &Vector3<f64>, speed: f64, dt: f64) -> Vector3<f64> {
        let way = speed * dt;
        vector![x[0] + way * x[2].cos(), x[1] + way * x[2].sin(), x[2] + 0.5 * dt * x[0]]
    }

    /// The mean and the covariance of the image, by twice as many points as there are dimensions.
    pub fn cubature_prediction(
        mean: &Vector3<f64>,
        factor: &Matrix3<f64>,
        speed: f64,
        dt: f64,
    ) -> Option<(Vector3<f64>, Matrix3<f64>)> {
        let covariance = factor * factor.transpose() + 0.05 * Matrix3::identity();
        let l = covariance.cholesky()?.l() * 3.0_f64.sqrt();
        let mut images = SMatrix::<f64, 3, 6>::zeros();
        let mut centre = Vector3::<f64>::zeros();
        for i in 0..DIMENSION {
            let above = unicycle(mean + l.column(i), speed, dt);
            let below = unicycle(mean - l.column(i), speed, dt);
            images.set_column(2 * i, &above);
            images.set_column(2 * i + 1, &below);
            centre += (above + below) / 6.0;
        }
        let mut spread = Matrix3::<f64>::zeros();
        for i in 0..6 {
            let apart = images.column(i) - centre;
            spread += apart * apart.transpose() / 6.0;
        }
        Some((centre, spread))
    }
}

/// The means, the covariance and the total variance of six observations.
#[differentiable(jvp)]
pub fn mean_and_covariance(x: &Matrix6x3<f64>) -> (RowVector3<f64>, Matrix3<f64>, f64) {
    let mean = x.row_mean();
    let centred = x - mean;
    let covariance = centred.tr_mul(&centred) / 5.0;
    (mean, covariance, covariance.trace())
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    type Updated = (Vector4<f64>, Matrix4<f64>, f64);

    ways!(ekf_update(&x, &p, &z, &r).unwrap(), (&dy.0, &dy.1, dy.2) of dy: Updated => x, p, z, r);
    ways!(ekf_log_likelihood(&x, &factor, &z, &deviation).unwrap() => x, factor, z, deviation);
    ways!(gaussian_process(&y, ln_scale, ln_amplitude, ln_noise, &t).unwrap()
        => y, ln_scale, ln_amplitude, ln_noise; t);
    ways!(least_squares(&a, &b, ridge).unwrap(), &dy => a, b, ridge);
    ways!(gaussian_mixture(&x, &logits, &means, &ln_sigma) => x, logits, means, ln_sigma);
    ways!(mean_and_covariance(&x), (&dy.0, &dy.1, dy.2) of dy: (RowVector3<f64>, Matrix3<f64>, f64) => x);
    ways!(cubature_prediction(&mean, &factor, speed, dt).unwrap(),
        (&dy.0, &dy.1) of dy: (Vector3<f64>, Matrix3<f64>) => mean, factor, speed, dt);

    tests::differences!(ekf_log_likelihood gaussian_process least_squares gaussian_mixture mean_and_covariance);

    mod jvp {
        use super::super::*;

        tests::tangents!(ekf_update(&x, &p, &z, &r).unwrap(), (&dx, &dp, &dz, &dr) => x dx, p dp, z dz, r dr);
        tests::tangents!(least_squares(&a, &b, ridge).unwrap(), (&da, &db, dridge) => a da, b db, ridge dridge);
        tests::tangents!(mean_and_covariance(&x), (&dx) => x dx);
    }

    /// A covariance is symmetric, and so is its gradient: along symmetric directions it is that of differences.
    #[test]
    fn the_gradient_of_a_covariance_is_symmetric() {
        let case = tests::reference::program("ekf_update");
        let (x, z, r): (Vector4<f64>, Vector2<f64>, Matrix2<f64>) =
            (case.input("x"), case.input("z"), case.input("r"));
        let p: Matrix4<f64> = case.input("p");
        let likelihood = |p: &Matrix4<f64>| super::ekf_update(&x, p, &z, &r).unwrap().2;
        let gradient =
            ekf_update::backward(&x, &p, &z, &r, (&Vector4::zeros(), &Matrix4::zeros(), 1.0)).unwrap();
        assert!((gradient.p - gradient.p.transpose()).norm() < 1e-12);
        for k in 0..16 {
            let mut step = Matrix4::zeros();
            step[k] = 1e-5;
            let step = step + step.transpose();
            let difference = (likelihood(&(p + step)) - likelihood(&(p - step))) / 2e-5;
            let along = gradient.p.dot(&step) / 1e-5;
            assert!((difference - along).abs() < 1e-8 * (1.0 + along.abs()), "{difference} and {along}");
        }
    }

    /// Not positive definite, or singular: nothing, instead of garbage.
    #[test]
    fn what_cannot_be_factored_gives_none() {
        let case = tests::reference::program("ekf_update");
        let (x, z, p): (Vector4<f64>, Vector2<f64>, Matrix4<f64>) =
            (case.input("x"), case.input("z"), case.input("p"));
        let r = -10.0 * Matrix2::identity();
        assert!(super::ekf_update(&x, &p, &z, &r).is_none());
        assert!(ekf_update::forward_saved(&x, &p, &z, &r).is_none());
        let dy = (&Vector4::zeros(), &Matrix4::zeros(), 1.0);
        assert!(ekf_update::backward(&x, &p, &z, &r, dy).is_none());

        let (a, b) = (Matrix6x3::zeros(), Vector6::repeat(1.0));
        assert!(super::least_squares(&a, &b, 0.0).is_none());
        assert!(least_squares::backward(&a, &b, 0.0, &Vector3::repeat(1.0)).is_none());
        assert!(super::least_squares(&a, &b, 0.5).is_some());
    }
}
