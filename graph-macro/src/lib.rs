//! The compiler behind [`graph-runtime`](https://docs.rs/graph-runtime): use the macros from there.
//!
//! The modules in reading order: the driver; what a user writes; shapes; the graph; the operations; lowering to the
//! graph; differentiation; the passes; the generated code; the pictures in the docs.

mod ad;
mod advice;
mod compile;
mod diag;
mod draw;
mod emit;
mod ir;
mod lower;
mod ops;
mod passes;
mod shape;
mod syntax;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// A formula: checked, differentiated and compiled where it stands.
///
/// See the crate `graph-runtime` for the language and what a formula's value offers.
#[proc_macro]
pub fn graph(tokens: TokenStream) -> TokenStream {
    compile::formula(tokens.into()).into()
}

/// A differentiable function: beside it stands a module of the same name with its derivatives. Before a module: all its
/// functions, which may call each other and take the module's structs.
///
/// What compiles but deserves a word is a warning, which `allow(…)` among the options allows by its name:
///
/// | | |
/// |---|---|
/// | `unused_let` | a value is named and never read; also under `#[allow(unused_variables)]` |
/// | `unreached_input` | no gradient reaches an input: only conditions and positions depend on it, or nothing |
/// | `zero_gradient` | each way from an input to the output goes through what has no derivative, such as `floor` |
/// | `singular` | a derivative is not finite at a number that its operand is known to take: `ln(max(x, 0.0))` |
///
/// The last three are uses of a deprecated item, which is how stable Rust lets a macro warn: `#[allow(deprecated)]` on the
/// function, or around a [`graph!`], silences them as well. An input or a value whose name begins with an underscore is
/// meant to be unused.
///
/// See the crate `graph-runtime` for the language, the other options and what the module offers.
#[proc_macro_attribute]
pub fn differentiable(options: TokenStream, item: TokenStream) -> TokenStream {
    compile::item(options.into(), item.into()).into()
}
