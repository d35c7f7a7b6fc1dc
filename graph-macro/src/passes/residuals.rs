//! Residuals: splits a gradient graph into a forward part that saves, and a backward part that reads what was saved.
//!
//! ```text
//! |x, w, d_y|  z = matmul(x, w);  y = tanh(z);  d_z = d_y ⊙ (1 − y²);  d_w = tr_mul(x, d_z)
//!     forward:  |x, w|  z = …;  y = …;  (y; save y)          backward:  |x, w, y, d_y|  d_z = …;  d_w = …
//! ```
//!
//! A value is saved if the backward pass reads it and the forward pass has it anyway; what depends on neither
//! cotangent nor forward pass (`1 − y²`) is computed in the backward pass. Inputs are never saved: the caller has
//! them. What holds after it: the backward graph reads inputs, saved values and cotangents only.

use std::rc::Rc;

use super::dce;
use crate::ir::{Graph, Id, Input, Node, NodeKind, Output};

/// The two halves of a gradient.
pub(crate) struct Split {
    /// The outputs of the formula, then the saved values.
    pub(crate) forward: Graph,
    /// Inputs: the formula's, then the saved values, then the cotangents. Outputs: the gradients.
    pub(crate) backward: Graph,
    /// The saved values' names and types.
    pub(crate) saved: Vec<Input>,
}

/// Splits `graph`, whose first `primal_inputs` inputs are the formula's and the others cotangents, and whose first
/// `primal_outputs` outputs are the formula's and the others gradients.
pub(crate) fn split(graph: &Graph, primal_inputs: usize, primal_outputs: usize) -> Split {
    let needs_cotangent =
        reached_from(graph, |node| matches!(node.kind, NodeKind::Input(i) if i >= primal_inputs));
    let in_forward = needed_by(graph, graph.outputs[..primal_outputs].iter().map(|output| output.id));
    let saved = saved(graph, primal_outputs, &needs_cotangent, &in_forward);

    let names = crate::ir::print::names(graph);
    let saved_inputs: Vec<Input> = saved
        .iter()
        .map(|id| Input { name: Rc::from(names[id.index()].as_str()), ty: graph.ty(*id).clone() })
        .collect();

    let mut forward = graph.clone();
    forward.inputs.truncate(primal_inputs);
    forward.outputs.truncate(primal_outputs);
    let outputs =
        saved.iter().zip(&saved_inputs).map(|(id, input)| Output { name: input.name.clone(), id: *id });
    forward.outputs.extend(outputs);
    let forward = dce::run(&drop_inputs_beyond(forward, primal_inputs));

    let mut backward = graph.clone();
    backward.outputs.drain(..primal_outputs);
    backward.inputs.splice(primal_inputs..primal_inputs, saved_inputs.iter().cloned());
    for node in &mut backward.nodes {
        if let NodeKind::Input(input) = &mut node.kind
            && *input >= primal_inputs
        {
            *input += saved.len();
        }
    }
    for (place, id) in saved.iter().enumerate() {
        let node = &mut backward.nodes[id.index()];
        node.kind = NodeKind::Input(primal_inputs + place);
        node.name = Some(saved_inputs[place].name.clone());
    }
    Split { forward, backward: dce::run(&backward), saved: saved_inputs }
}

/// The cotangents' nodes are not reached by the forward outputs: they become dead constants before they are dropped.
fn drop_inputs_beyond(mut graph: Graph, inputs: usize) -> Graph {
    for node in &mut graph.nodes {
        if matches!(node.kind, NodeKind::Input(input) if input >= inputs) {
            node.kind = NodeKind::Const(crate::ir::Constant::Real(0.0));
            node.ty = crate::ir::Ty::SCALAR;
        }
    }
    graph
}

fn saved(graph: &Graph, primal_outputs: usize, needs_cotangent: &[bool], in_forward: &[bool]) -> Vec<Id> {
    let mut visited = vec![false; graph.nodes.len()];
    let mut saved = Vec::new();
    let mut stack: Vec<Id> = graph.outputs[primal_outputs..].iter().map(|output| output.id).collect();
    while let Some(id) = stack.pop() {
        if std::mem::replace(&mut visited[id.index()], true) {
            continue;
        }
        let node = graph.node(id);
        let is_view = matches!(&node.kind, NodeKind::Op(op, _) if op.is_arrangement());
        let is_computed = !matches!(node.kind, NodeKind::Input(_) | NodeKind::Const(_)) && !is_view;
        if !needs_cotangent[id.index()] && in_forward[id.index()] && is_computed {
            saved.push(id);
        } else {
            stack.extend(node.operands());
        }
    }
    saved.sort_unstable();
    saved
}

fn reached_from(graph: &Graph, is_source: impl Fn(&Node) -> bool) -> Vec<bool> {
    let mut reached = vec![false; graph.nodes.len()];
    for id in graph.ids() {
        let node = graph.node(id);
        reached[id.index()] =
            is_source(node) || node.operands().iter().any(|operand| reached[operand.index()]);
    }
    reached
}

fn needed_by(graph: &Graph, outputs: impl Iterator<Item = Id>) -> Vec<bool> {
    let mut needed = vec![false; graph.nodes.len()];
    outputs.for_each(|id| needed[id.index()] = true);
    for id in graph.ids().rev() {
        if needed[id.index()] {
            graph.node(id).operands().iter().for_each(|operand| needed[operand.index()] = true);
        }
    }
    needed
}
