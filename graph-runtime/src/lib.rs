//! Differentiates formulas over fixed-size [`nalgebra`] matrices while the program compiles.
//!
//! A formula is written once, with [`graph!`] where an expression may stand or as a function with
//! [`#[differentiable]`](differentiable). The macros check its shapes, derive its gradient, optimise both as one
//! program, and leave plain Rust that calls what lives here: the element types, the vector instructions of the
//! processor it runs on, the matrix products and the elementary functions.
//!
//! ```
//! use graph_runtime::prelude::*;
//!
//! /// One dense layer and its squared error.
//! #[differentiable(wrt(w, b))]
//! fn loss(x: &RowVector4<f64>, w: &Matrix4x3<f64>, b: &RowVector3<f64>, t: &RowVector3<f64>) -> f64 {
//!     norm_squared(tanh(x * w + b) - t)
//! }
//!
//! let (x, w, b, t) = (RowVector4::repeat(0.5), Matrix4x3::repeat(0.1), RowVector3::zeros(), RowVector3::repeat(0.3));
//! let (value, gradient) = loss::value_and_gradient(&x, &w, &b, &t);
//! let better = loss(&x, &(w - 0.1 * gradient.w), &(b - 0.1 * gradient.b), &t);
//! assert!(better < value);
//! ```
//!
//! The [`guide`] begins with [ten minutes](guide::start) from an empty project to a gradient that is checked; it has
//! [the language](guide::language) on one page, [recipes](guide::recipes), [every function](guide::functions) with its
//! derivative, and [how it compares](guide::comparison).
//!
//! There is no tape, no heap and no interpreter at run time, and the crate is `no_std`:
//!
//! | feature | |
//! |---|---|
//! | `std` (default) | vector instructions are detected when the program runs; implies `alloc` |
//! | `alloc` | large workspaces can be made on the heap |
//! | `libm` | elementary functions for targets without the standard library |
//! | `deterministic` | the same bits on every machine and in every build, at some cost in speed |
//!
//! What holds: nothing here allocates, nothing panics on any float, and results do not depend on how a matrix is
//! aligned. Whether `a * b + c` is fused depends on the processor, so the last bits may differ between machines, unless
//! the feature `deterministic` is on (a NaN may still have another payload).
#![no_std]
// The proof of what the compiler cannot check stands beside it.
#![warn(clippy::undocumented_unsafe_blocks)]
// Everything below a pass must be inlined into it, to be compiled with its instructions.
#![allow(clippy::inline_always)]
// Kernels count rows and columns, as their formulas do.
#![allow(clippy::needless_range_loop)]
// Where floats are compared, the very value is meant: an edge, a constant, an exact result.
#![allow(clippy::float_cmp)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

#[cfg(not(any(feature = "std", feature = "libm")))]
compile_error!(
    "graph-runtime needs its feature `std` or, for targets without the standard library, its feature `libm`"
);

mod arch;
mod arrays;
mod check;
mod cost;
mod dimensions;
mod dispatch;
#[doc(hidden)]
pub mod expand;
mod functions;
mod graph;
#[cfg(any(doc, doctest))]
pub mod guide;
mod kernels;
// Its items have the names and the docs of the language.
#[allow(clippy::must_use_candidate, clippy::doc_markdown, clippy::wrong_self_convention)]
#[cfg(any(rust_analyzer, doc, test))]
pub mod language;
mod linalg;
mod near;
pub mod prelude;
mod scalar;
mod storage;
mod values;
mod whole;

pub use check::{
    CheckOptions, GradientCheck, InputCheck, check_gradient, check_gradient_of, check_gradient_with,
};
pub use cost::Cost;
pub use graph::{Graph, Input};
pub use graph_macro::{differentiable, graph};
pub use nalgebra;
pub use scalar::Scalar;
pub use storage::Workspace;
pub use values::Values;
