//! A batch of random programs as Rust source, with the values that the interpreter gives: the package `tests` compiles
//! it, and holds the code that is written to the values. A test keeps the file true; `UPDATE_EXPECT=1` writes it anew.
//!
//! The numbers are compared to a tolerance, as elementary functions differ in the last bits between platforms.

use std::fmt::Write;
use std::path::Path;

use expect_test::expect_file;

use super::super::laws::reals;
use super::super::numbers::{Rng, agree};
use super::calls::Calls;
use super::draw::program;
use super::source::{Kind, Program};
use super::whole::{Outcome, inputs, outcome, size};
use crate::ad::reverse::{Seed, reverse};
use crate::ir::eval::{Env, Value, eval};
use crate::ir::{Graph, NodeKind};
use crate::passes;

/// How many programs are compiled together, and how long each may be: rustc's time is bounded by both.
const PROGRAMS: usize = 64;
const NODES: usize = 90;

const HEAD: &str = "\
//! Random programs with the values that the compiler's interpreter gives for them. Not written by hand: with
//! `UPDATE_EXPECT=1` the tests of `graph-macro` write this file anew.

use graph_runtime::prelude::*;
use graph_runtime::{Graph, Values};

use super::agrees;
";

#[test]
fn the_batch_that_is_compiled_is_up_to_date() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tests/random/programs.rs");
    let found = batch();
    let old = std::fs::read_to_string(&file).unwrap_or_default();
    if !same_but_for_rounding(&old, &found) {
        expect_file![file].assert_eq(&found);
    }
}

fn batch() -> String {
    let calls = Calls::new();
    let mut text = HEAD.to_owned();
    let mut count = 0;
    for seed in 0.. {
        let mut rng = Rng(0x000B_A7C4 + (seed << 20));
        let size = 2 + rng.below(6);
        let program = program(&mut rng, &calls, size);
        if let Some(case) = case(&program, count, seed, &mut rng) {
            text += &case;
            count += 1;
        }
        if count == PROGRAMS {
            break;
        }
    }
    text
}

/// A module and its test; none if the program is too long or its values are not fit to be compared.
fn case(program: &Program, number: usize, seed: u64, rng: &mut Rng) -> Option<String> {
    let text = program.text(&[("", "f")]);
    let (graph, _) = super::super::language::graph_of(&text).ok()?;
    let wrt = reals(&graph);
    let joint = reverse(&graph, &wrt, Seed::Input).ok()?;
    let nodes = nodes(&passes::optimise(&joint));
    if !(10..=NODES).contains(&nodes) || !matches!(outcome(program, seed), Outcome::Holds) {
        return None;
    }
    let rounded = |value: Value| Value {
        entries: value.entries.iter().map(|x| (x * 1000.0).round() / 1000.0).collect(),
        ..value
    };
    let inputs: Vec<Value> = inputs(&graph, rng).into_iter().map(rounded).collect();
    let values = eval(&graph, &inputs, &Env::default());
    let cotangents: Vec<Value> = values.iter().map(|value| rounded(rng.direction(value))).collect();
    let all = eval(&joint, &[&inputs[..], &cotangents].concat(), &Env::default());
    if size(&all) > 100.0 {
        return None;
    }
    Some(written(program, number, seed, &inputs, [&all[..values.len()], &cotangents, &all[values.len()..]]))
}

fn nodes(graph: &Graph) -> usize {
    let within = |node: &crate::ir::Node| match &node.kind {
        NodeKind::Branch { then, otherwise, .. } => nodes(then) + nodes(otherwise),
        NodeKind::Loop { body, .. } => nodes(body),
        _ => 0,
    };
    graph.nodes.iter().map(|node| 1 + within(node)).sum()
}

/// `numbers` are the values, the cotangents and the gradient.
fn written(program: &Program, number: usize, seed: u64, inputs: &[Value], numbers: [&[Value]; 3]) -> String {
    let items = program.text(&[("", "f"), ("#[differentiable(loops)]\n", "in_loops")]);
    let mut text =
        format!("\n#[differentiable(update(sgd))]\npub mod program_{number} {{\n    use super::*;\n\n");
    for line in items.lines() {
        writeln!(text, "    {line}").expect("text");
    }
    let mut leaves = inputs.iter().flat_map(|input| input.entries.iter().copied());
    let params = &program.main.params;
    let name = format!("program_{number}");
    let values: Vec<String> =
        params.iter().map(|(_, kind)| literal(program, &name, kind, &mut leaves)).collect();
    let given: Vec<String> = params.iter().map(|(name, kind)| argument(name, kind)).collect();
    let names: Vec<&str> = params.iter().map(|(name, _)| &**name).collect();
    let d = match &program.main.results[..] {
        [one] => argument("d", &one.kind),
        results => {
            let parts =
                results.iter().enumerate().map(|(k, result)| argument(&format!("d.{k}"), &result.kind));
            format!("({})", parts.collect::<Vec<_>>().join(", "))
        }
    };
    let (names, given) = (names.join(", "), given.join(", "));
    let flat = |values: &[Value]| {
        let entries = values.iter().flat_map(|value| value.entries.iter().map(|x| format!("{x:?}")));
        entries.collect::<Vec<_>>().join(", ")
    };
    let [value, cotangent, gradient] = numbers.map(flat);
    write!(
        text,
        "}}

#[test]
fn program_{number}_of_seed_{seed}() {{
    let inputs = ({values},);
    let value = [{value}];
    let cotangent = [{cotangent}];
    let gradient = [{gradient}];
    agrees::<{name}::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<{name}::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let ({names},) = inputs;
    let d: <{name}::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = {name}::f::forward_saved({given});
    super::is_close(&{name}::f::backward_saved({given}, &saved, {d}), &gradient);
    let (_, saved) = {name}::in_loops::forward_saved({given});
    super::is_close(&{name}::in_loops::backward_saved({given}, &saved, {d}), &gradient);
{steps}}}
",
        values = values.join(", "),
        steps = steps(program, &name),
    )
    .expect("text");
    text
}

/// The steps in place of a program with a scalar output: with minus the cotangent for the step size, the parameters
/// change by the gradient.
fn steps(program: &Program, name: &str) -> String {
    let [only] = &program.main.results[..] else { return String::new() };
    let is_real = |(_, kind): &&(String, Kind)| !matches!(kind, Kind::Index | Kind::Bool);
    if only.kind != Kind::Scalar || !program.main.params.iter().any(|param| is_real(&param)) {
        return String::new();
    }
    let given = |param: &(String, Kind)| {
        let place = if is_real(&param) { "&mut " } else { "" };
        format!("{place}{}", param.0)
    };
    let given: Vec<String> = program.main.params.iter().map(given).collect();
    let names: Vec<&str> = program.main.params.iter().map(|(name, _)| &**name).collect();
    let (given, names) = (given.join(", "), names.join(", "));
    let mut text = String::new();
    for function in ["f", "in_loops"] {
        let path = format!("{name}::{function}");
        let lines = [
            format!("let before = ({names},);"),
            format!(
                "let ({},) = before.clone();",
                names.split(", ").map(|name| format!("mut {name}")).collect::<Vec<_>>().join(", ")
            ),
            format!("{path}::sgd_step({given}, -cotangent[0], &mut {path}::Workspace::new());"),
            format!("super::is_changed::<{path}::Graph>(&before, &({names},), &gradient);"),
            format!("let ({names},) = before;"),
        ];
        for line in lines {
            writeln!(text, "    {line}").expect("text");
        }
    }
    text
}

/// How a variable is handed over.
fn argument(name: &str, kind: &Kind) -> String {
    match kind {
        Kind::Scalar | Kind::Index | Kind::Bool => name.into(),
        _ => format!("&{name}"),
    }
}

/// A value of this kind in Rust, of the next entries.
fn literal(program: &Program, module: &str, kind: &Kind, entries: &mut impl Iterator<Item = f64>) -> String {
    let mut next = || entries.next().expect("there are as many entries as the inputs have");
    match kind {
        Kind::Scalar => format!("{:?}", next()),
        Kind::Bool => format!("{}", next() > 0.5),
        Kind::Index => format!("{}", next()),
        Kind::Matrix(rows, cols) => {
            let all: Vec<String> = (0..rows * cols).map(|_| format!("{:?}", next())).collect();
            format!("SMatrix::<f64, {rows}, {cols}>::from_column_slice(&[{}])", all.join(", "))
        }
        Kind::Array(rows, cols, len) => {
            let item = Kind::Matrix(*rows, *cols);
            let items: Vec<String> = (0..*len).map(|_| literal(program, module, &item, entries)).collect();
            format!("[{}]", items.join(", "))
        }
        Kind::Struct(of) => {
            let fields: Vec<String> = program.structs[*of]
                .fields
                .iter()
                .map(|(name, kind)| format!("{name}: {}", literal(program, module, kind, entries)))
                .collect();
            format!("{module}::S{of} {{ {} }}", fields.join(", "))
        }
    }
}

/// Whether two texts are equal but for the last digits of their numbers.
fn same_but_for_rounding(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| c.is_whitespace() || "[](),&{};:".contains(c)).map(str::to_owned).collect()
    };
    let (a, b) = (words(a), words(b));
    let number = |word: &str| word.parse::<f64>().ok();
    a.len() == b.len()
        && a.iter().zip(&b).all(|(a, b)| match (number(a), number(b)) {
            (Some(x), Some(y)) => agree(x, y, 1e-11),
            _ => a == b,
        })
}
