//! Blocks of a matrix: read from a place, and put at a place among zeros. All that reads or places a part of a matrix
//! comes down to these two, and to a single entry's two in `indexing.rs`.
//!
//! Each is the other's adjoint. What was written into a matrix and is read from it at the same place is what was
//! written; what is read elsewhere was there before.

use super::arrange::{Ix, Source};
use super::updates::WITH_BLOCK;
use super::{BlockRole, DEFAULT, Diff, Domain, Kernel, OpDef};
use crate::ir::build::Expr;
use crate::ir::graph::{Shape, Ty};

pub(super) static OPS: &[&OpDef] = &[&ROW, &COLUMN, &FIXED_ROWS, &FIXED_COLUMNS, &FIXED_VIEW, &EMBED];

const NEEDS: &str = "a matrix and whole numbers";

/// A block that begins at the place that the composite's operands give.
const fn part(
    name: &'static str,
    surface: &'static [&'static str],
    doc: &'static str,
    signature: &'static str,
    kernel: Kernel,
) -> OpDef {
    let domain = &[Domain::Reals, Domain::First, Domain::First];
    OpDef { name, surface, doc, signature, needs: NEEDS, kernel, domain, ..DEFAULT }
}

pub(crate) static ROW: OpDef = part(
    "row",
    &["row"],
    "Row `i`, as a row: `m.row(i)`.",
    "[r c], index [] -> [1 c]",
    Kernel::Composite(|x, ty| view(x[0], x[1], x[1].builder.index(0), ty)),
);

pub(crate) static COLUMN: OpDef = part(
    "column",
    &["column"],
    "Column `j`, as a column: `m.column(j)`.",
    "[r c], index [] -> [r 1]",
    Kernel::Composite(|x, ty| view(x[0], x[1].builder.index(0), x[1], ty)),
);

pub(crate) static FIXED_ROWS: OpDef = part(
    "fixed_rows",
    &["fixed_rows"],
    "`N` rows from row `i` on: `m.fixed_rows::<N>(i)`.",
    "[r c], index [] -> [N c]",
    Kernel::Composite(|x, ty| view(x[0], x[1], x[1].builder.index(0), ty)),
);

pub(crate) static FIXED_COLUMNS: OpDef = part(
    "fixed_columns",
    &["fixed_columns"],
    "`N` columns from column `j` on: `m.fixed_columns::<N>(j)`.",
    "[r c], index [] -> [r N]",
    Kernel::Composite(|x, ty| view(x[0], x[1].builder.index(0), x[1], ty)),
);

/// The block of a type from a place on.
fn view<'g>(of: Expr<'g>, row: Expr<'g>, col: Expr<'g>, ty: &Ty) -> Expr<'g> {
    of.builder.op_of(&FIXED_VIEW, &[of, row, col], ty.clone())
}

pub(crate) static FIXED_VIEW: OpDef = OpDef {
    diff: Diff::Linear(|rule, ct, _| {
        ct.builder.op_of(&EMBED, &[ct, rule.args[1], rule.args[2]], rule.args[0].ty())
    }),
    block: BlockRole::Reads,
    identities: |x, ty| view_of(x, ty),
    ..part(
        "fixed_view",
        &["fixed_view"],
        "The `R`×`C` block from row `i` and column `j` on: `m.fixed_view::<R, C>(i, j)`.",
        "[r c], index [], index [] -> [R C]",
        Kernel::Arrange(|place, row, col| {
            Source::Entry(0, row.plus(&(place.index)(1)), col.plus(&(place.index)(2)))
        }),
    )
};

pub(crate) static EMBED: OpDef = OpDef {
    name: "embed",
    doc: "Zeros but for a block that begins at a place.",
    signature: "[a b], index [], index [] -> [R C]",
    diff: Diff::Linear(|rule, ct, _| view(ct, rule.args[1], rule.args[2], &rule.args[0].ty())),
    kernel: Kernel::Arrange(|place, row, col| {
        let (rows, cols) = place.operands[0].shape.dims();
        let (first_row, first_col) = ((place.index)(1), (place.index)(2));
        let zero = || Source::Real(0.0);
        let inside = Source::Entry(0, row.minus(&first_row), col.minus(&first_col));
        let in_cols = Source::when(col.within(&first_col, &Ix::of_dim(&cols)), inside, zero());
        Source::when(row.within(&first_row, &Ix::of_dim(&rows)), in_cols, zero())
    }),
    block: BlockRole::Places,
    // A block that is all of the matrix is the matrix.
    identities: |x, ty| {
        let is_all = x[0].shape() == ty.shape && is_first(x[1]) && is_first(x[2]);
        (is_all || x[0].is_structural_zero()).then_some(x[0])
    },
    domain: &[Domain::Reals, Domain::First, Domain::First],
    ..DEFAULT
};

fn is_first(index: Expr<'_>) -> bool {
    index.as_index() == Some(0)
}

/// A block of a block, of a matrix with a block written into it, of a repetition.
fn view_of<'g>(x: &[Expr<'g>], ty: &Ty) -> Option<Expr<'g>> {
    let (of, row, col) = (x[0], x[1], x[2]);
    // The whole is the matrix itself.
    if of.shape() == ty.shape && is_first(row) && is_first(col) {
        return Some(of);
    }
    if let Some(outer) = of.operands_of(&FIXED_VIEW) {
        let (row, col) = (shifted(outer[1], row)?, shifted(outer[2], col)?);
        return Some(view(outer[0], row, col, ty));
    }
    if let Some(placed) = of.operands_of(&EMBED) {
        return match beside(row, col, &ty.shape, placed[1], placed[2], &placed[0].shape()) {
            Beside::Same => Some(placed[0]),
            Beside::Within(row, col) => Some(view(placed[0], row, col, ty)),
            Beside::Apart => Some(of.builder.nothing(ty)),
            Beside::Unknown => None,
        };
    }
    if let Some(written) = of.operands_of(&WITH_BLOCK) {
        return match beside(row, col, &ty.shape, written[2], written[3], &written[1].shape()) {
            Beside::Same => Some(written[1]),
            Beside::Within(row, col) => Some(view(written[1], row, col, ty)),
            Beside::Apart => Some(view(written[0], row, col, ty)),
            Beside::Unknown => None,
        };
    }
    // Of a repeated scalar every block is the scalar, repeated.
    let scalar = of.operands_of(&super::BROADCAST)?[0];
    scalar.shape().is_scalar().then_some(scalar)
}

/// The sum of two indices: known at once where it can be.
pub(super) fn shifted<'g>(first: Expr<'g>, by: Expr<'g>) -> Option<Expr<'g>> {
    match (first.as_index(), by.as_index()) {
        (Some(first_at), Some(by_at)) => Some(first.builder.index(first_at.checked_add(by_at)?)),
        (Some(0), None) => Some(by),
        (None, Some(0)) => Some(first),
        _ => Some(first.builder.op(&super::INDEX_ADD, &[first, by])),
    }
}

/// How a part that is read lies to a block that was written.
pub(super) enum Beside<'g> {
    /// It is the block.
    Same,
    /// It is a part of the block, from a row and a column of it on.
    Within(Expr<'g>, Expr<'g>),
    /// They have no entry in common.
    Apart,
    Unknown,
}

/// How what is read from `(row, col)` on lies to a block from `(top, left)` on.
pub(super) fn beside<'g>(
    row: Expr<'g>,
    col: Expr<'g>,
    read: &Shape,
    top: Expr<'g>,
    left: Expr<'g>,
    block: &Shape,
) -> Beside<'g> {
    let (rows, cols) =
        (side(row, &read.rows(), top, &block.rows()), side(col, &read.cols(), left, &block.cols()));
    match (rows, cols) {
        (Side::Apart, _) | (_, Side::Apart) => Beside::Apart,
        (Side::Same, Side::Same) if read.dims() == block.dims() => Beside::Same,
        (rows, cols) => match (rows.offset(), cols.offset()) {
            (Some(down), Some(right)) => Beside::Within(row.builder.index(down), row.builder.index(right)),
            _ => Beside::Unknown,
        },
    }
}

/// The same along one side.
enum Side {
    Same,
    Within(i64),
    Apart,
    Unknown,
}

impl Side {
    fn offset(&self) -> Option<i64> {
        match self {
            Side::Same => Some(0),
            Side::Within(offset) => Some(*offset),
            Side::Apart | Side::Unknown => None,
        }
    }
}

fn side(at: Expr<'_>, count: &crate::ir::graph::Dim, first: Expr<'_>, len: &crate::ir::graph::Dim) -> Side {
    let is_same_place =
        at.id == first.id || at.as_constant().is_some_and(|at| Some(at) == first.as_constant());
    if is_same_place && count == len {
        return Side::Same;
    }
    let number = |dim: &crate::ir::graph::Dim| dim.literal().and_then(|n| i64::try_from(n).ok());
    let (Some(at), Some(first), Some(count), Some(len)) =
        (at.as_index(), first.as_index(), number(count), number(len))
    else {
        return Side::Unknown;
    };
    if at + count <= first || first + len <= at {
        Side::Apart
    } else if first <= at && at + count <= first + len {
        Side::Within(at - first)
    } else {
        Side::Unknown
    }
}
