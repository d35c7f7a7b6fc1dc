//! The syntax tree: all its types on one page.
//!
//! It knows names and places, but no shapes. Every expression has a number of its own, under which the shape
//! inference keeps what it finds out. A call of a function of the module holds that function's body, read anew.

use std::fmt;
use std::rc::Rc;

use proc_macro2::{Ident, TokenStream};

use crate::diag::SrcSpan;
use crate::ir::{Dim, Layout};

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
    pub(crate) block: Block,
    /// The name of the output: that of the last `name = …`, or `None`.
    pub(crate) result_name: Option<Ident>,
    /// The floating-point types that numbers and the functions of the module are written with, and where.
    pub(crate) scalars: Vec<ScalarUse>,
    /// How many expressions are numbered.
    pub(crate) exprs: usize,
}

/// A floating-point type that stands in a body.
pub(crate) struct ScalarUse {
    pub(crate) span: SrcSpan,
    pub(crate) scalar: ScalarType,
    /// What is of that type: "this number", "`scores`".
    pub(crate) what: String,
    /// Whether it is a number's suffix.
    pub(crate) is_suffix: bool,
}

/// A declared input.
#[derive(Clone)]
pub(crate) struct InputDecl {
    pub(crate) name: Ident,
    /// Whether the body may assign to it.
    pub(crate) is_mutable: bool,
    pub(crate) ty: TypeDecl,
}

/// A declared type.
#[derive(Clone)]
pub(crate) struct TypeDecl {
    pub(crate) layout: Layout,
    /// Whether it stands in `Option<…>`; `tokens` and `text` are what is within.
    pub(crate) is_option: bool,
    /// The floating-point type, if there is one in it.
    pub(crate) scalar: Option<ScalarType>,
    pub(crate) span: SrcSpan,
    /// The type as the user wrote it, without references.
    pub(crate) tokens: TokenStream,
    /// The same as text.
    pub(crate) text: String,
}

impl TypeDecl {
    /// The type as text, with its `Option`.
    pub(crate) fn shown(&self) -> String {
        if self.is_option { format!("Option<{}>", self.text) } else { self.text.clone() }
    }
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

/// Statements, and perhaps a value.
#[derive(Default)]
pub(crate) struct Block {
    pub(crate) statements: Vec<Statement>,
    pub(crate) result: Option<Box<Expr>>,
}

pub(crate) enum Statement {
    /// `let pattern: ty = value;`, in a formula also `name = value;`.
    Let(Let),
    /// `place = value;`
    Assign(Assign),
    For(For),
    /// An `if` or a block that is there for what it assigns to.
    Run(Expr),
}

pub(crate) struct Let {
    pub(crate) pattern: Pattern,
    pub(crate) ty: Option<TypeDecl>,
    pub(crate) value: Expr,
}

pub(crate) enum Pattern {
    Name {
        name: Ident,
        is_mutable: bool,
    },
    Tuple(Vec<Pattern>, SrcSpan),
    /// `Params { w, b: c }`, perhaps with `..`.
    Struct {
        name: Ident,
        fields: Vec<(Ident, Pattern)>,
        /// Whether there is no `..`.
        is_whole: bool,
        span: SrcSpan,
    },
    /// `_`
    Ignored,
}

pub(crate) struct Assign {
    pub(crate) place: Place,
    /// `x += y` is `x = x + y` here.
    pub(crate) value: Expr,
    /// Whether the value is a scalar for every entry: `m.fill(x)`.
    pub(crate) is_fill: bool,
    pub(crate) span: SrcSpan,
}

/// What stands on the left of an assignment.
pub(crate) struct Place {
    pub(crate) name: Ident,
    pub(crate) steps: Vec<Step>,
    pub(crate) span: SrcSpan,
}

pub(crate) enum Step {
    /// `.name`
    Field(Ident),
    /// `.0`
    Part(usize),
    /// `[i]`, `[(i, j)]`
    Index(Vec<Expr>),
    /// A part of a matrix.
    View { view: View, dims: Vec<Dim>, at: Vec<Expr> },
}

/// The parts of a matrix that can be assigned to as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum View {
    Row,
    Column,
    Rows,
    Columns,
    Block,
}

/// `for variable in start..end { body }`
pub(crate) struct For {
    /// `None` for `_`.
    pub(crate) variable: Option<Ident>,
    pub(crate) over: Over,
    pub(crate) is_reversed: bool,
    pub(crate) body: Block,
    pub(crate) span: SrcSpan,
}

/// What a loop runs over.
pub(crate) enum Over {
    Range {
        start: Expr,
        end: Expr,
        is_inclusive: bool,
    },
    /// The items of an array.
    Items(Expr),
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
    /// A const generic.
    Count(Dim),
    /// A path to a constant: `config::STEP`, `T::PI`.
    Path(Rc<str>),
    Neg(Box<Expr>),
    Not(Box<Expr>),
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `name(a, b)`, or `a.name(b)`.
    Call {
        name: Ident,
        /// The whole path, if it is one: `geometry::huber`.
        path: Option<Rc<str>>,
        dims: Vec<Dim>,
        args: Vec<Expr>,
        is_method: bool,
    },
    /// `SMatrix::<f64, 3, 3>::zeros()`
    Construct {
        head: Head,
        name: Ident,
        args: Vec<Expr>,
    },
    /// A matrix of entries, row by row: `matrix![a, b; c, d]`, `Vector3::new(a, b, c)`.
    Entries {
        head: Head,
        rows: usize,
        cols: usize,
        entries: Vec<Expr>,
    },
    /// A matrix of blocks, row by row: `stack![a, b; c, d]`, `from_columns(&[a, b])`.
    Stack {
        head: Head,
        rows: Vec<Vec<Expr>>,
    },
    /// A call of a function of the module: its body, closed.
    Inline(Box<Inline>),
    /// `v[i]`, or `m[(i, j)]`.
    Index(Box<Expr>, Vec<Expr>),
    /// `v.x`, `params.w1`
    Field(Box<Expr>, Ident),
    /// `pair.0`
    Part(Box<Expr>, usize),
    Block(Block),
    If(Box<If>),
    Tuple(Vec<Expr>),
    /// `[a, b, c]`
    Array(Vec<Expr>),
    /// `[a; N]`
    Repeat(Box<Expr>, Dim),
    /// `Params { w1: a, b1 }`, perhaps with `..base`.
    Struct(Box<StructExpr>),
    /// `e?`
    Try(Box<Expr>),
    Some(Box<Expr>),
    None,
    /// `e as f64`
    ToReal(Box<Expr>),
    /// `e as usize`
    ToIndex(Box<Expr>),
    /// `checkpoint(e)`
    Checkpoint(Box<Expr>),
    /// What could not be parsed; the error is reported already.
    Error,
}

/// The type before `::name(…)`: what of it is known.
#[derive(Clone)]
pub(crate) struct Head {
    /// As the user wrote it, with the function: `Vector3::new`.
    pub(crate) text: String,
    pub(crate) rows: Option<Dim>,
    pub(crate) cols: Option<Dim>,
}

pub(crate) struct If {
    pub(crate) condition: Expr,
    pub(crate) then: Block,
    pub(crate) otherwise: Option<Block>,
}

/// A struct of the module, put together.
pub(crate) struct StructExpr {
    pub(crate) name: Ident,
    /// Its const generics here, with the number if it is given.
    pub(crate) dims: Vec<(Rc<str>, Option<Dim>)>,
    /// The declared fields.
    pub(crate) fields: Vec<(Rc<str>, Layout)>,
    pub(crate) values: Vec<(Ident, Expr)>,
    pub(crate) base: Option<Expr>,
}

/// A function of the module in the place where it is called.
pub(crate) struct Inline {
    pub(crate) name: Ident,
    pub(crate) params: Vec<InputDecl>,
    pub(crate) args: Vec<Expr>,
    /// Its const generics in this call, with the number if the caller gives it.
    pub(crate) dims: Vec<(Rc<str>, Option<Dim>)>,
    pub(crate) output: TypeDecl,
    pub(crate) body: Block,
    /// What is wanted of it, if that is not its value.
    pub(crate) derived: Option<DerivedCall>,
}

/// A derivative of a function of the module, in a formula.
pub(crate) struct DerivedCall {
    pub(crate) kind: Derived,
    /// The places of the differentiated inputs.
    pub(crate) wrt: Vec<usize>,
    /// Cotangent or tangents.
    pub(crate) more: Vec<Expr>,
}

/// The derivatives that a formula can use, by the names of the generated functions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Derived {
    Gradient,
    ValueAndGradient,
    Backward,
    Jvp,
    Jacobian,
    Hvp,
}

impl Derived {
    pub(crate) const ALL: [(&'static str, Self); 6] = [
        ("gradient", Self::Gradient),
        ("value_and_gradient", Self::ValueAndGradient),
        ("backward", Self::Backward),
        ("jvp", Self::Jvp),
        ("jacobian", Self::Jacobian),
        ("hvp", Self::Hvp),
    ];

    pub(crate) fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
    }

    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, own)| *own == self).map_or("", |(name, _)| name)
    }

    /// Whether the output must be a scalar.
    pub(crate) fn needs_scalar(self) -> bool {
        matches!(self, Self::Gradient | Self::ValueAndGradient | Self::Hvp)
    }

    /// How many arguments follow those of the function itself.
    pub(crate) fn more(self, wrt: usize) -> usize {
        match self {
            Self::Gradient | Self::ValueAndGradient | Self::Jacobian => 0,
            Self::Backward => 1,
            Self::Jvp | Self::Hvp => wrt,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    Greater,
    GreaterEqual,
    Less,
    LessEqual,
    Equal,
    NotEqual,
    And,
    Or,
}

impl BinaryOp {
    pub(crate) fn is_comparison(self) -> bool {
        self.level() == 3
    }

    pub(crate) fn is_logic(self) -> bool {
        matches!(self, Self::And | Self::Or)
    }

    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
            Self::Rem => "%",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::And => "&&",
            Self::Or => "||",
        }
    }

    /// How strongly it binds.
    pub(crate) fn level(self) -> u8 {
        match self {
            Self::Mul | Self::Div | Self::Rem => 5,
            Self::Add | Self::Sub => 4,
            Self::And => 2,
            Self::Or => 1,
            _ => 3,
        }
    }
}

impl Expr {
    /// What stands before the dot of a method.
    pub(crate) fn receiver(&self) -> Option<&Expr> {
        match &self.kind {
            ExprKind::Call { args, is_method: true, .. } => args.first(),
            _ => None,
        }
    }
}

impl Function {
    /// The names that the body gives to values, at any depth but not within the functions that it calls.
    pub(crate) fn named(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.body.block.names(&mut names);
        names
    }
}

impl Block {
    fn names(&self, names: &mut Vec<String>) {
        for statement in &self.statements {
            match statement {
                Statement::Let(one) => one.pattern.for_each(&mut |name, _| names.push(name.to_string())),
                Statement::For(one) => {
                    names.extend(one.variable.as_ref().map(ToString::to_string));
                    one.body.names(names);
                }
                Statement::Run(Expr { kind: ExprKind::If(one), .. }) => {
                    one.then.names(names);
                    one.otherwise.iter().for_each(|block| block.names(names));
                }
                Statement::Run(_) | Statement::Assign(_) => {}
            }
        }
    }
}

impl Pattern {
    /// Every name with whether it is `mut`.
    pub(crate) fn for_each(&self, action: &mut impl FnMut(&Ident, bool)) {
        match self {
            Pattern::Name { name, is_mutable } => action(name, *is_mutable),
            Pattern::Tuple(parts, _) => parts.iter().for_each(|part| part.for_each(action)),
            Pattern::Struct { fields, .. } => fields.iter().for_each(|(_, part)| part.for_each(action)),
            Pattern::Ignored => {}
        }
    }

    /// The name, if it is one.
    pub(crate) fn name(&self) -> Option<&Ident> {
        match self {
            Pattern::Name { name, .. } => Some(name),
            _ => None,
        }
    }
}
