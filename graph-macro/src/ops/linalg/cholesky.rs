//! The Cholesky factorisation, and what is computed by it.
//!
//! The value is that of the lower triangle, as in nalgebra; the derivative is that of a symmetric matrix, as in JAX. With
//! `S = L⁻¹·Ȧ·L⁻ᵀ` the factor's tangent is `L·Φ(S)`, where Φ takes the lower triangle with half the diagonal.

use super::triangular::{LOWER_SOLVE, LOWER_TR_SOLVE, TRIL, substituted};
use super::{SQUARE, SYSTEM, identity, minus, on_diagonal, test};
use crate::ir::build::Expr;
use crate::ops::arrange::Source;
use crate::ops::{Block, DEFAULT, Diff, Domain, Entry, Form, Kernel, Matrix, Meaning, Object, OpDef, Term};

pub(super) static OPS: &[&OpDef] = &[
    &CHOLESKY,
    &INVERSE_OF_PIVOT,
    &CHOLESKY_IS_POSITIVE,
    &CHOLESKY_L,
    &CHOLESKY_SOLVE,
    &CHOLESKY_INVERSE,
    &CHOLESKY_LN_DETERMINANT,
    &CHOLESKY_DETERMINANT,
];

const SYMMETRIC: &str = "`None` if the matrix is not positive definite; the lower triangle is read, and the derivative is that of the symmetric matrix, shared by both triangles";

pub(crate) static CHOLESKY: OpDef = OpDef {
    name: "cholesky",
    surface: &["cholesky"],
    doc: "The Cholesky factorisation A = L·Lᵀ of a symmetric positive definite matrix: `a.cholesky()?`.",
    signature: "[n n] -> [n n]",
    needs: SQUARE,
    diff: Diff::Zero,
    kernel: Kernel::Matrix(Matrix {
        call: "cholesky",
        add: None,
        ghosts: 0,
        meaning: Meaning::Scalars(|x| {
            let n = x[0].rows;
            let mut l = Block {
                rows: n,
                cols: n,
                entries: vec![x[0].at(0, 0).builder.structural(crate::ir::graph::Constant::Real(0.0)); n * n],
            };
            for j in 0..n {
                for i in j..n {
                    let mut sum = x[0].at(i, j);
                    for k in 0..j {
                        sum = sum - l.at(i, k) * l.at(j, k);
                    }
                    let entry =
                        if i == j { sum.map(&crate::ops::powers::SQRT) } else { over_pivot(sum, l.at(j, j)) };
                    l.entries[j * n + i] = entry;
                }
            }
            l
        }),
        flops: |x, _| vec![Term { factor: 1, dims: vec![x[0].rows(), x[0].rows(), x[0].rows()] }],
    }),
    gives: Object::Cholesky,
    succeeds: Some(|_, factor| factor.map(&CHOLESKY_IS_POSITIVE)),
    edges: SYMMETRIC,
    ..DEFAULT
};

/// 1/p of a pivot p: each is divided by once. A pivot is a root of a number, so its reciprocal neither overflows nor vanishes.
pub(crate) static INVERSE_OF_PIVOT: OpDef = OpDef {
    name: "inverse_of_pivot",
    doc: "The reciprocal of a pivot.",
    diff: Diff::Pointwise(|_, y| vec![Some(-y.square())]),
    kernel: Kernel::Entry(Entry { form: Form::Call("recip"), flops: 1, eval: |x| x[0].recip() }),
    domain: &[Domain::Positive],
    ..DEFAULT
};

fn over_pivot<'g>(a: Expr<'g>, pivot: Expr<'g>) -> Expr<'g> {
    a * pivot.map(&INVERSE_OF_PIVOT)
}

pub(crate) static CHOLESKY_IS_POSITIVE: OpDef = test(
    "cholesky_is_positive",
    "Whether a Cholesky factorisation has succeeded.",
    "[n n] -> bool []",
    Meaning::Scalars(|x| {
        on_diagonal(&x[0], |d| {
            d.gt(d.real(0.0)).with(&crate::ops::AND, d.with(&crate::ops::LESS, d.real(f64::INFINITY)))
        })
    }),
);

/// Half the sum of a matrix and its transpose.
fn symmetric(a: Expr<'_>) -> Expr<'_> {
    0.5 * (a + a.transpose())
}

/// The lower triangle with half the diagonal.
fn half_lower(a: Expr<'_>) -> Expr<'_> {
    let diagonal =
        a.map(crate::ops::by_surface("diagonal")[0]).map(crate::ops::by_surface("from_diagonal")[0]);
    a.map(&TRIL) - 0.5 * diagonal
}

pub(crate) static CHOLESKY_L: OpDef = OpDef {
    name: "cholesky_l",
    surface: &["l", "unpack", "l_dirty"],
    doc: "The lower factor L of a Cholesky factorisation.",
    signature: "[n n], [n n] -> [n n]",
    on: Object::Cholesky,
    diff: Diff::Custom {
        jvp: |rule, t| {
            let l = rule.result;
            let moved = symmetric(t[0].unwrap_or_else(|| l.builder.zeros(&l.shape())));
            let left = l.with(&LOWER_SOLVE, moved);
            // L⁻¹·Ȧ·L⁻ᵀ, from the right by the transpose.
            let both = l.with(&LOWER_SOLVE, left.transpose()).transpose();
            l.with(&crate::ops::MATMUL, half_lower(both))
        },
        vjp: |rule, ct| {
            let l = rule.result;
            let inner = half_lower(l.with(&crate::ops::TR_MUL, ct.map(&TRIL)));
            let left = l.with(&LOWER_TR_SOLVE, inner);
            let both = l.with(&LOWER_TR_SOLVE, left.transpose()).transpose();
            vec![Some(symmetric(both)), None]
        },
    },
    kernel: Kernel::Arrange(|_, row, col| Source::Entry(1, row.clone(), col.clone())),
    edges: SYMMETRIC,
    ..DEFAULT
};

pub(crate) static CHOLESKY_SOLVE: OpDef = OpDef {
    name: "cholesky_solve",
    surface: &["solve"],
    doc: "The solution of `A·x = b` by a Cholesky factorisation: `chol.solve(&b)`.",
    signature: "[n n], [n n], [n k] -> [n k]",
    needs: SYSTEM,
    on: Object::Cholesky,
    diff: Diff::Custom {
        jvp: |rule, t| {
            let moved = t[0].map(|t| symmetric(t).with(&crate::ops::MATMUL, rule.result));
            let right = minus(t[2], moved, rule.result);
            right.builder.op(&CHOLESKY_SOLVE, &[rule.args[0], rule.args[1], right])
        },
        vjp: |rule, ct| {
            let b = ct.builder.op(&CHOLESKY_SOLVE, &[rule.args[0], rule.args[1], ct]);
            vec![Some(-symmetric(b.with(&crate::ops::MUL_TR, rule.result))), None, Some(b)]
        },
    },
    kernel: Kernel::Matrix(Matrix {
        call: "cholesky_solve",
        add: None,
        ghosts: 1,
        meaning: Meaning::Scalars(|x| {
            let half = substituted(x[1].rows, &x[2], true, |i, j| x[1].at(i, j), over_pivot);
            substituted(x[1].rows, &half, false, |i, j| x[1].at(j, i), over_pivot)
        }),
        flops: |x, y| vec![Term { factor: 2, dims: vec![x[0].rows(), y.rows(), y.cols()] }],
    }),
    edges: SYMMETRIC,
    ..DEFAULT
};

pub(crate) static CHOLESKY_INVERSE: OpDef = OpDef {
    name: "cholesky_inverse",
    surface: &["inverse"],
    doc: "The inverse by a Cholesky factorisation.",
    signature: "[n n], [n n] -> [n n]",
    on: Object::Cholesky,
    kernel: Kernel::Composite(|x, _| x[0].builder.op(&CHOLESKY_SOLVE, &[x[0], x[1], identity(x[0])])),
    edges: SYMMETRIC,
    ..DEFAULT
};

pub(crate) static CHOLESKY_LN_DETERMINANT: OpDef = OpDef {
    name: "cholesky_ln_determinant",
    surface: &["ln_determinant"],
    doc: "ln det A by a Cholesky factorisation.",
    signature: "[n n], [n n] -> []",
    on: Object::Cholesky,
    diff: Diff::Custom {
        jvp: |rule, t| {
            let a = rule.args[0];
            let moved = t[0].unwrap_or_else(|| a.builder.zeros(&a.shape()));
            let solved = a.builder.op(&CHOLESKY_SOLVE, &[a, rule.args[1], identity(a)]);
            (solved * moved).map(&crate::ops::SUM)
        },
        vjp: |rule, ct| {
            let a = rule.args[0];
            let solved = a.builder.op(&CHOLESKY_SOLVE, &[a, rule.args[1], identity(a)]);
            vec![Some(ct * solved), None]
        },
    },
    kernel: Kernel::Matrix(Matrix {
        call: "cholesky_ln_determinant",
        add: None,
        ghosts: 1,
        meaning: Meaning::Scalars(|x| {
            let terms = (0..x[1].rows).map(|k| x[1].at(k, k).map(&crate::ops::exponentials::LN));
            let sum = terms.reduce(|a, b| a + b);
            Block { rows: 1, cols: 1, entries: sum.map(|sum| 2.0 * sum).into_iter().collect() }
        }),
        flops: |x, _| vec![Term { factor: 12, dims: vec![x[0].rows()] }],
    }),
    edges: SYMMETRIC,
    ..DEFAULT
};

pub(crate) static CHOLESKY_DETERMINANT: OpDef = OpDef {
    name: "cholesky_determinant",
    surface: &["determinant"],
    doc: "det A by a Cholesky factorisation.",
    signature: "[n n], [n n] -> []",
    on: Object::Cholesky,
    kernel: Kernel::Composite(|x, _| {
        let l = x[0].with(&CHOLESKY_L, x[1]);
        let product = l.map(crate::ops::by_surface("diagonal")[0]).map(crate::ops::by_surface("product")[0]);
        product.square()
    }),
    edges: SYMMETRIC,
    ..DEFAULT
};
