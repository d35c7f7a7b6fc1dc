//! Where Mars is, 100 days after it was nearest to the sun: Kepler's equation by Newton's method. A program of scalars.

use graph_runtime::prelude::*;

/// What is left of Kepler's equation at an eccentric anomaly: zero at the right one.
#[differentiable(wrt(anomaly))]
fn kepler(anomaly: f64, eccentricity: f64, mean: f64) -> f64 {
    anomaly - eccentricity * anomaly.sin() - mean
}

fn main() {
    let (eccentricity, period) = (0.0934, 686.98);
    let mean = std::f64::consts::TAU * 100.0 / period;
    let mut anomaly = mean;
    for step in 1..=4 {
        let (rest, gradient) = kepler::value_and_gradient(anomaly, eccentricity, mean);
        anomaly -= rest / gradient.anomaly;
        println!("step {step}: eccentric anomaly {anomaly:.12}, {rest:+.1e} before it");
    }
    let distance = 1.5237 * (1.0 - eccentricity * anomaly.cos());
    println!("Mars is {distance:.4} astronomical units away from the sun");
}
