//! Ghosts: the operands that were there for differentiation only are gone.
//!
//! ```text
//! solve(a, factor, b)          →          solve(0, factor, b)
//! ```
//!
//! What holds after it: an operand that a routine does not get is zero, so that nobody computes it or saves it. It is the
//! last thing that happens to a graph before it is written: afterwards it cannot be differentiated any more.

use std::rc::Rc;

use super::rebuild;
use crate::ir::{Builder, Graph, NodeKind};
use crate::ops::Kernel;

pub(crate) fn run(graph: &Graph) -> Graph {
    let ghosts = |node: &crate::ir::Node| match &node.kind {
        NodeKind::Op(op, _) => match &op.kernel {
            Kernel::Matrix(matrix) => matrix.ghosts,
            _ => 0,
        },
        _ => 0,
    };
    let is_touched = |node: &crate::ir::Node| {
        ghosts(node) > 0 || matches!(node.kind, NodeKind::Branch { .. } | NodeKind::Loop { .. })
    };
    if !graph.nodes.iter().any(is_touched) {
        return graph.clone();
    }
    rebuild(graph, |new, mut node| {
        let count = ghosts(&node);
        match &mut node.kind {
            NodeKind::Op(_, args) => {
                for arg in args.iter_mut().take(count) {
                    let ty = new.ty(*arg).clone();
                    let builder = Builder::on(std::mem::take(new));
                    *arg = builder.nothing(&ty).id;
                    *new = builder.finish();
                }
            }
            NodeKind::Branch { then, otherwise, .. } => {
                for side in [then, otherwise] {
                    *side = Rc::new(run(side));
                }
            }
            NodeKind::Loop { body, .. } => *body = Rc::new(run(body)),
            _ => {}
        }
        new.push(node)
    })
}
