//! Comparisons and the choice between two values, entry by entry.
//!
//! A comparison is piecewise constant. A choice is linear in its two values: the cotangent goes to the one taken
//! and an exact zero to the other, so that an infinite or undefined derivative on the side not taken does no harm.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef};

pub(super) static OPS: &[&OpDef] =
    &[&GREATER, &GREATER_EQUAL, &LESS, &LESS_EQUAL, &EQUAL, &NOT_EQUAL, &SELECT];

const fn comparison(
    name: &'static str,
    symbol: &'static str,
    rust: &'static str,
    eval: fn(&[f64]) -> f64,
) -> OpDef {
    OpDef {
        name,
        doc: "A comparison, entry by entry.",
        notation: Notation::Infix(symbol, 0),
        signature: "s, s -> bool s",
        needs: "equal shapes, or a scalar",
        diff: Diff::Zero,
        kernel: Kernel::Entry(Entry { form: Form::Infix(rust, 0), flops: 1, eval }),
        ..DEFAULT
    }
}

pub(crate) static GREATER: OpDef = comparison("greater", ">", ">", |x| f64::from(x[0] > x[1]));
pub(crate) static GREATER_EQUAL: OpDef =
    comparison("greater_equal", "≥", ">=", |x| f64::from(x[0] >= x[1]));
pub(crate) static LESS: OpDef = comparison("less", "<", "<", |x| f64::from(x[0] < x[1]));
pub(crate) static LESS_EQUAL: OpDef = comparison("less_equal", "≤", "<=", |x| f64::from(x[0] <= x[1]));
pub(crate) static EQUAL: OpDef =
    comparison("equal", "=", "==", |x| f64::from(x[0].partial_cmp(&x[1]) == Some(std::cmp::Ordering::Equal)));
pub(crate) static NOT_EQUAL: OpDef = comparison("not_equal", "≠", "!=", |x| {
    f64::from(x[0].partial_cmp(&x[1]) != Some(std::cmp::Ordering::Equal))
});

pub(crate) static SELECT: OpDef = OpDef {
    name: "select",
    doc: "The second operand where the first holds, else the third.",
    notation: Notation::Named("where"),
    signature: "bool s, s, s -> s",
    needs: "equal shapes",
    diff: Diff::Linear(|rule, ct, operand| {
        let zero = ct.real(0.0);
        if operand == 1 { rule.args[0].select(ct, zero) } else { rule.args[0].select(zero, ct) }
    }),
    kernel: Kernel::Entry(Entry {
        form: Form::Select,
        flops: 0,
        eval: |x| if x[0] > 0.0 { x[1] } else { x[2] },
    }),
    domain: &[Domain::Condition, Domain::Reals, Domain::Reals],
    // where(c, a, a) = a
    identities: |x| {
        let both_zero = x[1].is_structural_zero() && x[2].is_structural_zero();
        (x[1].id == x[2].id || both_zero).then_some(x[1])
    },
    ..DEFAULT
};
