//! Declared types: nalgebra's names for matrices of fixed size, floating-point scalars, and data.

use std::rc::Rc;

use quote::ToTokens;
use syn::{Expr, GenericArgument, PathArguments, Type};

use super::ast::{ScalarType, TypeDecl};
use crate::diag::{Errors, SrcSpan, did_you_mean};
use crate::ir::{Dim, Elem, Shape};

const FORMS: &[&str] = &["SMatrix", "SVector", "RowSVector"];

/// More entries than this fit no memory, and products of such counts no `usize`.
const MAX_DIM: usize = 1 << 31;

/// Reads a type; reports what it cannot read and gives `None`.
pub(crate) fn parse(ty: &Type, generics: &syn::Generics, errors: &mut Errors) -> Option<TypeDecl> {
    let inner = without_references(ty);
    let span = SrcSpan::of(ty);
    let text = tidy(&inner.to_token_stream().to_string());
    let decl = |elem, scalar, shape| {
        Some(TypeDecl { elem, scalar, shape, span, tokens: inner.to_token_stream(), text: text.clone() })
    };
    let Type::Path(path) = inner else {
        errors.error(span, format!("`{text}` is not a type that a formula can use: it takes matrices of fixed size such as `SMatrix<f64, 3, 4>`, and scalars"));
        return None;
    };
    let segment = path.path.segments.last()?;
    let name = segment.ident.to_string();
    if matches!(segment.arguments, PathArguments::None) {
        match name.as_str() {
            "usize" => return decl(Elem::Index, None, Shape::Scalar),
            "bool" => return decl(Elem::Bool, None, Shape::Scalar),
            _ => {}
        }
        if let Some(scalar) = scalar_type(inner, generics) {
            return decl(Elem::Real, Some(scalar), Shape::Scalar);
        }
    }
    let Some(form) = Form::of(&name) else {
        let near = match name.as_str() {
            "DMatrix" | "DVector" | "RowDVector" => {
                ": its size must be known when the program compiles".to_owned()
            }
            _ => did_you_mean(&name, FORMS.iter().copied()),
        };
        errors.error(span, format!("`{text}` is not a type that a formula can use{near}\nhelp: it takes `SMatrix<T, R, C>`, `SVector<T, N>` and their aliases, `f32`, `f64`, or a type parameter `T: Scalar`"));
        return None;
    };
    let args: Vec<&GenericArgument> = match &segment.arguments {
        PathArguments::AngleBracketed(args) => args.args.iter().collect(),
        _ => Vec::new(),
    };
    let (scalar, dims) = match args.split_first() {
        Some((GenericArgument::Type(scalar), dims)) if dims.len() == form.given() => (scalar, dims),
        _ => {
            errors.error(span, format!("`{text}` needs {}", form.wants(&name)));
            return None;
        }
    };
    let Some(scalar) = scalar_type(scalar, generics) else {
        let scalar = scalar.to_token_stream();
        errors.error(
            span,
            format!("the entries of `{text}` are `{scalar}`, but a formula takes `f32`, `f64`, or a type parameter `T: Scalar`"),
        );
        return None;
    };
    let dims: Vec<Dim> = dims.iter().map(|arg| argument_dim(arg, errors)).collect::<Option<_>>()?;
    if let Some(zero) = dims.iter().find(|dim| dim.literal() == Some(0)) {
        errors.error(
            span,
            format!("`{text}` has a dimension of {zero}: a matrix in a formula has at least one entry"),
        );
        return None;
    }
    decl(Elem::Real, Some(scalar), form.shape(&dims))
}

/// `&T` and `(T)` count as `T`.
pub(crate) fn without_references(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => without_references(&reference.elem),
        Type::Paren(paren) => without_references(&paren.elem),
        Type::Group(group) => without_references(&group.elem),
        other => other,
    }
}

fn scalar_type(ty: &Type, generics: &syn::Generics) -> Option<ScalarType> {
    let Type::Path(path) = without_references(ty) else { return None };
    let last = path.path.segments.last()?;
    if !last.arguments.is_none() {
        return None;
    }
    match last.ident.to_string().as_str() {
        "f32" => Some(ScalarType::F32),
        "f64" => Some(ScalarType::F64),
        _ => {
            let is_parameter = generics.type_params().any(|parameter| path.path.is_ident(&parameter.ident));
            is_parameter.then(|| ScalarType::Generic(last.ident.clone()))
        }
    }
}

/// How a name of nalgebra's determines a shape.
enum Form {
    Matrix,
    Column,
    Row,
    /// An alias with both dimensions in its name.
    Fixed(usize, usize),
}

impl Form {
    fn of(name: &str) -> Option<Self> {
        match name {
            "SMatrix" => return Some(Self::Matrix),
            "SVector" => return Some(Self::Column),
            "RowSVector" => return Some(Self::Row),
            _ => {}
        }
        let digit =
            |text: &str| text.parse::<usize>().ok().filter(|n| text.len() == 1 && (1..=6).contains(n));
        if let Some(n) = name.strip_prefix("RowVector").and_then(digit) {
            return Some(Self::Fixed(1, n));
        }
        if let Some(n) = name.strip_prefix("Vector").and_then(digit) {
            return Some(Self::Fixed(n, 1));
        }
        let rest = name.strip_prefix("Matrix")?;
        match rest.split_once('x') {
            Some((rows, cols)) => Some(Self::Fixed(digit(rows)?, digit(cols)?)),
            None => digit(rest).map(|n| Self::Fixed(n, n)),
        }
    }

    /// The number of dimensions that the user writes.
    fn given(&self) -> usize {
        match self {
            Self::Matrix => 2,
            Self::Column | Self::Row => 1,
            Self::Fixed(..) => 0,
        }
    }

    fn wants(&self, name: &str) -> String {
        match self {
            Self::Matrix => format!("an entry type and two dimensions: `{name}<f64, 3, 4>`"),
            Self::Column | Self::Row => format!("an entry type and a dimension: `{name}<f64, 3>`"),
            Self::Fixed(..) => format!("an entry type: `{name}<f64>`"),
        }
    }

    fn shape(&self, dims: &[Dim]) -> Shape {
        match (self, dims) {
            (Self::Matrix, [rows, cols]) => Shape::Matrix(rows.clone(), cols.clone()),
            (Self::Column, [rows]) => Shape::Matrix(rows.clone(), Dim::ONE),
            (Self::Row, [cols]) => Shape::Matrix(Dim::ONE, cols.clone()),
            (Self::Fixed(rows, cols), _) => Shape::Matrix(Dim::Lit(*rows), Dim::Lit(*cols)),
            _ => unreachable!("the number of dimensions was checked"),
        }
    }
}

/// A dimension in a list of generic arguments.
pub(crate) fn argument_dim(arg: &GenericArgument, errors: &mut Errors) -> Option<Dim> {
    match arg {
        GenericArgument::Const(expr) => expr_dim(expr, errors),
        GenericArgument::Type(Type::Path(path)) => Some(symbol(&path.to_token_stream().to_string())),
        other => {
            errors.error(
                SrcSpan::of(other),
                format!(
                    "`{}` is not a dimension: write a number, a const generic or a constant",
                    tidy(&other.to_token_stream().to_string())
                ),
            );
            None
        }
    }
}

fn expr_dim(expr: &Expr, errors: &mut Errors) -> Option<Dim> {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(literal), .. }) => match literal.base10_parse() {
            Ok(n) if n <= MAX_DIM => Some(Dim::Lit(n)),
            _ => {
                errors.error(SrcSpan::of(expr), format!("`{literal}` is too large for a dimension"));
                None
            }
        },
        Expr::Block(block) => match &block.block.stmts[..] {
            [syn::Stmt::Expr(inner, None)] => expr_dim(inner, errors),
            _ => Some(symbol(&block.to_token_stream().to_string())),
        },
        Expr::Paren(paren) => expr_dim(&paren.expr, errors),
        Expr::Binary(binary) => {
            let (a, b) = (expr_dim(&binary.left, errors)?, expr_dim(&binary.right, errors)?);
            let (Some(x), Some(y)) = (a.literal(), b.literal()) else {
                return Some(symbol(&expr.to_token_stream().to_string()));
            };
            let value = match binary.op {
                syn::BinOp::Add(_) => x.checked_add(y),
                syn::BinOp::Sub(_) => x.checked_sub(y),
                syn::BinOp::Mul(_) => x.checked_mul(y),
                syn::BinOp::Div(_) => x.checked_div(y),
                syn::BinOp::Rem(_) => x.checked_rem(y),
                _ => return Some(symbol(&expr.to_token_stream().to_string())),
            };
            let value = value.filter(|value| *value <= MAX_DIM);
            if value.is_none() {
                errors.error(SrcSpan::of(expr), "this is too small or too large for a dimension");
            }
            value.map(Dim::Lit)
        }
        other => Some(symbol(&other.to_token_stream().to_string())),
    }
}

fn symbol(text: &str) -> Dim {
    Dim::Sym(Rc::from(tidy(text)))
}

/// Tokens as a person would space them: `SMatrix<f64, 3, 4>`.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidy = text.to_owned();
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
    ] {
        tidy = tidy.replace(from, to);
    }
    tidy
}
