//! The intermediate representation: the graph, how it is built, printed, checked and interpreted.

pub(crate) mod build;
#[cfg(test)]
pub(crate) mod eval;
pub(crate) mod graph;
pub(crate) mod layout;
pub(crate) mod print;
pub(crate) mod verify;

pub(crate) use build::{Builder, Expr};
pub(crate) use graph::{
    Callee, Constant, Dim, Elem, Graph, Id, Input, Mode, Node, NodeKind, Output, Role, Shape, Ty,
};
pub(crate) use layout::{Layout, Record};
