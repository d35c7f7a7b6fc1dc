//! Residuals: splits a gradient graph into a forward part that saves, and a backward part that reads what was saved.
//!
//! ```text
//! |x, w, d_y|  z = matmul(x, w);  y = tanh(z);  d_z = d_y ⊙ (1 − y²);  d_w = tr_mul(x, d_z)
//!     forward:  |x, w|  z = …;  y = …;  (y; save y)          backward:  |x, w, y, d_y|  d_z = …;  d_w = …
//! ```
//!
//! A value is saved if the backward pass reads it and the forward pass has it anyway; what depends on neither
//! cotangent nor forward pass (`1 − y²`) is computed in the backward pass. Inputs are never saved: the caller has
//! them. In a body of a branch or a loop only what is costly is saved, and of carried values only the parts that are
//! read, if these are smaller. There an elementary function that only the backward pass reads (the cosine for a sine) is
//! computed and saved by the forward pass, which has its operand at hand. What holds after it: the backward graph reads inputs, saved values and cotangents only;
//! of carried inputs none.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::{dce, subgraphs};
use crate::ir::{Builder, Expr, Graph, Id, Input, NodeKind, Output};
use crate::ops::{BlockRole, Kernel, OpDef};

/// What may be saved.
pub(crate) enum Keep {
    /// Every computed value: in the formula itself.
    Computed,
    /// What is costly to compute again, and these inputs: in a body, where the carried values are gone afterwards.
    Costly { carried: Range<usize> },
}

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
pub(crate) fn split(graph: &Graph, primal_inputs: usize, primal_outputs: usize, keep: &Keep) -> Split {
    let needs_cotangent =
        graph.reached_from(|id| matches!(graph.node(id).kind, NodeKind::Input(i) if i >= primal_inputs));
    let in_forward = graph.needed_by(graph.outputs[..primal_outputs].iter().map(|output| output.id));
    let again = graph.reached_from(|id| graph.node(id).recompute);
    let choice =
        Choice { graph, keep, needs_cotangent: &needs_cotangent, in_forward: &in_forward, again: &again };
    let saved = choice.saved(primal_outputs);

    let names = crate::ir::print::names(graph);
    let saved_inputs: Vec<Input> = saved
        .iter()
        .map(|id| Input { name: Rc::from(names[id.index()].as_str()), ty: graph.ty(*id).clone() })
        .collect();

    let mut forward = graph.clone();
    forward.outputs.truncate(primal_outputs);
    let outputs =
        saved.iter().zip(&saved_inputs).map(|(id, input)| Output { name: input.name.clone(), id: *id });
    forward.outputs.extend(outputs);
    let forward = small(&with_inputs(&forward, primal_inputs));

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
    Split { forward, backward: small(&backward), saved: saved_inputs }
}

/// What is left once each half computes less.
fn small(graph: &Graph) -> Graph {
    dce::run(&subgraphs::run(&dce::run(graph)))
}

/// The graph with its first inputs only. The others do not reach its outputs: they are zeros until they are dropped.
fn with_inputs(graph: &Graph, count: usize) -> Graph {
    let builder = Builder::new();
    let values: Vec<Expr<'_>> = graph
        .inputs
        .iter()
        .enumerate()
        .map(|(place, input)| {
            if place < count {
                builder.input(&input.name, input.ty.clone())
            } else {
                builder.nothing(&input.ty)
            }
        })
        .collect();
    for (value, output) in builder.inline(graph, &values).into_iter().zip(&graph.outputs) {
        builder.output(&output.name, value);
    }
    drop(values);
    builder.finish()
}

/// The choice of what is saved.
struct Choice<'a> {
    graph: &'a Graph,
    keep: &'a Keep,
    needs_cotangent: &'a [bool],
    in_forward: &'a [bool],
    /// What depends on values that are computed again on purpose.
    again: &'a [bool],
}

impl Choice<'_> {
    fn saved(&self, primal_outputs: usize) -> Vec<Id> {
        // Of these carried inputs the whole is saved, not the parts that are read.
        let mut whole: Vec<Id> = Vec::new();
        loop {
            let saved = self.walk(primal_outputs, &whole);
            let mut parts: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
            for &id in &saved {
                if let Some(of) = self.part_of_carried(id) {
                    parts.entry(of).or_default().push(id);
                }
            }
            let larger: Vec<Id> = parts
                .into_iter()
                .filter(|(of, parts)| saved.contains(of) || !self.is_less(parts, *of))
                .map(|(of, _)| of)
                .collect();
            if larger.is_empty() {
                return saved;
            }
            whole.extend(larger);
        }
    }

    fn walk(&self, primal_outputs: usize, whole: &[Id]) -> Vec<Id> {
        let mut visited = vec![false; self.graph.nodes.len()];
        let mut saved = Vec::new();
        let mut stack: Vec<Id> =
            self.graph.outputs[primal_outputs..].iter().map(|output| output.id).collect();
        while let Some(id) = stack.pop() {
            if std::mem::replace(&mut visited[id.index()], true) {
                continue;
            }
            let is_part = self.part_of_carried(id).is_some_and(|of| !whole.contains(&of));
            if !self.needs_cotangent[id.index()] && (is_part || self.is_worth_it(id)) {
                saved.push(id);
            } else {
                stack.extend(self.graph.node(id).operands());
            }
        }
        saved.sort_unstable();
        saved
    }

    fn is_worth_it(&self, id: Id) -> bool {
        let node = self.graph.node(id);
        let computed = match &node.kind {
            NodeKind::Op(op, _) => !op.is_arrangement(),
            NodeKind::Part(..) => true,
            _ => false,
        };
        // A result of a branch or a loop is there if that runs.
        let runs = match node.kind {
            NodeKind::Part(of, _) => self.in_forward[of.index()],
            _ => self.in_forward[id.index()],
        };
        match self.keep {
            Keep::Computed => computed && runs,
            Keep::Costly { carried } => match &node.kind {
                NodeKind::Input(input) => carried.contains(input),
                NodeKind::Op(op, _) => {
                    let is_at_hand = runs || (is_call(op) && !self.again[id.index()]);
                    is_at_hand && node.ty.is_real() && is_costly(op)
                }
                NodeKind::Part(of, place) => runs && node.ty.is_real() && !self.is_record(*of, *place),
                _ => false,
            },
        }
    }

    /// The records of a loop within a body are made again with the loop.
    fn is_record(&self, of: Id, place: usize) -> bool {
        match &self.graph.node(of).kind {
            NodeKind::Loop { carried, records, .. } => place >= carried.len() - records,
            _ => false,
        }
    }

    /// The carried input that a node reads a part of.
    fn part_of_carried(&self, id: Id) -> Option<Id> {
        let Keep::Costly { carried } = self.keep else { return None };
        let (op, args) = self.graph.op(id)?;
        let is_carried = matches!(self.graph.node(args.first().copied()?).kind, NodeKind::Input(input) if carried.contains(&input));
        (op.block == BlockRole::Reads && is_carried).then(|| args[0])
    }

    fn is_less(&self, parts: &[Id], whole: Id) -> bool {
        let len = |id: &Id| self.graph.shape(*id).literal_len();
        match (parts.iter().map(len).sum::<Option<usize>>(), len(&whole)) {
            (Some(parts), Some(whole)) => parts < whole,
            (Some(parts), None) => parts <= 4,
            _ => false,
        }
    }
}

/// Whether computing a value again costs more than to write and read it.
fn is_costly(op: &OpDef) -> bool {
    match &op.kernel {
        Kernel::Entry(_) => is_call(op),
        Kernel::Reduce(_) | Kernel::Matrix(_) => true,
        Kernel::Arrange(_) | Kernel::Composite(_) => false,
    }
}

fn is_call(op: &OpDef) -> bool {
    op.entry().is_some_and(|entry| entry.form.is_call())
}
