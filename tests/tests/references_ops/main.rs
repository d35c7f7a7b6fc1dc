//! Every function of the language, alone, against the values and vector-Jacobian products of JAX.
//!
//! The data is `references/ops.txt`. The tables below hold one formula for each of its cases; a case without a
//! formula is an error, and so is a formula without a case, and an operation of the compiler without either.

#[macro_use]
mod table;
mod arithmetic;
mod entries;
mod linear_algebra;
mod losses;
mod matrices;
mod reductions;
mod updates;

use std::collections::BTreeSet;

use tests::reference::{self, Case};

/// Checks a case by the graph of its formula.
type Check = fn(&Case) -> Result<(), String>;

/// The formulas by `function/what`. What stands for all the whats that are not there is `function/*`.
fn formulas() -> Vec<(&'static str, Check)> {
    [
        arithmetic::TABLE,
        entries::TABLE,
        linear_algebra::TABLE,
        losses::TABLE,
        matrices::TABLE,
        reductions::TABLE,
        updates::TABLE,
    ]
    .concat()
}

fn function_of(case: &str) -> &str {
    case.split_once('/').map_or(case, |(function, _)| function)
}

/// The formula for a case: its own, or else its function's for all.
fn formula_of(formulas: &[(&'static str, Check)], case: &str) -> Option<(&'static str, Check)> {
    let named = |name: &str| formulas.iter().find(|(formula, _)| *formula == name).copied();
    named(case).or_else(|| named(&format!("{}/*", function_of(case))))
}

#[test]
fn every_function_agrees_with_its_reference() {
    let (cases, formulas) = (reference::read("ops.txt"), formulas());
    let mut failures = Vec::new();
    for case in &cases {
        match formula_of(&formulas, &case.name) {
            Some((_, check)) => failures.extend(check(case).err()),
            None => failures.push(format!("{}: there is no formula for it", case.name)),
        }
    }
    assert!(failures.is_empty(), "{} of {} cases:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn every_formula_has_a_reference() {
    let (cases, formulas) = (reference::read("ops.txt"), formulas());
    let used: BTreeSet<&str> =
        cases.iter().filter_map(|case| formula_of(&formulas, &case.name)).map(|(name, _)| name).collect();
    let idle: Vec<&str> =
        formulas.iter().map(|(name, _)| *name).filter(|name| !used.contains(name)).collect();
    assert!(idle.is_empty(), "no case in ops.txt for {idle:?}");
}

/// The compiler writes the list: the name of each operation, then its names in the language.
#[test]
fn every_operation_of_the_compiler_has_a_formula() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../graph-macro/golden/ops.txt");
    let list = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let operations: Vec<Vec<&str>> = list.lines().map(|line| line.split_whitespace().collect()).collect();
    let names: BTreeSet<&str> = operations.iter().map(|words| words[0]).collect();
    let formulas = formulas();
    let tested: BTreeSet<&str> = formulas.iter().map(|(name, _)| function_of(name)).collect();
    // `max_all` is `max` in the language, but the formulas of `max` are another operation's.
    let has_formula = |words: &Vec<&str>| {
        WITHIN_PROGRAMS.contains(&words[0])
            || tested.contains(words[0])
            || words[1..].iter().any(|word| tested.contains(word) && !names.contains(word))
    };
    let bare: Vec<&str> =
        operations.iter().filter(|words| !has_formula(words)).map(|words| words[0]).collect();
    assert!(
        !operations.is_empty() && bare.is_empty(),
        "no formula here, and perhaps no reference, for {bare:?}"
    );
}

/// What has its references within whole programs (the Kalman filter, the Gaussian process, least squares), or is a
/// rearrangement of what has them; all of it is held to differences in the compiler's own tests.
const WITHIN_PROGRAMS: &[&str] = &[
    "add_scalar",
    "scale",
    "unscale",
    "lerp",
    "normalize",
    "tril",
    "triu",
    "cholesky_l",
    "lu",
    "lu_is_regular",
    "lu_ln_determinant",
    "lu_order",
];
