//! Triangular systems: solved by substitution, of either triangle, also transposed.
//!
//! Each solves the cotangent's system by the transposed triangle. Only the triangle is read, as in nalgebra, and only the
//! triangle has a cotangent.

use super::{SQUARE, SYSTEM, minus, on_diagonal, test};
use crate::ir::build::Expr;
use crate::ir::graph::Shape;
use crate::ops::arrange::Source;
use crate::ops::{Block, DEFAULT, Diff, Domain, Kernel, Matrix, Meaning, OpDef, Rule, Term};

pub(super) static OPS: &[&OpDef] = &[
    &TRIL,
    &TRIU,
    &LOWER_SOLVE,
    &LOWER_TR_SOLVE,
    &UPPER_SOLVE,
    &UPPER_TR_SOLVE,
    &HAS_NO_ZERO_ON_DIAGONAL,
    &SOLVE_LOWER_TRIANGULAR,
    &TR_SOLVE_LOWER_TRIANGULAR,
    &SOLVE_UPPER_TRIANGULAR,
    &TR_SOLVE_UPPER_TRIANGULAR,
];

/// About `factor·n²·k` operations.
fn solving(x: &[Shape], y: &Shape) -> Vec<Term> {
    vec![Term { factor: 1, dims: vec![x[0].rows(), y.rows(), y.cols()] }]
}

pub(crate) static TRIL: OpDef = OpDef {
    name: "tril",
    surface: &["lower_triangle"],
    doc: "The matrix on and below the diagonal, zeros above it.",
    signature: "[n n] -> [n n]",
    needs: SQUARE,
    diff: Diff::Linear(|_, ct, _| ct.map(&TRIL)),
    kernel: Kernel::Arrange(|_, row, col| {
        let entry = Source::Entry(0, row.clone(), col.clone());
        Source::when(row.below(col), Source::Real(0.0), entry)
    }),
    ..DEFAULT
};

pub(crate) static TRIU: OpDef = OpDef {
    name: "triu",
    surface: &["upper_triangle"],
    doc: "The matrix on and above the diagonal, zeros below it.",
    signature: "[n n] -> [n n]",
    needs: SQUARE,
    diff: Diff::Linear(|_, ct, _| ct.map(&TRIU)),
    kernel: Kernel::Arrange(|_, row, col| {
        let entry = Source::Entry(0, row.clone(), col.clone());
        Source::when(col.below(row), Source::Real(0.0), entry)
    }),
    ..DEFAULT
};

/// Substitution: `x` such that `t·x = b`, with the entries of `t` given by `at`, from the first row on or from the last.
pub(super) fn substituted<'g>(
    n: usize,
    b: &Block<Expr<'g>>,
    is_forward: bool,
    at: impl Fn(usize, usize) -> Expr<'g>,
    divided: impl Fn(Expr<'g>, Expr<'g>) -> Expr<'g>,
) -> Block<Expr<'g>> {
    let mut columns: Vec<Vec<Expr<'g>>> = Vec::new();
    for col in 0..b.cols {
        let mut x: Vec<Option<Expr<'g>>> = vec![None; n];
        for step in 0..n {
            let row = if is_forward { step } else { n - 1 - step };
            let mut sum = b.at(row, col);
            for (k, known) in x.iter().enumerate() {
                if let Some(known) = known {
                    sum = sum - at(row, k) * *known;
                }
            }
            x[row] = Some(divided(sum, at(row, row)));
        }
        columns.push(x.into_iter().flatten().collect());
    }
    Block { rows: n, cols: b.cols, entries: columns.concat() }
}

const fn solve(
    name: &'static str,
    doc: &'static str,
    jvp: for<'g> fn(&Rule<'_, 'g>, &[Option<Expr<'g>>]) -> Expr<'g>,
    vjp: for<'g> fn(&Rule<'_, 'g>, Expr<'g>) -> Vec<Option<Expr<'g>>>,
    meaning: for<'g> fn(&[Block<Expr<'g>>]) -> Block<Expr<'g>>,
) -> OpDef {
    OpDef {
        name,
        doc,
        signature: "[n n], [n k] -> [n k]",
        needs: SYSTEM,
        diff: Diff::Custom { jvp, vjp },
        kernel: Kernel::Matrix(Matrix {
            call: name,
            add: None,
            ghosts: 0,
            meaning: Meaning::Scalars(meaning),
            flops: solving,
        }),
        domain: &[Domain::AboveOne, Domain::Reals],
        ..DEFAULT
    }
}

pub(crate) static LOWER_SOLVE: OpDef = solve(
    "lower_solve",
    "The solution of `L·x = b`, of a lower triangle.",
    |rule, t| {
        let moved = t[0].map(|t| t.map(&TRIL).with(&crate::ops::MATMUL, rule.result));
        rule.args[0].with(&LOWER_SOLVE, minus(t[1], moved, rule.result))
    },
    |rule, ct| {
        let b = rule.args[0].with(&LOWER_TR_SOLVE, ct);
        vec![Some(-b.with(&crate::ops::MUL_TR, rule.result).map(&TRIL)), Some(b)]
    },
    |x| substituted(x[0].rows, &x[1], true, |i, j| x[0].at(i, j), |a, b| a / b),
);

pub(crate) static LOWER_TR_SOLVE: OpDef = solve(
    "lower_tr_solve",
    "The solution of `Lᵀ·x = b`, of a lower triangle.",
    |rule, t| {
        let moved = t[0].map(|t| t.map(&TRIL).with(&crate::ops::TR_MUL, rule.result));
        rule.args[0].with(&LOWER_TR_SOLVE, minus(t[1], moved, rule.result))
    },
    |rule, ct| {
        let b = rule.args[0].with(&LOWER_SOLVE, ct);
        vec![Some(-rule.result.with(&crate::ops::MUL_TR, b).map(&TRIL)), Some(b)]
    },
    |x| substituted(x[0].rows, &x[1], false, |i, j| x[0].at(j, i), |a, b| a / b),
);

pub(crate) static UPPER_SOLVE: OpDef = solve(
    "upper_solve",
    "The solution of `U·x = b`, of an upper triangle.",
    |rule, t| {
        let moved = t[0].map(|t| t.map(&TRIU).with(&crate::ops::MATMUL, rule.result));
        rule.args[0].with(&UPPER_SOLVE, minus(t[1], moved, rule.result))
    },
    |rule, ct| {
        let b = rule.args[0].with(&UPPER_TR_SOLVE, ct);
        vec![Some(-b.with(&crate::ops::MUL_TR, rule.result).map(&TRIU)), Some(b)]
    },
    |x| substituted(x[0].rows, &x[1], false, |i, j| x[0].at(i, j), |a, b| a / b),
);

pub(crate) static UPPER_TR_SOLVE: OpDef = solve(
    "upper_tr_solve",
    "The solution of `Uᵀ·x = b`, of an upper triangle.",
    |rule, t| {
        let moved = t[0].map(|t| t.map(&TRIU).with(&crate::ops::TR_MUL, rule.result));
        rule.args[0].with(&UPPER_TR_SOLVE, minus(t[1], moved, rule.result))
    },
    |rule, ct| {
        let b = rule.args[0].with(&UPPER_SOLVE, ct);
        vec![Some(-rule.result.with(&crate::ops::MUL_TR, b).map(&TRIU)), Some(b)]
    },
    |x| substituted(x[0].rows, &x[1], true, |i, j| x[0].at(j, i), |a, b| a / b),
);

pub(crate) static HAS_NO_ZERO_ON_DIAGONAL: OpDef = test(
    "has_no_zero_on_diagonal",
    "Whether a triangular system has a solution.",
    "[n n] -> bool []",
    Meaning::Scalars(|x| on_diagonal(&x[0], |d| d.with(&crate::ops::NOT_EQUAL, d.real(0.0)))),
);

macro_rules! fallible_solve {
    ($id:ident, $name:literal, $doc:literal, $by:ident) => {
        pub(crate) static $id: OpDef = OpDef {
            name: $name,
            surface: &[$name],
            doc: $doc,
            signature: "[n n], [n k] -> [n k]",
            needs: SYSTEM,
            kernel: Kernel::Composite(|x, _| x[0].with(&$by, x[1])),
            succeeds: Some(|x, _| x[0].map(&HAS_NO_ZERO_ON_DIAGONAL)),
            edges: "`None` if there is a zero on the diagonal; the other triangle is not read",
            domain: &[Domain::AboveOne, Domain::Reals],
            ..DEFAULT
        };
    };
}

fallible_solve!(SOLVE_LOWER_TRIANGULAR, "solve_lower_triangular", "The solution of `L·x = b`.", LOWER_SOLVE);
fallible_solve!(
    TR_SOLVE_LOWER_TRIANGULAR,
    "tr_solve_lower_triangular",
    "The solution of `Lᵀ·x = b`.",
    LOWER_TR_SOLVE
);
fallible_solve!(SOLVE_UPPER_TRIANGULAR, "solve_upper_triangular", "The solution of `U·x = b`.", UPPER_SOLVE);
fallible_solve!(
    TR_SOLVE_UPPER_TRIANGULAR,
    "tr_solve_upper_triangular",
    "The solution of `Uᵀ·x = b`.",
    UPPER_TR_SOLVE
);
