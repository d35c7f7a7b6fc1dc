//! The error function and the normal distribution.
//!
//! erf′(x) = 2/√π·exp(−x²); Φ′(x) = exp(−x²/2)/√(2π).

use super::exponentials::EXP;
use super::{DEFAULT, Diff, Entry, Form, Kernel, Notation, OpDef};
use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI};

pub(super) static OPS: &[&OpDef] = &[&ERF, &ERFC, &NORMAL_CDF];

pub(crate) static ERF: OpDef = OpDef {
    name: "erf",
    surface: &["erf"],
    doc: "The error function.",
    diff: Diff::Pointwise(|x, _| vec![Some(FRAC_2_SQRT_PI * (-x[0].square()).map(&EXP))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("erf"), flops: 30, eval: |x| interpreted::erf(x[0]) }),
    edges: "±1 far from 0",
    ..DEFAULT
};

pub(crate) static ERFC: OpDef = OpDef {
    name: "erfc",
    surface: &["erfc"],
    doc: "1 − erf(x), accurate far above 0.",
    diff: Diff::Pointwise(|x, _| vec![Some(-FRAC_2_SQRT_PI * (-x[0].square()).map(&EXP))]),
    kernel: Kernel::Entry(Entry { form: Form::Call("erfc"), flops: 30, eval: |x| interpreted::erfc(x[0]) }),
    edges: "0 far above 0, 2 far below",
    ..DEFAULT
};

/// 1/√(2π), the density of the standard normal distribution at 0.
const DENSITY_AT_ZERO: f64 = 0.5 * FRAC_2_SQRT_PI * FRAC_1_SQRT_2;

pub(crate) static NORMAL_CDF: OpDef = OpDef {
    name: "normal_cdf",
    surface: &["normal_cdf"],
    doc: "The distribution function of the standard normal distribution.",
    notation: Notation::Named("Φ"),
    diff: Diff::Pointwise(|x, _| vec![Some(DENSITY_AT_ZERO * (-0.5 * x[0].square()).map(&EXP))]),
    kernel: Kernel::Entry(Entry {
        form: Form::Call("normal_cdf"),
        flops: 32,
        eval: |x| 0.5 * interpreted::erfc(-x[0] * FRAC_1_SQRT_2),
    }),
    edges: "0 far below 0 with full relative accuracy, 1 far above",
    ..DEFAULT
};

/// The interpreter's own error function; generated code calls the runtime's.
mod interpreted {
    #[cfg(test)]
    pub(super) fn erf(x: f64) -> f64 {
        libm::erf(x)
    }

    #[cfg(test)]
    pub(super) fn erfc(x: f64) -> f64 {
        libm::erfc(x)
    }

    #[cfg(not(test))]
    pub(super) fn erf(_: f64) -> f64 {
        unreachable!("only the tests interpret")
    }

    #[cfg(not(test))]
    pub(super) fn erfc(_: f64) -> f64 {
        unreachable!("only the tests interpret")
    }
}
