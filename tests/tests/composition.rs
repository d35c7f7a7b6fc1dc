//! Functions that call functions of elsewhere: generated ones, and derivatives written by hand.
//!
//! What holds: the value and the gradient are those of the same mathematics in one function. What is not attempted:
//! forward mode through a derivative that is written by hand.

#![allow(
    dead_code,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]

use graph_runtime::prelude::*;

/// Huber's loss of every entry, with a derivative by hand: the branch of every entry is saved and not taken again.
pub mod huber {
    use graph_runtime::prelude::*;

    /// The slope at every entry.
    pub type Saved = Vector3<f64>;

    /// The value, and what the backward pass reads.
    pub fn forward_saved(e: &Vector3<f64>, delta: f64) -> (Vector3<f64>, Saved) {
        let loss = e.map(|e| if e.abs() <= delta { 0.5 * e * e } else { delta * (e.abs() - 0.5 * delta) });
        (loss, e.map(|e| e.clamp(-delta, delta)))
    }

    /// The vector-Jacobian product. The threshold is data.
    pub fn vjp(_: &Vector3<f64>, _: f64, slope: &Saved, cotangent: &Vector3<f64>) -> (Vector3<f64>, ()) {
        (slope.component_mul(cotangent), ())
    }
}

/// The value alone, as of every generated function.
pub fn huber(e: &Vector3<f64>, delta: f64) -> Vector3<f64> {
    huber::forward_saved(e, delta).0
}

/// A wing's lift by its angle: a table of measurements, straight lines between them.
pub mod lift {
    /// Measured at 0, 1, 2 … tenths.
    const TABLE: [f64; 5] = [0.0, 0.25, 0.45, 0.6, 0.55];

    /// The slope of the line.
    pub type Saved = f64;

    /// The value and the slope.
    pub fn forward_saved(angle: f64) -> (f64, Saved) {
        let place = (10.0 * angle).clamp(0.0, 3.999);
        let left = place.floor();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the table")]
        let index = left as usize;
        let rise = TABLE[index + 1] - TABLE[index];
        (TABLE[index] + (place - left) * rise, 10.0 * rise)
    }

    /// One input, one entry.
    pub fn vjp(_: f64, slope: &Saved, cotangent: f64) -> (f64,) {
        (slope * cotangent,)
    }
}

/// The value alone.
pub fn lift(angle: f64) -> f64 {
    lift::forward_saved(angle).0
}

/// Generated functions that others call.
pub mod library {
    use graph_runtime::prelude::*;

    /// One dense layer of any size.
    #[differentiable]
    pub fn dense<T: Scalar, const B: usize, const I: usize, const O: usize>(
        x: &SMatrix<T, B, I>,
        w: &SMatrix<T, I, O>,
        b: &SMatrix<T, 1, O>,
    ) -> SMatrix<T, B, O> {
        tanh(x * w + b)
    }

    /// Only the point moves.
    #[differentiable(wrt(x))]
    pub fn distance(x: &Vector3<f64>, to: &Vector3<f64>) -> f64 {
        norm(x - to)
    }

    /// Two outputs.
    #[differentiable]
    pub fn polar(x: &Vector2<f64>) -> (f64, f64) {
        (x.norm(), x[1].atan2(x[0]))
    }

    /// What may have no answer.
    #[differentiable]
    pub fn solve(a: &Matrix2<f64>, b: &Vector2<f64>) -> Option<Vector2<f64>> {
        a.lu().solve(&b)
    }
}

use library::{dense, distance, polar, solve};

/// A regression whose loss has its derivative by hand.
#[differentiable(wrt(a, x))]
pub fn robust_fit(a: &Matrix3<f64>, x: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    let e = a * x - b;
    let loss: Vector3<f64> = huber(&e, 0.75);
    loss.sum()
}

/// The same by the language's own function.
#[differentiable(wrt(a, x))]
pub fn robust_fit_within(a: &Matrix3<f64>, x: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    sum((a * x - b).huber(0.75))
}

/// A glider for ten steps, by a table.
#[differentiable]
pub fn glide(angle: f64, speed: f64) -> f64 {
    let mut height = 10.0;
    let mut v = speed;
    for _ in 0..10 {
        let coefficient: f64 = lift(angle * v / speed);
        height += 0.1 * (coefficient * v * v - 9.81);
        v -= 0.05 * coefficient * v;
    }
    height
}

/// Two generated layers.
#[differentiable]
pub fn network(
    x: &SMatrix<f64, 5, 3>,
    w1: &SMatrix<f64, 3, 4>,
    b1: &SMatrix<f64, 1, 4>,
    w2: &SMatrix<f64, 4, 2>,
    b2: &SMatrix<f64, 1, 2>,
) -> f64 {
    let h: SMatrix<f64, 5, 4> = dense(x, w1, b1);
    let y: SMatrix<f64, 5, 2> = dense(&h, w2, b2);
    norm_squared(y)
}

/// The same in one.
#[differentiable]
pub fn network_within(
    x: &SMatrix<f64, 5, 3>,
    w1: &SMatrix<f64, 3, 4>,
    b1: &SMatrix<f64, 1, 4>,
    w2: &SMatrix<f64, 4, 2>,
    b2: &SMatrix<f64, 1, 2>,
) -> f64 {
    norm_squared(tanh(tanh(x * w1 + b1) * w2 + b2))
}

/// A call on one side of a branch, and an input of the callee that is data.
#[differentiable]
pub fn near_or_far(x: &Vector3<f64>, limit: f64) -> f64 {
    let target = vector![1.0, 2.0, 3.0];
    let r: f64 = distance(x, &target);
    if r > limit {
        let across: f64 = distance(&(2.0 * x), &target);
        limit * across
    } else {
        r * r
    }
}

/// A call with several outputs, of which one is used twice.
#[differentiable]
pub fn spiral(x: &Vector2<f64>) -> f64 {
    let (r, phi): (f64, f64) = polar(x);
    r * phi.sin() + 0.5 * phi * phi
}

/// A call that may have no answer.
#[differentiable]
pub fn intersection(a: &Matrix2<f64>, b: &Vector2<f64>) -> Option<f64> {
    let x: Vector2<f64> = solve(a, b)?;
    Some(x.norm_squared())
}

fn some<const R: usize, const C: usize>(seed: f64) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| (seed + i as f64 * 1.3 + j as f64 * 0.7).sin())
}

fn near(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-12 * (1.0 + a.abs() + b.abs()), "{a} and {b}");
}

#[test]
fn a_loss_by_hand_is_the_loss_of_the_language() {
    let (a, x, b) = (some(0.1), some(0.2), some::<3, 1>(0.3) * 2.0);
    let (value, gradient) = robust_fit::value_and_gradient(&a, &x, &b);
    let (expected, other) = robust_fit_within::value_and_gradient(&a, &x, &b);
    near(value, expected);
    near((gradient.a - other.a).norm() + (gradient.x - other.x).norm(), 0.0);
    let (_, saved) = robust_fit::forward_saved(&a, &x, &b);
    near((robust_fit::backward_saved(&a, &x, &b, &saved, 1.0).a - other.a).norm(), 0.0);
    check_gradient::<robust_fit::Graph>(&(a, x, b)).unwrap();
}

#[test]
fn a_table_in_a_loop() {
    near(glide(0.21, 6.0), {
        let (mut height, mut v) = (10.0, 6.0);
        for _ in 0..10 {
            let coefficient = lift(0.21 * v / 6.0);
            height += 0.1 * (coefficient * v * v - 9.81);
            v -= 0.05 * coefficient * v;
        }
        height
    });
    check_gradient::<glide::Graph>(&(0.21, 6.0)).unwrap();
    let (_, saved) = glide::forward_saved(0.21, 6.0);
    near(glide::backward_saved(0.21, 6.0, &saved, 2.0).angle, 2.0 * glide::gradient(0.21, 6.0).angle);
}

#[test]
fn layers_of_another_module() {
    let (x, w1, b1, w2, b2) = (some(0.1), some(0.2), some(0.3), some(0.4), some(0.5));
    let (value, one) = network::value_and_gradient(&x, &w1, &b1, &w2, &b2);
    let (expected, other) = network_within::value_and_gradient(&x, &w1, &b1, &w2, &b2);
    near(value, expected);
    near((one.x - other.x).norm() + (one.w1 - other.w1).norm() + (one.b1 - other.b1).norm(), 0.0);
    near((one.w2 - other.w2).norm() + (one.b2 - other.b2).norm(), 0.0);
}

#[test]
fn a_call_on_one_side_of_a_branch() {
    for limit in [1.0, 10.0] {
        let x = Vector3::new(0.3, -0.4, 1.1);
        check_gradient::<near_or_far::Graph>(&(x, limit)).unwrap();
    }
    near(near_or_far(&Vector3::new(1.0, 2.0, 5.0), 10.0), 4.0);
    near(near_or_far::gradient(&Vector3::new(1.0, 2.0, 5.0), 10.0).x.z, 4.0);
}

#[test]
fn several_outputs() {
    check_gradient::<spiral::Graph>(&(Vector2::new(0.6, -1.2),)).unwrap();
    near(spiral(&Vector2::new(0.0, 2.0)), 2.0 + std::f64::consts::PI.powi(2) / 8.0);
}

#[test]
fn a_call_without_an_answer() {
    let (a, b) = (Matrix2::new(2.0, 1.0, -1.0, 3.0), Vector2::new(1.0, 2.0));
    near(intersection(&a, &b).unwrap(), a.lu().solve(&b).unwrap().norm_squared());
    check_gradient::<intersection::Graph>(&(a, b)).unwrap();
    let singular = Matrix2::new(1.0, 2.0, 2.0, 4.0);
    assert!(intersection(&singular, &b).is_none());
    assert!(intersection::gradient(&singular, &b).is_none());
}
