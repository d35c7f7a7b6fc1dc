//! Random programs, drawn from the operations' signatures: every pass keeps their values, reverse mode is the adjoint
//! of forward mode, forward mode equals differences. Here they are graphs in a straight line; `whole` has whole programs
//! of the language.

mod calls;
mod cost;
mod draw;
mod emitted;
mod matrices;
mod pages;
mod shrink;
mod source;
mod values;
mod whole;

use super::laws::{adjoint_law, passes_keep, reals};
use super::numbers::{Rng, all_agree, differences};
use crate::ad::forward::forward;
use crate::ad::reverse::{Seed, reverse};
use crate::ir::eval::{Env, Value, eval};
use crate::ir::verify::verify;
use crate::ir::{Builder, Dim, Elem, Expr, Graph, Shape, Ty};
use crate::ops::{self, Diff, Domain, Kernel, OpDef};
use crate::shape::signature::ShapePattern;

const PROGRAMS: u64 = 400;

/// Operations that are smooth everywhere, so that any program of them can be compared with differences.
fn smooth(op: &OpDef) -> bool {
    let steps = [
        "max",
        "min",
        "clamp",
        "greater",
        "less",
        "equal",
        "relu",
        "elu",
        "hard",
        "huber",
        "floor",
        "ceil",
        "round",
        "stop",
        "norm_inf",
        "root",
        "place",
        "index",
        "select",
        "powi",
        "variance_of",
    ];
    op.domain.iter().all(|domain| *domain == Domain::Reals)
        && !steps.iter().any(|step| op.name.contains(step))
        && !matches!(op.diff, Diff::Missing(_))
        // They grow so fast that differences of a composition lose their digits.
        && !["sinh", "cosh", "exp", "exp2", "exp_m1", "product"].contains(&op.name)
        && !op.name.starts_with("product_of")
        && !super::laws::is_of_factor(op)
        // What may fail, or divides by a determinant, is held to the laws in `programs`.
        && op.succeeds.is_none()
        && !op.name.contains("determinant")
}

fn program(rng: &mut Rng) -> Graph {
    let builder = Builder::new();
    let dims = [1, 2, 3];
    let mut values: Vec<Expr<'_>> = (0..4)
        .map(|input| {
            let (rows, cols) = (dims[rng.below(3)], dims[rng.below(3)]);
            let shape =
                if input == 0 { Shape::Scalar } else { Shape::Matrix(Dim::Lit(rows), Dim::Lit(cols)) };
            builder.input(&format!("x{input}"), Ty::real(shape))
        })
        .collect();
    let ops: Vec<&'static OpDef> = ops::all().filter(|op| smooth(op)).collect();
    let length = 3 + rng.below(8);
    let mut made = 0;
    for _ in 0..1000 {
        if made == length {
            break;
        }
        let op = ops[rng.below(ops.len())];
        let patterns = &op.signature().alternatives[0].operands;
        let args: Vec<Expr<'_>> =
            patterns.iter().map(|_| values[values.len() - 1 - rng.below(values.len())]).collect();
        let types: Vec<Ty> = args.iter().map(|arg| arg.ty()).collect();
        if types.iter().any(|ty| ty.elem != Elem::Real)
            || patterns.iter().any(|pattern| pattern.elem != Elem::Real)
        {
            continue;
        }
        let value = if op.broadcasts() && joins(&types) {
            let shape =
                types.iter().fold(Shape::Scalar, |shape, ty| crate::ir::build::join(&shape, &ty.shape));
            let args: Vec<Expr<'_>> = args.iter().map(|arg| arg.broadcast(&shape)).collect();
            apply(op, &args)
        } else if op.signature().apply(&types).is_some() {
            apply(op, &args)
        } else {
            continue;
        };
        if value.ty().elem != Elem::Real {
            continue;
        }
        // Bounded, so that no composition runs away.
        let value = value.map(ops::by_name("tanh").expect("it is an operation"));
        values.push(value);
        made += 1;
    }
    // Every value counts a little.
    let mut total: Option<Expr<'_>> = None;
    for value in &values {
        let part = if value.shape().is_scalar() { *value } else { value.map(&ops::SUM) };
        total = Some(total.map_or(part, |sum| sum + part));
    }
    let total = total.expect("there are inputs");
    builder.output("y", *values.last().expect("there are inputs"));
    builder.output("total", total);
    drop(values);
    builder.finish()
}

fn apply<'g>(op: &'static OpDef, args: &[Expr<'g>]) -> Expr<'g> {
    match &op.kernel {
        Kernel::Composite(define) => {
            let types: Vec<Ty> = args.iter().map(|arg| arg.ty()).collect();
            define(args, &op.signature().apply(&types).expect("the operands fit"))
        }
        _ => args[0].builder.op(op, args),
    }
}

/// Whether shapes can be broadcast to each other.
fn joins(types: &[Ty]) -> bool {
    let side = |dims: Vec<Dim>| {
        let mut others = dims.into_iter().filter(|dim| !dim.is_one());
        let first = others.next();
        others.all(|dim| Some(&dim) == first.as_ref())
    };
    let matrices = || types.iter().filter(|ty| !ty.shape.is_scalar());
    side(matrices().map(|ty| ty.shape.rows()).collect())
        && side(matrices().map(|ty| ty.shape.cols()).collect())
}

#[test]
fn signatures_without_shapes_are_left_out() {
    assert!(ops::all().filter(|op| smooth(op)).count() > 40);
    let any =
        ops::all().any(|op| matches!(op.signature().alternatives[0].result.shape, ShapePattern::Any(_)));
    assert!(any);
}

#[test]
fn random_programs_keep_the_laws() {
    for seed in 0..PROGRAMS {
        let mut rng = Rng(seed);
        let graph = program(&mut rng);
        let name = format!("seed {seed}\n{}", crate::ir::print::print(&graph));
        verify(&graph).unwrap_or_else(|error| panic!("{name}: {error}"));
        let wrt = reals(&graph);
        let inputs: Vec<Value> =
            graph.inputs.iter().map(|input| rng.value(&input.ty, Domain::Reals)).collect();
        let values = eval(&graph, &inputs, &Env::default());

        adjoint_law(&graph, &wrt, &inputs, &mut rng, &name, 1e-11);

        let joint = reverse(&graph, &wrt, Seed::Input).expect("there is a rule");
        let cotangents = values.iter().map(|value| rng.direction(value));
        let with_cotangents: Vec<Value> = inputs.iter().cloned().chain(cotangents).collect();
        passes_keep(&joint, &with_cotangents, &name);
        residuals_keep(&graph, &joint, &with_cotangents, &name);

        let directions: Vec<(usize, Value)> =
            wrt.iter().map(|&input| (input, rng.direction(&inputs[input]))).collect();
        let jvp = forward(&graph, &wrt).expect("there is a rule");
        let all: Vec<Value> =
            inputs.iter().cloned().chain(directions.iter().map(|(_, d)| d.clone())).collect();
        let tangents = &eval(&jvp, &all, &Env::default())[graph.outputs.len()..];
        let expected = differences(&graph, &inputs, &directions);
        assert!(
            all_agree(tangents, &expected, 1e-6),
            "{name}: {tangents:?} but differences {expected:?}",
            tangents = tangents[0].entries,
            expected = expected[0].entries
        );
    }
}

/// Forward with residuals, then backward from them, is the joint graph.
fn residuals_keep(graph: &Graph, joint: &Graph, inputs: &[Value], name: &str) {
    let (primal_inputs, primal_outputs) = (graph.inputs.len(), graph.outputs.len());
    let expected = eval(joint, inputs, &Env::default());
    let split = crate::passes::residuals::split(
        &crate::passes::optimise(joint),
        primal_inputs,
        primal_outputs,
        &crate::passes::residuals::Keep::Computed,
    );
    verify(&split.forward).unwrap_or_else(|error| panic!("{name}: forward: {error}"));
    verify(&split.backward).unwrap_or_else(|error| panic!("{name}: backward: {error}"));
    let forward = eval(&split.forward, &inputs[..primal_inputs], &Env::default());
    let (values, saved) = forward.split_at(primal_outputs);
    let backward_inputs: Vec<Value> =
        inputs[..primal_inputs].iter().chain(saved).chain(&inputs[primal_inputs..]).cloned().collect();
    let gradients = eval(&split.backward, &backward_inputs, &Env::default());
    let found: Vec<Value> = values.iter().cloned().chain(gradients).collect();
    assert!(all_agree(&found, &expected, 1e-12), "{name}: the split changes a value");
}

#[test]
fn text_is_read_back_as_it_was_written() {
    for seed in 0..50 {
        let graph = program(&mut Rng(seed));
        let text = crate::ir::print::print(&graph);
        let again = crate::ir::print::print(&super::read::read(&text));
        assert_eq!(again, text);
    }
}
