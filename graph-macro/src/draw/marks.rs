//! Which values of a formula get a line of their own in its derivation, and what they are called.
//!
//! In a small formula every operation is a line. In a larger one a line is a `let` of the user's, a value that is read
//! twice, forward or backward, or one whose formula would become long. What holds: the names are unique within their
//! graph, and differentiation makes `d_name` of each. What is not attempted: names that say what a value means.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{effective_uses, is_trivial};
use crate::ad::derivative_name;
use crate::ir::print::{names, unique};
use crate::ir::{Graph, Id, NodeKind};

/// With at most so many operations each of them is a line.
const FINE: usize = 20;

/// A formula of more than so many symbols is divided.
pub(super) const LONGEST: usize = 12;

/// A graph in which every value with a line of its own has a name.
pub(super) struct Marked {
    pub(super) graph: Graph,
    /// All names of values, those of sub-graphs included.
    pub(super) names: BTreeSet<String>,
    /// Those of them that the user did not give, each this letter and a number.
    pub(super) made: BTreeSet<String>,
    pub(super) letter: &'static str,
}

/// Names what gets a line. `joint` is the gradient of the graph, where it shows what the backward pass reads twice.
pub(super) fn mark(graph: &Graph, joint: &Graph) -> Marked {
    let mut taken = BTreeSet::new();
    visit(graph, &mut |graph| taken.extend(names(graph)));
    let letter = ["z", "u", "v", "s", "q", "g", "temp"].into_iter().find(|letter| {
        let is_numbered = |name: &String| {
            name.strip_prefix(letter)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        !taken.iter().any(is_numbered)
    });
    let mut operations = 0;
    visit(graph, &mut |graph| operations += graph.ids().filter(|id| is_operation(graph, *id)).count());
    let mut read_twice = BTreeSet::new();
    visit(joint, &mut |graph| {
        let (uses, names) = (graph.uses(), names(graph));
        for id in graph.ids().filter(|id| uses[id.index()] > 1 && graph.node(*id).name.is_none()) {
            let hint = graph.node(id).hint.as_deref().map(str::to_owned);
            read_twice.insert(hint.unwrap_or_else(|| names[id.index()].clone()));
        }
    });
    let mut marking = Marking {
        is_fine: operations <= FINE,
        letter: letter.unwrap_or("value_"),
        read_twice,
        names: BTreeSet::new(),
        made: BTreeSet::new(),
    };
    let graph = marking.graph(graph);
    Marked { graph, names: marking.names, made: marking.made, letter: marking.letter }
}

struct Marking {
    is_fine: bool,
    letter: &'static str,
    read_twice: BTreeSet<String>,
    names: BTreeSet<String>,
    made: BTreeSet<String>,
}

impl Marking {
    fn graph(&mut self, graph: &Graph) -> Graph {
        let own = names(graph);
        let uses = effective_uses(graph);
        let mut new = graph.clone();
        let mut taken: BTreeSet<String> = graph.inputs.iter().map(|input| input.name.to_string()).collect();
        let mut weights = vec![1; graph.nodes.len()];
        for id in graph.ids() {
            let node = &mut new.nodes[id.index()];
            match &mut node.kind {
                NodeKind::Branch { then, otherwise, .. } => {
                    *then = Rc::new(self.graph(then));
                    *otherwise = Rc::new(self.graph(otherwise));
                }
                NodeKind::Loop { body, .. } => *body = Rc::new(self.graph(body)),
                NodeKind::Input(_) => {
                    self.names.extend(node.name.as_deref().map(str::to_owned));
                }
                NodeKind::Const(_) | NodeKind::Call { .. } => {}
                NodeKind::Part(..) | NodeKind::Op(..) => {
                    let is_part = matches!(node.kind, NodeKind::Part(..));
                    let operands: usize =
                        graph.node(id).operands().iter().map(|of| weights[of.index()]).sum();
                    let is_read_twice = uses[id.index()] > 1 && !is_trivial(graph, id)
                        || self.read_twice.contains(&own[id.index()])
                        || self.read_twice.contains(&derivative_name(&own[id.index()]));
                    let is_line = node.name.is_some()
                        || is_part
                        || self.is_fine && is_operation(graph, id)
                        || is_read_twice && is_operation(graph, id)
                        || operands > LONGEST;
                    if is_line {
                        let name = match &node.name {
                            Some(name) => unique(name, &mut taken),
                            None if is_part => unique(&own[id.index()], &mut taken),
                            None => self.numbered(),
                        };
                        self.names.insert(name.clone());
                        node.name = Some(Rc::from(name));
                    } else {
                        weights[id.index()] = operands + 1;
                    }
                }
            }
        }
        new
    }

    fn numbered(&mut self) -> String {
        let name = format!("{}{}", self.letter, self.made.len() + 1);
        self.made.insert(name.clone());
        name
    }
}

/// What a reader would count as a step.
fn is_operation(graph: &Graph, id: Id) -> bool {
    graph.op(id).is_some() && graph.ty(id).is_real() && !is_trivial(graph, id)
}

/// Visits a graph and the graphs within it.
pub(super) fn visit(graph: &Graph, look: &mut dyn FnMut(&Graph)) {
    look(graph);
    for node in &graph.nodes {
        match &node.kind {
            NodeKind::Branch { then, otherwise, .. } => {
                visit(then, look);
                visit(otherwise, look);
            }
            NodeKind::Loop { body, .. } => visit(body, look),
            _ => {}
        }
    }
}
