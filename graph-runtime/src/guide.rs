//! The guide: from an empty project to a checked gradient, the language, recipes, every function, and how it compares.
//!
//! | page | |
//! |---|---|
//! | [`start`] | ten minutes, from an empty project to a gradient that is checked |
//! | [`language`] | the language on one page |
//! | [`recipes`] | a net, a filter, a derivative of one's own, large matrices, no standard library, budgets, reading what is generated |
//! | [`functions`] | every function with its formula, derivative, edges, error and picture |
//! | [`comparison`] | other ways to get a derivative, and where they are better |
//!
//! What holds: these modules have pages and no items, and exist in the documentation only. Every piece of Rust in them is
//! compiled and run by the tests.

#[doc = include_str!("guide/start.md")]
pub mod start {}

#[doc = include_str!("guide/language.md")]
pub mod language {}

#[doc = include_str!("guide/recipes.md")]
pub mod recipes {}

#[doc = include_str!("guide/functions.md")]
pub mod functions {}

#[doc = include_str!("guide/comparison.md")]
pub mod comparison {}
