//! A sum over two loops is one sum: the inner loop goes on where the outer one is, instead of beginning with zeros that are
//! added afterwards.
//!
//! ```text
//! s = for … (s₀) { t = for … (0) { t += f };  s + t }      →      s = for … (s₀) { s = for … (s) { s += f };  s }
//! ```
//!
//! What holds after it: the values but for the order of the sum. It looks at the bodies of loops only, at what they carry.

use super::fuse::{adds_up, is_zero};
use crate::ir::{Graph, Id, NodeKind};
use crate::ops::ADD;

/// Rewrites the body of a loop that carries so many values.
pub(super) fn run(body: &Graph, carried: usize) -> Graph {
    let mut body = body.clone();
    for place in 0..carried {
        if let Some(sum) = sum(&body, place) {
            if let NodeKind::Loop { carried, .. } = &mut body.nodes[sum.inner.index()].kind {
                carried[sum.part] = sum.input;
            }
            body.outputs[place].id = sum.result;
        }
    }
    body
}

struct Sum {
    input: Id,
    inner: Id,
    part: usize,
    result: Id,
}

/// The carried value and a sum of an inner loop, which are all that one output is made of.
fn sum(body: &Graph, place: usize) -> Option<Sum> {
    let uses = body.uses();
    let output = body.outputs[place].id;
    let (op, &[a, b]) = body.op(output)? else { return None };
    let is_own = |id: Id| matches!(body.node(id).kind, NodeKind::Input(input) if input == 1 + place);
    let (input, result) = if is_own(a) { (a, b) } else { (b, a) };
    let NodeKind::Part(inner, part) = body.node(result).kind else { return None };
    let NodeKind::Loop { carried, body: within, .. } = &body.node(inner).kind else { return None };
    let is_alone = uses[output.index()] == 1 && uses[input.index()] == 1 && uses[result.index()] == 1;
    let fits = op.is(&ADD)
        && is_own(input)
        && is_alone
        && input < inner
        && is_zero(body, carried[part])
        && adds_up(within, carried.len());
    fits.then_some(Sum { input, inner, part, result })
}
