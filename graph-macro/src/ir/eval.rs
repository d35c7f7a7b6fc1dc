//! A slow and obvious interpreter, for the tests: what a graph means.
//!
//! Every value is a matrix of `f64`, column by column; conditions are 0 and 1, indices whole numbers. Symbolic
//! dimensions get their numbers from a table. It evaluates sub-graphs by calling itself.

use std::collections::BTreeMap;

use super::build::Builder;
use super::graph::{Constant, Dim, Graph, Id, NodeKind, Shape, Ty};
use crate::ops::arrange::{Ix, Place, Source};
use crate::ops::{Block, Kernel, Matrix, Meaning, OpDef, Reduction, Side};

/// Numbers for the symbolic dimensions and values for the constants that only rustc can see.
#[derive(Default, Clone)]
pub(crate) struct Env {
    pub(crate) dims: BTreeMap<String, usize>,
    pub(crate) items: BTreeMap<String, f64>,
}

pub(crate) type Value = Block<f64>;

/// The outputs of a graph for given inputs.
pub(crate) fn eval(graph: &Graph, inputs: &[Value], env: &Env) -> Vec<Value> {
    eval_counting(graph, inputs, env, &mut |_, _, _| {})
}

/// … which shows every operation that is run, with its operands, to `see`.
pub(crate) fn eval_counting(
    graph: &Graph,
    inputs: &[Value],
    env: &Env,
    see: &mut dyn FnMut(&Graph, Id, &[Value]),
) -> Vec<Value> {
    let values = eval_nodes(graph, inputs, env, see);
    graph.outputs.iter().map(|output| values[output.id.index()][0].clone()).collect()
}

/// All values of every node: one each, but several for a branch or a loop.
fn eval_nodes(
    graph: &Graph,
    inputs: &[Value],
    env: &Env,
    see: &mut dyn FnMut(&Graph, Id, &[Value]),
) -> Vec<Vec<Value>> {
    let mut values: Vec<Vec<Value>> = Vec::with_capacity(graph.nodes.len());
    for id in graph.ids() {
        let node = graph.node(id);
        let get = |ids: &[Id]| ids.iter().map(|id| values[id.index()][0].clone()).collect::<Vec<Value>>();
        let value = match &node.kind {
            NodeKind::Input(input) => vec![inputs[*input].clone()],
            NodeKind::Const(constant) => vec![scalar(self::constant(constant, env))],
            NodeKind::Op(op, args) => {
                let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
                let operands = get(args);
                see(graph, id, &operands);
                vec![apply(op, &operands, &types, &node.ty, env)]
            }
            NodeKind::Branch { condition, args, then, otherwise } => {
                let side = if get(&[*condition])[0].entries[0] > 0.0 { then } else { otherwise };
                eval_counting(side, &get(args), env, see)
            }
            NodeKind::Loop { count, carried, args, body, .. } => {
                let mut carried = get(carried);
                for run in 0..dim(count, env) {
                    let mut inputs = vec![scalar(run as f64)];
                    inputs.append(&mut carried);
                    inputs.extend(get(args));
                    carried = eval_counting(body, &inputs, env, see);
                }
                carried
            }
            NodeKind::Call { callee, .. } => panic!("`{}` stands elsewhere", callee.path),
            NodeKind::Part(of, part) => vec![values[of.index()][*part].clone()],
        };
        values.push(value);
    }
    values
}

pub(crate) fn scalar(value: f64) -> Value {
    Block { rows: 1, cols: 1, entries: vec![value] }
}

pub(crate) fn dim(dim: &Dim, env: &Env) -> usize {
    match dim {
        Dim::Lit(n) => *n,
        Dim::Sym(name) => *env.dims.get(&**name).unwrap_or_else(|| panic!("`{name}` has no number")),
    }
}

fn size(shape: &Shape, env: &Env) -> (usize, usize) {
    let (rows, cols) = shape.dims();
    (dim(&rows, env), dim(&cols, env))
}

fn constant(constant: &Constant, env: &Env) -> f64 {
    match constant {
        Constant::Real(value) => *value,
        Constant::Index(value) => *value as f64,
        Constant::Bool(value) => f64::from(u8::from(*value)),
        Constant::Count(dims) => dims.iter().map(|d| dim(d, env) as f64).product(),
        Constant::Item(path) => *env.items.get(&**path).unwrap_or_else(|| panic!("`{path}` has no value")),
    }
}

/// The value of an operation.
pub(crate) fn apply(op: &'static OpDef, args: &[Value], types: &[Ty], result: &Ty, env: &Env) -> Value {
    let (rows, cols) = size(&result.shape, env);
    match &op.kernel {
        Kernel::Entry(entry) => Block::from_fn(rows, cols, |i, j| {
            let operands: Vec<f64> = args
                .iter()
                .map(|arg| if arg.entries.len() == 1 { arg.entries[0] } else { arg.at(i, j) })
                .collect();
            (entry.eval)(&operands)
        }),
        Kernel::Arrange(arrange) => {
            let index = |operand: usize| number(args[operand].entries[0]);
            let place = Place { operands: types, result, index: &index };
            Block::from_fn(rows, cols, |i, j| {
                entry_of(&arrange(&place, &number(i as f64), &number(j as f64)), args)
            })
        }
        Kernel::Reduce(reduction) => reduce(reduction, &args[0], rows, cols),
        Kernel::Matrix(Matrix { meaning: Meaning::Numbers(numbers), .. }) => numbers(args),
        Kernel::Matrix(Matrix { meaning: Meaning::Scalars(scalars), .. }) => {
            let builder = Builder::new();
            let blocks: Vec<_> = args
                .iter()
                .enumerate()
                .map(|(k, arg)| {
                    let name = |entry: usize| format!("a{k}_{entry}");
                    let entries =
                        (0..arg.entries.len()).map(|entry| builder.input(&name(entry), Ty::SCALAR)).collect();
                    Block { rows: arg.rows, cols: arg.cols, entries }
                })
                .collect();
            let result = scalars(&blocks);
            for entry in &result.entries {
                builder.output("y", *entry);
            }
            drop(blocks);
            let inputs: Vec<Value> =
                args.iter().flat_map(|arg| arg.entries.iter().map(|&x| scalar(x))).collect();
            let (rows, cols) = (result.rows, result.cols);
            drop(result);
            let outputs = eval(&builder.finish(), &inputs, env);
            Block { rows, cols, entries: outputs.iter().map(|output| output.entries[0]).collect() }
        }
        Kernel::Composite(_) => unreachable!("composites are replaced before there is a graph"),
    }
}

fn number(value: f64) -> Ix {
    #[allow(clippy::cast_possible_truncation, reason = "indices are small whole numbers")]
    let index = value as i64;
    Ix::Number(index)
}

fn entry_of(source: &Source, args: &[Value]) -> f64 {
    match source {
        Source::Entry(operand, Ix::Number(row), Ix::Number(col)) => {
            let at = |index: &i64| usize::try_from(*index).expect("an index is not negative");
            args[*operand].at(at(row), at(col))
        }
        Source::Real(value) => *value,
        _ => unreachable!("all indices are numbers here"),
    }
}

fn reduce(reduction: &Reduction, arg: &Value, rows: usize, cols: usize) -> Value {
    let entry = reduction.combine.entry().expect("reductions combine by entry-by-entry operations");
    let fold =
        |line: Vec<f64>| line.into_iter().reduce(|a, b| (entry.eval)(&[a, b])).expect("a line has an entry");
    let line = |i: usize, j: usize| match reduction.side {
        Side::All => arg.entries.clone(),
        Side::Rows => (0..arg.rows).map(|row| arg.at(row, j)).collect(),
        Side::Columns => (0..arg.cols).map(|col| arg.at(i, col)).collect(),
    };
    Block::from_fn(rows, cols, |i, j| fold(line(i, j)))
}
