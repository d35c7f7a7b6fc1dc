//! Shape inference: finds the type of every expression and the operation of every call.
//!
//! Where inputs are declared, every type is known as soon as its operands are, and a declared dimension of 1 is
//! broadcast. Where they are not, a call may have to wait until more is known; what stays open is decided in this
//! order: an entry-by-entry operation has operands of equal shapes; a name is a matrix; dimensions that nothing
//! fixes become const generics. A mistake is reported once: its result has an unknown type that fits anything.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::signature::{Alternative, DimPattern, Pattern, ShapePattern};
use super::unify::{DimVar, Kind, Mismatch, TyVar, Unifier};
use crate::diag::{Errors, did_you_mean, nearest};
use crate::ir::{Dim, Elem, Shape, Ty};
use crate::ops::{self, OpDef};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Function};

/// No dimension is greater.
const MAX_INDEX: f64 = 2_147_483_648.0;

/// What was found out about a function.
pub(crate) struct Typed {
    /// The inputs in order.
    pub(crate) inputs: Vec<(proc_macro2::Ident, Ty)>,
    /// The const generics that stand for what nothing fixes, in order.
    pub(crate) dims: Vec<Rc<str>>,
    pub(crate) output: Ty,
    /// By the number of the expression.
    pub(crate) types: Vec<Ty>,
    pub(crate) calls: BTreeMap<usize, &'static OpDef>,
}

/// Types a function, or reports why that is impossible.
pub(crate) fn infer(function: &Function, errors: &mut Errors) -> Option<Typed> {
    let before = errors.len();
    super::scalars::check(function, errors);
    let mut infer = Infer {
        errors,
        unifier: Unifier::new(),
        names: BTreeMap::new(),
        free: Vec::new(),
        is_declared: function.inputs.is_some(),
        types: Vec::new(),
        calls: BTreeMap::new(),
        waiting: Vec::new(),
        misspelt: Vec::new(),
    };
    infer.declare_inputs(function);
    for statement in &function.body.statements {
        let ty = infer.expr(&statement.value);
        if let Some(declared) = &statement.ty {
            infer.expect_declared(
                ty,
                &declared.shape,
                declared.elem,
                &statement.value,
                &format!("`{}` is declared as `{}`", statement.name, declared.text),
            );
        }
        let note = format!("`{}`", statement.value);
        infer.names.insert(statement.name.to_string(), Binding { ty, note: Some(note), used: true });
    }
    let Some(result) = &function.body.result else {
        if infer.errors.len() == before {
            let message = if function.output.is_none() {
                "this formula is empty: write what it computes, such as `y = x * w + b`".to_owned()
            } else if function.body.statements.is_empty() {
                format!("the body of `{}` is empty: write what it computes", function.name)
            } else {
                let last = &function.body.statements[function.body.statements.len() - 1].name;
                format!(
                    "`{}` ends with a `let`, so it has no output: end with an expression, such as `{last}`",
                    function.name
                )
            };
            infer.errors.error(function.name.span(), message);
        }
        return None;
    };
    let ty = infer.expr(result);
    infer.settle();
    let output = infer.output(function, result, ty);
    infer.report_unused(function);
    (infer.errors.len() == before).then(|| infer.finish(function, output))?
}

/// What a name stands for.
struct Binding {
    ty: TyVar,
    /// What it was bound to, for messages.
    note: Option<String>,
    used: bool,
}

/// A call that waits for more to be known.
struct Call<'a> {
    expr: &'a Expr,
    rule: Rule,
    args: Vec<(&'a Expr, TyVar)>,
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

struct Infer<'a, 'e> {
    errors: &'e mut Errors,
    unifier: Unifier,
    names: BTreeMap<String, Binding>,
    /// The free names of a formula without declared inputs, in order.
    free: Vec<(proc_macro2::Ident, TyVar)>,
    is_declared: bool,
    types: Vec<Option<TyVar>>,
    calls: BTreeMap<usize, &'static OpDef>,
    waiting: Vec<Call<'a>>,
    /// The names that unknown ones were taken for.
    misspelt: Vec<String>,
}

impl<'a> Infer<'a, '_> {
    fn declare_inputs(&mut self, function: &Function) {
        for input in function.inputs.iter().flatten() {
            let ty = self.unifier.known(&Ty { elem: input.ty.elem, shape: input.ty.shape.clone() });
            let name = input.name.to_string();
            if self.names.contains_key(&name) {
                self.errors.error(input.name.span(), format!("the input `{name}` is declared twice"));
            }
            self.names.insert(name, Binding { ty, note: None, used: false });
            self.free.push((input.name.clone(), ty));
        }
    }

    fn report_unused(&mut self, function: &Function) {
        for input in function.inputs.iter().flatten() {
            let name = input.name.to_string();
            let is_shadowed = function.body.statements.iter().any(|statement| statement.name == input.name);
            let unused = self.names.get(&name).is_some_and(|binding| !binding.used);
            // What is only misspelt is used.
            let unused = unused && !self.misspelt.contains(&name);
            if unused && !is_shadowed && !name.starts_with('_') {
                self.errors.error(
                    input.name.span(),
                    format!(
                        "the input `{name}` is never used: remove it, or write `_{name}` if it must stay"
                    ),
                );
            }
        }
    }

    fn expr(&mut self, expr: &'a Expr) -> TyVar {
        let ty = self.kind_of(expr);
        if self.types.len() <= expr.id.0 {
            self.types.resize(expr.id.0 + 1, None);
        }
        self.types[expr.id.0] = Some(ty);
        ty
    }

    fn kind_of(&mut self, expr: &'a Expr) -> TyVar {
        match &expr.kind {
            ExprKind::Number { .. } | ExprKind::Path(_) => self.unifier.scalar(),
            ExprKind::Bool(_) => self.unifier.known(&Ty { elem: Elem::Bool, shape: Shape::Scalar }),
            ExprKind::Name(name) => self.name(name, expr),
            ExprKind::Error => self.unifier.fresh(Elem::Real),
            ExprKind::Neg(of) => {
                let args = vec![(&**of, self.expr(of))];
                self.call(expr, Rule::Signature(&ops::NEG), args, Vec::new())
            }
            ExprKind::Binary(op, a, b) => {
                let args = vec![(&**a, self.expr(a)), (&**b, self.expr(b))];
                let rule = match op {
                    BinaryOp::Add => Rule::Entrywise(&ops::ADD),
                    BinaryOp::Sub => Rule::Entrywise(&ops::SUB),
                    BinaryOp::Mul => Rule::Product,
                    BinaryOp::Div => Rule::Quotient,
                    BinaryOp::Greater => Rule::Entrywise(&ops::GREATER),
                    BinaryOp::GreaterEqual => Rule::Entrywise(&ops::GREATER_EQUAL),
                    BinaryOp::Less => Rule::Entrywise(&ops::LESS),
                    BinaryOp::LessEqual => Rule::Entrywise(&ops::LESS_EQUAL),
                    BinaryOp::Equal => Rule::Entrywise(&ops::EQUAL),
                    BinaryOp::NotEqual => Rule::Entrywise(&ops::NOT_EQUAL),
                };
                self.call(expr, rule, args, Vec::new())
            }
            ExprKind::Call { name, dims, args, is_method } => {
                let args: Vec<_> = args.iter().map(|arg| (arg, self.expr(arg))).collect();
                self.function_call(expr, name, dims, args, *is_method)
            }
            ExprKind::Index(of, at) => self.index(expr, of, at),
            ExprKind::Field(of, name) => self.field(expr, of, name),
        }
    }

    fn name(&mut self, name: &proc_macro2::Ident, expr: &Expr) -> TyVar {
        let text = name.to_string();
        if let Some(binding) = self.names.get_mut(&text) {
            binding.used = true;
            return binding.ty;
        }
        if !self.is_declared {
            let ty = self.unifier.fresh(Elem::Real);
            self.free.push((name.clone(), ty));
            let binding = Binding { ty, note: None, used: true };
            self.names.insert(text, binding);
            return ty;
        }
        if is_constant_name(&text) {
            return self.unifier.scalar();
        }
        let near = did_you_mean(&text, self.names.keys().map(String::as_str));
        self.misspelt.extend(nearest(&text, self.names.keys().map(String::as_str)).map(str::to_owned));
        self.errors.error(expr.span, format!("unknown variable `{text}`{near}"));
        self.unifier.fresh(Elem::Real)
    }

    fn function_call(
        &mut self,
        expr: &'a Expr,
        name: &proc_macro2::Ident,
        dims: &[Dim],
        args: Vec<(&'a Expr, TyVar)>,
        is_method: bool,
    ) -> TyVar {
        let text = name.to_string();
        let candidates = ops::by_surface(&text);
        if candidates.is_empty() {
            let known = ops::all().flat_map(|op| op.surface.iter().copied());
            let message = match self.names.get_mut(&text) {
                Some(binding) if !is_method => {
                    binding.used = true;
                    format!("`{text}` is a value, not a function: a product is written `{text} * …`")
                }
                _ => match did_you_mean(&text, known) {
                    near if near.is_empty() => format!(
                        "unknown function `{text}`\nhelp: a formula calls the functions of the language only: write it out, or in terms of these"
                    ),
                    near => format!("unknown function `{text}`{near}"),
                },
            };
            self.errors.error(name.span(), message);
            return self.unifier.fresh(Elem::Real);
        }
        let Some(op) = candidates.iter().copied().find(|op| op.signature().arity() == args.len()) else {
            let wanted: Vec<String> =
                candidates.iter().map(|op| op.signature().arity().to_string()).collect();
            let wanted = wanted.join(" or ");
            let noun = if wanted == "1" { "operand" } else { "operands" };
            let receiver = if is_method { ", the one before the dot among them" } else { "" };
            let given = match args.len() {
                0 => "none is given".to_owned(),
                1 => "1 is given".to_owned(),
                several => format!("{several} are given"),
            };
            let doc = candidates[0].doc.trim_end_matches('.');
            let doc = doc.strip_prefix("The ").map_or_else(|| doc.to_owned(), |rest| format!("the {rest}"));
            self.errors.error(
                expr.span,
                format!("`{text}` takes {wanted} {noun}{receiver}, but {given}\nnote: `{text}` is {doc}"),
            );
            return self.unifier.fresh(Elem::Real);
        };
        let rule = if op.broadcasts() { Rule::Entrywise(op) } else { Rule::Signature(op) };
        self.call(expr, rule, args, dims.to_vec())
    }

    fn index(&mut self, expr: &'a Expr, of: &'a Expr, at: &'a [Expr]) -> TyVar {
        let ty = self.expr(of);
        for at in at {
            self.index_value(at);
        }
        let result = self.unifier.scalar();
        if self.unifier.set_kind(ty, Kind::Matrix).is_err() {
            self.errors.error(
                expr.span,
                format!("`{expr}`: only a matrix or a vector has entries, but {}", self.describe(of, ty)),
            );
            return result;
        }
        let (rows, cols) = (self.unifier.dim_value(ty.rows), self.unifier.dim_value(ty.cols));
        let literal = |at: &Expr| match at.kind {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked to be a small whole number"
            )]
            ExprKind::Number { value, is_integer: true, .. } if value < MAX_INDEX => Some(value as usize),
            _ => None,
        };
        let beyond = |at: &Expr, dim: &Option<Dim>| {
            let (at, len) = (literal(at)?, dim.as_ref()?.literal()?);
            (at >= len).then_some((at, len))
        };
        match at {
            [i] => {
                // One index counts the entries of a vector.
                let along = match (&rows, &cols) {
                    (Some(rows), Some(cols)) if cols.is_one() || rows.is_one() => {
                        if cols.is_one() {
                            &self.unifier.dim_value(ty.rows)
                        } else {
                            &self.unifier.dim_value(ty.cols)
                        }
                    }
                    (_, None) | (None, _) if !self.is_declared => {
                        let one = self.unifier.dim(Some(Dim::ONE));
                        if self.unifier.unify_dims(ty.cols, one).is_err() {
                            self.errors.error(
                                expr.span,
                                format!("`{expr}`: one index needs a vector, but {}", self.describe(of, ty)),
                            );
                        }
                        &None
                    }
                    _ => {
                        self.errors.error(expr.span, format!("`{expr}`: one index needs a vector, but {}\nhelp: a matrix takes two, as in `m[(i, j)]`", self.describe(of, ty)));
                        return result;
                    }
                };
                if let Some((at, len)) = beyond(i, along) {
                    self.errors.error(
                        expr.span,
                        format!(
                            "`{expr}`: the index {at} is out of range: {} (entries 0 to {})",
                            self.describe(of, ty),
                            len - 1
                        ),
                    );
                }
            }
            [i, j] => {
                for (at, dim, what) in [(i, &rows, "row"), (j, &cols, "column")] {
                    if let Some((at, len)) = beyond(at, dim) {
                        self.errors.error(
                            expr.span,
                            format!(
                                "`{expr}`: the {what} {at} is out of range: {} ({what}s 0 to {})",
                                self.describe(of, ty),
                                len - 1
                            ),
                        );
                    }
                }
            }
            _ => self.errors.error(expr.span, format!("`{expr}`: an entry has one index or two")),
        }
        result
    }

    /// A position: a whole number, a `usize` input, or sums, differences and products of these.
    fn index_value(&mut self, at: &'a Expr) {
        match &at.kind {
            ExprKind::Number { is_integer: true, value, .. } if *value >= MAX_INDEX => {
                self.errors.error(at.span, format!("`{at}` is too large for an index"));
            }
            ExprKind::Number { is_integer: true, .. } | ExprKind::Error => {}
            ExprKind::Name(name) => match self.names.get_mut(&name.to_string()) {
                Some(binding) if binding.ty.elem == Elem::Index => binding.used = true,
                _ if is_constant_name(&name.to_string()) => {}
                binding => {
                    if let Some(binding) = binding {
                        binding.used = true;
                    }
                    self.errors.error(
                        at.span,
                        format!("`{at}` cannot be an index: a whole number or a `usize` input can"),
                    );
                }
            },
            ExprKind::Binary(BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul, a, b) => {
                self.index_value(a);
                self.index_value(b);
            }
            ExprKind::Neg(of) => self.index_value(of),
            _ => self
                .errors
                .error(at.span, format!("`{at}` cannot be an index: a whole number or a `usize` input can")),
        }
    }

    fn field(&mut self, expr: &'a Expr, of: &'a Expr, name: &proc_macro2::Ident) -> TyVar {
        let ty = self.expr(of);
        let result = self.unifier.scalar();
        let Some(place) = field_place(&name.to_string()) else {
            self.errors.error(
                name.span(),
                format!("`{expr}`: a vector has the fields `x`, `y`, `z` and `w`, not `{name}`"),
            );
            return result;
        };
        if self.unifier.set_kind(ty, Kind::Matrix).is_err() {
            self.errors.error(
                expr.span,
                format!("`{expr}`: only a vector has the field `{name}`, but {}", self.describe(of, ty)),
            );
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
                self.errors.error(
                    expr.span,
                    format!("`{expr}`: only a vector has the field `{name}`, but {}", self.describe(of, ty)),
                );
                return result;
            }
            _ => None,
        };
        if len.is_some_and(|len| place >= len) {
            self.errors
                .error(expr.span, format!("`{expr}`: there is no `{name}`: {}", self.describe(of, ty)));
        }
        result
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
                self.calls.insert(call.expr.id.0, op);
                true
            }
            Outcome::Wait => false,
            Outcome::Wrong(message) => {
                let notes = self.notes(call);
                self.errors.error(call.expr.span, format!("`{}`: {message}{notes}", call.expr));
                true
            }
        }
    }

    fn entrywise(&mut self, call: &Call<'a>, op: &'static OpDef, forced: bool) -> Outcome {
        if let Some(&(arg, ty)) = call.args.iter().find(|(_, ty)| ty.elem != Elem::Real) {
            return Outcome::Wrong(format!("{} needs numbers, but {}", title(op), self.describe(arg, ty)));
        }
        let is_literal = |arg: &Expr| matches!(arg.kind, ExprKind::Number { .. } | ExprKind::Path(_));
        let open: Vec<TyVar> =
            call.args.iter().filter(|(arg, _)| !is_literal(arg)).map(|(_, ty)| *ty).collect();
        let unknown = open.iter().any(|ty| self.unifier.kind(*ty).is_none());
        if unknown && open.len() > 1 {
            if !forced {
                return Outcome::Wait;
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
            return Outcome::Wrong(format!("a product needs numbers, but {}", self.describe(arg, ty)));
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

    /// A way out, where there is only one.
    fn product_help(&self, a: &Expr, left: TyVar, b: &Expr, right: TyVar) -> String {
        let dim = |dim| self.unifier.dim_value(dim);
        let equal = dim(left.rows) == dim(right.rows) && dim(left.cols) == dim(right.cols);
        if equal { format!("\nhelp: entry by entry it is `{a}.component_mul(&{b})`") } else { String::new() }
    }

    fn quotient(&mut self, call: &Call<'a>) -> Outcome {
        let [(a, left), (b, right)] = call.args[..] else { return Outcome::Wait };
        if left.elem != Elem::Real || right.elem != Elem::Real {
            return Outcome::Wrong(format!(
                "a quotient needs numbers, but {} and {}",
                self.describe(a, left),
                self.describe(b, right)
            ));
        }
        if self.unifier.set_kind(right, Kind::Scalar).is_err() {
            let help = format!("\nhelp: entry by entry it is `{a}.component_div(&{b})`");
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
                let value =
                    |name: &String| bindings.dims.get(name).and_then(|dim| self.unifier.dim_value(*dim));
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
    fn settle(&mut self) {
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
                let unknown = self.free.iter().map(|(_, ty)| *ty).find(|ty| self.unifier.kind(*ty).is_none());
                match unknown {
                    Some(ty) => drop(self.unifier.set_kind(ty, Kind::Matrix)),
                    // Whatever still waits rests on a mistake that is reported already.
                    None => return,
                }
            }
        }
    }

    fn output(&mut self, function: &Function, result: &'a Expr, ty: TyVar) -> TyVar {
        let Some(declared) = &function.output else {
            if ty.elem != Elem::Real {
                self.errors.error(
                    result.span,
                    format!(
                        "the output `{result}` is {}, but it must be a number or a matrix",
                        self.unifier.show(ty)
                    ),
                );
            }
            return ty;
        };
        let one_entry =
            self.unifier.resolve(ty).is_some_and(|ty| ty.shape == Shape::Matrix(Dim::ONE, Dim::ONE));
        if declared.shape.is_scalar() && one_entry {
            return self.unifier.scalar();
        }
        let what = format!("the output of `{}` is declared as `{}`", function.name, declared.text);
        self.expect_declared(ty, &declared.shape, declared.elem, result, &what);
        self.unifier.known(&Ty { elem: declared.elem, shape: declared.shape.clone() })
    }

    fn expect_declared(&mut self, ty: TyVar, shape: &Shape, elem: Elem, value: &Expr, what: &str) {
        let declared = self.unifier.known(&Ty { elem, shape: shape.clone() });
        if self.unifier.kind(ty).is_none() && self.is_declared {
            return;
        }
        if self.unifier.unify(ty, declared).is_err() {
            let is_one_by_one =
                self.unifier.resolve(ty).is_some_and(|ty| ty.shape == Shape::Matrix(Dim::ONE, Dim::ONE));
            let help = if shape.is_scalar() && is_one_by_one {
                "\nhelp: a 1×1 matrix becomes a scalar by `.to_scalar()`, an entry is `m[(i, j)]`"
            } else {
                ""
            };
            self.errors.error(
                value.span,
                format!("{what}, {shape}, but `{value}` is {}{help}", self.unifier.show(ty)),
            );
        }
    }

    fn describe(&self, expr: &Expr, ty: TyVar) -> String {
        format!("`{expr}` is {}", self.unifier.show(ty))
    }

    fn operands(&self, call: &Call<'_>) -> String {
        let mut shown: Vec<String> = call.args.iter().map(|(arg, ty)| self.describe(arg, *ty)).collect();
        shown.dedup();
        match &shown[..] {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            several => several.join(", "),
        }
    }

    fn unlike(&self, call: &Call<'_>, op: &OpDef) -> String {
        format!("{} needs {}, but {}", title(op), op.needs, self.operands(call))
    }

    fn unfit(&self, call: &Call<'_>, op: &OpDef) -> String {
        let needs = if op.needs.is_empty() { op.signature } else { op.needs };
        format!("{} needs {needs}, but {}", title(op), self.operands(call))
    }

    /// Where the names within the operands come from.
    fn notes(&self, call: &Call<'_>) -> String {
        let mut mentioned: Vec<String> = Vec::new();
        for (arg, _) in &call.args {
            names_within(arg, &mut mentioned);
        }
        let notes = mentioned.iter().filter_map(|name| {
            let binding = self.names.get(name)?;
            let note = binding.note.as_ref()?;
            Some(format!("\nnote: `{name}` is {note}, {}", self.unifier.show(binding.ty)))
        });
        notes.collect()
    }

    fn finish(mut self, function: &Function, output: TyVar) -> Option<Typed> {
        let mut dims: Vec<Rc<str>> = Vec::new();
        let free = self.free.clone();
        for (name, ty) in &free {
            if self.unifier.kind(*ty) == Some(Kind::Scalar) {
                continue;
            }
            for (dim, side) in [(ty.rows, "ROWS"), (ty.cols, "COLS")] {
                if self.unifier.dim_value(dim).is_none() {
                    let symbol: Rc<str> = Rc::from(format!("{}_{side}", name.to_string().to_uppercase()));
                    self.unifier.set_dim(dim, Dim::Sym(symbol.clone()));
                    dims.push(symbol);
                }
            }
        }
        let resolve = |ty: &Option<TyVar>| ty.and_then(|ty| self.unifier.resolve(ty)).unwrap_or(Ty::SCALAR);
        let inputs = free.iter().map(|(name, ty)| (name.clone(), resolve(&Some(*ty)))).collect();
        let types = self.types.iter().map(resolve).collect();
        let Some(output) = self.unifier.resolve(output) else {
            self.errors.error(function.name.span(), "the shapes of this formula cannot be found out: declare its inputs, as in `|x: &SMatrix<f64, 3, 4>| …`");
            return None;
        };
        Some(Typed { inputs, dims, output, types, calls: self.calls })
    }
}

/// The names that an expression mentions, each once, in order.
fn names_within(expr: &Expr, names: &mut Vec<String>) {
    match &expr.kind {
        ExprKind::Name(name) => {
            let name = name.to_string();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        ExprKind::Neg(of) | ExprKind::Index(of, _) | ExprKind::Field(of, _) => names_within(of, names),
        ExprKind::Binary(_, a, b) => {
            names_within(a, names);
            names_within(b, names);
        }
        ExprKind::Call { args, .. } => args.iter().for_each(|arg| names_within(arg, names)),
        ExprKind::Number { .. } | ExprKind::Bool(_) | ExprKind::Path(_) | ExprKind::Error => {}
    }
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

/// The place of `v.x`, `.y`, `.z`, `.w`.
pub(crate) fn field_place(name: &str) -> Option<usize> {
    ["x", "y", "z", "w"].iter().position(|field| *field == name)
}

/// Whether a name that nothing binds can only be a constant: `STEP`.
pub(crate) fn is_constant_name(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// What an operation is called at the beginning of a sentence.
fn title(op: &OpDef) -> String {
    match op.name {
        "add" => "a sum".to_owned(),
        "sub" => "a difference".to_owned(),
        "neg" => "a negation".to_owned(),
        "greater" | "greater_equal" | "less" | "less_equal" | "equal" | "not_equal" => {
            "a comparison".to_owned()
        }
        _ => format!("`{}`", op.surface.first().unwrap_or(&op.name)),
    }
}
