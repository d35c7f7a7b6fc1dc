//! Statements, branches and loops.

use std::rc::Rc;

use super::bounds::{Bounds, bound};
use super::infer::{Binding, Infer, Names, Origin};
use super::values::Value;
use crate::ir::{Dim, Elem};
use crate::syntax::ast::{Block, Expr, ExprKind, For, If, Let, Over, Pattern, Statement, TypeDecl};

impl<'a> Infer<'a, '_> {
    pub(super) fn statement(&mut self, statement: &'a Statement) {
        match statement {
            Statement::Let(one) => self.let_statement(one),
            Statement::Assign(one) => self.assign(one),
            Statement::For(one) => self.for_loop(one),
            Statement::Run(expr) => match &expr.kind {
                ExprKind::If(one) => {
                    let _ = self.expect_condition(&one.condition);
                    self.side(&one.then);
                    if let Some(otherwise) = &one.otherwise {
                        self.side(otherwise);
                    }
                }
                _ => drop(self.expr(expr)),
            },
        }
    }

    fn side(&mut self, block: &'a Block) -> Value {
        self.branches += 1;
        let value = self.block(block);
        self.branches -= 1;
        value
    }

    /// A side of a branch that gives a position.
    pub(super) fn index_side(&mut self, block: &'a Block) {
        self.branches += 1;
        self.scopes.push(Names::default());
        for statement in &block.statements {
            self.statement(statement);
        }
        if let Some(result) = &block.result {
            self.index_value(result);
        }
        self.leave();
        self.branches -= 1;
    }

    /// The statements in a scope of their own, and the value.
    pub(super) fn block(&mut self, block: &'a Block) -> Value {
        self.scopes.push(Names::default());
        let value = self.in_scope(block);
        self.leave();
        value
    }

    pub(super) fn in_scope(&mut self, block: &'a Block) -> Value {
        for statement in &block.statements {
            self.statement(statement);
        }
        block.result.as_ref().map_or(Value::Tuple(Vec::new()), |result| self.expr(result))
    }

    fn let_statement(&mut self, one: &'a Let) {
        let value = match (&one.ty, &one.value.kind) {
            (Some(declared), ExprKind::Call { name, path, args, is_method: false, .. })
                if self.is_external(name, path.as_ref(), args) =>
            {
                let path = path.clone().unwrap_or_else(|| Rc::from(name.to_string()));
                self.external(&one.value, path, args, declared, false)
            }
            (Some(declared), ExprKind::Try(inner))
                if let ExprKind::Call { name, path, args, is_method: false, .. } = &inner.kind
                    && self.is_external(name, path.as_ref(), args) =>
            {
                if !self.fallible.last().copied().unwrap_or(false) {
                    self.errors.error(
                        one.value.span,
                        format!(
                            "`{}` may fail: the function declares its output as an `Option<…>` then",
                            one.value
                        ),
                    );
                }
                let path = path.clone().unwrap_or_else(|| Rc::from(name.to_string()));
                self.external(inner, path, args, declared, true)
            }
            (Some(declared), _) => {
                let value = self.expr_of_type(&one.value, declared);
                let name =
                    one.pattern.name().map_or_else(|| "this value".to_owned(), |name| format!("`{name}`"));
                self.expect_declared(
                    &value,
                    declared,
                    &one.value,
                    &format!("{name} is declared as `{}`", declared.shown()),
                );
                let known = self.value_of(&declared.layout);
                if declared.is_option { Value::Fallible(Box::new(known)) } else { known }
            }
            (None, _) if is_whole(&one.value) && self.is_position(&one.pattern) => {
                self.index_value(&one.value);
                Value::Leaf(self.index_leaf())
            }
            (None, _) => self.expr(&one.value),
        };
        let origin = self.origin(&one.value);
        let range = if let Value::Leaf(ty) = &value
            && ty.elem == Elem::Index
        {
            self.range_of(&one.value)
        } else {
            None
        };
        self.bind_pattern(&one.pattern, value, &origin, range);
    }

    /// Whether a name stands for a position.
    fn is_position(&self, pattern: &Pattern) -> bool {
        let positions = self.positions.last();
        pattern.name().is_some_and(|name| positions.is_some_and(|names| names.contains(&name.to_string())))
    }

    /// A value where its type is stated: a number may be a position.
    pub(super) fn expr_of_type(&mut self, expr: &'a Expr, declared: &TypeDecl) -> Value {
        match declared.layout.leaf() {
            Some(ty) if ty.elem == Elem::Index => {
                self.index_value(expr);
                Value::Leaf(self.index_leaf())
            }
            _ => self.expr(expr),
        }
    }

    fn range_of(&self, expr: &Expr) -> Option<(i64, i64)> {
        self.bounds(expr)
    }

    fn bind_pattern(
        &mut self,
        pattern: &'a Pattern,
        value: Value,
        origin: &Rc<Origin>,
        range: Option<(i64, i64)>,
    ) {
        let Origin::Value { words: note, .. } = &**origin else { return };
        match (pattern, value) {
            (Pattern::Ignored, _) => {}
            (Pattern::Name { name, is_mutable }, value) => {
                let range = if *is_mutable { None } else { range };
                let binding = Binding {
                    value,
                    origin: Some(origin.clone()),
                    used: true,
                    is_mutable: *is_mutable,
                    range,
                };
                self.bind(name.to_string(), binding);
            }
            (Pattern::Tuple(parts, _), Value::Tuple(values)) if parts.len() == values.len() => {
                for (part, value) in parts.iter().zip(values) {
                    self.bind_pattern(part, value, origin, None);
                }
            }
            (Pattern::Tuple(parts, span), value) => {
                if !matches!(value, Value::Any) {
                    let what = self.show_value(&value);
                    self.errors
                        .error(*span, format!("this names {} values, but {note} is {what}", parts.len()));
                }
                for part in parts {
                    self.bind_pattern(part, Value::Any, origin, None);
                }
            }
            (Pattern::Struct { name, fields: parts, is_whole, span }, value) => {
                let fields = match value {
                    Value::Struct { name: own, fields } if *name == *own => fields,
                    Value::Any => Vec::new(),
                    other => {
                        let what = self.show_value(&other);
                        self.errors
                            .error(*span, format!("this names the fields of `{name}`, but {note} is {what}"));
                        Vec::new()
                    }
                };
                for (field, part) in parts {
                    let own = fields.iter().find(|(own, _)| *field == **own).map(|(_, value)| value.clone());
                    if own.is_none() && !fields.is_empty() {
                        let near = crate::diag::did_you_mean(
                            &field.to_string(),
                            fields.iter().map(|(own, _)| &**own),
                        );
                        self.errors.error(field.span(), format!("`{name}` has no field `{field}`{near}"));
                    }
                    self.bind_pattern(part, own.unwrap_or(Value::Any), origin, None);
                }
                if *is_whole && parts.len() < fields.len() {
                    self.errors.error(
                        *span,
                        format!("`{name}` has more fields: name them, or write `..` for the rest"),
                    );
                }
            }
        }
    }

    pub(super) fn branch(&mut self, expr: &'a Expr, one: &'a If) -> Value {
        self.expect_condition(&one.condition);
        let then = self.side(&one.then);
        let otherwise = one.otherwise.as_ref().map_or(Value::Any, |block| self.side(block));
        if self.unify_values(&then, &otherwise).is_err() {
            let (a, b) = (self.show_value(&then), self.show_value(&otherwise));
            self.errors.error(
                expr.span,
                format!(
                    "both sides of this `if` have the same shape, but the first is {a} and the other is {b}"
                ),
            );
            return Value::Any;
        }
        match (&then, otherwise) {
            (Value::Any, other) => other,
            (Value::Fallible(inner), other) if matches!(**inner, Value::Any) => other,
            _ => then,
        }
    }

    fn for_loop(&mut self, one: &'a For) {
        let (value, range) = match &one.over {
            Over::Range { start, end, is_inclusive } => {
                let (first, last) = (self.const_dim(start, false), self.const_dim(end, true));
                let number = |dim: Dim| dim.literal().and_then(|n| i64::try_from(n).ok());
                // Without bounds the body is looked at all the same.
                let range = match (first.and_then(number), last.and_then(number)) {
                    (Some(first), Some(last)) => {
                        let last = if *is_inclusive { last } else { last - 1 };
                        // What never runs reads nothing.
                        (first <= last).then_some((first, last))
                    }
                    _ => None,
                };
                (Value::Leaf(self.index_leaf()), range)
            }
            Over::Items(items) => match self.expr(items) {
                Value::Array { item, .. } => (Value::Leaf(item), None),
                Value::Any => (Value::Any, None),
                other => {
                    let what = self.show_value(&other);
                    let help = self.loop_help(items, &other);
                    self.errors.error(
                        items.span,
                        format!("a loop runs over a range such as `0..N`, or over an array, but `{items}` is {what}{help}"),
                    );
                    (Value::Any, None)
                }
            },
        };
        let branches = std::mem::replace(&mut self.branches, 0);
        self.scopes.push(Names::default());
        if let Some(variable) = &one.variable {
            let binding = Binding {
                value,
                origin: Some(Rc::new(Origin::Counter)),
                used: true,
                is_mutable: false,
                range,
            };
            self.bind(variable.to_string(), binding);
        }
        self.in_scope(&one.body);
        self.leave();
        self.branches = branches;
    }

    /// How a loop runs over the entries of a vector.
    fn loop_help(&self, items: &Expr, value: &Value) -> String {
        let Value::Leaf(ty) = value else { return String::new() };
        let is_column = self.unifier.dim_value(ty.cols) == Some(Dim::ONE);
        match self.unifier.dim_value(ty.rows) {
            Some(rows) if is_column && matches!(items.kind, ExprKind::Name(_)) => {
                format!("\nhelp: `for i in 0..{rows} {{ … {items}[i] … }}`")
            }
            _ => String::new(),
        }
    }

    /// A bound of a loop, at its least or its greatest: known when the program compiles.
    fn const_dim(&mut self, expr: &'a Expr, is_end: bool) -> Option<Dim> {
        let before = self.errors.len();
        self.index_value(expr);
        if self.errors.len() > before {
            return None;
        }
        let number = |n: i64| usize::try_from(n).ok().map(Dim::Lit);
        let known = Bounds {
            count: &|name| self.scope.count(name),
            variable: &|name| {
                let binding = self.look(name)?;
                let constant = binding.range.filter(|(least, greatest)| least == greatest);
                Some(constant.and_then(|(n, _)| number(n)))
            },
            length: &|id| self.length_of(id),
        };
        if let Some(dim) = bound(expr, &known).and_then(|dim| self.known_dim(&dim)) {
            return Some(dim);
        }
        // The bound of a loop within a loop may depend on the outer one's variable.
        if let Some((least, greatest)) = self.bounds(expr) {
            self.spans.insert(expr.id.0, (least, greatest));
            return number(if is_end { greatest.max(0) } else { least.max(0) });
        }
        self.errors.error(
            expr.span,
            format!("a loop runs a constant number of times, but `{expr}` is known only when the program runs\nhelp: a number, a `const` item or a const generic can stand here; skip runs with `if … {{ … }}`"),
        );
        None
    }
}

/// Whether a value is a whole number, on every side of its branches.
fn is_whole(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Number { is_integer, .. } => *is_integer,
        ExprKind::Binary(op, a, b) => !op.is_comparison() && !op.is_logic() && is_whole(a) && is_whole(b),
        ExprKind::If(one) => std::iter::once(&one.then)
            .chain(&one.otherwise)
            .all(|side| side.result.as_ref().is_some_and(|result| is_whole(result))),
        _ => false,
    }
}
