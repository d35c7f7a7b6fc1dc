//! Expressions: from `syn`'s to our own. What the language does not have is an error that names it.

use std::rc::Rc;

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{BinOp, Expr as Syn, Lit, UnOp};

use super::absent;
use super::ast::{BinaryOp, Expr, ExprId, ExprKind, If, ScalarType, ScalarUse, StructExpr};
use super::names::Names;
use super::nesting::MAX_DEPTH;
use super::statements::Kind;
use super::types;
use crate::diag::{Errors, SrcSpan, did_you_mean};
use crate::ir::Dim;

/// More expressions than this are no function that anybody wrote: functions that call functions that call functions.
const MAX_EXPRS: usize = 200_000;

/// Reads the expressions of one function and numbers them.
pub(crate) struct Exprs<'s, 'e> {
    pub(crate) errors: &'e mut Errors,
    pub(crate) names: Names<'s>,
    /// The floating-point types that stand in the body.
    pub(crate) scalars: Vec<ScalarUse>,
    /// The floating-point type of the declarations, if there is one.
    pub(crate) scalar: Option<ScalarType>,
    /// The functions that are being inlined, from the outermost on.
    pub(super) inlining: Vec<String>,
    /// How many functions and structs have been given names for their const generics.
    pub(super) instances: usize,
    /// Whether `row_mut` and the like are read as `row`: for `m.row_mut(i).scale_mut(x)`.
    pub(super) is_place: bool,
    next: usize,
    depth: usize,
}

impl<'s, 'e> Exprs<'s, 'e> {
    pub(crate) fn new(names: Names<'s>, scalar: Option<ScalarType>, errors: &'e mut Errors) -> Self {
        Self {
            errors,
            names,
            scalars: Vec::new(),
            scalar,
            inlining: Vec::new(),
            instances: 0,
            is_place: false,
            next: 0,
            depth: 0,
        }
    }

    /// The function whose body this is cannot be inlined in it.
    pub(crate) fn begin(&mut self, name: &Ident) {
        self.inlining.push(name.to_string());
    }

    /// How many expressions there are.
    pub(crate) fn count(&self) -> usize {
        self.next
    }

    pub(crate) fn make(&mut self, span: SrcSpan, kind: ExprKind) -> Expr {
        let id = ExprId(self.next);
        self.next += 1;
        Expr { id, span, kind }
    }

    pub(crate) fn fail(&mut self, span: SrcSpan, message: impl std::fmt::Display) -> Expr {
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
        if self.next >= MAX_EXPRS {
            if self.next > MAX_EXPRS {
                return self.make(SrcSpan::call_site(), ExprKind::Error);
            }
            let message = format!(
                "with the functions that it calls this is more than {MAX_EXPRS} expressions: use loops"
            );
            return self.fail(SrcSpan::of(expr), message);
        }
        self.depth += 1;
        let result = self.kind(expr);
        self.depth -= 1;
        result
    }

    pub(super) fn boxed(&mut self, expr: &Syn) -> Box<Expr> {
        Box::new(self.expr(expr))
    }

    pub(super) fn exprs<'x>(&mut self, exprs: impl IntoIterator<Item = &'x Syn>) -> Vec<Expr> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    fn kind(&mut self, expr: &Syn) -> Expr {
        let span = SrcSpan::of(expr);
        let kind = match expr {
            Syn::Paren(inner) => return self.expr(&inner.expr),
            Syn::Group(inner) => return self.expr(&inner.expr),
            Syn::Reference(inner) if inner.mutability.is_none() => return self.expr(&inner.expr),
            Syn::Lit(literal) => return self.literal(&literal.lit, span),
            Syn::Path(path) => return self.path(path, span),
            Syn::Unary(unary) => match unary.op {
                UnOp::Neg(_) => ExprKind::Neg(self.boxed(&unary.expr)),
                UnOp::Not(_) => ExprKind::Not(self.boxed(&unary.expr)),
                _ => return self.expr(&unary.expr),
            },
            Syn::Binary(binary) => return self.binary(binary, span),
            Syn::Call(call) => return self.call(call, span),
            Syn::MethodCall(call) => return self.method(call, span),
            Syn::Macro(call) => return self.macro_call(&call.mac, span),
            Syn::Index(index) => {
                let of = self.boxed(&index.expr);
                ExprKind::Index(of, self.index(&index.index))
            }
            Syn::Field(field) => {
                let of = self.boxed(&field.base);
                match &field.member {
                    syn::Member::Named(name) => ExprKind::Field(of, name.clone()),
                    syn::Member::Unnamed(place) => ExprKind::Part(of, place.index as usize),
                }
            }
            Syn::If(one) => return self.branch(one, span),
            Syn::Block(block) if block.label.is_none() => {
                ExprKind::Block(self.block(&block.block.stmts, Kind::Value))
            }
            Syn::Tuple(tuple) if !tuple.elems.is_empty() => ExprKind::Tuple(self.exprs(&tuple.elems)),
            Syn::Array(array) if array.elems.is_empty() => {
                return self.fail(span, "this array is empty: an array in a formula has at least one item");
            }
            Syn::Array(array) => ExprKind::Array(self.exprs(&array.elems)),
            Syn::Repeat(repeat) => {
                let item = self.boxed(&repeat.expr);
                match types::expr_dim(&repeat.len, &self.names, self.errors) {
                    Some(Dim::Lit(0)) => {
                        return self
                            .fail(span, "this array is empty: an array in a formula has at least one item");
                    }
                    Some(len) => ExprKind::Repeat(item, len),
                    None => ExprKind::Error,
                }
            }
            Syn::Struct(one) => return self.struct_expr(one, span),
            Syn::Try(one) => ExprKind::Try(self.boxed(&one.expr)),
            Syn::Cast(cast) => return self.cast(cast, span),
            other => {
                let what = absent::describe(other);
                return self.fail(span, format!("the language has no {what}"));
            }
        };
        self.make(span, kind)
    }

    /// `[i]` or `[(i, j)]`
    pub(super) fn index(&mut self, index: &Syn) -> Vec<Expr> {
        match index {
            Syn::Tuple(pair) => self.exprs(&pair.elems),
            one => vec![self.expr(one)],
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
        let scalar = match suffix.as_str() {
            "f32" => Some(ScalarType::F32),
            "f64" => Some(ScalarType::F64),
            _ => None,
        };
        let is_integer = is_integer && scalar.is_none();
        if let Some(scalar) = scalar {
            let what = "this number".to_owned();
            self.scalars.push(ScalarUse { span, scalar, what, is_suffix: true });
        }
        match digits.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                self.make(span, ExprKind::Number { value, is_integer, text: digits })
            }
            _ => self.fail(span, format!("`{digits}` is too large for a floating-point number")),
        }
    }

    fn path(&mut self, path: &syn::ExprPath, span: SrcSpan) -> Expr {
        let Some(name) = path.path.get_ident() else {
            let text = types::tidy(&path.to_token_stream().to_string());
            // The type parameter of an inlined function stands for the caller's type.
            let text = match text.split_once("::") {
                Some((head, rest)) => match self.names.scalar(head) {
                    Some(ScalarType::Generic(own)) if own == head => text,
                    Some(scalar) => format!("<{scalar} as Scalar>::{rest}"),
                    None => text,
                },
                None => text,
            };
            return self.make(span, ExprKind::Path(Rc::from(text)));
        };
        if !can_name(name, self.errors) {
            return self.make(span, ExprKind::Error);
        }
        let text = name.to_string();
        let kind = match self.names.generic_dim(&text) {
            Some(dim) => ExprKind::Count(dim.clone()),
            None if self.names.is_constant(&text) => ExprKind::Count(Dim::Sym(Rc::from(text))),
            None if text == "None" => ExprKind::None,
            None => ExprKind::Name(name.clone()),
        };
        self.make(span, kind)
    }

    fn binary(&mut self, binary: &syn::ExprBinary, span: SrcSpan) -> Expr {
        let Some(op) = binary_op(&binary.op) else {
            let shown = binary.op.to_token_stream().to_string();
            let help = match shown.as_str() {
                "+=" | "-=" | "*=" | "/=" | "%=" => {
                    " within an expression: write it as a statement of its own"
                }
                "&" | "|" => ": conditions are joined by `&&` and `||`",
                "^" => ": a power is `powi(x, 2)` or `powf(x, y)`",
                _ => "",
            };
            return self.fail(span, format!("the language has no operator `{shown}`{help}"));
        };
        let (a, b) = (self.boxed(&binary.left), self.boxed(&binary.right));
        self.make(span, ExprKind::Binary(op, a, b))
    }

    /// `if c { … } else { … }` for its value.
    fn branch(&mut self, one: &syn::ExprIf, span: SrcSpan) -> Expr {
        let branch = self.branches(one, Kind::Value);
        if branch.otherwise.is_none() {
            return self.fail(
                span,
                "this `if` has no `else`, and so no value where the condition does not hold: write both sides",
            );
        }
        self.make(span, ExprKind::If(Box::new(branch)))
    }

    pub(super) fn branches(&mut self, one: &syn::ExprIf, kind: Kind) -> If {
        let condition = match &*one.cond {
            Syn::Let(pattern) => self.fail(
                SrcSpan::of(pattern),
                "the language has no `if let`: what may fail is passed on by `?`, in a function with an `Option` output",
            ),
            condition => self.expr(condition),
        };
        let then = self.block(&one.then_branch.stmts, kind);
        let otherwise = one.else_branch.as_ref().map(|(_, otherwise)| match &**otherwise {
            Syn::Block(block) => self.block(&block.block.stmts, kind),
            other => self.block(&[syn::Stmt::Expr(other.clone(), None)], kind),
        });
        If { condition, then, otherwise }
    }

    fn struct_expr(&mut self, one: &syn::ExprStruct, span: SrcSpan) -> Expr {
        let scope = self.names.scope;
        let name = one.path.segments.last().map(|last| last.ident.clone());
        let decl = name.as_ref().and_then(|name| scope.structs.get(&name.to_string()));
        let (Some(name), Some(decl)) = (name, decl) else {
            let near = one.path.get_ident().map_or_else(String::new, |name| {
                did_you_mean(&name.to_string(), scope.structs.keys().map(String::as_str))
            });
            return self.fail(
                span,
                format!(
                    "`{}` is no struct of an annotated module{near}\nhelp: within `#[differentiable] mod … {{ … }}` structs can be inputs and outputs",
                    types::tidy(&one.path.to_token_stream().to_string())
                ),
            );
        };
        let arguments = one.path.segments.last().map(|last| &last.arguments);
        let (names, dims) = self.instance(&decl.generics, &name, arguments);
        let fields = types::fields(decl, &names, self.errors).unwrap_or_default();
        let mut values = Vec::new();
        for field in &one.fields {
            let value = self.expr(&field.expr);
            match &field.member {
                syn::Member::Named(name) => values.push((name.clone(), value)),
                syn::Member::Unnamed(_) => {
                    self.errors.error(SrcSpan::of(field), "the fields of a struct have names here");
                }
            }
        }
        let base = one.rest.as_ref().map(|base| self.expr(base));
        let one = StructExpr { name, dims, fields, values, base };
        self.make(span, ExprKind::Struct(Box::new(one)))
    }

    fn cast(&mut self, cast: &syn::ExprCast, span: SrcSpan) -> Expr {
        let of = self.boxed(&cast.expr);
        let ty = types::without_references(&cast.ty);
        let text = types::tidy(&ty.to_token_stream().to_string());
        if let Some(scalar) = types::scalar_type(ty, &self.names) {
            let what = "this cast".to_owned();
            self.scalars.push(ScalarUse { span, scalar, what, is_suffix: true });
            return self.make(span, ExprKind::ToReal(of));
        }
        match text.as_str() {
            "usize" | "i32" | "u32" | "isize" | "i64" | "u64" => self.make(span, ExprKind::ToIndex(of)),
            _ => self.fail(
                span,
                format!("`as {text}`: a formula has floating-point numbers, and positions of type `usize`"),
            ),
        }
    }
}

/// The operator, if the language has it.
pub(super) fn binary_op(op: &BinOp) -> Option<BinaryOp> {
    Some(match op {
        BinOp::Add(_) => BinaryOp::Add,
        BinOp::Sub(_) => BinaryOp::Sub,
        BinOp::Mul(_) => BinaryOp::Mul,
        BinOp::Div(_) => BinaryOp::Div,
        BinOp::Rem(_) => BinaryOp::Rem,
        BinOp::Gt(_) => BinaryOp::Greater,
        BinOp::Ge(_) => BinaryOp::GreaterEqual,
        BinOp::Lt(_) => BinaryOp::Less,
        BinOp::Le(_) => BinaryOp::LessEqual,
        BinOp::Eq(_) => BinaryOp::Equal,
        BinOp::Ne(_) => BinaryOp::NotEqual,
        BinOp::And(_) => BinaryOp::And,
        BinOp::Or(_) => BinaryOp::Or,
        _ => return None,
    })
}

/// The operator of `+=` and the like.
pub(super) fn assigning_op(op: &BinOp) -> Option<BinaryOp> {
    Some(match op {
        BinOp::AddAssign(_) => BinaryOp::Add,
        BinOp::SubAssign(_) => BinaryOp::Sub,
        BinOp::MulAssign(_) => BinaryOp::Mul,
        BinOp::DivAssign(_) => BinaryOp::Div,
        BinOp::RemAssign(_) => BinaryOp::Rem,
        _ => return None,
    })
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
