//! Trigonometric functions and their inverses; angles in radians.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, OpDef, Singular};

pub(super) static OPS: &[&OpDef] = &[&SIN, &COS, &TAN, &ASIN, &ACOS, &ATAN, &ATAN2];

pub(crate) static SIN: OpDef = OpDef {
    name: "sin",
    surface: &["sin"],
    doc: "The sine.",
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].map(&COS))]),
    kernel: Kernel::Entry(Entry { form: Form::CallNear("sin"), flops: 16, eval: |x| x[0].sin() }),
    ..DEFAULT
};

pub(crate) static COS: OpDef = OpDef {
    name: "cos",
    surface: &["cos"],
    doc: "The cosine.",
    diff: Diff::Pointwise(|x, _| vec![Some(-x[0].map(&SIN))]),
    kernel: Kernel::Entry(Entry { form: Form::CallNear("cos"), flops: 16, eval: |x| x[0].cos() }),
    ..DEFAULT
};

pub(crate) static TAN: OpDef = OpDef {
    name: "tan",
    surface: &["tan"],
    doc: "The tangent.",
    diff: Diff::Pointwise(|_, y| vec![Some(1.0 + y.square())]),
    kernel: Kernel::Entry(Entry { form: Form::CallNear("tan"), flops: 24, eval: |x| x[0].tan() }),
    domain: &[Domain::Unit],
    edges: "grows without bound at odd multiples of π/2",
    ..DEFAULT
};

pub(crate) static ASIN: OpDef = OpDef {
    name: "asin",
    surface: &["asin"],
    doc: "The arc sine.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / one_minus_square(x[0]).map(&super::powers::SQRT))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("asin"), flops: 20, eval: |x| x[0].asin() }),
    domain: &[Domain::Unit],
    edges: "NaN beyond ±1, where the derivative is +∞",
    singular: &[Singular::at(0, -1.0), Singular::at(0, 1.0)],
    ..DEFAULT
};

pub(crate) static ACOS: OpDef = OpDef {
    name: "acos",
    surface: &["acos"],
    doc: "The arc cosine.",
    diff: Diff::Pointwise(|x, _| vec![Some(-1.0 / one_minus_square(x[0]).map(&super::powers::SQRT))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("acos"), flops: 20, eval: |x| x[0].acos() }),
    domain: &[Domain::Unit],
    edges: "NaN beyond ±1, where the derivative is −∞",
    singular: &[Singular::at(0, -1.0), Singular::at(0, 1.0)],
    ..DEFAULT
};

/// 1 − x² as (1 − x)·(1 + x), which keeps its digits near ±1.
fn one_minus_square(x: crate::ir::build::Expr<'_>) -> crate::ir::build::Expr<'_> {
    (1.0 - x) * (1.0 + x)
}

pub(crate) static ATAN: OpDef = OpDef {
    name: "atan",
    surface: &["atan"],
    doc: "The arc tangent.",
    diff: Diff::Pointwise(|x, _| vec![Some(1.0 / (1.0 + x[0].square()))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("atan"), flops: 20, eval: |x| x[0].atan() }),
    ..DEFAULT
};

pub(crate) static ATAN2: OpDef = OpDef {
    name: "atan2",
    surface: &["atan2"],
    doc: "The angle of the point (x, y), written `y.atan2(x)`.",
    signature: "s, s -> s",
    needs: "equal shapes, or a scalar",
    diff: Diff::Pointwise(|a, _| {
        let (y, x) = (a[0], a[1]);
        let square = x.square() + y.square();
        vec![Some(x / square), Some(-(y / square))]
    }),
    kernel: Kernel::Entry(Entry { form: Form::Call("atan2"), flops: 24, eval: |x| x[0].atan2(x[1]) }),
    domain: &[Domain::NonZero],
    edges: "the angle of (0, 0) is 0 and its gradient NaN; jumps by 2π across the negative x axis",
    ..DEFAULT
};
