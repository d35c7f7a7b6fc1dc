//! Reverse mode: from the cotangents of the outputs to those of the inputs, in one walk backward.
//!
//! ```text
//! z = matmul(x, w);  y = tanh(z)          d_z = d_y ⊙ (1 − y²);  d_x = mul_tr(d_z, w);  d_w = tr_mul(x, d_z)
//! ```
//!
//! What holds after it: the graph computes all that it computed before, and the cotangent of each input asked
//! for as one more output. The forward nodes are shared, so that common subexpressions of value and derivative
//! are one; but what stands within `checkpoint(…)` is computed again. Branches and loops that derivatives flow through
//! record what their backward halves read: see [`super::branch`] and [`super::rolled`]. Cotangents that nobody
//! asked for are left to dead code elimination. It does not choose what the formula itself saves: see
//! [`crate::passes::residuals`].

use std::collections::HashMap;
use std::rc::Rc;

use super::activity::active;
use super::branch::Branched;
use super::rolled::Rolled;
use super::{NoRule, derivative_input, derivative_name};
use crate::ir::{Builder, Callee, Expr, Graph, Id, Mode, NodeKind, Output, Role, Ty};
use crate::ops::{Diff, OpDef, Rule};

/// Where the cotangent of an output comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seed {
    /// An input of its own, after all others, named `d_` and the output.
    Input,
    /// One: the output is the scalar whose gradient is wanted.
    One,
}

/// Adds the cotangents of the inputs `wrt` as outputs `d_name`, after the present outputs. Outputs that are not
/// numbers have no cotangent.
pub(crate) fn reverse(graph: &Graph, wrt: &[usize], seed: Seed) -> Result<Graph, NoRule> {
    reverse_noting(graph, wrt, seed).map(|(gradient, _)| gradient)
}

/// … and says of every value which node is its cotangent, if it has one.
pub(crate) fn reverse_noting(
    graph: &Graph,
    wrt: &[usize],
    seed: Seed,
) -> Result<(Graph, Vec<Option<Id>>), NoRule> {
    let names = crate::ir::print::names(graph);
    let builder = Builder::on(Graph { inputs: graph.inputs.clone(), ..Graph::default() });
    let mut walk = Reverse {
        graph,
        active: active(graph, wrt),
        builder: &builder,
        names,
        primal: Vec::with_capacity(graph.nodes.len()),
        again: HashMap::new(),
        halves: HashMap::new(),
        cotangents: vec![None; graph.nodes.len()],
    };
    walk.values()?;
    walk.seed(seed);
    for id in graph.ids().rev() {
        walk.back(id)?;
    }
    walk.gradients(wrt);
    let cotangents =
        walk.cotangents.iter().map(|cotangent| cotangent.map(|cotangent| cotangent.id)).collect();
    drop(walk);
    Ok((builder.finish(), cotangents))
}

/// The backward half of a branch or a loop.
enum Half {
    Branch(Branched),
    Loop(Rolled),
}

struct Reverse<'a, 'g> {
    /// What is differentiated.
    graph: &'a Graph,
    active: Vec<bool>,
    builder: &'g Builder,
    names: Vec<String>,
    /// By node: its value in the new graph.
    primal: Vec<Id>,
    /// The values within `checkpoint(…)`, computed once more for the backward pass.
    again: HashMap<Id, Id>,
    halves: HashMap<Id, Half>,
    cotangents: Vec<Option<Expr<'g>>>,
}

impl<'g> Reverse<'_, 'g> {
    /// The value itself, with branches and loops that record what their backward halves read.
    fn values(&mut self) -> Result<(), NoRule> {
        for id in self.graph.ids() {
            let node = self.graph.node(id).map_operands(|operand| self.primal[operand.index()]);
            let new = match &node.kind {
                NodeKind::Branch { condition, args, then, otherwise } if self.active[id.index()] => {
                    let active = self.active_operands(id, 1);
                    let half = Branched::new(then, otherwise, &active)?;
                    let kind = half.recording(*condition, args.clone());
                    self.halves.insert(id, Half::Branch(half));
                    self.builder.push_node(crate::ir::Node { kind, ..node })
                }
                NodeKind::Loop { count, carried, args, body, .. } if self.active[id.index()] => {
                    let active = self.active_operands(id, 0);
                    let half = Rolled::new(count, body, carried.len(), &active)?;
                    let kind = half.recording(self.builder, carried, args);
                    self.halves.insert(id, Half::Loop(half));
                    self.builder.push_node(crate::ir::Node { kind, ..node })
                }
                _ => self.builder.push_node(node),
            };
            self.primal.push(new.id);
        }
        for output in &self.graph.outputs {
            self.builder.output(&output.name, self.builder.expr(self.primal[output.id.index()]));
        }
        Ok(())
    }

    /// Of a node's operands but the first few, which are active.
    fn active_operands(&self, id: Id, skipped: usize) -> Vec<bool> {
        let operands = self.graph.node(id).operands();
        operands[skipped..].iter().map(|operand| self.active[operand.index()]).collect()
    }

    fn seed(&mut self, seed: Seed) {
        for Output { name, id } in &self.graph.outputs {
            let node = self.graph.node(*id);
            if !node.ty.is_real() {
                continue;
            }
            self.builder.set_origin(node.origin.span, Role::Cotangent);
            let cotangent = match seed {
                Seed::Input => {
                    self.builder.input(&derivative_input(name, &self.graph.inputs), node.ty.clone())
                }
                Seed::One => self.builder.real(1.0).broadcast(&node.ty.shape),
            };
            self.accumulate(*id, cotangent);
        }
    }

    fn accumulate(&mut self, id: Id, contribution: Expr<'g>) {
        let slot = &mut self.cotangents[id.index()];
        *slot = Some(slot.map_or(contribution, |sum| sum + contribution));
    }

    /// A value as the backward pass reads it: what stands within `checkpoint(…)` is computed again.
    fn read(&mut self, id: Id) -> Expr<'g> {
        let node = self.graph.node(id);
        let is_recomputed = node.recompute
            && matches!(
                node.kind,
                NodeKind::Op(..) | NodeKind::Part(..) | NodeKind::Loop { .. } | NodeKind::Branch { .. }
            );
        if !is_recomputed {
            return self.builder.expr(self.primal[id.index()]);
        }
        if let Some(&again) = self.again.get(&id) {
            return self.builder.expr(again);
        }
        for operand in node.operands() {
            self.read(operand);
        }
        let own = self.builder.node(self.primal[id.index()]);
        let reread: HashMap<Id, Id> = node
            .operands()
            .into_iter()
            .map(|operand| {
                let again = self.again.get(&operand).copied();
                (self.primal[operand.index()], again.unwrap_or(self.primal[operand.index()]))
            })
            .collect();
        let mut copy = own.map_operands(|operand| reread.get(&operand).copied().unwrap_or(operand));
        copy.origin.role = Role::Cotangent;
        copy.name = None;
        copy.hint = Some(Rc::from(format!("{}_again", self.names[id.index()])));
        let again = self.builder.push_node(copy);
        self.again.insert(id, again.id);
        again
    }

    /// The contributions of one node to the cotangents of its operands.
    fn back(&mut self, id: Id) -> Result<(), NoRule> {
        if !self.active[id.index()] {
            return Ok(());
        }
        let node = self.graph.node(id);
        self.builder.set_origin(node.origin.span, Role::Cotangent);
        match &node.kind {
            NodeKind::Branch { .. } | NodeKind::Loop { .. } => self.back_through_half(id),
            NodeKind::Call { callee, args } => self.back_through_call(id, callee, args)?,
            _ => {
                let Some(cotangent) = self.cotangents[id.index()] else { return Ok(()) };
                match &node.name {
                    Some(name) => cotangent.set_name(&derivative_name(name)),
                    None => cotangent.set_hint(&self.name_of_cotangent(id)),
                }
                if let NodeKind::Op(op, args) = &node.kind {
                    self.back_through_op(id, op, args, cotangent)?;
                }
            }
        }
        Ok(())
    }

    fn back_through_op(
        &mut self,
        id: Id,
        op: &'static OpDef,
        args: &[Id],
        cotangent: Expr<'g>,
    ) -> Result<(), NoRule> {
        let operands: Vec<Expr<'g>> = args.iter().map(|arg| self.read(*arg)).collect();
        let result = self.read(id);
        let wanted = |operand: usize| self.active[args[operand].index()];
        let rule = Rule { args: &operands, result };
        let contributions: Vec<Option<Expr<'g>>> = match &op.diff {
            Diff::Pointwise(partials) => partials(&operands, rule.result)
                .into_iter()
                .map(|partial| partial.map(|partial| cotangent * partial))
                .collect(),
            Diff::Linear(adjoint) | Diff::Multilinear(adjoint) => (0..args.len())
                .map(|operand| wanted(operand).then(|| adjoint(&rule, cotangent, operand)))
                .collect(),
            Diff::Custom { vjp, .. } => vjp(&rule, cotangent),
            Diff::Zero => Vec::new(),
            Diff::Missing(what) => {
                let place = self.graph.node(id).origin.span;
                return Err(NoRule { place, what: (*what).to_owned() });
            }
        };
        for (operand, contribution) in contributions.into_iter().enumerate() {
            if let Some(contribution) = contribution.filter(|_| self.active[args[operand].index()]) {
                self.accumulate(args[operand], contribution);
            }
        }
        Ok(())
    }

    /// The cotangents of a node's results, and the node's results as they are now.
    fn results(&self, of: Id, count: usize) -> Vec<Option<Expr<'g>>> {
        let mut cotangents = vec![None; count];
        for id in self.graph.ids() {
            if let NodeKind::Part(node, place) = self.graph.node(id).kind
                && node == of
                && let Some(cotangent) = self.cotangents[id.index()]
            {
                let slot = &mut cotangents[place];
                *slot = Some(slot.map_or(cotangent, |sum: Expr<'g>| sum + cotangent));
            }
        }
        cotangents
    }

    fn back_through_half(&mut self, id: Id) {
        let Some(half) = self.halves.remove(&id) else { return };
        let node = self.graph.node(id);
        self.read(id);
        let own = self.again.get(&id).copied().unwrap_or(self.primal[id.index()]);
        let operands = self.builder.node(own).operands();
        let (skipped, contributions) = match &half {
            Half::Branch(half) => {
                let cotangents = self.results(id, half.results());
                if cotangents.iter().all(Option::is_none) {
                    return;
                }
                (1, half.back(self.builder, own, &operands, &cotangents))
            }
            Half::Loop(half) => {
                let cotangents = self.results(id, half.results());
                if cotangents.iter().all(Option::is_none) {
                    return;
                }
                (0, half.back(self.builder, own, &operands, &cotangents))
            }
        };
        let targets = node.operands();
        for (target, contribution) in targets[skipped..].iter().zip(contributions) {
            if let Some(contribution) = contribution.filter(|_| self.active[target.index()]) {
                self.accumulate(*target, contribution);
            }
        }
    }

    /// The function elsewhere has a backward half of its own.
    fn back_through_call(&mut self, id: Id, callee: &Callee, args: &[Id]) -> Result<(), NoRule> {
        if callee.mode != Mode::Value {
            let place = self.graph.node(id).origin.span;
            return Err(NoRule {
                place,
                what: format!("the second derivative of `{}`, which stands elsewhere", callee.path),
            });
        }
        let cotangents = self.results(id, callee.results.len());
        if cotangents.iter().all(Option::is_none) {
            return Ok(());
        }
        let mut operands: Vec<Id> = args.iter().map(|arg| self.read(*arg).id).collect();
        let real_results = callee.results.iter().zip(cotangents).filter(|(ty, _)| ty.is_real());
        operands.extend(
            real_results.map(|(ty, cotangent)| cotangent.unwrap_or_else(|| self.builder.zeros(&ty.shape)).id),
        );
        let results: Vec<Ty> = callee.operands.iter().filter(|ty| ty.is_real()).cloned().collect();
        let backward = Callee { mode: Mode::Reverse, results: results.clone(), ..callee.clone() };
        let call =
            self.builder.push(NodeKind::Call { callee: Rc::new(backward), args: operands }, Ty::SCALAR);
        let real = args.iter().zip(&callee.operands).filter(|(_, ty)| ty.is_real()).map(|(arg, _)| *arg);
        for (place, (arg, ty)) in real.zip(results).enumerate() {
            if self.active[arg.index()] {
                let part = self.builder.part(call, place, ty);
                self.accumulate(arg, part);
            }
        }
        Ok(())
    }

    /// What the cotangent of a value without a name is called; of a repeated value, its parts are terms of a sum.
    fn name_of_cotangent(&self, id: Id) -> String {
        let of = crate::ir::print::repeated(self.graph, id);
        let name = derivative_name(&self.names[of.index()]);
        if of == id { name } else { format!("{name}_terms") }
    }

    fn gradients(&mut self, wrt: &[usize]) {
        for &input in wrt {
            let is_input =
                |id: &Id| matches!(self.graph.node(*id).kind, NodeKind::Input(place) if place == input);
            let Some(id) = self.graph.ids().find(is_input) else { continue };
            let node = self.graph.node(id);
            self.builder.set_origin(node.origin.span, Role::Cotangent);
            let name = derivative_name(&self.graph.inputs[input].name);
            let cotangent = self.cotangents[id.index()].unwrap_or_else(|| self.builder.zeros(&node.ty.shape));
            cotangent.set_name(&name);
            self.builder.output(&name, cotangent);
        }
    }
}
