//! The intermediate representation: the graph, how it is built, printed, checked and interpreted.

pub(crate) mod build;
#[cfg(test)]
pub(crate) mod eval;
pub(crate) mod graph;
pub(crate) mod print;
pub(crate) mod verify;

pub(crate) use build::{Builder, Expr};
pub(crate) use graph::{Constant, Dim, Elem, Graph, Id, Input, Node, NodeKind, Output, Role, Shape, Ty};
