//! Where the results of a loop's run go: into the carried values, in place where that is possible.
//!
//! A result that is its carried value with blocks replaced or terms added is an *update*: what is replaced or added is
//! all that a run computes, and the memory is touched there alone. Any other matrix is computed beside its carried
//! value and copied at the end of the run, because the run may still read the old one. What holds: every update of a
//! carried value comes after all that reads the value as it was.

use crate::ir::{Graph, Id, NodeKind, Output, Shape};
use crate::ops::{ADD, BROADCAST, BlockRole};

/// What a run does to one carried value at its end.
pub(super) enum Sink {
    /// It becomes the result with this number.
    Whole(usize),
    /// One after the other.
    Updates(Vec<Update>),
}

/// A change of a part of a carried value, or of all of it.
pub(super) struct Update {
    /// The number of the result that is put there.
    pub(super) value: usize,
    /// Whether it is added to what is there.
    pub(super) adds: bool,
    /// The numbers of the results that say where the block begins; all of the value without.
    pub(super) at: Option<(usize, usize)>,
    /// The shape of the block.
    pub(super) block: Shape,
}

/// A body whose outputs are what is put somewhere, and where they go.
pub(super) struct Sunk {
    pub(super) body: Graph,
    /// By carried value.
    pub(super) sinks: Vec<Sink>,
}

/// A step of a chain of updates, with the nodes themselves.
struct Link {
    value: Id,
    adds: bool,
    at: Option<(Id, Id)>,
}

/// Finds the updates in a body whose inputs from 1 on are the carried values and whose outputs they are again.
pub(super) fn sunk(body: &Graph) -> Sunk {
    let mut new = Graph { outputs: Vec::new(), ..body.clone() };
    let mut sinks = Vec::new();
    let uses = body.uses();
    for (place, output) in body.outputs.iter().enumerate() {
        let mut put = |id: Id| {
            new.outputs.push(Output { name: output.name.clone(), id });
            new.outputs.len() - 1
        };
        let is_scalar = body.shape(output.id).is_scalar();
        let links = if is_scalar { None } else { links(body, &uses, output.id, 1 + place) };
        sinks.push(match links {
            None => Sink::Whole(put(output.id)),
            Some(links) => Sink::Updates(
                links
                    .into_iter()
                    .map(|link| Update {
                        value: put(single(body, link.value)),
                        adds: link.adds,
                        at: link.at.map(|(row, col)| (put(row), put(col))),
                        block: body.shape(link.value).clone(),
                    })
                    .collect(),
            ),
        });
    }
    Sunk { body: crate::passes::dce::run(&new), sinks }
}

/// The scalar that a 1×1 block repeats, or the block.
fn single(graph: &Graph, block: Id) -> Id {
    match graph.op(block) {
        Some((op, args)) if op.is(&BROADCAST) && graph.shape(args[0]).is_scalar() => args[0],
        _ => block,
    }
}

/// The updates that lead from the carried value to a node, in their order.
fn links(graph: &Graph, uses: &[usize], id: Id, input: usize) -> Option<Vec<Link>> {
    if matches!(graph.node(id).kind, NodeKind::Input(own) if own == input) {
        return Some(Vec::new());
    }
    let (op, args) = graph.op(id)?;
    if uses[id.index()] != 1 {
        return None;
    }
    if op.block == BlockRole::Replaces {
        let mut before = links(graph, uses, args[0], input)?;
        before.push(Link { value: args[1], adds: false, at: Some((args[2], args[3])) });
        return Some(before);
    }
    if !op.is(&ADD) {
        return None;
    }
    let (mut before, term) = match links(graph, uses, args[0], input) {
        Some(before) => (before, args[1]),
        None => (links(graph, uses, args[1], input)?, args[0]),
    };
    terms(graph, uses, term, &mut before);
    Some(before)
}

/// The terms of a sum, each added by itself; of a block among zeros only the block.
fn terms(graph: &Graph, uses: &[usize], id: Id, links: &mut Vec<Link>) {
    match graph.op(id) {
        Some((op, args)) if op.is(&ADD) && uses[id.index()] == 1 => {
            let is_placed =
                |id: &Id| graph.op(*id).is_some_and(|(op, _)| op.block == BlockRole::Places || op.is(&ADD));
            if args.iter().any(is_placed) {
                for arg in args {
                    terms(graph, uses, *arg, links);
                }
            } else {
                links.push(Link { value: id, adds: true, at: None });
            }
        }
        Some((op, args)) if op.block == BlockRole::Places => {
            links.push(Link { value: args[0], adds: true, at: Some((args[1], args[2])) });
        }
        _ => links.push(Link { value: id, adds: true, at: None }),
    }
}
