//! Forward mode: from the tangents of the inputs to those of the outputs, alongside the values.
//!
//! ```text
//! z = matmul(x, w);  y = tanh(z)          t_z = matmul(t_x, w) + matmul(x, t_w);  t_y = (1 − y²) ⊙ t_z
//! ```
//!
//! What holds after it: the graph computes all that it computed before, has one more input for the tangent of each
//! input asked for, and one more output for the tangent of each output that is made of numbers. Branches and loops
//! compute the tangents alongside their values. A tangent that is structurally zero is never built.

use std::rc::Rc;

use super::activity::active;
use super::branch::forward_branch;
use super::rolled::forward_loop;
use super::{NoRule, derivative_input, derivative_name};
use crate::ir::{Builder, Callee, Expr, Graph, Id, Mode, Node, NodeKind, Role, Ty};
use crate::ops::{Diff, OpDef, Rule};

/// Adds inputs `d_name` for the tangents of the inputs `wrt`, and outputs `d_name` for those of the outputs.
pub(crate) fn forward(graph: &Graph, wrt: &[usize]) -> Result<Graph, NoRule> {
    let builder = Builder::on(Graph { inputs: graph.inputs.clone(), ..Graph::default() });
    let mut walk = Forward {
        graph,
        active: active(graph, wrt),
        builder: &builder,
        names: crate::ir::print::names(graph),
        primal: Vec::with_capacity(graph.nodes.len()),
        tangents: vec![None; graph.nodes.len()],
        places: vec![Vec::new(); graph.nodes.len()],
    };
    for id in graph.ids() {
        walk.value(id)?;
    }
    // Inputs come in the order of `wrt`, whatever the order of their nodes.
    walk.outputs();
    drop(walk);
    Ok(in_order(builder.finish(), graph, wrt))
}

struct Forward<'a, 'g> {
    graph: &'a Graph,
    active: Vec<bool>,
    builder: &'g Builder,
    names: Vec<String>,
    /// By node: its value in the new graph.
    primal: Vec<Id>,
    tangents: Vec<Option<Expr<'g>>>,
    /// By branch, loop or call: for each result, the place of its tangent among the results.
    places: Vec<Vec<Option<usize>>>,
}

impl<'g> Forward<'_, 'g> {
    fn value(&mut self, id: Id) -> Result<(), NoRule> {
        let node = self.graph.node(id);
        let renamed = node.map_operands(|operand| self.primal[operand.index()]);
        let moving = |ids: &[Id]| ids.iter().map(|id| self.tangents[id.index()]).collect::<Vec<_>>();
        let span = node.origin.span;
        let is_active = self.active[id.index()];
        let mut tangent = None;
        let new = match &node.kind {
            NodeKind::Branch { args, then, .. } if is_active => {
                let kind = forward_branch(&renamed.kind, &moving(args))?;
                let real = then.outputs.iter().map(|output| then.ty(output.id).is_real());
                self.places[id.index()] = places_after(then.outputs.len(), real);
                self.builder.push_node(Node { kind, ..renamed })
            }
            NodeKind::Loop { carried, .. } if is_active => {
                let operands = node.operands();
                let (kind, moved) = forward_loop(self.builder, &renamed.kind, &moving(&operands))?;
                self.places[id.index()] = (0..carried.len())
                    .map(|place| moved.iter().position(|own| *own == place).map(|at| carried.len() + at))
                    .collect();
                self.builder.push_node(Node { kind, ..renamed })
            }
            NodeKind::Call { callee, args } if is_active => {
                let tangents = moving(args);
                self.call(id, renamed, callee, &tangents)?
            }
            NodeKind::Part(of, place) if is_active => {
                let own = self.builder.push_node(renamed.clone());
                self.builder.set_origin(span, Role::Tangent);
                let at = self.places[of.index()].get(*place).copied().flatten();
                tangent = at.map(|at| {
                    self.builder.part(self.builder.expr(self.primal[of.index()]), at, node.ty.clone())
                });
                own
            }
            _ => self.builder.push_node(renamed),
        };
        self.primal.push(new.id);
        if is_active {
            self.builder.set_origin(span, Role::Tangent);
            match &node.kind {
                NodeKind::Input(input) => {
                    let inputs = &self.graph.inputs;
                    let name = derivative_input(&inputs[*input].name, inputs);
                    tangent = Some(self.builder.input(&name, inputs[*input].ty.clone()));
                }
                NodeKind::Op(op, args) => tangent = self.through_op(id, op, args)?,
                _ => {}
            }
        }
        match (tangent, &node.name) {
            (Some(tangent), Some(name)) => tangent.set_name(&derivative_name(name)),
            (Some(tangent), None) => tangent.set_hint(&derivative_name(&self.names[id.index()])),
            (None, _) => {}
        }
        self.tangents[id.index()] = tangent;
        Ok(())
    }

    fn through_op(&self, id: Id, op: &'static OpDef, args: &[Id]) -> Result<Option<Expr<'g>>, NoRule> {
        let moving: Vec<Option<Expr<'g>>> = args.iter().map(|arg| self.tangents[arg.index()]).collect();
        if moving.iter().all(Option::is_none) {
            return Ok(None);
        }
        let builder = self.builder;
        let operands: Vec<Expr<'g>> = args.iter().map(|arg| builder.expr(self.primal[arg.index()])).collect();
        let rule = Rule { args: &operands, result: builder.expr(self.primal[id.index()]) };
        let ty = self.graph.ty(id);
        Ok(match &op.diff {
            Diff::Pointwise(partials) => {
                let partials = partials(&operands, rule.result);
                sum(partials
                    .into_iter()
                    .zip(&moving)
                    .filter_map(|(partial, tangent)| Some(partial? * (*tangent)?)))
            }
            Diff::Linear(_) => Some(linear(builder, op, ty, &operands, &moving)),
            Diff::Multilinear(_) => sum((0..args.len()).filter_map(|operand| {
                let mut replaced = operands.clone();
                replaced[operand] = moving[operand]?;
                Some(builder.op_of(op, &replaced, ty.clone()))
            })),
            Diff::Custom { jvp, .. } => Some(jvp(&rule, &moving)),
            Diff::Zero => None,
            Diff::Missing(what) => {
                return Err(NoRule { place: self.graph.node(id).origin.span, what: (*what).to_owned() });
            }
        })
    }

    /// The function elsewhere has a tangent of its own.
    fn call(
        &mut self,
        id: Id,
        renamed: Node,
        callee: &Callee,
        tangents: &[Option<Expr<'g>>],
    ) -> Result<Expr<'g>, NoRule> {
        if callee.mode != Mode::Value {
            let what = format!("the second derivative of `{}`, which stands elsewhere", callee.path);
            return Err(NoRule { place: renamed.origin.span, what });
        }
        let NodeKind::Call { args, .. } = &renamed.kind else { unreachable!("the node is a call") };
        let mut operands = args.clone();
        for (ty, tangent) in callee.operands.iter().zip(tangents).filter(|(ty, _)| ty.is_real()) {
            operands.push(tangent.unwrap_or_else(|| self.builder.nothing(ty)).id);
        }
        self.places[id.index()] = places_after(callee.results.len(), callee.results.iter().map(Ty::is_real));
        let real = callee.results.iter().filter(|ty| ty.is_real()).cloned();
        let results: Vec<Ty> = callee.results.iter().cloned().chain(real).collect();
        let callee = Rc::new(Callee { mode: Mode::Forward, results, ..callee.clone() });
        Ok(self.builder.push_node(Node { kind: NodeKind::Call { callee, args: operands }, ..renamed }))
    }

    fn outputs(&mut self) {
        for output in &self.graph.outputs {
            self.builder.output(&output.name, self.builder.expr(self.primal[output.id.index()]));
        }
        for output in &self.graph.outputs {
            let node = self.graph.node(output.id);
            if !node.ty.is_real() {
                continue;
            }
            self.builder.set_origin(node.origin.span, Role::Tangent);
            let tangent =
                self.tangents[output.id.index()].unwrap_or_else(|| self.builder.zeros(&node.ty.shape));
            let name = derivative_name(&output.name);
            tangent.set_name(&name);
            self.builder.output(&name, tangent);
        }
    }
}

/// Where the tangents of the real results stand, after all results.
fn places_after(results: usize, real: impl Iterator<Item = bool>) -> Vec<Option<usize>> {
    let mut next = results;
    real.map(|is_real| {
        let place = next;
        next += usize::from(is_real);
        is_real.then_some(place)
    })
    .collect()
}

/// The graph with its tangents' inputs in the order of `wrt`.
fn in_order(mut graph: Graph, before: &Graph, wrt: &[usize]) -> Graph {
    let first = before.inputs.len();
    let by_node = before.nodes.iter().filter_map(|node| match node.kind {
        NodeKind::Input(input) if wrt.contains(&input) => Some(input),
        _ => None,
    });
    let by_node: Vec<usize> = by_node.collect();
    let place = |tangent: usize| wrt.iter().position(|input| *input == by_node[tangent]).unwrap_or(tangent);
    let mut inputs = graph.inputs.clone();
    for (tangent, input) in graph.inputs[first..].iter().enumerate() {
        inputs[first + place(tangent)] = input.clone();
    }
    for node in &mut graph.nodes {
        if let NodeKind::Input(input) = &mut node.kind
            && *input >= first
        {
            *input = first + place(*input - first);
        }
    }
    graph.inputs = inputs;
    graph
}

/// The operation on the tangents of its real operands; what does not move has the tangent zero.
fn linear<'g>(
    builder: &'g Builder,
    op: &'static OpDef,
    ty: &Ty,
    operands: &[Expr<'g>],
    moving: &[Option<Expr<'g>>],
) -> Expr<'g> {
    let args: Vec<Expr<'g>> = operands
        .iter()
        .zip(moving)
        .map(|(&operand, tangent)| match tangent {
            Some(tangent) => *tangent,
            None if operand.ty().is_real() => builder.zeros(&operand.shape()),
            None => operand,
        })
        .collect();
    builder.op_of(op, &args, ty.clone())
}

fn sum<'g>(terms: impl Iterator<Item = Expr<'g>>) -> Option<Expr<'g>> {
    terms.reduce(|a, b| a + b)
}
