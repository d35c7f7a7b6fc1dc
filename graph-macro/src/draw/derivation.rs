//! The derivation of a formula: every step forward, then every cotangent in the order in which the backward pass computes
//! it.
//!
//! What holds: the lines are those of the differentiated graph, which the passes then make cheaper; with branches or loops
//! those of the optimised one. A formula that is too long for a page is shown by its first lines. What is not attempted:
//! the tangents of forward mode, which are the same derivatives in another order.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::marks::{Marked, mark, visit};
use super::scene::Scene;
use super::symbols::Symbol;
use super::walk::{Line, Walk, shape};
use crate::ad::derivative_name;
use crate::ad::reverse::{Seed, reverse_noting};
use crate::ir::print::identifier;
use crate::ir::{Graph, Id, NodeKind, Ty};
use crate::passes;

/// Longer formulas are not differentiated once more for the docs: their values are called as in the code.
const LARGEST: usize = 400;
/// So many lines are shown of the way forward, and as many of the way back.
/// … and of the formula itself.
const STATEMENTS: usize = 72;
pub(crate) const LINES: usize = 48;

/// The derivation of a formula.
pub(crate) struct Derivation {
    pub(crate) forward: Vec<Line>,
    pub(crate) backward: Vec<Line>,
    /// What the formula's own inputs are called, in order, and whether a derivative is taken of each.
    pub(crate) inputs: Vec<(String, Ty, bool)>,
    /// What the outputs are called.
    pub(crate) outputs: Vec<String>,
    /// The values that derivatives flow to.
    pub(crate) active: BTreeSet<String>,
}

/// The derivation of a formula by the inputs at the places `wrt`; `joint` is its optimised gradient, after the formula's
/// first `outputs` outputs.
pub(crate) fn derivation(graph: &Graph, joint: &Graph, wrt: &[usize], outputs: usize) -> Derivation {
    let mut size = 0;
    visit(graph, &mut |graph| size += graph.nodes.len());
    let own = (size <= LARGEST).then(|| marked_gradient(graph, joint, wrt)).flatten();
    let (marked, joint, shared, reached) = match own {
        Some((marked, joint, shared, reached)) => (marked, joint, shared, Some(reached)),
        None => {
            let mut names = BTreeSet::new();
            visit(graph, &mut |graph| {
                names.extend(graph.nodes.iter().filter_map(|node| Some(node.name.as_deref()?.to_owned())));
            });
            let marked = Marked { graph: graph.clone(), names, made: BTreeSet::new(), letter: "" };
            (marked, joint.clone(), Shared::new(), None)
        }
    };
    // Without the cotangents themselves: those that derivatives may flow through.
    let active = reached.unwrap_or_else(|| crate::ad::active(&marked.graph, wrt));
    written(&marked, &joint, &shared, &active, wrt, outputs)
}

/// By the name of a cotangent: the values, each with its type, whose cotangent it is too.
type Shared = BTreeMap<String, Vec<(String, Ty)>>;

/// What goes back through a sum is the same for both sides.
fn shared(graph: &Graph, gradient: &Graph, cotangents: &[Option<Id>]) -> Shared {
    let mut shared = Shared::new();
    for id in graph.ids().rev().filter(|id| !matches!(graph.node(*id).kind, NodeKind::Input(_))) {
        let node = graph.node(id);
        let (Some(name), Some(cotangent)) = (&node.name, cotangents[id.index()]) else { continue };
        let own = derivative_name(name);
        if let Some(other) = gradient.node(cotangent).name.as_deref().filter(|other| **other != own) {
            shared.entry(other.to_owned()).or_default().push((own, node.ty.clone()));
        }
    }
    shared
}

fn marked_gradient(
    graph: &Graph,
    joint: &Graph,
    wrt: &[usize],
) -> Option<(Marked, Graph, Shared, Vec<bool>)> {
    let marked = mark(graph, joint);
    let (gradient, cotangents) = reverse_noting(&marked.graph, wrt, Seed::Input).ok()?;
    // Without simplification every cotangent is there, each by the rule of the line that it comes from; through branches
    // and loops too many zeros would come along.
    let has_blocks = gradient
        .nodes
        .iter()
        .any(|node| matches!(node.kind, NodeKind::Branch { .. } | NodeKind::Loop { .. }));
    let joint = match has_blocks {
        true => passes::finish(&gradient),
        false => passes::dce::run(&passes::cse::run(&passes::dce::run(&gradient))),
    };
    let shared = shared(&marked.graph, &gradient, &cotangents);
    let is_input = |id: Id| matches!(marked.graph.node(id).kind, NodeKind::Input(_));
    let active = crate::ad::active(&marked.graph, wrt);
    let reached = marked
        .graph
        .ids()
        .map(|id| active[id.index()] && (cotangents[id.index()].is_some() || is_input(id) || has_blocks));
    let reached = reached.collect();
    Some((marked, joint, shared, reached))
}

fn written(
    marked: &Marked,
    joint: &Graph,
    shared: &Shared,
    active: &[bool],
    wrt: &[usize],
    outputs: usize,
) -> Derivation {
    let renamed = renamed(marked, joint);
    let numbered = (!marked.letter.is_empty()).then_some((marked.letter, renamed.len()));
    let mut walk = Walk {
        primal: marked.names.iter().map(|name| (identifier(name), name.clone())).collect(),
        renamed,
        numbered,
        lines: Vec::new(),
        most: LINES,
        as_written: false,
    };
    let scene = walk.scene(joint, None);
    let is_forward = joint.needed_by(joint.outputs[..outputs].iter().map(|output| output.id));
    walk.block(&scene, &|id| is_forward[id.index()], 0);
    put(&mut walk, &scene, joint, 0..outputs);
    let forward = std::mem::take(&mut walk.lines);
    let first_seed = marked.graph.inputs.len();
    for id in joint.ids() {
        if let NodeKind::Input(place) = joint.node(id).kind
            && place >= first_seed
        {
            given(&mut walk, &scene, id);
        }
    }
    walk.block(&scene, &|id| !is_forward[id.index()], 0);
    walk.lines = with_shared(&walk, shared);
    put(&mut walk, &scene, joint, outputs..joint.outputs.len());
    let named = marked.graph.ids().filter(|id| active[id.index()]).filter_map(|id| {
        let node = marked.graph.node(id);
        Some(walk.symbol(node.name.as_deref()?, &node.ty).name)
    });
    let active = named.collect();
    let inputs = marked.graph.inputs.iter().enumerate();
    let names = joint.outputs[..outputs].iter().map(|output| output.name.to_string());
    Derivation {
        inputs: inputs
            .map(|(place, input)| (input.name.to_string(), input.ty.clone(), wrt.contains(&place)))
            .collect(),
        outputs: names.collect(),
        active,
        forward,
        backward: walk.lines,
    }
}

/// A formula statement by statement, as the user wrote it.
pub(crate) fn statements(graph: &Graph, outputs: usize) -> Vec<Line> {
    let mut walk = Walk {
        primal: BTreeMap::new(),
        renamed: BTreeMap::new(),
        numbered: None,
        lines: Vec::new(),
        most: STATEMENTS,
        as_written: true,
    };
    let scene = walk.scene(graph, None);
    let is_needed = graph.needed_by(graph.outputs[..outputs].iter().map(|output| output.id));
    walk.block(&scene, &|id| is_needed[id.index()], 0);
    put(&mut walk, &scene, graph, 0..outputs);
    walk.lines
}

/// The same in one line of text, in which blocks stand between braces.
pub(crate) fn in_one_line(graph: &Graph, outputs: usize) -> String {
    const MOST: usize = 16;
    let lines = statements(graph, outputs);
    let mut text = String::new();
    for line in lines.iter().take(MOST) {
        let is_else = line.target.is_none() && line.opens.is_none() && !line.closes;
        if is_else {
            text.push_str(" } else { ");
            continue;
        }
        if line.closes {
            text.push_str(" }");
            continue;
        }
        let is_first = text.is_empty() || text.ends_with("{ ");
        let lead = if is_first { "" } else { "; " };
        let tail = if line.opens.is_some() { " { " } else { "" };
        let _ = write!(text, "{lead}{}{tail}", line.text);
    }
    if lines.len() > MOST {
        text.push_str("; …");
    }
    text
}

/// The outputs that are called otherwise than the values that they are.
fn put(walk: &mut Walk, scene: &Scene<'_>, joint: &Graph, range: std::ops::Range<usize>) {
    for output in &joint.outputs[range] {
        let target = walk.symbol(&output.name, joint.ty(output.id));
        let is_line = scene.is_line(output.id) && scene.symbol(output.id).name == target.name;
        if !is_line && &*output.name != "?" {
            walk.equation(scene, &target, " = ", output.id, false, 0);
        }
    }
}

/// The lines, each followed by the other cotangents that it is.
fn with_shared(walk: &Walk, shared: &Shared) -> Vec<Line> {
    let shown: BTreeMap<String, Vec<(Symbol, String)>> = shared
        .iter()
        .flat_map(|(name, others)| others.iter().map(move |other| (name, other)))
        .fold(BTreeMap::new(), |mut shown, (name, (other, ty))| {
            let of = walk.symbol(name, ty).name;
            shown.entry(of).or_insert_with(Vec::new).push((walk.symbol(other, ty), shape(ty)));
            shown
        });
    let mut lines = Vec::with_capacity(walk.lines.len());
    for line in &walk.lines {
        lines.push(line.clone());
        let Some(target) = line.target.as_ref().filter(|_| line.depth == 0) else { continue };
        for (other, shape) in shown.get(&target.name).into_iter().flatten() {
            lines.push(Line {
                text: format!("{} = {}", other.name, target.name),
                html: super::walk::math(&format!("{}<mo>=</mo>{}", other.mathml(), target.mathml())),
                shape: shape.clone(),
                target: Some(other.clone()),
                ..line.clone()
            });
        }
    }
    lines
}

/// A cotangent that the caller gives.
fn given(walk: &mut Walk, scene: &Scene<'_>, id: Id) {
    let target = scene.symbol(id).clone();
    let is_one = scene.ty(id).shape.is_scalar();
    let what = if is_one { "given; 1 for the gradient" } else { "given" };
    walk.lines.push(Line {
        depth: 0,
        text: format!("{} is {what}", target.name),
        html: format!("{} is {what}", super::walk::math(&target.mathml())),
        shape: shape(scene.ty(id)),
        target: Some(target),
        reads: BTreeSet::new(),
        glyph: None,
        opens: None,
        gives: Vec::new(),
        is_named: true,
        is_alias: false,
        closes: false,
    });
}

/// The made-up names, numbered as they appear.
fn renamed(marked: &Marked, joint: &Graph) -> BTreeMap<String, String> {
    let mut renamed = BTreeMap::new();
    let Marked { made, letter, .. } = marked;
    visit(joint, &mut |graph| {
        for name in graph.nodes.iter().filter_map(|node| node.name.as_deref()) {
            if made.contains(name) && !renamed.contains_key(name) {
                let number = renamed.len() + 1;
                renamed.insert(name.to_owned(), format!("{letter}{number}"));
            }
        }
    });
    renamed
}
