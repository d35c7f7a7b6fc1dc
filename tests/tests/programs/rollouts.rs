//! Loops that carry a state: integrators, iterations, and a branch within two loops.

use graph_runtime::prelude::*;

pub use pendulum_model::{pendulum, pendulum_energy};

#[differentiable]
pub mod pendulum_model {
    //! A damped pendulum by Runge and Kutta's method of order four.

    use graph_runtime::prelude::*;

    const GRAVITY: f64 = 9.81;
    const STEPS: usize = 50;

    /// The derivative of angle and angular velocity by time.
    fn slope(x: &Vector2<f64>, length: f64, damping: f64) -> Vector2<f64> {
        vector![x[1], -GRAVITY / length * x[0].sin() - damping * x[1]]
    }

    /// One step.
    fn step(x: &Vector2<f64>, length: f64, damping: f64, dt: f64) -> Vector2<f64> {
        let k1 = slope(x, length, damping);
        let k2 = slope(&(x + 0.5 * dt * k1), length, damping);
        let k3 = slope(&(x + 0.5 * dt * k2), length, damping);
        let k4 = slope(&(x + dt * k3), length, damping);
        x + dt / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4)
    }

    /// Where it is after fifty steps.
    #[differentiable(jvp)]
    pub fn pendulum(start: &Vector2<f64>, length: f64, damping: f64) -> Vector2<f64> {
        let mut x = *start;
        for _ in 0..STEPS {
            x = step(&x, length, damping, 0.02);
        }
        x
    }

    /// The energy summed over the way; the backward pass computes each step again.
    pub fn pendulum_energy(start: &Vector2<f64>, length: f64, damping: f64) -> f64 {
        let mut x = *start;
        let mut total = 0.0;
        for _ in 0..20 {
            x = checkpoint(step(&x, length, damping, 0.05));
            let kinetic = 0.5 * (length * x[1]).powi(2);
            let potential = GRAVITY * length * (1.0 - x[0].cos());
            total += 0.05 * (kinetic + potential);
        }
        total
    }
}

/// Three balls for forty steps; each turns round where it hits the ground.
#[differentiable]
pub fn bouncing_balls(heights: &Vector3<f64>, speeds: &Vector3<f64>, restitution: f64, drag: f64) -> f64 {
    let dt = 0.04;
    let mut y = *heights;
    let mut v = *speeds;
    for _ in 0..40 {
        for j in 0..3 {
            v[j] -= dt * (9.81 + drag * v[j]);
            y[j] += dt * v[j];
            if y[j] < 0.0 {
                y[j] = -restitution * y[j];
                v[j] = -restitution * v[j];
            }
        }
    }
    let weights = vector![1.0, 2.0, 3.0];
    y.dot(&weights) + 0.5 * v.norm_squared()
}

/// Eight steps of a flow; the backward pass computes each again from where it started.
#[differentiable]
pub fn checkpointed_flow(x: &Vector4<f64>, w: &Matrix4<f64>, b: &Vector4<f64>) -> Vector4<f64> {
    let mut state = *x;
    for _ in 0..8 {
        state += checkpoint(0.2 * (w * state + b).tanh());
    }
    state
}

/// The inverse of a matrix by Newton's and Schulz's iteration.
#[differentiable]
pub fn newton_schulz(a: &Matrix3<f64>) -> Matrix3<f64> {
    let two = 2.0 * Matrix3::<f64>::identity();
    let mut x = a.transpose() / a.norm_squared();
    for _ in 0..10 {
        x = x * (two - a * x);
    }
    x
}

/// Rosenbrock's function.
#[differentiable]
pub fn rosenbrock(x: &Vector6<f64>) -> f64 {
    let mut sum = 0.0;
    for i in 0..5 {
        let valley = x[i + 1] - x[i] * x[i];
        sum += 100.0 * valley * valley + (1.0 - x[i]).powi(2);
    }
    sum
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(pendulum(&start, length, damping), &dy => start, length, damping);
    ways!(pendulum_energy(&start, length, damping) => start, length, damping);
    ways!(bouncing_balls(&heights, &speeds, restitution, drag) => heights, speeds, restitution, drag);
    ways!(checkpointed_flow(&x, &w, &b), &dy => x, w, b);
    ways!(newton_schulz(&a), &dy => a);
    ways!(rosenbrock(&x) => x);

    tests::differences!(bouncing_balls checkpointed_flow newton_schulz rosenbrock);

    mod jvp {
        use super::super::*;

        tests::tangents!(pendulum(&start, length, damping), (&dstart, dlength, ddamping)
            => start dstart, length dlength, damping ddamping);
    }

    /// ∂f/∂xᵢ = −400·xᵢ·(xᵢ₊₁ − xᵢ²) − 2·(1 − xᵢ) + 200·(xᵢ − xᵢ₋₁²), as the textbooks have it.
    #[test]
    fn rosenbrock_by_hand() {
        let x = Vector6::new(-1.2, 1.0, 0.3, -0.7, 1.5, 0.9);
        let by_hand = Vector6::from_fn(|i, _| {
            let right =
                if i < 5 { -400.0 * x[i] * (x[i + 1] - x[i] * x[i]) - 2.0 * (1.0 - x[i]) } else { 0.0 };
            let left = if i > 0 { 200.0 * (x[i] - x[i - 1] * x[i - 1]) } else { 0.0 };
            left + right
        });
        let found = rosenbrock::gradient(&x).x;
        assert!((found - by_hand).norm() < 1e-10 * by_hand.norm(), "{found} {by_hand}");
    }

    /// d(A⁻¹) = −A⁻¹·dA·A⁻¹, so the gradient for Ȳ is −A⁻ᵀ·Ȳ·A⁻ᵀ.
    #[test]
    fn an_inverse_by_hand() {
        let a: Matrix3<f64> = tests::reference::program("newton_schulz").input("a");
        let dy = Matrix3::new(1.0, -0.5, 0.2, 0.3, 0.8, -1.1, 0.4, 0.6, 0.9);
        let inverse = a.try_inverse().unwrap();
        assert!((super::newton_schulz(&a) - inverse).norm() < 1e-12);
        let by_hand = -inverse.transpose() * dy * inverse.transpose();
        assert!((newton_schulz::backward(&a, &dy).a - by_hand).norm() < 1e-10);
    }
}
