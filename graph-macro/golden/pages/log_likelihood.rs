/// The log-likelihood of a residual with covariance `s`, but for a constant.
#[differentiable]
fn log_likelihood(r: &Vector2<f64>, s: &Matrix2<f64>) -> Option<f64> {
    let factor = s.cholesky()?;
    Some(-0.5 * (r.dot(&factor.solve(r)) + factor.ln_determinant()))
}
