//! Random programs of the whole language, from their text to second derivatives.
//!
//! Each is held to this: the front end takes it; every pass keeps its values; reverse mode is the adjoint of forward
//! mode, and so are the halves of the backward pass; forward mode equals differences; the tangent of the gradient equals
//! differences of the gradient. A program that fails is made smaller and printed with its seed. `RANDOM_PROGRAMS=5000`
//! draws that many, `RANDOM_SEED=17` begins there.
//!
//! Near a kink or a jump there is nothing to compare with: where differences of two steps are at odds, other numbers
//! are drawn, and a program without any good ones counts as left out, of which there may be few.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::super::laws::{adjoint_law, passes_keep, reals};
use super::super::numbers::{Rng, all_agree, differences_by};
use super::calls::Calls;
use super::draw::program;
use super::residuals_keep;
use super::shrink::shrink;
use super::source::Program;
use crate::ad::forward::forward;
use crate::ad::reverse::{Seed, reverse};
use crate::ir::eval::{Env, Value, eval};
use crate::ir::{Elem, Graph};
use crate::ops::{Block, Domain};
use crate::passes;

/// How many programs a plain run draws.
const PROGRAMS: u64 = 1000;

/// What became of a program.
pub(super) enum Outcome {
    Holds,
    /// There is nothing to compare with.
    LeftOut,
    /// The front end does not take it.
    Refused(String),
    Fails(String),
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[test]
fn random_programs_of_the_whole_language_keep_the_laws() {
    let calls = Calls::new();
    assert!(calls.len() > 40, "{}", calls.len());
    let (first, count) = (setting("RANDOM_SEED", 0), setting("RANDOM_PROGRAMS", PROGRAMS));
    let mut left_out = 0;
    for seed in first..first + count {
        let mut rng = Rng(seed.wrapping_mul(0x5851_F42D_4C95_7F2D));
        let size = 2 + rng.below(7);
        let program = program(&mut rng, &calls, size);
        match outcome(&program, seed) {
            Outcome::Holds => {}
            Outcome::LeftOut => left_out += 1,
            failed => report(&program, seed, &failed),
        }
    }
    assert!(left_out * 10 <= count, "{left_out} of {count} programs were not compared");
}

/// Makes the program smaller and panics with it.
fn report(program: &Program, seed: u64, failed: &Outcome) -> ! {
    let is_refused = matches!(failed, Outcome::Refused(_));
    let smallest = shrink(program, |candidate| match outcome(candidate, seed) {
        Outcome::Refused(_) => is_refused,
        Outcome::Fails(_) => !is_refused,
        _ => false,
    });
    let (Outcome::Refused(what) | Outcome::Fails(what)) = outcome(&smallest, seed) else {
        panic!("RANDOM_SEED={seed}: it fails or not by chance");
    };
    panic!(
        "RANDOM_SEED={seed}, made smaller:\n{}\n{what}\n\nas it was drawn:\n{}",
        smallest.text(&[("", "f")]),
        program.text(&[("", "f")])
    );
}

/// Also what panics has failed.
pub(super) fn outcome(program: &Program, seed: u64) -> Outcome {
    let text = program.text(&[("", "f")]);
    let caught = catch_unwind(AssertUnwindSafe(|| match super::super::language::graph_of(&text) {
        Ok((graph, _)) => laws(&graph, seed),
        Err(messages) => Outcome::Refused(messages.join("\n")),
    }));
    caught.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        Outcome::Fails(text.or(panic.downcast_ref::<&str>().map(|&text| text.into())).unwrap_or_default())
    })
}

/// Numbers for the inputs.
pub(super) fn inputs(graph: &Graph, rng: &mut Rng) -> Vec<Value> {
    let inputs = graph.inputs.iter().map(|input| {
        let domain = if input.ty.elem == Elem::Real { Domain::Reals } else { Domain::Condition };
        let value = rng.value(&input.ty, domain);
        let scale = if input.ty.elem == Elem::Real { 0.6 } else { 1.0 };
        Block { entries: value.entries.iter().map(|x| scale * x).collect(), ..value }
    });
    inputs.collect()
}

/// The largest entry; infinite if one is no number.
pub(super) fn size(values: &[Value]) -> f64 {
    let entries = values.iter().flat_map(|value| &value.entries);
    entries.fold(0.0, |size: f64, x| if x.is_finite() { size.max(x.abs()) } else { f64::INFINITY })
}

fn laws(graph: &Graph, seed: u64) -> Outcome {
    let wrt = reals(graph);
    let joint = reverse(graph, &wrt, Seed::Input).expect("there is a rule");
    let mut rng = Rng(seed);
    let drawn = (0..10).find_map(|_| {
        let inputs = inputs(graph, &mut rng);
        let values = eval(graph, &inputs, &Env::default());
        let cotangents = values.iter().map(|value| rng.direction(value));
        let all: Vec<Value> = inputs.iter().cloned().chain(cotangents).collect();
        (size(&eval(&joint, &all, &Env::default())) < 300.0).then_some((inputs, all))
    });
    let Some((inputs, with_cotangents)) = drawn else { return Outcome::LeftOut };
    let name = "";
    adjoint_law(graph, &wrt, &inputs, &mut rng, name, 1e-11);
    passes_keep(&joint, &with_cotangents, name);
    residuals_keep(graph, &joint, &with_cotangents, name);
    match slope_law(graph, &inputs, &wrt, &mut rng) {
        Outcome::Holds if seed.is_multiple_of(4) => {
            slope_law(&passes::optimise(&joint), &with_cotangents, &wrt, &mut rng)
        }
        outcome => outcome,
    }
}

/// Forward mode gives the slope that differences see, if they see one.
fn slope_law(graph: &Graph, inputs: &[Value], wrt: &[usize], rng: &mut Rng) -> Outcome {
    let jvp = passes::optimise(&forward(graph, wrt).expect("there is a rule"));
    for _ in 0..6 {
        let directions: Vec<(usize, Value)> =
            wrt.iter().map(|&input| (input, rng.direction(&inputs[input]))).collect();
        let all: Vec<Value> =
            inputs.iter().cloned().chain(directions.iter().map(|(_, d)| d.clone())).collect();
        let found = &eval(&jvp, &all, &Env::default())[graph.outputs.len()..];
        let scale = size(found).max(1.0);
        let apart = |step: f64| {
            let expected = differences_by(step, graph, inputs, &directions);
            (all_agree(found, &expected, 1e-6 * scale), expected)
        };
        let (near, wide) = apart(2e-3);
        if near {
            return Outcome::Holds;
        }
        let (near, narrow) = apart(2e-4);
        if near {
            return Outcome::Holds;
        }
        if all_agree(&wide, &narrow, 1e-5 * scale) {
            let entries = |values: &[Value]| -> Vec<Vec<f64>> {
                values.iter().map(|value| value.entries.clone()).collect()
            };
            let (found, narrow) = (entries(found), entries(&narrow));
            let print = crate::ir::print::print(graph);
            return Outcome::Fails(format!("the tangent {found:?}\nbut differences {narrow:?}\n{print}"));
        }
    }
    Outcome::LeftOut
}
