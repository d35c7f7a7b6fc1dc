//! Functions: the output, what may fail, functions of the module, which are inlined, and functions elsewhere.

use std::rc::Rc;

use super::infer::{Binding, External, Infer, Names, Origin};
use super::values::Value;
use crate::ir::{Dim, Elem, Layout, Shape};
use crate::ops;
use crate::syntax::ast::{Expr, ExprKind, Function, Inline, TypeDecl};

impl<'a> Infer<'a, '_> {
    /// A function elsewhere: it brings its own derivative, and the `let` says what it gives.
    /// Whether a called name is a function elsewhere: the language has none of this name for such operands.
    pub(super) fn is_external(
        &self,
        name: &proc_macro2::Ident,
        path: Option<&Rc<str>>,
        args: &[Expr],
    ) -> bool {
        let text = name.to_string();
        let is_factor = args.first().is_some_and(|first| match &first.kind {
            ExprKind::Name(name) => {
                self.look(&name.to_string()).is_some_and(|binding| matches!(binding.value, Value::Factor(..)))
            }
            _ => false,
        });
        let is_known = ops::by_surface(&text).iter().any(|op| op.on == ops::Object::Value || is_factor);
        path.is_some() || !is_known && self.look(&text).is_none()
    }

    pub(super) fn external(
        &mut self,
        expr: &'a Expr,
        path: Rc<str>,
        args: &'a [Expr],
        declared: &TypeDecl,
        is_fallible: bool,
    ) -> Value {
        for arg in args {
            let value = self.expr(arg);
            if !matches!(value, Value::Leaf(_) | Value::Any) {
                let what = self.show_value(&value);
                self.errors.error(
                    arg.span,
                    format!(
                        "`{path}` stands elsewhere and takes matrices and scalars, but `{arg}` is {what}"
                    ),
                );
            }
        }
        let is_plain = declared.layout.leaf().is_some()
            || matches!(&declared.layout, Layout::Tuple(parts) if parts.iter().all(|part| part.leaf().is_some()));
        if !is_plain || declared.is_option {
            self.errors.error(
                declared.span,
                format!("`{path}` stands elsewhere and gives a matrix, a scalar or a tuple of these, but `{}` is declared", declared.text),
            );
        }
        self.externals.insert(expr.id.0, External { path, result: declared.layout.clone(), is_fallible });
        self.value_of(&declared.layout)
    }

    pub(super) fn expect_declared(&mut self, value: &Value, declared: &TypeDecl, expr: &Expr, what: &str) {
        let known = self.value_of(&declared.layout);
        let known = if declared.is_option { Value::Fallible(Box::new(known)) } else { known };
        if let Value::Leaf(ty) = value
            && self.unifier.kind(*ty).is_none()
            && self.is_declared
        {
            return;
        }
        if self.unify_values(value, &known).is_err() {
            let is_one_by_one = matches!(value, Value::Leaf(ty) if self.unifier.resolve(*ty).is_some_and(|ty| ty.shape == Shape::Matrix(Dim::ONE, Dim::ONE)));
            let wants_scalar = declared.layout.leaf().is_some_and(|ty| ty.shape.is_scalar());
            let fitting = match (value, &known) {
                (Value::Leaf(ty), Value::Leaf(wanted)) => self.declared_help(expr, *ty, *wanted),
                _ => String::new(),
            };
            let help = if !fitting.is_empty() {
                fitting
            } else if wants_scalar && is_one_by_one {
                "\nhelp: a 1×1 matrix becomes a scalar by `.to_scalar()`, an entry is `m[(i, j)]`".to_owned()
            } else if matches!((value, &expr.kind), (Value::Fallible(_), ExprKind::Some(_) | ExprKind::None))
            {
                format!("\nhelp: declare it as `Option<{}>`", declared.text)
            } else if matches!(value, Value::Fallible(_)) {
                format!("\nhelp: `{expr}?` in a function with an `Option` output")
            } else if wants_scalar && matches!(value, Value::Leaf(ty) if ty.elem == Elem::Index) {
                super::calls::as_number(expr, self.index_leaf())
            } else if declared.is_option {
                format!("\nhelp: `Some({expr})`")
            } else {
                String::new()
            };
            let (wanted, found) = (self.show_value(&known), self.show_value(value));
            let notes = self.notes_of(expr);
            self.errors.error(expr.span, format!("{what}, {wanted}, but `{expr}` is {found}{help}{notes}"));
        }
        self.assert_dims(expr, what, "");
    }

    /// The type of the output: what is declared, or what the result is.
    pub(super) fn output(&mut self, function: &Function, result: &'a Expr, value: Value) -> Value {
        let Some(declared) = &function.output else {
            let value = match value {
                Value::Fallible(of) => {
                    self.has_tried = true;
                    *of
                }
                other => other,
            };
            match &value {
                Value::Leaf(ty) if ty.elem == Elem::Real => {}
                Value::Tuple(parts)
                    if parts.iter().all(|part| matches!(part, Value::Leaf(ty) if ty.elem == Elem::Real)) => {}
                Value::Any => {}
                other => {
                    let what = self.show_value(other);
                    self.errors.error(
                        result.span,
                        format!("the output `{result}` is {what}, but it must be a number or a matrix"),
                    );
                }
            }
            return value;
        };
        if !declared.layout.is_real() {
            self.errors.error(
                declared.span,
                format!(
                    "the output of `{}` is `{}`: there is nothing in it to differentiate",
                    function.name, declared.text
                ),
            );
        }
        let inner = match &value {
            Value::Fallible(inner) if declared.is_option => (**inner).clone(),
            other => other.clone(),
        };
        let is_one_by_one = matches!(&inner, Value::Leaf(ty) if self.unifier.resolve(*ty).is_some_and(|ty| ty.shape == Shape::Matrix(Dim::ONE, Dim::ONE)));
        let wants_scalar = declared.layout.leaf().is_some_and(|ty| ty.shape.is_scalar());
        let fits_option = declared.is_option == matches!(value, Value::Fallible(_) | Value::Any);
        if wants_scalar && is_one_by_one && fits_option {
            return Value::Leaf(self.unifier.scalar());
        }
        let what = format!("the output of `{}` is declared as `{}`", function.name, declared.shown());
        self.expect_declared(&value, declared, result, &what);
        self.value_of(&declared.layout)
    }

    pub(super) fn attempted(&mut self, expr: &'a Expr, of: &'a Expr) -> Value {
        match self.expr(of) {
            Value::Fallible(value) => {
                self.has_tried |= self.fallible.len() == 1;
                if !self.fallible.last().copied().unwrap_or(false) {
                    self.errors.error(
                        expr.span,
                        format!("`{expr}` may fail: the function declares its output as an `Option<…>` then"),
                    );
                }
                *value
            }
            Value::Any => Value::Any,
            other => {
                let what = self.show_value(&other);
                self.errors.error(expr.span, format!("`{of}` cannot fail, it is {what}: remove the `?`"));
                other
            }
        }
    }

    pub(super) fn instantiate(&mut self, dims: &[(Rc<str>, Option<Dim>)]) {
        for (symbol, given) in dims {
            let var = match given {
                Some(dim) => self.dim_var(dim),
                None => self.unifier.dim(None),
            };
            self.instances.insert(symbol.clone(), var);
        }
    }

    /// The body of a function of the module, with its inputs bound.
    pub(super) fn inline(&mut self, expr: &'a Expr, inline: &'a Inline) -> Value {
        let args: Vec<Value> = inline
            .args
            .iter()
            .zip(&inline.params)
            .map(|(arg, param)| self.expr_of_type(arg, &param.ty))
            .collect();
        self.instantiate(&inline.dims);
        let mut names = Names { is_closed: true, ..Names::default() };
        for ((param, arg), value) in inline.params.iter().zip(&inline.args).zip(args) {
            let declared = self.value_of(&param.ty.layout);
            if self.unify_values(&value, &declared).is_err() {
                let (wanted, found) = (self.show_value(&declared), self.show_value(&value));
                let help = match (&declared, &value) {
                    (Value::Leaf(wanted), Value::Leaf(ty)) => self.declared_help(arg, *ty, *wanted),
                    _ => String::new(),
                };
                let notes = self.notes_of(arg);
                self.errors.error(
                    arg.span,
                    format!(
                        "`{}` takes `{}` as `{}`, {wanted}, but `{arg}` is {found}{help}{notes}",
                        inline.name, param.name, param.ty.text
                    ),
                );
            }
            self.assert_dims(
                arg,
                &format!("`{}` takes `{}` as `{}`", inline.name, param.name, param.ty.text),
                "",
            );
            // Sizes that the declaration leaves open come from the caller.
            let origin = (!inline.dims.is_empty()).then(|| {
                let Origin::Value { words, reads } = &*self.origin(arg) else { return None };
                let words = format!("{words} in the call `{expr}`");
                Some(Rc::new(Origin::Value { words, reads: reads.clone() }))
            });
            let binding = Binding {
                value: declared,
                origin: origin.flatten(),
                used: true,
                is_mutable: param.is_mutable,
                range: None,
            };
            names.own.insert(param.name.to_string(), binding);
        }
        let open = inline.dims.iter().find(|(symbol, _)| {
            self.instances.get(symbol).is_none_or(|var| self.unifier.dim_value(*var).is_none())
        });
        if let Some((symbol, _)) = open
            && self.is_declared
        {
            if self.errors.is_empty() {
                let (name, own) = (&inline.name, symbol.rsplit('@').next().unwrap_or(symbol));
                self.errors.error(
                    expr.span,
                    format!("`{expr}`: the const generic `{own}` of `{name}` cannot be found out here: give it, as in `{name}::<3>(…)`"),
                );
            }
            return Value::Any;
        }
        self.scopes.push(names);
        self.positions.push(super::positions::of(&inline.body));
        self.fallible.push(inline.output.is_option);
        let value = self.in_scope(&inline.body);
        self.fallible.pop();
        self.positions.pop();
        self.scopes.pop();
        let Some(result) = &inline.body.result else {
            if self.errors.is_empty() {
                self.errors.error(
                    expr.span,
                    format!("`{}` has no output: it ends without an expression", inline.name),
                );
            }
            return Value::Any;
        };
        let known = self.value_of(&inline.output.layout);
        let own = known.clone();
        let known = if inline.output.is_option { Value::Fallible(Box::new(known)) } else { known };
        let one_entry = |value: &Value| matches!(value, Value::Leaf(ty) if self.unifier.resolve(*ty).is_some_and(|ty| ty.shape == Shape::Matrix(Dim::ONE, Dim::ONE)));
        let wants_scalar = inline.output.layout.leaf().is_some_and(|ty| ty.shape.is_scalar());
        if !(wants_scalar && one_entry(&value)) {
            let what = format!("the output of `{}` is declared as `{}`", inline.name, inline.output.shown());
            self.expect_declared(&value, &inline.output, result, &what);
        }
        match &inline.derived {
            None => known,
            Some(derived) => self.derived(expr, inline, derived, own),
        }
    }
}
