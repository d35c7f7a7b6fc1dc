//! A formula's graph and everything that differentiation and the passes make of it.
//!
//! What holds: the graph's inputs are the leaves of the declared inputs in order, its outputs the leaves of the output,
//! then the condition of an `Option`. Inputs for derivatives come after the inputs, one for each real leaf; derivatives
//! come after the outputs.

use std::rc::Rc;

use crate::ad::reverse::{Seed, reverse};
use crate::ad::{NoRule, forward::forward};
use crate::ir::print::identifier;
use crate::ir::{Constant, Dim, Graph, Layout, NodeKind};
use crate::passes::{self, residuals};
use crate::shape::infer::Typed;
use crate::syntax::options::Options;

/// The formula and everything that differentiation made of it.
pub(crate) struct Derivatives {
    /// The places of the differentiated inputs.
    pub(super) wrt: Vec<usize>,
    /// How many leaves the output has.
    pub(super) leaves: usize,
    /// As the user wrote it: for the docs.
    pub(super) written: Graph,
    pub(super) forward: Graph,
    /// Its last inputs are the cotangents. Outputs: the condition of an `Option`, the gradients.
    pub(super) backward: Graph,
    /// Value, the condition of an `Option`, then gradient; for a scalar output.
    pub(super) value_and_gradient: Option<Graph>,
    pub(super) saved: residuals::Split,
    pub(super) jvp: Option<Graph>,
    /// Whether even a small program is written in loops.
    pub(super) in_loops: bool,
}

impl Derivatives {
    /// Differentiates in every way that the module offers, by the inputs at the places `wrt`.
    pub(crate) fn new(
        mut graph: Graph,
        typed: &Typed,
        wrt: Vec<usize>,
        options: &Options,
    ) -> Result<Self, NoRule> {
        name_leaves_apart(&mut graph, typed);
        let inputs = graph.inputs.len();
        let leaves = typed.output.count();
        let real = real_leaves(typed, &wrt);
        let outputs = leaves + usize::from(typed.is_option);
        debug_assert_eq!(graph.outputs.len(), outputs);
        let joint = passes::finish(&reverse(&graph, &real, Seed::Input)?);
        let mut backward = joint.clone();
        backward.outputs.drain(..leaves);
        let is_scalar = matches!(&typed.output, Layout::Leaf(ty) if ty.shape.is_scalar() && ty.is_real());
        let value_and_gradient = match is_scalar {
            true => Some(passes::finish(&reverse(&graph, &real, Seed::One)?)),
            false => None,
        };
        let jvp = match options.jvp {
            true => Some(passes::finish(&forward(&graph, &real)?)),
            false => None,
        };
        Ok(Self {
            wrt,
            leaves,
            forward: passes::finish(&graph),
            backward: passes::finish(&backward),
            value_and_gradient,
            saved: residuals::split(&joint, inputs, outputs, &residuals::Keep::Computed),
            jvp,
            in_loops: options.loops,
            written: graph,
        })
    }
}

impl Derivatives {
    /// Whether the code mentions names of the surrounding scope: constants, const generics, functions.
    pub(super) fn mention_names(&self) -> bool {
        let mut found = false;
        each_graph(&self.written, &mut |graph| {
            found |= graph.nodes.iter().any(|node| {
                let (rows, cols) = node.ty.shape.dims();
                let by_dims = matches!(rows, Dim::Sym(_)) || matches!(cols, Dim::Sym(_));
                by_dims
                    || matches!(
                        &node.kind,
                        NodeKind::Const(Constant::Item(_) | Constant::Count(_))
                            | NodeKind::Call { .. }
                            | NodeKind::Loop { count: Dim::Sym(_), .. }
                    )
            });
        });
        found
    }
}

/// The places in the graph of the differentiated inputs' real leaves.
fn real_leaves(typed: &Typed, wrt: &[usize]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut first = 0;
    for (input, (_, layout)) in typed.inputs.iter().enumerate() {
        let leaves = layout.leaves("");
        if wrt.contains(&input) {
            let real = leaves.iter().enumerate().filter(|(_, (_, ty))| ty.is_real());
            places.extend(real.map(|(leaf, _)| first + leaf));
        }
        first += leaves.len();
    }
    places
}

/// A leaf `p.w` is the variable `p_w`: it must not take the name from an input that is called so.
fn name_leaves_apart(graph: &mut Graph, typed: &Typed) {
    let declared: Vec<String> = typed.inputs.iter().map(|(name, _)| plain(&name.to_string())).collect();
    for input in &mut graph.inputs {
        if !declared.iter().any(|name| **name == *input.name) {
            while declared.contains(&identifier(&input.name)) {
                input.name = Rc::from(format!("{}_", input.name));
            }
        }
    }
}

fn plain(name: &str) -> String {
    name.trim_start_matches("r#").to_owned()
}

/// Visits a graph and the graphs within it.
pub(super) fn each_graph(graph: &Graph, visit: &mut dyn FnMut(&Graph)) {
    visit(graph);
    for node in &graph.nodes {
        match &node.kind {
            NodeKind::Branch { then, otherwise, .. } => {
                each_graph(then, visit);
                each_graph(otherwise, visit);
            }
            NodeKind::Loop { body, .. } => each_graph(body, visit),
            NodeKind::Input(_)
            | NodeKind::Const(_)
            | NodeKind::Op(..)
            | NodeKind::Call { .. }
            | NodeKind::Part(..) => {}
        }
    }
}
