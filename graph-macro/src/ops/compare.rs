//! Comparisons and the choice between two values, entry by entry.
//!
//! A comparison is piecewise constant; of two values that are known, it is known. A choice is linear in its two values: the cotangent goes to the one taken
//! and an exact zero to the other, so that an infinite or undefined derivative on the side not taken does no harm.

use std::cmp::Ordering;

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef, Typeset};
use crate::ir::build::Expr;
use crate::ir::graph::{Constant, Ty};

pub(super) static OPS: &[&OpDef] =
    &[&GREATER, &GREATER_EQUAL, &LESS, &LESS_EQUAL, &EQUAL, &NOT_EQUAL, &AND, &OR, &NOT, &SELECT];

const fn comparison(
    name: &'static str,
    symbol: &'static str,
    rust: &'static str,
    eval: fn(&[f64]) -> f64,
    identities: for<'g> fn(&[Expr<'g>], &Ty) -> Option<Expr<'g>>,
) -> OpDef {
    OpDef {
        name,
        doc: "A comparison, entry by entry.",
        notation: Notation::Infix(symbol, 0),
        signature: "s, s -> bool s | index [], index [] -> bool []",
        needs: "equal shapes, or a scalar, or two whole numbers",
        diff: Diff::Zero,
        kernel: Kernel::Entry(Entry { form: Form::Infix(rust, 0), flops: 1, eval }),
        identities,
        ..DEFAULT
    }
}

/// Two indices that are numbers are compared at once, and two numbers if rounding them to `f32` changes nothing about it.
fn known<'g>(x: &[Expr<'g>], holds: fn(Ordering) -> bool) -> Option<Expr<'g>> {
    let holds = |order: Ordering| condition(x[0], holds(order));
    if let (Some(a), Some(b)) = (x[0].as_index(), x[1].as_index()) {
        return Some(holds(a.cmp(&b)));
    }
    let (Constant::Real(a), Constant::Real(b)) = (x[0].as_constant()?, x[1].as_constant()?) else {
        return None;
    };
    #[allow(clippy::cast_possible_truncation, reason = "that is what is asked for")]
    let rounded = (a as f32).partial_cmp(&(b as f32))?;
    (a.partial_cmp(&b)? == rounded).then(|| holds(rounded))
}

/// A condition that is known.
fn condition(beside: Expr<'_>, holds: bool) -> Expr<'_> {
    beside.builder.constant(Constant::Bool(holds))
}

/// Whether a condition is known to hold, or not to.
fn as_condition(x: Expr<'_>) -> Option<bool> {
    match x.as_constant()? {
        Constant::Bool(holds) => Some(holds),
        _ => None,
    }
}

pub(crate) static GREATER: OpDef =
    comparison("greater", ">", ">", |x| f64::from(x[0] > x[1]), |x, _| known(x, Ordering::is_gt));
pub(crate) static GREATER_EQUAL: OpDef =
    comparison("greater_equal", "≥", ">=", |x| f64::from(x[0] >= x[1]), |x, _| known(x, Ordering::is_ge));
pub(crate) static LESS: OpDef =
    comparison("less", "<", "<", |x| f64::from(x[0] < x[1]), |x, _| known(x, Ordering::is_lt));
pub(crate) static LESS_EQUAL: OpDef =
    comparison("less_equal", "≤", "<=", |x| f64::from(x[0] <= x[1]), |x, _| known(x, Ordering::is_le));
pub(crate) static EQUAL: OpDef = comparison(
    "equal",
    "=",
    "==",
    |x| f64::from(x[0].partial_cmp(&x[1]) == Some(Ordering::Equal)),
    |x, _| known(x, Ordering::is_eq),
);
pub(crate) static NOT_EQUAL: OpDef = comparison(
    "not_equal",
    "≠",
    "!=",
    |x| f64::from(x[0].partial_cmp(&x[1]) != Some(Ordering::Equal)),
    |x, _| known(x, Ordering::is_ne),
);

/// An operation on two conditions.
const fn connective(
    name: &'static str,
    symbol: &'static str,
    rust: &'static str,
    doc: &'static str,
    eval: fn(&[f64]) -> f64,
    identities: for<'g> fn(&[Expr<'g>], &Ty) -> Option<Expr<'g>>,
) -> OpDef {
    OpDef {
        name,
        doc,
        notation: Notation::Infix(symbol, 0),
        signature: "bool [], bool [] -> bool []",
        needs: "two conditions",
        diff: Diff::Zero,
        kernel: Kernel::Entry(Entry { form: Form::Infix(rust, 0), flops: 0, eval }),
        identities,
        domain: &[Domain::Condition],
        ..DEFAULT
    }
}

pub(crate) static AND: OpDef = connective(
    "and",
    "∧",
    "&&",
    "Whether both conditions hold, written `a && b`.",
    |x| f64::from(x[0] > 0.0 && x[1] > 0.0),
    |x, _| connected(x, true),
);
pub(crate) static OR: OpDef = connective(
    "or",
    "∨",
    "||",
    "Whether one of two conditions holds, written `a || b`.",
    |x| f64::from(x[0] > 0.0 || x[1] > 0.0),
    |x, _| connected(x, false),
);

/// true ∧ a = a, false ∧ a = false, a ∧ a = a; the same with `neutral` false for ∨.
fn connected<'g>(x: &[Expr<'g>], neutral: bool) -> Option<Expr<'g>> {
    let (a, b) = (x[0], x[1]);
    for (known, other) in [(a, b), (b, a)] {
        if let Some(holds) = as_condition(known) {
            return Some(if holds == neutral { other } else { known });
        }
    }
    (a.id == b.id).then_some(a)
}

pub(crate) static NOT: OpDef = OpDef {
    name: "not",
    doc: "Whether a condition does not hold, written `!a`.",
    notation: Notation::Prefix("¬"),
    signature: "bool [] -> bool []",
    needs: "a condition",
    diff: Diff::Zero,
    kernel: Kernel::Entry(Entry { form: Form::Prefix("!"), flops: 0, eval: |x| 1.0 - x[0] }),
    identities: |x, _| {
        // ¬¬a = a
        let inner = x[0].operands_of(&NOT).map(|of| of[0]);
        inner.or_else(|| as_condition(x[0]).map(|holds| condition(x[0], !holds)))
    },
    domain: &[Domain::Condition],
    ..DEFAULT
};

pub(crate) static SELECT: OpDef = OpDef {
    name: "select",
    doc: "The second operand where the first holds, else the third.",
    notation: Notation::Named("where"),
    typeset: Typeset::Cases,
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
    identities: |x, _| {
        // where(true, a, b) = a
        if let Some(holds) = as_condition(x[0]) {
            return Some(if holds { x[1] } else { x[2] });
        }
        // where(c, a, a) = a
        let both_zero = x[1].is_structural_zero() && x[2].is_structural_zero();
        (x[1].id == x[2].id || both_zero).then_some(x[1])
    },
    ..DEFAULT
};
