//! Forward mode, value and tangent together, against values of JAX and in both ways to ask for it.

use graph_runtime::prelude::*;

/// The same product used many times, transposed and not.
#[differentiable(jvp)]
fn shared_subexpressions(a: &Matrix3<f64>, b: &Matrix3<f64>, x: &Vector3<f64>) -> Vector3<f64> {
    let p = a * b;
    p * x + p.transpose() * x + p.norm() * (p * (p * x))
}

/// The price of a European call.
#[differentiable(jvp)]
fn black_scholes(s: f64, k: f64, r: f64, sigma: f64, t: f64) -> f64 {
    let spread = sigma * t.sqrt();
    let d1 = ((s / k).ln() + (r + 0.5 * sigma * sigma) * t) / spread;
    s * normal_cdf(d1) - k * exp(-r * t) * normal_cdf(d1 - spread)
}

/// Only `w` moves; the same program in loops.
#[differentiable(wrt(w), jvp, loops)]
fn layer<T: Scalar, const N: usize>(x: &SMatrix<T, N, 3>, w: &SMatrix<T, 3, 2>) -> SMatrix<T, N, 2> {
    tanh(x * w)
}

#[test]
fn a_vector_output() {
    let case = tests::reference::program("shared_subexpressions");
    let (a, b, x) = (case.input("a"), case.input("b"), case.input("x"));
    let (da, db, dx) = (case.get("tangent", "a"), case.get("tangent", "b"), case.get("tangent", "x"));
    let (value, tangent) = shared_subexpressions::jvp(&a, &b, &x, &da, &db, &dx);
    case.compare("output", "y", &value).unwrap();
    case.compare("derivative", "y", &tangent).unwrap();

    let (mut output, mut pushed) = (Vector3::repeat(f64::NAN), Vector3::repeat(f64::NAN));
    let workspace = &mut shared_subexpressions::Workspace::new();
    shared_subexpressions::jvp_into(&a, &b, &x, &da, &db, &dx, workspace, &mut output, &mut pushed);
    assert_eq!((output, pushed), (value, tangent));
}

#[test]
fn scalars_by_value() {
    let case = tests::reference::program("black_scholes");
    let at = |kind: &str| ["s", "k", "r", "sigma", "t"].map(|name| case.get::<f64>(kind, name));
    let [s, k, r, sigma, t] = at("input");
    let [ds, dk, dr, dsigma, dt] = at("tangent");
    let (value, tangent) = black_scholes::jvp(s, k, r, sigma, t, ds, dk, dr, dsigma, dt);
    case.compare("output", "y", &value).unwrap();
    case.compare("derivative", "y", &tangent).unwrap();
}

/// ⟨ȳ, J·ẇ⟩ = ⟨Jᵀ·ȳ, ẇ⟩
#[test]
fn only_what_is_differentiated_has_a_tangent() {
    let x = SMatrix::<f64, 4, 3>::from_fn(|i, j| 0.3 * i as f64 - 0.2 * j as f64);
    let w = SMatrix::<f64, 3, 2>::from_fn(|i, j| 0.5 - 0.1 * (i * j) as f64);
    let direction = SMatrix::<f64, 3, 2>::from_fn(|i, j| 1.0 + i as f64 - 2.0 * j as f64);
    let cotangent = SMatrix::<f64, 4, 2>::from_fn(|i, j| 0.7 * j as f64 - 0.4 * i as f64);
    let (value, tangent) = layer::jvp(&x, &w, &direction);
    assert_eq!(value, layer(&x, &w));
    let gradient = layer::backward(&x, &w, &cotangent);
    assert!((cotangent.dot(&tangent) - gradient.w.dot(&direction)).abs() < 1e-13);
}
