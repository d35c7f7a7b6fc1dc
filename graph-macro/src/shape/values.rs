//! Values under inference: matrices and scalars, and what is made of them.

use std::rc::Rc;

use super::infer::Infer;
use super::unify::{DimVar, Mismatch, TyVar};
use crate::ir::{Dim, Elem, Layout, Record, Ty};
use crate::ops::Object;

/// The type of a value, as far as it is known.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Leaf(TyVar),
    /// `[M; N]`
    Array {
        item: TyVar,
        len: DimVar,
    },
    Struct {
        name: Rc<str>,
        fields: Vec<(Rc<str>, Value)>,
    },
    Tuple(Vec<Value>),
    /// A factorisation of a matrix of this type.
    Factor(Object, TyVar),
    /// `Option<…>`
    Fallible(Box<Value>),
    /// Whatever it is, a mistake is reported already, or there is nothing (`None`): it fits everything.
    Any,
}

impl Infer<'_, '_> {
    /// A declared dimension: those of the functions that are called stand for unknowns.
    pub(super) fn dim_var(&mut self, dim: &Dim) -> DimVar {
        let Dim::Sym(text) = dim else { return self.unifier.dim(Some(dim.clone())) };
        if let Some(own) = self.instances.get(text) {
            return *own;
        }
        match self.known_dim(dim) {
            Some(dim) => self.unifier.dim(Some(dim)),
            None => self.unifier.dim(None),
        }
    }

    /// A declared dimension with the unknowns of called functions filled in, if they are known.
    pub(super) fn known_dim(&self, dim: &Dim) -> Option<Dim> {
        let Dim::Sym(text) = dim else { return Some(dim.clone()) };
        let value = |symbol: &str| self.instances.get(symbol).and_then(|var| self.unifier.dim_value(*var));
        filled(text, &value)
    }

    pub(super) fn leaf_of(&mut self, ty: &Ty) -> TyVar {
        let known = self.unifier.known(ty);
        if ty.shape.is_scalar() {
            return known;
        }
        let (rows, cols) = ty.shape.dims();
        TyVar { rows: self.dim_var(&rows), cols: self.dim_var(&cols), ..known }
    }

    pub(super) fn value_of(&mut self, layout: &Layout) -> Value {
        match layout {
            Layout::Leaf(ty) => Value::Leaf(self.leaf_of(ty)),
            Layout::Array { item, len } => Value::Array { item: self.leaf_of(item), len: self.dim_var(len) },
            Layout::Struct(record) => self.record_of(record),
            Layout::Tuple(parts) => Value::Tuple(parts.iter().map(|part| self.value_of(part)).collect()),
        }
    }

    fn record_of(&mut self, record: &Record) -> Value {
        let fields = record.fields.iter().map(|(name, layout)| (name.clone(), self.value_of(layout)));
        Value::Struct { name: record.name.clone(), fields: fields.collect() }
    }

    pub(super) fn unify_values(&mut self, a: &Value, b: &Value) -> Result<(), Mismatch> {
        match (a, b) {
            (Value::Any, _) | (_, Value::Any) => Ok(()),
            (Value::Leaf(a), Value::Leaf(b)) => self.unifier.unify(*a, *b),
            (Value::Array { item, len }, Value::Array { item: other, len: other_len }) => {
                self.unifier.unify(*item, *other)?;
                self.unifier.unify_dims(*len, *other_len)
            }
            (Value::Struct { name, fields }, Value::Struct { name: other, fields: others })
                if name == other =>
            {
                fields.iter().zip(others).try_for_each(|((_, a), (_, b))| self.unify_values(a, b))
            }
            (Value::Tuple(a), Value::Tuple(b)) if a.len() == b.len() => {
                a.iter().zip(b).try_for_each(|(a, b)| self.unify_values(a, b))
            }
            (Value::Factor(a, ty), Value::Factor(b, other)) if a == b => self.unifier.unify(*ty, *other),
            (Value::Fallible(a), Value::Fallible(b)) => self.unify_values(a, b),
            _ => Err(Mismatch),
        }
    }

    /// The type in words.
    pub(super) fn show_value(&self, value: &Value) -> String {
        match value {
            Value::Leaf(ty) => self.unifier.show(*ty),
            Value::Array { item, len } => {
                let len = self.unifier.dim_value(*len).map_or_else(|| "?".to_owned(), |len| len.to_string());
                match item.elem {
                    Elem::Real => format!("an array of {len}, each {}", self.unifier.show(*item)),
                    _ => format!("an array of {len}"),
                }
            }
            Value::Struct { name, .. } => format!("the struct `{name}`"),
            Value::Tuple(parts) if parts.is_empty() => "nothing, for it ends with a statement".to_owned(),
            Value::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.show_value(part)).collect();
                format!("a tuple ({})", parts.join(", "))
            }
            Value::Factor(Object::Cholesky, _) => "a Cholesky factorisation".to_owned(),
            Value::Factor(..) => "an LU factorisation".to_owned(),
            Value::Fallible(of) => format!("an `Option` of {}", self.show_value(of)),
            Value::Any => "unknown".to_owned(),
        }
    }

    /// The layout, if all of it is known.
    pub(super) fn layout(&self, value: &Value) -> Option<Layout> {
        Some(match value {
            Value::Leaf(ty) => Layout::Leaf(self.unifier.resolve(*ty)?),
            Value::Array { item, len } => {
                Layout::Array { item: self.unifier.resolve(*item)?, len: self.unifier.dim_value(*len)? }
            }
            Value::Tuple(parts) => {
                Layout::Tuple(parts.iter().map(|part| self.layout(part)).collect::<Option<_>>()?)
            }
            Value::Fallible(of) => self.layout(of)?,
            Value::Struct { .. } | Value::Factor(..) | Value::Any => return None,
        })
    }
}

/// A symbol with the parts that stand for unknowns filled in; arithmetic of numbers is done.
pub(crate) fn filled(text: &str, value: &dyn Fn(&str) -> Option<Dim>) -> Option<Dim> {
    if !text.contains('@') {
        return Some(Dim::Sym(Rc::from(text)));
    }
    if let Some(dim) = value(text) {
        return Some(dim);
    }
    let mut out = String::new();
    let mut word = String::new();
    let mut all = true;
    let mut flush = |word: &mut String, out: &mut String| {
        if word.contains('@') {
            match value(word) {
                Some(Dim::Lit(n)) => out.push_str(&n.to_string()),
                Some(Dim::Sym(text)) if text.contains(' ') => out.extend(["(", &*text, ")"]),
                Some(Dim::Sym(text)) => out.push_str(&text),
                None => all = false,
            }
        } else {
            out.push_str(word);
        }
        word.clear();
    };
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, '_' | '@') {
            word.push(c);
        } else {
            flush(&mut word, &mut out);
            out.push(c);
        }
    }
    flush(&mut word, &mut out);
    if !all {
        return None;
    }
    let number = out.parse().ok().or_else(|| evaluated(&out));
    Some(number.map_or_else(|| Dim::Sym(Rc::from(out.as_str())), Dim::Lit))
}

/// The value of arithmetic on numbers.
fn evaluated(text: &str) -> Option<usize> {
    fn value(expr: &syn::Expr) -> Option<usize> {
        match expr {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => number.base10_parse().ok(),
            syn::Expr::Paren(inner) => value(&inner.expr),
            syn::Expr::Block(block) => match &block.block.stmts[..] {
                [syn::Stmt::Expr(inner, None)] => value(inner),
                _ => None,
            },
            syn::Expr::Binary(binary) => {
                let (a, b) = (value(&binary.left)?, value(&binary.right)?);
                match binary.op {
                    syn::BinOp::Add(_) => a.checked_add(b),
                    syn::BinOp::Sub(_) => a.checked_sub(b),
                    syn::BinOp::Mul(_) => a.checked_mul(b),
                    syn::BinOp::Div(_) => a.checked_div(b),
                    syn::BinOp::Rem(_) => a.checked_rem(b),
                    _ => None,
                }
            }
            _ => None,
        }
    }
    value(&syn::parse_str(text).ok()?)
}
