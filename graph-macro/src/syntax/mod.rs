//! From tokens to an untyped, spanned syntax tree.

mod absent;
pub(crate) mod ast;
mod calls;
mod constructors;
pub(crate) mod expr;
pub(crate) mod generics;
pub(crate) mod items;
pub(crate) mod names;
pub(crate) mod nesting;
pub(crate) mod options;
pub(crate) mod parse;
pub(crate) mod scope;
mod show;
mod statements;
pub(crate) mod types;
pub(crate) mod walk;
