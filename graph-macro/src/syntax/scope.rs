//! What a function can see of the module around it: structs, functions to inline, constants.
//!
//! A function or a formula that stands alone has an empty scope. What is not in the scope may exist all the same: a
//! constant elsewhere is a symbol, a function elsewhere is called by its path.

use std::collections::BTreeMap;
use std::rc::Rc;

use proc_macro2::Ident;
use syn::{BinOp, Expr, Lit, UnOp};

use super::types::tidy;
use crate::ir::Elem;

/// The items of an annotated module, by name.
#[derive(Default)]
pub(crate) struct Scope {
    pub(crate) structs: BTreeMap<String, Rc<StructDecl>>,
    /// The functions that may be called and are inlined; they are parsed where they are called.
    pub(crate) helpers: BTreeMap<String, Rc<syn::ItemFn>>,
    /// What these functions are differentiated by, where they say it.
    pub(crate) wrt: BTreeMap<String, Vec<Ident>>,
    pub(crate) consts: BTreeMap<String, ConstDecl>,
}

/// A struct with named fields.
pub(crate) struct StructDecl {
    pub(crate) name: Ident,
    pub(crate) generics: syn::Generics,
    pub(crate) fields: Vec<(Ident, syn::Type)>,
}

/// A `const` item of the module.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ConstDecl {
    /// `Real` for `f32` and `f64`, `Index` for `usize`, `Bool` for `bool`.
    pub(crate) elem: Elem,
    /// The value, if it is made of literals and of such constants: a condition is 0 or 1.
    pub(crate) value: Option<f64>,
}

impl Scope {
    /// The value of a constant of type `usize`, if it is known.
    pub(crate) fn count(&self, name: &str) -> Option<usize> {
        let decl = self.consts.get(name).filter(|decl| decl.elem == Elem::Index)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a count")]
        decl.value.filter(|value| *value >= 0.0 && *value <= 4e9).map(|value| value as usize)
    }

    /// Adds a `const` item of a scalar type, after those that it mentions; whether its type is one that formulas know.
    pub(crate) fn add_const(&mut self, item: &syn::ItemConst) -> bool {
        let elem = match tidy(&quote::ToTokens::to_token_stream(&*item.ty).to_string()).as_str() {
            "f32" | "f64" => Elem::Real,
            "usize" => Elem::Index,
            "bool" => Elem::Bool,
            _ => return false,
        };
        let value = self.evaluate(&item.expr, elem, 0);
        self.consts.insert(item.ident.to_string(), ConstDecl { elem, value });
        true
    }

    /// The value of an expression of literals and known constants of one type.
    fn evaluate(&self, expr: &Expr, elem: Elem, depth: usize) -> Option<f64> {
        if depth > super::nesting::MAX_DEPTH {
            return None;
        }
        let of = |expr: &Expr| self.evaluate(expr, elem, depth + 1);
        let value = match expr {
            Expr::Lit(literal) => match (&literal.lit, elem) {
                (Lit::Float(number), Elem::Real) => number.base10_parse().ok()?,
                (Lit::Int(number), Elem::Index) => number.base10_parse::<u32>().ok()?.into(),
                (Lit::Bool(value), Elem::Bool) => f64::from(u8::from(value.value)),
                _ => return None,
            },
            Expr::Path(path) => {
                let decl = self.consts.get(&path.path.get_ident()?.to_string())?;
                return decl.value.filter(|_| decl.elem == elem);
            }
            Expr::Paren(inner) => return of(&inner.expr),
            Expr::Group(inner) => return of(&inner.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) && elem == Elem::Real => -of(&unary.expr)?,
            Expr::Binary(binary) => {
                let (a, b) = (of(&binary.left)?, of(&binary.right)?);
                match binary.op {
                    BinOp::Add(_) => a + b,
                    BinOp::Sub(_) => a - b,
                    BinOp::Mul(_) => a * b,
                    BinOp::Div(_) if elem == Elem::Index => (a / b).floor(),
                    BinOp::Div(_) => a / b,
                    BinOp::Rem(_) if elem == Elem::Index => a % b,
                    _ => return None,
                }
            }
            _ => return None,
        };
        // What rustc would refuse, it shall refuse.
        let is_count = || value >= 0.0 && value <= f64::from(u32::MAX);
        (value.is_finite() && (elem != Elem::Index || is_count())).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_of_literals_have_values() {
        let mut scope = Scope::default();
        for item in [
            "const ROWS: usize = 2 * 3;",
            "const HALF: f64 = -1.0 / 2.0;",
            "const COLS: usize = (ROWS + 1) / 2;",
            "const FAR: usize = config::FAR;",
            "const UNDER: usize = 1 - 2;",
        ] {
            assert!(scope.add_const(&syn::parse_str(item).expect("an item")), "{item}");
        }
        assert_eq!(scope.count("ROWS"), Some(6));
        assert_eq!(scope.count("COLS"), Some(3));
        assert_eq!(scope.consts["HALF"], ConstDecl { elem: Elem::Real, value: Some(-0.5) });
        assert_eq!(scope.consts["FAR"], ConstDecl { elem: Elem::Index, value: None });
        assert_eq!(scope.count("UNDER"), None);
        assert!(!scope.add_const(&syn::parse_str("const V: Vector3<f64> = V0;").expect("an item")));
    }
}
