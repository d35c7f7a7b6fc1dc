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

use crate::draw::rules::{Rule, joint, rule};
use crate::ops::{self, Object, OpDef};
use picture::Picture;

const HEAD: &str = "Generated from the operations of the compiler: what is said here is what is compiled and tested.

A bare letter stands for any shape, `[r c]` for a matrix, `[]` for a scalar, a capital for a size that the call gives. An \
operand is called `x`, several are `u`, `v`, `w` in their order; the value is `y`, and `d_x` is the cotangent of `x`. Forward \
mode has the same derivatives, and so have derivatives of derivatives. What is called on `a.lu()` or `a.cholesky()?` has \
the factor `f` as its second operand in the shapes, and is differentiated with respect to `a`. Functions with `?` give \
`None` where they have no value. `where(c, a, b)` is `a` where `c` holds and `b` elsewhere; a derivative of fewer entries than \
its operand, as `d_y` of a sum, is repeated.

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
        let joint = joint(op, false);
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
            derivative(op),
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

/// The cotangents of the operands, as reverse mode makes them.
pub(super) fn derivative(op: &'static OpDef) -> String {
    match rule(op, false) {
        Rule::None => String::new(),
        Rule::Zero => "0".to_owned(),
        Rule::ByItsUse => "by what is computed from it".to_owned(),
        Rule::OfItsDefinition => "that of its definition".to_owned(),
        Rule::Formulas { texts, .. } => {
            let cells: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
            cells.join("<br>")
        }
    }
}
