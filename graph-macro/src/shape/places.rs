//! Parts of values, read and assigned to: entries, fields, items of arrays, positions.

use super::infer::{Infer, Origin, is_constant_name};
use super::unify::{Kind, TyVar};
use super::values::Value;
use crate::ir::{Dim, Elem};
use crate::syntax::ast::{Assign, BinaryOp, Expr, ExprKind, Place, Step, StructExpr, View};

/// No dimension is greater.
const MAX_INDEX: f64 = 2_147_483_648.0;

/// What an expression can be, before its place is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Number,
    Position,
    /// A whole number, a constant elsewhere, or what rests on a mistake: what its place wants.
    Either,
}

impl Sort {
    /// Of arithmetic on two.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Number, _) | (_, Self::Number) => Self::Number,
            (Self::Either, Self::Either) => Self::Either,
            _ => Self::Position,
        }
    }
}

impl<'a> Infer<'a, '_> {
    /// Whether an expression is a position, not a number.
    pub(super) fn is_index(&self, expr: &Expr) -> bool {
        self.sort(expr) == Sort::Position
    }

    /// Whether an expression is certainly a number.
    pub(super) fn is_number(&self, expr: &Expr) -> bool {
        let is_known = match &expr.kind {
            ExprKind::Name(name) => {
                let text = name.to_string();
                self.look(&text).is_some() || self.scope.consts.contains_key(&text)
            }
            _ => true,
        };
        is_known
            && self.sort(expr) == Sort::Number
            && !matches!(expr.kind, ExprKind::If(_) | ExprKind::Block(_))
    }

    /// Whether two operands are positions: one is, and the other is or can be read as one.
    pub(super) fn are_indices(&self, a: &Expr, b: &Expr) -> bool {
        self.sort(a).with(self.sort(b)) == Sort::Position
    }

    /// What an expression is, by what is in it: every part of it is looked at once.
    fn sort(&self, expr: &Expr) -> Sort {
        let position = |is_one: bool| if is_one { Sort::Position } else { Sort::Number };
        let either = |is_either: bool| if is_either { Sort::Either } else { Sort::Number };
        match &expr.kind {
            ExprKind::Number { is_integer, .. } => either(*is_integer),
            ExprKind::Path(_) | ExprKind::Error => Sort::Either,
            ExprKind::Name(name) => {
                let text = name.to_string();
                match (self.look(&text), self.scope.consts.get(&text)) {
                    (Some(binding), _) => match &binding.value {
                        Value::Any => Sort::Either,
                        value => position(matches!(value, Value::Leaf(ty) if ty.elem == Elem::Index)),
                    },
                    (None, Some(decl)) => position(decl.elem == Elem::Index),
                    (None, None) => either(is_constant_name(&text)),
                }
            }
            ExprKind::Count(_) | ExprKind::ToIndex(_) => Sort::Position,
            ExprKind::Neg(of) => self.sort(of),
            ExprKind::Binary(op, a, b) if !op.is_comparison() && !op.is_logic() => {
                self.sort(a).with(self.sort(b))
            }
            ExprKind::Call { name, args, is_method: true, .. } => {
                position(args.len() == 1 && ["len", "nrows", "ncols"].iter().any(|length| name == length))
            }
            ExprKind::Inline(inline) => position(
                inline.derived.is_none()
                    && inline.output.layout.leaf().is_some_and(|ty| ty.elem == Elem::Index),
            ),
            ExprKind::If(one) => {
                let sides = std::iter::once(&one.then).chain(&one.otherwise);
                position(sides.flat_map(|side| &side.result).any(|result| self.is_index(result)))
            }
            ExprKind::Field(..) | ExprKind::Part(..) | ExprKind::Index(..) => {
                position(matches!(self.peek(expr), Some(Value::Leaf(ty)) if ty.elem == Elem::Index))
            }
            _ => Sort::Number,
        }
    }

    /// The value of a variable, of a field or an item of one, without reading it.
    pub(super) fn peek(&self, expr: &Expr) -> Option<Value> {
        match &expr.kind {
            ExprKind::Name(name) => Some(self.look(&name.to_string())?.value.clone()),
            ExprKind::Field(of, name) => match self.peek(of)? {
                Value::Struct { fields, .. } => {
                    fields.into_iter().find(|(field, _)| *name == **field).map(|(_, value)| value)
                }
                _ => None,
            },
            ExprKind::Part(of, place) => match self.peek(of)? {
                Value::Tuple(parts) => parts.into_iter().nth(*place),
                _ => None,
            },
            ExprKind::Index(of, _) => match self.peek(of)? {
                Value::Array { item, .. } => Some(Value::Leaf(item)),
                _ => None,
            },
            _ => None,
        }
    }

    /// A position: a whole number, a `usize` value, or arithmetic on these.
    pub(super) fn index_value(&mut self, at: &'a Expr) {
        self.types[at.id.0] = Some(self.index_leaf());
        let fits = match &at.kind {
            ExprKind::Number { is_integer: true, value, .. } if *value >= MAX_INDEX => {
                self.errors.error(at.span, format!("`{at}` is too large for an index"));
                true
            }
            ExprKind::Number { is_integer, .. } => *is_integer,
            ExprKind::Error | ExprKind::Count(_) | ExprKind::Path(_) => true,
            ExprKind::Name(name) => {
                let text = name.to_string();
                let scope = self.scope;
                match self.binding(&text) {
                    Some(binding) => {
                        binding.used = true;
                        matches!(&binding.value, Value::Any)
                            || matches!(&binding.value, Value::Leaf(ty) if ty.elem == Elem::Index)
                    }
                    None => match scope.consts.get(&text) {
                        Some(decl) => decl.elem == Elem::Index,
                        None if is_constant_name(&text) || !self.is_declared => is_constant_name(&text),
                        None => {
                            self.unknown_variable(&text, at.span);
                            true
                        }
                    },
                }
            }
            ExprKind::Binary(op, a, b) if !op.is_comparison() && !op.is_logic() => {
                self.index_value(a);
                self.index_value(b);
                return;
            }
            ExprKind::Neg(of) | ExprKind::ToIndex(of) => {
                self.index_value(of);
                return;
            }
            ExprKind::If(one) => {
                self.expect_condition(&one.condition);
                for side in std::iter::once(&one.then).chain(&one.otherwise) {
                    self.index_side(side);
                }
                true
            }
            ExprKind::Block(_)
            | ExprKind::Inline(_)
            | ExprKind::Call { .. }
            | ExprKind::Field(..)
            | ExprKind::Part(..)
            | ExprKind::Index(..) => {
                let value = self.kind_of(at);
                matches!(value, Value::Any) || matches!(value, Value::Leaf(ty) if ty.elem == Elem::Index)
            }
            _ => false,
        };
        if !fits {
            let found = match self.peek(at) {
                Some(value @ Value::Leaf(ty)) if ty.elem == Elem::Real => self.show_value(&value),
                _ if is_condition(at) => "a condition".to_owned(),
                _ => "a number".to_owned(),
            };
            self.errors.error(
                at.span,
                format!("`{at}` is {found}, but an index is a whole number or a `usize` value"),
            );
        }
    }

    /// The least and the greatest value of a position, if they are known.
    pub(super) fn bounds(&self, at: &Expr) -> Option<(i64, i64)> {
        match &at.kind {
            #[allow(clippy::cast_possible_truncation, reason = "checked to be a small whole number")]
            ExprKind::Number { value, is_integer: true, .. } if *value < MAX_INDEX => {
                Some((*value as i64, *value as i64))
            }
            ExprKind::Name(name) => {
                let text = name.to_string();
                match self.look(&text) {
                    Some(binding) => binding.range,
                    None => self.scope.count(&text).and_then(|n| i64::try_from(n).ok()).map(|n| (n, n)),
                }
            }
            ExprKind::Count(dim) => {
                let n = i64::try_from(self.known_dim(dim)?.literal()?).ok()?;
                Some((n, n))
            }
            ExprKind::Neg(of) => {
                let (least, greatest) = self.bounds(of)?;
                Some((greatest.checked_neg()?, least.checked_neg()?))
            }
            ExprKind::Binary(op, a, b) => {
                let ((a, b), (c, d)) = (self.bounds(a)?, self.bounds(b)?);
                match op {
                    BinaryOp::Add => Some((a.checked_add(c)?, b.checked_add(d)?)),
                    BinaryOp::Sub => Some((a.checked_sub(d)?, b.checked_sub(c)?)),
                    BinaryOp::Mul if a >= 0 && c >= 0 => Some((a.checked_mul(c)?, b.checked_mul(d)?)),
                    BinaryOp::Div if a >= 0 && c > 0 => Some((a / d, b / c)),
                    BinaryOp::Rem if a >= 0 && c > 0 => Some((0, (d - 1).min(b))),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Reports a position that is certainly beyond `len`: `what` is counted.
    fn check_range(&mut self, whole: &str, at: &Expr, len: Option<Dim>, what: [&str; 2], of: &str) {
        let Some(len) = len.and_then(|len| len.literal()).and_then(|len| i64::try_from(len).ok()) else {
            return;
        };
        let Some((least, greatest)) = self.bounds(at) else { return };
        // Within a branch the condition may keep the position in range.
        let wrong =
            if self.branches == 0 { least < 0 || greatest >= len } else { greatest < 0 || least >= len };
        if !wrong {
            return;
        }
        let [one, many] = what;
        let place = if self.branches == 0 && greatest >= len { greatest } else { least };
        let shown =
            if least == greatest { format!("{place}") } else { format!("`{at}`, which comes to {place},") };
        self.errors.error(
            at.span,
            format!("`{whole}`: the {one} {shown} is out of range: {of} ({many} 0 to {})", len - 1),
        );
    }

    pub(super) fn index(&mut self, expr: &'a Expr, of: &'a Expr, at: &'a [Expr]) -> Value {
        let value = self.expr(of);
        for at in at {
            self.index_value(at);
        }
        if at.iter().any(|at| matches!(at.kind, ExprKind::Error)) {
            return Value::Any;
        }
        let described = format!("`{of}` is {}", self.show_value(&value));
        self.entry(&expr.to_string(), expr.span, &value, &described, at)
    }

    /// What stands at a position.
    fn entry(
        &mut self,
        whole: &str,
        span: crate::diag::SrcSpan,
        value: &Value,
        described: &str,
        at: &'a [Expr],
    ) -> Value {
        let ty = match value {
            Value::Any => return Value::Any,
            Value::Array { item, len } => {
                if let [i] = at {
                    let len = self.unifier.dim_value(*len);
                    self.check_range(whole, i, len, ["index", "items"], described);
                } else {
                    self.errors.error(span, format!("`{whole}`: an array has one index, but {described}"));
                }
                return Value::Leaf(*item);
            }
            Value::Leaf(ty) => *ty,
            _ => {
                self.errors.error(
                    span,
                    format!("`{whole}`: only a matrix, a vector or an array has entries, but {described}"),
                );
                return Value::Any;
            }
        };
        let scalar = self.unifier.scalar();
        let result = Value::Leaf(TyVar { elem: ty.elem, ..scalar });
        if self.unifier.set_kind(ty, Kind::Matrix).is_err() {
            self.errors
                .error(span, format!("`{whole}`: only a matrix or a vector has entries, but {described}"));
            return result;
        }
        let (rows, cols) = (self.unifier.dim_value(ty.rows), self.unifier.dim_value(ty.cols));
        match at {
            [i] => {
                // One index counts the entries of a vector.
                let along = match (&rows, &cols) {
                    (_, Some(cols)) if cols.is_one() => rows.clone(),
                    (Some(rows), Some(_)) if rows.is_one() => cols.clone(),
                    (_, None) | (None, _) if !self.is_declared => {
                        let one = self.unifier.dim(Some(Dim::ONE));
                        if self.unifier.unify_dims(ty.cols, one).is_err() {
                            self.errors
                                .error(span, format!("`{whole}`: one index needs a vector, but {described}"));
                        }
                        None
                    }
                    _ => {
                        self.errors.error(span, format!("`{whole}`: one index needs a vector, but {described}\nhelp: a matrix takes two, as in `m[(i, j)]`"));
                        return Value::Any;
                    }
                };
                self.check_range(whole, i, along, ["index", "entries"], described);
            }
            [i, j] => {
                self.check_range(whole, i, rows, ["row", "rows"], described);
                self.check_range(whole, j, cols, ["column", "columns"], described);
            }
            _ => self.errors.error(span, format!("`{whole}`: an entry has one index or two")),
        }
        result
    }

    pub(super) fn part(&mut self, expr: &'a Expr, of: &'a Expr, place: usize) -> Value {
        let value = self.expr(of);
        self.part_of(&expr.to_string(), expr.span, &value, place)
    }

    fn part_of(&mut self, whole: &str, span: crate::diag::SrcSpan, value: &Value, place: usize) -> Value {
        match value {
            Value::Any => Value::Any,
            Value::Tuple(parts) if place < parts.len() => parts[place].clone(),
            other => {
                let what = self.show_value(other);
                let help = match other {
                    Value::Leaf(ty) if self.unifier.kind(*ty) == Some(Kind::Matrix) => {
                        "\nhelp: the entries of a vector are `v[0]`, `v[1]` and so on".to_owned()
                    }
                    _ => String::new(),
                };
                let noun = if matches!(other, Value::Tuple(_)) { "" } else { ", which is no tuple" };
                self.errors.error(span, format!("`{whole}`: there is no part {place} of {what}{noun}{help}"));
                Value::Any
            }
        }
    }

    pub(super) fn field(&mut self, expr: &'a Expr, of: &'a Expr, name: &proc_macro2::Ident) -> Value {
        let value = self.expr(of);
        let described = format!("`{of}` is {}", self.show_value(&value));
        self.field_of(&expr.to_string(), expr.span, &value, &described, name)
    }

    fn field_of(
        &mut self,
        whole: &str,
        span: crate::diag::SrcSpan,
        value: &Value,
        described: &str,
        name: &proc_macro2::Ident,
    ) -> Value {
        let text = name.to_string();
        let ty = match value {
            Value::Any => return Value::Any,
            Value::Struct { name: record, fields } => {
                if let Some((_, value)) = fields.iter().find(|(field, _)| **field == *text) {
                    return value.clone();
                }
                let near = crate::diag::did_you_mean(&text, fields.iter().map(|(field, _)| &**field));
                self.errors.error(
                    name.span(),
                    format!("`{whole}`: the struct `{record}` has no field `{text}`{near}"),
                );
                return Value::Any;
            }
            Value::Leaf(ty) => *ty,
            _ => {
                self.errors.error(span, format!("`{whole}`: there is no field `{text}`: {described}"));
                return Value::Any;
            }
        };
        let result = Value::Leaf(self.unifier.scalar());
        let Some(place) = field_place(&text) else {
            self.errors.error(
                name.span(),
                format!("`{whole}`: a vector has the fields `x`, `y`, `z` and `w`, not `{text}`"),
            );
            return result;
        };
        if self.unifier.set_kind(ty, Kind::Matrix).is_err() {
            self.errors
                .error(span, format!("`{whole}`: only a vector has the field `{text}`, but {described}"));
            return result;
        }
        if !self.is_declared {
            let one = self.unifier.dim(Some(Dim::ONE));
            let _ = self.unifier.unify_dims(ty.cols, one);
        }
        let (rows, cols) = (self.unifier.dim_value(ty.rows), self.unifier.dim_value(ty.cols));
        let len = match (&rows, &cols) {
            (Some(rows), Some(cols)) if cols.is_one() => rows.literal(),
            (Some(rows), Some(cols)) if rows.is_one() => cols.literal(),
            (Some(_), Some(_)) => {
                self.errors
                    .error(span, format!("`{whole}`: only a vector has the field `{text}`, but {described}"));
                return result;
            }
            _ => None,
        };
        if len.is_some_and(|len| place >= len) {
            self.errors.error(span, format!("`{whole}`: there is no `{text}`: {described}"));
        }
        result
    }

    /// An item of an array: a matrix or a scalar.
    pub(super) fn item(&mut self, item: &'a Expr) -> Option<TyVar> {
        match self.expr(item) {
            Value::Any => None,
            value @ (Value::Array { .. } | Value::Struct { .. } | Value::Tuple(_)) => {
                let what = self.show_value(&value);
                self.errors.error(
                    item.span,
                    format!("the items of an array are matrices or scalars, but `{item}` is {what}\nhelp: an array of rows of numbers is a matrix, an array of structs a struct of arrays"),
                );
                None
            }
            value => Some(self.as_leaf(item, value)),
        }
    }

    pub(super) fn array(&mut self, items: &'a [Expr]) -> Value {
        let Some(types) = items.iter().map(|item| self.item(item)).collect::<Option<Vec<TyVar>>>() else {
            return Value::Any;
        };
        for (item, ty) in items.iter().zip(&types).skip(1) {
            if self.unifier.unify(*ty, types[0]).is_err() {
                let (first, here) = (self.unifier.show(types[0]), self.describe(item, *ty));
                self.errors.error(
                    item.span,
                    format!("the items of an array have one shape, but the first is {first} and {here}"),
                );
            }
        }
        Value::Array { item: types[0], len: self.unifier.dim(Some(Dim::Lit(items.len()))) }
    }

    pub(super) fn struct_value(&mut self, expr: &'a Expr, one: &'a StructExpr) -> Value {
        self.instantiate(&one.dims);
        let base = one.base.as_ref().map(|base| self.expr(base));
        let fields: Vec<_> =
            one.fields.iter().map(|(name, layout)| (name.clone(), self.value_of(layout))).collect();
        let value = Value::Struct { name: one.name.to_string().into(), fields: fields.clone() };
        let mut given: Vec<String> = Vec::new();
        for (name, field) in &one.values {
            let own = self.expr(field);
            let text = name.to_string();
            match fields.iter().find(|(field, _)| **field == *text) {
                Some((_, declared)) => {
                    if self.unify_values(&own, declared).is_err() {
                        let (wanted, found) = (self.show_value(declared), self.show_value(&own));
                        self.errors.error(
                            field.span,
                            format!(
                                "the field `{text}` of `{}` is {wanted}, but `{field}` is {found}",
                                one.name
                            ),
                        );
                    }
                }
                None => {
                    let near = crate::diag::did_you_mean(&text, fields.iter().map(|(field, _)| &**field));
                    self.errors.error(name.span(), format!("`{}` has no field `{text}`{near}", one.name));
                }
            }
            given.push(text);
        }
        match &base {
            Some(base) => {
                if self.unify_values(base, &value).is_err() {
                    let found = self.show_value(base);
                    self.errors.error(
                        expr.span,
                        format!("what follows `..` is a `{}`, but this is {found}", one.name),
                    );
                }
            }
            None => {
                let missing: Vec<String> = fields
                    .iter()
                    .filter(|(field, _)| !given.iter().any(|own| **own == **field))
                    .map(|(field, _)| format!("`{field}`"))
                    .collect();
                if !missing.is_empty() {
                    self.errors.error(expr.span, {
                            let fields = if missing.len() == 1 { "the field" } else { "the fields" };
                            format!("a `{}` has {fields} {} too: give it a value, or take the rest from another by `..`", one.name, missing.join(", "))
                        });
                }
            }
        }
        value
    }

    pub(super) fn assign(&mut self, one: &'a Assign) {
        let value = self.expr(&one.value);
        let Some(place) = self.place(&one.place) else { return };
        if one.is_fill {
            self.expect_scalar(&one.value);
            return;
        }
        if self.unify_values(&value, &place).is_err() {
            let (wanted, found) = (self.show_value(&place), self.show_value(&value));
            let help = match (&value, &place) {
                (Value::Leaf(ty), Value::Leaf(wanted)) => self.declared_help(&one.value, *ty, *wanted),
                _ => String::new(),
            };
            let notes = self.notes_of(&one.value);
            self.errors.error(
                one.value.span,
                format!("`{}` is {wanted}, but `{}` is {found}{help}{notes}", one.place, one.value),
            );
        }
        self.assert_dims(&one.value, &format!("`{}` keeps its shape", one.place), "");
    }

    /// The type of what is assigned to.
    fn place(&mut self, place: &'a Place) -> Option<Value> {
        let name = place.name.to_string();
        let Some(binding) = self.binding(&name) else {
            if place.steps.is_empty() {
                self.unknown_variable(&name, place.name.span().into());
            } else if !self.is_partial {
                self.errors.error(
                    place.span,
                    format!("`{name}` has no value yet, so that no part of it can be assigned to\nhelp: begin with `let mut {name} = …`, such as `SVector::<f64, 3>::zeros()`"),
                );
            }
            return None;
        };
        let mut value = binding.value.clone();
        if !binding.is_mutable {
            binding.used = true;
            let (what, help) = match binding.origin.as_deref() {
                Some(Origin::Counter) => ("the variable of a loop", String::new()),
                Some(Origin::Value { .. }) => {
                    ("not `mut`", format!("\nhelp: name it with `let mut {name} = …`"))
                }
                None => ("not `mut`", format!("\nhelp: begin with `let mut {name} = {name};`")),
            };
            self.errors.error(place.span, format!("`{name}` is {what}: it cannot be assigned to{help}"));
            return None;
        }
        let whole = place.to_string();
        for step in &place.steps {
            let described = format!("`{name}` is {}", self.show_value(&value));
            value = match step {
                Step::Field(field) => self.field_of(&whole, place.span, &value, &described, field),
                Step::Part(part) => self.part_of(&whole, place.span, &value, *part),
                Step::Index(at) => {
                    for at in at {
                        self.index_value(at);
                    }
                    self.entry(&whole, place.span, &value, &described, at)
                }
                Step::View { view, dims, at } => self.view(place, &value, &described, *view, dims, at)?,
            };
        }
        Some(value)
    }

    fn view(
        &mut self,
        place: &'a Place,
        of: &Value,
        described: &str,
        view: View,
        dims: &[Dim],
        at: &'a [Expr],
    ) -> Option<Value> {
        for at in at {
            self.index_value(at);
        }
        let Value::Leaf(ty) = of else {
            if !matches!(of, Value::Any) {
                self.errors
                    .error(place.span, format!("`{place}`: only a matrix has such a part, but {described}"));
            }
            return None;
        };
        let (wanted, given) = match view {
            View::Row | View::Column => (0, 1),
            View::Rows | View::Columns => (1, 1),
            View::Block => (2, 2),
        };
        if dims.len() != wanted || at.len() != given {
            let example = ["", "::<N>", "::<R, C>"][wanted];
            let positions = if given == 1 { "1 position" } else { "2 positions" };
            let name = view.name();
            self.errors.error(
                place.span,
                format!("`{name}_mut` takes {wanted} sizes and {positions}: `{name}_mut{example}(…)`"),
            );
            return None;
        }
        let (rows, cols) = (self.unifier.dim_value(ty.rows), self.unifier.dim_value(ty.cols));
        let whole = place.to_string();
        let one = self.unifier.dim(Some(Dim::ONE));
        let mut size = |place: usize| dims.get(place).map(|dim| self.dim_var(dim));
        let (rows_var, cols_var) = match view {
            View::Row => (one, ty.cols),
            View::Column => (ty.rows, one),
            View::Rows => (size(0)?, ty.cols),
            View::Columns => (ty.rows, size(0)?),
            View::Block => (size(0)?, size(1)?),
        };
        match view {
            View::Row | View::Rows => self.check_range(&whole, &at[0], rows, ["row", "rows"], described),
            View::Column | View::Columns => {
                self.check_range(&whole, &at[0], cols, ["column", "columns"], described);
            }
            View::Block => {
                self.check_range(&whole, &at[0], rows, ["row", "rows"], described);
                self.check_range(&whole, &at[1], cols, ["column", "columns"], described);
            }
        }
        Some(Value::Leaf(self.unifier.matrix(rows_var, cols_var)))
    }
}

/// Whether an expression is a condition by its form.
fn is_condition(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Bool(_) | ExprKind::Not(_) => true,
        ExprKind::Binary(op, ..) => op.is_comparison() || op.is_logic(),
        _ => false,
    }
}

/// The place of `v.x`, `.y`, `.z`, `.w`.
pub(crate) fn field_place(name: &str) -> Option<usize> {
    ["x", "y", "z", "w"].iter().position(|field| *field == name)
}
