//! Softmax and its relatives, stable for any finite input: of a column vector over its entries, else over each row;
//! the `column_` forms over each column.
//!
//! All rest on `logsumexp`, whose derivative is the softmax: exp(x − logsumexp(x)).

use super::exponentials::EXP;
use super::{Block, DEFAULT, Diff, Kernel, Matrix, Meaning, OpDef, Rule, Term, Typeset};
use crate::ir::build::Expr;
use crate::ir::graph::Shape;

pub(super) static OPS: &[&OpDef] = &[
    &SOFTMAX,
    &LOG_SOFTMAX,
    &LOGSUMEXP,
    &COLUMN_SOFTMAX,
    &COLUMN_LOG_SOFTMAX,
    &COLUMN_LOGSUMEXP,
    &LOGSUMEXP_OF_ALL,
    &LOGSUMEXP_OF_ROWS,
    &LOGSUMEXP_OF_COLUMNS,
];

const NEEDS: &str = "a matrix or a vector";
const EDGES: &str = "right at ±1000: the largest entry is taken out first";

pub(crate) static LOGSUMEXP: OpDef = OpDef {
    name: "logsumexp",
    surface: &["logsumexp"],
    doc: "ln Σ exp(x): a scalar for a column vector, else a column with an entry for each row.",
    signature: "[n 1] -> [] | [r c] -> [r 1]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| logsumexp(x[0])),
    edges: EDGES,
    ..DEFAULT
};

fn logsumexp(x: Expr<'_>) -> Expr<'_> {
    x.map(if x.cols().is_one() { &LOGSUMEXP_OF_ALL } else { &LOGSUMEXP_OF_ROWS })
}

pub(crate) static SOFTMAX: OpDef = OpDef {
    name: "softmax",
    surface: &["softmax"],
    doc: "exp(x)/Σ exp(x): over the entries of a column vector, else over each row.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| (x[0] - logsumexp(x[0])).map(&EXP)),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static LOG_SOFTMAX: OpDef = OpDef {
    name: "log_softmax",
    surface: &["log_softmax"],
    doc: "The logarithm of the softmax.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| log_softmax(x[0])),
    edges: EDGES,
    ..DEFAULT
};

/// The logarithm of the softmax over the entries of a column vector, else over each row.
pub(super) fn log_softmax(x: Expr<'_>) -> Expr<'_> {
    x - logsumexp(x)
}

pub(crate) static COLUMN_LOGSUMEXP: OpDef = OpDef {
    name: "column_logsumexp",
    surface: &["column_logsumexp"],
    doc: "ln Σ exp(x) over each column: a row.",
    signature: "[r c] -> [1 c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| x[0].map(&LOGSUMEXP_OF_COLUMNS)),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static COLUMN_SOFTMAX: OpDef = OpDef {
    name: "column_softmax",
    surface: &["column_softmax"],
    doc: "exp(x)/Σ exp(x) over each column.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| (x[0] - x[0].map(&LOGSUMEXP_OF_COLUMNS)).map(&EXP)),
    edges: EDGES,
    ..DEFAULT
};

pub(crate) static COLUMN_LOG_SOFTMAX: OpDef = OpDef {
    name: "column_log_softmax",
    surface: &["column_log_softmax"],
    doc: "The logarithm of the softmax over each column.",
    signature: "[r c] -> [r c]",
    needs: NEEDS,
    kernel: Kernel::Composite(|x, _| x[0] - x[0].map(&LOGSUMEXP_OF_COLUMNS)),
    edges: EDGES,
    ..DEFAULT
};

const fn over(
    name: &'static str,
    entries: &'static str,
    doc: &'static str,
    signature: &'static str,
    scalars: for<'g> fn(&[Block<Expr<'g>>]) -> Block<Expr<'g>>,
) -> OpDef {
    OpDef {
        name,
        doc,
        typeset: Typeset::Function("logsumexp", entries),
        signature,
        diff: Diff::Custom { jvp, vjp },
        kernel: Kernel::Matrix(Matrix {
            call: name,
            add: None,
            ghosts: 0,
            meaning: Meaning::Scalars(scalars),
            flops: |x, y| vec![per_entry(&x[0], 18), per_entry(y, 19)],
        }),
        edges: EDGES,
        ..DEFAULT
    }
}

fn per_entry(shape: &Shape, factor: u64) -> Term {
    Term { factor, dims: vec![shape.rows(), shape.cols()] }
}

pub(crate) static LOGSUMEXP_OF_ALL: OpDef =
    over("logsumexp_of_all", "all", "ln Σ exp(x) over all entries.", "[r c] -> []", |x| Block {
        rows: 1,
        cols: 1,
        entries: vec![of_line(&x[0].entries)],
    });

pub(crate) static LOGSUMEXP_OF_ROWS: OpDef =
    over("logsumexp_of_rows", "rows", "ln Σ exp(x) over each row.", "[r c] -> [r 1]", |x| {
        let line = |row| (0..x[0].cols).map(|col| x[0].at(row, col)).collect::<Vec<_>>();
        Block::from_fn(x[0].rows, 1, |row, _| of_line(&line(row)))
    });

pub(crate) static LOGSUMEXP_OF_COLUMNS: OpDef =
    over("logsumexp_of_columns", "columns", "ln Σ exp(x) over each column.", "[r c] -> [1 c]", |x| {
        let line = |col| (0..x[0].rows).map(|row| x[0].at(row, col)).collect::<Vec<_>>();
        Block::from_fn(1, x[0].cols, |_, col| of_line(&line(col)))
    });

/// The largest entry is taken out, so that no exponential overflows and one of them is 1.
fn of_line<'g>(line: &[Expr<'g>]) -> Expr<'g> {
    let greatest = line[1..].iter().fold(line[0], |a, &b| a.with(&super::extrema::MAX, b));
    let sum = line.iter().map(|&x| (x - greatest).map(&EXP)).reduce(|a, b| a + b);
    sum.unwrap_or(greatest).map(&super::exponentials::LN) + greatest
}

fn weights<'g>(rule: &Rule<'_, 'g>) -> Expr<'g> {
    (rule.args[0] - rule.result).map(&EXP)
}

fn jvp<'g>(rule: &Rule<'_, 'g>, tangents: &[Option<Expr<'g>>]) -> Expr<'g> {
    let tangent = tangents[0].unwrap_or_else(|| rule.args[0].builder.zeros(&rule.args[0].shape()));
    (weights(rule) * tangent).sum_to(&rule.result.shape())
}

fn vjp<'g>(rule: &Rule<'_, 'g>, ct: Expr<'g>) -> Vec<Option<Expr<'g>>> {
    vec![Some(weights(rule) * ct)]
}
