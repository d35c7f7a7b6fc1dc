//! From graphs to readable Rust.
//!
//! `plan` decides what is computed in which step; `code` writes the entries of values; `scalars` and `loops` write
//! the body of a pass in one of two strategies (straight lines for small programs, fused loops and kernels for the
//! others); `function` puts a body into a function; `api` has all functions, `structs` the types around them, `handle`
//! the trait; `module` makes of these the module of an annotated function and the value of a formula. Nothing here can
//! fail.

mod api;
pub(crate) mod code;
pub(crate) mod function;
mod handle;
pub(crate) mod loops;
pub(crate) mod module;
pub(crate) mod parts;
pub(crate) mod plan;
pub(crate) mod scalars;
mod storage;
mod structs;
pub(crate) mod types;
