//! What reverse mode makes of an operation alone: the rule by which a reader derives a line.
//!
//! What holds: the formulas are made by the compiler's own differentiation, on operands of sizes that are letters. A rule
//! that is long, or that has branches, is not shown.

use super::math::Math;
use super::mathml::MathMl;
use super::symbols::Symbol;
use crate::ad::reverse::{Seed, reverse};
use crate::ir::{Builder, Dim, Elem, Expr, Graph, Id, NodeKind, Shape, Ty};
use crate::ops::{self, Diff, Kernel, Object, OpDef};
use crate::passes;
use crate::shape::signature::{DimPattern, Pattern, ShapePattern};

/// Longer formulas are not shown: they are those of the definition.
const LONGEST: usize = 110;

/// The cotangents of an operation's operands.
pub(crate) enum Rule {
    /// There is nothing to differentiate.
    None,
    /// No derivative flows.
    Zero,
    /// By what is computed from it.
    ByItsUse,
    /// The operation and each cotangent, in MathML; and each cotangent in plain text.
    Formulas {
        value: String,
        cotangents: Vec<String>,
        #[cfg_attr(not(test), expect(dead_code, reason = "the table of all functions shows it"))]
        texts: Vec<String>,
    },
    /// Too long to be shown.
    OfItsDefinition,
}

/// The rule of an operation, as one of scalars where it takes any shape, or as one of matrices.
pub(crate) fn rule(op: &'static OpDef, of_matrices: bool) -> Rule {
    if matches!(op.diff, Diff::Zero) && !matches!(op.kernel, Kernel::Composite(_)) {
        let has_real =
            op.signature().alternatives[0].operands.iter().any(|pattern| pattern.elem == Elem::Real);
        return match has_real {
            _ if op.gives != Object::Value => Rule::ByItsUse,
            true => Rule::Zero,
            false => Rule::None,
        };
    }
    let Some(joint) = joint(op, of_matrices) else { return Rule::None };
    let is_plain =
        joint.nodes.iter().all(|node| !matches!(node.kind, NodeKind::Loop { .. } | NodeKind::Branch { .. }));
    let shown: Vec<(String, String)> =
        joint.outputs[1..].iter().map(|output| equation(&joint, output)).collect();
    let is_short = |(text, _): &(String, String)| text.chars().count() <= LONGEST && !text.contains('…');
    if !is_plain || shown.is_empty() || !shown.iter().all(is_short) {
        return Rule::OfItsDefinition;
    }
    let symbols = symbols(&joint);
    let math = MathMl { graph: &joint, symbols: &symbols, is_named: &|_| false };
    let value = format!("<mi>y</mi><mo>=</mo>{}", math.right_side(joint.outputs[0].id));
    let (texts, cotangents) = shown.into_iter().unzip();
    Rule::Formulas { value, cotangents, texts }
}

/// The value of an operation and the cotangents of its operands; `None` where no derivative flows.
pub(crate) fn joint(op: &'static OpDef, of_matrices: bool) -> Option<Graph> {
    let graph = value(op, of_matrices);
    let wrt: Vec<usize> = (0..graph.inputs.len()).filter(|&input| graph.inputs[input].ty.is_real()).collect();
    if wrt.is_empty() || !graph.ty(graph.outputs[0].id).is_real() {
        return None;
    }
    reverse(&graph, &wrt, Seed::Input).ok().map(|joint| passes::optimise(&joint))
}

fn names(joint: &Graph) -> Vec<String> {
    let mut names = crate::ir::print::names(joint);
    "y".clone_into(&mut names[joint.outputs[0].id.index()]);
    for id in joint.ids().filter(|id| is_factor(joint, *id)) {
        "f".clone_into(&mut names[id.index()]);
    }
    names
}

fn is_factor(joint: &Graph, id: Id) -> bool {
    joint.op(id).is_some_and(|(op, _)| op.gives != Object::Value)
}

fn symbol(name: &str) -> Symbol {
    let of = name.strip_prefix("d_").map(str::to_owned);
    Symbol { name: name.to_owned(), of, is_matrix: false }
}

fn symbols(joint: &Graph) -> Vec<Symbol> {
    names(joint).iter().map(|name| symbol(name)).collect()
}

/// A cotangent, as a line of text and in MathML.
fn equation(joint: &Graph, output: &crate::ir::Output) -> (String, String) {
    let (names, symbols) = (names(joint), symbols(joint));
    let value = joint.outputs[0].id;
    let is_input = |id: Id| matches!(joint.node(id).kind, NodeKind::Input(_));
    let is_named = |id: Id| (id == value && !is_input(id)) || is_factor(joint, id);
    let math = Math { graph: joint, names: &names, is_named: &is_named };
    let mathml = MathMl { graph: joint, symbols: &symbols, is_named: &is_named };
    let (text, right) = match is_named(output.id) {
        true => (names[output.id.index()].clone(), symbols[output.id.index()].mathml()),
        false => (math.right_side(output.id), mathml.right_side(output.id)),
    };
    (format!("{} = {text}", output.name), format!("{}<mo>=</mo>{right}", symbol(&output.name).mathml()))
}

/// The operation on operands of sizes that are letters.
pub(crate) fn value(op: &'static OpDef, of_matrices: bool) -> Graph {
    let symbolic = |pattern: &Pattern| symbolic(pattern, of_matrices);
    let builder = Builder::new();
    let signature = op.signature();
    let alternative = &signature.alternatives[0];
    let mut args: Vec<Expr<'_>> = Vec::new();
    let mut letters = match (op.on, alternative.operands.len()) {
        (Object::Lu | Object::Cholesky, _) => ["a", "b", "c"],
        (Object::Value, 1) => ["x", "", ""],
        (Object::Value, _) => ["u", "v", "w"],
    }
    .into_iter();
    let mut positions = ["i", "j"].into_iter();
    for (place, pattern) in alternative.operands.iter().enumerate() {
        let arg = match (op.on, place, pattern.elem) {
            (Object::Lu | Object::Cholesky, 1, _) => args[0].map(ops::object_leaves(op.on)[0]),
            (_, _, Elem::Index) => builder.input(positions.next().unwrap_or("k"), symbolic(pattern)),
            _ => builder.input(letters.next().unwrap_or("z"), symbolic(pattern)),
        };
        args.push(arg);
    }
    let ty = symbolic(&alternative.result);
    let result = match &op.kernel {
        Kernel::Composite(define) => define(&args, &ty),
        _ => builder.op_of(op, &args, ty),
    };
    result.set_name("y");
    builder.output("y", result);
    drop(args);
    builder.finish()
}

fn symbolic(pattern: &Pattern, of_matrices: bool) -> Ty {
    let symbol = |text: String| Dim::Sym(std::rc::Rc::from(text));
    let dim = |pattern: &DimPattern| match pattern {
        DimPattern::Lit(n) => Dim::Lit(*n),
        DimPattern::Var(name) | DimPattern::Explicit(name) => symbol(name.clone()),
        DimPattern::Sum(a, b) => symbol(format!("{a} + {b}")),
        DimPattern::Product(a, b) => symbol(format!("{a} * {b}")),
    };
    let shape = match &pattern.shape {
        ShapePattern::Any(_) if of_matrices => Shape::Matrix(symbol("r".to_owned()), symbol("c".to_owned())),
        ShapePattern::Scalar | ShapePattern::Any(_) => Shape::Scalar,
        ShapePattern::Matrix(rows, cols) => Shape::Matrix(dim(rows), dim(cols)),
    };
    Ty { elem: pattern.elem, shape }
}
