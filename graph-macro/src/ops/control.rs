//! What steers differentiation itself.

use super::arrange::Source;
use super::{DEFAULT, Diff, Kernel, OpDef};

pub(super) static OPS: &[&OpDef] = &[&STOP_GRADIENT];

pub(crate) static STOP_GRADIENT: OpDef = OpDef {
    name: "stop_gradient",
    surface: &["stop_gradient"],
    doc: "The value itself, as a constant: no derivative flows through it.",
    diff: Diff::Zero,
    kernel: Kernel::Arrange(|_, row, col| Source::Entry(0, row.clone(), col.clone())),
    edges: "the derivative is 0 by definition, in both modes",
    ..DEFAULT
};
