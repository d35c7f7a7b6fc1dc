//! Numbers for the tests: a small generator with a fixed seed, comparisons, differences.

use crate::ir::eval::{Env, Value, eval};
use crate::ir::{Graph, Ty};
use crate::ops::{Block, Domain};

/// `SplitMix64`: enough for test data, the same on every machine.
pub(super) struct Rng(pub(super) u64);

impl Rng {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in [0, 1).
    pub(super) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("a remainder fits")
    }

    pub(super) fn draw(&mut self, domain: Domain) -> f64 {
        let x = self.unit();
        let sign = if self.next().is_multiple_of(2) { 1.0 } else { -1.0 };
        match domain {
            Domain::Reals => 4.0 * x - 2.0,
            Domain::Positive => 0.3 + 2.0 * x,
            Domain::NonZero => sign * (0.3 + 2.0 * x),
            Domain::Unit => sign * (0.1 + 0.7 * x),
            Domain::AboveOne => 1.3 + 2.0 * x,
            Domain::Count | Domain::Condition => (x * 2.0).floor(),
            Domain::Divisor => 1.0 + (x * 2.0).floor(),
            Domain::First => 0.0,
        }
    }

    pub(super) fn value(&mut self, ty: &Ty, domain: Domain) -> Value {
        let (rows, cols) = ty.shape.dims();
        let size = |dim: &crate::ir::Dim| dim.literal().expect("tests use numbers");
        Block::from_fn(size(&rows), size(&cols), |_, _| self.draw(domain))
    }

    /// A direction: zero for what has no tangent.
    pub(super) fn direction(&mut self, like: &Value) -> Value {
        Block::from_fn(like.rows, like.cols, |_, _| self.draw(Domain::Reals))
    }
}

/// The sum of the products of the entries.
pub(super) fn inner(a: &[Value], b: &[Value]) -> f64 {
    let entries =
        |values: &[Value]| values.iter().flat_map(|value| value.entries.clone()).collect::<Vec<_>>();
    entries(a).iter().zip(entries(b)).map(|(x, y)| x * y).sum()
}

/// Whether two numbers agree to a tolerance relative to the larger, or to 1; NaN agrees with NaN.
pub(super) fn agree(a: f64, b: f64, tolerance: f64) -> bool {
    (a.is_nan() && b.is_nan())
        || a.to_bits() == b.to_bits()
        || (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

pub(super) fn all_agree(a: &[Value], b: &[Value], tolerance: f64) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            a.rows == b.rows
                && a.cols == b.cols
                && a.entries.iter().zip(&b.entries).all(|(&x, &y)| agree(x, y, tolerance))
        })
}

/// The derivative of the outputs along a direction of some inputs, by central differences of two steps.
pub(super) fn differences(graph: &Graph, inputs: &[Value], directions: &[(usize, Value)]) -> Vec<Value> {
    differences_by(2e-3, graph, inputs, directions)
}

/// [`differences`] of the steps `step` and half of it.
pub(super) fn differences_by(
    step: f64,
    graph: &Graph,
    inputs: &[Value],
    directions: &[(usize, Value)],
) -> Vec<Value> {
    let at = |step: f64| {
        let mut moved = inputs.to_vec();
        for (input, direction) in directions {
            for (entry, d) in moved[*input].entries.iter_mut().zip(&direction.entries) {
                *entry += step * d;
            }
        }
        eval(graph, &moved, &Env::default())
    };
    let central = |h: f64| -> Vec<Value> {
        let (ahead, behind) = (at(h), at(-h));
        ahead
            .iter()
            .zip(&behind)
            .map(|(a, b)| Block {
                entries: a.entries.iter().zip(&b.entries).map(|(a, b)| (a - b) / (2.0 * h)).collect(),
                ..a.clone()
            })
            .collect()
    };
    // Richardson: the error of h² cancels.
    let (wide, narrow) = (central(step), central(step / 2.0));
    wide.iter()
        .zip(&narrow)
        .map(|(w, n)| Block {
            entries: w.entries.iter().zip(&n.entries).map(|(w, n)| (4.0 * n - w) / 3.0).collect(),
            ..n.clone()
        })
        .collect()
}
