//! The bounds of loops: dimensions, made of what is known when the program compiles.

use std::rc::Rc;

use super::infer::is_constant_name;
use super::signature;
use crate::ir::Dim;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};

/// What a bound of a loop may be made of.
pub(crate) struct Bounds<'a> {
    /// The value of a constant of the module.
    pub(crate) count: &'a dyn Fn(&str) -> Option<usize>,
    /// The constant that a variable holds, if there is a variable of that name.
    pub(crate) variable: &'a dyn Fn(&str) -> Option<Option<Dim>>,
    /// What `v.len()` and the like come to, by the number of the expression.
    pub(crate) length: &'a dyn Fn(usize) -> Option<Dim>,
}

/// A constant number of runs, or `None` if it is not constant.
pub(crate) fn bound(expr: &Expr, known: &Bounds<'_>) -> Option<Dim> {
    match &expr.kind {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be a small whole number"
        )]
        ExprKind::Number { value, is_integer: true, .. } if *value < 2_147_483_648.0 => {
            Some(Dim::Lit(*value as usize))
        }
        ExprKind::Count(dim) => Some(dim.clone()),
        ExprKind::Path(path) => Some(Dim::Sym(path.clone())),
        ExprKind::Call { .. } => (known.length)(expr.id.0),
        ExprKind::Name(name) => {
            let text = name.to_string();
            match ((known.variable)(&text), (known.count)(&text)) {
                (Some(constant), _) => constant,
                (None, Some(count)) => Some(Dim::Lit(count)),
                (None, None) if is_constant_name(&text) => Some(Dim::Sym(Rc::from(text))),
                (None, None) => None,
            }
        }
        ExprKind::Binary(op, a, b) => arithmetic(*op, &bound(a, known)?, &bound(b, known)?),
        ExprKind::ToIndex(of) => bound(of, known),
        _ => None,
    }
}

/// Arithmetic on dimensions.
pub(crate) fn arithmetic(op: BinaryOp, a: &Dim, b: &Dim) -> Option<Dim> {
    match (op, a, b) {
        (BinaryOp::Add, Dim::Lit(a), Dim::Lit(b)) => a.checked_add(*b).map(Dim::Lit),
        (BinaryOp::Sub, Dim::Lit(a), Dim::Lit(b)) => Some(Dim::Lit(a.saturating_sub(*b))),
        (BinaryOp::Mul, Dim::Lit(a), Dim::Lit(b)) => a.checked_mul(*b).map(Dim::Lit),
        (BinaryOp::Div, Dim::Lit(a), Dim::Lit(b)) => a.checked_div(*b).map(Dim::Lit),
        (BinaryOp::Rem, Dim::Lit(a), Dim::Lit(b)) => a.checked_rem(*b).map(Dim::Lit),
        (BinaryOp::Sub | BinaryOp::Add, a, Dim::Lit(0)) => Some(a.clone()),
        (BinaryOp::Mul, a, b) => Some(signature::product(a, b)),
        (BinaryOp::Add | BinaryOp::Sub | BinaryOp::Div | BinaryOp::Rem, a, b) => {
            let part = |dim: &Dim| match dim {
                Dim::Sym(text) if text.contains(' ') => format!("({text})"),
                other => other.to_string(),
            };
            Some(Dim::Sym(Rc::from(format!("{} {} {}", part(a), op.symbol(), part(b)))))
        }
        _ => None,
    }
}
