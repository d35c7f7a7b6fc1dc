//! Sum, difference, product, quotient and negation, entry by entry.
//!
//! `d(a·b) = b·da + a·db` and `d(a/b) = da/b − (a/b)/b·db`: the quotient's rule reuses its result.

use super::{DEFAULT, Diff, Domain, Entry, Form, Kernel, Notation, OpDef, Singular, Typeset};
use crate::ir::build::Expr;
use crate::ir::graph::Ty;

pub(super) static OPS: &[&OpDef] = &[&ADD, &SUB, &MUL, &DIV, &NEG];

const NEEDS: &str = "equal shapes, or a declared dimension of 1 on one side, or a scalar";

pub(crate) static ADD: OpDef = OpDef {
    name: "add",
    doc: "The sum `a + b`.",
    notation: Notation::Infix("+", 1),
    signature: "s, s -> s",
    needs: NEEDS,
    diff: Diff::Linear(|_, ct, _| ct),
    kernel: Kernel::Entry(Entry { form: Form::Infix("+", 1), flops: 1, eval: |x| x[0] + x[1] }),
    identities: add,
    ..DEFAULT
};

pub(crate) static SUB: OpDef = OpDef {
    name: "sub",
    doc: "The difference `a - b`.",
    notation: Notation::Infix("−", 1),
    signature: "s, s -> s",
    needs: NEEDS,
    diff: Diff::Linear(|_, ct, operand| if operand == 0 { ct } else { -ct }),
    kernel: Kernel::Entry(Entry { form: Form::Infix("-", 1), flops: 1, eval: |x| x[0] - x[1] }),
    identities: sub,
    ..DEFAULT
};

pub(crate) static MUL: OpDef = OpDef {
    name: "mul",
    surface: &["component_mul"],
    doc: "The product, entry by entry; between a scalar and anything also written `*`.",
    notation: Notation::Infix("⊙", 2),
    signature: "s, s -> s",
    needs: NEEDS,
    diff: Diff::Multilinear(|rule, ct, operand| ct * rule.args[1 - operand]),
    kernel: Kernel::Entry(Entry { form: Form::Infix("*", 2), flops: 1, eval: |x| x[0] * x[1] }),
    identities: mul,
    rests: super::rests::of_square,
    ..DEFAULT
};

pub(crate) static DIV: OpDef = OpDef {
    name: "div",
    surface: &["component_div"],
    doc: "The quotient, entry by entry; by a scalar also written `/`.",
    notation: Notation::Infix("/", 2),
    typeset: Typeset::Fraction,
    signature: "s, s -> s",
    needs: NEEDS,
    diff: Diff::Pointwise(|x, y| {
        let by = x[1].recip();
        vec![Some(by), Some(-(y * by))]
    }),
    kernel: Kernel::Entry(Entry { form: Form::Infix("/", 2), flops: 1, eval: |x| x[0] / x[1] }),
    domain: &[Domain::Reals, Domain::NonZero],
    edges: "division by zero gives ±∞ or NaN, as in IEEE 754; so do its derivatives",
    identities: div,
    singular: &[Singular::at(1, 0.0)],
    ..DEFAULT
};

pub(crate) static NEG: OpDef = OpDef {
    name: "neg",
    doc: "The negation `-a`.",
    notation: Notation::Prefix("−"),
    signature: "s -> s",
    diff: Diff::Linear(|_, ct, _| -ct),
    kernel: Kernel::Entry(Entry { form: Form::Prefix("-"), flops: 1, eval: |x| -x[0] }),
    identities: neg,
    ..DEFAULT
};

fn add<'g>(x: &[Expr<'g>], _: &Ty) -> Option<Expr<'g>> {
    let (a, b) = (x[0], x[1]);
    if let (Some(a), Some(b)) = (a.as_real(), b.as_real()) {
        return Some(x[0].real(a + b));
    }
    // a + 0 = a
    if b.is_number(0.0) {
        return Some(a);
    }
    // 0 + b = b
    if a.is_number(0.0) {
        return Some(b);
    }
    // a + a = 2·a
    if a.id == b.id {
        return Some(2.0 * a);
    }
    // a + (−b) = a − b
    if let Some(negated) = b.operands_of(&NEG) {
        return Some(a - negated[0]);
    }
    // (−a) + b = b − a
    a.operands_of(&NEG).map(|negated| b - negated[0])
}

fn sub<'g>(x: &[Expr<'g>], _: &Ty) -> Option<Expr<'g>> {
    let (a, b) = (x[0], x[1]);
    if let (Some(a), Some(b)) = (a.as_real(), b.as_real()) {
        return Some(x[0].real(a - b));
    }
    // a − 0 = a
    if b.is_number(0.0) {
        return Some(a);
    }
    // 0 − b = −b, but for the sign of a zero
    if a.is_structural_zero() {
        return Some(-b);
    }
    // a − (−b) = a + b
    b.operands_of(&NEG).map(|negated| a + negated[0])
}

fn mul<'g>(x: &[Expr<'g>], _: &Ty) -> Option<Expr<'g>> {
    let (a, b) = (x[0], x[1]);
    if let (Some(a), Some(b)) = (a.as_real(), b.as_real()) {
        return Some(x[0].real(a * b));
    }
    // a·0 = 0·b = 0, where the zero is structural
    if let Some(zero) = [a, b].into_iter().find(|x| x.is_structural_zero()) {
        return Some(zero);
    }
    // a·1 = a
    if b.is_number(1.0) {
        return Some(a);
    }
    // 1·b = b
    if a.is_number(1.0) {
        return Some(b);
    }
    // a·(−1) = −a
    if b.is_number(-1.0) {
        return Some(-a);
    }
    // (−1)·b = −b
    if a.is_number(-1.0) {
        return Some(-b);
    }
    // a·(−b) = −(a·b)
    if let Some(negated) = b.operands_of(&NEG) {
        return Some(-(a * negated[0]));
    }
    // (−a)·b = −(a·b)
    if let Some(negated) = a.operands_of(&NEG) {
        return Some(-(negated[0] * b));
    }
    // a·(1/b) = a/b: one rounding less
    b.operands_of(&DIV).filter(|quotient| quotient[0].is_number(1.0)).map(|quotient| a / quotient[1])
}

fn div<'g>(x: &[Expr<'g>], _: &Ty) -> Option<Expr<'g>> {
    let (a, b) = (x[0], x[1]);
    if let (Some(a), Some(b)) = (a.as_real(), b.as_real()) {
        return Some(x[0].real(a / b));
    }
    // 0/b = 0, where the zero is structural
    if a.is_structural_zero() {
        return Some(a);
    }
    // a/1 = a
    if b.is_number(1.0) {
        return Some(a);
    }
    // a/2ⁿ = a·2⁻ⁿ, exact
    if let Some(divisor) = b.as_real().filter(|divisor| is_power_of_two(*divisor)) {
        return Some(a * (1.0 / divisor));
    }
    // (−a)/b = −(a/b)
    a.operands_of(&NEG).map(|negated| -(negated[0] / b))
}

/// Whether dividing by the number is exactly multiplying by its reciprocal, in `f32` too.
fn is_power_of_two(x: f64) -> bool {
    x.is_normal() && x.to_bits() & ((1 << 52) - 1) == 0 && x.abs().log2().abs() < 100.0
}

fn neg<'g>(x: &[Expr<'g>], _: &Ty) -> Option<Expr<'g>> {
    // −(−a) = a
    if let Some(negated) = x[0].operands_of(&NEG) {
        return Some(negated[0]);
    }
    // −(a − b) = b − a
    if let Some(difference) = x[0].operands_of(&SUB) {
        return Some(difference[1] - difference[0]);
    }
    x[0].as_real().map(|value| x[0].real(-value))
}
