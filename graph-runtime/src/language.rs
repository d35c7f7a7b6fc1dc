//! The functions of the language as items, for editors and for these docs. In a formula they need no import; outside of one
//! they do not exist.
//!
//! [`functions`] has one for each name, and [`Methods`](methods::Methods) the same as methods, both written from the
//! compiler's own table. An editor reads a formula as ordinary Rust with these items in scope: what it shows of
//! `sigmoid` is the docs of [`functions::sigmoid`], and the type of a value follows from these signatures.
//!
//! What is not attempted: running them, and the sizes that stable Rust cannot compute in a type (`hstack`'s).

use crate::Scalar;
use nalgebra::SMatrix;

#[allow(unused_variables)]
#[rustfmt::skip]
pub mod functions;
#[rustfmt::skip]
pub mod methods;

#[doc(inline)]
pub use crate::{__matrix as matrix, __stack as stack, __vector as vector};
pub use functions::*;
pub use methods::Methods as _;

/// A value in a formula: a number or a matrix, itself or by reference.
pub trait Operand {
    /// The value without the reference.
    type Own;
}

macro_rules! operands {
    ($($scalar:ty),*) => {
        $(impl Operand for $scalar {
            type Own = $scalar;
        }
        impl Operand for &$scalar {
            type Own = $scalar;
        })*
    };
}

operands!(f32, f64);

impl<T: Scalar, const R: usize, const C: usize> Operand for SMatrix<T, R, C> {
    type Own = Self;
}

impl<T: Scalar, const R: usize, const C: usize> Operand for &SMatrix<T, R, C> {
    type Own = SMatrix<T, R, C>;
}

/// A value of a given type, itself or by reference.
pub trait Is<V> {}

impl<V> Is<V> for V {}

impl<V> Is<V> for &V {}

/// What stands in place of a body: within a formula the macro gives it another.
#[doc(hidden)]
pub fn only_in_formulas() -> ! {
    panic!("the functions of the language exist within formulas only")
}

/// A matrix of its rows.
#[doc(hidden)]
pub fn of_rows<T: Scalar, const R: usize, const C: usize>(_: [[T; C]; R]) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// A matrix of matrices, whose size no signature can say.
#[doc(hidden)]
pub fn of_parts<T: Scalar, const R: usize, const C: usize>(_: &[&dyn core::any::Any]) -> SMatrix<T, R, C> {
    only_in_formulas()
}

/// A matrix of its entries: `matrix![a, b; c, d]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __matrix {
    ($($($entry:expr),+);+ $(;)?) => { $crate::language::of_rows([$([$($entry),+]),+]) };
}

/// A column of its entries: `vector![a, b]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __vector {
    ($($entry:expr),+ $(,)?) => { $crate::language::of_rows([$([$entry]),+]) };
}

/// A matrix of blocks: `stack![a, b; c, d]`.
#[doc(hidden)]
#[macro_export]
macro_rules! __stack {
    ($($($part:expr),+);+ $(;)?) => { $crate::language::of_parts(&[$($(&$part),+),+]) };
}
