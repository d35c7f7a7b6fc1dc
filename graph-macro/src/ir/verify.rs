//! Checks the invariants of a graph. What passes here never makes a later stage fail.
//!
//! It checks that operands come first, that types are what signatures give, that parts belong to branches and loops
//! and that sub-graphs fit their operands. It does not check values, nor that names are unique (the printer makes
//! them so).

use super::graph::{Graph, Id, NodeKind, Ty};
use crate::ops::Kernel;

/// The first broken invariant, in words.
pub(crate) fn verify(graph: &Graph) -> Result<(), String> {
    for id in graph.ids() {
        let node = graph.node(id);
        if let Some(operand) = node.operands().into_iter().find(|operand| *operand >= id) {
            return Err(format!("node {} reads node {}, which does not come before it", id.0, operand.0));
        }
        node_is_sound(graph, id).map_err(|what| format!("node {} ({:?}): {what}", id.0, node.kind))?;
    }
    match graph.outputs.iter().find(|output| output.id.index() >= graph.nodes.len()) {
        Some(output) => Err(format!("the output `{}` is no node", output.name)),
        None => Ok(()),
    }
}

fn node_is_sound(graph: &Graph, id: Id) -> Result<(), String> {
    let node = graph.node(id);
    let types = |ids: &[Id]| ids.iter().map(|id| graph.ty(*id).clone()).collect::<Vec<Ty>>();
    match &node.kind {
        NodeKind::Input(input) => match graph.inputs.get(*input) {
            Some(declared) if declared.ty == node.ty => Ok(()),
            _ => Err("it is not the declared input".to_owned()),
        },
        NodeKind::Const(_) if node.ty.shape.is_scalar() => Ok(()),
        NodeKind::Const(_) => Err("a constant is a scalar".to_owned()),
        NodeKind::Op(op, _) if matches!(op.kernel, Kernel::Composite(_)) => {
            Err("a composite operation must have been replaced".to_owned())
        }
        NodeKind::Op(op, args) => {
            let types = types(args);
            let admitted = op.signature().admits(&types, &node.ty);
            if admitted { Ok(()) } else { Err(format!("{types:?} -> {:?} is not {}", node.ty, op.signature)) }
        }
        NodeKind::Branch { condition, args, then, otherwise } => {
            verify(then)?;
            verify(otherwise)?;
            let own = types(args);
            let fits = |side: &Graph| side.inputs.iter().map(|input| &input.ty).eq(own.iter());
            let condition = graph.ty(*condition);
            let is_condition = condition.elem == super::graph::Elem::Bool && condition.shape.is_scalar();
            if is_condition && fits(then) && fits(otherwise) && output_types(then) == output_types(otherwise)
            {
                Ok(())
            } else {
                Err("the sides of a branch do not fit".to_owned())
            }
        }
        NodeKind::Loop { carried, args, body, .. } => {
            verify(body)?;
            let own: Vec<Ty> = types(carried).into_iter().chain(types(args)).collect();
            let inputs: Vec<Ty> = body.inputs.iter().skip(1).map(|input| input.ty.clone()).collect();
            if own == inputs && output_types(body) == types(carried) {
                Ok(())
            } else {
                Err("the body of a loop does not fit".to_owned())
            }
        }
        NodeKind::Call { callee, args } => match types(args).starts_with(&callee.operands) {
            true => Ok(()),
            false => Err("the operands of a call do not fit".to_owned()),
        },
        NodeKind::Part(of, part) => {
            let results = match &graph.node(*of).kind {
                NodeKind::Branch { then, .. } => output_types(then),
                NodeKind::Loop { body, .. } => output_types(body),
                NodeKind::Call { callee, .. } => callee.results.clone(),
                _ => Vec::new(),
            };
            match results.get(*part) {
                Some(ty) if *ty == node.ty => Ok(()),
                _ => Err("it is no part of that node".to_owned()),
            }
        }
    }
}

fn output_types(graph: &Graph) -> Vec<Ty> {
    graph.outputs.iter().map(|output| graph.ty(output.id).clone()).collect()
}
