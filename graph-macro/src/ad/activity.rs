//! Activity: through which values a derivative by some inputs may flow.
//!
//! A result of a branch is active if it is on either side; a carried value of a loop if it is at the start or becomes so
//! in any run. What is not active has no derivative code at all.

use crate::ir::{Graph, Id, NodeKind};
use crate::ops::Diff;

/// For each node, whether a derivative by one of the inputs `wrt` may flow through it. A branch or a loop itself is
/// active if one of its results is.
pub(crate) fn active(graph: &Graph, wrt: &[usize]) -> Vec<bool> {
    let mut active = vec![false; graph.nodes.len()];
    let mut parts: Vec<Vec<bool>> = vec![Vec::new(); graph.nodes.len()];
    for (index, node) in graph.nodes.iter().enumerate() {
        let is_active = |id: &Id| active[id.index()];
        let own = match &node.kind {
            NodeKind::Input(input) => wrt.contains(input),
            NodeKind::Const(_) => false,
            NodeKind::Op(op, _) if matches!(op.diff, Diff::Zero) => false,
            NodeKind::Op(_, args) => args.iter().any(is_active),
            NodeKind::Call { callee, args } => {
                let any = args.iter().any(is_active);
                parts[index] = callee.results.iter().map(|ty| any && ty.is_real()).collect();
                any
            }
            NodeKind::Branch { args, then, otherwise, .. } => {
                let args: Vec<bool> = args.iter().map(is_active).collect();
                let sides = [outputs(then, &args), outputs(otherwise, &args)];
                parts[index] = sides[0].iter().zip(&sides[1]).map(|(a, b)| *a || *b).collect();
                parts[index].contains(&true)
            }
            NodeKind::Loop { carried, args, body, .. } => {
                let carried: Vec<bool> = carried.iter().map(is_active).collect();
                let args: Vec<bool> = args.iter().map(is_active).collect();
                parts[index] = carried_in(body, carried, &args);
                parts[index].contains(&true)
            }
            NodeKind::Part(of, place) => parts[of.index()].get(*place).copied().unwrap_or(false),
        };
        let is_control =
            matches!(node.kind, NodeKind::Branch { .. } | NodeKind::Loop { .. } | NodeKind::Call { .. });
        active[index] = own && (is_control || node.ty.is_real());
    }
    active
}

/// Which outputs of a sub-graph are active, if these inputs are.
fn outputs(graph: &Graph, inputs: &[bool]) -> Vec<bool> {
    let wrt: Vec<usize> = (0..inputs.len()).filter(|place| inputs[*place]).collect();
    let active = active(graph, &wrt);
    graph.outputs.iter().map(|output| active[output.id.index()]).collect()
}

/// Which carried values of a loop are active: grows until a run changes nothing.
pub(super) fn carried_in(body: &Graph, mut carried: Vec<bool>, args: &[bool]) -> Vec<bool> {
    loop {
        let inputs: Vec<bool> =
            std::iter::once(false).chain(carried.iter().copied()).chain(args.iter().copied()).collect();
        let after = outputs(body, &inputs);
        let grown: Vec<bool> = carried.iter().zip(&after).map(|(before, after)| *before || *after).collect();
        if grown == carried {
            return carried;
        }
        carried = grown;
    }
}
