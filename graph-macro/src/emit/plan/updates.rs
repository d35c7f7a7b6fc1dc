//! Updates of inputs in place: what is added to an input waits until nothing reads the input as it was.
//!
//! What holds: the steps of the updates come last, and none of them reads an updated matrix but at the entry that it
//! changes, before it changes it. A product whose result is only for an update is added to the input by its kernel, and a
//! chain of functions of entries is computed where it is added: neither needs memory for its gradient. All other
//! gradients, and those that would read an input that another update has changed, are in memory before the updates begin.

use super::{Planner, Step, Target};
use crate::ir::{Graph, Id, NodeKind};
use crate::ops::Kernel;

/// By node: computed among the updates.
pub(super) fn late(graph: &Graph, targets: &[Target], floats: &[bool]) -> Vec<bool> {
    let reads = Reads::of(graph, targets, floats);
    let uses = graph.uses();
    let mut late = vec![false; graph.nodes.len()];
    for (output, target) in graph.outputs.iter().zip(targets) {
        let id = output.id;
        let is_update = matches!(target, Target::Update(_));
        if !is_update || uses[id.index()] != 1 || graph.shape(id).is_scalar() {
            continue;
        }
        let Some((op, args)) = graph.op(id) else { continue };
        late[id.index()] = match &op.kernel {
            Kernel::Entry(_) => !args.iter().any(|arg| reads.elsewhere(*arg)),
            Kernel::Matrix(matrix) => {
                matrix.add.is_some() && !args[matrix.ghosts..].iter().any(|arg| reads.whole(*arg))
            }
            Kernel::Arrange(_) | Kernel::Reduce(_) | Kernel::Composite(_) => false,
        };
    }
    late
}

/// What is read of the updated inputs where a value is written out.
struct Reads<'a> {
    graph: &'a Graph,
    floats: &'a [bool],
    updated: Vec<usize>,
}

impl<'a> Reads<'a> {
    fn of(graph: &'a Graph, targets: &[Target], floats: &'a [bool]) -> Self {
        let number = |target: &Target| match target {
            Target::Update(input) => Some(*input),
            _ => None,
        };
        Self { graph, floats, updated: targets.iter().filter_map(number).collect() }
    }

    /// Whether a value is an updated matrix; scalars are copied before they are updated.
    fn is_updated(&self, id: Id) -> bool {
        matches!(self.graph.node(id).kind, NodeKind::Input(input) if self.updated.contains(&input))
            && !self.graph.shape(id).is_scalar()
    }

    /// Whether a loop over the value's shape reads an updated matrix at another entry than its present one.
    fn elsewhere(&self, id: Id) -> bool {
        !self.is_updated(id) && self.is_read(id, &|arg| self.elsewhere(arg))
    }

    /// Whether any entry of an updated matrix is read.
    fn whole(&self, id: Id) -> bool {
        let Some((op, _)) = self.graph.op(id) else { return self.is_updated(id) };
        // A kernel reads a matrix from memory, where a rearrangement is copied to beforehand.
        let is_copied = op.is_arrangement() && !self.graph.shape(id).is_scalar();
        !is_copied && self.is_read(id, &|arg| self.whole(arg))
    }

    /// The same for a value by its operands, if they are read where it is read.
    fn is_read(&self, id: Id, of_operand: &dyn Fn(Id) -> bool) -> bool {
        let Some((op, args)) = self.graph.op(id) else { return false };
        if op.is_arrangement() {
            return args.iter().any(|arg| self.behind(*arg));
        }
        let is_scalar_value = op.entry().is_some() && self.graph.shape(id).is_scalar();
        if is_scalar_value {
            return args.iter().any(|arg| self.behind(*arg));
        }
        self.floats[id.index()] && args.iter().any(|arg| of_operand(*arg))
    }

    /// Whether an updated matrix is read at any place.
    fn behind(&self, id: Id) -> bool {
        self.is_updated(id) || self.is_read(id, &|arg| self.behind(arg))
    }

    /// Whether an output is a rearrangement of an updated matrix.
    fn rearranges(&self, id: Id) -> bool {
        self.graph.op(id).is_some_and(|(op, _)| op.is_arrangement()) && self.behind(id)
    }
}

impl Planner<'_> {
    /// Adds the steps of the updates; gives the number of the first.
    pub(super) fn updates(&mut self, targets: &[Target], late: &[bool], added: &mut [bool]) -> usize {
        let graph = self.graph;
        let floats = self.floats.clone();
        let reads = Reads::of(graph, targets, &floats);
        let all = graph.outputs.iter().zip(targets).enumerate();
        let updates: Vec<(usize, Id)> = all
            .filter(|(_, (_, target))| matches!(target, Target::Update(_)))
            .map(|(number, (output, _))| (number, output.id))
            .filter(|(_, id)| !graph.shape(*id).is_scalar())
            .collect();
        // What the updates read from memory must be there.
        for &(_, id) in &updates {
            // A gradient is a multiple of the cotangent: never an input as it is.
            let Some((op, args)) = graph.op(id) else { continue };
            match &op.kernel {
                Kernel::Matrix(matrix) if late[id.index()] => self.read_by_kernel(&args[matrix.ghosts..]),
                _ if reads.rearranges(id) => self.materialise(id),
                _ => {}
            }
        }
        let first = self.steps.len();
        self.first_open = first;
        for (number, id) in updates {
            let is_kernel = matches!(graph.op(id), Some((op, _)) if matches!(op.kernel, Kernel::Matrix(_)));
            if late[id.index()] && is_kernel {
                self.steps.push(Step::Kernel { id, adds: Some(number) });
                self.ready[id.index()] = self.steps.len();
                added[id.index()] = true;
                continue;
            }
            if late[id.index()] {
                self.place(id);
            }
            self.store(number);
        }
        first
    }
}
