//! Declared types: nalgebra's names for matrices of fixed size, floating-point scalars, data, and what is made of
//! these: structs of the module, arrays, tuples.

use std::rc::Rc;

use quote::ToTokens;
use syn::{Expr, GenericArgument, PathArguments, Type};

use super::ast::{ScalarType, TypeDecl};
use super::names::Names;
use super::nesting::MAX_DEPTH;
use super::scope::StructDecl;
use crate::diag::{Errors, SrcSpan, did_you_mean, nearest};
use crate::ir::{Dim, Elem, Layout, Record, Shape, Ty};

const FORMS: &[&str] = &["SMatrix", "SVector", "RowSVector"];

/// More entries than this fit no memory, and products of such counts no `usize`.
const MAX_DIM: usize = 1 << 31;

const HELP: &str = "\nhelp: a formula takes `SMatrix<T, R, C>`, `SVector<T, N>` and their aliases, `f32`, `f64`, or a type parameter `T: Scalar`";

/// For a name that may be the user's own.
const OWN_TYPE: &str = "\nhelp: an alias is written out; a struct with named fields is known in the `#[differentiable] mod` that declares it";

/// Reads a type; reports what it cannot read and gives `None`.
pub(crate) fn parse(ty: &Type, names: &Names<'_>, errors: &mut Errors) -> Option<TypeDecl> {
    let inner = without_references(ty);
    let (inner, is_option) = match option_of(inner) {
        Some(within) => (within, true),
        None => (inner, false),
    };
    let mut reader = Reader { names, errors, span: SrcSpan::of(ty), scalar: None, depth: 0 };
    let layout = reader.layout(inner)?;
    Some(TypeDecl {
        layout,
        is_option,
        scalar: reader.scalar,
        span: SrcSpan::of(ty),
        tokens: inner.to_token_stream(),
        text: text(inner),
    })
}

/// What stands in `Option<…>`.
fn option_of(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    match &segment.arguments {
        PathArguments::AngleBracketed(args) if args.args.len() == 1 => match &args.args[0] {
            GenericArgument::Type(of) => Some(without_references(of)),
            _ => None,
        },
        _ => None,
    }
}

fn text(ty: &impl ToTokens) -> String {
    tidy(&ty.to_token_stream().to_string())
}

struct Reader<'a, 's, 'e> {
    names: &'a Names<'s>,
    errors: &'e mut Errors,
    /// The whole type: what errors underline.
    span: SrcSpan,
    /// The floating-point type that was met.
    scalar: Option<ScalarType>,
    depth: usize,
}

impl Reader<'_, '_, '_> {
    fn fail<T>(&mut self, message: String) -> Option<T> {
        self.errors.error(self.span, message);
        None
    }

    fn layout(&mut self, ty: &Type) -> Option<Layout> {
        let inner = without_references(ty);
        if self.depth > MAX_DEPTH {
            return self.fail(format!("`{}` contains itself, or nests too deep", text(inner)));
        }
        self.depth += 1;
        let layout = match inner {
            Type::Array(array) => self.array(array),
            Type::Tuple(tuple) if !tuple.elems.is_empty() => {
                let parts: Option<Vec<Layout>> = tuple.elems.iter().map(|part| self.layout(part)).collect();
                parts.map(Layout::Tuple)
            }
            Type::Path(path) => self.path(path, inner),
            Type::Slice(slice) => {
                let item = text(&slice.elem);
                self.fail(format!("`[{item}]` is not a type that a formula can use: its length must be known when the program compiles\nhelp: an array is `[{item}; N]`"))
            }
            _ => self.fail(format!("`{}` is not a type that a formula can use: it takes matrices of fixed size such as `SMatrix<f64, 3, 4>`, and scalars", text(inner))),
        };
        self.depth -= 1;
        layout
    }

    fn array(&mut self, array: &syn::TypeArray) -> Option<Layout> {
        let item = self.layout(&array.elem)?;
        let len = expr_dim(&array.len, self.names, self.errors)?;
        if len.literal() == Some(0) {
            return self
                .fail(format!("`{}` is empty: an array in a formula has at least one item", text(array)));
        }
        match item {
            Layout::Leaf(item) => Some(Layout::Array { item, len }),
            _ => self.fail(format!(
                "`{}`: the items of an array are matrices or scalars\nhelp: a struct of arrays can be used instead",
                text(array)
            )),
        }
    }

    fn scalar(&mut self, scalar: ScalarType) -> Option<()> {
        match &self.scalar {
            Some(known) if *known != scalar => {
                let known = known.clone();
                self.fail(format!(
                    "a formula has one floating-point type, but here are `{known}` and `{scalar}`"
                ))
            }
            _ => {
                self.scalar = Some(scalar);
                Some(())
            }
        }
    }

    fn path(&mut self, path: &syn::TypePath, inner: &Type) -> Option<Layout> {
        let segment = path.path.segments.last()?;
        let name = segment.ident.to_string();
        let leaf = |elem, shape| Some(Layout::Leaf(Ty { elem, shape }));
        if matches!(segment.arguments, PathArguments::None) {
            match name.as_str() {
                "usize" => return leaf(Elem::Index, Shape::Scalar),
                "bool" => return leaf(Elem::Bool, Shape::Scalar),
                _ => {}
            }
            if let Some(scalar) = scalar_type(inner, self.names) {
                self.scalar(scalar)?;
                return leaf(Elem::Real, Shape::Scalar);
            }
        }
        if let Some(decl) = self.names.scope.structs.get(&name).cloned() {
            return self.record(&decl, segment, inner);
        }
        let Some(form) = Form::of(&name) else { return self.unknown(inner, &name) };
        let args: Vec<&GenericArgument> = match &segment.arguments {
            PathArguments::AngleBracketed(args) => args.args.iter().collect(),
            _ => Vec::new(),
        };
        let (scalar, dims) = match args.split_first() {
            Some((GenericArgument::Type(scalar), dims)) if dims.len() == form.given() => (scalar, dims),
            _ => return self.fail(format!("`{}` needs {}", text(inner), form.wants(&name))),
        };
        let Some(scalar) = scalar_type(scalar, self.names) else {
            return self.fail(format!(
                "the entries of `{}` are `{}`, but a formula takes `f32`, `f64`, or a type parameter `T: Scalar`",
                text(inner),
                text(scalar)
            ));
        };
        self.scalar(scalar)?;
        let dims: Vec<Dim> =
            dims.iter().map(|arg| argument_dim(arg, self.names, self.errors)).collect::<Option<_>>()?;
        if let Some(zero) = dims.iter().find(|dim| dim.literal() == Some(0)) {
            return self.fail(format!(
                "`{}` has a dimension of {zero}: a matrix in a formula has at least one entry",
                text(inner)
            ));
        }
        leaf(Elem::Real, form.shape(&dims))
    }

    fn unknown<T>(&mut self, inner: &Type, name: &str) -> Option<T> {
        let structs = self.names.scope.structs.keys().map(String::as_str);
        let near = match name {
            "DMatrix" | "DVector" | "RowDVector" | "Vec" => {
                ": its size must be known when the program compiles".to_owned()
            }
            "Option" => ": only an output can be an `Option`".to_owned(),
            "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "isize" => {
                ": a position or a count is a `usize`".to_owned()
            }
            "Result" => ": what may fail gives an `Option<…>`".to_owned(),
            _ => match larger_alias(name) {
                Some(form) => format!(": nalgebra's aliases end at 6, this is `{form}`"),
                None => did_you_mean(name, FORMS.iter().copied().chain(structs)),
            },
        };
        let is_own = near.is_empty() && matches!(inner, Type::Path(path) if path.path.get_ident().is_some());
        let is_own = is_own && !matches!(name, "str" | "String" | "char");
        let help = if is_own { OWN_TYPE } else { HELP };
        self.fail(format!("`{}` is not a type that a formula can use{near}{help}", text(inner)))
    }

    /// A struct of the module with its generic arguments.
    fn record(&mut self, decl: &Rc<StructDecl>, segment: &syn::PathSegment, inner: &Type) -> Option<Layout> {
        let args: Vec<&GenericArgument> = match &segment.arguments {
            PathArguments::AngleBracketed(args) => args.args.iter().collect(),
            _ => Vec::new(),
        };
        let params: Vec<&syn::GenericParam> = decl
            .generics
            .params
            .iter()
            .filter(|param| !matches!(param, syn::GenericParam::Lifetime(_)))
            .collect();
        if args.len() != params.len() {
            let (given, wanted) = (args.len(), params.len());
            return self.fail(format!(
                "`{}` has {given} generic arguments, but the struct has {wanted}",
                text(inner)
            ));
        }
        let mut names = Names::of_scope(self.names.scope);
        for (param, arg) in params.into_iter().zip(args) {
            match (param, arg) {
                (syn::GenericParam::Type(param), GenericArgument::Type(ty)) => {
                    let Some(scalar) = scalar_type(ty, self.names) else {
                        return self.fail(format!(
                            "`{}` is no floating-point type, which `{}` needs",
                            text(ty),
                            param.ident
                        ));
                    };
                    self.scalar(scalar.clone())?;
                    names.set_scalar(param.ident.to_string(), scalar);
                }
                (syn::GenericParam::Const(param), arg) => {
                    let dim = argument_dim(arg, self.names, self.errors)?;
                    names.set_dim(param.ident.to_string(), dim);
                }
                _ => return self.fail(format!("`{}`: these generic arguments do not fit", text(inner))),
            }
        }
        let fields = self.fields(decl, &names)?;
        let record = Record { name: Rc::from(decl.name.to_string()), text: Rc::from(text(inner)), fields };
        Some(Layout::Struct(Rc::new(record)))
    }

    fn fields(&mut self, decl: &StructDecl, names: &Names<'_>) -> Option<Vec<(Rc<str>, Layout)>> {
        let mut fields = Vec::new();
        for (field, ty) in &decl.fields {
            let mut reader = Reader {
                names,
                errors: &mut *self.errors,
                span: SrcSpan::of(ty),
                scalar: self.scalar.take(),
                depth: self.depth + 1,
            };
            let layout = reader.layout(ty);
            self.scalar = reader.scalar;
            fields.push((Rc::from(field.to_string()), layout?));
        }
        Some(fields)
    }
}

/// The fields of a struct whose parameters have the given meaning.
pub(crate) fn fields(
    decl: &StructDecl,
    names: &Names<'_>,
    errors: &mut Errors,
) -> Option<Vec<(Rc<str>, Layout)>> {
    let span = decl.name.span().into();
    Reader { names, errors, span, scalar: None, depth: 0 }.fields(decl, names)
}

/// What of a matrix type a path before `::zeros()` gives: `SMatrix::<f64, 3, 3>`, also without arguments or with `_`.
/// `None` if it names no matrix type.
pub(crate) fn head(
    segment: &syn::PathSegment,
    names: &Names<'_>,
    errors: &mut Errors,
) -> Option<(Option<Dim>, Option<Dim>)> {
    let form = Form::of(&segment.ident.to_string())?;
    let mut dims: Vec<Option<Dim>> = match &segment.arguments {
        PathArguments::AngleBracketed(args) => args
            .args
            .iter()
            .skip(1)
            .map(|arg| match arg {
                GenericArgument::Type(Type::Infer(_)) => None,
                arg => argument_dim(arg, names, errors),
            })
            .collect(),
        _ => Vec::new(),
    };
    if !dims.is_empty() && dims.len() != form.given() {
        let name = segment.ident.to_string();
        errors.error(SrcSpan::of(segment), format!("`{}` needs {}", text(segment), form.wants(&name)));
    }
    dims.resize(form.given(), None);
    Some(match (&form, &dims[..]) {
        (Form::Matrix, [rows, cols]) => (rows.clone(), cols.clone()),
        (Form::Column, [rows]) => (rows.clone(), Some(Dim::ONE)),
        (Form::Row, [cols]) => (Some(Dim::ONE), cols.clone()),
        (Form::Fixed(rows, cols), _) => (Some(Dim::Lit(*rows)), Some(Dim::Lit(*cols))),
        _ => (None, None),
    })
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

pub(crate) fn scalar_type(ty: &Type, names: &Names<'_>) -> Option<ScalarType> {
    let Type::Path(path) = without_references(ty) else { return None };
    let last = path.path.segments.last()?;
    if !last.arguments.is_none() {
        return None;
    }
    match last.ident.to_string().as_str() {
        "f32" => Some(ScalarType::F32),
        "f64" => Some(ScalarType::F64),
        name if path.path.get_ident().is_some() => names.scalar(name).cloned(),
        _ => None,
    }
}

/// Whether rustc would not know a type that a formula cannot use: it has a name that is almost another, or arguments that
/// do not fit.
pub(crate) fn is_misspelt(ty: &Type, names: &Names<'_>) -> bool {
    let Type::Path(path) = without_references(ty) else { return false };
    let Some(last) = path.path.segments.last() else { return true };
    let name = last.ident.to_string();
    let structs = names.scope.structs.keys().map(String::as_str);
    Form::of(&name).is_some()
        || larger_alias(&name).is_some()
        || nearest(&name, FORMS.iter().copied().chain(structs)).is_some()
}

/// `SVector<f64, 7>` for `Vector7`, which nalgebra does not have.
fn larger_alias(name: &str) -> Option<String> {
    let number = |text: &str| text.parse::<usize>().ok().filter(|n| *n > 0);
    if let Some(n) = name.strip_prefix("RowVector").and_then(number) {
        return Some(format!("RowSVector<f64, {n}>"));
    }
    if let Some(n) = name.strip_prefix("Vector").and_then(number) {
        return Some(format!("SVector<f64, {n}>"));
    }
    let sides = name.strip_prefix("Matrix")?;
    let (rows, cols) = sides.split_once('x').unwrap_or((sides, sides));
    Some(format!("SMatrix<f64, {}, {}>", number(rows)?, number(cols)?))
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
pub(crate) fn argument_dim(arg: &GenericArgument, names: &Names<'_>, errors: &mut Errors) -> Option<Dim> {
    match arg {
        GenericArgument::Const(expr) => expr_dim(expr, names, errors),
        GenericArgument::Type(Type::Path(path)) => Some(path_dim(&path.path, names)),
        other => {
            errors.error(
                SrcSpan::of(other),
                format!(
                    "`{}` is not a dimension: write a number, a const generic or a constant",
                    text(other)
                ),
            );
            None
        }
    }
}

fn path_dim(path: &syn::Path, names: &Names<'_>) -> Dim {
    match path.get_ident() {
        Some(name) => names.dim(&name.to_string()),
        None => Dim::Sym(Rc::from(text(path))),
    }
}

/// A dimension written as an expression: literals are computed with, all else is a symbol.
pub(crate) fn expr_dim(expr: &Expr, names: &Names<'_>, errors: &mut Errors) -> Option<Dim> {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(literal), .. }) => match literal.base10_parse() {
            Ok(n) if n <= MAX_DIM => Some(Dim::Lit(n)),
            _ if literal.to_string().starts_with('-') => {
                errors.error(SrcSpan::of(expr), format!("`{literal}` is negative, which no dimension is"));
                None
            }
            _ => {
                errors.error(SrcSpan::of(expr), format!("`{literal}` is too large for a dimension"));
                None
            }
        },
        Expr::Path(path) if path.qself.is_none() => Some(path_dim(&path.path, names)),
        Expr::Block(block) => match &block.block.stmts[..] {
            [syn::Stmt::Expr(inner, None)] => expr_dim(inner, names, errors),
            _ => Some(Dim::Sym(Rc::from(text(block)))),
        },
        Expr::Paren(paren) => expr_dim(&paren.expr, names, errors),
        Expr::Group(group) => expr_dim(&group.expr, names, errors),
        Expr::Binary(binary) => {
            let (a, b) = (expr_dim(&binary.left, names, errors)?, expr_dim(&binary.right, names, errors)?);
            let dim = binary_dim(&binary.op, &a, &b);
            if dim.is_none() {
                errors.error(SrcSpan::of(expr), "this is too small or too large for a dimension");
            }
            dim
        }
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Neg(_)) => {
            errors.error(SrcSpan::of(expr), format!("`{}` is negative, which no dimension is", text(expr)));
            None
        }
        other => Some(Dim::Sym(Rc::from(text(other)))),
    }
}

/// The dimension that arithmetic gives; `None` if it is out of range.
pub(crate) fn binary_dim(op: &syn::BinOp, a: &Dim, b: &Dim) -> Option<Dim> {
    let (Some(x), Some(y)) = (a.literal(), b.literal()) else {
        let within = |dim: &Dim| {
            let text = dim.to_string();
            if text.contains(' ') { format!("({text})") } else { text }
        };
        let op = op.to_token_stream();
        return Some(Dim::Sym(Rc::from(format!("{} {op} {}", within(a), within(b)))));
    };
    let value = match op {
        syn::BinOp::Add(_) => x.checked_add(y),
        syn::BinOp::Sub(_) => x.checked_sub(y),
        syn::BinOp::Mul(_) => x.checked_mul(y),
        syn::BinOp::Div(_) => x.checked_div(y),
        syn::BinOp::Rem(_) => x.checked_rem(y),
        _ => return Some(Dim::Sym(Rc::from(format!("{x} {} {y}", op.to_token_stream())))),
    };
    value.filter(|value| *value <= MAX_DIM).map(Dim::Lit)
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
