//! How fast yeast grows, and to what amount: a logistic curve through a published count, by gradient descent. The model
//! is a module: its struct holds the parameters, and the gradient is a value of the same struct.

use graph_runtime::prelude::*;

/// Logistic growth.
#[differentiable]
pub mod growth {
    use graph_runtime::prelude::*;

    /// The curve `most / (1 + exp(-rate·(t − middle)))`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Params {
        /// The amount in the end.
        pub most: f64,
        /// How fast it grows at first, per hour.
        pub rate: f64,
        /// When half of it is there, in hours.
        pub middle: f64,
    }

    fn amount(p: &Params, t: &SVector<f64, 10>) -> SVector<f64, 10> {
        p.most * sigmoid(p.rate * t.add_scalar(-p.middle))
    }

    /// The mean square of what the curve misses.
    #[differentiable(wrt(p))]
    pub fn loss(p: &Params, t: &SVector<f64, 10>, seen: &SVector<f64, 10>) -> f64 {
        mean_squared_error(amount(p, t), seen)
    }
}

fn main() {
    // Carlson's yeast of 1913, every second hour, in hundreds.
    let seen = SVector::from([0.096, 0.290, 0.711, 1.746, 3.507, 5.133, 5.948, 6.408, 6.559, 6.618]);
    let t = SVector::from_fn(|i, _| 2.0 * i as f64);
    let mut p = growth::Params { most: 5.0, rate: 0.4, middle: 10.0 };
    for step in 0..=400 {
        let (value, gradient) = growth::loss::value_and_gradient(&p, &t, &seen);
        if step % 100 == 0 {
            println!(
                "step {step:3}: {:.3} at {:.3} per hour, half at {:.3} hours; loss {value:.5}",
                p.most, p.rate, p.middle
            );
        }
        p.most -= 0.1 * gradient.p.most;
        p.rate -= 0.01 * gradient.p.rate;
        p.middle -= 0.1 * gradient.p.middle;
    }
}
