//! Inputs whose gradient is zero whatever the numbers: derivatives are followed from them and reach no output.
//!
//! What holds: an input of many values, such as a struct, is named only if none of them has a derivative.

use crate::ad::activity;
use crate::diag::SrcSpan;
use crate::ir::{Graph, Node, NodeKind};
use crate::shape::infer::Typed;
use crate::syntax::options::Options;

use super::Kind;

pub(super) struct Formula<'a> {
    pub(super) typed: &'a Typed,
    /// Without what no output needs.
    pub(super) graph: &'a Graph,
    pub(super) wrt: &'a [usize],
    pub(super) options: &'a Options,
}

/// An input without a gradient, with the steps at which its derivatives end.
struct Lost<'a> {
    input: usize,
    ends: Vec<&'a Node>,
}

impl Formula<'_> {
    /// The places in the graph of all differentiated numbers.
    pub(super) fn leaves(&self) -> Vec<usize> {
        self.wrt.iter().flat_map(|input| self.leaves_of(*input)).collect()
    }

    fn leaves_of(&self, input: usize) -> Vec<usize> {
        let first: usize = self.typed.inputs[..input].iter().map(|(_, layout)| layout.count()).sum();
        let leaves = self.typed.inputs[input].1.leaves("");
        let real = leaves.iter().enumerate().filter(|(_, (_, ty))| ty.is_real());
        real.map(|(leaf, _)| first + leaf).collect()
    }

    /// What is to be said. After `has_unused` names, an input that only they read is theirs.
    pub(super) fn unreached(&self, has_unused: bool) -> Vec<(Kind, SrcSpan, String)> {
        let lost: Vec<Lost<'_>> = self.wrt.iter().filter_map(|input| self.lost(*input)).collect();
        let mut said: Vec<(Kind, SrcSpan, String)> = Vec::new();
        let mut by_end: Vec<(&Lost<'_>, Vec<usize>)> = Vec::new();
        for one in &lost {
            if let Some(end) = one.ends.first() {
                match by_end.iter_mut().find(|(other, _)| std::ptr::eq(other.ends[0], *end)) {
                    Some((_, inputs)) => inputs.push(one.input),
                    None => by_end.push((one, vec![one.input])),
                }
                continue;
            }
            let depends = self.depends(&self.leaves_of(one.input));
            if depends || !has_unused {
                let name = &self.typed.inputs[one.input].0;
                let why = if depends {
                    "only conditions and positions depend on it"
                } else {
                    "the output does not depend on it"
                };
                let message =
                    format!("no gradient reaches `{name}`: {why}{}", self.help(&[one.input], &lost));
                said.push((Kind::UnreachedInput, name.span().into(), message));
            }
        }
        for (one, inputs) in by_end {
            let names: Vec<String> =
                inputs.iter().map(|input| format!("`{}`", self.typed.inputs[*input].0)).collect();
            let mut ops: Vec<String> = Vec::new();
            for end in &one.ends {
                if let NodeKind::Op(op, _) = &end.kind
                    && !ops.contains(&format!("`{}`", op.written()))
                {
                    ops.push(format!("`{}`", op.written()));
                }
            }
            let message = format!(
                "the gradient by {} is always zero: every way to the output goes through {}, which no derivative passes{}",
                listed(&names, "and"),
                listed(&ops, "or"),
                self.help(&inputs, &lost)
            );
            said.push((Kind::ZeroGradient, one.ends[0].origin.span, message));
        }
        said
    }

    /// An input that no derivative leaves, unless its name says that this is meant.
    fn lost(&self, input: usize) -> Option<Lost<'_>> {
        let leaves = self.leaves_of(input);
        if activity::reaches(self.graph, &leaves) || self.typed.inputs[input].0.to_string().starts_with('_') {
            return None;
        }
        let mut ends = Vec::new();
        activity::ends(self.graph, &leaves, &mut ends);
        Some(Lost { input, ends })
    }

    /// Whether any output depends on some inputs, by whatever way.
    fn depends(&self, inputs: &[usize]) -> bool {
        let mut depends = vec![false; self.graph.nodes.len()];
        for (index, node) in self.graph.nodes.iter().enumerate() {
            depends[index] = match &node.kind {
                NodeKind::Input(input) => inputs.contains(input),
                _ => node.operands().iter().any(|operand| depends[operand.index()]),
            };
        }
        self.graph.outputs.iter().any(|output| depends[output.id.index()])
    }

    /// How to leave inputs out, where a function can say it and anything is left.
    fn help(&self, inputs: &[usize], lost: &[Lost<'_>]) -> String {
        let is_lost = |input: &usize| lost.iter().any(|one| one.input == *input);
        let left: Vec<String> = self
            .wrt
            .iter()
            .filter(|input| !is_lost(input))
            .map(|input| self.typed.inputs[*input].0.to_string())
            .collect();
        let them = if inputs.len() == 1 { "it" } else { "them" };
        if left.is_empty() || self.options.is_formula {
            return String::new();
        }
        format!("\nhelp: `wrt({})` leaves {them} out", left.join(", "))
    }
}

/// `a`, `b` and `c`.
fn listed(names: &[String], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} {word} {last}", rest.join(", ")),
    }
}
