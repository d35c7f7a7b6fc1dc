//! From graphs to readable Rust.
//!
//! `plan` decides what is computed in which step; `code` writes the entries of values; `scalars` and `loops` write
//! the body of a pass in one of two strategies (straight lines for small programs, fused loops and kernels for the
//! others). `derivatives` has the graphs of all passes, `strategy` those of whole Jacobians and
//! Hessians; `places` says how the user's values are made of a graph's;
//! `function` puts a body into a function; `api` has all functions, `structs` the types around them, `handle` and
//! `values` the traits, `records` those of the user's structs; `module` makes of these the module of an annotated
//! function and the value of a formula. `count` counts operations, `page` has the docs of a module. Nothing here can fail
//! but a
//! budget: `budgets` says which are passed.

mod api;
mod assertions;
mod budgets;
pub(crate) mod code;
mod control;
pub(crate) mod count;
mod derivatives;
mod entries;
pub(crate) mod function;
pub(crate) mod handle;
pub(crate) mod located;
pub(crate) mod loops;
pub(crate) mod module;
mod page;
pub(crate) mod parts;
mod places;
pub(crate) mod plan;
pub(crate) mod records;
mod runs;
pub(crate) mod scalars;
mod sinks;
pub(crate) mod slots;
mod storage;
pub(crate) mod strategy;
mod structs;
pub(crate) mod types;
mod values;
pub(crate) mod warnings;
