//! What is counted: a program of each kind.

use std::hint::black_box;

use graph_runtime::prelude::*;

/// A program's name, and what makes its inputs and a call of it.
pub const PROGRAMS: &[(&str, fn() -> Box<dyn FnMut()>)] = &[
    ("scalars: gradient of Rosenbrock's function", || {
        let x = SVector::from_fn(|i, _| 0.3 * i as f64 - 0.7);
        Box::new(move || keep(&rosenbrock::gradient(black_box(&x))))
    }),
    ("scalars: Hessian of an option price", || {
        Box::new(|| {
            keep(&option::hessian(black_box(105.0), black_box(0.22), black_box(0.03), black_box(0.75)))
        })
    }),
    ("scalars: Jacobian of a projection", || {
        let (camera, point) = (SVector::from_element(0.3), Vector3::new(0.4, 0.7, 3.1));
        Box::new(move || keep(&projection::jacobian(black_box(&camera), black_box(&point))))
    }),
    ("kernels: gradient of a network", || {
        let (x, w, b, v, t) = (filled(), filled(), filled(), filled(), filled());
        let (mut workspace, mut gradient) = (network::Workspace::new(), network::Gradient::zeros());
        Box::new(move || {
            let x = black_box(&x);
            keep(&network::value_and_gradient_into(x, &w, &b, &v, &t, &mut workspace, &mut gradient));
        })
    }),
    ("kernels: backward pass of a product of 33×29 and 29×31", || {
        let (a, b, d) = (filled(), filled(), filled());
        let (mut workspace, mut gradient) = (product::Workspace::new(), product::Gradient::zeros());
        Box::new(move || product::backward_into(black_box(&a), &b, &d, &mut workspace, &mut gradient))
    }),
    ("kernels: a Cholesky solution and its gradient", || {
        let (a, b) = (filled(), SVector::from_element(0.5));
        Box::new(move || keep(&solution::gradient(black_box(&a), black_box(&b))))
    }),
    ("loops: softmax and cross-entropy", || {
        let (z, t) = (filled(), filled());
        let (mut workspace, mut gradient) = (loss::Workspace::new(), loss::Gradient::zeros());
        Box::new(move || {
            keep(&loss::value_and_gradient_into(black_box(&z), &t, &mut workspace, &mut gradient))
        })
    }),
    ("loops: layer normalisation", || {
        let (x, gain, d) = (filled(), filled(), filled());
        let (mut workspace, mut gradient) = (normalised::Workspace::new(), normalised::Gradient::zeros());
        Box::new(move || {
            normalised::backward_into(black_box(&x), &gain, &d, &mut workspace, &mut gradient);
        })
    }),
    ("loops: a chain of functions on every entry", || {
        let x = filled();
        let (mut workspace, mut gradient) = (chain::Workspace::new(), chain::Gradient::zeros());
        Box::new(move || keep(&chain::value_and_gradient_into(black_box(&x), &mut workspace, &mut gradient)))
    }),
    ("statements: a rollout of 50 steps", || {
        let state = Vector2::new(0.3, 0.1);
        Box::new(move || keep(&rollout::gradient(black_box(&state), black_box(0.7))))
    }),
];

/// The optimiser must believe that somebody reads this.
fn keep<T>(value: &T) {
    black_box(value);
}

fn filled<const R: usize, const C: usize>() -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| ((7 * i + 5 * j) % 13) as f64 / 13.0 + if i == j { 1.5 } else { 0.0 })
}

#[differentiable]
fn rosenbrock(x: &SVector<f64, 6>) -> f64 {
    let mut sum = 0.0;
    for k in 0..5 {
        sum += 100.0 * square(x[k + 1] - square(x[k])) + square(1.0 - x[k]);
    }
    sum
}

#[differentiable(hessian)]
fn option(spot: f64, volatility: f64, rate: f64, years: f64) -> f64 {
    let spread = volatility * sqrt(years);
    let d1 = (ln(spot / 100.0) + (rate + 0.5 * square(volatility)) * years) / spread;
    spot * normal_cdf(d1) - 100.0 * exp(-rate * years) * normal_cdf(d1 - spread)
}

#[differentiable(jacobian)]
fn projection(camera: &SVector<f64, 7>, point: &Vector3<f64>) -> Vector2<f64> {
    let turn = camera.fixed_rows::<3>(0);
    let angle = norm(turn);
    let axis = turn / angle;
    let p = point - camera.fixed_rows::<3>(3);
    let (s, c) = (sin(angle), cos(angle));
    let q = p * c + cross(axis, p) * s + axis * (dot(axis, p) * (1.0 - c));
    camera[6] * vector![q.x / q.z, q.y / q.z]
}

#[differentiable(wrt(w, b, v))]
fn network(
    x: &SMatrix<f64, 32, 17>,
    w: &SMatrix<f64, 17, 24>,
    b: &SMatrix<f64, 1, 24>,
    v: &SMatrix<f64, 24, 5>,
    t: &SMatrix<f64, 32, 5>,
) -> f64 {
    mean_squared_error(tanh(x * w + b) * v, t)
}

#[differentiable]
fn product(a: &SMatrix<f64, 33, 29>, b: &SMatrix<f64, 29, 31>) -> SMatrix<f64, 33, 31> {
    a * b
}

#[differentiable]
fn solution(a: &SMatrix<f64, 6, 6>, b: &SVector<f64, 6>) -> Option<f64> {
    let factor = cholesky(a * a.transpose() + identity::<6>())?;
    Some(dot(b, factor.solve(b)))
}

#[differentiable(wrt(z))]
fn loss(z: &SMatrix<f64, 32, 10>, t: &SMatrix<f64, 32, 10>) -> f64 {
    softmax_cross_entropy(z, t)
}

#[differentiable]
fn normalised(x: &SMatrix<f64, 64, 16>, gain: &SMatrix<f64, 64, 1>) -> SMatrix<f64, 64, 16> {
    let apart = x - row_mean(x);
    apart.component_div(sqrt(row_mean(square(apart)) + 1e-5)).component_mul(gain)
}

#[differentiable]
fn chain(x: &SMatrix<f64, 256, 4>) -> f64 {
    sum(exp(-square(x)).component_mul(sin(x)) + softplus(x))
}

#[differentiable]
fn rollout(state: &Vector2<f64>, gain: f64) -> f64 {
    let mut s = *state;
    let mut cost = 0.0;
    for _ in 0..50 {
        let force = -gain * s[0] - 0.1 * s[1];
        s = vector![s[0] + 0.02 * s[1], s[1] + 0.02 * (force - sin(s[0]))];
        cost += norm_squared(s);
    }
    cost
}
