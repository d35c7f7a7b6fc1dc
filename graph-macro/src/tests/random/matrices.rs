//! Whole matrices of derivatives of random programs: Jacobians by columns and by rows, in straight lines and in loops,
//! Hessians, and what solvers make of them.
//!
//! Each is held to derivatives along one entry after the other, which `whole` holds to differences.

use super::super::laws::reals;
use super::super::numbers::{Rng, agree};
use super::calls::Calls;
use super::draw::program;
use super::whole::{inputs, size};
use crate::ad::forward::forward;
use crate::ad::jacobian::{Directions, Linear, whole};
use crate::ad::reverse::{Seed, reverse};
use crate::emit::strategy::Problem;
use crate::ir::eval::{Env, Value, eval};
use crate::ir::{Builder, Dim, Elem, Graph, Input, Shape, Ty};
use crate::ops::{ADD, Block, SUM};
use crate::passes;

const PROGRAMS: usize = 60;
/// More directions than these would only take time.
const ENTRIES: usize = 24;

#[test]
fn matrices_of_derivatives_are_those_along_every_entry() {
    let calls = Calls::new();
    let (mut seed, mut compared, mut seconds) = (0, 0, 0);
    while compared < PROGRAMS {
        seed += 1;
        assert!(seed < 20 * PROGRAMS as u64, "only {compared} of {seed} programs could be compared");
        let mut rng = Rng(seed.wrapping_mul(0x2545_F491_4F6C_DD1D));
        let length = 2 + rng.below(5);
        let text = program(&mut rng, &calls, length).text(&[("", "f")]);
        let (graph, _) = super::super::language::graph_of(&text).expect("the front end takes it");
        let inputs = inputs(&graph, &mut rng);
        let name = format!("seed {seed}\n{text}");
        if jacobians_agree(&graph, &inputs, &mut rng, &name) {
            compared += 1;
            seconds += usize::from(hessians_agree(&scalar(&graph), &inputs, &name));
        }
    }
    assert!(seconds * 3 > PROGRAMS, "of {PROGRAMS} programs only {seconds} have a Hessian to compare");
}

/// A matrix of numbers.
fn matrix(rows: usize, cols: usize, entry: impl FnMut(usize, usize) -> f64) -> Value {
    Block::from_fn(rows, cols, entry)
}

fn product(a: &Value, b: &Value) -> Value {
    matrix(a.rows, b.cols, |i, j| (0..a.cols).map(|k| a.at(i, k) * b.at(k, j)).sum())
}

fn transposed(a: &Value) -> Value {
    matrix(a.cols, a.rows, |i, j| a.at(j, i))
}

fn same(found: &Value, expected: &Value, what: &str, name: &str) {
    let scale = size(std::slice::from_ref(expected)).max(1.0);
    let shape = (found.rows, found.cols) == (expected.rows, expected.cols);
    let entries =
        found.entries.iter().zip(&expected.entries).all(|(&x, &y)| agree(x / scale, y / scale, 1e-10));
    assert!(shape && entries, "{name}\n{what}: {:?}\nexpected {:?}", found.entries, expected.entries);
}

/// The entries of the outputs' tangents along each entry of the inputs, as columns.
fn by_columns(graph: &Graph, wrt: &[usize], inputs: &[Value]) -> Value {
    let tangent = forward(graph, wrt).expect("there is a rule");
    let zeros: Vec<Value> =
        wrt.iter().map(|&at| matrix(inputs[at].rows, inputs[at].cols, |_, _| 0.0)).collect();
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for (place, zero) in zeros.iter().enumerate() {
        for entry in 0..zero.entries.len() {
            let mut direction = zeros.clone();
            direction[place].entries[entry] = 1.0;
            let values = eval(&tangent, &[inputs, &direction].concat(), &Env::default());
            columns
                .push(values[graph.outputs.len()..].iter().flat_map(|value| value.entries.clone()).collect());
        }
    }
    matrix(columns.first().map_or(0, Vec::len), columns.len(), |row, col| columns[col][row])
}

/// Whether there was something to compare.
fn jacobians_agree(graph: &Graph, inputs: &[Value], rng: &mut Rng, name: &str) -> bool {
    let wrt = reals(graph);
    let entries = |places: &[usize]| places.iter().map(|&at| inputs[at].entries.len()).sum::<usize>();
    let outputs = graph.outputs.len();
    let are_real = graph.outputs.iter().all(|output| graph.ty(output.id).is_real());
    let rows: usize = eval(graph, inputs, &Env::default()).iter().map(|value| value.entries.len()).sum();
    if wrt.is_empty() || !are_real || rows == 0 || entries(&wrt) > ENTRIES || rows > ENTRIES {
        return false;
    }
    let expected = by_columns(graph, &wrt, inputs);
    if size(std::slice::from_ref(&expected)) > 1e3 {
        return false;
    }
    let every: Vec<usize> = (0..wrt.len()).collect();
    let modes = [
        Linear::forward(graph, &wrt, outputs, passes::finish).expect("there is a rule"),
        Linear::reverse(graph, &wrt, outputs, passes::finish).expect("there is a rule"),
    ];
    for (mode, what) in modes.iter().zip(["by columns", "by rows"]) {
        for directions in [Directions::Unrolled, Directions::Rolled] {
            let builder = Builder::new();
            let given: Vec<_> =
                graph.inputs.iter().map(|input| builder.input(&input.name, input.ty.clone())).collect();
            let primal = mode.primal(&builder, &given, outputs);
            builder.output("jacobian", whole(&mode.blocks(&builder, &primal, &every, directions)));
            drop((given, primal));
            for built in [builder.finish()].iter().flat_map(|built| [built.clone(), passes::finish(built)]) {
                let found = eval(&built, inputs, &Env::default());
                same(&found[0], &expected, &format!("{what}, {directions:?}"), name);
            }
        }
    }
    solvers_agree(graph, inputs, &expected, rng, name);
    true
}

fn solvers_agree(graph: &Graph, inputs: &[Value], jacobian: &Value, rng: &mut Rng, name: &str) {
    let groups: Vec<Vec<usize>> = reals(graph).into_iter().map(|place| vec![place]).collect();
    let names: Vec<String> = (0..groups.len()).map(|group| format!("x{group}")).collect();
    let leaves = graph.outputs.len();
    let problem = Problem { graph, leaves, groups: &groups, in_loops: rng.below(2) == 0, names: &names };
    let residual: Vec<f64> =
        eval(graph, inputs, &Env::default()).into_iter().flat_map(|value| value.entries).collect();
    let residual = matrix(residual.len(), 1, |row, _| residual[row]);
    let square = |name: &str, side: usize| Input {
        name: name.into(),
        ty: Ty { elem: Elem::Real, shape: Shape::Matrix(Dim::Lit(side), Dim::Lit(side)) },
    };
    let symmetric = |rng: &mut Rng, side: usize| {
        let any = rng.value(&square("", side).ty, crate::ops::Domain::Reals);
        matrix(side, side, |i, j| any.at(i, j) + any.at(j, i))
    };

    let chosen = problem.jacobian().expect("there is a rule");
    let blocks = &eval(&chosen.graph, inputs, &Env::default())[leaves..];
    let mut first = 0;
    for block in blocks {
        let expected = matrix(jacobian.rows, block.cols, |row, col| jacobian.at(row, first + col));
        same(block, &expected, &chosen.how, name);
        first += block.cols;
    }
    assert_eq!(first, jacobian.cols);

    let transposed = transposed(jacobian);
    let weight = symmetric(rng, jacobian.rows);
    let weighted = [inputs, std::slice::from_ref(&weight)].concat();
    let with_weight = problem.gauss_newton(Some(square("weight", weight.rows)));
    let without = problem.gauss_newton(None);
    let identity = matrix(weight.rows, weight.rows, |i, j| f64::from(u8::from(i == j)));
    for (chosen, given, weight) in [(without, inputs, &identity), (with_weight, &weighted[..], &weight)] {
        let found = eval(&chosen.expect("there is a rule").graph, given, &Env::default());
        same(&found[0], &residual, "the residual", name);
        same(&found[1], &product(&transposed, &product(weight, &residual)), "Jᵀr", name);
        same(&found[2], &product(&transposed, &product(weight, jacobian)), "JᵀJ", name);
        is_symmetric(&found[2], name);
    }
    let covariance = symmetric(rng, jacobian.cols);
    let spread = problem.propagate(square("covariance", covariance.rows)).expect("there is a rule");
    let given = [inputs, std::slice::from_ref(&covariance)].concat();
    let found = &eval(&spread.graph, &given, &Env::default())[leaves];
    same(found, &product(&product(jacobian, &covariance), &transposed), "J P Jᵀ", name);
    is_symmetric(found, name);
}

fn is_symmetric(found: &Value, name: &str) {
    for row in 0..found.rows {
        for col in 0..row {
            let (below, above) = (found.at(row, col), found.at(col, row));
            assert!(below.to_bits() == above.to_bits(), "{name}: {below} and {above} are not equal");
        }
    }
}

/// The sum of a program's outputs.
fn scalar(graph: &Graph) -> Graph {
    let builder = Builder::new();
    let given: Vec<_> =
        graph.inputs.iter().map(|input| builder.input(&input.name, input.ty.clone())).collect();
    let values = builder.inline(graph, &given);
    let sums =
        values.into_iter().map(|value| if value.shape().is_scalar() { value } else { value.map(&SUM) });
    builder.output("y", sums.reduce(|all, next| all.with(&ADD, next)).expect("there is an output"));
    drop(given);
    builder.finish()
}

/// Whether there was something to compare.
fn hessians_agree(graph: &Graph, inputs: &[Value], name: &str) -> bool {
    let wrt = reals(graph);
    let groups: Vec<Vec<usize>> = wrt.iter().map(|&place| vec![place]).collect();
    let names: Vec<String> = (0..groups.len()).map(|group| format!("x{group}")).collect();
    let mut gradient = reverse(graph, &wrt, Seed::One).expect("there is a rule");
    gradient.outputs.remove(0);
    let expected = by_columns(&gradient, &wrt, inputs);
    let scale = size(std::slice::from_ref(&expected));
    if scale > 1e3 || scale == 0.0 {
        return false;
    }
    let lens: Vec<usize> = wrt.iter().map(|&place| inputs[place].entries.len()).collect();
    let first = |group: usize| lens[..group].iter().sum::<usize>();
    for in_loops in [false, true] {
        let problem = Problem { graph, leaves: 1, groups: &groups, in_loops, names: &names };
        let chosen = problem.hessian().expect("there is a rule");
        let blocks = &eval(&chosen.graph, inputs, &Env::default())[1 + wrt.len()..];
        let mut blocks = blocks.iter();
        for row in 0..wrt.len() {
            for col in row..wrt.len() {
                let block = blocks.next().expect("there is a block for each pair");
                let part = matrix(lens[row], lens[col], |i, j| expected.at(first(row) + i, first(col) + j));
                same(block, &part, &format!("block {row}, {col} of the Hessian"), name);
                if row == col {
                    is_symmetric(block, name);
                }
            }
        }
    }
    let problem = Problem { graph, leaves: 1, groups: &groups, in_loops: false, names: &names };
    let product_graph = problem.hvp().expect("there is a rule");
    let mut rng = Rng(7);
    let directions: Vec<Value> = wrt.iter().map(|&place| rng.direction(&inputs[place])).collect();
    let all: Vec<f64> = directions.iter().flat_map(|direction| direction.entries.clone()).collect();
    let direction = matrix(all.len(), 1, |row, _| all[row]);
    let found = eval(&product_graph, &[inputs, &directions].concat(), &Env::default());
    let found: Vec<f64> = found[wrt.len()..].iter().flat_map(|value| value.entries.clone()).collect();
    same(&matrix(found.len(), 1, |row, _| found[row]), &product(&expected, &direction), "the product", name);
    true
}
