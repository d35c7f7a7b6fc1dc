//! The syntax tree: all its types on one page.
//!
//! It knows names and places, but no shapes. Every expression has a number of its own, under which the shape
//! inference keeps what it finds out.

use std::fmt;
use std::rc::Rc;

use proc_macro2::{Ident, TokenStream};

use crate::diag::SrcSpan;
use crate::ir::{Elem, Shape};

/// A formula or a function: what one call of a macro compiles.
pub(crate) struct Function {
    pub(crate) name: Ident,
    /// Documentation and other attributes, carried over.
    pub(crate) attrs: Vec<syn::Attribute>,
    pub(crate) vis: syn::Visibility,
    pub(crate) generics: syn::Generics,
    /// The declared inputs, or `None` for a formula whose inputs are its free names.
    pub(crate) inputs: Option<Vec<InputDecl>>,
    pub(crate) output: Option<TypeDecl>,
    pub(crate) body: Body,
}

/// Statements, then the value.
pub(crate) struct Body {
    pub(crate) statements: Vec<Statement>,
    pub(crate) result: Option<Expr>,
    /// The name of the output: that of the last `name = …`, or `None`.
    pub(crate) result_name: Option<Ident>,
    /// The floating-point types that numbers are suffixed with, and where.
    pub(crate) suffixes: Vec<(SrcSpan, ScalarType)>,
}

/// A declared input.
#[derive(Clone)]
pub(crate) struct InputDecl {
    pub(crate) name: Ident,
    pub(crate) ty: TypeDecl,
}

/// A declared type.
#[derive(Clone)]
pub(crate) struct TypeDecl {
    pub(crate) elem: Elem,
    /// The floating-point type, for real entries.
    pub(crate) scalar: Option<ScalarType>,
    pub(crate) shape: Shape,
    pub(crate) span: SrcSpan,
    /// The type as the user wrote it, without references.
    pub(crate) tokens: TokenStream,
    /// The same as text.
    pub(crate) text: String,
}

/// The floating-point type of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ScalarType {
    F32,
    F64,
    /// A type parameter.
    Generic(Ident),
}

impl fmt::Display for ScalarType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScalarType::F32 => f.write_str("f32"),
            ScalarType::F64 => f.write_str("f64"),
            ScalarType::Generic(name) => write!(f, "{name}"),
        }
    }
}

/// `let name: ty = value;`, in a formula also `name = value;`.
pub(crate) struct Statement {
    pub(crate) name: Ident,
    pub(crate) ty: Option<TypeDecl>,
    pub(crate) value: Expr,
}

/// The number of an expression within its function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct ExprId(pub(crate) usize);

pub(crate) struct Expr {
    pub(crate) id: ExprId,
    pub(crate) span: SrcSpan,
    pub(crate) kind: ExprKind,
}

pub(crate) enum ExprKind {
    /// `2`, `2.0`, with the text as written.
    Number {
        value: f64,
        is_integer: bool,
        text: String,
    },
    Bool(bool),
    Name(Ident),
    /// A path to a constant: `config::STEP`, `T::PI`.
    Path(Rc<str>),
    Neg(Box<Expr>),
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `name(a, b)`, or `a.name(b)`.
    Call {
        name: Ident,
        dims: Vec<crate::ir::Dim>,
        args: Vec<Expr>,
        is_method: bool,
    },
    /// `v[i]`, or `m[(i, j)]`.
    Index(Box<Expr>, Vec<Expr>),
    /// `v.x`
    Field(Box<Expr>, Ident),
    /// What could not be parsed; the error is reported already.
    Error,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Greater,
    GreaterEqual,
    Less,
    LessEqual,
    Equal,
    NotEqual,
}

impl BinaryOp {
    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Equal => "==",
            Self::NotEqual => "!=",
        }
    }

    fn level(self) -> u8 {
        match self {
            Self::Mul | Self::Div => 2,
            Self::Add | Self::Sub => 1,
            _ => 0,
        }
    }
}

/// The expression as the user wrote it, but for blanks, references and needless parentheses.
impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ExprKind::Number { text, .. } => f.write_str(text),
            ExprKind::Bool(value) => write!(f, "{value}"),
            ExprKind::Name(name) => write!(f, "{name}"),
            ExprKind::Path(path) => f.write_str(path),
            ExprKind::Neg(of) if of.level() < 3 => write!(f, "-({of})"),
            ExprKind::Neg(of) => write!(f, "-{of}"),
            ExprKind::Binary(op, a, b) => {
                a.fmt_within(f, op.level())?;
                write!(f, " {} ", op.symbol())?;
                b.fmt_within(f, op.level() + 1)
            }
            ExprKind::Call { name, dims, args, is_method } => {
                let (receiver, args) = if *is_method { args.split_at(1) } else { args.split_at(0) };
                if let [receiver] = receiver {
                    receiver.fmt_within(f, 4)?;
                    f.write_str(".")?;
                }
                write!(f, "{name}")?;
                if !dims.is_empty() {
                    let dims: Vec<String> = dims.iter().map(ToString::to_string).collect();
                    write!(f, "::<{}>", dims.join(", "))?;
                }
                let args: Vec<String> = args.iter().map(ToString::to_string).collect();
                write!(f, "({})", args.join(", "))
            }
            ExprKind::Index(of, at) => {
                of.fmt_within(f, 4)?;
                match &at[..] {
                    [i] => write!(f, "[{i}]"),
                    several => {
                        let several: Vec<String> = several.iter().map(ToString::to_string).collect();
                        write!(f, "[({})]", several.join(", "))
                    }
                }
            }
            ExprKind::Field(of, name) => {
                of.fmt_within(f, 4)?;
                write!(f, ".{name}")
            }
            ExprKind::Error => f.write_str("…"),
        }
    }
}

impl Expr {
    fn level(&self) -> u8 {
        match &self.kind {
            ExprKind::Binary(op, ..) => op.level(),
            ExprKind::Neg(_) => 3,
            _ => 4,
        }
    }

    fn fmt_within(&self, f: &mut fmt::Formatter<'_>, level: u8) -> fmt::Result {
        if self.level() < level { write!(f, "({self})") } else { write!(f, "{self}") }
    }
}
