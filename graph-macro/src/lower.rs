//! Lowering: from the syntax tree and its types to the graph. It cannot fail: every call has its operation, every
//! expression its shape.
//!
//! Here operands are broadcast explicitly, composite operations are replaced by what defines them, and the user's
//! names are put on the values that they name. A variable that is assigned to is the newest of its values. Branches
//! and loops become nodes with sub-graphs of their own, built by the same rules (`control`); `values` has what is made of
//! several matrices, `calls` operations and functions, `assign` assignments.

mod assign;
mod calls;
mod control;
mod derived;
mod loops;
mod values;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::ir::{Builder, Constant, Dim, Elem, Expr as Value, Graph, Role, Shape};
use crate::ops::{self, OpDef};
use crate::shape::infer::{Typed, field_place};
use crate::syntax::ast::{Block, Expr, ExprKind, Function, Let, Pattern, Statement};
use crate::syntax::scope::{ConstDecl, Scope};
use crate::syntax::walk;
use values::Val;

/// The graph of a typed function: the leaves of its inputs in order, those of its output, and for an `Option` the
/// condition under which there is one.
pub(crate) fn lower(function: &Function, typed: &Typed, scope: &Scope) -> Graph {
    let builder = Builder::new();
    let mut lower = Lower { builder: &builder, typed, scope, names: vec![Names::default()], guard: None };
    for (name, layout) in &typed.inputs {
        builder.set_origin(name.span().into(), Role::Primal);
        let mut leaves = layout.leaves(&plain(name)).into_iter().map(|(path, ty)| builder.input(&path, ty));
        let value = Val::of_layout(layout, &mut leaves);
        drop(leaves);
        lower.bind(&name.to_string(), value);
    }
    let value = lower.block(&function.body.block);
    let (value, condition) = match value {
        Val::Fallible(value, condition) => (*value, condition),
        other => (other, None),
    };
    let name = plain(&function.name);
    let value = lower.as_declared(value, &typed.output);
    for ((path, _), leaf) in typed.output.leaves(&name).iter().zip(value.leaves()) {
        leaf.set_name(path);
        builder.output(path, leaf);
    }
    if typed.is_option {
        lower.require(condition);
        let guard = lower.guard.unwrap_or_else(|| builder.constant(Constant::Bool(true)));
        builder.output("?", guard);
    }
    drop(lower);
    builder.finish()
}

/// Whether an expression may only be computed where its value is asked for: a position may be out of range elsewhere.
fn needs_care(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Index(_, at) => {
            at.iter().any(|at| !matches!(at.kind, ExprKind::Number { .. } | ExprKind::Count(_)))
        }
        ExprKind::Try(_) | ExprKind::Inline(_) => true,
        _ => false,
    }
}

/// A name without the `r#` of a keyword, so that other names can be made of it.
fn plain(name: &proc_macro2::Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

/// The names of a block, and whether those around it are not seen.
#[derive(Clone, Default)]
struct Names<'g> {
    own: BTreeMap<String, Val<'g>>,
    is_closed: bool,
}

struct Lower<'g, 'a> {
    builder: &'g Builder,
    typed: &'a Typed,
    scope: &'a Scope,
    names: Vec<Names<'g>>,
    /// The condition that everything before a `?` has succeeded; none for yes.
    guard: Option<Value<'g>>,
}

impl<'g> Lower<'g, '_> {
    fn bind(&mut self, name: &str, value: Val<'g>) {
        self.names.last_mut().expect("there is always one").own.insert(name.to_owned(), value);
    }

    /// Replaces the value of a variable, where it is declared.
    fn rebind(&mut self, name: &str, value: Val<'g>) {
        let closed = self.names.iter().rposition(|names| names.is_closed).unwrap_or(0);
        for names in self.names[closed..].iter_mut().rev() {
            if let Some(own) = names.own.get_mut(name) {
                *own = value;
                return;
            }
        }
    }

    fn look(&self, name: &str) -> Option<&Val<'g>> {
        let closed = self.names.iter().rposition(|names| names.is_closed).unwrap_or(0);
        self.names[closed..].iter().rev().find_map(|names| names.own.get(name))
    }

    /// The builder, with nodes from now on coming from this expression.
    fn at(&self, expr: &Expr) -> &'g Builder {
        self.builder.set_origin(expr.span, Role::Primal);
        self.builder
    }

    /// A condition that must hold for there to be a result.
    fn require(&mut self, condition: Option<Value<'g>>) {
        let Some(condition) = condition else { return };
        self.guard = Some(match self.guard {
            None => condition,
            Some(guard) => self.builder.op(&ops::AND, &[guard, condition]),
        });
    }

    fn block(&mut self, block: &Block) -> Val<'g> {
        self.names.push(Names::default());
        let value = self.in_scope(block);
        self.names.pop();
        value
    }

    fn in_scope(&mut self, block: &Block) -> Val<'g> {
        for statement in &block.statements {
            self.statement(statement);
        }
        block.result.as_ref().map_or(Val::Tuple(Vec::new()), |result| self.expr(result))
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Let(one) => self.let_statement(one),
            Statement::Assign(one) => self.assign(one),
            Statement::For(one) => self.for_loop(one),
            Statement::Run(expr) => match &expr.kind {
                ExprKind::If(one) => drop(self.branch(expr, one)),
                _ => drop(self.expr(expr)),
            },
        }
    }

    fn let_statement(&mut self, one: &Let) {
        let value = self.expr(&one.value);
        let value = match &one.ty {
            Some(ty) => self.as_declared(value, &ty.layout),
            None => value,
        };
        self.bind_pattern(&one.pattern, value);
    }

    fn bind_pattern(&mut self, pattern: &Pattern, value: Val<'g>) {
        match (pattern, value) {
            (Pattern::Name { name, .. }, value) => {
                value.set_name(&plain(name));
                self.bind(&name.to_string(), value);
            }
            (Pattern::Tuple(parts, _), Val::Tuple(values)) => {
                for (part, value) in parts.iter().zip(values) {
                    self.bind_pattern(part, value);
                }
            }
            (Pattern::Struct { fields: parts, .. }, Val::Struct(mut fields)) => {
                for (name, part) in parts {
                    if let Some(place) = fields.iter().position(|(own, _)| *name == **own) {
                        self.bind_pattern(part, fields.swap_remove(place).1);
                    }
                }
            }
            (Pattern::Tuple(..) | Pattern::Struct { .. } | Pattern::Ignored, _) => {}
        }
    }

    /// A 1×1 matrix where a scalar is declared.
    fn as_declared(&self, value: Val<'g>, layout: &crate::ir::Layout) -> Val<'g> {
        match (&value, layout.leaf()) {
            (Val::Leaf(leaf), Some(ty)) if ty.shape.is_scalar() && !leaf.shape().is_scalar() => {
                Val::Leaf(self.entry(*leaf, 0, 0))
            }
            _ => value,
        }
    }

    #[allow(clippy::too_many_lines, reason = "a line or two for each kind of expression")]
    fn expr(&mut self, expr: &Expr) -> Val<'g> {
        let is_position = self.typed.types.get(expr.id.0).is_some_and(|ty| ty.elem == Elem::Index);
        let is_arithmetic = matches!(
            expr.kind,
            ExprKind::Number { .. }
                | ExprKind::Binary(..)
                | ExprKind::Neg(_)
                | ExprKind::Count(_)
                | ExprKind::ToIndex(_)
                | ExprKind::Path(_)
        );
        if is_position && is_arithmetic {
            return Val::Leaf(self.index(expr));
        }
        match &expr.kind {
            ExprKind::Number { value, .. } => Val::Leaf(self.at(expr).real(*value)),
            ExprKind::Bool(value) => Val::Leaf(self.at(expr).constant(Constant::Bool(*value))),
            ExprKind::Name(name) => self.name(expr, &name.to_string()),
            ExprKind::Count(_) | ExprKind::ToIndex(_) => Val::Leaf(self.index(expr)),
            ExprKind::Path(path) => Val::Leaf(self.at(expr).constant(Constant::Item(path.clone()))),
            ExprKind::Neg(of) => match of.kind {
                // A negative number is one number.
                ExprKind::Number { value, .. } => Val::Leaf(self.at(expr).real(-value)),
                _ => self.call(expr, &[&**of]),
            },
            ExprKind::Not(of) => self.call(expr, &[&**of]),
            ExprKind::Binary(op, a, b) if op.is_logic() && walk::any(b, &needs_care) => {
                self.lazily(expr, *op, a, b)
            }
            ExprKind::Binary(_, a, b) => self.call(expr, &[&**a, &**b]),
            ExprKind::Call { args, .. } => {
                if let Some(length) = self.typed.lengths.get(&expr.id.0) {
                    return Val::Leaf(self.at(expr).count_index(length));
                }
                match self.typed.externals.get(&expr.id.0) {
                    Some(external) => self.external(expr, external, args),
                    None => self.call(expr, &args.iter().collect::<Vec<_>>()),
                }
            }
            ExprKind::Construct { head, name, args } => self.construct(expr, head, &name.to_string(), args),
            ExprKind::Entries { rows, cols, entries, .. } => self.entries(expr, *rows, *cols, entries),
            ExprKind::Stack { rows, .. } => self.stack(expr, rows),
            ExprKind::Inline(inline) => match &inline.derived {
                None => self.inline(inline),
                Some(derived) => self.derived(expr, inline, derived),
            },
            ExprKind::Index(of, at) => {
                let of = self.expr(of);
                self.entry_of(expr, of, at)
            }
            ExprKind::Field(of, name) => match self.expr(of) {
                Val::Struct(fields) => {
                    let name = name.to_string();
                    let own = fields.into_iter().find(|(field, _)| **field == *name);
                    own.map_or(Val::Nothing, |(_, value)| value)
                }
                value => {
                    let of = self.leaf_of(value);
                    let place = i64::try_from(field_place(&name.to_string()).unwrap_or(0)).unwrap_or(0);
                    self.at(expr);
                    Val::Leaf(if of.cols().is_one() {
                        self.entry(of, place, 0)
                    } else {
                        self.entry(of, 0, place)
                    })
                }
            },
            ExprKind::Part(of, place) => match self.expr(of) {
                Val::Tuple(parts) => parts.into_iter().nth(*place).unwrap_or(Val::Nothing),
                other => other,
            },
            ExprKind::Block(block) => self.block(block),
            ExprKind::If(one) => self.branch(expr, one),
            ExprKind::Tuple(parts) => Val::Tuple(parts.iter().map(|part| self.expr(part)).collect()),
            ExprKind::Array(items) => self.array(expr, items),
            ExprKind::Repeat(item, len) => {
                let item = self.leaf(item);
                self.at(expr);
                self.repeated(item, len)
            }
            ExprKind::Struct(one) => self.struct_value(one),
            ExprKind::Try(of) => match self.expr(of) {
                Val::Fallible(value, condition) => {
                    self.at(expr);
                    self.require(condition);
                    *value
                }
                other => other,
            },
            ExprKind::Some(of) => Val::Fallible(Box::new(self.expr(of)), None),
            ExprKind::None => {
                let never = self.at(expr).constant(Constant::Bool(false));
                Val::Fallible(Box::new(Val::Nothing), Some(never))
            }
            ExprKind::ToReal(of) => {
                let is_index = self.typed.types.get(of.id.0).is_some_and(|ty| ty.elem == Elem::Index);
                if !is_index {
                    return self.expr(of);
                }
                // A dimension is a number of the program's floating-point type as it stands.
                let length = match &of.kind {
                    ExprKind::Count(dim) => Some(self.typed.dim(dim)),
                    _ => self.typed.lengths.get(&of.id.0).cloned(),
                };
                if let Some(dim) = length {
                    return Val::Leaf(self.at(expr).count(&[dim]));
                }
                let of = self.index(of);
                self.at(expr);
                Val::Leaf(self.simplified(&ops::INDEX_TO_REAL, &[of]))
            }
            ExprKind::Checkpoint(of) => {
                let before = self.builder.recompute.replace(true);
                let value = self.expr(of);
                self.builder.recompute.set(before);
                value
            }
            ExprKind::Error => Val::Leaf(self.at(expr).real(0.0)),
        }
    }

    fn leaf(&mut self, expr: &Expr) -> Value<'g> {
        let value = self.expr(expr);
        self.leaf_of(value)
    }

    fn leaf_of(&self, value: Val<'g>) -> Value<'g> {
        match value {
            Val::Leaf(leaf) => leaf,
            other => other.leaves().first().copied().unwrap_or_else(|| self.builder.real(0.0)),
        }
    }

    fn name(&mut self, expr: &Expr, name: &str) -> Val<'g> {
        if let Some(value) = self.look(name) {
            return value.clone();
        }
        let constant = match self.scope.consts.get(name) {
            Some(decl) if decl.elem == Elem::Index => return Val::Leaf(self.index(expr)),
            Some(decl) if decl.elem == Elem::Bool && decl.value.is_some() => {
                Constant::Bool(decl.value.is_some_and(|value| value > 0.0))
            }
            Some(ConstDecl { elem: Elem::Real, value: Some(value) }) => Constant::Real(*value),
            _ => Constant::Item(Rc::from(name)),
        };
        Val::Leaf(self.at(expr).constant(constant))
    }

    fn entry(&self, of: Value<'g>, row: i64, col: i64) -> Value<'g> {
        self.entry_at(of, self.builder.index(row), self.builder.index(col))
    }

    fn entry_at(&self, of: Value<'g>, row: Value<'g>, col: Value<'g>) -> Value<'g> {
        let ty = crate::ir::Ty { elem: of.ty().elem, shape: Shape::Scalar };
        self.builder.op_of(&ops::INDEX, &[of, row, col], ty)
    }

    /// A position.
    fn index(&mut self, at: &Expr) -> Value<'g> {
        match &at.kind {
            #[allow(clippy::cast_possible_truncation, reason = "an index is a small whole number")]
            ExprKind::Number { value, .. } => self.at(at).index(*value as i64),
            ExprKind::Neg(of) => {
                let (zero, of) = (self.at(at).index(0), self.index(of));
                self.simplified(&ops::INDEX_SUB, &[zero, of])
            }
            ExprKind::Binary(op, a, b) => {
                use crate::syntax::ast::BinaryOp;
                let (a, b) = (self.index(a), self.index(b));
                self.at(at);
                let op = match op {
                    BinaryOp::Sub => &ops::INDEX_SUB,
                    BinaryOp::Mul => &ops::INDEX_MUL,
                    BinaryOp::Div => &ops::INDEX_DIV,
                    BinaryOp::Rem => &ops::INDEX_REM,
                    _ => &ops::INDEX_ADD,
                };
                self.simplified(op, &[a, b])
            }
            ExprKind::Name(name) => {
                let text = name.to_string();
                match (self.look(&text), self.scope.count(&text)) {
                    (Some(value), _) => {
                        let value = value.clone();
                        self.leaf_of(value)
                    }
                    (None, Some(count)) => self.at(at).count_index(&Dim::Lit(count)),
                    (None, None) => self.at(at).count_index(&Dim::Sym(Rc::from(text))),
                }
            }
            ExprKind::Count(dim) => {
                let dim = self.typed.dim(dim);
                self.at(at).count_index(&dim)
            }
            ExprKind::Path(path) => self.at(at).count_index(&Dim::Sym(path.clone())),
            ExprKind::ToIndex(of) => self.index(of),
            _ => self.leaf(at),
        }
    }

    /// Numbers fold at once: an index that is known stays known.
    fn simplified(&self, op: &'static OpDef, args: &[Value<'g>]) -> Value<'g> {
        let types: Vec<crate::ir::Ty> = args.iter().map(|arg| arg.ty()).collect();
        let ty = op.signature().apply(&types).unwrap_or(crate::ir::Ty::SCALAR);
        (op.identities)(args, &ty).unwrap_or_else(|| self.builder.op(op, args))
    }
}
