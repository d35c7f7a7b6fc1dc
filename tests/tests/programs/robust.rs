//! Robust residuals by branches: of numbers in a loop, and of matrices.

use graph_runtime::prelude::*;

/// Linear regression by Huber's loss, one branch for every residual.
#[differentiable(wrt(x, w, b, delta))]
pub fn huber_regression(
    x: &SMatrix<f64, 7, 2>,
    w: &Vector2<f64>,
    b: f64,
    delta: f64,
    y: &SVector<f64, 7>,
) -> f64 {
    let e = x * w + b - y;
    let mut loss = 0.0;
    for i in 0..7 {
        let size = e[i].abs();
        loss += if size <= delta { 0.5 * size * size } else { delta * (size - 0.5 * delta) };
    }
    loss
}

/// Residuals whose squares are Cauchy's loss: c·√ln(1 + (e/c)²) with the sign of e. At zero it is e itself.
#[differentiable]
pub fn cauchy_residuals(e: &Vector6<f64>, scale: f64) -> Vector6<f64> {
    let mut weighted = *e;
    for i in 0..6 {
        let z = e[i] / scale;
        if z.abs() > 1e-8 {
            let size = scale * (z * z).ln_1p().sqrt();
            if z > 0.0 {
                weighted[i] = size;
            } else {
                weighted[i] = -size;
            }
        }
    }
    weighted
}

/// A gradient whose norm is above the limit is scaled to it.
#[differentiable]
pub fn clipped(g: &Matrix3x2<f64>, limit: f64) -> Matrix3x2<f64> {
    let norm = g.norm();
    if norm > limit { g * (limit / norm) } else { *g }
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(huber_regression(&x, &w, b, delta, &y) => x, w, b, delta; y);
    ways!(cauchy_residuals(&e, scale), &dy => e, scale);
    ways!(clipped(&g, limit), &dy => g, limit);

    tests::differences!(huber_regression cauchy_residuals clipped);

    /// Below the limit the other side runs, and the limit has no influence.
    #[test]
    fn clipped_small_is_the_identity() {
        let case = tests::reference::program("clipped_small");
        let (g, limit): (Matrix3x2<f64>, f64) = (case.input("g"), case.input("limit"));
        let dy = case.get("cotangent", "y");
        tests::ways::agrees(&case, "output", "y", &super::clipped(&g, limit));
        let gradient = clipped::backward(&g, limit, &dy);
        tests::ways::agrees(&case, "gradient", "g", &gradient.g);
        tests::ways::agrees(&case, "gradient", "limit", &gradient.limit);
    }

    /// Only the side that is taken runs: the other one's 0/0 is never seen, in neither direction.
    #[test]
    fn at_zero_nothing_is_divided() {
        let gradient = clipped::backward(&Matrix3x2::zeros(), 1.0, &Matrix3x2::repeat(2.0));
        assert_eq!((gradient.g, gradient.limit), (Matrix3x2::repeat(2.0), 0.0));
        let gradient = cauchy_residuals::backward(&Vector6::zeros(), 0.5, &Vector6::repeat(3.0));
        assert_eq!((gradient.e, gradient.scale), (Vector6::repeat(3.0), 0.0));
    }
}
