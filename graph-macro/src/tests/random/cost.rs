//! The cost of a program is what the interpreter counts when it runs it.
//!
//! What is counted: an operation on entries by its definition, for every entry that is computed; a reduction once for
//! every entry that is read; a matrix routine by its definition at the sizes that it gets. The definitions of routines
//! are held to the scalar operations that each means.

use super::super::laws::samples;
use super::super::numbers::Rng;
use super::{calls::Calls, draw::program, whole::inputs};
use crate::ad::reverse::{Seed, reverse};
use crate::emit::count::known_flops;
use crate::ir::eval::{Env, Value, dim, eval_counting};
use crate::ir::{Dim, Graph, Id, NodeKind, Shape, Ty};
use crate::ops::{self, Kernel, Meaning};
use crate::passes;

/// The operations of one node on operands of the sizes that came.
fn of_node(graph: &Graph, id: Id, operands: &[Value], env: &Env) -> u64 {
    let Some((op, args)) = graph.op(id) else { return 0 };
    let types = args.iter().zip(operands).map(|(arg, value)| {
        let shape = Shape::Matrix(Dim::Lit(value.rows), Dim::Lit(value.cols));
        Ty { elem: graph.ty(*arg).elem, shape }
    });
    let (rows, cols) = graph.shape(id).dims();
    let shape = Shape::Matrix(Dim::Lit(dim(&rows, env)), Dim::Lit(dim(&cols, env)));
    let result = Ty { elem: graph.ty(id).elem, shape };
    let terms = op.flops(&types.collect::<Vec<_>>(), &result);
    terms
        .iter()
        .map(|term| term.factor * term.dims.iter().map(|side| dim(side, env) as u64).product::<u64>())
        .sum()
}

/// Whether a run counts less than the cost because a side of a branch was not taken.
fn branches(graph: &Graph) -> bool {
    graph.nodes.iter().any(|node| match &node.kind {
        NodeKind::Branch { .. } => true,
        NodeKind::Loop { body, .. } => branches(body),
        _ => false,
    })
}

#[test]
fn the_cost_of_a_program_is_what_a_run_counts() {
    let calls = Calls::new();
    let (mut exact, mut bounded) = (0, 0);
    for seed in 0..200 {
        let mut rng = Rng(seed * 977 + 5);
        let size = 2 + rng.below(6);
        let text = program(&mut rng, &calls, size).text(&[("", "f")]);
        let (graph, _) = super::super::language::graph_of(&text).expect("the front end takes it");
        let wrt = super::super::laws::reals(&graph);
        let mut given = inputs(&graph, &mut rng);
        let joint = reverse(&graph, &wrt, Seed::Input).expect("there is a rule");
        for (pass, is_joint) in [(passes::finish(&graph), false), (passes::finish(&joint), true)] {
            if is_joint {
                given.extend(
                    joint.inputs[graph.inputs.len()..]
                        .iter()
                        .map(|input| rng.value(&input.ty, ops::Domain::Reals)),
                );
            }
            let mut counted = 0;
            let env = Env::default();
            eval_counting(&pass, &given, &env, &mut |graph, id, operands| {
                counted += of_node(graph, id, operands, &env);
            });
            let cost = known_flops(&pass, true).expect("all sizes are numbers");
            if branches(&pass) {
                assert!(counted <= cost, "seed {seed}: {counted} of {cost}\n{text}");
                bounded += 1;
            } else {
                assert_eq!(counted, cost, "seed {seed}\n{text}");
                exact += 1;
            }
        }
    }
    assert!(exact > 100 && bounded > 50, "{exact} {bounded}");
}

/// A routine takes about as many operations as the scalars that it means.
#[test]
fn the_cost_of_a_routine_is_that_of_its_scalars() {
    for op in ops::all() {
        let Kernel::Matrix(matrix) = &op.kernel else { continue };
        let Meaning::Scalars(_) = &matrix.meaning else { continue };
        for sample in samples(op) {
            let (cost, scalars) =
                (known_flops(&sample.graph, true), passes::scalarise::run(&sample.graph, 100_000));
            let (Some(cost), Some(scalars)) = (cost, scalars) else { continue };
            let counted = known_flops(&scalars.graph, true).expect("scalars have no sizes");
            // Comparisons and copies count as nothing.
            let entries: usize =
                sample.graph.inputs.iter().filter_map(|input| input.ty.shape.literal_len()).sum();
            let slack = 2 * entries as u64 + 4;
            assert!(
                counted <= 2 * cost + slack && cost <= 3 * counted + slack,
                "{}: {cost} operations, but {counted} of scalars",
                op.name
            );
        }
    }
}
