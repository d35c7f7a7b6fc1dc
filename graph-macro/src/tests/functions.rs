//! The pages of all functions of the language, for people: written from the definitions, with the derivatives that
//! reverse mode makes of them, the errors that the runtime states and pictures of what the interpreter computes.
//!
//! There are two, with the same table: `docs/functions.md`, whose pictures are files, since a repository's page shows no
//! others; and the page of the crate's docs, where they stand within.

mod errors;
mod picture;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::ad::reverse::{Seed, reverse};
use crate::draw::math::Math;
use crate::ir::{Builder, Dim, Elem, Expr, Graph, Id, NodeKind, Shape, Ty};
use crate::ops::{self, Diff, Kernel, Object, OpDef};
use crate::passes;
use crate::shape::signature::{DimPattern, Pattern, ShapePattern};
use picture::Picture;

/// Longer formulas are not shown: they are those of the definition.
const LONGEST: usize = 110;

const HEAD: &str = "Generated from the operations of the compiler: what is said here is what is compiled and tested.

A bare letter stands for any shape, `[r c]` for a matrix, `[]` for a scalar, a capital for a size that the call gives. An \
operand is called `x`, several are `u`, `v`, `w` in their order; the value is `y`, and `d_x` is the cotangent of `x`. Forward \
mode has the same derivatives, and so have derivatives of derivatives. What is called on `a.lu()` or `a.cholesky()?` has \
the factor `f` as its second operand in the shapes, and is differentiated with respect to `a`. Functions with `?` give \
`None` where they have no value.

A picture shows the function as a solid line and its derivative as a dashed one, from −4 to 4 across and from −3 to 3 up; \
of several operands the first is drawn, with ½ and 2 for further ones and 3 for a whole exponent. *Error* is the largest \
one that was seen, in units in the last place, of `f64` and of `f32`; where nothing stands, the function is made of \
others, or it is the standard library's.

";

#[test]
fn the_pages_of_functions_and_their_pictures_are_current() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let mut pictures = BTreeMap::new();
    let linked = table(&mut |op, picture| {
        pictures.insert(op.name, picture.file());
        format!("![{}](functions/{}.svg)", picture.caption(), op.name)
    });
    let inline = table(&mut |_, picture| picture.inline());
    expect_file![docs.join("functions.md")]
        .assert_eq(&format!("# The functions of the language\n\n{HEAD}{linked}"));
    expect_file![docs.join("../graph-runtime/src/guide/functions.md")]
        .assert_eq(&format!("The functions of the language.\n\n{HEAD}{inline}"));
    for (name, text) in &pictures {
        assert!(text.len() < 4096, "the picture of `{name}` is {} bytes long", text.len());
        expect_file![docs.join("functions").join(format!("{name}.svg"))].assert_eq(text);
    }
    let is_left = |path: &PathBuf| {
        path.file_stem().and_then(|name| name.to_str()).is_none_or(|name| !pictures.contains_key(name))
    };
    let files = std::fs::read_dir(docs.join("functions")).expect("there are pictures");
    let left: Vec<PathBuf> =
        files.filter_map(|file| file.ok().map(|file| file.path())).filter(is_left).collect();
    assert!(left.is_empty(), "pictures of no function: {left:?}");
}

/// The table, with pictures as `show` writes them.
fn table(show: &mut dyn FnMut(&OpDef, &Picture) -> String) -> String {
    let errors = errors::errors();
    let mut table = String::from("| | function | derivative |\n|---|---|---|\n");
    for op in ops::all().filter(|op| !op.surface.is_empty()) {
        let joint = joint(op);
        let picture = joint.as_ref().and_then(|joint| picture::picture(joint, op.surface[0]));
        let error = op.surface.iter().find_map(|name| errors.get(*name)).filter(|_| picture.is_some());
        let error = match error {
            Some((double, single)) if double == single => format!("Error: {double}."),
            Some((double, single)) => format!("Error: {double} and {single}."),
            None => String::new(),
        };
        let edges = if op.edges.is_empty() { String::new() } else { format!("At the edges: {}.", op.edges) };
        let texts = [format!("{}: `{}`", names(op), op.signature), op.doc.to_owned(), edges, error];
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        let row = [
            picture.map_or_else(String::new, |picture| show(op, &picture)),
            texts.join("<br>"),
            derivative(op, joint.as_ref()),
        ];
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    }
    table
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

/// The value and the cotangents of the operands, as reverse mode makes them; `None` where no derivative flows.
pub(super) fn joint(op: &'static OpDef) -> Option<Graph> {
    let graph = value(op);
    let wrt: Vec<usize> = (0..graph.inputs.len()).filter(|&input| graph.inputs[input].ty.is_real()).collect();
    if wrt.is_empty() || !graph.ty(graph.outputs[0].id).is_real() {
        return None;
    }
    reverse(&graph, &wrt, Seed::Input).ok().map(|joint| passes::optimise(&joint))
}

pub(super) fn derivative(op: &'static OpDef, joint: Option<&Graph>) -> String {
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
    let Some(joint) = joint else { return String::new() };
    let cotangents: Vec<String> = joint.outputs[1..].iter().map(|output| equation(joint, output)).collect();
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
fn value(op: &'static OpDef) -> Graph {
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
