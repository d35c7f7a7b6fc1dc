//! Sums, means, products and variance, over everything and along one side.
//!
//! As in nalgebra, `row_sum` is the row of the columns' sums, and `variance` is the population's.

use super::arithmetic::{ADD, MUL, NEG};
use super::{
    Block, DEFAULT, Diff, Domain, Kernel, Matrix, Meaning, Notation, OpDef, Reduction, Rule, Side, Term,
    Typeset,
};
use crate::ir::build::Expr;
use crate::ir::graph::Ty;

pub(super) static OPS: &[&OpDef] = &[
    &SUM,
    &ROW_SUM,
    &COLUMN_SUM,
    &MEAN,
    &ROW_MEAN,
    &COLUMN_MEAN,
    &PRODUCT,
    &PRODUCT_OF_OTHERS,
    &PRODUCT_OF_PAIRS,
    &VARIANCE,
];

const fn sum(
    name: &'static str,
    surface: &'static [&'static str],
    doc: &'static str,
    signature: &'static str,
    side: Side,
    identities: for<'g> fn(&[Expr<'g>], &Ty) -> Option<Expr<'g>>,
) -> OpDef {
    OpDef {
        name,
        surface,
        doc,
        notation: if matches!(side, Side::All) { Notation::Named("Σ") } else { Notation::Call },
        typeset: match side {
            Side::All => Typeset::Big("∑", ""),
            Side::Rows => Typeset::Big("∑", "rows"),
            Side::Columns => Typeset::Big("∑", "columns"),
        },
        signature,
        needs: "a matrix or a vector",
        diff: Diff::Linear(|rule, ct, _| ct.broadcast(&rule.args[0].shape())),
        kernel: Kernel::Reduce(Reduction { side, combine: &ADD, line: "sum", identity: 0.0 }),
        identities,
        rests: if matches!(side, Side::All) { super::rests::of_sum } else { DEFAULT.rests },
        ..DEFAULT
    }
}

pub(crate) static SUM: OpDef =
    sum("sum", &["sum"], "The sum of all entries.", "[r c] -> []", Side::All, |x, _| {
        Some(-negated(x)?.map(&SUM))
    });
pub(crate) static ROW_SUM: OpDef =
    sum("row_sum", &["row_sum"], "The row of the columns' sums.", "[r c] -> [1 c]", Side::Rows, |x, _| {
        Some(-negated(x)?.map(&ROW_SUM))
    });
pub(crate) static COLUMN_SUM: OpDef = sum(
    "column_sum",
    &["column_sum"],
    "The column of the rows' sums.",
    "[r c] -> [r 1]",
    Side::Columns,
    |x, _| Some(-negated(x)?.map(&COLUMN_SUM)),
);

/// Σ(−x) = −Σx: what is negated in the operand.
fn negated<'g>(x: &[Expr<'g>]) -> Option<Expr<'g>> {
    x[0].operands_of(&NEG).map(|of| of[0])
}

pub(crate) static MEAN: OpDef = OpDef {
    name: "mean",
    surface: &["mean"],
    doc: "The mean of all entries.",
    signature: "[r c] -> []",
    needs: "a matrix or a vector",
    kernel: Kernel::Composite(|x, _| mean(x[0])),
    ..DEFAULT
};

/// The mean of all entries.
pub(super) fn mean(x: Expr<'_>) -> Expr<'_> {
    x.map(&SUM) / x.builder.count(&[x.rows(), x.cols()])
}

pub(crate) static ROW_MEAN: OpDef = OpDef {
    name: "row_mean",
    surface: &["row_mean"],
    doc: "The row of the columns' means.",
    signature: "[r c] -> [1 c]",
    needs: "a matrix or a vector",
    kernel: Kernel::Composite(|x, _| x[0].map(&ROW_SUM) / x[0].builder.count(&[x[0].rows()])),
    ..DEFAULT
};

pub(crate) static COLUMN_MEAN: OpDef = OpDef {
    name: "column_mean",
    surface: &["column_mean"],
    doc: "The column of the rows' means.",
    signature: "[r c] -> [r 1]",
    needs: "a matrix or a vector",
    kernel: Kernel::Composite(|x, _| x[0].map(&COLUMN_SUM) / x[0].builder.count(&[x[0].cols()])),
    ..DEFAULT
};

pub(crate) static VARIANCE: OpDef = OpDef {
    name: "variance",
    surface: &["variance"],
    doc: "The population variance of all entries, the mean of (x − mean)².",
    signature: "[r c] -> []",
    needs: "a matrix or a vector",
    kernel: Kernel::Composite(|x, _| mean((x[0] - mean(x[0])).square())),
    ..DEFAULT
};

pub(crate) static PRODUCT: OpDef = OpDef {
    name: "product",
    surface: &["product"],
    doc: "The product of all entries.",
    notation: Notation::Named("Π"),
    typeset: Typeset::Big("∏", ""),
    signature: "[r c] -> []",
    needs: "a matrix or a vector",
    diff: Diff::Custom { jvp: product_jvp, vjp: product_vjp },
    kernel: Kernel::Reduce(Reduction { side: Side::All, combine: &MUL, line: "product", identity: 1.0 }),
    domain: &[Domain::NonZero],
    edges: "the gradient is right with zeros among the entries: each entry's is the product of all others",
    ..DEFAULT
};

fn product_jvp<'g>(rule: &Rule<'_, 'g>, tangents: &[Option<Expr<'g>>]) -> Expr<'g> {
    let tangent = tangents[0].unwrap_or_else(|| rule.args[0].builder.zeros(&rule.args[0].shape()));
    (rule.args[0].map(&PRODUCT_OF_OTHERS) * tangent).map(&SUM)
}

fn product_vjp<'g>(rule: &Rule<'_, 'g>, ct: Expr<'g>) -> Vec<Option<Expr<'g>>> {
    vec![Some(ct * rule.args[0].map(&PRODUCT_OF_OTHERS))]
}

/// `yᵢ = Π_{j≠i} xⱼ`, without a division, so that zeros do no harm.
pub(crate) static PRODUCT_OF_OTHERS: OpDef = OpDef {
    name: "product_of_others",
    doc: "For each entry, the product of all others.",
    signature: "[r c] -> [r c]",
    diff: Diff::Custom {
        jvp: |rule, tangents| {
            let tangent = tangents[0].unwrap_or_else(|| rule.args[0].builder.zeros(&rule.args[0].shape()));
            rule.args[0].with(&PRODUCT_OF_PAIRS, tangent)
        },
        vjp: |rule, ct| vec![Some(rule.args[0].with(&PRODUCT_OF_PAIRS, ct))],
    },
    kernel: Kernel::Matrix(Matrix {
        call: "product_of_others",
        add: None,
        ghosts: 0,
        meaning: Meaning::Scalars(others),
        flops: |x, _| vec![Term { factor: 3, dims: vec![x[0].rows(), x[0].cols()] }],
    }),
    ..DEFAULT
};

/// `yᵢ = Σ_{k≠i} tₖ·Π_{j≠i,k} xⱼ`: the derivative of [`PRODUCT_OF_OTHERS`] in the direction `t`, and its own adjoint.
pub(crate) static PRODUCT_OF_PAIRS: OpDef = OpDef {
    name: "product_of_pairs",
    doc: "For each entry, the derivative of the product of all others along a direction.",
    signature: "[r c], [r c] -> [r c]",
    diff: Diff::Missing("the third derivative of `product`"),
    kernel: Kernel::Matrix(Matrix {
        call: "product_of_pairs",
        add: None,
        ghosts: 0,
        meaning: Meaning::Scalars(pairs),
        flops: |x, _| {
            let (rows, cols) = x[0].dims();
            vec![Term { factor: 4, dims: vec![rows.clone(), rows, cols.clone(), cols] }]
        },
    }),
    ..DEFAULT
};

/// The product of the entries whose places are not left out.
fn product_without<'g>(x: &Block<Expr<'g>>, left_out: &[usize]) -> Expr<'g> {
    let others = (0..x.entries.len()).filter(|j| !left_out.contains(j)).map(|j| x.entries[j]);
    others.reduce(|a, b| a * b).unwrap_or_else(|| x.entries[0].real(1.0))
}

fn others<'g>(x: &[Block<Expr<'g>>]) -> Block<Expr<'g>> {
    let entries = (0..x[0].entries.len()).map(|i| product_without(&x[0], &[i])).collect();
    Block { rows: x[0].rows, cols: x[0].cols, entries }
}

fn pairs<'g>(x: &[Block<Expr<'g>>]) -> Block<Expr<'g>> {
    let count = x[0].entries.len();
    let entry = |i: usize| {
        let terms = (0..count).filter(|&k| k != i).map(|k| x[1].entries[k] * product_without(&x[0], &[i, k]));
        terms.reduce(|a, b| a + b).unwrap_or_else(|| x[0].entries[0].real(0.0))
    };
    Block { rows: x[0].rows, cols: x[0].cols, entries: (0..count).map(entry).collect() }
}
