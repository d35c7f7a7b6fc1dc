//! What the tests of this package share. The tests themselves are in `tests/`, one file a subject.

pub mod reference;
pub mod ways;

/// The README's examples, as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
