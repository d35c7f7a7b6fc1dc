//! Softmax and its relatives, stable for any finite input: of a column vector over its entries, else over each row;
//! the `column_` forms over each column.
//!
//! All rest on the exponentials below the greatest entry, e = exp(x − max x), and their sum: no exponential overflows,
//! and one of them is 1. The greatest is taken for a constant: what is computed does not depend on it.

use super::control::STOP_GRADIENT;
use super::exponentials::{EXP, LN};
use super::extrema::{COLUMN_MAX, MAX_ALL, ROW_MAX};
use super::powers::ABS;
use super::reductions::{COLUMN_SUM, ROW_SUM, SUM};
use super::{DEFAULT, Diff, Entry, Form, Kernel, OpDef};
use crate::ir::build::Expr;

pub(super) static OPS: &[&OpDef] = &[
    &SOFTMAX,
    &LOG_SOFTMAX,
    &LOGSUMEXP,
    &COLUMN_SOFTMAX,
    &COLUMN_LOG_SOFTMAX,
    &COLUMN_LOGSUMEXP,
    &FINITE_OR_ZERO,
];

const NEEDS: &str = "a matrix or a vector";
const EDGES: &str = "right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞";

/// The exponentials below the greatest entry of each line.
pub(super) struct Exponentials<'g> {
    /// What was taken out of each line.
    greatest: Expr<'g>,
    /// The entries without it.
    pub(super) below: Expr<'g>,
    /// exp(below)
    exps: Expr<'g>,
    /// Their sum in each line.
    total: Expr<'g>,
}

impl<'g> Exponentials<'g> {
    /// Over the entries of a column vector, else over each row.
    pub(super) fn of(x: Expr<'g>) -> Self {
        if x.cols().is_one() {
            Self::over(x, &MAX_ALL, &SUM)
        } else {
            Self::over(x, &COLUMN_MAX, &COLUMN_SUM)
        }
    }

    /// Over each column.
    fn of_columns(x: Expr<'g>) -> Self {
        Self::over(x, &ROW_MAX, &ROW_SUM)
    }

    fn over(x: Expr<'g>, max: &'static OpDef, sum: &'static OpDef) -> Self {
        let finite = x.map(max).map(&FINITE_OR_ZERO);
        finite.set_hint("greatest");
        let greatest = finite.map(&STOP_GRADIENT);
        let below = x - greatest;
        below.set_hint("below");
        let exps = below.map(&EXP);
        exps.set_hint("exps");
        let total = exps.map(sum);
        total.set_hint("total");
        Self { greatest, below, exps, total }
    }

    /// ln Σ exp(below), in each line
    pub(super) fn ln_total(&self) -> Expr<'g> {
        self.total.map(&LN)
    }

    fn logsumexp(&self) -> Expr<'g> {
        self.ln_total() + self.greatest
    }

    fn softmax(&self) -> Expr<'g> {
        let scale = self.total.recip();
        scale.set_hint("scale");
        let softmax = self.exps * scale;
        softmax.set_hint("softmax");
        softmax
    }

    fn log_softmax(&self) -> Expr<'g> {
        self.below - self.ln_total()
    }
}

/// What is taken out of a line: nothing, where its greatest entry is infinite.
pub(crate) static FINITE_OR_ZERO: OpDef = OpDef {
    name: "finite_or_zero",
    doc: "The value, or 0 where it is infinite.",
    diff: Diff::Pointwise(|x, _| {
        let is_infinite = x[0].map(&ABS).equals(x[0].real(f64::INFINITY));
        vec![Some(is_infinite.select(x[0].real(0.0), x[0].real(1.0)))]
    }),
    kernel: Kernel::Entry(Entry {
        form: Form::Call("finite_or_zero"),
        flops: 1,
        eval: |x| if x[0].is_infinite() { 0.0 } else { x[0] },
    }),
    ..DEFAULT
};

pub(crate) static LOGSUMEXP: OpDef = OpDef {
    name: "logsumexp",
    surface: &["logsumexp"],
    doc: "ln Σ exp(x): a scalar for a column vector, else a column with an entry for each row.",
    signature: "[n 1] -> [] | [r c] -> [r 1]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| Exponentials::of(x[0]).logsumexp()),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static SOFTMAX: OpDef = OpDef {
    name: "softmax",
    surface: &["softmax"],
    doc: "exp(x)/Σ exp(x): over the entries of a column vector, else over each row.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| Exponentials::of(x[0]).softmax()),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static LOG_SOFTMAX: OpDef = OpDef {
    name: "log_softmax",
    surface: &["log_softmax"],
    doc: "The logarithm of the softmax.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| Exponentials::of(x[0]).log_softmax()),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static COLUMN_LOGSUMEXP: OpDef = OpDef {
    name: "column_logsumexp",
    surface: &["column_logsumexp"],
    doc: "ln Σ exp(x) over each column: a row.",
    signature: "[r c] -> [1 c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| Exponentials::of_columns(x[0]).logsumexp()),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static COLUMN_SOFTMAX: OpDef = OpDef {
    name: "column_softmax",
    surface: &["column_softmax"],
    doc: "exp(x)/Σ exp(x) over each column.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| Exponentials::of_columns(x[0]).softmax()),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static COLUMN_LOG_SOFTMAX: OpDef = OpDef {
    name: "column_log_softmax",
    surface: &["column_log_softmax"],
    doc: "The logarithm of the softmax over each column.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| Exponentials::of_columns(x[0]).log_softmax()),
    edges: EDGES,
    ..DEFAULT
};
