//! Matrices made of parts: stacks, diagonals, triangles, constants.
//!
//! The adjoint of a stack reads its parts back.

use super::arrange::{Ix, Source};
use super::blocks::FIXED_VIEW;
use super::linalg::TRIL;
use super::{DEFAULT, Diff, Kernel, OpDef, Rule};
use crate::ir::build::Expr;
use crate::ir::graph::{Dim, Shape};

pub(super) static OPS: &[&OpDef] =
    &[&HSTACK, &VSTACK, &DIAGONAL, &FROM_DIAGONAL, &IDENTITY, &ZEROS, &MIRRORED];

pub(crate) static HSTACK: OpDef = OpDef {
    name: "hstack",
    surface: &["hstack"],
    doc: "Two matrices side by side.",
    signature: "[r a], [r b] -> [r a+b]",
    needs: "equal numbers of rows",
    diff: Diff::Linear(|rule, ct, operand| {
        let first =
            if operand == 0 { ct.builder.index(0) } else { ct.builder.count_index(&rule.args[0].cols()) };
        part(rule, ct, operand, ct.builder.index(0), first)
    }),
    kernel: Kernel::Arrange(|place, row, col| {
        let cut = Ix::of_dim(&place.operands[0].shape.cols());
        let right = Source::Entry(1, row.clone(), col.minus(&cut));
        Source::when(col.below(&cut), Source::Entry(0, row.clone(), col.clone()), right)
    }),
    ..DEFAULT
};

pub(crate) static VSTACK: OpDef = OpDef {
    name: "vstack",
    surface: &["vstack"],
    doc: "One matrix above another.",
    signature: "[a c], [b c] -> [a+b c]",
    needs: "equal numbers of columns",
    diff: Diff::Linear(|rule, ct, operand| {
        let first =
            if operand == 0 { ct.builder.index(0) } else { ct.builder.count_index(&rule.args[0].rows()) };
        part(rule, ct, operand, first, ct.builder.index(0))
    }),
    kernel: Kernel::Arrange(|place, row, col| {
        let cut = Ix::of_dim(&place.operands[0].shape.rows());
        let lower = Source::Entry(1, row.minus(&cut), col.clone());
        Source::when(row.below(&cut), Source::Entry(0, row.clone(), col.clone()), lower)
    }),
    ..DEFAULT
};

/// The part of a stack's cotangent that belongs to an operand.
fn part<'g>(rule: &Rule<'_, 'g>, ct: Expr<'g>, operand: usize, row: Expr<'g>, col: Expr<'g>) -> Expr<'g> {
    ct.builder.op_of(&FIXED_VIEW, &[ct, row, col], rule.args[operand].ty())
}

pub(crate) static DIAGONAL: OpDef = OpDef {
    name: "diagonal",
    surface: &["diagonal"],
    doc: "The diagonal of a square matrix, as a column.",
    signature: "[n n] -> [n 1]",
    needs: "a square matrix",
    diff: Diff::Linear(|_, ct, _| ct.map(&FROM_DIAGONAL)),
    kernel: Kernel::Arrange(|_, row, _| Source::Entry(0, row.clone(), row.clone())),
    ..DEFAULT
};

pub(crate) static FROM_DIAGONAL: OpDef = OpDef {
    name: "from_diagonal",
    surface: &["from_diagonal"],
    doc: "The square matrix with a column on its diagonal and zeros elsewhere.",
    signature: "[n 1] -> [n n]",
    needs: "a column vector",
    diff: Diff::Linear(|_, ct, _| ct.map(&DIAGONAL)),
    kernel: Kernel::Arrange(|_, row, col| {
        Source::when(row.equals(col), Source::Entry(0, row.clone(), Ix::Number(0)), Source::Real(0.0))
    }),
    ..DEFAULT
};

pub(crate) static IDENTITY: OpDef = OpDef {
    name: "identity",
    surface: &["identity"],
    doc: "The identity matrix: `identity::<N>()`; a matrix type's own may have unequal sides.",
    signature: "-> [N N] | -> [R C]",
    diff: Diff::Zero,
    kernel: Kernel::Arrange(|_, row, col| {
        Source::when(row.equals(col), Source::Real(1.0), Source::Real(0.0))
    }),
    ..DEFAULT
};

pub(crate) static ZEROS: OpDef = OpDef {
    name: "zeros",
    surface: &["zeros"],
    doc: "A matrix of zeros: `zeros::<R, C>()`.",
    signature: "-> [R C]",
    diff: Diff::Zero,
    kernel: Kernel::Arrange(|_, _, _| Source::Real(0.0)),
    ..DEFAULT
};

/// The adjoint adds the entries that were read twice: tril(ȳ) + tril(ȳᵀ), the diagonal once.
pub(crate) static MIRRORED: OpDef = OpDef {
    name: "mirrored",
    doc: "The symmetric matrix with the lower triangle of a square one: what is above the diagonal is not read.",
    signature: "[n n] -> [n n]",
    needs: "a square matrix",
    diff: Diff::Linear(|_, ct, _| {
        ct.map(&TRIL) + ct.transpose().map(&TRIL) - ct.map(&DIAGONAL).map(&FROM_DIAGONAL)
    }),
    kernel: Kernel::Arrange(|_, row, col| {
        let (lower, upper) =
            (Source::Entry(0, row.clone(), col.clone()), Source::Entry(0, col.clone(), row.clone()));
        Source::when(row.below(col), upper, lower)
    }),
    ..DEFAULT
};

/// A scalar as a 1×1 matrix.
fn single(x: Expr<'_>) -> Expr<'_> {
    x.broadcast(&Shape::Matrix(Dim::ONE, Dim::ONE))
}

/// Scalars below each other.
pub(super) fn column_of<'g>(entries: &[Expr<'g>]) -> Expr<'g> {
    let mut column = single(entries[0]);
    for entry in &entries[1..] {
        column = column.with(&VSTACK, single(*entry));
    }
    column
}

/// Entry `i` of a column vector.
pub(super) fn entry(of: Expr<'_>, i: i64) -> Expr<'_> {
    of.builder.op(&super::INDEX, &[of, of.builder.index(i), of.builder.index(0)])
}
