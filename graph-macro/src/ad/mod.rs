//! Differentiation: graph in, graph out. Neither mode names an operation.

pub(crate) mod forward;
pub(crate) mod reverse;

use crate::diag::SrcSpan;
use crate::ir::{Graph, Input, NodeKind};

/// A derivative that there is no rule for.
#[derive(Debug)]
pub(crate) struct NoRule {
    pub(crate) place: SrcSpan,
    pub(crate) what: String,
}

/// For each node, whether a derivative by one of the inputs `wrt` may flow through it.
fn active(graph: &Graph, wrt: &[usize]) -> Vec<bool> {
    let mut active = vec![false; graph.nodes.len()];
    for (index, node) in graph.nodes.iter().enumerate() {
        active[index] = node.ty.is_real()
            && match &node.kind {
                NodeKind::Input(input) => wrt.contains(input),
                NodeKind::Const(_) => false,
                NodeKind::Op(op, _) if matches!(op.diff, crate::ops::Diff::Zero) => false,
                _ => node.operands().iter().any(|id| active[id.index()]),
            };
    }
    active
}

/// The name of a derivative of a value.
fn derivative_name(of: &str) -> String {
    format!("d_{}", of.replace('.', "_"))
}

/// The name of an input for a derivative: no other input has it.
fn derivative_input(of: &str, inputs: &[Input]) -> String {
    let mut name = derivative_name(of);
    while inputs.iter().any(|input| crate::ir::print::identifier(&input.name) == name) {
        name.push('_');
    }
    name
}
