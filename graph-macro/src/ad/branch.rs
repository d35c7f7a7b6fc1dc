//! A branch in either mode: only the side that is taken runs, forward and backward.
//!
//! ```text
//! y = if c { exp(x) } else { x }          d_x = if c { d_y · y } else { d_y }
//! ```
//!
//! What the backward half of a side reads of its forward half is recorded as further results of the branch, as far as it
//! is costly; the rest is computed again. The other side has nothing in their place.

use std::rc::Rc;

use super::NoRule;
use super::forward::forward;
use super::reverse::{Seed, reverse};
use crate::ir::{Builder, Expr, Graph, Id, NodeKind, Ty};
use crate::passes::residuals::{self, Keep, Split};

/// The two halves of a branch in reverse mode.
pub(super) struct Branched {
    results: Vec<Ty>,
    /// Of the arguments.
    active: Vec<bool>,
    /// By side.
    sides: [Split; 2],
}

impl Branched {
    /// Differentiates both sides by the active ones of their inputs.
    pub(super) fn new(then: &Graph, otherwise: &Graph, active: &[bool]) -> Result<Self, NoRule> {
        let wrt: Vec<usize> = (0..active.len()).filter(|place| active[*place]).collect();
        let split = |side: &Graph| -> Result<Split, NoRule> {
            let joint = crate::passes::optimise(&reverse(side, &wrt, Seed::Input)?);
            Ok(residuals::split(
                &joint,
                side.inputs.len(),
                side.outputs.len(),
                &Keep::Costly { carried: 0..0 },
            ))
        };
        let results = then.outputs.iter().map(|output| then.ty(output.id).clone()).collect();
        Ok(Self { results, active: active.to_vec(), sides: [split(then)?, split(otherwise)?] })
    }

    pub(super) fn results(&self) -> usize {
        self.results.len()
    }

    fn records(&self) -> impl Iterator<Item = &Ty> {
        self.sides.iter().flat_map(|side| side.saved.iter().map(|saved| &saved.ty))
    }

    /// The branch, with the records of both sides as further results.
    pub(super) fn recording(&self, condition: Id, args: Vec<Id>) -> NodeKind {
        let side = |own: usize| {
            let split = &self.sides[own];
            let builder = Builder::on(Graph { inputs: split.forward.inputs.clone(), ..Graph::default() });
            let inputs: Vec<Expr<'_>> = input_nodes(&builder, &split.forward);
            let outputs = builder.inline(&split.forward, &inputs);
            let (results, records) = outputs.split_at(self.results.len());
            for (output, value) in split.forward.outputs.iter().zip(results) {
                builder.output(&output.name, *value);
            }
            for (number, side) in self.sides.iter().enumerate() {
                for (place, saved) in side.saved.iter().enumerate() {
                    let value = if number == own { records[place] } else { builder.nothing(&saved.ty) };
                    builder.output(&saved.name, value);
                }
            }
            Rc::new(builder.finish())
        };
        NodeKind::Branch { condition, args, then: side(0), otherwise: side(1) }
    }

    /// The cotangents of the arguments, from those of the results; `operands` are the condition and the arguments.
    pub(super) fn back<'g>(
        &self,
        builder: &'g Builder,
        own: Id,
        operands: &[Id],
        cotangents: &[Option<Expr<'g>>],
    ) -> Vec<Option<Expr<'g>>> {
        let own = builder.expr(own);
        let (condition, args) = (operands[0], &operands[1..]);
        let records: Vec<Expr<'g>> = self
            .records()
            .enumerate()
            .map(|(k, ty)| builder.part(own, self.results.len() + k, ty.clone()))
            .collect();
        let present: Vec<Expr<'g>> = cotangents.iter().copied().flatten().collect();
        let passed: Vec<Id> =
            args.iter().copied().chain(records.iter().chain(&present).map(|value| value.id)).collect();
        let mut gradients: Vec<Ty> = Vec::new();
        let mut side = |number: usize| {
            let inner = Builder::new();
            let inputs: Vec<Expr<'_>> = passed
                .iter()
                .map(|id| {
                    let node = builder.node(*id);
                    inner.input(&input_name(&node, args.iter().position(|arg| arg == id)), node.ty)
                })
                .collect();
            let (args, rest) = inputs.split_at(args.len());
            let (saved, seeds) = rest.split_at(records.len());
            let first = if number == 0 { 0 } else { self.sides[0].saved.len() };
            let saved = &saved[first..first + self.sides[number].saved.len()];
            let mut seeds = seeds.iter().copied();
            let seeds: Vec<Expr<'_>> = self
                .results
                .iter()
                .zip(cotangents)
                .filter(|(ty, _)| ty.is_real())
                .map(|(ty, cotangent)| match cotangent {
                    Some(_) => seeds.next().expect("one for each that is there"),
                    None => inner.nothing(ty),
                })
                .collect();
            let backward = &self.sides[number].backward;
            let outputs = inner.inline(backward, &[args, saved, &seeds[..]].concat());
            gradients = outputs.iter().map(|output| output.ty()).collect();
            for (output, value) in backward.outputs.iter().zip(outputs) {
                inner.output(&output.name, value);
            }
            Rc::new(inner.finish())
        };
        let (then, otherwise) = (side(0), side(1));
        let names: Vec<Rc<str>> = then.outputs.iter().map(|output| output.name.clone()).collect();
        let branch = builder.push(NodeKind::Branch { condition, args: passed, then, otherwise }, Ty::SCALAR);
        let mut gradients = gradients.into_iter().enumerate();
        self.active
            .iter()
            .map(|active| {
                if !active {
                    return None;
                }
                let (part, ty) = gradients.next()?;
                let part_expr = builder.part(branch, part, ty);
                part_expr.set_hint(&names[part]);
                Some(part_expr)
            })
            .collect()
    }
}

/// The nodes of a graph's inputs, added to a builder that has the inputs declared.
pub(super) fn input_nodes<'g>(builder: &'g Builder, graph: &Graph) -> Vec<Expr<'g>> {
    (0..graph.inputs.len())
        .map(|place| {
            let is_input =
                |node: &&crate::ir::Node| matches!(node.kind, NodeKind::Input(own) if own == place);
            let node = graph.nodes.iter().find(is_input).expect("every input has a node");
            builder.push_node(node.clone())
        })
        .collect()
}

/// What to call the input that a value becomes in a sub-graph.
pub(super) fn input_name(node: &crate::ir::Node, place: Option<usize>) -> String {
    let name = node.name.as_deref().or(node.hint.as_deref());
    match (name, place) {
        (Some(name), _) => name.to_owned(),
        (None, Some(place)) => format!("value_{place}"),
        (None, None) => "record".to_owned(),
    }
}

/// The branch in forward mode: its results, then their tangents where a side has one.
pub(super) fn forward_branch(kind: &NodeKind, tangents: &[Option<Expr<'_>>]) -> Result<NodeKind, NoRule> {
    let NodeKind::Branch { condition, args, then, otherwise } = kind else {
        unreachable!("the node is a branch")
    };
    let wrt: Vec<usize> = (0..args.len()).filter(|place| tangents[*place].is_some()).collect();
    let (then, otherwise) = (forward(then, &wrt)?, forward(otherwise, &wrt)?);
    let args = args.iter().copied().chain(tangents.iter().flatten().map(|tangent| tangent.id)).collect();
    Ok(NodeKind::Branch { condition: *condition, args, then: Rc::new(then), otherwise: Rc::new(otherwise) })
}
