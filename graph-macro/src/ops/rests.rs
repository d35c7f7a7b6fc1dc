//! Where an operation stands still: numbers that it takes where its own derivative is zero. If what reads it is singular
//! at such a number, the chain rule multiplies an infinity by zero, and the gradient is NaN.

use crate::ir::Id;

/// What is known of an operand.
pub(crate) struct Known {
    pub(crate) id: Id,
    pub(crate) rests: Vec<Rest>,
}

impl Known {
    /// Its value, if it is a constant.
    pub(crate) fn constant(&self) -> Option<f64> {
        self.rests.iter().find(|rest| rest.reach == Reach::Everywhere).map(|rest| rest.at)
    }
}

/// A number at which a value stands still.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Rest {
    pub(crate) at: f64,
    pub(crate) reach: Reach,
}

/// For which inputs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reach {
    /// For all: it is a constant.
    Everywhere,
    /// For all beyond a bound.
    Beyond,
    /// For one.
    AtOnePoint,
}

/// The greater, or the lesser, of two: it stays at a constant beyond it, and has the other's rests on its side.
pub(super) fn of_two(x: &[Known], is_kept: fn(f64, f64) -> bool) -> Vec<Rest> {
    let [a, b] = x else { return Vec::new() };
    let with = |bound: &Known, other: &Known| -> Vec<Rest> {
        let Some(at) = bound.constant() else { return Vec::new() };
        let kept = other.rests.iter().filter(|rest| is_kept(rest.at, at)).copied();
        std::iter::once(Rest { at, reach: Reach::Beyond }).chain(kept).collect()
    };
    match (a.constant(), b.constant()) {
        (None, Some(_)) => with(b, a),
        (Some(_), None) => with(a, b),
        _ => Vec::new(),
    }
}

/// A value times itself stands still at zero.
pub(super) fn of_square(x: &[Known]) -> Vec<Rest> {
    match x {
        [a, b] if a.id == b.id && a.constant().is_none() => {
            vec![Rest { at: 0.0, reach: Reach::AtOnePoint }]
        }
        _ => Vec::new(),
    }
}

/// A sum of entries that all stand still at zero does.
pub(super) fn of_sum(x: &[Known]) -> Vec<Rest> {
    let zeros = x.iter().flat_map(|operand| &operand.rests).filter(|rest| rest.at == 0.0);
    zeros.copied().collect()
}
