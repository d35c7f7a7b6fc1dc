//! Losses. Targets are one-hot or any distribution; the cross entropies are means over the rows (a column vector is
//! one sample), `mean_squared_error` and `binary_cross_entropy_with_logits` means over all entries.

use super::activations::SOFTPLUS;
use super::exponentials::LN;
use super::powers::ABS;
use super::reductions::{SUM, mean};
use super::softmax::Exponentials;
use super::{DEFAULT, Domain, Kernel, OpDef};
use crate::ir::build::Expr;

pub(super) static OPS: &[&OpDef] = &[
    &MEAN_SQUARED_ERROR,
    &SUM_SQUARED_ERROR,
    &HUBER,
    &BINARY_CROSS_ENTROPY_WITH_LOGITS,
    &CROSS_ENTROPY,
    &SOFTMAX_CROSS_ENTROPY,
];

const NEEDS: &str = "a prediction and a target of equal shapes";

pub(crate) static MEAN_SQUARED_ERROR: OpDef = OpDef {
    name: "mean_squared_error",
    surface: &["mean_squared_error"],
    doc: "The mean of (y − t)² over all entries.",
    signature: "[r c], [r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| mean((x[0] - x[1]).square())),
    ..DEFAULT
};

pub(crate) static SUM_SQUARED_ERROR: OpDef = OpDef {
    name: "sum_squared_error",
    surface: &["sum_squared_error"],
    doc: "½·Σ(y − t)² over all entries.",
    signature: "[r c], [r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| 0.5 * (x[0] - x[1]).square().map(&SUM)),
    ..DEFAULT
};

pub(crate) static HUBER: OpDef = OpDef {
    name: "huber",
    surface: &["huber"],
    doc: "½·e² where |e| ≤ δ, else δ·(|e| − ½·δ), entry by entry: `huber(e, delta)`.",
    signature: "s, [] -> s",
    needs: "a scalar as its threshold",
    kernel: Kernel::Composite(|x, _| {
        let (error, delta) = (x[0], x[1]);
        let size = error.map(&ABS);
        let linear = delta * (size - 0.5 * delta);
        size.gt(delta).select(linear, 0.5 * error.square())
    }),
    domain: &[Domain::Reals, Domain::Positive],
    edges: "once differentiable at |e| = δ",
    ..DEFAULT
};

pub(crate) static BINARY_CROSS_ENTROPY_WITH_LOGITS: OpDef = OpDef {
    name: "binary_cross_entropy_with_logits",
    surface: &["binary_cross_entropy_with_logits"],
    doc: "The mean of softplus(z) − t·z over all entries.",
    signature: "[r c], [r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| mean(x[0].map(&SOFTPLUS) - x[1] * x[0])),
    edges: "right at logits of ±1000",
    ..DEFAULT
};

pub(crate) static CROSS_ENTROPY: OpDef = OpDef {
    name: "cross_entropy",
    surface: &["cross_entropy"],
    doc: "The mean over the rows of −Σ t·ln p.",
    signature: "[r c], [r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| mean_over_samples(x[1] * x[0].map(&LN), x[0])),
    domain: &[Domain::Positive],
    edges: "NaN where a probability of 0 meets a target of 0: prefer softmax_cross_entropy",
    ..DEFAULT
};

pub(crate) static SOFTMAX_CROSS_ENTROPY: OpDef = OpDef {
    name: "softmax_cross_entropy",
    surface: &["softmax_cross_entropy"],
    doc: "The mean over the rows of −Σ t·ln softmax(z).",
    signature: "[r c], [r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| softmax_cross_entropy(x[0], x[1])),
    edges: "right at scores of ±1000; the value is NaN where a score of −∞ meets a target of 0: mask with a large finite number",
    ..DEFAULT
};

/// −Σ t·ln softmax(z) of each sample is Σt·ln Σe − Σ t·(z − max z): the scores are read once for both sums.
fn softmax_cross_entropy<'g>(scores: Expr<'g>, targets: Expr<'g>) -> Expr<'g> {
    let own = Exponentials::of(scores);
    let ln_total = own.ln_total();
    let of_totals = targets.sum_to(&ln_total.shape()) * ln_total;
    let of_totals = if of_totals.shape().is_scalar() { of_totals } else { of_totals.map(&SUM) };
    over_samples(of_totals - (targets * own.below).map(&SUM), scores)
}

/// Minus the sum of the terms, over the number of samples.
fn mean_over_samples<'g>(terms: Expr<'g>, scores: Expr<'g>) -> Expr<'g> {
    over_samples(-terms.map(&SUM), scores)
}

/// Over the number of samples: the rows, or one for a column vector.
fn over_samples<'g>(total: Expr<'g>, scores: Expr<'g>) -> Expr<'g> {
    if scores.cols().is_one() { total } else { total / scores.builder.count(&[scores.rows()]) }
}
