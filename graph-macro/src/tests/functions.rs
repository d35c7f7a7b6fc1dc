//! The table of all functions of the language, for people: written from the definitions, with the derivatives that
//! reverse mode makes of them.

use std::fmt::Write;

use crate::draw::rules::{Rule, rule};
use crate::ops::{self, Object, OpDef};

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
