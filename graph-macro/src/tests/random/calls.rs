//! Calls by signature: which operations can give a value of a shape, and of what.

use super::super::numbers::Rng;
use super::source::Kind;
use crate::ir::{Dim, Elem, Ty};
use crate::ops::{self, OpDef};
use crate::shape::signature::{Alternative, DimPattern, Pattern, ShapePattern};

/// Every name that can be called in a random program, with one way to call it.
pub(super) struct Calls(Vec<(&'static OpDef, Alternative)>);

impl Calls {
    pub(super) fn new() -> Self {
        let of = |op: &'static OpDef| {
            let alternatives = op.signature().alternatives.clone();
            alternatives.into_iter().map(move |alternative| (op, alternative))
        };
        let calls = ops::all()
            .filter(|op| super::smooth(op) && !op.surface.is_empty() && op.on == ops::Object::Value)
            .flat_map(of);
        Self(calls.filter(|(_, alternative)| is_callable(alternative)).collect())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// A name and the kinds of what it takes.
    pub(super) fn draw(&self, kind: &Kind, rng: &mut Rng) -> Option<(&'static str, Vec<Kind>)> {
        for _ in 0..20 {
            let (op, alternative) = &self.0[rng.below(self.0.len())];
            let mut letters: Vec<(String, usize)> = Vec::new();
            let mut any = None;
            if !gives(&alternative.result, kind, &mut letters, &mut any) {
                continue;
            }
            let operands = alternative.operands.iter().map(|pattern| match &pattern.shape {
                ShapePattern::Scalar => Kind::Scalar,
                ShapePattern::Any(_) => any.clone().unwrap_or(Kind::Scalar),
                ShapePattern::Matrix(rows, cols) => {
                    Kind::Matrix(size(rows, &mut letters, rng), size(cols, &mut letters, rng))
                }
            });
            let operands: Vec<Kind> = operands.collect();
            // Of several alternatives the first that fits holds.
            let types: Vec<Ty> = operands.iter().map(ty).collect();
            if op.signature().apply(&types) == Some(ty(kind)) {
                return Some((op.surface[0], operands));
            }
        }
        None
    }
}

fn ty(kind: &Kind) -> Ty {
    match kind {
        Kind::Matrix(rows, cols) => Ty::matrix(Dim::Lit(*rows), Dim::Lit(*cols)),
        _ => Ty::SCALAR,
    }
}

fn is_callable(alternative: &Alternative) -> bool {
    let simple = |pattern: &Pattern| {
        let known = |dim: &DimPattern| matches!(dim, DimPattern::Lit(_) | DimPattern::Var(_));
        pattern.elem == Elem::Real
            && match &pattern.shape {
                ShapePattern::Matrix(rows, cols) => known(rows) && known(cols),
                _ => true,
            }
    };
    !alternative.operands.is_empty() && alternative.operands.iter().all(simple) && simple(&alternative.result)
}

/// Whether the pattern can be of this kind, and with which letters.
fn gives(pattern: &Pattern, kind: &Kind, letters: &mut Vec<(String, usize)>, any: &mut Option<Kind>) -> bool {
    match (&pattern.shape, kind) {
        (ShapePattern::Scalar, Kind::Scalar) => true,
        (ShapePattern::Any(_), Kind::Scalar | Kind::Matrix(..)) => {
            *any = Some(kind.clone());
            true
        }
        (ShapePattern::Matrix(rows, cols), Kind::Matrix(r, c)) => {
            [(rows, *r), (cols, *c)].into_iter().all(|(dim, size)| match dim {
                DimPattern::Lit(n) => *n == size,
                DimPattern::Var(letter) => match letters.iter().find(|(known, _)| known == letter) {
                    Some((_, known)) => *known == size,
                    None => {
                        letters.push((letter.clone(), size));
                        true
                    }
                },
                _ => false,
            })
        }
        _ => false,
    }
}

/// The dimension's size; a letter that has none gets one.
fn size(dim: &DimPattern, letters: &mut Vec<(String, usize)>, rng: &mut Rng) -> usize {
    match dim {
        DimPattern::Lit(n) => *n,
        DimPattern::Var(letter) => match letters.iter().find(|(known, _)| known == letter) {
            Some((_, size)) => *size,
            None => {
                let size = 1 + rng.below(3);
                letters.push((letter.clone(), size));
                size
            }
        },
        _ => unreachable!("it is a number or a letter"),
    }
}
