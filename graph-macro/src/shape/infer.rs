//! Shape inference: finds the type of every expression and the operation of every call.
//!
//! Where inputs are declared, every type is known as soon as its operands are, and a declared dimension of 1 is
//! broadcast. Where they are not, a call may have to wait until more is known; what stays open is decided in this
//! order: an entry-by-entry operation has operands of equal shapes; a name is a matrix; dimensions that nothing
//! fixes become const generics. A mistake is reported once: its result has an unknown type that fits anything.
//!
//! Here are the names and the expressions; `calls` has operators and functions, `places` has parts of values and
//! assignments to them, `control` statements, branches, loops and called functions, `values` what is made of several
//! matrices, `words` the words of messages.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::unify::{DimVar, TyVar, Unifier};
use super::values::{Value, filled};
use crate::diag::{Errors, SrcSpan, nearest};
use crate::ir::{Dim, Elem, Layout, Shape, Ty};
use crate::ops::{self, OpDef};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, Function};
use crate::syntax::scope::Scope;

pub(crate) use super::places::field_place;

/// What was found out about a function.
pub(crate) struct Typed {
    /// The inputs in order.
    pub(crate) inputs: Vec<(proc_macro2::Ident, Layout)>,
    /// The const generics that stand for what nothing fixes, in order.
    pub(crate) dims: Vec<Rc<str>>,
    pub(crate) output: Layout,
    /// Whether the output is an `Option`: the graph has a guard then, its last output.
    pub(crate) is_option: bool,
    /// By the number of the expression, for those that are one matrix or scalar.
    pub(crate) types: Vec<Ty>,
    pub(crate) calls: BTreeMap<usize, &'static OpDef>,
    /// By the number of the expression: calls of functions elsewhere, and what they give.
    pub(crate) externals: BTreeMap<usize, External>,
    /// By the number of the expression: `v.len()`, `m.nrows()`, `m.ncols()`.
    pub(crate) lengths: BTreeMap<usize, Dim>,
    /// By the number of the expression: the least and the greatest value of a loop's bound that is not constant.
    pub(crate) spans: BTreeMap<usize, (i64, i64)>,
    /// What the const generics of called functions stand for.
    pub(crate) instances: BTreeMap<Rc<str>, Dim>,
    /// Equalities that only rustc can check.
    pub(crate) assertions: Vec<DimAssertion>,
    /// What the dimensions of these are in the graph.
    pub(crate) equal: super::equal::Equal,
    /// Derivatives within the formula that there is no rule for: found out where it is lowered.
    pub(crate) no_rules: std::cell::RefCell<Vec<crate::ad::NoRule>>,
}

/// A call of a function elsewhere.
pub(crate) struct External {
    pub(crate) path: Rc<str>,
    pub(crate) result: Layout,
    /// Whether it gives an `Option` of that.
    pub(crate) is_fallible: bool,
}

/// Two dimensions that must be equal, as far as the compiler can see.
pub(crate) struct DimAssertion {
    pub(crate) left: Dim,
    pub(crate) right: Dim,
    /// With `{left}` and `{right}` where the numbers go.
    pub(crate) message: String,
    pub(crate) span: SrcSpan,
}

impl Typed {
    /// A dimension of the source, with what const generics of called functions stand for.
    pub(crate) fn dim(&self, dim: &Dim) -> Dim {
        let dim = match dim {
            Dim::Sym(text) => {
                filled(text, &|symbol| self.instances.get(symbol).cloned()).unwrap_or_else(|| dim.clone())
            }
            Dim::Lit(_) => dim.clone(),
        };
        super::equal::one(&self.equal, &dim)
    }
}

/// Types a function, or reports why that is impossible.
pub(crate) fn infer(function: &Function, scope: &Scope, errors: &mut Errors) -> Option<Typed> {
    let before = errors.len();
    super::scalars::check(function, errors);
    let generics = function.generics.const_params().map(|param| param.ident.to_string()).collect();
    let mut infer = Infer {
        errors,
        scope,
        unifier: Unifier::new(generics),
        scopes: vec![Names::default()],
        free: Vec::new(),
        is_declared: function.inputs.is_some(),
        types: vec![None; function.body.exprs],
        calls: BTreeMap::new(),
        externals: BTreeMap::new(),
        lengths: BTreeMap::new(),
        spans: BTreeMap::new(),
        sizes: Vec::new(),
        has_tried: false,
        instances: BTreeMap::new(),
        assertions: Vec::new(),
        waiting: Vec::new(),
        misspelt: Vec::new(),
        unknown: std::collections::BTreeSet::new(),
        way_out: if function.output.is_none() { as_an_input } else { |_| String::new() },
        ended: std::collections::BTreeSet::new(),
        is_partial: before > 0,
        fallible: vec![function.output.as_ref().is_none_or(|output| output.is_option)],
        branches: 0,
        positions: vec![super::positions::of(&function.body.block)],
    };
    infer.declare_inputs(function);
    let block = &function.body.block;
    for statement in &block.statements {
        infer.statement(statement);
    }
    let Some(result) = &block.result else {
        if infer.errors.len() == before && !infer.is_partial {
            infer.report_no_output(function);
        }
        return None;
    };
    let value = infer.expr(result);
    infer.settle();
    let output = infer.output(function, result, value);
    infer.report_sizes();
    infer.report_unused(function);
    (infer.errors.len() == before).then(|| infer.finish(function, &output))?
}

/// The way out for a condition that stands where a number is needed.
pub(super) const CHOOSE: &str = "\nhelp: a condition chooses between numbers: `if … { 1.0 } else { 0.0 }`";

/// A formula stands among variables of Rust.
fn as_an_input(name: &str) -> String {
    format!("\nhelp: a formula does not see the variables around it: declare `{name}` as an input")
}

/// What a name stands for.
pub(super) struct Binding {
    pub(super) value: Value,
    /// What it was bound to, for messages; `None` for an input.
    pub(super) origin: Option<Rc<Origin>>,
    pub(super) used: bool,
    pub(super) is_mutable: bool,
    /// For the variable of a loop: its least and greatest value.
    pub(super) range: Option<(i64, i64)>,
}

/// What a name was bound to.
pub(super) enum Origin {
    /// The variable of a loop.
    Counter,
    /// A value: its words, and the names that it mentions as they were there.
    Value { words: String, reads: Vec<Read> },
}

/// A name that a value mentions.
#[derive(Clone)]
pub(super) struct Read {
    pub(super) name: String,
    pub(super) value: Value,
    pub(super) origin: Option<Rc<Origin>>,
}

/// The names of a block.
#[derive(Default)]
pub(super) struct Names {
    pub(super) own: BTreeMap<String, Binding>,
    /// Whether the names around it are not seen: the body of a function.
    pub(super) is_closed: bool,
}

pub(super) struct Infer<'a, 'e> {
    pub(super) errors: &'e mut Errors,
    pub(super) scope: &'a Scope,
    pub(super) unifier: Unifier,
    pub(super) scopes: Vec<Names>,
    /// The inputs: declared, or the free names of a formula, in order.
    pub(super) free: Vec<(proc_macro2::Ident, Value)>,
    pub(super) is_declared: bool,
    pub(super) types: Vec<Option<TyVar>>,
    pub(super) calls: BTreeMap<usize, &'static OpDef>,
    pub(super) externals: BTreeMap<usize, External>,
    pub(super) lengths: BTreeMap<usize, Vec<DimVar>>,
    pub(super) spans: BTreeMap<usize, (i64, i64)>,
    /// The matrices whose size their use must tell, with an example that says it.
    pub(super) sizes: Vec<(&'a Expr, TyVar, String)>,
    /// Whether a `?` stands in a formula, which declares no output.
    pub(super) has_tried: bool,
    pub(super) instances: BTreeMap<Rc<str>, DimVar>,
    pub(super) assertions: Vec<DimAssertion>,
    pub(super) waiting: Vec<super::calls::Call<'a>>,
    /// The names that unknown ones were taken for.
    pub(super) misspelt: Vec<String>,
    /// The names that are reported as unknown.
    pub(super) unknown: std::collections::BTreeSet<String>,
    /// What may be meant by an unknown name.
    pub(super) way_out: fn(&str) -> String,
    /// Names of blocks that have ended.
    pub(super) ended: std::collections::BTreeSet<String>,
    /// Whether a statement could not be read: what it names is unknown without being a mistake of its own.
    pub(super) is_partial: bool,
    /// Whether the function, and those that it calls at this place, have `Option` outputs.
    pub(super) fallible: Vec<bool>,
    /// How many branches stand around this place within the innermost loop.
    pub(super) branches: usize,
    /// The names that stand for positions, in the function and in those that it calls at this place.
    pub(super) positions: Vec<std::collections::BTreeSet<String>>,
}

impl<'a> Infer<'a, '_> {
    fn declare_inputs(&mut self, function: &Function) {
        for input in function.inputs.iter().flatten() {
            let value = self.value_of(&input.ty.layout);
            let name = input.name.to_string();
            if self.scopes[0].own.contains_key(&name) {
                self.errors.error(input.name.span(), format!("the input `{name}` is declared twice"));
            }
            if input.ty.is_option {
                self.errors.error(input.ty.span, format!("the input `{name}` cannot be an `Option`"));
            }
            let binding = Binding {
                value: value.clone(),
                origin: None,
                used: false,
                is_mutable: input.is_mutable,
                range: None,
            };
            self.scopes[0].own.insert(name, binding);
            self.free.push((input.name.clone(), value));
        }
    }

    fn report_no_output(&mut self, function: &Function) {
        let name = &function.name;
        let last = function.body.block.statements.last().and_then(|statement| match statement {
            crate::syntax::ast::Statement::Let(one) => Some((one.pattern.name()?, one.value.span)),
            _ => None,
        });
        let place = match last {
            Some((last, value)) => SrcSpan { first: last.span(), last: value.last },
            None => name.span().into(),
        };
        let message = match last {
            _ if function.output.is_none() => {
                "this formula is empty: write what it computes, such as `y = x * w + b`".to_owned()
            }
            Some((last, _)) => format!(
                "`{name}` ends with a `let`, so it has no output: end with an expression, such as `{last}`"
            ),
            None if function.body.block.statements.is_empty() => {
                format!("the body of `{name}` is empty: write what it computes")
            }
            None => format!("`{name}` ends with a statement, so it has no output: end with an expression"),
        };
        self.errors.error(place, message);
    }

    fn report_unused(&mut self, function: &Function) {
        // What could not be read may use them.
        if self.is_partial {
            return;
        }
        let named = function.named();
        for input in function.inputs.iter().flatten() {
            let name = input.name.to_string();
            let unused = self.scopes[0].own.get(&name).is_some_and(|binding| !binding.used);
            // What is only misspelt is used.
            let unused = unused && !self.misspelt.contains(&name);
            if unused && !named.contains(&name) && !name.starts_with('_') {
                self.errors.error(
                    input.name.span(),
                    format!(
                        "the input `{name}` is never used: remove it, or write `_{name}` if it must stay"
                    ),
                );
            }
        }
    }

    /// The binding of a name, in the innermost block that has it.
    pub(super) fn binding(&mut self, name: &str) -> Option<&mut Binding> {
        let closed = self.scopes.iter().rposition(|scope| scope.is_closed).unwrap_or(0);
        self.scopes[closed..].iter_mut().rev().find_map(|scope| scope.own.get_mut(name))
    }

    pub(super) fn look(&self, name: &str) -> Option<&Binding> {
        let closed = self.scopes.iter().rposition(|scope| scope.is_closed).unwrap_or(0);
        self.scopes[closed..].iter().rev().find_map(|scope| scope.own.get(name))
    }

    /// Every name that is seen here.
    pub(super) fn seen(&self) -> Vec<String> {
        let closed = self.scopes.iter().rposition(|scope| scope.is_closed).unwrap_or(0);
        self.scopes[closed..].iter().flat_map(|scope| scope.own.keys().cloned()).collect()
    }

    pub(super) fn bind(&mut self, name: String, binding: Binding) {
        self.scopes.last_mut().expect("there is always one").own.insert(name, binding);
    }

    pub(super) fn expr(&mut self, expr: &'a Expr) -> Value {
        if self.is_index(expr) && !matches!(expr.kind, ExprKind::Name(_)) {
            self.index_value(expr);
            return Value::Leaf(self.index_leaf());
        }
        let value = self.kind_of(expr);
        if let Value::Leaf(ty) = value {
            self.types[expr.id.0] = Some(ty);
        }
        value
    }

    /// A value that must be one matrix or scalar.
    pub(super) fn leaf(&mut self, expr: &'a Expr) -> TyVar {
        let value = self.expr(expr);
        self.as_leaf(expr, value)
    }

    pub(super) fn as_leaf(&mut self, expr: &'a Expr, value: Value) -> TyVar {
        match value {
            Value::Leaf(ty) => return ty,
            Value::Any => {}
            Value::Fallible(_) => {
                self.errors.error(
                    expr.span,
                    format!("`{expr}` may fail: write `{expr}?` in a function with an `Option` output"),
                );
            }
            other => {
                let what = self.show_value(&other);
                let help = match &other {
                    Value::Tuple(parts) if !parts.is_empty() => {
                        let parts: Vec<String> =
                            (0..parts.len()).map(|part| format!("`{expr}.{part}`")).collect();
                        format!("\nhelp: its parts are {}", parts.join(", "))
                    }
                    Value::Struct { fields, .. } => {
                        let fields: Vec<String> =
                            fields.iter().map(|(field, _)| format!("`{expr}.{field}`")).collect();
                        format!("\nhelp: it has {}", fields.join(", "))
                    }
                    _ => String::new(),
                };
                self.errors.error(
                    expr.span,
                    format!("`{expr}` is {what}, but a matrix or a number is needed here{help}"),
                );
            }
        }
        self.unifier.fresh(Elem::Real)
    }

    pub(super) fn index_leaf(&mut self) -> TyVar {
        self.unifier.known(&Ty { elem: Elem::Index, shape: Shape::Scalar })
    }

    pub(super) fn bool_leaf(&mut self) -> TyVar {
        self.unifier.known(&Ty { elem: Elem::Bool, shape: Shape::Scalar })
    }

    pub(super) fn kind_of(&mut self, expr: &'a Expr) -> Value {
        match &expr.kind {
            ExprKind::Number { .. } | ExprKind::Path(_) => Value::Leaf(self.unifier.scalar()),
            ExprKind::Bool(_) => Value::Leaf(self.bool_leaf()),
            ExprKind::Name(name) => self.name(name, expr),
            ExprKind::Error | ExprKind::None => match expr.kind {
                ExprKind::None => Value::Fallible(Box::new(Value::Any)),
                _ => Value::Any,
            },
            ExprKind::Count(_) => Value::Leaf(self.index_leaf()),
            ExprKind::Neg(of) => self.operator(expr, &ops::NEG, &[of]),
            ExprKind::Not(of) => self.logic(expr, &ops::NOT, &[of]),
            ExprKind::Binary(op, a, b) => self.binary(expr, *op, a, b),
            ExprKind::Call { name, path, dims, args, is_method } => {
                self.function_call(expr, name, path.as_ref(), dims, args, *is_method)
            }
            ExprKind::Construct { head, name, args } => self.construct(expr, head, name, args),
            ExprKind::Entries { rows, cols, entries, .. } => {
                for entry in entries {
                    self.expect_scalar(entry);
                }
                let (rows, cols) =
                    (self.unifier.dim(Some(Dim::Lit(*rows))), self.unifier.dim(Some(Dim::Lit(*cols))));
                Value::Leaf(self.unifier.matrix(rows, cols))
            }
            ExprKind::Stack { head, rows } => self.stack(expr, head, rows),
            ExprKind::Inline(inline) => self.inline(expr, inline),
            ExprKind::Index(of, at) => self.index(expr, of, at),
            ExprKind::Field(of, name) => self.field(expr, of, name),
            ExprKind::Part(of, place) => self.part(expr, of, *place),
            ExprKind::Block(block) => self.block(block),
            ExprKind::If(one) => self.branch(expr, one),
            ExprKind::Tuple(parts) => Value::Tuple(parts.iter().map(|part| self.expr(part)).collect()),
            ExprKind::Array(items) => self.array(items),
            ExprKind::Repeat(item, len) => {
                let Some(item) = self.item(item) else { return Value::Any };
                Value::Array { item, len: self.dim_var(len) }
            }
            ExprKind::Struct(one) => self.struct_value(expr, one),
            ExprKind::Try(of) => self.attempted(expr, of),
            ExprKind::Some(of) => Value::Fallible(Box::new(self.expr(of))),
            ExprKind::ToReal(of) => {
                if self.is_index(of) || matches!(of.kind, ExprKind::Number { is_integer: true, .. }) {
                    self.index_value(of);
                } else {
                    self.expect_scalar(of);
                }
                Value::Leaf(self.unifier.scalar())
            }
            ExprKind::ToIndex(of) => {
                self.index_value(of);
                Value::Leaf(self.index_leaf())
            }
            ExprKind::Checkpoint(of) => self.expr(of),
        }
    }

    fn binary(&mut self, expr: &'a Expr, op: BinaryOp, a: &'a Expr, b: &'a Expr) -> Value {
        if op.is_logic() {
            let op = if op == BinaryOp::And { &ops::AND } else { &ops::OR };
            return self.logic(expr, op, &[a, b]);
        }
        if op.is_comparison() && self.are_indices(a, b) {
            self.index_value(a);
            self.index_value(b);
            self.calls.insert(expr.id.0, comparison(op));
            return Value::Leaf(self.bool_leaf());
        }
        self.arithmetic(expr, op, a, b)
    }

    /// Conditions joined to a condition.
    fn logic(&mut self, expr: &'a Expr, op: &'static OpDef, args: &[&'a Expr]) -> Value {
        let mut fits = true;
        for arg in args {
            fits &= self.expect_condition(arg);
        }
        if !fits {
            return Value::Any;
        }
        self.calls.insert(expr.id.0, op);
        Value::Leaf(self.bool_leaf())
    }

    /// One condition, not a matrix of them; whether it is one.
    pub(super) fn expect_condition(&mut self, expr: &'a Expr) -> bool {
        let before = self.errors.len();
        let value = self.expr(expr);
        match &value {
            Value::Any => {}
            Value::Leaf(ty) if ty.elem == Elem::Bool => {
                if self.unifier.set_kind(*ty, super::unify::Kind::Scalar).is_err() {
                    // The operands are matrices: of one entry each, perhaps.
                    self.errors.error(
                        expr.span,
                        format!("`{expr}` is a matrix of conditions, but one condition is needed here: compare scalars"),
                    );
                }
            }
            other => {
                let what = self.show_value(other);
                self.errors.error(
                    expr.span,
                    format!("`{expr}` is {what}, but a condition is needed here, such as `{expr} > 0.0`"),
                );
            }
        }
        self.errors.len() == before
    }

    pub(super) fn expect_scalar(&mut self, expr: &'a Expr) {
        let ty = self.leaf(expr);
        if ty.elem != Elem::Real || self.unifier.set_kind(ty, super::unify::Kind::Scalar).is_err() {
            let what = self.unifier.show(ty);
            let help = match ty.elem {
                Elem::Index => {
                    format!("\nhelp: as a number it is `{expr} as f64`, with the type of the entries")
                }
                Elem::Bool => CHOOSE.to_owned(),
                Elem::Real => self.to_scalar_help(expr, ty),
            };
            self.errors.error(expr.span, format!("`{expr}` is {what}, but a number is needed here{help}"));
        }
    }

    fn name(&mut self, name: &proc_macro2::Ident, expr: &Expr) -> Value {
        let text = name.to_string();
        if let Some(binding) = self.binding(&text) {
            binding.used = true;
            return binding.value.clone();
        }
        if let Some(decl) = self.scope.consts.get(&text) {
            let ty = Ty { elem: decl.elem, shape: Shape::Scalar };
            return Value::Leaf(self.unifier.known(&ty));
        }
        if !self.is_declared {
            let value = Value::Leaf(self.unifier.fresh(Elem::Real));
            self.free.push((name.clone(), value.clone()));
            let binding =
                Binding { value: value.clone(), origin: None, used: true, is_mutable: false, range: None };
            self.scopes[0].own.insert(text, binding);
            return value;
        }
        if is_constant_name(&text) {
            return Value::Leaf(self.unifier.scalar());
        }
        self.unknown_variable(&text, expr.span);
        Value::Any
    }

    pub(super) fn unknown_variable(&mut self, text: &str, place: SrcSpan) {
        if self.is_partial {
            return;
        }
        let seen = self.seen();
        let near = nearest(text, seen.iter().map(String::as_str)).map(str::to_owned);
        if !self.unknown.insert(text.to_owned()) {
            return;
        }
        let message = match &near {
            _ if self.ended.contains(text) => format!(
                "`{text}` is known only in the block that names it, which ends before this\nhelp: begin with `let mut {text} = …` before the block, and assign to it within"
            ),
            Some(near) => format!("unknown variable `{text}`; did you mean `{near}`?"),
            None => format!("unknown variable `{text}`{}", (self.way_out)(text)),
        };
        self.misspelt.extend(near);
        self.errors.error(place, message);
    }

    /// Ends a block.
    pub(super) fn leave(&mut self) {
        let names = self.scopes.pop().unwrap_or_default();
        if !names.is_closed {
            self.ended.extend(names.own.into_keys());
        }
    }

    /// What `v.len()` and the like come to.
    pub(super) fn length_of(&self, id: usize) -> Option<Dim> {
        let parts = self.lengths.get(&id)?.iter().map(|part| self.unifier.dim_value(*part));
        let parts: Option<Vec<Dim>> = parts.collect();
        parts?.into_iter().reduce(|a, b| super::signature::product(&a, &b))
    }

    /// A matrix whose size nothing tells.
    fn report_sizes(&mut self) {
        for (expr, ty, text) in std::mem::take(&mut self.sizes) {
            let is_open =
                self.unifier.dim_value(ty.rows).is_none() || self.unifier.dim_value(ty.cols).is_none();
            if is_open && self.errors.is_empty() {
                self.errors.error(
                    expr.span,
                    format!("the size of `{expr}` cannot be found out: write it, as in `{text}`"),
                );
            }
        }
    }

    fn finish(mut self, function: &Function, output: &Value) -> Option<Typed> {
        let mut dims: Vec<Rc<str>> = Vec::new();
        let free = self.free.clone();
        for (name, value) in &free {
            let Value::Leaf(ty) = value else { continue };
            if self.unifier.kind(*ty) == Some(super::unify::Kind::Scalar) {
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
        let inputs = match &function.inputs {
            Some(declared) => {
                declared.iter().map(|input| (input.name.clone(), input.ty.layout.clone())).collect()
            }
            None => free
                .iter()
                .map(|(name, value)| (name.clone(), self.layout(value).unwrap_or(Layout::Leaf(Ty::SCALAR))))
                .collect(),
        };
        let resolve = |ty: &Option<TyVar>| ty.and_then(|ty| self.unifier.resolve(ty)).unwrap_or(Ty::SCALAR);
        let types = self.types.iter().map(resolve).collect();
        let instances = self
            .instances
            .iter()
            .filter_map(|(symbol, dim)| Some((symbol.clone(), self.unifier.dim_value(*dim)?)))
            .collect();
        let is_option = function.output.as_ref().map_or(self.has_tried, |output| output.is_option);
        let output = match &function.output {
            Some(declared) => Some(declared.layout.clone()),
            None => self.layout(output),
        };
        let Some(output) = output else {
            // Of what could not be read nothing can be found out.
            if !self.is_partial {
                self.errors.error(function.name.span(), "the shapes of this formula cannot be found out: declare its inputs, as in `|x: &SMatrix<f64, 3, 4>| …`");
            }
            return None;
        };
        let lengths = self.lengths.keys().filter_map(|id| Some((*id, self.length_of(*id)?))).collect();
        let mut typed = Typed {
            no_rules: std::cell::RefCell::default(),
            inputs,
            dims,
            output,
            is_option,
            types,
            calls: self.calls,
            externals: self.externals,
            lengths,
            spans: self.spans,
            instances,
            assertions: self.assertions,
            equal: super::equal::Equal::new(),
        };
        let before = self.errors.len();
        super::equal::identify(&mut typed, self.errors);
        (self.errors.len() == before).then_some(typed)
    }
}

pub(super) fn comparison(op: BinaryOp) -> &'static OpDef {
    match op {
        BinaryOp::Greater => &ops::GREATER,
        BinaryOp::GreaterEqual => &ops::GREATER_EQUAL,
        BinaryOp::Less => &ops::LESS,
        BinaryOp::LessEqual => &ops::LESS_EQUAL,
        BinaryOp::NotEqual => &ops::NOT_EQUAL,
        _ => &ops::EQUAL,
    }
}

/// Whether a name that nothing binds can only be a constant: `STEP`.
pub(crate) fn is_constant_name(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}
