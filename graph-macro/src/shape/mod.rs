//! Shapes: signatures of operations as data, unification of dimensions, and the inference over a formula.

mod bounds;
mod calls;
mod control;
mod derived;
mod equal;
mod functions;
pub(crate) mod infer;
mod matrices;
mod places;
mod positions;
pub(crate) mod scalars;
pub(crate) mod signature;
pub(crate) mod unify;
mod unknown;
mod values;
mod words;
pub(crate) mod wrt;

pub(crate) use bounds::{Bounds, arithmetic as control_arithmetic, bound as control_bound};
