//! How fast water flows through a pipe under a given pressure: the friction has one formula for laminar and one for
//! turbulent flow. A branch, of which only the side that is taken runs, forward and backward.

use graph_runtime::prelude::*;

/// The pressure in pascal that water of a speed loses in 10 metres of pipe, 20 millimetres wide.
#[differentiable]
fn loss_of_pressure(speed: f64) -> f64 {
    let reynolds = speed * 0.02 / 1.0e-6;
    let friction = if reynolds < 2300.0 {
        64.0 / reynolds
    } else {
        // Swamee and Jain, for walls with a roughness of 0.01 mm.
        0.25 / square(log10(0.01 / 74.0 + 5.74 / reynolds.powf(0.9)))
    };
    friction * (10.0 / 0.02) * 0.5 * 998.0 * square(speed)
}

fn main() {
    for pressure in [50.0, 1_000.0, 20_000.0] {
        let mut speed = 0.5;
        for _ in 0..20 {
            let (loss, gradient) = loss_of_pressure::value_and_gradient(speed);
            speed = (speed + (pressure - loss) / gradient.speed).max(0.01);
        }
        println!("{pressure:6} Pa: {speed:.4} m/s, Reynolds number {:.0}", speed * 0.02 / 1.0e-6);
    }
}
