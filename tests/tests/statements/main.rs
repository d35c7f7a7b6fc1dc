//! Statement by statement: every body below is compiled twice, by the macro and, word for word, by rustc with nalgebra.
//!
//! What holds: the values are the same, and the gradient is that of differences; in straight lines and in loops. What
//! is not attempted: the functions of the language one by one, which `references_ops` compares with JAX.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]

#[macro_use]
mod twins;
mod assignments;
mod branches;
mod data;
mod outputs;
mod repeats;
