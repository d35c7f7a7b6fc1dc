//! Derivatives that are not finite at a number which their operand is known to take.
//!
//! Such a number is listed by the operation that is singular there ([`OpDef::singular`]), and one that the operand stands
//! still at ([`OpDef::rests`]): a constant, the bound of a minimum or a maximum, the zero of a sum of squares. What is not
//! attempted: ranges of values; and within a branch single points are left to its condition.

use crate::ad::activity;
use crate::diag::SrcSpan;
use crate::ir::{Constant, Graph, Id, NodeKind};
use crate::ops::rests::{Known, Reach, Rest};
use crate::ops::{Notation, OpDef, Singular};

/// The places with what is to be said, for derivatives by the inputs at the places `wrt`.
pub(super) fn points(graph: &Graph, wrt: &[usize]) -> Vec<(SrcSpan, String)> {
    let mut walk = Walk { found: Vec::new(), is_within_branch: false };
    walk.graph(graph, wrt, &vec![Vec::new(); graph.inputs.len()]);
    walk.found
}

struct Walk {
    found: Vec<(SrcSpan, String)>,
    is_within_branch: bool,
}

impl Walk {
    /// Walks a graph of which the rests of the inputs are known.
    fn graph(&mut self, graph: &Graph, wrt: &[usize], inputs: &[Vec<Rest>]) {
        let active = activity::active(graph, wrt);
        let mut rests: Vec<Vec<Rest>> = Vec::with_capacity(graph.nodes.len());
        for id in graph.ids() {
            let of =
                |ids: &[Id]| -> Vec<Vec<Rest>> { ids.iter().map(|id| rests[id.index()].clone()).collect() };
            let those = |ids: &[Id], first: usize| -> Vec<usize> {
                let places = ids.iter().enumerate().filter(|(_, id)| active[id.index()]);
                places.map(|(place, _)| first + place).collect()
            };
            let own = match &graph.node(id).kind {
                NodeKind::Input(input) => inputs[*input].clone(),
                NodeKind::Const(Constant::Real(at)) => vec![Rest { at: *at, reach: Reach::Everywhere }],
                NodeKind::Op(op, args) => {
                    let known: Vec<Known> = args
                        .iter()
                        .map(|arg| Known { id: *arg, rests: rests[arg.index()].clone() })
                        .collect();
                    let is_active = |operand: usize| active[args[operand].index()];
                    if let Some(message) = self.singular(op, &known, is_active) {
                        self.found.push((graph.node(id).origin.span, message));
                    }
                    kept(op, graph, &known)
                }
                NodeKind::Branch { args, then, otherwise, .. } => {
                    let (args_of, wrt) = (of(args), those(args, 0));
                    let before = std::mem::replace(&mut self.is_within_branch, true);
                    self.graph(then, &wrt, &args_of);
                    self.graph(otherwise, &wrt, &args_of);
                    self.is_within_branch = before;
                    Vec::new()
                }
                NodeKind::Loop { carried, args, body, .. } => {
                    let is_active =
                        |ids: &[Id]| ids.iter().map(|id| active[id.index()]).collect::<Vec<bool>>();
                    let moving = activity::carried_in(body, is_active(carried), &is_active(args));
                    let moving = moving.iter().enumerate().filter(|(_, is_active)| **is_active);
                    let mut wrt: Vec<usize> = moving.map(|(place, _)| 1 + place).collect();
                    wrt.extend(those(args, 1 + carried.len()));
                    let mut inputs = vec![Vec::new(); 1 + carried.len()];
                    inputs.extend(of(args));
                    self.graph(body, &wrt, &inputs);
                    Vec::new()
                }
                NodeKind::Const(_) | NodeKind::Call { .. } | NodeKind::Part(..) => Vec::new(),
            };
            rests.push(own);
        }
    }

    #[allow(clippy::float_cmp, reason = "the very number is meant")]
    fn singular(&self, op: &OpDef, known: &[Known], is_active: impl Fn(usize) -> bool) -> Option<String> {
        op.singular.iter().find_map(|singular| {
            let rest = known[singular.operand].rests.iter().find(|rest| rest.at == singular.at)?;
            let is_finite = is_finite(op, singular);
            let is_said = match rest.reach {
                Reach::Everywhere => !is_finite,
                Reach::Beyond => !is_finite || is_active(singular.operand),
                // An infinite value is seen, and a branch around it is there to keep it away.
                Reach::AtOnePoint => is_finite && is_active(singular.operand) && !self.is_within_branch,
            };
            is_said.then(|| words(op, singular, rest.reach))
        })
    }
}

/// The rests of an operation's value. An arrangement of one matrix has those of the matrix.
fn kept(op: &OpDef, graph: &Graph, known: &[Known]) -> Vec<Rest> {
    let mut real = known.iter().filter(|operand| graph.ty(operand.id).is_real());
    match (op.is_arrangement(), real.next(), real.next()) {
        (true, Some(of), None) => of.rests.clone(),
        _ => (op.rests)(known),
    }
}

/// Whether the value is finite where the derivative is not.
fn is_finite(op: &OpDef, singular: &Singular) -> bool {
    let operands: Vec<f64> = (0..=singular.operand)
        .map(|place| if place == singular.operand { singular.at } else { 1.0 })
        .collect();
    op.entry().is_some_and(|entry| (entry.eval)(&operands).is_finite())
}

fn words(op: &OpDef, singular: &Singular, reach: Reach) -> String {
    let (name, at) = (op.written(), singular.at);
    let is_division = matches!(op.notation, Notation::Infix(..));
    let operand = if is_division { "the divisor" } else { "its operand" };
    let what = match (is_division, is_finite(op, singular)) {
        (true, _) => format!("a division by {at} is not finite"),
        (false, false) => format!("`{name}` is not finite at {at}"),
        (false, true) => format!("`{name}` has no finite derivative at {at}"),
    };
    match reach {
        Reach::Everywhere if is_division => what,
        Reach::Everywhere => format!("{what}, and {at} is {operand}"),
        Reach::Beyond => format!(
            "{what}, and there {operand} stays beyond its bound: the gradient is NaN\nhelp: a bound a little within keeps it \
             finite"
        ),
        Reach::AtOnePoint => {
            let help = if singular.instead.is_empty() { "" } else { "\nhelp: " };
            format!("{what}, which {operand} can be: the gradient is NaN there{help}{}", singular.instead)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_finite, points};
    use crate::ad::reverse::{Seed, reverse};
    use crate::draw::rules::value;
    use crate::ir::eval::{Env, eval};
    use crate::ops::{self, Block};

    #[test]
    fn where_an_operation_is_said_to_be_singular_it_is() {
        for op in ops::all() {
            for singular in op.singular {
                let graph = value(op, false);
                let joint = reverse(&graph, &[singular.operand], Seed::One).expect("a rule");
                let number = |x: f64| Block { rows: 1, cols: 1, entries: vec![x] };
                let at = |place: usize| if place == singular.operand { singular.at } else { 1.0 };
                let inputs: Vec<_> = (0..graph.inputs.len()).map(|place| number(at(place))).collect();
                let found = eval(&joint, &inputs, &Env::default());
                let (y, gradient) = (found[0].entries[0], found[1].entries[0]);
                assert!(!gradient.is_finite(), "{op:?} at {}: {gradient}", singular.at);
                assert_eq!(is_finite(op, singular), y.is_finite(), "{op:?} at {}: {y}", singular.at);
            }
        }
    }

    #[test]
    fn no_operation_is_advised_against_by_itself() {
        for op in ops::all() {
            let graph = crate::passes::dce::run(&value(op, false));
            let wrt: Vec<usize> = (0..graph.inputs.len()).collect();
            let said = points(&graph, &wrt);
            assert!(said.is_empty(), "{op:?}: {}", said[0].1);
        }
    }
}
