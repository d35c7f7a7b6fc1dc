//! From tokens to an untyped, spanned syntax tree.

pub(crate) mod ast;
pub(crate) mod expr;
pub(crate) mod nesting;
pub(crate) mod options;
pub(crate) mod parse;
pub(crate) mod types;
