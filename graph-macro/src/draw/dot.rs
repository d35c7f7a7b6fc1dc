//! The graph as Graphviz text: inputs as boxes, operations as circles, shapes on the edges.

use std::fmt::Write;

use crate::ir::{Graph, Id, NodeKind};
use crate::ops::Notation;

pub(crate) fn dot(name: &str, graph: &Graph) -> String {
    let names = crate::ir::print::names(graph);
    let mut text = format!("digraph {name} {{\n  rankdir=LR;\n");
    for id in graph.ids().filter(|id| is_shown(graph, *id)) {
        let node = graph.node(id);
        let (label, shape) = match &node.kind {
            NodeKind::Input(_) => (names[id.index()].clone(), "box"),
            NodeKind::Const(constant) => (crate::ir::print::constant(constant), "plaintext"),
            NodeKind::Op(op, _) => (symbol(op.notation, op.name).to_owned(), "ellipse"),
            NodeKind::Branch { .. } => ("if".to_owned(), "diamond"),
            NodeKind::Loop { count, .. } => (format!("for 0..{count}"), "box3d"),
            NodeKind::Call { callee, .. } => (callee.path.to_string(), "ellipse"),
            NodeKind::Part(..) => ("part".to_owned(), "point"),
        };
        let _ = writeln!(text, "  n{} [label=\"{label}\", shape={shape}];", id.0);
        for operand in node.operands() {
            let from = seen_through(graph, operand);
            let _ = writeln!(text, "  n{} -> n{} [label=\"{}\"];", from.0, id.0, graph.ty(from));
        }
    }
    for output in &graph.outputs {
        let from = seen_through(graph, output.id);
        let name = crate::ir::print::identifier(&output.name);
        let _ = writeln!(text, "  {name} [label=\"{}\", shape=box];", output.name);
        let _ = writeln!(text, "  n{} -> {name} [label=\"{}\"];", from.0, graph.ty(from));
    }
    text.push_str("}\n");
    text
}

/// Repetitions are not drawn: what they repeat is.
fn seen_through(graph: &Graph, id: Id) -> Id {
    match graph.op(id) {
        Some((op, args)) if matches!(op.notation, Notation::Silent) => seen_through(graph, args[0]),
        _ => id,
    }
}

fn is_shown(graph: &Graph, id: Id) -> bool {
    seen_through(graph, id) == id
}

/// The sign of an operation, or its name.
pub(super) fn symbol(notation: Notation, name: &'static str) -> &'static str {
    match notation {
        Notation::Infix(symbol, _)
        | Notation::Prefix(symbol)
        | Notation::Postfix(symbol)
        | Notation::Named(symbol) => symbol,
        Notation::Call | Notation::Silent | Notation::Index => name,
    }
}
