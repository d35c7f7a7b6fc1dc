//! The table of all functions of the language, for people: written from the definitions, with the derivatives that
//! reverse mode makes of them.

use std::fmt::Write;

use crate::ad::reverse::{Seed, reverse};
use crate::draw::math::Math;
use crate::ir::{Builder, Dim, Elem, Expr, Graph, Id, NodeKind, Shape, Ty};
use crate::ops::{self, Diff, Kernel, Object, OpDef};
use crate::passes;
use crate::shape::signature::{DimPattern, Pattern, ShapePattern};

/// Longer formulas are not shown: they are those of the definition.
const LONGEST: usize = 110;

#[test]
fn the_table_of_functions_is_current() {
    let mut table = String::from(
        "# The functions of the language\n\nGenerated from the operations of the compiler: what is said here is what is \
         compiled and tested.\n\nA bare letter stands for any shape, `[r c]` for a matrix, `[]` for a scalar, a capital for \
         a size that the call gives. An operand is called `x`, several are `u`, `v`, `w` in their order; the value is `y`, and \
         `d_x` is the cotangent of `x`. Forward mode has the same derivatives, and so have derivatives of derivatives. What \
         is called on `a.lu()` or `a.cholesky()?` has the factor `f` as its second operand in the shapes, and is \
         differentiated with respect to `a`. Functions with `?` give `None` where they have no value.\n\n\
         | function | shapes | value | derivative | at the edges |\n|---|---|---|---|---|\n",
    );
    for op in ops::all().filter(|op| !op.surface.is_empty()) {
        let row = [
            names(op),
            format!("`{}`", op.signature),
            op.doc.to_owned(),
            derivative(op),
            op.edges.to_owned(),
        ];
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    }
    expect_test::expect_file!["../../../docs/functions.md"].assert_eq(&table);
}

/// The names in the language, as they are called.
fn names(op: &OpDef) -> String {
    let on = match op.on {
        Object::Value => "",
        Object::Lu => "lu.",
        Object::Cholesky => "cholesky.",
    };
    let mark = if op.succeeds.is_some() { "?" } else { "" };
    let names: Vec<String> = op.surface.iter().map(|name| format!("`{on}{name}{mark}`")).collect();
    names.join(", ")
}

/// The cotangents of the operands, as reverse mode makes them.
fn derivative(op: &'static OpDef) -> String {
    if matches!(op.diff, Diff::Zero) && !matches!(op.kernel, Kernel::Composite(_)) {
        let has_real =
            op.signature().alternatives[0].operands.iter().any(|pattern| pattern.elem == Elem::Real);
        return if op.gives != Object::Value {
            "by what is computed from it".to_owned()
        } else if has_real {
            "0".to_owned()
        } else {
            String::new()
        };
    }
    let graph = value(op);
    let wrt: Vec<usize> = (0..graph.inputs.len()).filter(|&input| graph.inputs[input].ty.is_real()).collect();
    if wrt.is_empty() || !graph.ty(graph.outputs[0].id).is_real() {
        return String::new();
    }
    let Ok(joint) = reverse(&graph, &wrt, Seed::Input) else { return String::new() };
    let joint = passes::optimise(&joint);
    let cotangents: Vec<String> = joint.outputs[1..].iter().map(|output| equation(&joint, output)).collect();
    let is_shown = !cotangents.is_empty()
        && cotangents.iter().all(|text| text.chars().count() <= LONGEST && !text.contains('…'))
        && joint
            .nodes
            .iter()
            .all(|node| !matches!(node.kind, NodeKind::Loop { .. } | NodeKind::Branch { .. }));
    if !is_shown {
        return "that of its definition".to_owned();
    }
    let cells: Vec<String> = cotangents.iter().map(|text| format!("`{text}`")).collect();
    cells.join("<br>")
}

fn equation(joint: &Graph, output: &crate::ir::Output) -> String {
    let mut names = crate::ir::print::names(joint);
    names[joint.outputs[0].id.index()] = "y".to_owned();
    let value = joint.outputs[0].id;
    let is_factor = |id: Id| joint.op(id).is_some_and(|(op, _)| op.gives != Object::Value);
    for id in joint.ids().filter(|id| is_factor(*id)) {
        names[id.index()] = "f".to_owned();
    }
    let is_input = |id: Id| matches!(joint.node(id).kind, NodeKind::Input(_));
    let is_named = |id: Id| (id == value && !is_input(id)) || is_factor(id);
    let math = Math { graph: joint, names: &names, is_named: &is_named };
    let text =
        if is_named(output.id) { names[output.id.index()].clone() } else { math.right_side(output.id) };
    format!("{} = {text}", output.name)
}

/// The operation on operands of sizes that are letters.
pub(crate) fn value(op: &'static OpDef) -> Graph {
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

fn symbolic(pattern: &Pattern) -> Ty {
    let symbol = |text: String| Dim::Sym(std::rc::Rc::from(text));
    let dim = |pattern: &DimPattern| match pattern {
        DimPattern::Lit(n) => Dim::Lit(*n),
        DimPattern::Var(name) | DimPattern::Explicit(name) => symbol(name.clone()),
        DimPattern::Sum(a, b) => symbol(format!("{a} + {b}")),
        DimPattern::Product(a, b) => symbol(format!("{a} * {b}")),
    };
    let shape = match &pattern.shape {
        ShapePattern::Scalar | ShapePattern::Any(_) => Shape::Scalar,
        ShapePattern::Matrix(rows, cols) => Shape::Matrix(dim(rows), dim(cols)),
    };
    Ty { elem: pattern.elem, shape }
}
