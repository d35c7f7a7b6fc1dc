//! Common subexpressions: of nodes that compute the same thing, across value and derivative, the first stays.
//!
//! ```text
//! a = exp(x);  b = exp(x);  mul(a, b)          →          a = exp(x);  mul(a, a)
//! ```
//!
//! What holds after it: no two nodes have the same operation, operands and type. A name of the user's survives on
//! the node that stays. It does not know that sums commute: that would reorder what the user wrote.

use std::collections::HashMap;
use std::fmt::Write;

use super::rebuild;
use crate::ir::{Constant, Graph, Id, Node, NodeKind, Role};

pub(crate) fn run(graph: &Graph) -> Graph {
    let mut seen: HashMap<String, Id> = HashMap::new();
    rebuild(graph, |new, node| {
        let Some(key) = key(&node) else { return new.push(node) };
        if let Some(&id) = seen.get(&key) {
            let kept = &mut new.nodes[id.index()];
            kept.name = kept.name.take().or(node.name);
            return id;
        }
        let id = new.push(node);
        seen.insert(key, id);
        id
    })
}

/// What the node computes, as text; `None` for what is never shared.
fn key(node: &Node) -> Option<String> {
    // What `checkpoint` has computed again stays apart from what was computed before.
    let is_again = node.recompute && node.origin.role != Role::Primal;
    let mut key = format!("{}{}:", node.ty, if is_again { " again" } else { "" });
    match &node.kind {
        NodeKind::Op(op, args) => {
            key.push_str(op.name);
            for arg in args {
                let _ = write!(key, " {}", arg.0);
            }
        }
        // By its bits: 0 and −0 differ. A zero of the user's is not one that differentiation made: only the latter
        // may swallow a factor.
        NodeKind::Const(Constant::Real(value)) => {
            let is_users = *value != 0.0 || node.origin.role == Role::Primal;
            let _ = write!(key, "const {:x} {is_users}", value.to_bits());
        }
        NodeKind::Const(constant) => {
            let _ = write!(key, "const {constant:?}");
        }
        NodeKind::Part(of, part) => {
            let _ = write!(key, "part {} {part}", of.0);
        }
        NodeKind::Input(_) | NodeKind::Branch { .. } | NodeKind::Loop { .. } | NodeKind::Call { .. } => {
            return None;
        }
    }
    Some(key)
}
