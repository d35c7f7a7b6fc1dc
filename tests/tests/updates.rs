//! `update(sgd)`: a step in place equals the gradient followed by the update, whatever the gradient of one parameter reads
//! of another.

use graph_runtime::prelude::*;

/// Holds the step of a function to its gradient: parameters, then the values of all inputs.
macro_rules! step {
    ($function:ident($($input:ident $(= $data:expr)?),+) => $($parameter:ident),+) => {{
        let rate = 0.05;
        let (value, gradient) = $function::value_and_gradient($(step!(@given $input $($data)?)),+);
        $(let before = $parameter.clone();
        let mut $parameter = $parameter.clone();
        let expected = step!(@expected before, gradient.$parameter, rate);
        let $parameter = (&mut $parameter, expected);)+
        let mut workspace = $function::Workspace::new();
        let found = $function::sgd_step(
            $(step!(@passed $input $($data)?)),+, rate, &mut workspace
        );
        assert!((found - value).abs() < 1e-14);
        $(assert!(($parameter.0.clone() - $parameter.1).abs().max() < 1e-12, stringify!($parameter));)+
    }};
    (@given $input:ident $data:expr) => { &$data };
    (@given $input:ident) => { &$input };
    (@expected $before:ident, $gradient:expr, $rate:ident) => { $before - $gradient * $rate };
    (@passed $input:ident $data:expr) => { &$data };
    (@passed $input:ident) => { $input.0 };
}

fn filled<const R: usize, const C: usize>(seed: usize) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| ((7 * i + 5 * j + 3 * seed) % 13) as f64 / 13.0 - 0.4)
}

/// A network of which every gradient is a product: none needs memory.
#[differentiable(wrt(w1, b1, w2, b2), update(sgd))]
fn network(
    x: &SMatrix<f64, 16, 12>,
    w1: &SMatrix<f64, 12, 20>,
    b1: &SMatrix<f64, 1, 20>,
    w2: &SMatrix<f64, 20, 5>,
    b2: &SMatrix<f64, 1, 5>,
    t: &SMatrix<f64, 16, 5>,
) -> f64 {
    let h = tanh(x * w1 + b1);
    softmax_cross_entropy(h * w2 + b2, t)
}

#[test]
fn a_network() {
    let (w1, b1, w2, b2) = (filled(1), filled(2), filled(3), filled(4));
    let (x, t) = (filled(5), filled::<16, 5>(6).abs());
    step!(network(x = x, w1, b1, w2, b2, t = t) => w1, b1, w2, b2);
    // The gradients are as large as the parameters: 1,520 + 800 bytes of them are not in the workspace.
    let of_gradient = size_of::<network::Gradient>();
    let (step, activations) = (network::COST.workspace_bytes, size_of::<[f64; 16 * (2 * 20 + 2 * 5)]>());
    assert!(step < activations + of_gradient, "{step}");
}

/// The gradient of each reads the other as it was.
#[differentiable(update(sgd), loops)]
fn crossed(u: &SMatrix<f64, 9, 7>, v: &SMatrix<f64, 9, 7>) -> f64 {
    sum(sin(u).component_mul(v)) + 0.5 * norm_squared(u)
}

/// … at another place.
#[differentiable(update(sgd), loops)]
fn transposed(u: &SMatrix<f64, 9, 7>, v: &SMatrix<f64, 7, 9>) -> f64 {
    sum(u.transpose().component_mul(v)) + sum(v * u)
}

/// … and in products of each other.
#[differentiable(update(sgd), loops)]
fn products(a: &SMatrix<f64, 8, 8>, b: &SMatrix<f64, 8, 8>, x: &SVector<f64, 8>) -> f64 {
    quadratic_form(a * b, x) + norm_squared(b * x)
}

/// … by single entries.
#[differentiable(update(sgd), loops)]
fn entries(u: &SVector<f64, 40>, v: &SVector<f64, 40>) -> f64 {
    u[3] * sum(v) + v[0] * norm_squared(u) + u[39]
}

#[differentiable(update(sgd))]
fn rosenbrock(x: &Vector4<f64>, y: &Vector3<f64>) -> f64 {
    100.0 * square(x.y - square(x.x)) + square(1.0 - x.x) + x.z * y.x * x.w + y.z * x.x
}

#[test]
fn gradients_that_read_each_other() {
    let (u, v) = (filled(1), filled(2));
    step!(crossed(u, v) => u, v);
    let (u, v) = (filled(1), filled(2));
    step!(transposed(u, v) => u, v);
    let (a, b, x) = (filled(1), filled(2), filled(3));
    step!(products(a, b, x) => a, b, x);
    let (u, v) = (filled(1), filled(2));
    step!(entries(u, v) => u, v);
    let (x, y) = (filled(1), filled(2));
    step!(rosenbrock(x, y) => x, y);
}

#[differentiable(update(sgd))]
fn scalars(gain: f64, x: &Vector3<f64>, bias: f64, rate: f64) -> f64 {
    let y = gain * x + bias;
    norm_squared(y) * rate
}

#[test]
fn scalars_are_changed_in_place() {
    let (mut gain, mut x, mut bias, mut rate) = (0.7, Vector3::new(0.1, -0.2, 0.3), 0.4, 1.5);
    let (value, gradient) = scalars::value_and_gradient(gain, &x, bias, rate);
    let expected = (
        gain - 0.1 * gradient.gain,
        x - 0.1 * gradient.x,
        bias - 0.1 * gradient.bias,
        rate - 0.1 * gradient.rate,
    );
    let workspace = &mut scalars::Workspace::new();
    let found = scalars::sgd_step(&mut gain, &mut x, &mut bias, &mut rate, 0.1, workspace);
    assert!((found - value).abs() < 1e-15);
    assert!((gain - expected.0).abs() < 1e-15 && (bias - expected.2).abs() < 1e-15);
    assert!((rate - expected.3).abs() < 1e-15 && (x - expected.1).norm() < 1e-15);
}

#[differentiable(update(sgd))]
fn precision(l: &Matrix2<f64>, r: &Vector2<f64>) -> Option<f64> {
    let factor = (l + l.transpose()).cholesky()?;
    Some(r.dot(&factor.solve(r)) - factor.ln_determinant())
}

#[test]
fn without_a_value_nothing_changes() {
    let workspace = &mut precision::Workspace::new();
    let (mut l, mut r) = (Matrix2::new(1.0, 0.2, 0.2, 1.0), Vector2::new(0.3, 0.1));
    let (value, gradient) = precision::value_and_gradient(&l, &r).unwrap();
    let expected = (l - 0.1 * gradient.l, r - 0.1 * gradient.r);
    assert_eq!(precision::sgd_step(&mut l, &mut r, 0.1, workspace), Some(value));
    assert!((l - expected.0).norm() < 1e-14 && (r - expected.1).norm() < 1e-14);

    let (mut l, before) = (Matrix2::new(-1.0, 0.0, 0.0, 1.0), r);
    assert_eq!(precision::sgd_step(&mut l, &mut r, 0.1, workspace), None);
    assert_eq!((l, r), (Matrix2::new(-1.0, 0.0, 0.0, 1.0), before));
}

/// A model.
#[differentiable(wrt(p), update(sgd))]
pub mod model {
    use graph_runtime::prelude::*;

    /// An array, a vector and a scalar.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Params {
        /// One after the other.
        pub layers: [SMatrix<f64, 6, 6>; 3],
        /// Added before each activation.
        pub offset: SVector<f64, 6>,
        /// Of the loss.
        pub scale: f64,
    }

    /// The size of what three layers make of an input.
    pub fn loss(p: &Params, x: &SVector<f64, 6>) -> f64 {
        let mut h = *x;
        for k in 0..3 {
            h = tanh(p.layers[k] * h + p.offset);
        }
        p.scale * norm_squared(h)
    }
}

#[test]
fn a_struct_is_changed_in_place() {
    let x = filled(7);
    let layers = [filled(1), filled(2), filled(3)];
    let mut p = model::Params { layers, offset: filled(4), scale: 0.6 };
    let (value, gradient) = model::loss::value_and_gradient(&p, &x);
    let before = p.clone();
    let found = model::loss::sgd_step(&mut p, &x, 0.1, &mut model::loss::Workspace::new());
    assert!((found - value).abs() < 1e-15);
    for k in 0..3 {
        assert!((p.layers[k] - (before.layers[k] - 0.1 * gradient.p.layers[k])).norm() < 1e-14);
    }
    assert!((p.offset - (before.offset - 0.1 * gradient.p.offset)).norm() < 1e-14);
    assert!((p.scale - (before.scale - 0.1 * gradient.p.scale)).abs() < 1e-14);
}
