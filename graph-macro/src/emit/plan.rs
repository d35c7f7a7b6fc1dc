//! The plan of a pass: which values are computed in which step, and which need memory.
//!
//! Entry-by-entry values, and reductions over them, are gathered into loops over one shape: a value joins the first
//! loop that comes after all it reads at other places, so that a chain is one loop and is fused by writing its
//! entries into each other. A kernel of the runtime is a step of its own. What holds: a step reads only what earlier
//! steps, or the same entry of its own loop, have computed.

mod updates;

use crate::ir::{Graph, Id, NodeKind, Shape};
use crate::ops::{Kernel, OpDef};

/// Where a result of the pass goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    /// It is returned by value: a scalar.
    Return,
    /// It replaces what is there.
    Set,
    /// It is added to what is there.
    Add,
    /// It is added to the input with this number, once nothing reads the input as it was any more.
    Update(usize),
    /// The condition under which the pass has a result: it is an `Option`.
    Guard,
    /// It only says where another result goes; of a matrix, that nothing reads it.
    Place,
}

/// One step.
#[derive(Debug)]
pub(crate) enum Step {
    /// A loop over all entries of a shape.
    Loop(Loop),
    /// A kernel of the runtime on whole matrices; `adds` to the output with this number, if that is all its result is for.
    Kernel { id: Id, adds: Option<usize> },
    /// A scalar.
    Scalar(Id),
    /// A branch, a loop or a call.
    Control(Id),
}

/// A loop over all entries of a shape.
#[derive(Debug)]
pub(crate) struct Loop {
    pub(crate) shape: Shape,
    /// The entry-by-entry values computed here, in order.
    pub(crate) values: Vec<Id>,
    /// The reductions computed here.
    pub(crate) reductions: Vec<Id>,
    /// The outputs (by number) that are written here from the entry of their node.
    pub(crate) stores: Vec<usize>,
}

/// The plan.
pub(crate) struct Plan {
    pub(crate) steps: Vec<Step>,
    /// By node: whether the whole value is in memory after its step.
    pub(crate) in_memory: Vec<bool>,
    /// By node: the output in whose memory the value is computed.
    pub(crate) in_output: Vec<Option<usize>>,
    /// By node: the step that computes it, plus one; 0 for what is there from the start.
    pub(crate) ready: Vec<usize>,
    /// The steps from here on update inputs.
    pub(crate) updates_from: usize,
    /// By node: computed where an input is updated with it.
    pub(crate) is_update: Vec<bool>,
}

/// Plans a pass with these outputs' targets; `whole` says which outputs are all of the memory that they go to.
pub(crate) fn plan(graph: &Graph, targets: &[Target], whole: &[bool]) -> Plan {
    let mut planner = Planner::new(graph);
    let late = updates::late(graph, targets, &planner.floats);
    for id in graph.ids().filter(|id| !late[id.index()]) {
        planner.place(id);
    }
    let mut in_memory = planner.in_memory();
    let mut in_output = vec![None; graph.nodes.len()];
    let mut added = vec![false; graph.nodes.len()];
    let uses = graph.uses();
    for (number, output) in graph.outputs.iter().enumerate() {
        let id = output.id;
        if graph.shape(id).is_scalar() || targets[number] == Target::Place {
            continue;
        }
        let is_computed = match &graph.node(id).kind {
            NodeKind::Op(op, _) => !op.is_arrangement(),
            // What a call gives is in memory of its own.
            NodeKind::Part(of, _) => !matches!(graph.node(*of).kind, NodeKind::Call { .. }),
            _ => false,
        } && whole[number];
        let is_kernel = matches!(graph.op(id), Some((op, _)) if matches!(op.kernel, Kernel::Matrix(_)));
        if targets[number] == Target::Set && is_computed && in_output[id.index()].is_none() {
            in_output[id.index()] = Some(number);
            in_memory[id.index()] = true;
            continue;
        }
        if targets[number] == Target::Add
            && whole[number]
            && is_kernel
            && uses[id.index()] == 1
            && planner.adds(id, number)
        {
            in_output[id.index()] = Some(number);
            added[id.index()] = true;
            continue;
        }
        if !matches!(targets[number], Target::Update(_)) {
            planner.store(number);
        }
    }
    let updates_from = planner.updates(targets, &late, &mut added);
    for (memory, read) in in_memory.iter_mut().zip(planner.in_memory()) {
        *memory |= read;
    }
    for (memory, added) in in_memory.iter_mut().zip(added) {
        *memory &= !added;
    }
    let Planner { steps, ready, .. } = planner;
    Plan { steps, in_memory, in_output, ready, updates_from, is_update: late }
}

/// The values that are cheap to compute from one matrix and are read once, by another entry-by-entry value: computed
/// with their reader, they need no memory of their own.
fn floating(graph: &Graph) -> Vec<bool> {
    let uses = graph.uses();
    let mut read_by_entry = vec![false; graph.nodes.len()];
    for id in graph.ids() {
        if let Some((op, args)) = graph.op(id)
            && op.entry().is_some()
            && !graph.shape(id).is_scalar()
        {
            for arg in args {
                read_by_entry[arg.index()] = true;
            }
        }
    }
    // By node: the one matrix of the same shape that a chain of cheap values starts from.
    let mut start: Vec<Option<Id>> = vec![None; graph.nodes.len()];
    let mut floats = vec![false; graph.nodes.len()];
    for id in graph.ids() {
        start[id.index()] = Some(id);
        let Some((op, args)) = graph.op(id) else { continue };
        let Some(entry) = op.entry() else { continue };
        let is_cheap = !entry.form.is_call();
        let alone = uses[id.index()] == 1 && read_by_entry[id.index()] && graph.node(id).name.is_none();
        if !is_cheap || !alone || graph.shape(id).is_scalar() {
            continue;
        }
        let is_repeated =
            |arg: &&Id| matches!(graph.op(**arg), Some((op, _)) if op.is(&crate::ops::BROADCAST));
        let mut starts: Vec<Id> =
            args.iter().filter(|arg| !is_repeated(arg)).filter_map(|arg| start[arg.index()]).collect();
        starts.dedup();
        if let [one] = starts[..] {
            start[id.index()] = Some(one);
            floats[id.index()] = true;
        }
    }
    floats
}

/// The constant that a value repeats.
pub(super) fn repeated_constant(graph: &Graph, id: Id) -> Option<&crate::ir::Constant> {
    let (op, args) = graph.op(id)?;
    if op.is(&crate::ops::BROADCAST) { graph.constant(args[0]) } else { None }
}

struct Planner<'g> {
    graph: &'g Graph,
    steps: Vec<Step>,
    /// By node: the step that computes it, plus one; 0 for what is there from the start.
    ready: Vec<usize>,
    /// By node: read by a kernel, or by a loop at another place or in a later step.
    read_whole: Vec<bool>,
    /// By node: cheap, and placed with the one value that reads it.
    floats: Vec<bool>,
    /// By node: computed in a loop, entry by entry.
    is_value: Vec<bool>,
    /// No loop before this step takes anything more.
    first_open: usize,
}

impl<'g> Planner<'g> {
    fn new(graph: &'g Graph) -> Self {
        let len = graph.nodes.len();
        let floats = floating(graph);
        Self {
            graph,
            steps: Vec::new(),
            ready: vec![0; len],
            read_whole: vec![false; len],
            floats,
            is_value: vec![false; len],
            first_open: 0,
        }
    }

    fn op(&self, id: Id) -> Option<(&'static OpDef, &'g [Id])> {
        match &self.graph.node(id).kind {
            NodeKind::Op(op, args) => Some((op, args)),
            _ => None,
        }
    }

    fn is_arrangement(&self, id: Id) -> bool {
        self.op(id).is_some_and(|(op, _)| op.is_arrangement())
    }

    fn place(&mut self, id: Id) {
        match &self.graph.node(id).kind {
            NodeKind::Branch { .. } | NodeKind::Loop { .. } | NodeKind::Call { .. } => self.control(id),
            NodeKind::Part(of, _) => self.ready[id.index()] = self.ready[of.index()],
            _ => {}
        }
        let Some((op, args)) = self.op(id) else { return };
        match &op.kernel {
            Kernel::Arrange(_) | Kernel::Composite(_) => {}
            Kernel::Entry(_) if self.graph.shape(id).is_scalar() => {
                for arg in args {
                    self.read_whole_behind(*arg);
                }
                self.steps.push(Step::Scalar(id));
                self.ready[id.index()] = self.steps.len();
            }
            Kernel::Entry(_) if self.floats[id.index()] => {}
            Kernel::Entry(_) => {
                let step = self.loop_for(self.graph.shape(id), args);
                self.is_value[id.index()] = true;
                self.loop_at(step).values.push(id);
                self.ready[id.index()] = step + 1;
            }
            Kernel::Reduce(_) => {
                let step = self.loop_for(self.graph.shape(args[0]), args);
                self.loop_at(step).reductions.push(id);
                self.ready[id.index()] = step + 1;
            }
            Kernel::Matrix(matrix) => {
                self.read_by_kernel(&args[matrix.ghosts..]);
                self.steps.push(Step::Kernel { id, adds: None });
                self.ready[id.index()] = self.steps.len();
            }
        }
    }

    /// Makes sure that a kernel's operands are there before the next step.
    fn read_by_kernel(&mut self, operands: &[Id]) {
        for &operand in operands {
            if self.graph.shape(operand).is_scalar() {
                self.read_whole_behind(operand);
            } else {
                self.materialise(operand);
            }
        }
    }

    /// A branch, a loop or a call: its operands are complete before it.
    fn control(&mut self, id: Id) {
        for operand in self.graph.node(id).operands() {
            if self.graph.shape(operand).is_scalar() {
                self.read_whole_behind(operand);
            } else if !self.is_initial_constant(id, operand) {
                self.materialise(operand);
            }
        }
        self.steps.push(Step::Control(id));
        self.ready[id.index()] = self.steps.len();
    }

    /// Whether a value is a repeated constant that a loop begins with: the loop fills its own memory.
    fn is_initial_constant(&self, id: Id, operand: Id) -> bool {
        let NodeKind::Loop { carried, args, .. } = &self.graph.node(id).kind else { return false };
        carried.contains(&operand)
            && !args.contains(&operand)
            && repeated_constant(self.graph, operand).is_some()
    }

    /// Makes sure that a value is in memory before the next step; a rearrangement is copied by a loop.
    fn materialise(&mut self, id: Id) {
        if self.is_arrangement(id) && self.ready[id.index()] == 0 {
            let (_, args) = self.op(id).expect("an arrangement is an operation");
            for arg in args {
                self.read_whole_behind(*arg);
            }
            let step = self.loop_for(self.graph.shape(id), &[id]);
            self.is_value[id.index()] = true;
            self.loop_at(step).values.push(id);
            self.ready[id.index()] = step + 1;
        }
        self.read_whole[id.index()] = true;
    }

    /// The first loop over `shape` that comes after everything that is read at other places.
    fn loop_for(&mut self, shape: &Shape, reads: &[Id]) -> usize {
        let mut earliest = self.first_open;
        for &read in reads {
            earliest = earliest.max(self.earliest(read, shape));
        }
        let found = (earliest..self.steps.len())
            .find(|step| matches!(&self.steps[*step], Step::Loop(of) if of.shape == *shape));
        let step = found.unwrap_or_else(|| {
            let (values, reductions, stores) = (Vec::new(), Vec::new(), Vec::new());
            self.steps.push(Step::Loop(Loop { shape: shape.clone(), values, reductions, stores }));
            self.steps.len() - 1
        });
        for &read in reads {
            self.note_read(read, step);
        }
        step
    }

    /// Places a floating value in the loop of its reader.
    fn land(&mut self, id: Id, step: usize) {
        let (_, args) = self.op(id).expect("a floating value is an operation");
        for &arg in args {
            self.note_read(arg, step);
        }
        self.is_value[id.index()] = true;
        self.loop_at(step).values.push(id);
        self.ready[id.index()] = step + 1;
    }

    fn is_floating(&self, id: Id) -> bool {
        self.floats[id.index()] && self.ready[id.index()] == 0
    }

    /// The first step that may read the present entry of a value.
    fn earliest(&self, read: Id, shape: &Shape) -> usize {
        if self.is_arrangement(read) && self.ready[read.index()] == 0 {
            let (_, args) = self.op(read).expect("an arrangement is an operation");
            // What is behind a rearrangement is read at another place: it must be complete.
            return args.iter().map(|arg| self.complete(*arg)).max().unwrap_or(0);
        }
        if self.is_floating(read) {
            let (_, args) = self.op(read).expect("a floating value is an operation");
            return args.iter().map(|arg| self.earliest(*arg, shape)).max().unwrap_or(0);
        }
        let ready = self.ready[read.index()];
        let in_loop = ready > 0 && self.graph.shape(read) == shape && self.is_value[read.index()];
        if in_loop { ready - 1 } else { ready }
    }

    /// The first step at which all of a value has been computed.
    fn complete(&self, id: Id) -> usize {
        if self.is_arrangement(id) && self.ready[id.index()] == 0 {
            let (_, args) = self.op(id).expect("an arrangement is an operation");
            return args.iter().map(|arg| self.complete(*arg)).max().unwrap_or(0);
        }
        self.ready[id.index()]
    }

    /// Notes what a loop reads from memory.
    fn note_read(&mut self, read: Id, step: usize) {
        if self.is_floating(read) {
            self.land(read, step);
        } else if self.is_arrangement(read) && self.ready[read.index()] == 0 {
            let (_, args) = self.op(read).expect("an arrangement is an operation");
            for arg in args {
                self.read_whole_behind(*arg);
            }
        } else if self.ready[read.index()] != step + 1 {
            self.read_whole[read.index()] = true;
        }
    }

    fn read_whole_behind(&mut self, id: Id) {
        if self.is_arrangement(id) && self.ready[id.index()] == 0 {
            let (_, args) = self.op(id).expect("an arrangement is an operation");
            for arg in args {
                self.read_whole_behind(*arg);
            }
        } else {
            self.read_whole[id.index()] = true;
        }
    }

    fn loop_at(&mut self, step: usize) -> &mut Loop {
        match &mut self.steps[step] {
            Step::Loop(of) => of,
            _ => unreachable!("the step is a loop"),
        }
    }

    /// Lets a kernel whose result is only added to an output add to it itself.
    fn adds(&mut self, id: Id, number: usize) -> bool {
        let has_routine = matches!(self.op(id), Some((op, _)) if matches!(&op.kernel, Kernel::Matrix(m) if m.add.is_some()));
        let step = self.ready[id.index()] - 1;
        match &mut self.steps[step] {
            Step::Kernel { adds, .. } if has_routine => {
                *adds = Some(number);
                true
            }
            _ => false,
        }
    }

    /// Writes an output from the entry of its node.
    fn store(&mut self, number: usize) {
        let id = self.graph.outputs[number].id;
        let step = self.loop_for(self.graph.shape(id), &[id]);
        self.loop_at(step).stores.push(number);
    }

    fn in_memory(&self) -> Vec<bool> {
        self.graph
            .ids()
            .map(|id| {
                let is_input = matches!(self.graph.node(id).kind, NodeKind::Input(_));
                let computed_whole = match &self.graph.node(id).kind {
                    NodeKind::Op(op, _) => matches!(op.kernel, Kernel::Matrix(_) | Kernel::Reduce(_)),
                    NodeKind::Part(..) => true,
                    _ => false,
                };
                let is_matrix = !self.graph.shape(id).is_scalar();
                is_matrix && (is_input || computed_whole || self.read_whole[id.index()])
            })
            .collect()
    }
}
