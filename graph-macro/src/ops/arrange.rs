//! Operations that only rearrange: where the entry `(i, j)` of the result comes from.
//!
//! An index is a number while the compiler counts entries one by one, and a Rust expression in a loop of the
//! generated code: one definition serves both, and conditions on numbers fold away.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Kernel, OpDef};
use crate::ir::graph::{Dim, Ty};

/// An index: a number, or an expression of the generated code.
#[derive(Clone, Debug)]
pub(crate) enum Ix {
    Number(i64),
    Code(TokenStream),
}

impl Ix {
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Ix::Number(n) => {
                let literal = Literal::i64_unsuffixed(*n);
                quote!(#literal)
            }
            Ix::Code(code) => code.clone(),
        }
    }

    pub(crate) fn of_dim(dim: &Dim) -> Self {
        match dim {
            Dim::Lit(n) => Ix::Number(i64::try_from(*n).unwrap_or(i64::MAX)),
            Dim::Sym(text) => {
                let code: TokenStream = text.parse().unwrap_or_default();
                Ix::Code(if text.contains(' ') { quote!((#code)) } else { code })
            }
        }
    }

    pub(crate) fn plus(&self, other: &Ix) -> Ix {
        match (self, other) {
            (Ix::Number(a), Ix::Number(b)) => Ix::Number(a + b),
            (Ix::Number(0), x) | (x, Ix::Number(0)) => x.clone(),
            (a, b) => {
                let (a, b) = (a.tokens(), b.tokens());
                Ix::Code(quote!(#a + #b))
            }
        }
    }

    pub(crate) fn minus(&self, other: &Ix) -> Ix {
        match (self, other) {
            (Ix::Number(a), Ix::Number(b)) => Ix::Number(a - b),
            (x, Ix::Number(0)) => x.clone(),
            (a, b) => {
                let (a, b) = (a.tokens(), b.tokens());
                Ix::Code(quote!(#a - (#b)))
            }
        }
    }

    /// `self · factor`
    pub(crate) fn times(&self, factor: &Ix) -> Ix {
        match (self, factor) {
            (Ix::Number(a), Ix::Number(b)) => Ix::Number(a * b),
            (x, Ix::Number(1)) | (Ix::Number(1), x) => x.clone(),
            (a, b) => {
                let (a, b) = (a.tokens(), b.tokens());
                Ix::Code(quote!((#a) * (#b)))
            }
        }
    }

    /// The whole quotient and the remainder.
    pub(crate) fn divided(&self, by: &Ix) -> (Ix, Ix) {
        match (self, by) {
            (Ix::Number(a), Ix::Number(b)) if *b != 0 => (Ix::Number(a / b), Ix::Number(a % b)),
            (x, Ix::Number(1)) => (x.clone(), Ix::Number(0)),
            (a, b) => {
                let (a, b) = (a.tokens(), b.tokens());
                (Ix::Code(quote!((#a) / #b)), Ix::Code(quote!((#a) % #b)))
            }
        }
    }

    /// `self < bound`
    pub(crate) fn below(&self, bound: &Ix) -> Test {
        match (self, bound) {
            (Ix::Number(a), Ix::Number(b)) => Test::Known(a < b),
            (a, b) => {
                let (a, b) = (a.tokens(), b.tokens());
                Test::Code(quote!(#a < #b))
            }
        }
    }

    /// Whether this is one of the `count` indices from `first` on.
    pub(crate) fn within(&self, first: &Ix, count: &Ix) -> Test {
        match (self, first, count) {
            (Ix::Number(a), Ix::Number(first), Ix::Number(count)) => {
                Test::Known(first <= a && *a < first + count)
            }
            (a, Ix::Number(0), count) => a.below(count),
            (a, first, count) => {
                let (a, first, end) = (a.tokens(), first.tokens(), first.plus(count).tokens());
                Test::Code(quote!(#a >= #first && #a < #end))
            }
        }
    }

    pub(crate) fn equals(&self, other: &Ix) -> Test {
        match (self, other) {
            (Ix::Number(a), Ix::Number(b)) => Test::Known(a == b),
            (a, b) => {
                let (a, b) = (a.tokens(), b.tokens());
                Test::Code(quote!(#a == #b))
            }
        }
    }
}

/// A condition on indices.
pub(crate) enum Test {
    Known(bool),
    Code(TokenStream),
}

/// Where an entry comes from.
pub(crate) enum Source {
    /// An entry of an operand.
    Entry(usize, Ix, Ix),
    Real(f64),
    If(TokenStream, Box<Source>, Box<Source>),
}

impl Source {
    /// `yes` where the test holds, else `no`.
    pub(crate) fn when(test: Test, yes: Source, no: Source) -> Source {
        match test {
            Test::Known(true) => yes,
            Test::Known(false) => no,
            Test::Code(code) => Source::If(code, Box::new(yes), Box::new(no)),
        }
    }
}

/// What an arrangement knows of its node.
pub(crate) struct Place<'a> {
    pub(crate) operands: &'a [Ty],
    pub(crate) result: &'a Ty,
    /// The value of an operand that is an index.
    pub(crate) index: &'a dyn Fn(usize) -> Ix,
}

/// Whether an arrangement is known to read an entry that is not there.
pub(crate) fn is_out_of_range(op: &OpDef, place: &Place<'_>) -> bool {
    let Kernel::Arrange(arrange) = &op.kernel else { return false };
    let (rows, cols) = place.result.shape.dims();
    let (Some(rows), Some(cols)) = (rows.literal(), cols.literal()) else { return false };
    let number = |n: usize| Ix::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let corners = [(0, 0), (rows - 1, cols - 1)];
    corners.iter().any(|&(row, col)| match arrange(place, &number(row), &number(col)) {
        Source::Entry(operand, Ix::Number(row), Ix::Number(col)) => {
            !is_there(&place.operands[operand], row, col)
        }
        _ => false,
    })
}

fn is_there(ty: &Ty, row: i64, col: i64) -> bool {
    let (rows, cols) = ty.shape.dims();
    let below = |at: i64, dim: &Dim| match (usize::try_from(at), dim.literal()) {
        (Ok(at), Some(len)) => at < len,
        (Ok(_), None) => true,
        (Err(_), _) => false,
    };
    below(row, &rows) && below(col, &cols)
}
