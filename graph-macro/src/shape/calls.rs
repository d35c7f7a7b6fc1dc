//! Operators and functions: which operation a call is, and what it gives.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::infer::{CHOOSE, DimAssertion, Infer, comparison};
use super::signature::{Alternative, DimPattern, Pattern, ShapePattern};
use super::unify::{DimVar, Kind, Mismatch, TyVar};
use super::values::Value;
use super::words::{receiver, title};
use crate::ir::{Dim, Elem};
use crate::ops::{self, Object, OpDef};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};

/// A call that waits for more to be known.
pub(super) struct Call<'a> {
    pub(super) expr: &'a Expr,
    rule: Rule,
    pub(super) args: Vec<(&'a Expr, TyVar)>,
    explicit: Vec<Dim>,
    result: TyVar,
}

#[derive(Clone, Copy)]
enum Rule {
    /// Entry by entry, each operand broadcast to the others.
    Entrywise(&'static OpDef),
    /// `a * b`
    Product,
    /// `a / b`
    Quotient,
    Signature(&'static OpDef),
}

enum Outcome {
    Solved(&'static OpDef),
    Wait,
    /// The message, without the expression.
    Wrong(String),
}

impl<'a> Infer<'a, '_> {
    pub(super) fn operator(&mut self, expr: &'a Expr, op: &'static OpDef, args: &[&'a Expr]) -> Value {
        let args = args.iter().map(|arg| (*arg, self.leaf(arg))).collect();
        let before = self.errors.len();
        let result = self.call(expr, Rule::Signature(op), args, Vec::new());
        if self.errors.len() > before { Value::Any } else { Value::Leaf(result) }
    }

    pub(super) fn arithmetic(&mut self, expr: &'a Expr, op: BinaryOp, a: &'a Expr, b: &'a Expr) -> Value {
        let args = vec![(a, self.leaf(a)), (b, self.leaf(b))];
        let rule = match op {
            BinaryOp::Add => Rule::Entrywise(&ops::ADD),
            BinaryOp::Sub => Rule::Entrywise(&ops::SUB),
            BinaryOp::Mul => Rule::Product,
            BinaryOp::Div => Rule::Quotient,
            BinaryOp::Rem => {
                self.errors.error(
                    expr.span,
                    format!("`{expr}`: `%` is for positions: a number has no remainder in a formula"),
                );
                return Value::Any;
            }
            op => Rule::Entrywise(comparison(op)),
        };
        Value::Leaf(self.call(expr, rule, args, Vec::new()))
    }

    pub(super) fn function_call(
        &mut self,
        expr: &'a Expr,
        name: &proc_macro2::Ident,
        path: Option<&Rc<str>>,
        dims: &[Dim],
        args: &'a [Expr],
        is_method: bool,
    ) -> Value {
        let text = name.to_string();
        if is_method && let ([of], "len" | "nrows" | "ncols") = (args, text.as_str()) {
            return self.length(expr, of, &text);
        }
        let candidates = if path.is_some() { Vec::new() } else { ops::by_surface(&text) };
        // Positions are read where the operation is known: they would look like numbers here.
        let values: Vec<Option<Value>> = args
            .iter()
            .enumerate()
            .map(|(place, arg)| {
                let is_position = candidates.iter().any(|op| {
                    let operands = &op.signature().alternatives[0].operands;
                    let skipped = leaves_before(op);
                    let at = if place == 0 { 0 } else { place + skipped };
                    operands.get(at).is_some_and(|pattern| pattern.elem == Elem::Index)
                });
                (!is_position).then(|| self.expr(arg))
            })
            .collect();
        let object = match values.first() {
            Some(Some(Value::Factor(object, _))) => *object,
            _ => Object::Value,
        };
        if candidates.is_empty() {
            // What is called on a mistake may be right.
            let rests_on_a_mistake = is_method && matches!(values.first(), Some(Some(Value::Any)));
            if !rests_on_a_mistake {
                let of = values.first().cloned().flatten();
                self.unknown_function(expr, name, path, is_method, of.as_ref());
            }
            return Value::Any;
        }
        if values.iter().flatten().any(|value| matches!(value, Value::Any)) {
            return Value::Any;
        }
        let of_object: Vec<&'static OpDef> =
            candidates.iter().copied().filter(|op| op.on == object).collect();
        if of_object.is_empty() {
            let of = values.into_iter().next().flatten();
            self.wrong_object(expr, &text, &candidates, args.first(), of);
            return Value::Any;
        }
        let arity = |op: &OpDef| op.signature().arity() - leaves_before(op);
        let Some(op) = of_object.iter().copied().find(|op| arity(op) == args.len()) else {
            let mut wanted: Vec<usize> = of_object.iter().map(|op| arity(op)).collect();
            wanted.sort_unstable();
            let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            self.wrong_count(expr, &text, of_object[0], &wanted.join(" or "), args.len(), is_method);
            return Value::Any;
        };
        let mut typed: Vec<(&'a Expr, TyVar)> = Vec::new();
        for (place, (arg, value)) in args.iter().zip(values).enumerate() {
            let ty = match value {
                Some(Value::Factor(_, ty)) if place == 0 => {
                    typed.push((arg, ty));
                    for leaf in ops::object_leaves(object) {
                        let before = self.calls.get(&arg.id.0).copied();
                        let own = self.call(arg, Rule::Signature(leaf), vec![(arg, ty)], Vec::new());
                        // The argument's own call stays what it was.
                        match before {
                            Some(op) => drop(self.calls.insert(arg.id.0, op)),
                            None => drop(self.calls.remove(&arg.id.0)),
                        }
                        typed.push((arg, own));
                    }
                    continue;
                }
                Some(value) => self.as_leaf(arg, value),
                None => self.index_leaf(),
            };
            typed.push((arg, ty));
        }
        let rule = if op.broadcasts() { Rule::Entrywise(op) } else { Rule::Signature(op) };
        let explicit: Vec<Dim> =
            dims.iter().map(|dim| self.known_dim(dim).unwrap_or_else(|| dim.clone())).collect();
        let operand = typed.first().map(|(_, ty)| *ty);
        let before = self.errors.len();
        let result = self.call(expr, rule, typed, explicit);
        if self.errors.len() > before && (op.gives != Object::Value || op.on != Object::Value) {
            return Value::Any;
        }
        self.note_size(expr, op, dims, args, result);
        if op.is(&ops::RESHAPE)
            && let Some(operand) = operand
        {
            self.check_entries(expr, &args[0], operand, result);
        }
        let value = match op.gives {
            Object::Value => Value::Leaf(result),
            object => Value::Factor(object, operand.unwrap_or(result)),
        };
        self.types[expr.id.0] = Some(result);
        if op.succeeds.is_some() { Value::Fallible(Box::new(value)) } else { value }
    }

    /// A function of a factorisation, called on what is none.
    fn wrong_object(
        &mut self,
        expr: &Expr,
        text: &str,
        candidates: &[&'static OpDef],
        on: Option<&'a Expr>,
        of: Option<Value>,
    ) {
        if let (Some(on), Some(of @ Value::Fallible(_))) = (on, &of) {
            self.as_leaf(on, of.clone());
            return;
        }
        let what = of.map_or_else(String::new, |value| self.show_value(&value));
        let receiver = on.map_or_else(|| "a".to_owned(), ToString::to_string);
        let is_on = |object| candidates.iter().any(|op| op.on == object);
        let more = match &expr.kind {
            ExprKind::Call { args, .. } if args.len() > 1 => "…",
            _ => "",
        };
        let ways = [
            is_on(Object::Lu).then(|| format!("`{receiver}.lu().{text}({more})`")),
            is_on(Object::Cholesky).then(|| format!("`{receiver}.cholesky()?.{text}({more})`")),
        ];
        let ways: Vec<String> = ways.into_iter().flatten().collect();
        let help = if ways.is_empty() { String::new() } else { format!("\nhelp: {}", ways.join(" or ")) };
        self.errors.error(
            expr.span,
            format!("`{expr}`: there is no `{text}` of `{receiver}`, which is {what}{help}"),
        );
    }

    /// Keeps a part of a matrix whose size the call does not give: its use must tell it.
    fn note_size(&mut self, expr: &'a Expr, op: &OpDef, dims: &[Dim], args: &[Expr], result: TyVar) {
        let letters = explicit_letters(&op.signature().alternatives[0].result).len();
        if dims.len() >= letters {
            return;
        }
        let sizes = if letters == 1 { "2" } else { "2, 3" };
        if let ([of, at @ ..], ExprKind::Call { name, .. }) = (args, &expr.kind)
            && !op.is(&ops::RESHAPE)
        {
            let at: Vec<String> = at.iter().map(ToString::to_string).collect();
            self.sizes.push((expr, result, format!("{}.{name}::<{sizes}>({})", receiver(of), at.join(", "))));
        }
    }

    /// A reshaped matrix has as many entries as before.
    fn check_entries(&mut self, expr: &Expr, of: &Expr, before: TyVar, after: TyVar) {
        let shape = |ty: TyVar| self.unifier.resolve(ty).map(|ty| ty.shape.dims());
        let (Some((r, c)), Some((rows, cols))) = (shape(before), shape(after)) else {
            self.errors.error(expr.span, format!("`{expr}` needs its new shape: `reshape::<R, C>()`"));
            return;
        };
        let (old, new) = (super::signature::product(&r, &c), super::signature::product(&rows, &cols));
        let (old_var, new_var) = (self.unifier.dim(Some(old)), self.unifier.dim(Some(new)));
        if self.unifier.unify_dims(old_var, new_var).is_err() {
            let found = self.describe(of, before);
            self.errors.error(
                expr.span,
                format!("`{expr}`: `reshape` keeps the number of entries, but {found} and the result {rows}×{cols}"),
            );
        }
        self.assert_dims(expr, "`reshape` keeps the number of entries", "");
    }

    /// `v.len()`, `m.nrows()`, `m.ncols()`
    fn length(&mut self, expr: &'a Expr, of: &'a Expr, which: &str) -> Value {
        let value = self.expr(of);
        let parts = match (&value, which) {
            (Value::Array { len, .. }, "len") => vec![*len],
            (Value::Leaf(ty), "nrows") => vec![ty.rows],
            (Value::Leaf(ty), "ncols") => vec![ty.cols],
            (Value::Leaf(ty), "len") => vec![ty.rows, ty.cols],
            (Value::Any, _) => return Value::Any,
            (other, _) => {
                let what = self.show_value(other);
                self.errors.error(expr.span, format!("`{expr}`: `{of}` is {what}, which has no `{which}`"));
                return Value::Any;
            }
        };
        if let Value::Leaf(ty) = value
            && self.unifier.set_kind(ty, Kind::Matrix).is_err()
        {
            let what = self.describe(of, ty);
            self.errors
                .error(expr.span, format!("`{expr}`: only a matrix or an array has a size, but {what}"));
            return Value::Any;
        }
        self.lengths.insert(expr.id.0, parts);
        Value::Leaf(self.index_leaf())
    }

    fn wrong_count(
        &mut self,
        expr: &Expr,
        text: &str,
        op: &OpDef,
        wanted: &str,
        given: usize,
        is_method: bool,
    ) {
        let noun = if wanted == "1" { "operand" } else { "operands" };
        let receiver = if is_method { ", the one before the dot among them" } else { "" };
        let given = match given {
            0 => "none is given".to_owned(),
            1 => "1 is given".to_owned(),
            several => format!("{several} are given"),
        };
        let doc = op.doc.trim_end_matches('.');
        let doc = doc.strip_prefix("The ").map_or_else(|| doc.to_owned(), |rest| format!("the {rest}"));
        self.errors.error(
            expr.span,
            format!("`{text}` takes {wanted} {noun}{receiver}, but {given}\nnote: `{text}` is {doc}"),
        );
    }

    fn call(
        &mut self,
        expr: &'a Expr,
        rule: Rule,
        args: Vec<(&'a Expr, TyVar)>,
        explicit: Vec<Dim>,
    ) -> TyVar {
        let elem = match rule {
            Rule::Entrywise(op) | Rule::Signature(op) => op.signature().alternatives[0].result.elem,
            _ => Elem::Real,
        };
        let result = self.unifier.fresh(elem);
        let call = Call { expr, rule, args, explicit, result };
        if !self.attempt(&call, false) {
            self.waiting.push(call);
        }
        result
    }

    /// What rustc alone can decide becomes an assertion with the words of this place.
    pub(super) fn assert_dims(&mut self, expr: &Expr, what: &str, found: &str) {
        for (left, right) in self.unifier.take_undecided() {
            let sizes = match (&left, &right) {
                (left, Dim::Lit(n)) => format!("`{left}` is {{left}}, not {n}"),
                (Dim::Lit(n), right) => format!("`{right}` is {{right}}, not {n}"),
                (left, right) => format!("`{left}` is {{left}} and `{right}` is {{right}}"),
            };
            let found = if found.is_empty() { String::new() } else { format!("{found}, where ") };
            let message = format!("`{expr}`: {what}, but {found}{sizes}");
            self.assertions.push(DimAssertion { left, right, message, span: expr.span });
        }
    }

    /// Tries a call; whether it is done with, for good or ill.
    fn attempt(&mut self, call: &Call<'a>, forced: bool) -> bool {
        let outcome = match call.rule {
            Rule::Entrywise(op) => self.entrywise(call, op, forced),
            Rule::Product => self.product(call),
            Rule::Quotient => self.quotient(call),
            Rule::Signature(op) => self.signature(call, op, forced),
        };
        match outcome {
            Outcome::Solved(op) => {
                let needs = match call.rule {
                    Rule::Product => "equal inner dimensions",
                    _ => op.needs,
                };
                let found = self.operands(call);
                self.assert_dims(call.expr, &format!("{} needs {needs}", title(op)), &found);
                self.calls.insert(call.expr.id.0, op);
                true
            }
            Outcome::Wait => false,
            Outcome::Wrong(message) => {
                let notes = self.notes(&call.args);
                self.errors.error(call.expr.span, format!("`{}`: {message}{notes}", call.expr));
                true
            }
        }
    }

    fn entrywise(&mut self, call: &Call<'a>, op: &'static OpDef, forced: bool) -> Outcome {
        if let Some(&(arg, ty)) = call.args.iter().find(|(_, ty)| ty.elem != Elem::Real) {
            let help = as_number(arg, ty);
            return Outcome::Wrong(format!(
                "{} needs numbers, but {}{help}",
                title(op),
                self.describe(arg, ty)
            ));
        }
        let is_literal = |arg: &Expr| matches!(arg.kind, ExprKind::Number { .. } | ExprKind::Path(_));
        let open: Vec<TyVar> =
            call.args.iter().filter(|(arg, _)| !is_literal(arg)).map(|(_, ty)| *ty).collect();
        let unknown = open.iter().any(|ty| self.unifier.kind(*ty).is_none());
        if unknown && open.len() > 1 {
            if !forced {
                return Outcome::Wait;
            }
            // What a mistake has left open fits everywhere.
            if !self.errors.is_empty() {
                return Outcome::Solved(op);
            }
            let Some(&known) = open.iter().find(|ty| self.unifier.kind(**ty).is_some()) else {
                return Outcome::Wait;
            };
            if open.iter().any(|ty| self.unifier.unify(*ty, known).is_err()) {
                return Outcome::Wrong(self.unlike(call, op));
            }
        }
        let matrices: Vec<TyVar> =
            open.iter().copied().filter(|ty| self.unifier.kind(*ty) != Some(Kind::Scalar)).collect();
        let result = TyVar { elem: Elem::Real, ..call.result };
        let joined = match matrices.split_first() {
            None => self.unifier.set_kind(result, Kind::Scalar),
            Some((first, rest)) => {
                let mut shape = *first;
                let mut joined = Ok(());
                for next in rest {
                    match self.join(shape, *next) {
                        Ok(join) => shape = join,
                        Err(mismatch) => joined = Err(mismatch),
                    }
                }
                joined.and_then(|()| self.unifier.unify(result, shape))
            }
        };
        if joined.is_err() {
            return Outcome::Wrong(self.unlike(call, op));
        }
        Outcome::Solved(op)
    }

    /// The shape of two matrices broadcast to each other.
    fn join(&mut self, a: TyVar, b: TyVar) -> Result<TyVar, Mismatch> {
        if !self.is_declared {
            return self.unifier.unify(a, b).map(|()| a);
        }
        let rows = self.join_dims(a.rows, b.rows)?;
        let cols = self.join_dims(a.cols, b.cols)?;
        Ok(self.unifier.matrix(rows, cols))
    }

    fn join_dims(&mut self, a: DimVar, b: DimVar) -> Result<DimVar, Mismatch> {
        match (self.unifier.dim_value(a), self.unifier.dim_value(b)) {
            (Some(x), Some(y)) if x.is_one() && !y.is_one() => Ok(b),
            (Some(x), Some(y)) if y.is_one() && !x.is_one() => Ok(a),
            _ => self.unifier.unify_dims(a, b).map(|()| a),
        }
    }

    fn product(&mut self, call: &Call<'a>) -> Outcome {
        let [(a, left), (b, right)] = call.args[..] else { return Outcome::Wait };
        if let Some(&(arg, ty)) = call.args.iter().find(|(_, ty)| ty.elem != Elem::Real) {
            let help = as_number(arg, ty);
            return Outcome::Wrong(format!("a product needs numbers, but {}{help}", self.describe(arg, ty)));
        }
        match (self.unifier.kind(left), self.unifier.kind(right)) {
            (Some(Kind::Scalar), _) => {
                let _ = self.unifier.unify(call.result, right);
                Outcome::Solved(&ops::MUL)
            }
            (_, Some(Kind::Scalar)) => {
                let _ = self.unifier.unify(call.result, left);
                Outcome::Solved(&ops::MUL)
            }
            (Some(Kind::Matrix), Some(Kind::Matrix)) => {
                if self.unifier.unify_dims(left.cols, right.rows).is_err() {
                    let help = self.product_help(a, left, b, right);
                    let found = self.operands(call);
                    return Outcome::Wrong(format!(
                        "the matrix product [m k] · [k n] needs equal inner dimensions, but {found}{help}"
                    ));
                }
                let shape = self.unifier.matrix(left.rows, right.cols);
                let _ = self.unifier.unify(call.result, shape);
                Outcome::Solved(&ops::MATMUL)
            }
            _ => Outcome::Wait,
        }
    }

    fn quotient(&mut self, call: &Call<'a>) -> Outcome {
        let [(a, left), (b, right)] = call.args[..] else { return Outcome::Wait };
        if let Some(&(arg, ty)) = call.args.iter().find(|(_, ty)| ty.elem != Elem::Real) {
            let help = as_number(arg, ty);
            return Outcome::Wrong(format!("a quotient needs numbers, but {}{help}", self.describe(arg, ty)));
        }
        if self.unifier.set_kind(right, Kind::Scalar).is_err() {
            let help = match self.to_scalar_help(b, right) {
                scalar if !scalar.is_empty() => scalar,
                _ if self.same_shape(left, right) => {
                    format!("\nhelp: entry by entry it is `{}.component_div(&{b})`", receiver(a))
                }
                _ => String::new(),
            };
            return Outcome::Wrong(format!("`/` divides by a scalar, but {}{help}", self.describe(b, right)));
        }
        let _ = self.unifier.unify(call.result, left);
        Outcome::Solved(&ops::DIV)
    }

    fn signature(&mut self, call: &Call<'a>, op: &'static OpDef, forced: bool) -> Outcome {
        let signature = op.signature();
        let alternative = match &signature.alternatives[..] {
            [only] => only,
            several => match several.iter().find(|one| self.may_fit(one, call)) {
                _ if forced => several.last().expect("a signature has an alternative"),
                Some(one) => one,
                None if call.args.iter().any(|(_, ty)| self.unifier.kind(*ty).is_none()) => {
                    return Outcome::Wait;
                }
                None => several.last().expect("a signature has an alternative"),
            },
        };
        let mut bindings = Bindings::default();
        for (pattern, (arg, ty)) in alternative.operands.iter().zip(&call.args) {
            if pattern.elem == Elem::Index {
                if self.is_number(arg) && !op.needs.is_empty() {
                    let value = self.expr(arg);
                    let what = match arg.kind {
                        ExprKind::Number { .. } => "a number".to_owned(),
                        _ => self.show_value(&value),
                    };
                    return Outcome::Wrong(format!(
                        "{} needs {}, but `{arg}` is {what}",
                        title(op),
                        op.needs
                    ));
                }
                self.index_value(arg);
                continue;
            }
            if self.unify_pattern(pattern, *ty, &mut bindings).is_err() {
                return Outcome::Wrong(self.unfit(call, op));
            }
        }
        for (name, dim) in explicit_letters(&alternative.result).into_iter().zip(&call.explicit) {
            let dim = self.unifier.dim(Some(dim.clone()));
            bindings.dims.insert(name, dim);
        }
        if self.unify_pattern(&alternative.result, call.result, &mut bindings).is_err() {
            return Outcome::Wrong(self.unfit(call, op));
        }
        Outcome::Solved(op)
    }

    /// Whether an alternative is known to fit, as far as its fixed dimensions go.
    fn may_fit(&self, alternative: &Alternative, call: &Call<'_>) -> bool {
        let fixed = |pattern: &DimPattern, dim: DimVar| match pattern {
            DimPattern::Lit(n) => self.unifier.dim_value(dim) == Some(Dim::Lit(*n)),
            _ => true,
        };
        alternative.operands.iter().zip(&call.args).all(|(pattern, (_, ty))| match &pattern.shape {
            ShapePattern::Any(_) => true,
            ShapePattern::Scalar => self.unifier.kind(*ty) == Some(Kind::Scalar),
            ShapePattern::Matrix(rows, cols) => {
                self.unifier.kind(*ty) == Some(Kind::Matrix) && fixed(rows, ty.rows) && fixed(cols, ty.cols)
            }
        })
    }

    fn unify_pattern(
        &mut self,
        pattern: &Pattern,
        ty: TyVar,
        bindings: &mut Bindings,
    ) -> Result<(), Mismatch> {
        if pattern.elem != ty.elem {
            return Err(Mismatch);
        }
        match &pattern.shape {
            ShapePattern::Scalar => self.unifier.set_kind(ty, Kind::Scalar),
            ShapePattern::Any(name) => match bindings.shapes.get(name) {
                Some(&bound) => self.unifier.unify(TyVar { elem: ty.elem, ..bound }, ty),
                None => {
                    bindings.shapes.insert(name.clone(), ty);
                    Ok(())
                }
            },
            ShapePattern::Matrix(rows, cols) => {
                self.unifier.set_kind(ty, Kind::Matrix)?;
                self.unify_dim_pattern(rows, ty.rows, bindings)?;
                self.unify_dim_pattern(cols, ty.cols, bindings)
            }
        }
    }

    fn unify_dim_pattern(
        &mut self,
        pattern: &DimPattern,
        dim: DimVar,
        bindings: &mut Bindings,
    ) -> Result<(), Mismatch> {
        let bound = match pattern {
            DimPattern::Lit(n) => self.unifier.dim(Some(Dim::Lit(*n))),
            DimPattern::Var(name) | DimPattern::Explicit(name) => {
                *bindings.dims.entry(name.clone()).or_insert(dim)
            }
            DimPattern::Sum(a, b) | DimPattern::Product(a, b) => {
                let value = |name: &String| match name.parse() {
                    Ok(number) => Some(Dim::Lit(number)),
                    Err(_) => bindings.dims.get(name).and_then(|dim| self.unifier.dim_value(*dim)),
                };
                let (Some(a), Some(b)) = (value(a), value(b)) else { return Err(Mismatch) };
                let is_sum = matches!(pattern, DimPattern::Sum(..));
                let value =
                    if is_sum { super::signature::sum(&a, &b) } else { super::signature::product(&a, &b) };
                self.unifier.dim(Some(value))
            }
        };
        self.unifier.unify_dims(bound, dim)
    }

    /// Decides what is still open, in the order that the module's docs give.
    pub(super) fn settle(&mut self) {
        loop {
            let waiting = std::mem::take(&mut self.waiting);
            let before = waiting.len();
            for call in waiting {
                if !self.attempt(&call, false) {
                    self.waiting.push(call);
                }
            }
            if self.waiting.len() < before {
                continue;
            }
            let waiting = std::mem::take(&mut self.waiting);
            let mut forced = false;
            for call in waiting {
                if forced || !self.attempt(&call, true) {
                    self.waiting.push(call);
                } else {
                    forced = true;
                }
            }
            if !forced {
                let leaves = self.free.iter().filter_map(|(_, value)| match value {
                    Value::Leaf(ty) => Some(*ty),
                    _ => None,
                });
                let unknown = leaves.into_iter().find(|ty| self.unifier.kind(*ty).is_none());
                match unknown {
                    Some(ty) => drop(self.unifier.set_kind(ty, Kind::Matrix)),
                    // Whatever still waits rests on a mistake that is reported already.
                    None => return,
                }
            }
        }
    }
}

/// The way out for a position or a condition that stands where a number is needed.
pub(super) fn as_number(arg: &Expr, ty: TyVar) -> String {
    let shown = if matches!(arg.kind, ExprKind::Binary(..)) { format!("({arg})") } else { arg.to_string() };
    match ty.elem {
        Elem::Index => format!("\nhelp: as a number it is `{shown} as f64`"),
        Elem::Bool => CHOOSE.to_owned(),
        Elem::Real => String::new(),
    }
}

/// How many operands beside the first an object brings.
fn leaves_before(op: &OpDef) -> usize {
    ops::object_leaves(op.on).len()
}

/// What the letters of a signature are bound to in one call.
#[derive(Default)]
struct Bindings {
    dims: BTreeMap<String, DimVar>,
    shapes: BTreeMap<String, TyVar>,
}

/// The capitals of a result, in the order in which the caller gives them.
fn explicit_letters(pattern: &Pattern) -> Vec<String> {
    let ShapePattern::Matrix(rows, cols) = &pattern.shape else { return Vec::new() };
    let mut letters = Vec::new();
    for dim in [rows, cols] {
        if let DimPattern::Explicit(name) = dim
            && !letters.contains(name)
        {
            letters.push(name.clone());
        }
    }
    letters
}
