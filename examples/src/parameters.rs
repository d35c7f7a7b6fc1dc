//! The network's parameters: how they begin, and how a gradient moves them.
//!
//! What holds: the same generator gives the same parameters on every machine. Parameters, velocity and gradient have one
//! type, and stay on the heap. Adaptive methods (Adam and its kin) are not attempted: two layers do not need them.

use graph_runtime::Scalar;
use rand::Rng;
use rand_distr::{Distribution, StandardNormal};

use crate::network::loss;

/// The weights and biases of both layers. They have the shapes of their own gradient, so they are stored as one.
pub type Parameters<T> = loss::Gradient<T>;

/// The names of the parameters, in the order of [`entries`].
pub const NAMES: [&str; 4] = ["w1", "b1", "w2", "b2"];

/// The entries of each parameter, column by column.
#[must_use]
pub fn entries<T: Scalar>(parameters: &Parameters<T>) -> [&[T]; 4] {
    let Parameters { w1, b1, w2, b2, .. } = parameters;
    [w1.as_slice(), b1.as_slice(), w2.as_slice(), b2.as_slice()]
}

/// The entries of each parameter, column by column, to be changed.
#[must_use]
pub fn entries_mut<T: Scalar>(parameters: &mut Parameters<T>) -> [&mut [T]; 4] {
    let Parameters { w1, b1, w2, b2, .. } = parameters;
    [w1.as_mut_slice(), b1.as_mut_slice(), w2.as_mut_slice(), b2.as_mut_slice()]
}

/// Draws the weights of both layers from normal distributions of the given widths; the biases begin at zero.
pub fn draw(parameters: &mut Parameters<f32>, widths: [f32; 2], rng: &mut impl Rng) {
    let [w1, b1, w2, b2] = entries_mut(parameters);
    for (weights, width) in [w1, w2].into_iter().zip(widths) {
        let normal = |rng: &mut _| -> f32 { StandardNormal.sample(rng) };
        weights.fill_with(|| width * normal(rng));
    }
    b1.fill(0.0);
    b2.fill(0.0);
}

/// One step of gradient descent with momentum: `v ← momentum·v − rate·g`, then `p ← p + v`. With a momentum of zero this is
/// plain descent.
pub fn descend(
    parameters: &mut Parameters<f32>,
    velocity: &mut Parameters<f32>,
    gradient: &Parameters<f32>,
    rate: f32,
    momentum: f32,
) {
    let blocks = entries_mut(parameters).into_iter().zip(entries_mut(velocity)).zip(entries(gradient));
    for ((parameters, velocity), gradient) in blocks {
        for ((p, v), g) in parameters.iter_mut().zip(velocity).zip(gradient) {
            *v = momentum * *v - rate * g;
            *p += *v;
        }
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use rand::{SeedableRng, rngs::Xoshiro256PlusPlus};

    use super::*;

    #[test]
    fn a_seed_gives_the_same_weights_of_the_right_width() {
        let mut twice = [Parameters::<f32>::boxed(), Parameters::<f32>::boxed()];
        for parameters in &mut twice {
            draw(parameters, [0.01, 2.0], &mut Xoshiro256PlusPlus::seed_from_u64(1));
        }
        let [first, second] = twice.each_ref().map(|p| entries(p));
        assert_eq!(first, second);
        let width =
            |entries: &[f32]| (entries.iter().map(|e| e * e).sum::<f32>() / entries.len() as f32).sqrt();
        assert!((width(first[0]) - 0.01).abs() < 0.0002);
        assert!((width(first[2]) - 2.0).abs() < 0.2);
        assert!(first[1].iter().chain(first[3]).all(|&bias| bias == 0.0));
    }

    #[test]
    fn descent_follows_its_formula() {
        let [mut p, mut v, mut g] = [(); 3].map(|()| Parameters::<f32>::boxed());
        (p.b2[3], v.b2[3], g.b2[3]) = (1.0, 0.5, 2.0);
        descend(&mut p, &mut v, &g, 0.25, 0.5);
        assert_eq!((p.b2[3], v.b2[3]), (0.75, -0.25));
        descend(&mut p, &mut v, &g, 0.25, 0.0);
        assert_eq!((p.b2[3], v.b2[3]), (0.25, -0.5));
        assert_eq!(entries(&p)[0].iter().sum::<f32>(), 0.0);
    }
}
