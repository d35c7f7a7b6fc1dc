//! Rounding: piecewise constant, so no derivative flows.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, OpDef, Typeset};

pub(super) static OPS: &[&OpDef] = &[&FLOOR, &CEIL, &ROUND];

const EDGES: &str = "the derivative is 0, also at the steps";

pub(crate) static FLOOR: OpDef = OpDef {
    name: "floor",
    surface: &["floor"],
    doc: "The largest whole number that is not above.",
    typeset: Typeset::Between("⌊", "⌋"),
    diff: Diff::Zero,
    kernel: Kernel::Entry(Entry { form: Form::Call("floor"), flops: 1, eval: |x| x[0].floor() }),
    domain: &[Domain::Unit],
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static CEIL: OpDef = OpDef {
    name: "ceil",
    surface: &["ceil"],
    doc: "The smallest whole number that is not below.",
    typeset: Typeset::Between("⌈", "⌉"),
    diff: Diff::Zero,
    kernel: Kernel::Entry(Entry { form: Form::Call("ceil"), flops: 1, eval: |x| x[0].ceil() }),
    domain: &[Domain::Unit],
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static ROUND: OpDef = OpDef {
    name: "round",
    surface: &["round"],
    doc: "The nearest whole number, halves away from zero.",
    diff: Diff::Zero,
    kernel: Kernel::Entry(Entry { form: Form::Call("round"), flops: 1, eval: |x| x[0].round() }),
    domain: &[Domain::Unit],
    edges: EDGES,
    ..DEFAULT
};
