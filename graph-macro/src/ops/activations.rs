//! Activation functions, all stable far from zero.
//!
//! `sigmoid`, `softplus` and `log_sigmoid` are routines of the runtime; the others are defined by them.

use super::exponentials::EXP_M1;
use super::hyperbolic::TANH;
use super::powers::ABS;
use super::probability::NORMAL_CDF;
use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef};
use crate::ir::build::Expr;

pub(super) static OPS: &[&OpDef] = &[
    &SIGMOID,
    &RELU,
    &LEAKY_RELU,
    &LEAKY_RELU_BY,
    &ELU,
    &ELU_BY,
    &SELU,
    &SOFTPLUS,
    &SILU,
    &GELU,
    &MISH,
    &LOG_SIGMOID,
    &HARD_TANH,
    &SOFTSIGN,
];

pub(crate) static SIGMOID: OpDef = OpDef {
    name: "sigmoid",
    surface: &["sigmoid"],
    doc: "The logistic function 1/(1 + exp(−x)).",
    notation: Notation::Named("σ"),
    diff: Diff::Pointwise(|_, y| vec![Some(y * (1.0 - y))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("sigmoid"), flops: 19, eval: |x| logistic(x[0]) }),
    edges: "0 and 1 far from 0, without overflow",
    ..DEFAULT
};

fn logistic(x: f64) -> f64 {
    if x >= 0.0 { 1.0 / (1.0 + (-x).exp()) } else { x.exp() / (1.0 + x.exp()) }
}

pub(crate) static SOFTPLUS: OpDef = OpDef {
    name: "softplus",
    surface: &["softplus"],
    doc: "ln(1 + exp(x)).",
    diff: Diff::Pointwise(|x, _| vec![Some(x[0].map(&SIGMOID))]),
    kernel: Kernel::Entry(Entry {
        form: Form::Call("softplus"),
        flops: 38,
        eval: |x| x[0].max(0.0) + (-x[0].abs()).exp().ln_1p(),
    }),
    edges: "x far above 0 and exp(x) far below, without overflow",
    ..DEFAULT
};

pub(crate) static LOG_SIGMOID: OpDef = OpDef {
    name: "log_sigmoid",
    surface: &["log_sigmoid"],
    doc: "The logarithm of the logistic function, −softplus(−x).",
    diff: Diff::Pointwise(|x, _| vec![Some((-x[0]).map(&SIGMOID))]),
    kernel: Kernel::Entry(Entry {
        form: Form::Call("log_sigmoid"),
        flops: 39,
        eval: |x| x[0].min(0.0) - (-x[0].abs()).exp().ln_1p(),
    }),
    edges: "x far below 0 and −exp(−x) far above, without overflow",
    ..DEFAULT
};

pub(crate) static RELU: OpDef = OpDef {
    name: "relu",
    surface: &["relu"],
    doc: "The positive part max(x, 0).",
    kernel: Kernel::Composite(|x, _| x[0].at_most(x[0].real(0.0)).select(x[0].real(0.0), x[0])),
    edges: "the derivative at 0 is 0",
    domain: &[Domain::NonZero],
    ..DEFAULT
};

fn negative(x: Expr<'_>) -> Expr<'_> {
    x.real(0.0).gt(x)
}

fn positive(x: Expr<'_>) -> Expr<'_> {
    x.gt(x.real(0.0))
}

pub(crate) static LEAKY_RELU: OpDef = OpDef {
    name: "leaky_relu",
    surface: &["leaky_relu"],
    doc: "x where it is positive, else x/100.",
    kernel: Kernel::Composite(|x, _| negative(x[0]).select(0.01 * x[0], x[0])),
    edges: "the derivative at 0 is 1",
    domain: &[Domain::NonZero],
    ..DEFAULT
};

pub(crate) static LEAKY_RELU_BY: OpDef = OpDef {
    name: "leaky_relu_by",
    surface: &["leaky_relu"],
    doc: "x where it is positive, else x times a slope.",
    signature: "s, [] -> s",
    needs: "a scalar as its slope",
    kernel: Kernel::Composite(|x, _| negative(x[0]).select(x[1] * x[0], x[0])),
    edges: "the derivative at 0 is 1",
    domain: &[Domain::NonZero, Domain::Reals],
    ..DEFAULT
};

pub(crate) static ELU: OpDef = OpDef {
    name: "elu",
    surface: &["elu"],
    doc: "x where it is positive, else exp(x) − 1.",
    kernel: Kernel::Composite(|x, _| elu(x[0], x[0].real(1.0))),
    edges: "−1 far below 0; the derivative at 0 is 1",
    domain: &[Domain::NonZero],
    ..DEFAULT
};

pub(crate) static ELU_BY: OpDef = OpDef {
    name: "elu_by",
    surface: &["elu"],
    doc: "x where it is positive, else a·(exp(x) − 1).",
    signature: "s, [] -> s",
    needs: "a scalar as its second operand",
    kernel: Kernel::Composite(|x, _| elu(x[0], x[1])),
    edges: "−a far below 0; the derivative at 0 is a",
    domain: &[Domain::NonZero, Domain::Reals],
    ..DEFAULT
};

/// The exponential sees only the negative part, so that it never overflows on the side that is not taken.
fn elu<'g>(x: Expr<'g>, scale: Expr<'g>) -> Expr<'g> {
    let zero = x.real(0.0);
    let negative_part = positive(x).select(zero, x);
    positive(x).select(x, scale * negative_part.map(&EXP_M1))
}

pub(crate) static SELU: OpDef = OpDef {
    name: "selu",
    surface: &["selu"],
    doc: "The scaled exponential linear unit of self-normalising networks.",
    kernel: Kernel::Composite(|x, _| {
        let (alpha, scale) = (1.6732632423543772, 1.0507009873554805);
        scale * elu(x[0], x[0].real(alpha))
    }),
    edges: "the derivative at 0 is the one from below, 1.7580993408473766",
    domain: &[Domain::NonZero],
    ..DEFAULT
};

pub(crate) static SILU: OpDef = OpDef {
    name: "silu",
    surface: &["silu"],
    doc: "x·sigmoid(x), also called swish.",
    kernel: Kernel::Composite(|x, _| x[0] * x[0].map(&SIGMOID)),
    edges: "0 far below 0, x far above",
    ..DEFAULT
};

pub(crate) static GELU: OpDef = OpDef {
    name: "gelu",
    surface: &["gelu"],
    doc: "x·Φ(x), the exact Gaussian error linear unit.",
    kernel: Kernel::Composite(|x, _| x[0] * x[0].map(&NORMAL_CDF)),
    edges: "0 far below 0, x far above",
    ..DEFAULT
};

pub(crate) static MISH: OpDef = OpDef {
    name: "mish",
    surface: &["mish"],
    doc: "x·tanh(softplus(x)).",
    kernel: Kernel::Composite(|x, _| x[0] * x[0].map(&SOFTPLUS).map(&TANH)),
    edges: "0 far below 0, x far above",
    ..DEFAULT
};

pub(crate) static HARD_TANH: OpDef = OpDef {
    name: "hard_tanh",
    surface: &["hard_tanh"],
    doc: "x within [−1, 1].",
    kernel: Kernel::Composite(|x, _| {
        let (low, high) = (x[0].real(-1.0), x[0].real(1.0));
        x[0].gt(high).select(high, low.gt(x[0]).select(low, x[0]))
    }),
    edges: "the derivative at ±1 is 1",
    domain: &[Domain::Unit],
    ..DEFAULT
};

pub(crate) static SOFTSIGN: OpDef = OpDef {
    name: "softsign",
    surface: &["softsign"],
    doc: "x/(1 + |x|).",
    kernel: Kernel::Composite(|x, _| x[0] / (1.0 + x[0].map(&ABS))),
    edges: "±1 far from 0; the derivative at 0 is 1",
    domain: &[Domain::NonZero],
    ..DEFAULT
};
