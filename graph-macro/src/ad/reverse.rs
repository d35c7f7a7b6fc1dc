//! Reverse mode: from the cotangent of the output to those of the inputs, in one walk backward.
//!
//! ```text
//! z = matmul(x, w);  y = tanh(z)          d_z = d_y ⊙ (1 − y²);  d_x = mul_tr(d_z, w);  d_w = tr_mul(x, d_z)
//! ```
//!
//! What holds after it: the graph computes all that it computed before, and the cotangent of each input asked
//! for as one more output. The forward nodes are shared, so that common subexpressions of value and derivative
//! are one. Cotangents that nobody asked for are left to dead code elimination. It does not choose what to save:
//! see [`crate::passes::residuals`].

use super::{NoRule, active, derivative_input, derivative_name};
use crate::ir::{Builder, Expr, Graph, Id, NodeKind, Output, Role};
use crate::ops::{Diff, Rule};

/// Where the cotangent of an output comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seed {
    /// An input of its own, after all others, named `d_` and the output.
    Input,
    /// One: the output is the scalar whose gradient is wanted.
    One,
}

/// Adds the cotangents of the inputs `wrt` as outputs `d_name`, after the present outputs.
pub(crate) fn reverse(graph: Graph, wrt: &[usize], seed: Seed) -> Result<Graph, NoRule> {
    let active = active(&graph, wrt);
    let outputs = graph.outputs.clone();
    let primal = graph.ids();
    let inputs = graph.inputs.clone();
    let names = crate::ir::print::names(&graph);
    let builder = Builder::on(graph);
    let mut cotangents: Vec<Option<Expr<'_>>> = vec![None; active.len()];

    for Output { name, id } in &outputs {
        let node = builder.node(*id);
        builder.set_origin(node.origin.span, Role::Cotangent);
        let cotangent = match seed {
            Seed::Input => builder.input(&derivative_input(name, &inputs), node.ty),
            Seed::One => builder.real(1.0).broadcast(&node.ty.shape),
        };
        accumulate(&mut cotangents, *id, cotangent);
    }

    for id in primal.rev() {
        let (true, Some(cotangent)) = (active[id.index()], cotangents[id.index()]) else { continue };
        let node = builder.node(id);
        match &node.name {
            Some(name) => cotangent.set_name(&derivative_name(name)),
            None => cotangent.set_hint(&derivative_name(&names[id.index()])),
        }
        builder.set_origin(node.origin.span, Role::Cotangent);
        let NodeKind::Op(op, args) = &node.kind else { continue };
        let operands = builder.exprs(args);
        let wanted = |operand: usize| active[args[operand].index()];
        let rule = Rule { args: &operands, result: builder.expr(id) };
        let contributions: Vec<Option<Expr<'_>>> = match &op.diff {
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
                return Err(NoRule { place: node.origin.span, what: (*what).to_owned() });
            }
        };
        for (operand, contribution) in contributions.into_iter().enumerate() {
            if let Some(contribution) = contribution.filter(|_| wanted(operand)) {
                accumulate(&mut cotangents, args[operand], contribution);
            }
        }
    }

    for &input in wrt {
        let id = builder.input_node(input);
        let node = builder.node(id);
        builder.set_origin(node.origin.span, Role::Cotangent);
        let name = derivative_name(&inputs[input].name);
        let cotangent = cotangents[id.index()].unwrap_or_else(|| builder.zeros(&node.ty.shape));
        cotangent.set_name(&name);
        builder.output(&name, cotangent);
    }
    Ok(builder.finish())
}

fn accumulate<'g>(cotangents: &mut [Option<Expr<'g>>], id: Id, contribution: Expr<'g>) {
    let slot = &mut cotangents[id.index()];
    *slot = Some(slot.map_or(contribution, |sum| sum + contribution));
}
