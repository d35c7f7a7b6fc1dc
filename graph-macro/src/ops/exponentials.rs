//! Exponentials and logarithms.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, OpDef, Singular};
use std::f64::consts::{LN_2, LN_10};

pub(super) static OPS: &[&OpDef] = &[&EXP, &EXP2, &EXP_M1, &LN, &LN_1P, &LOG2, &LOG10];

pub(crate) static EXP: OpDef = OpDef {
    name: "exp",
    surface: &["exp"],
    doc: "The exponential function.",
    diff: Diff::Pointwise(|_, y| vec![Some(y)]),
    kernel: Kernel::Entry(Entry { form: Form::Call("exp"), flops: 16, eval: |x| x[0].exp() }),
    edges: "overflows to +∞, underflows to 0",
    ..DEFAULT
};

pub(crate) static EXP2: OpDef = OpDef {
    name: "exp2",
    surface: &["exp2"],
    doc: "2 to the power x.",
    diff: Diff::Pointwise(|_, y| vec![Some(LN_2 * y)]),
    kernel: Kernel::Entry(Entry { form: Form::Call("exp2"), flops: 16, eval: |x| x[0].exp2() }),
    edges: "overflows to +∞, underflows to 0",
    ..DEFAULT
};

pub(crate) static EXP_M1: OpDef = OpDef {
    name: "exp_m1",
    surface: &["exp_m1"],
    doc: "exp(x) − 1, accurate near 0.",
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].map(&EXP))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("exp_m1"), flops: 18, eval: |x| x[0].exp_m1() }),
    edges: "−1 far below 0; overflows to +∞",
    ..DEFAULT
};

pub(crate) static LN: OpDef = OpDef {
    name: "ln",
    surface: &["ln"],
    doc: "The natural logarithm.",
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].recip())]),
    kernel: Kernel::Entry(Entry { form: Form::Call("ln"), flops: 18, eval: |x| x[0].ln() }),
    domain: &[Domain::Positive],
    edges: "−∞ at 0 with derivative +∞; NaN below",
    singular: &[Singular::at(0, 0.0)],
    ..DEFAULT
};

pub(crate) static LN_1P: OpDef = OpDef {
    name: "ln_1p",
    surface: &["ln_1p"],
    doc: "ln(1 + x), accurate near 0.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / (1.0 + x[0]))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("ln_1p"), flops: 20, eval: |x| x[0].ln_1p() }),
    domain: &[Domain::Positive],
    edges: "−∞ at −1; NaN below",
    singular: &[Singular::at(0, -1.0)],
    ..DEFAULT
};

pub(crate) static LOG2: OpDef = OpDef {
    name: "log2",
    surface: &["log2"],
    doc: "The logarithm to base 2.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / (x[0] * LN_2))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("log2"), flops: 19, eval: |x| x[0].log2() }),
    domain: &[Domain::Positive],
    edges: "−∞ at 0 with derivative +∞; NaN below",
    singular: &[Singular::at(0, 0.0)],
    ..DEFAULT
};

pub(crate) static LOG10: OpDef = OpDef {
    name: "log10",
    surface: &["log10"],
    doc: "The logarithm to base 10.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / (x[0] * LN_10))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("log10"), flops: 19, eval: |x| x[0].log10() }),
    domain: &[Domain::Positive],
    edges: "−∞ at 0 with derivative +∞; NaN below",
    singular: &[Singular::at(0, 0.0)],
    ..DEFAULT
};
