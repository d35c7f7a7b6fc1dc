//! Single entries, read and put back, and arithmetic on indices.
//!
//! The adjoint of reading an entry is a matrix that is zero but there.

use super::arrange::{Source, Test};
use super::blocks::{Beside, EMBED, FIXED_VIEW, beside, shifted};
use super::updates::WITH_BLOCK;
use super::{BlockRole, DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef};
use crate::ir::build::Expr;
use crate::ir::graph::{Shape, Ty};

pub(super) static OPS: &[&OpDef] =
    &[&INDEX, &PLACE, &TO_SCALAR, &INDEX_ADD, &INDEX_SUB, &INDEX_MUL, &INDEX_DIV, &INDEX_REM, &INDEX_TO_REAL];

pub(crate) static INDEX: OpDef = OpDef {
    name: "index",
    doc: "One entry: `m[(i, j)]`, of a vector also `v[i]` and `v.x`, `.y`, `.z`, `.w`.",
    notation: Notation::Index,
    signature: "[r c], index [], index [] -> [] | index [r c], index [], index [] -> index [] | \
                bool [r c], index [], index [] -> bool []",
    needs: "a matrix and two indices",
    diff: Diff::Linear(|rule, ct, _| {
        let of = rule.args[0].ty();
        ct.builder.op_of(&PLACE, &[ct, rule.args[1], rule.args[2]], of)
    }),
    kernel: Kernel::Arrange(|place, _, _| Source::Entry(0, (place.index)(1), (place.index)(2))),
    block: BlockRole::Reads,
    identities: |x, _| entry_of(x),
    domain: &[Domain::Reals, Domain::Count, Domain::Count],
    ..DEFAULT
};

/// An entry of a block, of a matrix with a block written into it, of a repetition, of a transpose.
fn entry_of<'g>(x: &[Expr<'g>]) -> Option<Expr<'g>> {
    let (of, row, col) = (x[0], x[1], x[2]);
    let entry = |of: Expr<'g>, row, col| of.builder.op(&INDEX, &[of, row, col]);
    if let Some(outer) = of.operands_of(&FIXED_VIEW) {
        return Some(entry(outer[0], shifted(outer[1], row)?, shifted(outer[2], col)?));
    }
    if let Some(transposed) = of.operands_of(&super::TRANSPOSE) {
        return Some(entry(transposed[0], col, row));
    }
    let zero = || of.builder.index(0);
    let lies = |top, left, block: &Shape| beside(row, col, &Shape::Scalar, top, left, block);
    if let Some(written) = of.operands_of(&WITH_BLOCK) {
        return match lies(written[2], written[3], &written[1].shape()) {
            Beside::Same => Some(entry(written[1], zero(), zero())),
            Beside::Within(row, col) => Some(entry(written[1], row, col)),
            Beside::Apart => Some(entry(written[0], row, col)),
            Beside::Unknown => None,
        };
    }
    for op in [&PLACE, &EMBED] {
        let Some(placed) = of.operands_of(op) else { continue };
        let at = |row, col| if op.is(&PLACE) { placed[0] } else { entry(placed[0], row, col) };
        return match lies(placed[1], placed[2], &placed[0].shape()) {
            Beside::Same => Some(at(zero(), zero())),
            Beside::Within(row, col) => Some(at(row, col)),
            Beside::Apart => Some(of.builder.nothing(&Ty::SCALAR)),
            Beside::Unknown => None,
        };
    }
    // Of a repetition: the entry of what is repeated.
    let repeated = of.operands_of(&super::BROADCAST)?[0];
    if repeated.shape().is_scalar() {
        return Some(repeated);
    }
    let along = |is_one: bool, at| if is_one { zero() } else { at };
    Some(entry(repeated, along(repeated.rows().is_one(), row), along(repeated.cols().is_one(), col)))
}

pub(crate) static PLACE: OpDef = OpDef {
    name: "place",
    doc: "Zeros but for one entry.",
    signature: "[], index [], index [] -> [R C]",
    diff: Diff::Linear(|rule, ct, _| ct.builder.op(&INDEX, &[ct, rule.args[1], rule.args[2]])),
    kernel: Kernel::Arrange(|place, row, col| {
        let entry = || Source::Entry(0, super::arrange::Ix::Number(0), super::arrange::Ix::Number(0));
        match (row.equals(&(place.index)(1)), col.equals(&(place.index)(2))) {
            (Test::Known(false), _) | (_, Test::Known(false)) => Source::Real(0.0),
            (rows, cols) => {
                Source::when(rows, Source::when(cols, entry(), Source::Real(0.0)), Source::Real(0.0))
            }
        }
    }),
    block: BlockRole::Places,
    identities: |x, _| x[0].is_structural_zero().then_some(x[0]),
    domain: &[Domain::Reals, Domain::Count, Domain::Count],
    ..DEFAULT
};

pub(crate) static TO_SCALAR: OpDef = OpDef {
    name: "to_scalar",
    surface: &["to_scalar"],
    doc: "The one entry of a 1×1 matrix.",
    signature: "[1 1] -> []",
    needs: "a 1×1 matrix",
    kernel: Kernel::Composite(|x, _| {
        let zero = x[0].builder.index(0);
        x[0].builder.op(&INDEX, &[x[0], zero, zero])
    }),
    ..DEFAULT
};

const fn arithmetic(
    name: &'static str,
    symbol: &'static str,
    level: u8,
    eval: fn(&[f64]) -> f64,
    identities: for<'g> fn(&[Expr<'g>], &Ty) -> Option<Expr<'g>>,
) -> OpDef {
    OpDef {
        name,
        doc: "Arithmetic on indices.",
        notation: Notation::Infix(symbol, level),
        signature: "index [], index [] -> index []",
        diff: Diff::Zero,
        kernel: Kernel::Entry(Entry { form: Form::Infix(symbol, level), flops: 0, eval }),
        identities,
        domain: &[Domain::Count],
        ..DEFAULT
    }
}

/// An operation on two numbers is a number.
fn fold<'g>(x: &[Expr<'g>], value: fn(i64, i64) -> Option<i64>) -> Option<Expr<'g>> {
    value(x[0].as_index()?, x[1].as_index()?).map(|index| x[0].builder.index(index))
}

/// The operand beside one that changes nothing.
fn other<'g>(x: &[Expr<'g>], neutral: i64) -> Option<Expr<'g>> {
    let is_neutral = |x: Expr<'_>| x.as_index() == Some(neutral);
    if is_neutral(x[1]) { Some(x[0]) } else { is_neutral(x[0]).then(|| x[1]) }
}

// i + 0 = i, 0 + i = i, i - 0 = i, i * 1 = i, 1 * i = i
pub(crate) static INDEX_ADD: OpDef = arithmetic(
    "index_add",
    "+",
    1,
    |x| x[0] + x[1],
    |x, _| other(x, 0).or_else(|| fold(x, i64::checked_add)),
);
pub(crate) static INDEX_SUB: OpDef = arithmetic(
    "index_sub",
    "-",
    1,
    |x| x[0] - x[1],
    |x, _| if x[1].as_index() == Some(0) { Some(x[0]) } else { fold(x, i64::checked_sub) },
);
pub(crate) static INDEX_MUL: OpDef = arithmetic(
    "index_mul",
    "*",
    2,
    |x| x[0] * x[1],
    |x, _| other(x, 1).or_else(|| fold(x, i64::checked_mul)),
);

pub(crate) static INDEX_DIV: OpDef = OpDef {
    domain: &[Domain::Count, Domain::Divisor],
    ..arithmetic("index_div", "/", 2, |x| (x[0] / x[1]).floor(), |x, _| fold(x, i64::checked_div_euclid))
};
pub(crate) static INDEX_REM: OpDef = OpDef {
    domain: &[Domain::Count, Domain::Divisor],
    ..arithmetic("index_rem", "%", 2, |x| x[0].rem_euclid(x[1]), |x, _| fold(x, i64::checked_rem_euclid))
};

pub(crate) static INDEX_TO_REAL: OpDef = OpDef {
    name: "index_to_real",
    doc: "An index as a number of the program's floating-point type.",
    notation: Notation::Silent,
    signature: "index [] -> []",
    diff: Diff::Zero,
    identities: |x, _| x[0].as_index().map(|index| x[0].real(index as f64)),
    kernel: Kernel::Entry(Entry { form: Form::Call("real"), flops: 0, eval: |x| x[0] }),
    domain: &[Domain::Count],
    ..DEFAULT
};
