//! Simplification: rebuilds the graph with every operation put in simpler terms by its own identities, and with
//! entry-by-entry work on repeated values done once, before the repetition.
//!
//! ```text
//! a = broadcast(s);  b = broadcast(t);  mul(mul(a, b), 1.0)          →          broadcast(mul(s, t))
//! ```
//!
//! What holds after it: no identity of [`OpDef::identities`] applies. Each goes one way (fewer operations, or
//! constants and negations nearer to the result), so one walk ends. It does not re-associate, and keeps the domain.

use crate::ir::build::join;
use crate::ir::{Builder, Expr, Graph, Id, Node, NodeKind, Output, Shape, Ty};
use crate::ops::{BROADCAST, OpDef};

pub(crate) fn run(graph: &Graph) -> Graph {
    let start = Graph { inputs: graph.inputs.clone(), ..Graph::default() };
    let builder = Builder::simplifying(start);
    let mut renamed: Vec<Id> = Vec::with_capacity(graph.nodes.len());
    for node in &graph.nodes {
        let node = node.map_operands(|id| renamed[id.index()]);
        builder.set_origin(node.origin.span, node.origin.role);
        builder.recompute.set(node.recompute);
        renamed.push(simpler(&builder, node).id);
    }
    let outputs = graph.outputs.iter();
    let outputs =
        outputs.map(|output| Output { name: output.name.clone(), id: renamed[output.id.index()] }).collect();
    Graph { outputs, ..builder.finish() }
}

fn simpler(builder: &Builder, node: Node) -> Expr<'_> {
    let NodeKind::Op(op, args) = &node.kind else { return builder.push_node(node) };
    let args = builder.exprs(args);
    let result =
        hoisted(builder, op, &args, &node.ty).unwrap_or_else(|| builder.op_of(op, &args, node.ty.clone()));
    if let Some(name) = &node.name {
        result.set_name(name);
    }
    if let Some(hint) = &node.hint {
        result.set_hint(hint);
    }
    result
}

/// f(repeat(a), repeat(b)) = repeat(f(a, b)), where that is a smaller shape.
fn hoisted<'g>(builder: &'g Builder, op: &'static OpDef, args: &[Expr<'g>], ty: &Ty) -> Option<Expr<'g>> {
    op.entry()?;
    let inner: Option<Vec<Expr<'g>>> =
        args.iter().map(|arg| arg.operands_of(&BROADCAST).map(|operands| operands[0])).collect();
    let inner = inner?;
    let shape = inner.iter().fold(Shape::Scalar, |shape, arg| join(&shape, &arg.shape()));
    if shape == ty.shape {
        return None;
    }
    let args: Vec<Expr<'g>> = inner.into_iter().map(|arg| arg.broadcast(&shape)).collect();
    let value = builder.op_of(op, &args, Ty { elem: ty.elem, shape });
    Some(value.broadcast(&ty.shape))
}
