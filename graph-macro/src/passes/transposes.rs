//! Transposes folded into products, which read their operands in place either way.
//!
//! ```text
//! t = transpose(b);  matmul(a, t)          →          mul_tr(a, b)
//! ```
//!
//! What holds after it: no product reads a transpose, unless both of its operands would be transposed, and no
//! transpose reads a product that can be written the other way round.

use super::rebuild;
use crate::ir::{Graph, Id, NodeKind};
use crate::ops::{MATMUL, MUL_TR, OpDef, TR_MUL, TRANSPOSE};

pub(crate) fn run(graph: &Graph) -> Graph {
    rebuild(graph, |new, mut node| {
        if let NodeKind::Op(op, args) = &node.kind
            && let Some((op, args)) = fold(new, op, args)
        {
            node.kind = NodeKind::Op(op, args);
        }
        new.push(node)
    })
}

/// The product that reads in place what a transpose was made of.
fn fold(graph: &Graph, op: &'static OpDef, args: &[Id]) -> Option<(&'static OpDef, Vec<Id>)> {
    if op.is(&TRANSPOSE) {
        // (Aᵀ·B)ᵀ = Bᵀ·A and (A·Bᵀ)ᵀ = B·Aᵀ: the same sums in the same order
        let (product, operands) = graph.op(args[0])?;
        let turned = product.is(&TR_MUL) || product.is(&MUL_TR);
        return turned.then(|| (product, vec![operands[1], operands[0]]));
    }
    let [a, b] = args[..] else { return None };
    let under = |id: Id| match graph.op(id) {
        Some((op, args)) if op.is(&TRANSPOSE) => Some(args[0]),
        _ => None,
    };
    let folded: (&'static OpDef, Vec<Id>) = match (op.name, under(a), under(b)) {
        // A·(Bᵀ) = A·Bᵀ
        (name, None, Some(b)) if name == MATMUL.name => (&MUL_TR, vec![a, b]),
        // (Aᵀ)·B = Aᵀ·B
        (name, Some(a), None) if name == MATMUL.name => (&TR_MUL, vec![a, b]),
        // A·(Bᵀ)ᵀ = A·B
        (name, None, Some(b)) if name == MUL_TR.name => (&MATMUL, vec![a, b]),
        // (Aᵀ)ᵀ·B = A·B
        (name, Some(a), None) if name == TR_MUL.name => (&MATMUL, vec![a, b]),
        // (Aᵀ)·(Bᵀ)ᵀ = Aᵀ·B
        (name, Some(a), Some(b)) if name == MUL_TR.name => (&TR_MUL, vec![a, b]),
        // (Aᵀ)ᵀ·(Bᵀ) = A·Bᵀ
        (name, Some(a), Some(b)) if name == TR_MUL.name => (&MUL_TR, vec![a, b]),
        _ => return None,
    };
    Some(folded)
}
