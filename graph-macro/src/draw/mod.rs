//! The formula for people: as mathematics in plain text and in MathML, as a derivation line by line, as pictures, and all
//! of these on the page of the docs.
//!
//! `math` and `mathml` write values by their `symbols`; `marks` and `scene` say which values have a line and what they are
//! called, `walk` writes the lines, `derivation` puts them together; `fold`, `layers` and `picture` draw them; `rules` has
//! what reverse mode makes of one operation; `page` is the page. `dot` is the graph as Graphviz text. What holds:
//! no operation is named here, its definition says what it looks like; the text is bounded, whatever the formula's size.

pub(crate) mod derivation;
pub(crate) mod dot;
mod fold;
mod layers;
mod marks;
pub(crate) mod math;
pub(crate) mod mathml;
pub(crate) mod page;
mod picture;
pub(crate) mod rules;
mod scene;
pub(crate) mod symbols;
mod walk;

use crate::ir::{Graph, Id};
use crate::ops::Notation;

/// Whether a value is so short to write that no line is worth it: a transpose, an entry, a repetition, a sign.
fn is_trivial(graph: &Graph, id: Id) -> bool {
    let is_short = |notation| {
        matches!(notation, Notation::Silent | Notation::Prefix(_) | Notation::Postfix(_) | Notation::Index)
    };
    graph.op(id).is_some_and(|(op, _)| is_short(op.notation))
}

/// How often each value is written: as often as what is read of it without a line.
fn effective_uses(graph: &Graph) -> Vec<usize> {
    let mut uses = graph.uses();
    for id in graph.ids().rev() {
        if is_trivial(graph, id)
            && graph.node(id).name.is_none()
            && let Some((_, args)) = graph.op(id)
        {
            uses[args[0].index()] += uses[id.index()].saturating_sub(1);
        }
    }
    uses
}
