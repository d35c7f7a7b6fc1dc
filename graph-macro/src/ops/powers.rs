//! Powers, roots, absolute value and sign.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef, Singular, Typeset};

pub(super) static OPS: &[&OpDef] = &[&ABS, &SIGNUM, &SQRT, &CBRT, &RECIP, &SQUARE, &POWI, &POWF, &HYPOT];

pub(crate) static ABS: OpDef = OpDef {
    name: "abs",
    surface: &["abs"],
    doc: "The absolute value.",
    typeset: Typeset::Between("|", "|"),
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].map(&SIGNUM))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("abs"), flops: 1, eval: |x| x[0].abs() }),
    domain: &[Domain::NonZero],
    edges: "the derivative at 0 is 0",
    ..DEFAULT
};

pub(crate) static SIGNUM: OpDef = OpDef {
    name: "signum",
    surface: &["signum"],
    doc: "−1, 0 or 1 by the sign.",
    diff: Diff::Zero,
    kernel: Kernel::Entry(Entry {
        form: Form::Call("signum"),
        flops: 1,
        eval: |x| {
            if x[0] > 0.0 {
                1.0
            } else if x[0] < 0.0 {
                -1.0
            } else {
                x[0]
            }
        },
    }),
    domain: &[Domain::NonZero],
    edges: "signum(0) is 0; the derivative is 0 everywhere",
    ..DEFAULT
};

pub(crate) static SQRT: OpDef = OpDef {
    name: "sqrt",
    surface: &["sqrt"],
    doc: "The square root.",
    notation: Notation::Named("√"),
    typeset: Typeset::Root(""),
    diff: Diff::Pointwise(|_, y| vec![Some(0.5 / y)]),
    kernel: Kernel::Entry(Entry { form: Form::Call("sqrt"), flops: 1, eval: |x| x[0].sqrt() }),
    domain: &[Domain::Positive],
    edges: "NaN below 0; the derivative at 0 is +∞",
    singular: &[Singular {
        instead: "`norm` of a matrix and `abs` of a number have the gradient 0 there",
        ..Singular::at(0, 0.0)
    }],
    ..DEFAULT
};

pub(crate) static CBRT: OpDef = OpDef {
    name: "cbrt",
    surface: &["cbrt"],
    doc: "The cube root.",
    notation: Notation::Named("∛"),
    typeset: Typeset::Root("3"),
    diff: Diff::Pointwise(|_, y| vec![Some(1.0 / (3.0 * y.square()))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("cbrt"), flops: 10, eval: |x| x[0].cbrt() }),
    domain: &[Domain::NonZero],
    edges: "the derivative at 0 is +∞",
    singular: &[Singular::at(0, 0.0)],
    ..DEFAULT
};

pub(crate) static RECIP: OpDef = OpDef {
    name: "recip",
    surface: &["recip"],
    doc: "The reciprocal 1/x.",
    kernel: Kernel::Composite(|x, _| x[0].recip()),
    domain: &[Domain::NonZero],
    edges: "±∞ at ±0",
    ..DEFAULT
};

pub(crate) static SQUARE: OpDef = OpDef {
    name: "square",
    surface: &["square"],
    doc: "The square x·x, entry by entry.",
    kernel: Kernel::Composite(|x, _| x[0].square()),
    ..DEFAULT
};

pub(crate) static POWI: OpDef = OpDef {
    name: "powi",
    surface: &["powi"],
    doc: "A power with a whole exponent.",
    typeset: Typeset::Power,
    signature: "s, index [] -> s",
    needs: "a whole number as its exponent, where `powf` takes any",
    diff: Diff::Pointwise(|x, _| {
        let factor = x[1].map(&super::indexing::INDEX_TO_REAL);
        let lower = x[1].with(&super::indexing::INDEX_SUB, x[0].builder.index(1));
        // n = 0 gives the factor 0, but x⁻¹ at x = 0 would make it NaN: the derivative of a constant is 0.
        let constant = factor.equals(x[0].real(0.0));
        vec![Some(constant.select(x[0].real(0.0), factor * x[0].with(&POWI, lower))), None]
    }),
    kernel: Kernel::Entry(Entry { form: Form::Call("powi"), flops: 4, eval: |x| x[0].powi(exponent(x[1])) }),
    domain: &[Domain::NonZero, Domain::Count],
    edges: "powi(x, 0) is 1 with derivative 0, also at x = 0",
    // Small whole powers are products.
    identities: |x, _| match x[1].as_index()? {
        0 => Some(x[0].real(1.0)),
        1 => Some(x[0]),
        2 => Some(x[0].square()),
        3 => Some(x[0].square() * x[0]),
        4 => Some(x[0].square().square()),
        -1 => Some(x[0].recip()),
        _ => None,
    },
    ..DEFAULT
};

fn exponent(x: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "exponents in tests are small")]
    let n = x as i32;
    n
}

pub(crate) static POWF: OpDef = OpDef {
    name: "powf",
    surface: &["powf"],
    doc: "A power with a real exponent.",
    typeset: Typeset::Power,
    signature: "s, s -> s",
    needs: "equal shapes, or a scalar",
    diff: Diff::Pointwise(|x, y| {
        let (base, exponent) = (x[0], x[1]);
        let zero = base.real(0.0);
        // x⁰ = 1 for every x: its derivative is 0, also where x⁻¹ is infinite.
        let constant = exponent.equals(zero);
        let lower = exponent - 1.0;
        let by_base = constant.select(zero, exponent * base.entrywise(&POWF, lower));
        // 0ᵖ·ln 0 has the limit 0.
        let at_zero = base.equals(zero);
        let ln = at_zero.select(base.real(1.0), base).map(&super::exponentials::LN);
        let by_exponent = at_zero.select(zero, y * ln);
        vec![Some(by_base), Some(by_exponent)]
    }),
    kernel: Kernel::Entry(Entry { form: Form::Call("powf"), flops: 30, eval: |x| x[0].powf(x[1]) }),
    domain: &[Domain::Positive, Domain::Reals],
    edges: "NaN for a negative base and a broken exponent; at exponent 0 the derivative by the base is 0; at base 0 \
            the derivative by the exponent is 0",
    ..DEFAULT
};

pub(crate) static HYPOT: OpDef = OpDef {
    name: "hypot",
    surface: &["hypot"],
    doc: "√(x² + y²) without overflow on the way.",
    signature: "s, s -> s",
    needs: "equal shapes, or a scalar",
    diff: Diff::Pointwise(|x, y| {
        let zero = y.real(0.0);
        let at_origin = y.equals(zero);
        let safe = at_origin.select(y.real(1.0), y);
        vec![Some(at_origin.select(zero, x[0] / safe)), Some(at_origin.select(zero, x[1] / safe))]
    }),
    kernel: Kernel::Entry(Entry { form: Form::Call("hypot"), flops: 6, eval: |x| x[0].hypot(x[1]) }),
    domain: &[Domain::NonZero],
    edges: "the gradient at (0, 0) is 0",
    ..DEFAULT
};
