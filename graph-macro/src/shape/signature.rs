//! Signatures such as `[m k], [k n] -> [m n]`: shape rule, error text, docs and test generator in one.
//!
//! An operand is a pattern: `[m k]` a matrix, `[]` a scalar, a bare letter (`s`) any shape, each perhaps led by
//! `index` or `bool` for its entries. A dimension is a letter, a number, a capital (given by the caller, as in
//! `zeros::<R, C>()`), or a sum or product of letters (`a+b`, `a*c`; in results only). Several signatures are
//! parted by `|`; the first that fits holds.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::ir::graph::{Dim, Elem, Shape, Ty};

/// One or several alternatives.
#[derive(Clone, Debug)]
pub(crate) struct Signature {
    pub(crate) alternatives: Vec<Alternative>,
}

#[derive(Clone, Debug)]
pub(crate) struct Alternative {
    pub(crate) operands: Vec<Pattern>,
    pub(crate) result: Pattern,
}

#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub(crate) elem: Elem,
    pub(crate) shape: ShapePattern,
}

#[derive(Clone, Debug)]
pub(crate) enum ShapePattern {
    /// Any shape, the same wherever the letter stands.
    Any(String),
    Scalar,
    Matrix(DimPattern, DimPattern),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DimPattern {
    Lit(usize),
    Var(String),
    /// Given by the caller.
    Explicit(String),
    Sum(String, String),
    Product(String, String),
}

/// What the letters of a signature stand for.
#[derive(Default)]
struct Bindings {
    dims: BTreeMap<String, Dim>,
    shapes: BTreeMap<String, Shape>,
}

impl Bindings {
    /// A letter's dimension, or a number.
    fn part(&self, text: &str) -> Option<Dim> {
        match text.parse() {
            Ok(number) => Some(Dim::Lit(number)),
            Err(_) => self.dims.get(text).cloned(),
        }
    }
}

impl Signature {
    /// Parses the text of an operation's definition, which is part of this crate and known to be right.
    pub(crate) fn parse(text: &str) -> Self {
        Self { alternatives: text.split('|').map(Alternative::parse).collect() }
    }

    pub(crate) fn arity(&self) -> usize {
        self.alternatives[0].operands.len()
    }

    /// The result for operands of known types, if they fit and determine it.
    pub(crate) fn apply(&self, operands: &[Ty]) -> Option<Ty> {
        self.alternatives.iter().find_map(|alternative| alternative.apply(operands))
    }

    /// Whether operands of known types fit, with a result that is given.
    pub(crate) fn admits(&self, operands: &[Ty], result: &Ty) -> bool {
        self.alternatives.iter().any(|alternative| {
            let mut bindings = Bindings::default();
            operands.len() == alternative.operands.len()
                && alternative
                    .operands
                    .iter()
                    .zip(operands)
                    .all(|(pattern, ty)| pattern.binds(ty, &mut bindings))
                && alternative.result.binds(result, &mut bindings)
        })
    }
}

impl Alternative {
    fn parse(text: &str) -> Self {
        let (operands, result) = text.split_once("->").expect("a signature has an arrow");
        let operands = split_operands(operands).iter().map(|operand| Pattern::parse(operand)).collect();
        Self { operands, result: Pattern::parse(result) }
    }

    fn apply(&self, operands: &[Ty]) -> Option<Ty> {
        let mut bindings = Bindings::default();
        if operands.len() != self.operands.len() {
            return None;
        }
        let fits = self.operands.iter().zip(operands).all(|(pattern, ty)| pattern.binds(ty, &mut bindings));
        fits.then(|| self.result.build(&bindings)).flatten()
    }
}

fn split_operands(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|operand| !operand.is_empty()).collect()
}

impl Pattern {
    fn parse(text: &str) -> Self {
        let text = text.trim();
        let (elem, text) = if let Some(rest) = text.strip_prefix("index") {
            (Elem::Index, rest.trim())
        } else if let Some(rest) = text.strip_prefix("bool") {
            (Elem::Bool, rest.trim())
        } else {
            (Elem::Real, text)
        };
        let shape = match text.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
            None if text.is_empty() => ShapePattern::Scalar,
            None => ShapePattern::Any(text.to_owned()),
            Some(inner) => {
                let dims: Vec<&str> = inner.split_whitespace().collect();
                match dims[..] {
                    [] => ShapePattern::Scalar,
                    [rows, cols] => ShapePattern::Matrix(DimPattern::parse(rows), DimPattern::parse(cols)),
                    _ => panic!("`[{inner}]` has neither no dimension nor two"),
                }
            }
        };
        Self { elem, shape }
    }

    /// Whether the pattern fits a type, together with what is bound already.
    fn binds(&self, ty: &Ty, bindings: &mut Bindings) -> bool {
        if self.elem != ty.elem {
            return false;
        }
        match (&self.shape, &ty.shape) {
            (ShapePattern::Scalar, shape) => shape.is_scalar(),
            (ShapePattern::Any(name), shape) => {
                bindings.shapes.entry(name.clone()).or_insert_with(|| shape.clone()) == shape
            }
            (ShapePattern::Matrix(..), Shape::Scalar) => false,
            (ShapePattern::Matrix(rows, cols), Shape::Matrix(r, c)) => {
                rows.binds(r, bindings) && cols.binds(c, bindings)
            }
        }
    }

    fn build(&self, bindings: &Bindings) -> Option<Ty> {
        let shape = match &self.shape {
            ShapePattern::Scalar => Shape::Scalar,
            ShapePattern::Any(name) => bindings.shapes.get(name)?.clone(),
            ShapePattern::Matrix(rows, cols) => Shape::Matrix(rows.build(bindings)?, cols.build(bindings)?),
        };
        Some(Ty { elem: self.elem, shape })
    }
}

impl DimPattern {
    fn parse(text: &str) -> Self {
        let var = |name: &str| name.to_owned();
        if let Some((a, b)) = text.split_once('+') {
            return Self::Sum(var(a), var(b));
        }
        if let Some((a, b)) = text.split_once('*') {
            return Self::Product(var(a), var(b));
        }
        match text.parse() {
            Ok(n) => Self::Lit(n),
            Err(_) if text.starts_with(char::is_uppercase) => Self::Explicit(var(text)),
            Err(_) => Self::Var(var(text)),
        }
    }

    fn binds(&self, dim: &Dim, bindings: &mut Bindings) -> bool {
        match self {
            Self::Lit(n) => *dim == Dim::Lit(*n),
            Self::Var(name) | Self::Explicit(name) => {
                bindings.dims.entry(name.clone()).or_insert_with(|| dim.clone()) == dim
            }
            Self::Sum(..) | Self::Product(..) => {
                self.build(bindings).is_some_and(|expected| expected == *dim)
            }
        }
    }

    fn build(&self, bindings: &Bindings) -> Option<Dim> {
        match self {
            Self::Lit(n) => Some(Dim::Lit(*n)),
            Self::Var(name) => bindings.dims.get(name).cloned(),
            Self::Explicit(_) => None,
            Self::Sum(a, b) => Some(sum(&bindings.part(a)?, &bindings.part(b)?)),
            Self::Product(a, b) => Some(product(&bindings.part(a)?, &bindings.part(b)?)),
        }
    }
}

/// `a + b` as a dimension.
pub(crate) fn sum(a: &Dim, b: &Dim) -> Dim {
    match (a, b) {
        (Dim::Lit(a), Dim::Lit(b)) => Dim::Lit(a.saturating_add(*b)),
        _ => Dim::Sym(Rc::from(format!("{a} + {b}"))),
    }
}

/// `a * b` as a dimension.
pub(crate) fn product(a: &Dim, b: &Dim) -> Dim {
    match (a, b) {
        (Dim::Lit(a), Dim::Lit(b)) => Dim::Lit(a.saturating_mul(*b)),
        (one, other) | (other, one) if one.is_one() => other.clone(),
        _ => Dim::Sym(Rc::from(format!("{} * {}", factor(a), factor(b)))),
    }
}

fn factor(dim: &Dim) -> String {
    let text = dim.to_string();
    if text.contains(['+', '-']) { format!("({text})") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(rows: usize, cols: usize) -> Ty {
        Ty::matrix(Dim::Lit(rows), Dim::Lit(cols))
    }

    #[test]
    fn a_product_binds_its_inner_dimension() {
        let signature = Signature::parse("[m k], [k n] -> [m n]");
        assert_eq!(signature.apply(&[matrix(2, 3), matrix(3, 4)]), Some(matrix(2, 4)));
        assert_eq!(signature.apply(&[matrix(2, 3), matrix(4, 4)]), None);
        assert_eq!(signature.apply(&[matrix(2, 3)]), None);
    }

    #[test]
    fn the_first_alternative_that_fits_holds() {
        let signature = Signature::parse("[n 1] -> [] | [r c] -> [r 1]");
        assert_eq!(signature.apply(&[matrix(5, 1)]), Some(Ty::SCALAR));
        assert_eq!(signature.apply(&[matrix(5, 2)]), Some(matrix(5, 1)));
    }

    #[test]
    fn sums_and_given_dimensions() {
        let stacked = Signature::parse("[a c], [b c] -> [a+b c]");
        assert_eq!(stacked.apply(&[matrix(2, 3), matrix(4, 3)]), Some(matrix(6, 3)));
        let zeros = Signature::parse("-> [R C]");
        assert_eq!(zeros.apply(&[]), None);
        assert!(zeros.admits(&[], &matrix(2, 2)));
    }
}
