//! Hyperbolic functions and their inverses.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, OpDef, Singular};

pub(super) static OPS: &[&OpDef] = &[&SINH, &COSH, &TANH, &ASINH, &ACOSH, &ATANH];

pub(crate) static SINH: OpDef = OpDef {
    name: "sinh",
    surface: &["sinh"],
    doc: "The hyperbolic sine.",
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].map(&COSH))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("sinh"), flops: 24, eval: |x| x[0].sinh() }),
    edges: "overflows to ±∞",
    ..DEFAULT
};

pub(crate) static COSH: OpDef = OpDef {
    name: "cosh",
    surface: &["cosh"],
    doc: "The hyperbolic cosine.",
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].map(&SINH))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("cosh"), flops: 24, eval: |x| x[0].cosh() }),
    edges: "overflows to +∞",
    ..DEFAULT
};

pub(crate) static TANH: OpDef = OpDef {
    name: "tanh",
    surface: &["tanh"],
    doc: "The hyperbolic tangent.",
    diff: Diff::Pointwise(|_, y| vec![Some(1.0 - y.square())]),
    kernel: Kernel::Entry(Entry { form: Form::Call("tanh"), flops: 20, eval: |x| x[0].tanh() }),
    edges: "±1 with derivative 0 far from 0",
    ..DEFAULT
};

pub(crate) static ASINH: OpDef = OpDef {
    name: "asinh",
    surface: &["asinh"],
    doc: "The inverse hyperbolic sine.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / (1.0 + x[0].square()).map(&super::powers::SQRT))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("asinh"), flops: 26, eval: |x| x[0].asinh() }),
    ..DEFAULT
};

pub(crate) static ACOSH: OpDef = OpDef {
    name: "acosh",
    surface: &["acosh"],
    doc: "The inverse hyperbolic cosine.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / ((x[0] - 1.0) * (x[0] + 1.0)).map(&super::powers::SQRT))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("acosh"), flops: 26, eval: |x| x[0].acosh() }),
    domain: &[Domain::AboveOne],
    edges: "NaN below 1; the derivative at 1 is +∞",
    singular: &[Singular::at(0, 1.0)],
    ..DEFAULT
};

pub(crate) static ATANH: OpDef = OpDef {
    name: "atanh",
    surface: &["atanh"],
    doc: "The inverse hyperbolic tangent.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / ((1.0 - x[0]) * (1.0 + x[0])))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("atanh"), flops: 22, eval: |x| x[0].atanh() }),
    domain: &[Domain::Unit],
    edges: "±∞ at ±1, NaN beyond",
    singular: &[Singular::at(0, -1.0), Singular::at(0, 1.0)],
    ..DEFAULT
};
