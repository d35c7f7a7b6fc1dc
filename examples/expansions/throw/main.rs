//! How to throw a ball with drag so that it passes through a point after two seconds: gradient descent through a
//! simulation, which is a loop, forward and backward.

use graph_runtime::prelude::*;

/// How far from the target, squared, a ball is after 100 steps of 20 milliseconds.
#[differentiable(wrt(throw))]
fn miss(throw: &Vector2<f64>, target: &Vector2<f64>, drag: f64) -> f64 {
    let mut place = zeros::<2, 1>();
    let mut speed = throw;
    for _ in 0..100 {
        place += 0.02 * speed;
        speed -= 0.02 * (vector![0.0, 9.81] + drag * speed.norm() * speed);
    }
    (place - target).norm_squared()
}

fn main() {
    let target = Vector2::new(20.0, 5.0);
    let mut throw = Vector2::new(10.0, 10.0);
    for step in 0..=60 {
        let (value, gradient) = miss::value_and_gradient(&throw, &target, 0.02);
        if step % 20 == 0 {
            println!(
                "step {step:2}: throw {:.3}, {:.3} m/s, misses by {:.2e} m",
                throw.x,
                throw.y,
                value.sqrt()
            );
        }
        throw -= 0.15 * gradient.throw;
    }
}
