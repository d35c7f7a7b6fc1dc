//! A matrix with a block replaced: what an assignment to an entry, a row, a column or a block means.
//!
//! The cotangent of what was there before is that of the result with zeros in the block; the cotangent of the block is
//! read from its place. Where the old matrix is not needed any more, the generated code writes the block in place.

use super::arrange::{Ix, Source};
use super::{BlockRole, DEFAULT, Diff, Domain, FIXED_VIEW, Kernel, OpDef};
use crate::ir::build::Expr;

pub(super) static OPS: &[&OpDef] = &[&WITH_BLOCK];

pub(crate) static WITH_BLOCK: OpDef = OpDef {
    name: "with_block",
    doc: "A matrix with the block from a row and a column on replaced: what an assignment to a part means.",
    signature: "[r c], [a b], index [], index [] -> [r c]",
    needs: "a matrix, a block that fits into it, and its place",
    diff: Diff::Linear(|rule, ct, operand| {
        let block = rule.args[1].ty();
        let (row, col) = (rule.args[2], rule.args[3]);
        if operand == 0 {
            let zeros = ct.builder.zeros(&block.shape);
            ct.builder.op_of(&WITH_BLOCK, &[ct, zeros, row, col], ct.ty())
        } else {
            ct.builder.op_of(&FIXED_VIEW, &[ct, row, col], block)
        }
    }),
    kernel: Kernel::Arrange(|place, row, col| {
        let (rows, cols) = place.operands[1].shape.dims();
        let (first_row, first_col) = ((place.index)(2), (place.index)(3));
        let old = || Source::Entry(0, row.clone(), col.clone());
        let new = Source::Entry(1, row.minus(&first_row), col.minus(&first_col));
        let in_cols = Source::when(col.within(&first_col, &Ix::of_dim(&cols)), new, old());
        Source::when(row.within(&first_row, &Ix::of_dim(&rows)), in_cols, old())
    }),
    block: BlockRole::Replaces,
    identities: |x, ty| {
        let (row, col) = (x[2], x[3]);
        let is_first = |index: Expr<'_>| index.as_index() == Some(0);
        // All of a matrix replaced is the block.
        if x[1].shape() == ty.shape && is_first(row) && is_first(col) {
            return Some(x[1]);
        }
        // A block written twice at one place is the later one.
        let earlier = x[0].operands_of(&WITH_BLOCK)?;
        let is_same = |a: Expr<'_>, b: Expr<'_>| {
            a.id == b.id || (a.as_index().is_some() && a.as_index() == b.as_index())
        };
        let again =
            earlier[1].shape() == x[1].shape() && is_same(earlier[2], row) && is_same(earlier[3], col);
        again.then(|| x[0].builder.op_of(&WITH_BLOCK, &[earlier[0], x[1], row, col], ty.clone()))
    },
    domain: &[Domain::Reals, Domain::Reals, Domain::First, Domain::First],
    ..DEFAULT
};
