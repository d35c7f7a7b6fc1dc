//! Parts of a matrix, and matrices made of parts: rows, columns, blocks, diagonals, stacks.
//!
//! The adjoint of reading a block is a matrix of zeros but for that block; the adjoint of a stack reads its parts back.

use super::arrange::{Ix, Place, Source};
use super::{DEFAULT, Diff, Domain, Kernel, OpDef, Rule};
use crate::ir::build::Expr;
use crate::ir::graph::{Dim, Shape};

pub(super) static OPS: &[&OpDef] = &[
    &ROW,
    &COLUMN,
    &FIXED_ROWS,
    &FIXED_COLUMNS,
    &FIXED_VIEW,
    &EMBED,
    &HSTACK,
    &VSTACK,
    &DIAGONAL,
    &FROM_DIAGONAL,
    &IDENTITY,
    &ZEROS,
];

/// A block of the first operand.
const fn block(
    name: &'static str,
    surface: &'static [&'static str],
    doc: &'static str,
    signature: &'static str,
    arrange: fn(&Place<'_>, &Ix, &Ix) -> Source,
    adjoint: for<'g> fn(&Rule<'_, 'g>, Expr<'g>, usize) -> Expr<'g>,
) -> OpDef {
    OpDef {
        name,
        surface,
        doc,
        signature,
        needs: "a matrix and whole numbers",
        diff: Diff::Linear(adjoint),
        kernel: Kernel::Arrange(arrange),
        domain: &[Domain::Reals, Domain::First, Domain::First],
        ..DEFAULT
    }
}

pub(crate) static ROW: OpDef = block(
    "row",
    &["row"],
    "Row `i`, as a row: `m.row(i)`.",
    "[r c], index [] -> [1 c]",
    |place, row, col| Source::Entry(0, row.plus(&(place.index)(1)), col.clone()),
    |rule, ct, _| embed(rule, ct, Some(rule.args[1]), None),
);

pub(crate) static COLUMN: OpDef = block(
    "column",
    &["column"],
    "Column `j`, as a column: `m.column(j)`.",
    "[r c], index [] -> [r 1]",
    |place, row, col| Source::Entry(0, row.clone(), col.plus(&(place.index)(1))),
    |rule, ct, _| embed(rule, ct, None, Some(rule.args[1])),
);

pub(crate) static FIXED_ROWS: OpDef = block(
    "fixed_rows",
    &["fixed_rows"],
    "`N` rows from row `i` on: `m.fixed_rows::<N>(i)`.",
    "[r c], index [] -> [N c]",
    |place, row, col| Source::Entry(0, row.plus(&(place.index)(1)), col.clone()),
    |rule, ct, _| embed(rule, ct, Some(rule.args[1]), None),
);

pub(crate) static FIXED_COLUMNS: OpDef = block(
    "fixed_columns",
    &["fixed_columns"],
    "`N` columns from column `j` on: `m.fixed_columns::<N>(j)`.",
    "[r c], index [] -> [r N]",
    |place, row, col| Source::Entry(0, row.clone(), col.plus(&(place.index)(1))),
    |rule, ct, _| embed(rule, ct, None, Some(rule.args[1])),
);

pub(crate) static FIXED_VIEW: OpDef = block(
    "fixed_view",
    &["fixed_view"],
    "The `R`×`C` block from row `i` and column `j` on: `m.fixed_view::<R, C>(i, j)`.",
    "[r c], index [], index [] -> [R C]",
    |place, row, col| Source::Entry(0, row.plus(&(place.index)(1)), col.plus(&(place.index)(2))),
    |rule, ct, _| embed(rule, ct, Some(rule.args[1]), Some(rule.args[2])),
);

/// The cotangent put back where its block came from.
fn embed<'g>(rule: &Rule<'_, 'g>, ct: Expr<'g>, row: Option<Expr<'g>>, col: Option<Expr<'g>>) -> Expr<'g> {
    let first = || ct.builder.index(0);
    let of = rule.args[0].ty();
    ct.builder.op_of(&EMBED, &[ct, row.unwrap_or_else(first), col.unwrap_or_else(first)], of)
}

pub(crate) static EMBED: OpDef = OpDef {
    name: "embed",
    doc: "Zeros but for a block that begins at a place.",
    signature: "[a b], index [], index [] -> [R C]",
    diff: Diff::Linear(|rule, ct, _| {
        let of = rule.args[0].ty();
        ct.builder.op_of(&FIXED_VIEW, &[ct, rule.args[1], rule.args[2]], of)
    }),
    kernel: Kernel::Arrange(|place, row, col| {
        let (rows, cols) = place.operands[0].shape.dims();
        let (first_row, first_col) = ((place.index)(1), (place.index)(2));
        let zero = || Source::Real(0.0);
        let inside = Source::Entry(0, row.minus(&first_row), col.minus(&first_col));
        let in_cols = Source::when(col.within(&first_col, &Ix::of_dim(&cols)), inside, zero());
        Source::when(row.within(&first_row, &Ix::of_dim(&rows)), in_cols, zero())
    }),
    domain: &[Domain::Reals, Domain::First, Domain::First],
    ..DEFAULT
};

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
    doc: "The identity matrix: `identity::<N>()`.",
    signature: "-> [N N]",
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
