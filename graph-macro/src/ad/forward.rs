//! Forward mode: from the tangents of the inputs to that of the output, alongside the value.
//!
//! ```text
//! z = matmul(x, w);  y = tanh(z)          t_z = matmul(t_x, w) + matmul(x, t_w);  t_y = (1 − y²) ⊙ t_z
//! ```
//!
//! What holds after it: the graph computes all that it computed before, has one more input for the tangent of each
//! input asked for, and one more output for the tangent of each output. A tangent that is structurally zero is
//! never built.

use super::{NoRule, active, derivative_input, derivative_name};
use crate::ir::{Builder, Expr, Graph, Id, NodeKind, Role};
use crate::ops::{Diff, OpDef, Rule};

/// Adds inputs `d_name` for the tangents of the inputs `wrt`, and outputs `d_name` for those of the outputs.
pub(crate) fn forward(graph: Graph, wrt: &[usize]) -> Result<Graph, NoRule> {
    let active = active(&graph, wrt);
    let outputs = graph.outputs.clone();
    let primal = graph.ids();
    let inputs = graph.inputs.clone();
    let names = crate::ir::print::names(&graph);
    let builder = Builder::on(graph);
    let mut tangents: Vec<Option<Expr<'_>>> = vec![None; active.len()];

    for &input in wrt {
        let id = builder.input_node(input);
        builder.set_origin(builder.node(id).origin.span, Role::Tangent);
        let tangent =
            builder.input(&derivative_input(&inputs[input].name, &inputs), inputs[input].ty.clone());
        tangents[id.index()] = Some(tangent);
    }

    for id in primal.filter(|id| active[id.index()]) {
        let node = builder.node(id);
        builder.set_origin(node.origin.span, Role::Tangent);
        let NodeKind::Op(op, args) = &node.kind else { continue };
        let moving: Vec<Option<Expr<'_>>> = args.iter().map(|arg| tangents[arg.index()]).collect();
        if moving.iter().all(Option::is_none) {
            continue;
        }
        let operands = builder.exprs(args);
        let rule = Rule { args: &operands, result: builder.expr(id) };
        let tangent = match &op.diff {
            Diff::Pointwise(partials) => {
                let partials = partials(&operands, rule.result);
                sum(partials
                    .into_iter()
                    .zip(&moving)
                    .filter_map(|(partial, tangent)| Some(partial? * (*tangent)?)))
            }
            Diff::Linear(_) => Some(linear(&builder, op, id, &operands, &moving)),
            Diff::Multilinear(_) => sum((0..args.len()).filter_map(|operand| {
                let mut replaced = operands.clone();
                replaced[operand] = moving[operand]?;
                Some(builder.op_of(op, &replaced, node.ty.clone()))
            })),
            Diff::Custom { jvp, .. } => Some(jvp(&rule, &moving)),
            Diff::Zero => None,
            Diff::Missing(what) => {
                return Err(NoRule { place: node.origin.span, what: (*what).to_owned() });
            }
        };
        match (tangent, &node.name) {
            (Some(tangent), Some(name)) => tangent.set_name(&derivative_name(name)),
            (Some(tangent), None) => tangent.set_hint(&derivative_name(&names[id.index()])),
            (None, _) => {}
        }
        tangents[id.index()] = tangent;
    }

    for output in &outputs {
        let node = builder.node(output.id);
        builder.set_origin(node.origin.span, Role::Tangent);
        let tangent = tangents[output.id.index()].unwrap_or_else(|| builder.zeros(&node.ty.shape));
        let name = derivative_name(&output.name);
        tangent.set_name(&name);
        builder.output(&name, tangent);
    }
    Ok(builder.finish())
}

/// The operation on the tangents of its real operands; what does not move has the tangent zero.
fn linear<'g>(
    builder: &'g Builder,
    op: &'static OpDef,
    id: Id,
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
    builder.op_of(op, &args, builder.node(id).ty)
}

fn sum<'g>(terms: impl Iterator<Item = Expr<'g>>) -> Option<Expr<'g>> {
    terms.reduce(|a, b| a + b)
}
