//! Shapes: signatures of operations as data, unification of dimensions, and the inference over a formula.

pub(crate) mod infer;
pub(crate) mod scalars;
pub(crate) mod signature;
pub(crate) mod unify;
pub(crate) mod wrt;
