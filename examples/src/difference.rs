//! The network's gradient against central differences, in double precision.
//!
//! The formula is the one that is trained, at `f64` and for a few images. Every entry of `b1`, `w2` and `b2` is compared, and
//! [`SAMPLE`] of the 39,200 of `w1`, drawn at random. The entries of the margin of the image, whose pixels are black in
//! every image, have a derivative of zero on both sides.

use nalgebra::SMatrix;
use rand::{SeedableRng, rngs::Xoshiro256PlusPlus, seq::index};
use rand_distr::{Distribution, StandardNormal};

use crate::digits::{CLASSES, Digits, PIXELS};
use crate::network::loss;
use crate::parameters::{NAMES, Parameters, entries, entries_mut};

/// How many entries of one parameter are compared at most.
pub const SAMPLE: usize = 1000;
/// Images in the comparison's batch.
pub const IMAGES: usize = 5;
/// The step to both sides: the cube root of the rounding error balances it against the neglected third derivative.
const STEP: f64 = 1e-5;

/// What the comparison found for one parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The parameter.
    pub name: &'static str,
    /// Its entries.
    pub entries: usize,
    /// How many of them were compared.
    pub compared: usize,
    /// The largest difference between the gradient and the quotient of differences.
    pub largest_difference: f64,
    /// The largest derivative, to judge the difference by.
    pub largest_derivative: f64,
}

/// Compares the gradient of the loss of the first images, at random parameters.
///
/// # Panics
/// If there are less than [`IMAGES`] digits.
#[must_use]
pub fn compare(digits: &Digits, seed: u64) -> Vec<Comparison> {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut x: Box<SMatrix<f64, IMAGES, PIXELS>> = bytemuck::zeroed_box();
    let mut t: Box<SMatrix<f64, IMAGES, CLASSES>> = bytemuck::zeroed_box();
    digits.fill_batch(&std::array::from_fn::<_, IMAGES, _>(|i| i), &mut x, &mut t);
    let mut parameters = Parameters::<f64>::boxed();
    for (block, width) in entries_mut(&mut parameters).into_iter().zip([0.05, 0.5, 0.5, 0.5]) {
        let normal = |rng: &mut _| -> f64 { StandardNormal.sample(rng) };
        block.fill_with(|| width * normal(&mut rng));
    }

    let mut gradient = Parameters::<f64>::boxed();
    let mut workspace = loss::Workspace::boxed();
    let Parameters { w1, b1, w2, b2, .. } = &*parameters;
    loss::value_and_gradient_into(&x, w1, b1, w2, b2, &t, &mut workspace, &mut gradient);

    let gradient = entries(&gradient);
    (0..NAMES.len())
        .map(|block| {
            let derivatives = gradient[block];
            let compared = SAMPLE.min(derivatives.len());
            let differences = index::sample(&mut rng, derivatives.len(), compared).into_iter().map(|entry| {
                let expected = quotient(&x, &t, &mut parameters, block, entry);
                (derivatives[entry] - expected).abs()
            });
            Comparison {
                name: NAMES[block],
                entries: derivatives.len(),
                compared,
                largest_difference: largest(differences),
                largest_derivative: largest(derivatives.iter().map(|d| d.abs())),
            }
        })
        .collect()
}

/// `(loss(p + h) − loss(p − h)) / 2h` for one entry `p` of the parameters, which is as it was afterwards.
fn quotient(
    x: &SMatrix<f64, IMAGES, PIXELS>,
    t: &SMatrix<f64, IMAGES, CLASSES>,
    parameters: &mut Parameters<f64>,
    block: usize,
    entry: usize,
) -> f64 {
    let before = entries(parameters)[block][entry];
    let mut loss_at = |value| {
        entries_mut(parameters)[block][entry] = value;
        let Parameters { w1, b1, w2, b2, .. } = &*parameters;
        loss(x, w1, b1, w2, b2, t)
    };
    let (above, below) = (before + STEP, before - STEP);
    let quotient = (loss_at(above) - loss_at(below)) / (above - below);
    entries_mut(parameters)[block][entry] = before;
    quotient
}

/// The largest of some numbers that are not negative; NaN if one of them is.
fn largest(numbers: impl Iterator<Item = f64>) -> f64 {
    numbers.fold(0.0, |largest, number| if number <= largest { largest } else { number })
}

impl Comparison {
    /// Whether the gradient agrees as well as differences can tell: to 10⁻⁷ of the largest derivative.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.largest_difference <= 1e-7 * self.largest_derivative.max(1e-3)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;
    use crate::digits::{DataSet, own_folder};

    #[test]
    fn the_gradient_agrees_with_differences() {
        let data = DataSet::load(&own_folder(), IMAGES).unwrap();
        for comparison in compare(&data.train, 1) {
            assert!(comparison.agrees(), "{comparison:?}");
            assert!(comparison.largest_derivative > 1e-3, "there is something to compare: {comparison:?}");
        }
    }

    #[test]
    fn the_largest_number_is_found_and_nan_is_not_lost() {
        assert_eq!(largest([1.0, 3.0, 2.0].into_iter()), 3.0);
        assert!(largest([1.0, f64::NAN].into_iter()).is_nan());
    }
}
