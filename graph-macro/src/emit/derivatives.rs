//! A formula's graph and everything that differentiation and the passes make of it.
//!
//! What holds: the graph's inputs are the leaves of the declared inputs in order, its outputs the leaves of the output,
//! then the condition of an `Option`. Inputs for derivatives come after the inputs, one for each real leaf; derivatives
//! come after the outputs.

use std::rc::Rc;

pub(crate) use super::strategy::RobustLoss;
use super::strategy::{Chosen, Problem};
use super::structs::has_word;
use crate::ad::jacobian::len;
use crate::ad::reverse::{Seed, reverse};
use crate::ad::{NoRule, forward::forward};
use crate::ir::print::identifier;
use crate::ir::{Constant, Dim, Elem, Graph, Input, Layout, NodeKind, Shape, Ty};
use crate::passes::{self, chains, residuals};
use crate::shape::infer::Typed;
use crate::shape::signature::sum;
use crate::syntax::ast::Function;
use crate::syntax::options::{Derivative, Options};

/// The formula and everything that differentiation made of it.
pub(crate) struct Derivatives {
    /// The places of the differentiated inputs.
    pub(super) wrt: Vec<usize>,
    /// How many leaves the output has.
    pub(super) leaves: usize,
    /// As the user wrote it: for the docs.
    pub(super) written: Graph,
    /// The same with its products in their order, the places of what it is differentiated by, and the optimised gradient:
    /// for the docs.
    pub(super) ordered: Graph,
    pub(super) real: Vec<usize>,
    pub(super) joint: Graph,
    pub(super) forward: Graph,
    /// Its last inputs are the cotangents. Outputs: the condition of an `Option`, the gradients.
    pub(super) backward: Graph,
    /// Value, the condition of an `Option`, then gradient; for a scalar output.
    pub(super) value_and_gradient: Option<Graph>,
    pub(super) saved: residuals::Split,
    pub(super) jvp: Option<Graph>,
    pub(super) jacobian: Option<Chosen>,
    pub(super) hessian: Option<Chosen>,
    /// Its last inputs are the tangents. Outputs: the condition of an `Option`, the gradients, the Hessian's products.
    pub(super) hvp: Option<Graph>,
    pub(super) gauss_newton: Option<Chosen>,
    /// … with a weight, its last input.
    pub(super) weighted: Option<Chosen>,
    /// … with a robust loss, whose value is its first output.
    pub(super) robust: Option<Chosen>,
    pub(super) propagate: Option<Chosen>,
    /// Value, the condition of an `Option`, then gradient, for the cotangent that is its last input.
    pub(super) update: Option<Graph>,
    /// Whether even a small program is written in loops.
    pub(super) in_loops: bool,
    /// The chains of products that have another order than the written one, in words.
    pub(super) orders: Vec<String>,
}

impl Derivatives {
    /// Differentiates in every way that the module offers, by the inputs at the places `wrt`.
    pub(crate) fn new(
        mut graph: Graph,
        function: &Function,
        typed: &Typed,
        wrt: Vec<usize>,
        options: &Options,
        loss: Option<&RobustLoss>,
    ) -> Result<Self, NoRule> {
        name_leaves_apart(&mut graph, typed);
        let written = graph.clone();
        let mut reordered = Vec::new();
        if !options.written_order {
            (graph, reordered) = chains::run(&graph, chains::Of::Formula);
        }
        let inputs = graph.inputs.len();
        let leaves = typed.output.count();
        let real = real_leaves(typed, &wrt);
        let outputs = leaves + usize::from(typed.is_option);
        debug_assert_eq!(graph.outputs.len(), outputs);
        let (joint, of_derivatives) = passes::finish_noting(&reverse(&graph, &real, Seed::Input)?);
        reordered.extend(of_derivatives);
        let mut backward = joint.clone();
        backward.outputs.drain(..leaves);
        let is_scalar = matches!(&typed.output, Layout::Leaf(ty) if ty.shape.is_scalar() && ty.is_real());
        let value_and_gradient = match is_scalar {
            true => Some(passes::together(&passes::finish(&reverse(&graph, &real, Seed::One)?))),
            false => None,
        };
        let jvp = match options.wants(Derivative::Jvp) {
            true => Some(passes::finish(&forward(&graph, &real)?)),
            false => None,
        };
        let groups = real_groups(typed, &wrt);
        let names: Vec<String> = wrt.iter().map(|place| plain(&typed.inputs[*place].0.to_string())).collect();
        let problem =
            Problem { graph: &graph, leaves, groups: &groups, in_loops: options.loops, names: &names };
        let fits = |derivative: Derivative| {
            let is_countable = uncountable(function, typed, &wrt, derivative).is_none();
            options.wants(derivative) && fits(typed, derivative) && is_countable
        };
        let rows = total(typed.output.leaves("").iter().map(|(_, ty)| ty));
        let cols = total(real.iter().map(|place| &graph.inputs[*place].ty));
        let square = |name: &str, side: &Dim| Input {
            name: Rc::from(name_apart(name, &graph)),
            ty: Ty { elem: Elem::Real, shape: Shape::Matrix(side.clone(), side.clone()) },
        };
        Ok(Self {
            leaves,
            forward: passes::finish(&graph),
            backward: passes::together(&passes::finish(&backward)),
            value_and_gradient,
            saved: residuals::split(&joint, inputs, outputs, &residuals::Keep::Computed),
            jvp,
            jacobian: asked(fits(Derivative::Jacobian), || problem.jacobian())?,
            hessian: asked(fits(Derivative::Hessian), || problem.hessian())?,
            hvp: asked(fits(Derivative::Hvp), || problem.hvp())?,
            gauss_newton: asked(fits(Derivative::GaussNewton), || problem.gauss_newton(None))?,
            weighted: asked(fits(Derivative::Weighted), || {
                problem.gauss_newton(Some(square("weight", &rows)))
            })?,
            robust: match loss {
                Some(loss) if fits(Derivative::Robust) => Some(problem.robust(loss)?),
                _ => None,
            },
            propagate: asked(fits(Derivative::Propagate), || problem.propagate(square("covariance", &cols)))?,
            update: fits(Derivative::Update).then(|| passes::together(&joint)),
            in_loops: options.loops,
            orders: orders(&reordered),
            wrt,
            written,
            real,
            joint,
            ordered: graph,
        })
    }
}

/// Each order once.
fn orders(reordered: &[chains::Reordered]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for chains::Reordered { order, cost, before } in reordered {
        let text =
            format!("`{order}` takes {cost} multiplications, where the other order would take {before}.");
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

impl Derivatives {
    /// Whether the code mentions names of the surrounding scope: constants, const generics, functions.
    pub(super) fn mention_names(&self) -> bool {
        let mut found = false;
        let mut look = |graph: &Graph| {
            found |= graph.nodes.iter().any(|node| {
                let (rows, cols) = node.ty.shape.dims();
                let by_dims = matches!(rows, Dim::Sym(_)) || matches!(cols, Dim::Sym(_));
                by_dims
                    || matches!(
                        &node.kind,
                        NodeKind::Const(Constant::Item(_) | Constant::Count(_))
                            | NodeKind::Call { .. }
                            | NodeKind::Loop { count: Dim::Sym(_), .. }
                    )
            });
        };
        each_graph(&self.written, &mut look);
        // A robust loss may name what the formula does not.
        if let Some(chosen) = &self.robust {
            each_graph(&chosen.graph, &mut look);
        }
        found
    }
}

fn asked<T>(wanted: bool, make: impl FnOnce() -> Result<T, NoRule>) -> Result<Option<T>, NoRule> {
    if wanted { make().map(Some) } else { Ok(None) }
}

/// Whether the output is one that a derivative can be made of.
pub(crate) fn fits(typed: &Typed, derivative: Derivative) -> bool {
    let is_scalar = matches!(&typed.output, Layout::Leaf(ty) if ty.shape.is_scalar() && ty.is_real());
    match derivative {
        Derivative::Jvp | Derivative::Jacobian => true,
        Derivative::Hessian | Derivative::Hvp | Derivative::Update => is_scalar,
        Derivative::GaussNewton | Derivative::Weighted | Derivative::Robust | Derivative::Propagate => {
            !is_scalar && typed.output.leaves("").iter().all(|(_, ty)| ty.is_real())
        }
    }
}

/// A side of a matrix of derivatives that rustc could not compute in a type: what it is, and its text.
pub(crate) fn uncountable(
    function: &Function,
    typed: &Typed,
    wrt: &[usize],
    derivative: Derivative,
) -> Option<(String, String)> {
    let side = |place: &usize| total(typed.inputs[*place].1.leaves("").iter().map(|(_, ty)| ty));
    let all = || {
        let leaves: Vec<_> = wrt.iter().flat_map(|place| typed.inputs[*place].1.leaves("")).collect();
        ("the differentiated inputs together".to_owned(), total(leaves.iter().map(|(_, ty)| ty)))
    };
    let each = wrt.iter().map(|place| (format!("`{}`", typed.inputs[*place].0), side(place)));
    let rows = total(typed.output.leaves("").iter().map(|(_, ty)| ty));
    let output = (format!("the output of `{}`", function.name), rows);
    let sides: Vec<(String, Dim)> = match derivative {
        Derivative::Jvp | Derivative::Hvp | Derivative::Update => Vec::new(),
        Derivative::Jacobian => each.chain([output]).collect(),
        Derivative::Hessian => each.collect(),
        Derivative::GaussNewton | Derivative::Weighted | Derivative::Robust | Derivative::Propagate => {
            vec![output, all()]
        }
    };
    let is_generic = |text: &str| {
        let params = function.generics.const_params();
        params.into_iter().any(|param| has_word(text, &param.ident.to_string()))
    };
    sides.into_iter().find_map(|(what, side)| match side {
        Dim::Sym(text) if text.contains([' ', '*', '+']) && is_generic(&text) => {
            Some((what, text.to_string()))
        }
        _ => None,
    })
}

/// The number of all entries of some values.
pub(super) fn total<'t>(types: impl Iterator<Item = &'t Ty>) -> Dim {
    let lens = types.filter(|ty| ty.is_real()).map(len);
    lens.reduce(|all, next| sum(&all, &next)).unwrap_or(Dim::Lit(0))
}

/// A name that no input has.
fn name_apart(name: &str, graph: &Graph) -> String {
    let mut name = name.to_owned();
    while graph.inputs.iter().any(|input| identifier(&input.name) == name) {
        name.push('_');
    }
    name
}

/// The places in the graph of the differentiated inputs' real leaves.
fn real_leaves(typed: &Typed, wrt: &[usize]) -> Vec<usize> {
    real_groups(typed, wrt).concat()
}

/// The same, by input.
fn real_groups(typed: &Typed, wrt: &[usize]) -> Vec<Vec<usize>> {
    let mut places = Vec::new();
    let mut first = 0;
    for (input, (_, layout)) in typed.inputs.iter().enumerate() {
        let leaves = layout.leaves("");
        if wrt.contains(&input) {
            let real = leaves.iter().enumerate().filter(|(_, (_, ty))| ty.is_real());
            places.push(real.map(|(leaf, _)| first + leaf).collect());
        }
        first += leaves.len();
    }
    places
}

/// A leaf `p.w` is the variable `p_w`: it must not take the name from an input that is called so.
fn name_leaves_apart(graph: &mut Graph, typed: &Typed) {
    let declared: Vec<String> = typed.inputs.iter().map(|(name, _)| plain(&name.to_string())).collect();
    for input in &mut graph.inputs {
        if !declared.iter().any(|name| **name == *input.name) {
            while declared.contains(&identifier(&input.name)) {
                input.name = Rc::from(format!("{}_", input.name));
            }
        }
    }
}

fn plain(name: &str) -> String {
    name.trim_start_matches("r#").to_owned()
}

/// Visits a graph and the graphs within it.
pub(super) fn each_graph(graph: &Graph, visit: &mut dyn FnMut(&Graph)) {
    visit(graph);
    for node in &graph.nodes {
        match &node.kind {
            NodeKind::Branch { then, otherwise, .. } => {
                each_graph(then, visit);
                each_graph(otherwise, visit);
            }
            NodeKind::Loop { body, .. } => each_graph(body, visit),
            NodeKind::Input(_)
            | NodeKind::Const(_)
            | NodeKind::Op(..)
            | NodeKind::Call { .. }
            | NodeKind::Part(..) => {}
        }
    }
}
