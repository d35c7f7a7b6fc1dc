//! The compiler behind [`graph-runtime`](https://docs.rs/graph-runtime): use the macros from there.
//!
//! The modules in reading order: the driver; what a user writes; shapes; the graph; the operations; lowering to the
//! graph; differentiation; the passes; the generated code; the pictures in the docs.

mod ad;
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
/// See the crate `graph-runtime` for the language, the options and what the module offers.
#[proc_macro_attribute]
pub fn differentiable(options: TokenStream, item: TokenStream) -> TokenStream {
    compile::item(options.into(), item.into()).into()
}
