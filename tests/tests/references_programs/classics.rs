//! A price, an expression that shares its parts, and every extremum at once.

use graph_runtime::prelude::*;

/// The price of a European call; its gradient is delta, the strike's, rho, vega and theta.
#[differentiable]
fn black_scholes(s: f64, k: f64, r: f64, sigma: f64, t: f64) -> f64 {
    let spread = sigma * t.sqrt();
    let d1 = ((s / k).ln() + (r + 0.5 * sigma * sigma) * t) / spread;
    s * normal_cdf(d1) - k * exp(-r * t) * normal_cdf(d1 - spread)
}

/// The same product used many times, transposed and not.
#[differentiable]
fn shared_subexpressions(a: &Matrix3<f64>, b: &Matrix3<f64>, x: &Vector3<f64>) -> Vector3<f64> {
    let p = a * b;
    p * x + p.transpose() * x + p.norm() * (p * (p * x))
}

/// Every extremum at once, on matrices full of ties: each tie shares the cotangent.
#[differentiable]
fn extrema(m: &Matrix3x4<f64>, n: &Matrix3x4<f64>) -> f64 {
    let over_columns = m.row_max().square().sum();
    let over_rows = n.column_max().powi(3).sum();
    let between = sum(max(m, n)) - 0.5 * min(m, n).norm_squared();
    let clamped = (1.25 * m).clamp(-2.0, 1.0).norm_squared();
    2.0 * m.max() + 3.0 * m.min() + over_columns + over_rows + between + clamped
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(black_scholes(s, k, r, sigma, t) => s, k, r, sigma, t);
    ways!(shared_subexpressions(&a, &b, &x), &dy => a, b, x);
    ways!(extrema(&m, &n) => m, n);

    tests::differences!(black_scholes shared_subexpressions);
}
