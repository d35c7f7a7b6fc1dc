//! Other views of the same entries: transposed, repeated along a side.

use super::arrange::{Ix, Source};
use super::{DEFAULT, Diff, Kernel, Notation, OpDef};
use crate::ir::graph::Shape;

pub(super) static OPS: &[&OpDef] = &[&TRANSPOSE, &BROADCAST, &RESHAPE];

pub(crate) static TRANSPOSE: OpDef = OpDef {
    name: "transpose",
    surface: &["transpose"],
    doc: "The transpose.",
    notation: Notation::Postfix("ᵀ"),
    signature: "[r c] -> [c r]",
    needs: "a matrix or a vector",
    diff: Diff::Linear(|_, ct, _| ct.transpose()),
    kernel: Kernel::Arrange(|_, row, col| Source::Entry(0, col.clone(), row.clone())),
    identities: |x, _| {
        // (Aᵀ)ᵀ = A
        if let Some(inner) = x[0].operands_of(&TRANSPOSE) {
            return Some(inner[0]);
        }
        // A repeated scalar is its own transpose, but for the shape.
        let repeated = x[0].operands_of(&BROADCAST)?[0];
        repeated.shape().is_scalar().then(|| repeated.broadcast(&Shape::Matrix(x[0].cols(), x[0].rows())))
    },
    ..DEFAULT
};

/// The adjoint of a repetition is a sum along the repeated side.
pub(crate) static BROADCAST: OpDef = OpDef {
    name: "broadcast",
    surface: &["repeat"],
    doc: "The same entries along every side where the operand has one.",
    notation: Notation::Silent,
    signature: "[] -> [R C] | [1 1] -> [R C] | [1 c] -> [R c] | [r 1] -> [r C] | bool [] -> bool [R C] | \
                bool [1 1] -> bool [R C] | bool [1 c] -> bool [R c] | bool [r 1] -> bool [r C]",
    diff: Diff::Linear(|rule, ct, _| ct.sum_to(&rule.args[0].shape())),
    kernel: Kernel::Arrange(|place, row, col| {
        let (rows, cols) = place.operands[0].shape.dims();
        let along = |is_one: bool, index: &Ix| if is_one { Ix::Number(0) } else { index.clone() };
        Source::Entry(0, along(rows.is_one(), row), along(cols.is_one(), col))
    }),
    // Repeating a repetition is one repetition: the caller broadcasts what is inside.
    identities: |x, _| x[0].operands_of(&BROADCAST).map(|inner| inner[0]),
    ..DEFAULT
};

pub(crate) static RESHAPE: OpDef = OpDef {
    name: "reshape",
    surface: &["reshape"],
    doc: "The same entries, column by column, in another shape: `m.reshape::<R, C>()`.",
    signature: "[r c] -> [R C]",
    needs: "as many entries as before",
    diff: Diff::Linear(|rule, ct, _| {
        let of = rule.args[0].ty();
        ct.builder.op_of(&RESHAPE, &[ct], of)
    }),
    kernel: Kernel::Arrange(|place, row, col| {
        let old = Ix::of_dim(&place.operands[0].shape.rows());
        let new = Ix::of_dim(&place.result.shape.rows());
        let (col, row) = col.times(&new).plus(row).divided(&old);
        Source::Entry(0, row, col)
    }),
    ..DEFAULT
};
