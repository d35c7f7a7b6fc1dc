//! A graph as a derivation shows it: what its values are called, and which of them have a line.
//!
//! What holds: a value without a line is written out where it is read. What is not attempted: the lines themselves, see
//! [`super::walk`].

use std::collections::{BTreeMap, BTreeSet};

use super::marks::LONGEST;
use super::math::{Math, is_scalar, number};
use super::mathml::MathMl;
use super::symbols::Symbol;
use super::{effective_uses, is_trivial};
use crate::ir::{Elem, Graph, Id, NodeKind, Ty};
use crate::ops::{MUL, Notation, Typeset};

/// A formula as the user wrote it may be longer before it is divided.
/// A condition that is no longer than this is written wherever it is asked for.
const SHORT: usize = 6;
const LONGEST_AS_WRITTEN: usize = 48;

/// A graph with what its values are called.
pub(super) struct Scene<'g> {
    pub(super) graph: &'g Graph,
    symbols: Vec<Symbol>,
    /// Those of the symbols.
    names: Vec<String>,
    is_line: Vec<bool>,
}

impl<'g> Scene<'g> {
    pub(super) fn new(graph: &'g Graph, symbols: Vec<Symbol>, is_line: Vec<bool>) -> Self {
        let names = symbols.iter().map(|symbol| symbol.name.clone()).collect();
        Self { graph, symbols, names, is_line }
    }

    pub(super) fn symbol(&self, id: Id) -> &Symbol {
        &self.symbols[id.index()]
    }

    pub(super) fn ty(&self, id: Id) -> &Ty {
        self.graph.ty(id)
    }

    pub(super) fn is_line(&self, id: Id) -> bool {
        self.is_line[id.index()]
    }

    pub(super) fn is_atom(&self, id: Id) -> bool {
        self.is_line(id) || matches!(self.graph.node(id).kind, NodeKind::Input(_))
    }

    /// The names of the values with a symbol that a value is written out to.
    pub(super) fn reads(&self, id: Id, into: &mut BTreeSet<String>) {
        for operand in self.graph.node(id).operands() {
            if self.is_atom(operand) {
                into.insert(self.symbols[operand.index()].name.clone());
            } else {
                self.reads(operand, into);
            }
        }
    }

    pub(super) fn text(&self, id: Id, is_written: bool) -> String {
        let is_named = |id: Id| self.is_line[id.index()];
        let math = Math { graph: self.graph, names: &self.names, is_named: &is_named };
        if is_written || !is_named(id) { math.right_side(id) } else { self.names[id.index()].clone() }
    }

    pub(super) fn mathml(&self, id: Id, is_written: bool) -> String {
        let is_named = |id: Id| self.is_line[id.index()];
        let math = MathMl { graph: self.graph, symbols: &self.symbols, is_named: &is_named };
        if is_written || !is_named(id) { math.right_side(id) } else { self.symbols[id.index()].mathml() }
    }

    /// The operation, if a value is a single one of values that have symbols.
    pub(super) fn glyph(&self, id: Id) -> Option<&'static str> {
        let (op, args) = self.graph.op(id)?;
        let is_atom = |id: Id| {
            let mut id = id;
            while let Some((op, args)) = self.graph.op(id)
                && !self.is_line[id.index()]
                && matches!(op.notation, Notation::Silent)
            {
                id = args[0];
            }
            self.is_line[id.index()] || self.graph.op(id).is_none()
        };
        if !args.iter().all(|arg| is_atom(*arg)) {
            return None;
        }
        if op.is(&MUL) && args[0] == args[1] {
            return None;
        }
        let is_scaled = op.is(&MUL) && args.iter().any(|arg| is_scalar(self.graph, *arg));
        Some(match op.typeset {
            _ if is_scaled => "·",
            Typeset::Function(name, _) => name,
            _ => super::dot::symbol(op.notation, op.name),
        })
    }
}

/// The constant that a value repeats, as a symbol.
pub(super) fn repeated(graph: &Graph, id: Id) -> Option<Symbol> {
    let (_, args) = graph.op(id).filter(|(op, _)| matches!(op.notation, Notation::Silent))?;
    let constant = graph.constant(args[0])?;
    Some(Symbol { name: number(constant), of: None, is_matrix: false })
}

/// By place: what the results of a branch or a loop are called.
pub(super) fn results(scene: &Scene<'_>, of: Id) -> BTreeMap<usize, Symbol> {
    let results = scene.graph.ids().filter_map(|id| match scene.graph.node(id).kind {
        NodeKind::Part(own, place) if own == of => Some((place, scene.symbol(id).clone())),
        _ => None,
    });
    results.collect()
}

/// By node: whether it has a line of its own.
pub(super) fn lines(graph: &Graph, as_written: bool) -> Vec<bool> {
    let longest = if as_written { LONGEST_AS_WRITTEN } else { LONGEST };
    let uses = effective_uses(graph);
    let mut is_line = vec![false; graph.nodes.len()];
    let mut weights = vec![1; graph.nodes.len()];
    for id in graph.ids() {
        let node = graph.node(id);
        if let NodeKind::Branch { .. } | NodeKind::Loop { .. } | NodeKind::Call { .. } = node.kind {
            // A condition stands in the head of its branch.
            let skipped = usize::from(matches!(node.kind, NodeKind::Branch { .. }));
            for operand in node.operands().split_off(skipped) {
                is_line[operand.index()] |= graph.op(operand).is_some() && repeated(graph, operand).is_none();
            }
        }
        if let NodeKind::Part(..) = node.kind {
            is_line[id.index()] = true;
        }
    }
    for id in graph.ids() {
        if graph.op(id).is_none() {
            continue;
        }
        let operands: usize = graph.node(id).operands().iter().map(|of| weights[of.index()]).sum();
        let is_condition = graph.ty(id).elem == Elem::Bool && operands <= SHORT;
        let is_read_twice = !as_written && !is_condition && uses[id.index()] > 1 && !is_trivial(graph, id);
        is_line[id.index()] |= graph.node(id).name.is_some() || is_read_twice || operands > longest;
        weights[id.index()] = if is_line[id.index()] { 1 } else { operands + 1 };
    }
    for output in &graph.outputs {
        is_line[output.id.index()] |= graph.op(output.id).is_some();
    }
    is_line
}
