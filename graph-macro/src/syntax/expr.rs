//! Expressions: from `syn`'s to our own. What the language does not have is an error that names it.

use std::rc::Rc;

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{BinOp, Expr as Syn, Lit, UnOp};

use super::ast::{BinaryOp, Expr, ExprId, ExprKind, ScalarType};
use super::nesting::MAX_DEPTH;
use super::types;
use crate::diag::{Errors, SrcSpan};

/// Numbers the expressions of one function.
pub(crate) struct Exprs<'a> {
    pub(crate) errors: &'a mut Errors,
    /// The floating-point types that numbers are suffixed with, and where.
    pub(crate) suffixes: Vec<(SrcSpan, ScalarType)>,
    next: usize,
    depth: usize,
}

impl<'a> Exprs<'a> {
    pub(crate) fn new(errors: &'a mut Errors) -> Self {
        Self { errors, suffixes: Vec::new(), next: 0, depth: 0 }
    }

    fn make(&mut self, span: SrcSpan, kind: ExprKind) -> Expr {
        let id = ExprId(self.next);
        self.next += 1;
        Expr { id, span, kind }
    }

    fn fail(&mut self, span: SrcSpan, message: impl std::fmt::Display) -> Expr {
        self.errors.error(span, message);
        self.make(span, ExprKind::Error)
    }

    pub(crate) fn expr(&mut self, expr: &Syn) -> Expr {
        if self.depth >= MAX_DEPTH {
            return self.fail(
                SrcSpan::of(expr),
                format!(
                    "this is an expression of more than {MAX_DEPTH} levels: name a part of it with a `let`"
                ),
            );
        }
        self.depth += 1;
        let result = self.kind(expr);
        self.depth -= 1;
        result
    }

    fn kind(&mut self, expr: &Syn) -> Expr {
        let span = SrcSpan::of(expr);
        match expr {
            Syn::Paren(inner) => self.expr(&inner.expr),
            Syn::Group(inner) => self.expr(&inner.expr),
            Syn::Reference(inner) if inner.mutability.is_none() => self.expr(&inner.expr),
            Syn::Lit(literal) => self.literal(&literal.lit, span),
            Syn::Path(path) => self.path(path, span),
            Syn::Unary(unary) => match unary.op {
                UnOp::Neg(_) => {
                    let of = Box::new(self.expr(&unary.expr));
                    self.make(span, ExprKind::Neg(of))
                }
                UnOp::Deref(_) => self.expr(&unary.expr),
                _ => self.fail(span, "the language has no operator `!`: write the opposite comparison"),
            },
            Syn::Binary(binary) => self.binary(binary, span),
            Syn::Call(call) => self.call(call, span),
            Syn::MethodCall(call) => {
                let dims = self.turbofish(call.turbofish.as_ref());
                let mut args = vec![self.expr(&call.receiver)];
                args.extend(call.args.iter().map(|arg| self.expr(arg)));
                let kind = ExprKind::Call { name: call.method.clone(), dims, args, is_method: true };
                self.make(span, kind)
            }
            Syn::Index(index) => {
                let of = Box::new(self.expr(&index.expr));
                let at = match &*index.index {
                    Syn::Tuple(pair) => pair.elems.iter().map(|at| self.expr(at)).collect(),
                    one => vec![self.expr(one)],
                };
                self.make(span, ExprKind::Index(of, at))
            }
            Syn::Field(field) => match &field.member {
                syn::Member::Named(name) => {
                    let of = Box::new(self.expr(&field.base));
                    self.make(span, ExprKind::Field(of, name.clone()))
                }
                syn::Member::Unnamed(_) => {
                    self.fail(span, "the language has no tuples, and so no field of one")
                }
            },
            other => {
                let what = describe(other);
                self.fail(span, format!("the language has no {what}"))
            }
        }
    }

    fn literal(&mut self, literal: &Lit, span: SrcSpan) -> Expr {
        let (digits, suffix, is_integer) = match literal {
            Lit::Float(number) => (number.base10_digits().to_owned(), number.suffix().to_owned(), false),
            Lit::Int(number) => (number.base10_digits().to_owned(), number.suffix().to_owned(), true),
            Lit::Bool(value) => return self.make(span, ExprKind::Bool(value.value)),
            other => {
                let shown = other.to_token_stream();
                return self.fail(span, format!("a formula is made of numbers, but `{shown}` is none"));
            }
        };
        if !matches!(suffix.as_str(), "" | "f32" | "f64" | "usize" | "i32") {
            return self.fail(
                span,
                format!("a number of a formula cannot be a `{suffix}`: write it without, `{digits}`"),
            );
        }
        match suffix.as_str() {
            "f32" => self.suffixes.push((span, ScalarType::F32)),
            "f64" => self.suffixes.push((span, ScalarType::F64)),
            _ => {}
        }
        let is_integer = is_integer && !matches!(suffix.as_str(), "f32" | "f64");
        match digits.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                self.make(span, ExprKind::Number { value, is_integer, text: digits })
            }
            _ => self.fail(span, format!("`{digits}` is too large for a floating-point number")),
        }
    }

    fn path(&mut self, path: &syn::ExprPath, span: SrcSpan) -> Expr {
        match path.path.get_ident() {
            Some(name) if !can_name(name, self.errors) => self.make(span, ExprKind::Error),
            Some(name) => self.make(span, ExprKind::Name(name.clone())),
            None => {
                let text = types::tidy(&path.to_token_stream().to_string());
                self.make(span, ExprKind::Path(Rc::from(text)))
            }
        }
    }

    fn binary(&mut self, binary: &syn::ExprBinary, span: SrcSpan) -> Expr {
        let op = match binary.op {
            BinOp::Add(_) => BinaryOp::Add,
            BinOp::Sub(_) => BinaryOp::Sub,
            BinOp::Mul(_) => BinaryOp::Mul,
            BinOp::Div(_) => BinaryOp::Div,
            BinOp::Gt(_) => BinaryOp::Greater,
            BinOp::Ge(_) => BinaryOp::GreaterEqual,
            BinOp::Lt(_) => BinaryOp::Less,
            BinOp::Le(_) => BinaryOp::LessEqual,
            BinOp::Eq(_) => BinaryOp::Equal,
            BinOp::Ne(_) => BinaryOp::NotEqual,
            other => {
                let shown = other.to_token_stream().to_string();
                let help = match shown.trim_end_matches('=') {
                    "+" | "-" | "*" | "/" => ": name the new value with a `let`",
                    _ => "",
                };
                return self.fail(span, format!("the language has no operator `{shown}`{help}"));
            }
        };
        let (a, b) = (Box::new(self.expr(&binary.left)), Box::new(self.expr(&binary.right)));
        self.make(span, ExprKind::Binary(op, a, b))
    }

    fn call(&mut self, call: &syn::ExprCall, span: SrcSpan) -> Expr {
        let function = match &*call.func {
            Syn::Path(path) => path.path.segments.last().map(|last| (last.ident.clone(), &last.arguments)),
            _ => None,
        };
        let Some((name, arguments)) = function else {
            return self.fail(span, "only a function's name can be called");
        };
        let dims = match arguments {
            syn::PathArguments::AngleBracketed(dims) => self.turbofish(Some(dims)),
            _ => Vec::new(),
        };
        let args = call.args.iter().map(|arg| self.expr(arg)).collect();
        self.make(span, ExprKind::Call { name, dims, args, is_method: false })
    }

    fn turbofish(&mut self, arguments: Option<&syn::AngleBracketedGenericArguments>) -> Vec<crate::ir::Dim> {
        let Some(arguments) = arguments else { return Vec::new() };
        arguments.args.iter().filter_map(|arg| types::argument_dim(arg, self.errors)).collect()
    }
}

/// What an expression of Rust is called, with a way out where there is one.
fn describe(expr: &Syn) -> &'static str {
    match expr {
        Syn::If(_) => "`if`",
        Syn::Match(_) => "`match`",
        Syn::ForLoop(_) => "`for`",
        Syn::While(_) => "`while`",
        Syn::Loop(_) => "`loop`",
        Syn::Block(_) => "blocks: name the parts with `let`s before the expression",
        Syn::Unsafe(_) => "`unsafe` blocks",
        Syn::Closure(_) => "closures\nhelp: functions such as `sin(x)` work on a matrix entry by entry",
        Syn::Assign(_) => "assignment within an expression",
        Syn::Array(_) | Syn::Repeat(_) => "arrays",
        Syn::Tuple(_) => "tuples",
        Syn::Struct(_) => "struct expressions",
        Syn::Cast(_) => "`as`: all numbers of a formula have the type of its entries",
        Syn::Macro(_) => "macro calls",
        Syn::Return(_) => "`return`: the last expression is the output",
        Syn::Break(_) | Syn::Continue(_) => "`break` and no `continue`",
        Syn::Try(_) => "`?`",
        Syn::Range(_) => "ranges",
        Syn::Reference(_) => "`&mut`: name the new value with a `let`",
        Syn::Let(_) => "`let` within an expression",
        Syn::Await(_) | Syn::Async(_) => "`async`",
        Syn::Infer(_) => "`_`: write what the value is",
        _ => "expressions of this kind",
    }
}

/// Whether a word can name a value; reports it if not.
pub(crate) fn can_name(name: &Ident, errors: &mut Errors) -> bool {
    let can = !matches!(name.to_string().as_str(), "self" | "Self" | "super" | "crate" | "_");
    if !can {
        errors.error(name.span(), format!("`{name}` cannot name a value of a formula"));
    }
    can
}

/// A name that the macros make up, for a formula without one.
pub(crate) fn made_up(name: &str) -> Ident {
    Ident::new(name, proc_macro2::Span::call_site())
}
