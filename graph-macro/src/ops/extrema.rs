//! Minimum and maximum: of two values, within bounds, over everything, along one side.
//!
//! At a tie the cotangent is shared equally among all that tie. A NaN among the operands gives NaN.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, OpDef, Reduction, Rule, Side, Typeset};
use crate::ir::build::Expr;

pub(super) static OPS: &[&OpDef] =
    &[&MIN, &MAX, &CLAMP, &MIN_ALL, &MAX_ALL, &ROW_MIN, &ROW_MAX, &COLUMN_MIN, &COLUMN_MAX];

const EDGES: &str = "a tie shares the cotangent equally; NaN if any operand is NaN";

pub(crate) static MIN: OpDef = OpDef {
    name: "min",
    surface: &["min"],
    doc: "The lesser of two, entry by entry.",
    signature: "s, s -> s",
    needs: "equal shapes, or a scalar",
    diff: Diff::Pointwise(|x, _| shares(x[1], x[0])),
    kernel: Kernel::Entry(Entry {
        form: Form::Call("min"),
        flops: 1,
        eval: |x| if x[0].is_nan() || x[1].is_nan() { f64::NAN } else { x[0].min(x[1]) },
    }),
    edges: EDGES,
    rests: |x| super::rests::of_two(x, |rest, bound| rest < bound),
    ..DEFAULT
};

pub(crate) static MAX: OpDef = OpDef {
    name: "max",
    surface: &["max"],
    doc: "The greater of two, entry by entry.",
    signature: "s, s -> s",
    needs: "equal shapes, or a scalar",
    diff: Diff::Pointwise(|x, _| shares(x[0], x[1])),
    kernel: Kernel::Entry(Entry {
        form: Form::Call("max"),
        flops: 1,
        eval: |x| if x[0].is_nan() || x[1].is_nan() { f64::NAN } else { x[0].max(x[1]) },
    }),
    edges: EDGES,
    rests: |x| super::rests::of_two(x, |rest, bound| rest > bound),
    ..DEFAULT
};

/// ∂max(a, b)/∂(a, b) in the order `(a, b)`; for the minimum the operands change places, and so do the shares:
/// where `greater > lesser` the first operand of a maximum takes all, of a minimum too, since it is then the lesser.
fn shares<'g>(greater: Expr<'g>, lesser: Expr<'g>) -> Vec<Option<Expr<'g>>> {
    let (zero, half, one) = (greater.real(0.0), greater.real(0.5), greater.real(1.0));
    let tie = greater.equals(lesser);
    let first = greater.gt(lesser).select(one, tie.select(half, zero));
    let second = lesser.gt(greater).select(one, tie.select(half, zero));
    vec![Some(first), Some(second)]
}

pub(crate) static CLAMP: OpDef = OpDef {
    name: "clamp",
    surface: &["clamp"],
    doc: "The value within bounds: `x.clamp(low, high)`.",
    signature: "s, s, s -> s",
    needs: "equal shapes, or a scalar",
    kernel: Kernel::Composite(|x, _| x[0].entrywise(&MAX, x[1]).entrywise(&MIN, x[2])),
    edges: "at a bound the cotangent is shared equally between the value and the bound",
    ..DEFAULT
};

const fn reduction(
    name: &'static str,
    surface: &'static [&'static str],
    doc: &'static str,
    signature: &'static str,
    side: Side,
    combine: &'static OpDef,
    identity: f64,
) -> OpDef {
    OpDef {
        name,
        surface,
        doc,
        // With what it runs over.
        typeset: match side {
            Side::All => Typeset::AsWritten,
            Side::Rows => Typeset::Function(combine.name, "rows"),
            Side::Columns => Typeset::Function(combine.name, "columns"),
        },
        signature,
        needs: "a matrix or a vector",
        diff: Diff::Custom { jvp, vjp },
        kernel: Kernel::Reduce(Reduction { side, combine, line: combine.name, identity }),
        domain: &[Domain::Reals],
        edges: EDGES,
        ..DEFAULT
    }
}

pub(crate) static MIN_ALL: OpDef =
    reduction("min_all", &["min"], "The least entry.", "[r c] -> []", Side::All, &MIN, f64::INFINITY);
pub(crate) static MAX_ALL: OpDef =
    reduction("max_all", &["max"], "The greatest entry.", "[r c] -> []", Side::All, &MAX, f64::NEG_INFINITY);
pub(crate) static ROW_MIN: OpDef = reduction(
    "row_min",
    &["row_min"],
    "The row of each column's least entry.",
    "[r c] -> [1 c]",
    Side::Rows,
    &MIN,
    f64::INFINITY,
);
pub(crate) static ROW_MAX: OpDef = reduction(
    "row_max",
    &["row_max"],
    "The row of each column's greatest entry.",
    "[r c] -> [1 c]",
    Side::Rows,
    &MAX,
    f64::NEG_INFINITY,
);
pub(crate) static COLUMN_MIN: OpDef = reduction(
    "column_min",
    &["column_min"],
    "The column of each row's least entry.",
    "[r c] -> [r 1]",
    Side::Columns,
    &MIN,
    f64::INFINITY,
);
pub(crate) static COLUMN_MAX: OpDef = reduction(
    "column_max",
    &["column_max"],
    "The column of each row's greatest entry.",
    "[r c] -> [r 1]",
    Side::Columns,
    &MAX,
    f64::NEG_INFINITY,
);

/// Where the extremum is, and what each such place gets of it.
fn ties<'g>(rule: &Rule<'_, 'g>) -> (Expr<'g>, Expr<'g>) {
    let (x, y) = (rule.args[0], rule.result);
    let ties = x.equals(y);
    let count = ties.select(x.real(1.0), x.real(0.0)).sum_to(&y.shape());
    (ties, count)
}

fn jvp<'g>(rule: &Rule<'_, 'g>, tangents: &[Option<Expr<'g>>]) -> Expr<'g> {
    let (ties, count) = ties(rule);
    let tangent = tangents[0].unwrap_or_else(|| rule.args[0].real(0.0));
    ties.select(tangent, rule.result.real(0.0)).sum_to(&rule.result.shape()) / count
}

fn vjp<'g>(rule: &Rule<'_, 'g>, ct: Expr<'g>) -> Vec<Option<Expr<'g>>> {
    let (ties, count) = ties(rule);
    vec![Some(ties.select(ct / count, ct.real(0.0)))]
}
