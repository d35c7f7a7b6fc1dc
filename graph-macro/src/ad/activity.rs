//! Activity: through which values a derivative by some inputs may flow.
//!
//! A result of a branch is active if it is on either side; a carried value of a loop if it is at the start or becomes so
//! in any run. What is not active has no derivative code at all.

use crate::ir::{Graph, Id, Node, NodeKind};
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

/// Whether a derivative by some inputs reaches any output.
pub(crate) fn reaches(graph: &Graph, wrt: &[usize]) -> bool {
    let active = active(graph, wrt);
    graph.outputs.iter().any(|output| active[output.id.index()])
}

/// Where derivatives by some inputs end: the numbers that depend on them and have no derivative.
pub(crate) fn ends<'a>(graph: &'a Graph, wrt: &[usize], found: &mut Vec<&'a Node>) {
    let active = active(graph, wrt);
    let those = |ids: &[Id], first: usize| -> Vec<usize> {
        let places = ids.iter().enumerate().filter(|(_, id)| active[id.index()]);
        places.map(|(place, _)| first + place).collect()
    };
    for (node, is_active) in graph.nodes.iter().zip(&active) {
        match &node.kind {
            NodeKind::Op(_, args) if !is_active && node.ty.is_real() => {
                if args.iter().any(|arg| active[arg.index()]) {
                    found.push(node);
                }
            }
            NodeKind::Branch { args, then, otherwise, .. } => {
                let wrt = those(args, 0);
                ends(then, &wrt, found);
                ends(otherwise, &wrt, found);
            }
            NodeKind::Loop { carried, args, body, .. } => {
                let of = |ids: &[Id]| ids.iter().map(|id| active[id.index()]).collect::<Vec<bool>>();
                let carried_in = carried_in(body, of(carried), &of(args));
                let carried_in = carried_in.iter().enumerate().filter(|(_, is_active)| **is_active);
                let mut wrt: Vec<usize> = carried_in.map(|(place, _)| 1 + place).collect();
                wrt.extend(those(args, 1 + carried.len()));
                ends(body, &wrt, found);
            }
            NodeKind::Op(..)
            | NodeKind::Input(_)
            | NodeKind::Const(_)
            | NodeKind::Call { .. }
            | NodeKind::Part(..) => {}
        }
    }
}

/// Which outputs of a sub-graph are active, if these inputs are.
fn outputs(graph: &Graph, inputs: &[bool]) -> Vec<bool> {
    let wrt: Vec<usize> = (0..inputs.len()).filter(|place| inputs[*place]).collect();
    let active = active(graph, &wrt);
    graph.outputs.iter().map(|output| active[output.id.index()]).collect()
}

/// Which carried values of a loop are active: grows until a run changes nothing.
pub(crate) fn carried_in(body: &Graph, mut carried: Vec<bool>, args: &[bool]) -> Vec<bool> {
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
