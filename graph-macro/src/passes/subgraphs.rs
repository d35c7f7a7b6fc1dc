//! Sub-graphs: branches and loops as small as what is read of them, and their sub-graphs optimised.
//!
//! ```text
//! (a, b) = for i in 0..n (a₀, b₀; c) { … };  b          →          b = for i in 0..n (b₀; c) { … };  b
//! ```
//!
//! Constants, and rearrangements of one matrix, move into the sub-graphs that read them. A carried value that no run
//! changes becomes an argument; results, carried values and arguments that nobody reads are dropped; a branch whose
//! condition is known becomes the side that is taken, a loop of no run its initial values, a loop of one run its body.
//! What holds after it: every result of a branch or a loop is read, every input of a sub-graph is read in it, and
//! every sub-graph is optimised. It does not unroll, and moves nothing out of a loop.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::ir::{Builder, Constant, Expr, Graph, Id, Node, NodeKind, Output, Ty};
use crate::ops::BlockRole;

pub(crate) fn run(graph: &Graph) -> Graph {
    let has_subgraphs =
        graph.nodes.iter().any(|node| matches!(node.kind, NodeKind::Branch { .. } | NodeKind::Loop { .. }));
    if !has_subgraphs {
        return graph.clone();
    }
    let builder = Builder::simplifying(Graph { inputs: graph.inputs.clone(), ..Graph::default() });
    let mut walk = Walk {
        builder: &builder,
        read: read_parts(graph),
        results: vec![Vec::new(); graph.nodes.len()],
        renamed: Vec::with_capacity(graph.nodes.len()),
    };
    for id in graph.ids() {
        walk.node(graph, id);
    }
    let Walk { renamed, .. } = walk;
    let outputs = graph.outputs.iter();
    let outputs =
        outputs.map(|output| Output { name: output.name.clone(), id: renamed[output.id.index()] }).collect();
    Graph { outputs, ..builder.finish() }
}

/// By node: which of its parts anybody reads.
fn read_parts(graph: &Graph) -> Vec<BTreeSet<usize>> {
    let uses = graph.uses();
    let mut read = vec![BTreeSet::new(); graph.nodes.len()];
    for id in graph.ids() {
        if let NodeKind::Part(of, place) = graph.node(id).kind
            && uses[id.index()] > 0
        {
            read[of.index()].insert(place);
        }
    }
    read
}

struct Walk<'g> {
    builder: &'g Builder,
    read: Vec<BTreeSet<usize>>,
    /// By branch or loop: its results in the new graph.
    results: Vec<Vec<Option<Id>>>,
    renamed: Vec<Id>,
}

impl Walk<'_> {
    fn node(&mut self, graph: &Graph, id: Id) {
        let old = graph.node(id);
        let node = old.map_operands(|operand| self.renamed[operand.index()]);
        self.builder.set_origin(node.origin.span, node.origin.role);
        self.builder.recompute.set(node.recompute);
        let new = match &node.kind {
            NodeKind::Branch { condition, args, then, otherwise } => {
                let sides = [&**then, &**otherwise];
                self.results[id.index()] =
                    self.branch(&node, *condition, args, sides, &self.read[id.index()]);
                *condition
            }
            NodeKind::Loop { count, carried, args, body, records } => {
                let whole = Whole { count, carried, args, body, records: *records };
                self.results[id.index()] = self.rolled(&node, &whole, &self.read[id.index()]);
                // The node itself is not read any more: any value may stand for it.
                carried.first().or(args.first()).copied().unwrap_or_else(|| self.builder.real(0.0).id)
            }
            NodeKind::Part(_, place) => {
                let NodeKind::Part(of, _) = old.kind else { unreachable!("it is a part") };
                match self.results[of.index()].get(*place).copied().flatten() {
                    Some(result) => {
                        let result = self.builder.expr(result);
                        if let Some(name) = &node.name {
                            result.set_name(name);
                        }
                        if let Some(hint) = &node.hint {
                            result.set_hint(hint);
                        }
                        result.id
                    }
                    // A part of a call, or one that nobody reads.
                    None if matches!(graph.node(of).kind, NodeKind::Call { .. }) => {
                        self.builder.push_node(node).id
                    }
                    None => self.builder.nothing(&node.ty).id,
                }
            }
            _ => self.builder.push_node(node).id,
        };
        self.renamed.push(new);
    }

    fn branch(
        &self,
        node: &Node,
        condition: Id,
        args: &[Id],
        sides: [&Graph; 2],
        read: &BTreeSet<usize>,
    ) -> Vec<Option<Id>> {
        let count = sides[0].outputs.len();
        if let Some(Constant::Bool(value)) = self.builder.expr(condition).as_constant() {
            let side = super::optimise(sides[usize::from(!value)]);
            let results = self.builder.inline(&side, &self.builder.exprs(args));
            return results.into_iter().map(|result| Some(result.id)).collect();
        }
        let kept: Vec<usize> = (0..count).filter(|place| read.contains(place)).collect();
        if kept.is_empty() {
            return vec![None; count];
        }
        let sides = sides.map(|side| super::flat(&with_outputs(side, &kept)));
        let (args, sides) = self.pushed(args, 0, sides);
        let used: Vec<usize> =
            (0..args.len()).filter(|place| sides.iter().any(|side| reads_input(side, *place))).collect();
        let [then, otherwise] = sides.map(|side| Rc::new(with_inputs(&side, &used)));
        let args = used.iter().map(|place| args[*place]).collect();
        let types: Vec<Ty> = then.outputs.iter().map(|output| then.ty(output.id).clone()).collect();
        let kind = NodeKind::Branch { condition, args, then, otherwise };
        let branch = self.builder.push_node(Node { kind, ..node.clone() });
        self.parts(branch, &kept, types, count)
    }

    fn parts(&self, of: Expr<'_>, kept: &[usize], types: Vec<Ty>, count: usize) -> Vec<Option<Id>> {
        let mut results = vec![None; count];
        for (part, (place, ty)) in kept.iter().zip(types).enumerate() {
            results[*place] = Some(self.builder.part(of, part, ty).id);
        }
        results
    }

    /// Constants, and rearrangements of one matrix, become part of the sub-graphs, whose first inputs are others: the new
    /// arguments, and the graphs.
    fn pushed<const N: usize>(&self, args: &[Id], first: usize, sides: [Graph; N]) -> (Vec<Id>, [Graph; N]) {
        let mut outer: Vec<Id> = Vec::new();
        for &arg in args {
            self.sources(arg, &mut outer);
        }
        let sides = sides.map(|side| {
            let inner = Builder::new();
            let own = side.inputs[..first].iter().map(|input| inner.input(&input.name, input.ty.clone()));
            let own: Vec<Expr<'_>> = own.collect();
            let inputs: Vec<Expr<'_>> = outer
                .iter()
                .map(|id| {
                    let node = self.builder.node(*id);
                    let own = args.iter().position(|arg| arg == id);
                    let own = own.map(|place| side.inputs[first + place].name.to_string());
                    let name = own.or_else(|| node.name.map(|name| name.to_string()));
                    inner.input(&name.unwrap_or_else(|| "value".to_owned()), node.ty)
                })
                .collect();
            let values = args.iter().map(|arg| self.rebuilt(*arg, &inner, &outer, &inputs));
            let values: Vec<Expr<'_>> = own.iter().copied().chain(values).collect();
            let outputs = inner.inline(&side, &values);
            for (output, value) in side.outputs.iter().zip(outputs) {
                inner.output(&output.name, value);
            }
            super::optimise(&inner.finish())
        });
        (outer, sides)
    }

    /// What an argument is made of, as far as it moves inside.
    fn sources(&self, arg: Id, outer: &mut Vec<Id>) {
        match self.moves(arg) {
            Some(operands) => operands.into_iter().for_each(|operand| self.sources(operand, outer)),
            None if !outer.contains(&arg) => outer.push(arg),
            None => {}
        }
    }

    /// The operands of a value that is better made where it is read.
    fn moves(&self, id: Id) -> Option<Vec<Id>> {
        let node = self.builder.node(id);
        match &node.kind {
            NodeKind::Const(_) => Some(Vec::new()),
            NodeKind::Op(op, args) => {
                let whole = args.iter().filter(|arg| self.builder.node(**arg).ty.is_real()).count();
                let is_view = op.is_arrangement()
                    && !matches!(op.block, BlockRole::Places | BlockRole::Replaces)
                    && !node.ty.shape.is_scalar();
                (is_view && whole <= 1).then(|| args.clone())
            }
            _ => None,
        }
    }

    fn rebuilt<'i>(&self, id: Id, inner: &'i Builder, outer: &[Id], inputs: &[Expr<'i>]) -> Expr<'i> {
        if let Some(place) = outer.iter().position(|own| *own == id) {
            return inputs[place];
        }
        let node = self.builder.node(id);
        inner.push_node(node.map_operands(|operand| self.rebuilt(operand, inner, outer, inputs).id))
    }

    fn rolled(&self, node: &Node, whole: &Whole<'_>, read: &BTreeSet<usize>) -> Vec<Option<Id>> {
        let count = whole.carried.len();
        match whole.count.literal() {
            Some(0) => return whole.carried.iter().copied().map(Some).collect(),
            Some(1) => {
                let inputs = [&[self.builder.index(0).id], whole.carried, whole.args].concat();
                let body = super::optimise(whole.body);
                let results = self.builder.inline(&body, &self.builder.exprs(&inputs));
                return results.into_iter().map(|result| Some(result.id)).collect();
            }
            _ => {}
        }
        let body = super::flat(whole.body);
        let live = live_carried(&body, count, read);
        let is_unchanged = |place: &usize| is_input(&body, body.outputs[*place].id, 1 + place);
        let unchanged: Vec<usize> = (0..count).filter(|place| is_unchanged(place)).collect();
        let kept: Vec<usize> =
            (0..count).filter(|place| live.contains(place) && !unchanged.contains(place)).collect();
        let mut results = vec![None; count];
        for &place in &unchanged {
            results[place] = Some(whole.carried[place]);
        }
        if kept.is_empty() {
            return results;
        }
        // The inputs in their new order: the index, what is carried, what is not changed, the arguments.
        let order: Vec<usize> = std::iter::once(0)
            .chain(kept.iter().map(|place| 1 + place))
            .chain(unchanged.iter().map(|place| 1 + place))
            .chain(1 + count..body.inputs.len())
            .collect();
        let body = with_inputs(&with_outputs(&body, &kept), &order);
        let args: Vec<Id> =
            unchanged.iter().map(|place| whole.carried[*place]).chain(whole.args.iter().copied()).collect();
        let carried: Vec<Id> = kept.iter().map(|place| whole.carried[*place]).collect();
        let first = 1 + kept.len();
        let (args, [body]) = self.pushed(&args, first, [body]);
        let used: Vec<usize> = (0..first)
            .chain((first..first + args.len()).filter(|place| reads_input(&body, *place)))
            .collect();
        let args: Vec<Id> = used[first..].iter().map(|place| args[place - first]).collect();
        let body = Rc::new(with_inputs(&body, &used));
        let records = kept.iter().filter(|place| **place >= count - whole.records).count();
        let types: Vec<Ty> = body.outputs.iter().map(|output| body.ty(output.id).clone()).collect();
        let kind = NodeKind::Loop { count: whole.count.clone(), carried, args, body, records };
        let rolled = self.builder.push_node(Node { kind, ..node.clone() });
        let parts = self.parts(rolled, &kept, types, count);
        for (result, part) in results.iter_mut().zip(parts) {
            *result = result.or(part);
        }
        results
    }
}

/// A loop.
struct Whole<'a> {
    count: &'a crate::ir::Dim,
    carried: &'a [Id],
    args: &'a [Id],
    body: &'a Graph,
    records: usize,
}

/// The carried values that are read after the loop, or that such a one is computed from.
fn live_carried(body: &Graph, count: usize, read: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut live = read.clone();
    loop {
        let mut needed = vec![false; body.nodes.len()];
        for place in &live {
            needed[body.outputs[*place].id.index()] = true;
        }
        let mut grown = live.clone();
        for id in body.ids().rev() {
            if !needed[id.index()] {
                continue;
            }
            match body.node(id).kind {
                NodeKind::Input(input) if (1..=count).contains(&input) => drop(grown.insert(input - 1)),
                _ => body.node(id).operands().iter().for_each(|operand| needed[operand.index()] = true),
            }
        }
        if grown == live {
            return live;
        }
        live = grown;
    }
}

fn is_input(graph: &Graph, id: Id, place: usize) -> bool {
    matches!(graph.node(id).kind, NodeKind::Input(input) if input == place)
}

fn reads_input(graph: &Graph, place: usize) -> bool {
    let uses = graph.uses();
    graph.ids().any(|id| is_input(graph, id, place) && uses[id.index()] > 0)
}

/// The graph with only these of its outputs.
fn with_outputs(graph: &Graph, kept: &[usize]) -> Graph {
    let outputs = kept.iter().map(|place| graph.outputs[*place].clone()).collect();
    Graph { outputs, ..graph.clone() }
}

/// The graph with these of its inputs, in this order; the others are not read.
fn with_inputs(graph: &Graph, order: &[usize]) -> Graph {
    let mut new = graph.clone();
    new.inputs = order.iter().map(|place| graph.inputs[*place].clone()).collect();
    for node in &mut new.nodes {
        if let NodeKind::Input(input) = &mut node.kind {
            match order.iter().position(|place| place == input) {
                Some(place) => *input = place,
                // Not read: a constant until it is dropped.
                None => {
                    node.kind = NodeKind::Const(Constant::Real(0.0));
                    node.ty = Ty::SCALAR;
                }
            }
        }
    }
    super::dce::run(&new)
}
