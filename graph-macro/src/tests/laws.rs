//! Laws that hold for every operation, in one loop over the list.
//!
//! The inner-product law cannot see a wrong pointwise formula, as both modes share it: only the comparison with
//! differences can. So every operation is held to both.

use std::fmt::Write;

use super::numbers::{Rng, agree, all_agree, differences, inner};
use crate::ad::forward::forward;
use crate::ad::reverse::{Seed, reverse};
use crate::ir::eval::{Env, Value, eval};
use crate::ir::verify::verify;
use crate::ir::{Builder, Dim, Elem, Graph, Shape, Ty};
use crate::ops::{self, Diff, Domain, Kernel, OpDef};
use crate::passes;
use crate::shape::signature::{Alternative, DimPattern, Pattern, ShapePattern};

/// A graph of one operation on inputs of its own, and the domains of the inputs.
pub(super) struct Sample {
    pub(super) graph: Graph,
    pub(super) domains: Vec<Domain>,
}

/// The operation at every shape that its signature's alternatives suggest.
pub(super) fn samples(op: &'static OpDef) -> Vec<Sample> {
    let shapes = [Shape::Scalar, matrix(2, 3), matrix(3, 1), matrix(1, 4)];
    let mut samples = Vec::new();
    for alternative in &op.signature().alternatives {
        let has_any =
            alternative.operands.iter().any(|pattern| matches!(pattern.shape, ShapePattern::Any(_)));
        let count = if has_any { shapes.len() } else { 1 };
        for shape in &shapes[..count] {
            samples.push(sample(op, alternative, shape));
        }
    }
    samples
}

fn matrix(rows: usize, cols: usize) -> Shape {
    Shape::Matrix(Dim::Lit(rows), Dim::Lit(cols))
}

fn sample(op: &'static OpDef, alternative: &Alternative, any: &Shape) -> Sample {
    let builder = Builder::new();
    let mut domains = Vec::new();
    let mut args = Vec::new();
    for (place, pattern) in alternative.operands.iter().enumerate() {
        let domain = *op.domain.get(place).unwrap_or(&op.domain[0]);
        let ty = concrete(pattern, any);
        // A condition is made of a comparison, so that every input is a number or an index.
        if ty.elem == Elem::Bool {
            let of = builder.input(&format!("x{place}"), Ty { elem: Elem::Real, shape: ty.shape });
            domains.push(Domain::NonZero);
            args.push(of.gt(of.real(0.0)));
        } else {
            args.push(builder.input(&format!("x{place}"), ty));
            domains.push(domain);
        }
    }
    let result = match &op.kernel {
        Kernel::Composite(define) => define(&args, &concrete(&alternative.result, any)),
        _ => builder.op_of(op, &args, concrete(&alternative.result, any)),
    };
    let result = match result.ty().elem {
        Elem::Real => result,
        Elem::Bool => result.select(result.builder.real(1.0), result.builder.real(0.0)),
        Elem::Index => result.map(ops::by_name("index_to_real").expect("it is an operation")),
    };
    result.set_name("y");
    builder.output("y", result);
    drop(args);
    Sample { graph: builder.finish(), domains }
}

fn concrete(pattern: &Pattern, any: &Shape) -> Ty {
    let size = |name: &str| match name {
        "m" | "r" | "a" | "b" | "N" | "R" | "C" => 2,
        "k" | "c" | "n" => 3,
        _ => 4,
    };
    let dim = |pattern: &DimPattern| {
        Dim::Lit(match pattern {
            DimPattern::Lit(n) => *n,
            DimPattern::Var(name) | DimPattern::Explicit(name) => size(name),
            DimPattern::Sum(a, b) => size(a) + size(b),
            DimPattern::Product(a, b) => size(a) * size(b),
        })
    };
    let shape = match &pattern.shape {
        ShapePattern::Any(_) => any.clone(),
        ShapePattern::Scalar => Shape::Scalar,
        ShapePattern::Matrix(rows, cols) => Shape::Matrix(dim(rows), dim(cols)),
    };
    Ty { elem: pattern.elem, shape }
}

/// Numbers for the inputs, no two nearly equal: at a tie of extrema there is no derivative to compare with.
pub(super) fn draw(sample: &Sample, rng: &mut Rng) -> Vec<Value> {
    let mut once = || -> Vec<Value> {
        let inputs = sample.graph.inputs.iter().zip(&sample.domains);
        inputs.map(|(input, domain)| rng.value(&input.ty, *domain)).collect()
    };
    (0..100).map(|_| once()).find(|inputs| !nearly_tie(sample, inputs)).unwrap_or_else(&mut once)
}

fn nearly_tie(sample: &Sample, inputs: &[Value]) -> bool {
    let reals = reals(&sample.graph);
    let mut entries: Vec<f64> = reals.iter().flat_map(|&input| inputs[input].entries.clone()).collect();
    entries.sort_by(f64::total_cmp);
    entries.windows(2).any(|pair| (pair[1] - pair[0]).abs() < 0.01)
}

/// The inputs that have tangents.
pub(super) fn reals(graph: &Graph) -> Vec<usize> {
    (0..graph.inputs.len()).filter(|&input| graph.inputs[input].ty.is_real()).collect()
}

/// What works on a factorisation needs one: `programs` holds it to the same laws within whole programs.
pub(super) fn is_of_factor(op: &OpDef) -> bool {
    let is_object = |object| object != ops::Object::Value;
    is_object(op.on) || is_object(op.gives) || op.name.starts_with("cholesky")
        // Its size must fit, which a signature cannot say.
        || op.name == "reshape"
}

fn each_sample(mut check: impl FnMut(&'static OpDef, &Sample, &mut Rng)) {
    for op in ops::all().filter(|op| !is_of_factor(op)) {
        // Every operation draws its own numbers, whatever others there are.
        let mut rng = Rng(op.name.bytes().fold(1, |seed, byte| seed * 31 % 1_000_003 + u64::from(byte)));
        for sample in samples(op) {
            verify(&sample.graph).unwrap_or_else(|error| panic!("{}: {error}", op.name));
            check(op, &sample, &mut rng);
        }
    }
}

#[test]
fn every_name_is_unique_and_every_definition_complete() {
    let mut names = std::collections::BTreeSet::new();
    for op in ops::all() {
        assert!(names.insert(op.name), "`{}` is defined twice", op.name);
        assert!(!op.doc.is_empty(), "`{}` has no docs", op.name);
        assert!(ops::by_name(op.name).is_some_and(|found| found.is(op)));
    }
}

#[test]
fn the_signature_gives_the_shape_of_the_value() {
    each_sample(|op, sample, rng| {
        let value = &eval(&sample.graph, &draw(sample, rng), &Env::default())[0];
        let (rows, cols) = sample.graph.shape(sample.graph.outputs[0].id).dims();
        assert_eq!((Some(value.rows), Some(value.cols)), (rows.literal(), cols.literal()), "{}", op.name);
        let declared = &op.signature().alternatives;
        let result = &sample.graph.ty(sample.graph.outputs[0].id).shape;
        let fits = declared.iter().any(|alternative| match &alternative.result.shape {
            ShapePattern::Scalar => result.is_scalar(),
            ShapePattern::Matrix(..) => !result.is_scalar(),
            ShapePattern::Any(_) => true,
        });
        assert!(fits, "`{}` gives {result}", op.name);
    });
}

#[test]
fn the_tangent_equals_differences() {
    each_sample(|op, sample, rng| {
        let wrt = reals(&sample.graph);
        if wrt.is_empty() || matches!(op.diff, Diff::Missing(_)) || op.name == "stop_gradient" {
            return;
        }
        for _ in 0..3 {
            let inputs = draw(sample, rng);
            let directions: Vec<(usize, Value)> =
                wrt.iter().map(|&input| (input, rng.direction(&inputs[input]))).collect();
            let expected = differences(&sample.graph, &inputs, &directions);
            let jvp = forward(&sample.graph, &wrt).expect("there is a rule");
            let mut all = inputs.clone();
            all.extend(directions.iter().map(|(_, direction)| direction.clone()));
            let tangents = &eval(&jvp, &all, &Env::default())[1..];
            assert!(
                all_agree(tangents, &expected, 1e-7),
                "`{}`: {:?} but differences {:?}",
                op.name,
                tangents[0].entries,
                expected[0].entries
            );
        }
    });
}

#[test]
fn reverse_mode_is_the_adjoint_of_forward_mode() {
    each_sample(|op, sample, rng| {
        let wrt = reals(&sample.graph);
        if wrt.is_empty() || matches!(op.diff, Diff::Missing(_)) {
            return;
        }
        let inputs = draw(sample, rng);
        adjoint_law(&sample.graph, &wrt, &inputs, rng, op.name, 1e-12);
    });
}

/// ⟨ȳ, J·ẋ⟩ = ⟨Jᵀ·ȳ, ẋ⟩
pub(super) fn adjoint_law(
    graph: &Graph,
    wrt: &[usize],
    inputs: &[Value],
    rng: &mut Rng,
    name: &str,
    tolerance: f64,
) {
    let outputs = graph.outputs.len();
    let directions: Vec<Value> = wrt.iter().map(|&input| rng.direction(&inputs[input])).collect();
    let values = eval(graph, inputs, &Env::default());
    let cotangents: Vec<Value> = values.iter().map(|value| rng.direction(value)).collect();
    let jvp = forward(graph, wrt).expect("there is a rule");
    let vjp = reverse(graph, wrt, Seed::Input).expect("there is a rule");
    verify(&jvp).unwrap_or_else(|error| panic!("{name}: {error}"));
    verify(&vjp).unwrap_or_else(|error| panic!("{name}: {error}"));
    let with = |more: &[Value]| inputs.iter().chain(more).cloned().collect::<Vec<_>>();
    let tangents = &eval(&jvp, &with(&directions), &Env::default())[outputs..];
    let gradients = &eval(&vjp, &with(&cotangents), &Env::default())[outputs..];
    let (left, right) = (inner(&cotangents, tangents), inner(gradients, &directions));
    let size = gradients.iter().flat_map(|g| g.entries.iter()).fold(1.0_f64, |a, b| a.max(b.abs()));
    assert!(agree(left, right, tolerance * size), "{name}: ⟨ȳ, J·ẋ⟩ = {left} but ⟨Jᵀ·ȳ, ẋ⟩ = {right}");
}

#[test]
fn second_derivatives_equal_differences_of_gradients() {
    each_sample(|op, sample, rng| {
        let wrt = reals(&sample.graph);
        if wrt.is_empty()
            || matches!(op.diff, Diff::Missing(_) | Diff::Zero)
            || op.name.starts_with("product_of")
        {
            return;
        }
        let vjp = reverse(&sample.graph, &wrt, Seed::Input).expect("there is a rule");
        let mut gradient = vjp.clone();
        gradient.outputs.drain(..1);
        let mut inputs = draw(sample, rng);
        let value = eval(&sample.graph, &inputs, &Env::default());
        inputs.push(rng.direction(&value[0]));
        let directions: Vec<(usize, Value)> =
            wrt.iter().map(|&input| (input, rng.direction(&inputs[input]))).collect();
        let expected = differences(&gradient, &inputs, &directions);
        let second = forward(&gradient, &wrt).expect("there is a rule");
        let mut all = inputs.clone();
        all.extend(directions.iter().map(|(_, direction)| direction.clone()));
        let tangents = &eval(&second, &all, &Env::default())[gradient.outputs.len()..];
        assert!(
            all_agree(tangents, &expected, 1e-6),
            "`{}`: {:?} but differences {:?}",
            op.name,
            tangents[0].entries,
            expected[0].entries
        );
    });
}

#[test]
fn the_passes_keep_every_value() {
    each_sample(|op, sample, rng| {
        let wrt = reals(&sample.graph);
        if wrt.is_empty() || matches!(op.diff, Diff::Missing(_)) {
            return;
        }
        let joint = reverse(&sample.graph, &wrt, Seed::Input).expect("there is a rule");
        let mut inputs = draw(sample, rng);
        let value = eval(&sample.graph, &inputs, &Env::default());
        inputs.push(rng.direction(&value[0]));
        passes_keep(&joint, &inputs, op.name);
    });
}

/// Optimised, and scalarised, a graph has the same outputs.
pub(super) fn passes_keep(graph: &Graph, inputs: &[Value], name: &str) {
    let expected = eval(graph, inputs, &Env::default());
    let optimised = passes::optimise(graph);
    verify(&optimised).unwrap_or_else(|error| panic!("{name}: {error}"));
    let found = eval(&optimised, inputs, &Env::default());
    assert!(
        all_agree(&found, &expected, 1e-12),
        "{name}: the passes change a value\n{}\n{}",
        crate::ir::print::print(graph),
        crate::ir::print::print(&optimised)
    );
    let together = passes::together(&optimised);
    verify(&together).unwrap_or_else(|error| panic!("{name}, loops fused: {error}"));
    let found = eval(&together, inputs, &Env::default());
    assert!(
        all_agree(&found, &expected, 1e-10),
        "{name}: fusing loops changes a value\n{}\n{}",
        crate::ir::print::print(&optimised),
        crate::ir::print::print(&together)
    );
    if let Some(scalars) = passes::scalarise::run(&optimised, 100_000) {
        let simple = passes::optimise(&scalars.graph);
        verify(&simple).unwrap_or_else(|error| panic!("{name}: {error}"));
        let entries: Vec<f64> =
            eval(&simple, inputs, &Env::default()).iter().map(|value| value.entries[0]).collect();
        let expected: Vec<f64> = expected.iter().flat_map(|value| value.entries.clone()).collect();
        assert!(
            entries.iter().zip(&expected).all(|(a, b)| agree(*a, *b, 1e-12)),
            "{name}: scalars differ\n{}\n{}",
            crate::ir::print::print(&optimised),
            crate::ir::print::print(&simple)
        );
    }
}

/// At 0, ±1, ±½ and ±1000, and at ties of all operands: forward and reverse mode agree, infinities and NaN included,
/// and a function of the language has no NaN in its value unless it is undefined there.
#[test]
fn both_modes_agree_at_the_edges() {
    for op in ops::all().filter(|op| !is_of_factor(op)) {
        let anywhere = |domain: &Domain| {
            !matches!(domain, Domain::Count | Domain::Divisor | Domain::Condition | Domain::First)
        };
        if !op.domain.iter().all(anywhere) || matches!(op.diff, Diff::Missing(_)) {
            continue;
        }
        for sample in samples(op) {
            let wrt = reals(&sample.graph);
            if wrt.is_empty() || wrt.len() != sample.graph.inputs.len() {
                continue;
            }
            for at in [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1000.0, -1000.0] {
                let inputs: Vec<Value> = sample
                    .graph
                    .inputs
                    .iter()
                    .map(|input| {
                        let (rows, cols) = input.ty.shape.dims();
                        crate::ops::Block::from_fn(
                            rows.literal().unwrap_or(1),
                            cols.literal().unwrap_or(1),
                            |_, _| at,
                        )
                    })
                    .collect();
                let value = eval(&sample.graph, &inputs, &Env::default());
                let is_undefined = value[0].entries.iter().any(|y| !y.is_finite());
                if is_undefined {
                    continue;
                }
                let name = format!("{} at {at}", op.name);
                adjoint_law(&sample.graph, &wrt, &inputs, &mut Rng(7), &name, 1e-9);
            }
        }
    }
}

/// The list of operations with their names in the language, for the tests outside.
#[test]
fn the_list_of_operations_is_current() {
    let mut list = String::new();
    for op in ops::all().filter(|op| !op.surface.is_empty()) {
        let _ = writeln!(list, "{} {}", op.name, op.surface.join(" "));
    }
    expect_test::expect_file!["../../golden/ops.txt"].assert_eq(&list);
}
