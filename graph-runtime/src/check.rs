//! Gradient checks for tests: a formula's `backward` against differences of its `forward`, entry by entry.
//!
//! What holds: no allocation, every differentiated entry is checked, and the report says where it is worst. What is not
//! attempted: kinks. Where a formula has one (`abs` at 0, a tie of `max`), differences see both sides and `backward`
//! one; check beside the kink.

use core::fmt;

use crate::graph::{Graph, Input};
use crate::scalar::Scalar;
use crate::values::Values;

/// How a gradient is checked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckOptions<T> {
    /// The largest relative error that passes: 1e-6 for `f64`, 1e-2 for `f32`.
    ///
    /// It is relative to the largest of 1, this derivative, and the derivatives with respect to the same input; what
    /// rounding alone can do to the differences is allowed for on top.
    pub tolerance: T,
    /// The step, relative to the larger of 1 and the entry: the fourth root of the element type's precision. Where it
    /// leaves the formula's domain or is too coarse, smaller ones are tried too.
    pub step: T,
}

impl<T: Scalar> Default for CheckOptions<T> {
    fn default() -> Self {
        let coarse = T::EPSILON.to_f64() > 1e-10;
        let (tolerance, step) = if coarse { (1e-2, 1.0 / 64.0) } else { (1e-6, 1.0 / 8192.0) };
        Self { tolerance: T::from_f64(tolerance), step: T::from_f64(step) }
    }
}

/// Compares the gradient of `G` at `inputs` with differences.
///
/// The differences are central, of two steps, and extrapolated (Richardson): (4·D(h/2) − D(h)) / 3. An output that is
/// not a scalar is reduced to one by a fixed cotangent without symmetry. A formula that has no result at `inputs` fails.
/// `Ok` and `Err` carry the same report.
///
/// ```
/// use graph_runtime::prelude::*;
///
/// /// One dense layer.
/// #[differentiable]
/// pub fn dense(x: &SMatrix<f64, 1, 4>, w: &SMatrix<f64, 4, 3>, b: &SMatrix<f64, 1, 3>) -> SMatrix<f64, 1, 3> {
///     sigmoid(x * w + b)
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let x = SMatrix::from_fn(|_, j| 0.3 * j as f64 - 0.4);
/// let w = SMatrix::from_fn(|i, j| 0.1 * i as f64 - 0.2 * j as f64);
/// let check = check_gradient::<dense::Graph>(&(x, w, SMatrix::zeros()))?;
/// assert!(check.worst().unwrap().relative_error < 1e-9);
/// println!("{check}");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// If any derivative is off by more than the tolerance, or is no number.
pub fn check_gradient<G: Graph>(inputs: &G::Inputs) -> Result<GradientCheck<G>, GradientCheck<G>> {
    check_gradient_with(inputs, CheckOptions::default())
}

/// [`check_gradient`] of a value: `check_gradient_of(&layer, &(x, w, b))` for a typed [`graph!`](crate::graph) value.
///
/// # Errors
/// If any derivative is off by more than the tolerance, or is no number.
pub fn check_gradient_of<G: Graph>(
    _graph: &G,
    inputs: &G::Inputs,
) -> Result<GradientCheck<G>, GradientCheck<G>> {
    check_gradient_with(inputs, CheckOptions::default())
}

/// [`check_gradient`] with a tolerance and a step of one's own.
///
/// # Errors
/// If any derivative is off by more than the tolerance, or is no number.
pub fn check_gradient_with<G: Graph>(
    inputs: &G::Inputs,
    options: CheckOptions<G::Scalar>,
) -> Result<GradientCheck<G>, GradientCheck<G>> {
    let cotangent = G::Cotangent::from_fn(&mut weight::<G>);
    let gradient = G::backward(inputs, &cotangent);
    let mut moved = inputs.clone();
    let mut differences = G::Gradient::from_fn(&mut |_| G::Scalar::ZERO);
    let mut errors = G::Gradient::from_fn(&mut |_| G::Scalar::ZERO);
    let mut passed = true;
    each_input::<G>(|_, first, count| {
        let mut scale = 1.0_f64;
        for k in first..first + count {
            scale = scale.max(gradient.entry(k).to_f64().abs());
        }
        for k in first..first + count {
            let (difference, error) =
                difference_for::<G>(&mut moved, k, gradient.entry(k).to_f64(), scale, options);
            *differences.entry_mut(k) = G::Scalar::from_f64(difference);
            *errors.entry_mut(k) = G::Scalar::from_f64(error);
            passed &= error <= options.tolerance.to_f64();
        }
    });
    let check = GradientCheck { gradient, differences, errors, options };
    if passed { Ok(check) } else { Err(check) }
}

/// The outcome of a gradient check: both gradients, how far they are apart, and where they are furthest.
///
/// Displayed, it has a sentence for every input and a verdict.
pub struct GradientCheck<G: Graph> {
    /// What `backward` gives.
    pub gradient: G::Gradient,
    /// What differences of `forward` give.
    pub differences: G::Gradient,
    /// The relative error of each entry; ∞ where either is no number.
    pub errors: G::Gradient,
    /// The options of the check.
    pub options: CheckOptions<G::Scalar>,
}

/// One differentiated input's part of a [`GradientCheck`]: its worst entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InputCheck<T> {
    /// The input.
    pub input: Input,
    /// The worst entry's row.
    pub row: usize,
    /// The worst entry's column.
    pub col: usize,
    /// The derivative that `backward` gives there.
    pub derivative: T,
    /// The derivative that differences give there.
    pub difference: T,
    /// How far they are apart, relative to the scale of [`CheckOptions::tolerance`].
    pub relative_error: T,
}

impl<G: Graph> GradientCheck<G> {
    /// The worst entry of each differentiated input that has entries, in order.
    pub fn inputs(&self) -> impl Iterator<Item = InputCheck<G::Scalar>> + '_ {
        let mut first = 0;
        G::DIFFERENTIATED.iter().filter_map(move |&input| {
            let start = first;
            first += input.rows * input.cols;
            let mut worst = start;
            for k in start..first {
                if self.errors.entry(k) > self.errors.entry(worst) {
                    worst = k;
                }
            }
            (start < first).then(|| InputCheck {
                input,
                row: (worst - start) % input.rows,
                col: (worst - start) / input.rows,
                derivative: self.gradient.entry(worst),
                difference: self.differences.entry(worst),
                relative_error: self.errors.entry(worst),
            })
        })
    }

    /// The worst entry of all; `None` if nothing is differentiated.
    #[must_use]
    pub fn worst(&self) -> Option<InputCheck<G::Scalar>> {
        self.inputs()
            .reduce(|worst, next| if next.relative_error > worst.relative_error { next } else { worst })
    }

    /// Whether every derivative is within the tolerance.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.inputs().all(|input| input.relative_error <= self.options.tolerance)
    }
}

impl<G: Graph> fmt::Display for GradientCheck<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.inputs() {
            let InputCheck { input, row, col, derivative, difference, relative_error } = part;
            write!(f, "`{}`", input.name)?;
            if (input.rows, input.cols) != (1, 1) {
                write!(f, " ({}×{}), worst at ({row}, {col})", input.rows, input.cols)?;
            }
            write!(
                f,
                ": derivative {derivative:.6e}, by differences {difference:.6e}, relative error {relative_error:.1e}"
            )?;
            let wrong = if relative_error <= self.options.tolerance { "" } else { ": WRONG" };
            writeln!(f, "{wrong}")?;
        }
        let verdict = if self.passed() { "agrees" } else { "does not agree" };
        write!(
            f,
            "the gradient of `{}` {verdict} with differences to {:.0e}",
            G::NAME,
            self.options.tolerance
        )
    }
}

impl<G: Graph> fmt::Debug for GradientCheck<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<G: Graph> core::error::Error for GradientCheck<G> {}

/// Calls `visit(input, its first entry, how many)` for each differentiated input.
fn each_input<G: Graph>(mut visit: impl FnMut(&Input, usize, usize)) {
    let mut first = 0;
    for input in G::DIFFERENTIATED {
        let count = input.rows * input.cols;
        visit(input, first, count);
        first += count;
    }
}

/// The cotangent of output entry `k`: 1 for a scalar, else a number in ±[0.5, 1.5] that no symmetry of a formula shares.
fn weight<G: Graph>(k: usize) -> G::Scalar {
    if G::Output::LEN == 1 {
        return G::Scalar::ONE;
    }
    // The fractional parts of multiples of the golden ratio's inverse are spread evenly and never repeat.
    let turn = k as f64 * 0.618_033_988_749_894_8 + 0.25;
    let part = turn % 1.0;
    G::Scalar::from_f64(if k % 3 == 1 { -0.5 - part } else { 0.5 + part })
}

/// The output reduced to a scalar by [`weight`], and the sum of its terms' magnitudes, which bounds its rounding error.
fn reduced<G: Graph>(inputs: &G::Inputs) -> (f64, f64) {
    let output = G::forward(inputs);
    let (mut sum, mut magnitude) = (0.0, 0.0);
    for k in 0..G::Output::LEN {
        let term = output.entry(k).to_f64() * weight::<G>(k).to_f64();
        sum += term;
        magnitude += term.abs();
    }
    (sum, magnitude)
}

/// The difference quotient to hold against `derivative`, and its relative error: of the first step at which they agree. A
/// wrong derivative is wrong at every step; a right one may need a small step near the edge of its domain.
fn difference_for<G: Graph>(
    inputs: &mut G::Inputs,
    k: usize,
    derivative: f64,
    scale: f64,
    options: CheckOptions<G::Scalar>,
) -> (f64, f64) {
    let tolerance = options.tolerance.to_f64();
    let x = G::entry_mut(inputs, k).to_f64();
    let mut step = options.step.to_f64() * x.abs().max(1.0);
    let mut found = (f64::NAN, f64::INFINITY);
    for _ in 0..4 {
        let (wide, _) = quotient::<G>(inputs, k, step);
        let (near, noise) = quotient::<G>(inputs, k, step / 2.0);
        let difference = (4.0 * near - wide) / 3.0;
        let error = (difference - derivative).abs() / (scale + noise / tolerance);
        if error <= tolerance {
            return (difference, error);
        }
        // If no step agrees, the first is reported: smaller ones are mostly rounding.
        if found.0.is_nan() {
            found = (difference, if error.is_nan() { f64::INFINITY } else { error });
        }
        step /= 16.0;
    }
    found
}

/// (φ(x + h) − φ(x − h)) / 2h for entry `k`, and how far rounding can put it off. The steps are what the element type
/// makes of x ± h, so that no rounding of x enters.
fn quotient<G: Graph>(inputs: &mut G::Inputs, k: usize, step: f64) -> (f64, f64) {
    let x = *G::entry_mut(inputs, k);
    let h = G::Scalar::from_f64(step);
    let (right, left) = (x + h, x - h);
    *G::entry_mut(inputs, k) = right;
    let (above, magnitude) = reduced::<G>(inputs);
    *G::entry_mut(inputs, k) = left;
    let (below, _) = reduced::<G>(inputs);
    *G::entry_mut(inputs, k) = x;
    let width = right.to_f64() - left.to_f64();
    let noise = 8.0 * G::Scalar::EPSILON.to_f64() * magnitude / width;
    ((above - below) / width, noise)
}

#[cfg(test)]
mod tests;
