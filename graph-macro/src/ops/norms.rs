//! Norms. Of a matrix, `norm` is Frobenius', as in nalgebra.

use super::extrema::MAX_ALL;
use super::powers::ABS;
use super::reductions::SUM;
use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef, Typeset};

pub(super) static OPS: &[&OpDef] = &[&NORM, &NORM_SQUARED, &NORM_L1, &NORM_INF, &ROOT];

const NEEDS: &str = "a matrix or a vector";

pub(crate) static NORM_SQUARED: OpDef = OpDef {
    name: "norm_squared",
    surface: &["norm_squared", "magnitude_squared"],
    doc: "The sum of the squares of all entries.",
    signature: "[r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| x[0].square().map(&SUM)),
    ..DEFAULT
};

pub(crate) static NORM: OpDef = OpDef {
    name: "norm",
    surface: &["norm", "magnitude"],
    doc: "The square root of the sum of the squares of all entries.",
    signature: "[r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| x[0].square().map(&SUM).map(&ROOT)),
    edges: "the gradient at zero is zero",
    ..DEFAULT
};

pub(crate) static NORM_L1: OpDef = OpDef {
    name: "norm_l1",
    surface: &["norm_l1"],
    doc: "The sum of the absolute values of all entries.",
    signature: "[r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| x[0].map(&ABS).map(&SUM)),
    edges: "an entry of 0 has the derivative 0",
    domain: &[Domain::NonZero],
    ..DEFAULT
};

pub(crate) static NORM_INF: OpDef = OpDef {
    name: "norm_inf",
    surface: &["norm_inf"],
    doc: "The greatest absolute value of all entries.",
    signature: "[r c] -> []",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| x[0].map(&ABS).map(&MAX_ALL)),
    edges: "a tie shares the cotangent equally; the gradient at zero is zero",
    domain: &[Domain::NonZero],
    ..DEFAULT
};

/// The square root within a norm: where the sum of squares is 0 so is every entry, and the norm's gradient is 0.
pub(crate) static ROOT: OpDef = OpDef {
    name: "root",
    doc: "The square root with derivative 0 at 0, for norms.",
    notation: Notation::Named("√"),
    typeset: Typeset::Root(""),
    diff: Diff::Pointwise(|x, y| {
        let (zero, one) = (y.real(0.0), y.real(1.0));
        let positive = x[0].gt(zero);
        vec![Some(positive.select(0.5 / positive.select(y, one), zero))]
    }),
    kernel: Kernel::Entry(Entry { form: Form::Call("sqrt"), flops: 1, eval: |x| x[0].sqrt() }),
    domain: &[Domain::Positive],
    edges: "the derivative at 0 is 0",
    ..DEFAULT
};
