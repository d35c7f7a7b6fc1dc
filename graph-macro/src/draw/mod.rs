//! The graph for people: as mathematics in plain text, and as a Graphviz drawing.

pub(crate) mod dot;
pub(crate) mod math;
