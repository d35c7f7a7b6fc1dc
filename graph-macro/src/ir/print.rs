//! The graph as text, in the language's own statement syntax: the parser reads it back.
//!
//! ```text
//! |x: SMatrix<f64, 1, 4>, w: SMatrix<f64, 4, 3>|
//! x_w: SMatrix<f64, 1, 3> = matmul(x, w);
//! y = tanh(x_w);
//! ```
//!
//! Names are the nodes' own, made unique by a number. Sub-graphs are shown as blocks.

use std::collections::BTreeSet;
#[cfg(test)]
use std::fmt::Write;

use crate::ops::Notation;

use super::graph::Elem;
use super::graph::{Constant, Graph, Id, NodeKind};
#[cfg(test)]
use super::graph::{Shape, Ty};

/// A name for each node: its own, or one after its operation, each only once.
pub(crate) fn names(graph: &Graph) -> Vec<String> {
    let mut taken = BTreeSet::new();
    // Inputs come first in the claim for a name: they are the user's.
    let mut inputs = vec![String::new(); graph.inputs.len()];
    for node in &graph.nodes {
        if let NodeKind::Input(input) = node.kind {
            inputs[input] = unique(&identifier(&graph.inputs[input].name), &mut taken);
        }
    }
    names_beside(graph, &inputs, taken)
}

/// A name for each node, with those of the inputs given, and others that are taken already.
pub(crate) fn names_beside(graph: &Graph, inputs: &[String], mut taken: BTreeSet<String>) -> Vec<String> {
    let mut names: Vec<Option<String>> = vec![None; graph.nodes.len()];
    for id in graph.ids() {
        if let NodeKind::Input(input) = graph.node(id).kind {
            names[id.index()] = Some(inputs[input].clone());
        }
    }
    for id in graph.ids() {
        let node = graph.node(id);
        if names[id.index()].is_none() {
            let wish = node.name.as_deref().map_or_else(|| default_name(graph, id, &names), identifier);
            names[id.index()] = Some(unique(&wish, &mut taken));
        }
    }
    names.into_iter().map(Option::unwrap_or_default).collect()
}

/// A path `p.w1` as an identifier `p_w1`; the condition of an `Option`, `?`, has a word for a name.
pub(crate) fn identifier(path: &str) -> String {
    if path == "?" { "succeeds".to_owned() } else { path.replace('.', "_") }
}

/// A name that is not taken yet; it is from now on.
pub(crate) fn unique(wish: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = wish.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{wish}_{number}");
        number += 1;
    }
    name
}

/// The operation and its operands, as long as that stays short, else what it is: `exp_z`, `x_w`, `z_is_greater`, `product`.
fn default_name(graph: &Graph, id: Id, names: &[Option<String>]) -> String {
    let node = graph.node(id);
    if let Some(hint) = &node.hint {
        return identifier(hint);
    }
    let (op, args) = match &node.kind {
        NodeKind::Op(op, args) => (op, args),
        NodeKind::Part(of, place) => return result_name(graph, *of, *place),
        _ => return "part".to_owned(),
    };
    let operands: Vec<&str> = args
        .iter()
        .filter(|arg| graph.constant(repeated(graph, **arg)).is_none())
        .filter_map(|arg| names[repeated(graph, *arg).index()].as_deref())
        .collect();
    let is_condition = node.ty.elem == Elem::Bool && matches!(op.notation, Notation::Infix(..));
    let name = match operands[..] {
        [a, b] if is_condition => format!("{a}_is_{}_{b}", op.name),
        [a, b] => format!("{a}_{}{b}", conjunction(op)),
        [a] if is_condition => format!("{a}_is_{}", op.name),
        [a] => format!("{}_{a}", beside_constant(op)),
        _ => String::new(),
    };
    match name.len() {
        1..=20 => name,
        _ if is_condition => format!("is_{}", op.name),
        _ => noun(op).to_owned(),
    }
}

/// What the result of a branch or a loop is called within.
fn result_name(graph: &Graph, of: Id, place: usize) -> String {
    let name = match &graph.node(of).kind {
        NodeKind::Branch { then: body, .. } | NodeKind::Loop { body, .. } => {
            body.outputs.get(place).map(|output| identifier(&output.name))
        }
        NodeKind::Call { callee, .. } => callee.path.rsplit("::").next().map(|name| format!("{name}_result")),
        _ => None,
    };
    name.unwrap_or_else(|| "part".to_owned())
}

/// What a repetition repeats.
pub(crate) fn repeated(graph: &Graph, id: Id) -> Id {
    match graph.op(id) {
        Some((op, args)) if matches!(op.notation, Notation::Silent) => repeated(graph, args[0]),
        _ => id,
    }
}

/// What stands between the operands of an operation in a name.
fn conjunction(op: &crate::ops::OpDef) -> &'static str {
    match op.notation {
        Notation::Infix("+", _) => "plus_",
        Notation::Infix("−" | "-", _) => "minus_",
        Notation::Infix("⊙", _) => "times_",
        Notation::Infix("/", _) => "over_",
        _ => "",
    }
}

/// What stands before the one operand of an operation that is no constant.
fn beside_constant(op: &crate::ops::OpDef) -> &'static str {
    match op.notation {
        Notation::Infix("⊙" | "·", _) => "scaled",
        Notation::Infix("+" | "−" | "-", _) => "shifted",
        Notation::Infix("/", _) => "ratio",
        Notation::Prefix("−") => "minus",
        _ => op.name,
    }
}

/// What the result of an operation is.
fn noun(op: &crate::ops::OpDef) -> &'static str {
    match op.notation {
        Notation::Infix("⊙" | "·" | "·ᵀ" | "ᵀ·" | "*", _) => "product",
        Notation::Infix("+", _) => "sum",
        Notation::Infix("−" | "-", _) => "difference",
        Notation::Infix("/", _) => "ratio",
        Notation::Prefix("−") => "opposite",
        Notation::Named("where") => "choice",
        _ => op.name,
    }
}

/// The graph as text.
#[cfg(test)]
pub(crate) fn print(graph: &Graph) -> String {
    let names = names(graph);
    let mut text = String::new();
    let inputs: Vec<String> = graph
        .ids()
        .filter(|id| matches!(graph.node(*id).kind, NodeKind::Input(_)))
        .map(|id| format!("{}: {}", names[id.index()], ty(graph.ty(id))))
        .collect();
    let _ = writeln!(text, "|{}|", inputs.join(", "));
    for id in graph.ids() {
        let node = graph.node(id);
        if let NodeKind::Input(_) | NodeKind::Const(_) = node.kind {
            continue;
        }
        let _ =
            writeln!(text, "{}: {} = {};", names[id.index()], ty(&node.ty), right_side(graph, id, &names));
    }
    let outputs: Vec<String> = graph.outputs.iter().map(|output| value(graph, output.id, &names)).collect();
    let _ = match &outputs[..] {
        [one] => writeln!(text, "{one}"),
        several => writeln!(text, "({})", several.join(", ")),
    };
    text
}

#[cfg(test)]
fn right_side(graph: &Graph, id: Id, names: &[String]) -> String {
    let list = |ids: &[Id]| ids.iter().map(|id| value(graph, *id, names)).collect::<Vec<_>>().join(", ");
    match &graph.node(id).kind {
        NodeKind::Input(_) | NodeKind::Const(_) => value(graph, id, names),
        NodeKind::Op(op, args) => format!("{}({})", op.name, list(args)),
        NodeKind::Branch { condition, args, then, otherwise } => format!(
            "if {} ({}) {{\n{}}} else {{\n{}}}",
            value(graph, *condition, names),
            list(args),
            print(then),
            print(otherwise)
        ),
        NodeKind::Loop { count, carried, args, body, .. } => {
            format!("for 0..{count} ({}; {}) {{\n{}}}", list(carried), list(args), print(body))
        }
        NodeKind::Call { callee, args } => format!("{}({})", callee.path, list(args)),
        NodeKind::Part(of, part) => format!("{}.{part}", value(graph, *of, names)),
    }
}

#[cfg(test)]
fn value(graph: &Graph, id: Id, names: &[String]) -> String {
    match graph.constant(id) {
        Some(constant) => self::constant(constant),
        None => names[id.index()].clone(),
    }
}

pub(crate) fn constant(constant: &Constant) -> String {
    match constant {
        Constant::Real(value) if value.is_finite() => format!("{value:?}"),
        Constant::Real(value) if value.is_nan() => "f64::NAN".to_owned(),
        Constant::Real(value) if *value > 0.0 => "f64::INFINITY".to_owned(),
        Constant::Real(_) => "f64::NEG_INFINITY".to_owned(),
        Constant::Index(value) => value.to_string(),
        Constant::Bool(value) => value.to_string(),
        Constant::Count(dims) => dims.iter().map(ToString::to_string).collect::<Vec<_>>().join(" * "),
        Constant::Item(path) => path.to_string(),
    }
}

#[cfg(test)]
fn ty(ty: &Ty) -> String {
    let elem = match ty.elem {
        Elem::Real => "f64",
        Elem::Index => "usize",
        Elem::Bool => "bool",
    };
    match &ty.shape {
        Shape::Scalar => elem.to_owned(),
        Shape::Matrix(rows, cols) => format!("SMatrix<{elem}, {rows}, {cols}>"),
    }
}
