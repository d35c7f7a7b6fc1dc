//! Lowering: from the syntax tree and its types to the graph. It cannot fail: every call has its operation, every
//! expression its shape.
//!
//! Here operands are broadcast explicitly, composite operations are replaced by what defines them, and the user's
//! names are put on the values that they name.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::ir::{Builder, Constant, Dim, Elem, Expr as Value, Graph, Role, Shape, Ty};
use crate::ops::{self, Kernel, OpDef};
use crate::shape::infer::{Typed, field_place};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Function};

/// The graph of a typed function: its inputs in order, one output.
pub(crate) fn lower(function: &Function, typed: &Typed) -> Graph {
    let builder = Builder::new();
    let mut lower = Lower { builder: &builder, typed, names: BTreeMap::new() };
    for (name, ty) in &typed.inputs {
        builder.set_origin(name.span().into(), Role::Primal);
        let input = builder.input(&plain(name), ty.clone());
        lower.names.insert(name.to_string(), input);
    }
    for statement in &function.body.statements {
        let value = lower.expr(&statement.value);
        value.set_name(&plain(&statement.name));
        lower.names.insert(statement.name.to_string(), value);
    }
    let result = function.body.result.as_ref().map(|result| lower.expr(result));
    let mut value = result.unwrap_or_else(|| builder.real(0.0));
    if typed.output.shape.is_scalar() && !value.shape().is_scalar() {
        value = lower.entry(value, 0, 0);
    }
    let name = plain(&function.name);
    value.set_name(&name);
    builder.output(&name, value);
    drop(lower);
    builder.finish()
}

/// A name without the `r#` of a keyword, so that other names can be made of it.
fn plain(name: &proc_macro2::Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

struct Lower<'g, 'a> {
    builder: &'g Builder,
    typed: &'a Typed,
    names: BTreeMap<String, Value<'g>>,
}

impl<'g> Lower<'g, '_> {
    fn expr(&mut self, expr: &Expr) -> Value<'g> {
        match &expr.kind {
            ExprKind::Number { value, .. } => self.at(expr).real(*value),
            ExprKind::Bool(value) => self.at(expr).constant(Constant::Bool(*value)),
            ExprKind::Name(name) => match self.names.get(&name.to_string()) {
                Some(value) => *value,
                None => self.at(expr).constant(Constant::Item(Rc::from(name.to_string()))),
            },
            ExprKind::Path(path) => self.at(expr).constant(Constant::Item(path.clone())),
            ExprKind::Neg(of) => match of.kind {
                // A negative number is one number.
                ExprKind::Number { value, .. } => self.at(expr).real(-value),
                _ => self.call(expr, &[&**of]),
            },
            ExprKind::Binary(_, a, b) => self.call(expr, &[&**a, &**b]),
            ExprKind::Call { args, .. } => self.call(expr, &args.iter().collect::<Vec<_>>()),
            ExprKind::Index(of, at) => {
                let of = self.expr(of);
                let indices: Vec<Value<'g>> = at.iter().map(|at| self.index(at)).collect();
                let builder = self.at(expr);
                let zero = builder.index(0);
                let (row, col) = match indices[..] {
                    [i, j] => (i, j),
                    [i] if of.cols().is_one() => (i, zero),
                    [i] => (zero, i),
                    _ => (zero, zero),
                };
                builder.op(&ops::INDEX, &[of, row, col])
            }
            ExprKind::Field(of, name) => {
                let of = self.expr(of);
                let place = i64::try_from(field_place(&name.to_string()).unwrap_or(0)).unwrap_or(0);
                self.at(expr);
                if of.cols().is_one() { self.entry(of, place, 0) } else { self.entry(of, 0, place) }
            }
            ExprKind::Error => self.at(expr).real(0.0),
        }
    }

    /// The builder, with nodes from now on coming from this expression.
    fn at(&self, expr: &Expr) -> &'g Builder {
        self.builder.set_origin(expr.span, Role::Primal);
        self.builder
    }

    fn entry(&self, of: Value<'g>, row: i64, col: i64) -> Value<'g> {
        self.builder.op(&ops::INDEX, &[of, self.builder.index(row), self.builder.index(col)])
    }

    fn call(&mut self, expr: &Expr, args: &[&Expr]) -> Value<'g> {
        let Some(&op) = self.typed.calls.get(&expr.id.0) else { return self.at(expr).real(0.0) };
        let signature = op.signature();
        let patterns = &signature.alternatives[0].operands;
        let args: Vec<Value<'g>> = args
            .iter()
            .zip(patterns)
            .map(|(arg, pattern)| if pattern.elem == Elem::Index { self.index(arg) } else { self.expr(arg) })
            .collect();
        self.at(expr);
        let ty = self.typed.types[expr.id.0].clone();
        self.apply(op, args, &ty)
    }

    /// An operation on operands that may have to be broadcast, expanded if it is composite.
    fn apply(&self, op: &'static OpDef, mut args: Vec<Value<'g>>, ty: &Ty) -> Value<'g> {
        if op.broadcasts() {
            let shape =
                args.iter().fold(Shape::Scalar, |shape, arg| crate::ir::build::join(&shape, &arg.shape()));
            args = args.into_iter().map(|arg| arg.broadcast(&shape)).collect();
        }
        match &op.kernel {
            Kernel::Composite(define) => define(&args),
            _ if op.broadcasts() => self.builder.op(op, &args),
            _ => self.builder.op_of(op, &args, ty.clone()),
        }
    }

    fn index(&mut self, at: &Expr) -> Value<'g> {
        match &at.kind {
            #[allow(clippy::cast_possible_truncation, reason = "an index is a small whole number")]
            ExprKind::Number { value, .. } => self.at(at).index(*value as i64),
            ExprKind::Neg(of) => {
                let (zero, of) = (self.at(at).index(0), self.index(of));
                self.index_op(&ops::INDEX_SUB, zero, of)
            }
            ExprKind::Binary(op, a, b) => {
                let (a, b) = (self.index(a), self.index(b));
                self.at(at);
                let op = match op {
                    BinaryOp::Sub => &ops::INDEX_SUB,
                    BinaryOp::Mul => &ops::INDEX_MUL,
                    _ => &ops::INDEX_ADD,
                };
                self.index_op(op, a, b)
            }
            ExprKind::Name(name) => match self.names.get(&name.to_string()) {
                Some(value) => *value,
                None => self.count_item(&name.to_string()),
            },
            _ => self.at(at).index(0),
        }
    }

    /// Numbers fold at once: an index that is known stays known.
    fn index_op(&self, op: &'static OpDef, a: Value<'g>, b: Value<'g>) -> Value<'g> {
        (op.identities)(&[a, b]).unwrap_or_else(|| self.builder.op(op, &[a, b]))
    }

    /// A constant of type `usize`, whose value only rustc knows.
    fn count_item(&self, name: &str) -> Value<'g> {
        self.builder.count_index(&Dim::Sym(Rc::from(name)))
    }
}
