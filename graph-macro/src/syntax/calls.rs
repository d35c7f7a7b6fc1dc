//! Calls: of the language's functions, of nalgebra's constructors, of functions of the module, which are inlined, and
//! of functions elsewhere.

use std::rc::Rc;

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Expr as Syn, GenericArgument, PathArguments};

use super::absent;
use super::ast::{Derived, DerivedCall, Expr, ExprKind, Head, Inline, InputDecl, ScalarUse};
use super::expr::{Exprs, can_name};
use super::names::Names;
use super::statements::Kind;
use super::types;
use crate::diag::SrcSpan;
use crate::ir::Dim;

/// Methods that change nothing in the language, where a value is a value.
const SAME: &[&str] = &["clone", "clone_owned", "into_owned", "to_owned", "into", "as_ref"];

/// Const generics where they are used, with the number if it is given.
type Instances = Vec<(Rc<str>, Option<Dim>)>;

impl<'s> Exprs<'s, '_> {
    pub(super) fn method(&mut self, call: &syn::ExprMethodCall, span: SrcSpan) -> Expr {
        let text = call.method.to_string();
        if call.args.is_empty() && SAME.contains(&text.as_str()) {
            return self.expr(&call.receiver);
        }
        if text == "sin_cos" && call.args.is_empty() {
            let one = |this: &mut Self, name: &str| {
                let name = Ident::new(name, call.method.span());
                let args = vec![this.expr(&call.receiver)];
                this.make(span, ExprKind::Call { name, path: None, dims: Vec::new(), args, is_method: true })
            };
            let parts = vec![one(self, "sin"), one(self, "cos")];
            return self.make(span, ExprKind::Tuple(parts));
        }
        let is_closure = |arg: &Syn| matches!(arg, Syn::Closure(_));
        if call.args.iter().any(is_closure) || absent::ITERATORS.contains(&text.as_str()) {
            return self.fail(
                span,
                format!("the language has no `{text}`, no iterators and no closures{}", absent::ENTRIES),
            );
        }
        let name = match (self.is_place, text.strip_suffix("_mut")) {
            (true, Some(read)) => Ident::new(read, call.method.span()),
            _ => call.method.clone(),
        };
        let dims = self.turbofish(call.turbofish.as_ref());
        let mut args = vec![self.expr(&call.receiver)];
        // The words of `expect` are no formula.
        if text != "expect" {
            args.extend(call.args.iter().map(|arg| self.expr(arg)));
        }
        self.make(span, ExprKind::Call { name, path: None, dims, args, is_method: true })
    }

    pub(super) fn call(&mut self, call: &syn::ExprCall, span: SrcSpan) -> Expr {
        let Syn::Path(function) = &*call.func else {
            return self.fail(span, "only a function's name can be called");
        };
        let segments: Vec<&syn::PathSegment> = function.path.segments.iter().collect();
        let Some((last, before)) = segments.split_last() else {
            return self.fail(span, "only a function's name can be called");
        };
        let name = last.ident.to_string();
        if before.is_empty() {
            match (name.as_str(), call.args.len()) {
                ("Some", 1) => {
                    let of = self.boxed(&call.args[0]);
                    return self.make(span, ExprKind::Some(of));
                }
                ("checkpoint", 1) => {
                    let of = self.boxed(&call.args[0]);
                    return self.make(span, ExprKind::Checkpoint(of));
                }
                _ => {}
            }
        }
        let is_own = before.iter().all(|segment| segment.ident == "self" || segment.ident == "Self");
        if is_own && let Some(item) = self.names.scope.helpers.get(&name).cloned() {
            return self.inline(&item, last, None, call, span);
        }
        if let Some((of, around)) = before.split_last()
            && around.iter().all(|segment| segment.ident == "self" || segment.ident == "Self")
            && let Some(item) = self.names.scope.helpers.get(&of.ident.to_string()).cloned()
            && let Some(kind) = Derived::by_name(&name)
        {
            return self.inline(&item, of, Some(kind), call, span);
        }
        if let Some((of, around)) = before.split_last()
            && around.iter().all(|segment| segment.ident == "self" || segment.ident == "Self")
            && self.names.scope.helpers.contains_key(&of.ident.to_string())
        {
            let of = &of.ident;
            let near = crate::diag::did_you_mean(&name, Derived::ALL.iter().map(|(own, _)| *own));
            let all: Vec<String> = Derived::ALL.iter().map(|(own, _)| format!("`{of}::{own}`")).collect();
            let message =
                format!("a formula cannot use `{of}::{name}`{near}\nhelp: it can use {}", all.join(", "));
            return self.fail(SrcSpan::of(&call.func), message);
        }
        if let Some(of) = before.last()
            && Derived::by_name(&name).is_some()
            && !of.ident.to_string().starts_with(char::is_uppercase)
        {
            let of = &of.ident;
            let message = format!(
                "`{of}` is no function of this annotated module: a formula can use the derivatives of functions that stand beside it in a `#[differentiable] mod`"
            );
            return self.fail(SrcSpan::of(&call.func), message);
        }
        if let Some(head) = before.last() {
            if let Some((rows, cols)) = types::head(head, &self.names, self.errors) {
                let text = format!("{}::{name}", head.ident);
                return self.construct(Head { text, rows, cols }, &last.ident, call, span);
            }
            if self.is_scalar(head) {
                return self.of_scalar(&name, last, call, span);
            }
        }
        if let Some(head) = before.last()
            && absent::NOT_MATRICES
                .contains(&head.ident.to_string().trim_end_matches(|c: char| c.is_ascii_digit()))
        {
            let head = &head.ident;
            let message = format!(
                "the language has no `{head}`: it knows matrices, vectors and scalars\nhelp: write the matrix that it stands for, as in `matrix![cos(a), -sin(a); sin(a), cos(a)]`"
            );
            return self.fail(span, message);
        }
        let is_of_language = before.is_empty()
            || before[0].ident == "graph_runtime"
            || before.last().is_some_and(|last| last.ident == "prelude");
        let path = (!is_of_language).then(|| Rc::from(types::tidy(&function.to_token_stream().to_string())));
        let dims = match &last.arguments {
            PathArguments::AngleBracketed(dims) => self.turbofish(Some(dims)),
            _ => Vec::new(),
        };
        let args = self.exprs(&call.args);
        self.make(span, ExprKind::Call { name: last.ident.clone(), path, dims, args, is_method: false })
    }

    /// Whether the segment before `::max(…)` is a floating-point type, or a trait of these.
    fn is_scalar(&self, segment: &syn::PathSegment) -> bool {
        let name = segment.ident.to_string();
        matches!(name.as_str(), "f32" | "f64" | "Scalar" | "Float" | "ComplexField" | "RealField")
            || self.names.scalar(&name).is_some()
    }

    /// `f64::max(a, b)`, `T::from_f64(0.5)`
    fn of_scalar(
        &mut self,
        name: &str,
        last: &syn::PathSegment,
        call: &syn::ExprCall,
        span: SrcSpan,
    ) -> Expr {
        match (name, call.args.len()) {
            ("from_f64" | "from_f32" | "from" | "from_subset", 1) => self.expr(&call.args[0]),
            ("from_usize", 1) => {
                let of = self.boxed(&call.args[0]);
                self.make(span, ExprKind::ToReal(of))
            }
            ("zero" | "one", 0) => {
                let value = if name == "one" { 1.0 } else { 0.0 };
                self.make(span, ExprKind::Number { value, is_integer: false, text: format!("{value:.1}") })
            }
            _ => {
                let args = self.exprs(&call.args);
                let name = last.ident.clone();
                self.make(span, ExprKind::Call { name, path: None, dims: Vec::new(), args, is_method: false })
            }
        }
    }

    /// The body of a function of the module, read for this call.
    fn inline(
        &mut self,
        item: &Rc<syn::ItemFn>,
        segment: &syn::PathSegment,
        derived: Option<Derived>,
        call: &syn::ExprCall,
        span: SrcSpan,
    ) -> Expr {
        let name = item.sig.ident.clone();
        let mut args = self.exprs(&call.args);
        let text = name.to_string();
        if let Some(first) = self.inlining.iter().position(|one| *one == text) {
            let mut cycle: Vec<String> = self.inlining[first..].to_vec();
            cycle.push(text.clone());
            let cycle = cycle.join("` → `");
            return self.fail(
                span,
                format!("`{text}` calls itself, `{cycle}`: the language has loops, but no recursion"),
            );
        }
        let inputs = item.sig.inputs.len();
        let wrt = self.names.scope.wrt.get(&text);
        let more = derived.map_or(0, |kind| match wrt {
            Some(wrt) => kind.more(wrt.len()),
            // What the tangents are for is known once the inputs are read.
            None => kind.more(args.len().saturating_sub(inputs)),
        });
        if inputs + more != args.len() {
            let (wanted, given) = (inputs + more, args.len());
            let text = derived.map_or_else(|| text.clone(), |kind| format!("{text}::{}", kind.name()));
            let (noun, verb) =
                (if wanted == 1 { "input" } else { "inputs" }, if given == 1 { "is" } else { "are" });
            return self.fail(span, format!("`{text}` takes {wanted} {noun}, but {given} {verb} given"));
        }
        let (names, dims) = self.instance(&item.sig.generics, &name, Some(&segment.arguments));
        let outer = std::mem::replace(&mut self.names, names);
        self.inlining.push(text.clone());
        let params = self.params(item);
        let output = match &item.sig.output {
            syn::ReturnType::Type(_, ty) => types::parse(ty, &self.names, self.errors),
            syn::ReturnType::Default => {
                self.errors.error(
                    name.span(),
                    format!("`{text}` returns nothing: a function that is called declares its output, such as `-> f64`"),
                );
                None
            }
        };
        for ty in params.iter().flatten().map(|param| &param.ty).chain(&output) {
            if let Some(scalar) = ty.scalar.clone() {
                let what = format!("`{text}`");
                self.scalars.push(ScalarUse { span: ty.span, scalar, what, is_suffix: false });
            }
        }
        let body = match params.is_some() && output.is_some() {
            true => self.block(&item.block.stmts, Kind::Value),
            false => super::ast::Block::default(),
        };
        self.inlining.pop();
        self.names = outer;
        match (params, output) {
            (Some(params), Some(output)) => {
                let more = args.split_off(inputs);
                let derived = match derived {
                    None => None,
                    Some(kind) => match self.derived(kind, &name, &params, more, span) {
                        Some(derived) => Some(derived),
                        None => return self.make(span, ExprKind::Error),
                    },
                };
                let inline = Inline { name, params, args, dims, output, body, derived };
                self.make(span, ExprKind::Inline(Box::new(inline)))
            }
            _ => self.make(span, ExprKind::Error),
        }
    }

    /// What a derivative of a function of the module is by.
    fn derived(
        &mut self,
        kind: Derived,
        name: &Ident,
        params: &[InputDecl],
        more: Vec<Expr>,
        span: SrcSpan,
    ) -> Option<DerivedCall> {
        let named = self.names.scope.wrt.get(&name.to_string());
        let is_chosen = |param: &InputDecl| match named {
            Some(named) => named.contains(&param.name),
            None => param.ty.layout.is_real(),
        };
        let wrt: Vec<usize> = (0..params.len()).filter(|place| is_chosen(&params[*place])).collect();
        let wanted = kind.more(wrt.len());
        if more.len() != wanted {
            let (given, kind) = (more.len(), kind.name());
            self.errors.error(
                span,
                format!(
                    "`{name}::{kind}` takes {wanted} {} after the inputs of `{name}`, but {}",
                    if wanted == 1 { "argument" } else { "arguments" },
                    match given {
                        0 => "none is given".to_owned(),
                        1 => "1 is given".to_owned(),
                        several => format!("{several} are given"),
                    }
                ),
            );
            return None;
        }
        Some(DerivedCall { kind, wrt, more })
    }

    /// The parameters, unless one of them cannot be read.
    fn params(&mut self, item: &syn::ItemFn) -> Option<Vec<InputDecl>> {
        let mut params = Some(Vec::new());
        for input in &item.sig.inputs {
            let param = self.param(input);
            match (&mut params, param) {
                (Some(params), Some(param)) => params.push(param),
                _ => params = None,
            }
        }
        params
    }

    fn param(&mut self, input: &syn::FnArg) -> Option<InputDecl> {
        input_decl(input, &self.names, self.errors)
    }

    /// Names for the generics of a function or struct where it is used: type parameters stand for the program's
    /// floating-point type, const generics for what the inference finds out, unless the user gives them.
    pub(super) fn instance(
        &mut self,
        generics: &syn::Generics,
        name: &Ident,
        arguments: Option<&PathArguments>,
    ) -> (Names<'s>, Instances) {
        let given: Vec<&GenericArgument> = match arguments {
            Some(PathArguments::AngleBracketed(args)) => args.args.iter().collect(),
            _ => Vec::new(),
        };
        let params: Vec<&syn::GenericParam> =
            generics.params.iter().filter(|param| !matches!(param, syn::GenericParam::Lifetime(_))).collect();
        if !given.is_empty() && given.len() != params.len() {
            let (given, wanted) = (given.len(), params.len());
            self.errors.error(
                name.span(),
                format!("`{name}` has {wanted} generic arguments, but {given} are given"),
            );
        }
        let mut names = Names::of_scope(self.names.scope);
        let mut dims = Vec::new();
        for (place, param) in params.into_iter().enumerate() {
            match param {
                syn::GenericParam::Type(param) => {
                    let scalar = self.scalar.clone();
                    let scalar =
                        scalar.unwrap_or_else(|| super::ast::ScalarType::Generic(param.ident.clone()));
                    names.set_scalar(param.ident.to_string(), scalar);
                }
                syn::GenericParam::Const(param) => {
                    let symbol: Rc<str> = Rc::from(format!("{name}@{}@{}", self.instances, param.ident));
                    let given = match given.get(place) {
                        None | Some(GenericArgument::Type(syn::Type::Infer(_))) => None,
                        Some(arg) => types::argument_dim(arg, &self.names, self.errors),
                    };
                    dims.push((symbol.clone(), given));
                    names.set_dim(param.ident.to_string(), Dim::Sym(symbol));
                }
                syn::GenericParam::Lifetime(_) => {}
            }
        }
        self.instances += 1;
        (names, dims)
    }

    pub(super) fn turbofish(&mut self, arguments: Option<&syn::AngleBracketedGenericArguments>) -> Vec<Dim> {
        let Some(arguments) = arguments else { return Vec::new() };
        let dims = arguments.args.iter();
        dims.filter_map(|arg| types::argument_dim(arg, &self.names, self.errors)).collect()
    }
}

/// One declared input of a function.
pub(super) fn input_decl(
    input: &syn::FnArg,
    names: &Names<'_>,
    errors: &mut crate::diag::Errors,
) -> Option<InputDecl> {
    // The body would only tell of `self` again.
    let syn::FnArg::Typed(typed) = input else { return None };
    match &*typed.pat {
        syn::Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
            if !can_name(&pat.ident, errors) {
                return None;
            }
            if let syn::Type::Reference(reference) = &*typed.ty
                && reference.mutability.is_some()
            {
                let message = format!(
                    "the input `{}` is `&mut`, but a function only reads its inputs: take it by `&`, and return what changes",
                    pat.ident
                );
                errors.error(SrcSpan::of(&typed.ty), message);
                return None;
            }
            let ty = types::parse(&typed.ty, names, errors)?;
            if ty.is_option {
                errors.error(ty.span, format!("the input `{}` cannot be an `Option`", pat.ident));
                return None;
            }
            Some(InputDecl { name: pat.ident.clone(), is_mutable: pat.mutability.is_some(), ty })
        }
        syn::Pat::Wild(wild) => {
            let name = Ident::new("_unused", wild.underscore_token.span);
            Some(InputDecl { name, is_mutable: false, ty: types::parse(&typed.ty, names, errors)? })
        }
        other => {
            errors.error(
                SrcSpan::of(other),
                "an input is one name with its type, such as `x: &SMatrix<f64, 3, 4>`",
            );
            None
        }
    }
}
