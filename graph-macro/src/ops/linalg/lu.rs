//! The LU factorisation, and what is computed by it: solutions, inverses, determinants.
//!
//! The factor is as large as the matrix, so that its size may be a const generic: the rows stay where they are, and the
//! order in which they were pivots is read off the factor (`graph-runtime/src/linalg/lu.rs` says how). The steps depend on
//! the numbers, so that there is no program of scalars for them.

use super::{SQUARE, SYSTEM, identity, minus, or_zeros, test};
use crate::ir::build::Expr;
use crate::ir::graph::Ty;
use crate::ops::{Block, DEFAULT, Diff, Kernel, Matrix, Meaning, Object, OpDef, Rule, Term};

pub(super) static OPS: &[&OpDef] = &[
    &LU,
    &LU_IS_REGULAR,
    &LU_SOLVE,
    &LU_TR_SOLVE,
    &LU_INVERSE,
    &LU_DETERMINANT,
    &LU_LN_DETERMINANT,
    &TRY_INVERSE,
    &DETERMINANT,
    &LN_DETERMINANT,
];

/// The row of those that are left whose entry in a column is the greatest.
fn pivot(f: &Block<f64>, col: usize, is_left: &[bool]) -> usize {
    let left = (0..f.rows).filter(|&row| is_left[row]);
    left.reduce(|best, row| if f.at(row, col).abs() > f.at(best, col).abs() { row } else { best })
        .unwrap_or(0)
}

/// LU by numbers. The rows stay where they are in A, and a column stays as it was when its pivot was chosen, so that
/// the order of the pivots can be read off the factor again.
fn lu_numbers(x: &[Block<f64>]) -> Block<f64> {
    let (n, mut f) = (x[0].rows, x[0].clone());
    let mut is_left = vec![true; n];
    for k in 0..n {
        let row = pivot(&f, k, &is_left);
        is_left[row] = false;
        let d = f.at(row, k);
        for i in (0..n).filter(|&i| is_left[i] && d.abs() > 0.0) {
            let multiplier = f.at(i, k) / d;
            for col in k + 1..n {
                f.entries[col * n + i] -= multiplier * f.at(row, col);
            }
        }
    }
    f
}

/// The rows in the order in which they were pivots, and in this order L below U.
fn unpacked(f: &Block<f64>) -> (Vec<usize>, Block<f64>) {
    let mut is_left = vec![true; f.rows];
    let rows: Vec<usize> = (0..f.rows)
        .map(|k| {
            let row = pivot(f, k, &is_left);
            is_left[row] = false;
            row
        })
        .collect();
    let packed = Block::from_fn(f.rows, f.rows, |i, k| {
        let entry = f.at(rows[i], k);
        if i > k { entry / f.at(rows[k], k) } else { entry }
    });
    (rows, packed)
}

fn lu_solve_numbers(x: &[Block<f64>]) -> Block<f64> {
    let ((rows, f), b) = (unpacked(&x[1]), &x[2]);
    let n = f.rows;
    let mut out = Block::from_fn(n, b.cols, |i, j| b.at(rows[i], j));
    for col in out.entries.chunks_mut(n) {
        for k in 0..n {
            for i in k + 1..n {
                col[i] -= f.at(i, k) * col[k];
            }
        }
        for k in (0..n).rev() {
            col[k] /= f.at(k, k);
            for i in 0..k {
                col[i] -= f.at(i, k) * col[k];
            }
        }
    }
    out
}

fn lu_tr_solve_numbers(x: &[Block<f64>]) -> Block<f64> {
    let ((rows, f), b) = (unpacked(&x[1]), &x[2]);
    let n = f.rows;
    let mut out = b.clone();
    for (j, col) in out.entries.chunks_mut(n).enumerate() {
        let mut y: Vec<f64> = (0..n).map(|i| b.at(i, j)).collect();
        for k in 0..n {
            for i in 0..k {
                y[k] -= f.at(i, k) * y[i];
            }
            y[k] /= f.at(k, k);
        }
        for k in (0..n).rev() {
            for i in k + 1..n {
                y[k] -= f.at(i, k) * y[i];
            }
        }
        for (row, y) in rows.iter().zip(&y) {
            col[*row] = *y;
        }
    }
    out
}

const REGULAR: &str = "`None` if the matrix is singular, or not a number";

pub(crate) static LU: OpDef = OpDef {
    name: "lu",
    surface: &["lu"],
    doc: "The LU factorisation with the largest pivots: `a.lu()`.",
    signature: "[n n] -> [n n]",
    needs: SQUARE,
    diff: Diff::Zero,
    kernel: Kernel::Matrix(Matrix {
        call: "lu",
        add: None,
        ghosts: 0,
        meaning: Meaning::Numbers(lu_numbers),
        flops: |x, _| vec![Term { factor: 1, dims: vec![x[0].rows(), x[0].rows(), x[0].rows()] }],
    }),
    gives: Object::Lu,
    ..DEFAULT
};

fn factor(a: Expr<'_>) -> Expr<'_> {
    a.map(&LU)
}

pub(crate) static LU_IS_REGULAR: OpDef = OpDef {
    on: Object::Lu,
    surface: &["is_invertible"],
    kernel: Kernel::Matrix(Matrix {
        call: "lu_is_regular",
        add: None,
        ghosts: 1,
        meaning: Meaning::Numbers(|x| {
            let (_, f) = unpacked(&x[1]);
            let fine = (0..f.rows).all(|k| f.at(k, k).abs() > 0.0 && f.at(k, k).is_finite());
            Block { rows: 1, cols: 1, entries: vec![f64::from(u8::from(fine))] }
        }),
        flops: |_, _| Vec::new(),
    }),
    ..test(
        "lu_is_regular",
        "Whether a factorised matrix can be inverted.",
        "[n n], [n n] -> bool []",
        Meaning::Numbers(|x| x[0].clone()),
    )
};

const fn by_lu(
    name: &'static str,
    surface: &'static [&'static str],
    doc: &'static str,
    meaning: fn(&[Block<f64>]) -> Block<f64>,
    diff: Diff,
) -> OpDef {
    OpDef {
        name,
        surface,
        doc,
        signature: "[n n], [n n], [n k] -> [n k]",
        needs: SYSTEM,
        on: Object::Lu,
        diff,
        kernel: Kernel::Matrix(Matrix {
            call: name,
            add: None,
            ghosts: 1,
            meaning: Meaning::Numbers(meaning),
            flops: |x, y| vec![Term { factor: 2, dims: vec![x[0].rows(), y.rows(), y.cols()] }],
        }),
        succeeds: Some(|x, _| x[0].with(&LU_IS_REGULAR, x[1])),
        edges: REGULAR,
        ..DEFAULT
    }
}

pub(crate) static LU_SOLVE: OpDef = by_lu(
    "lu_solve",
    &["solve"],
    "The solution of `A·x = b` by an LU factorisation: `lu.solve(&b)?`.",
    lu_solve_numbers,
    Diff::Custom {
        jvp: |rule, t| {
            let moved = t[0].map(|t| t.with(&crate::ops::MATMUL, rule.result));
            let right = minus(t[2], moved, rule.result);
            right.builder.op(&LU_SOLVE, &[rule.args[0], rule.args[1], right])
        },
        vjp: |rule, ct| {
            let b = ct.builder.op(&LU_TR_SOLVE, &[rule.args[0], rule.args[1], ct]);
            vec![Some(-b.with(&crate::ops::MUL_TR, rule.result)), None, Some(b)]
        },
    },
);

pub(crate) static LU_TR_SOLVE: OpDef = by_lu(
    "lu_tr_solve",
    &[],
    "The solution of `Aᵀ·x = b` by an LU factorisation of A.",
    lu_tr_solve_numbers,
    Diff::Custom {
        jvp: |rule, t| {
            let moved = t[0].map(|t| t.with(&crate::ops::TR_MUL, rule.result));
            let right = minus(t[2], moved, rule.result);
            right.builder.op(&LU_TR_SOLVE, &[rule.args[0], rule.args[1], right])
        },
        vjp: |rule, ct| {
            let b = ct.builder.op(&LU_SOLVE, &[rule.args[0], rule.args[1], ct]);
            vec![Some(-rule.result.with(&crate::ops::MUL_TR, b)), None, Some(b)]
        },
    },
);

pub(crate) static LU_INVERSE: OpDef = OpDef {
    name: "lu_inverse",
    surface: &["try_inverse"],
    doc: "The inverse by an LU factorisation: `lu.try_inverse()?`.",
    signature: "[n n], [n n] -> [n n]",
    on: Object::Lu,
    kernel: Kernel::Composite(|x, _| x[0].builder.op(&LU_SOLVE, &[x[0], x[1], identity(x[0])])),
    succeeds: Some(|x, _| x[0].with(&LU_IS_REGULAR, x[1])),
    edges: REGULAR,
    ..DEFAULT
};

/// A⁻ᵀ
fn inverse_transposed<'g>(rule: &Rule<'_, 'g>) -> Expr<'g> {
    let a = rule.args[0];
    a.builder.op(&LU_TR_SOLVE, &[a, rule.args[1], identity(a)])
}

const fn scalar_by_lu(
    name: &'static str,
    surface: &'static [&'static str],
    doc: &'static str,
    edges: &'static str,
    meaning: fn(&[Block<f64>]) -> Block<f64>,
    diff: Diff,
) -> OpDef {
    OpDef {
        name,
        surface,
        doc,
        signature: "[n n], [n n] -> []",
        needs: SQUARE,
        on: Object::Lu,
        diff,
        kernel: Kernel::Matrix(Matrix {
            call: name,
            add: None,
            ghosts: 1,
            meaning: Meaning::Numbers(meaning),
            flops: |x, _| vec![Term { factor: 1, dims: vec![x[0].rows()] }],
        }),
        edges,
        ..DEFAULT
    }
}

pub(crate) static LU_DETERMINANT: OpDef = scalar_by_lu(
    "lu_determinant",
    &["determinant"],
    "det A by an LU factorisation.",
    "the derivative is det A·A⁻ᵀ, which is undefined for a singular matrix of more than 3 rows",
    |x| {
        let (rows, f) = unpacked(&x[1]);
        let mut product = 1.0;
        for k in 0..f.rows {
            product *= f.at(k, k);
            for i in 0..k {
                if rows[i] > rows[k] {
                    product = -product;
                }
            }
        }
        Block { rows: 1, cols: 1, entries: vec![product] }
    },
    Diff::Custom {
        jvp: |rule, t| {
            let moved = or_zeros(t[0], rule.args[0]);
            rule.result * (inverse_transposed(rule) * moved).map(&crate::ops::SUM)
        },
        vjp: |rule, ct| vec![Some((ct * rule.result) * inverse_transposed(rule)), None],
    },
);

pub(crate) static LU_LN_DETERMINANT: OpDef = scalar_by_lu(
    "lu_ln_determinant",
    &["ln_determinant"],
    "ln |det A| by an LU factorisation.",
    "−∞ for a singular matrix, where the derivative is undefined",
    |x| {
        let (_, f) = unpacked(&x[1]);
        let sum = (0..f.rows).map(|k| f.at(k, k).abs().ln()).sum();
        Block { rows: 1, cols: 1, entries: vec![sum] }
    },
    Diff::Custom {
        jvp: |rule, t| (inverse_transposed(rule) * or_zeros(t[0], rule.args[0])).map(&crate::ops::SUM),
        vjp: |rule, ct| vec![Some(ct * inverse_transposed(rule)), None],
    },
);

pub(crate) static TRY_INVERSE: OpDef = OpDef {
    name: "try_inverse",
    surface: &["try_inverse"],
    doc: "The inverse, if there is one: `a.try_inverse()?`.",
    signature: "[n n] -> [n n]",
    needs: SQUARE,
    kernel: Kernel::Composite(|x, _| x[0].builder.op(&LU_SOLVE, &[x[0], factor(x[0]), identity(x[0])])),
    succeeds: Some(|x, _| x[0].with(&LU_IS_REGULAR, factor(x[0]))),
    edges: REGULAR,
    ..DEFAULT
};

/// The determinant of up to 3 rows by its entries: its derivative is right at singular matrices too.
fn small_determinant(a: Expr<'_>, n: usize) -> Expr<'_> {
    let at = |row: i64, col: i64| {
        let index = |at: i64| a.builder.index(at);
        a.builder.op(&crate::ops::INDEX, &[a, index(row), index(col)])
    };
    match n {
        1 => at(0, 0),
        2 => at(0, 0) * at(1, 1) - at(0, 1) * at(1, 0),
        _ => {
            let minor = |i: i64, j: i64| at(1, i) * at(2, j) - at(1, j) * at(2, i);
            at(0, 0) * minor(1, 2) - at(0, 1) * minor(0, 2) + at(0, 2) * minor(0, 1)
        }
    }
}

pub(crate) static DETERMINANT: OpDef = OpDef {
    name: "determinant",
    surface: &["determinant"],
    doc: "The determinant; by its entries up to 3 rows, by an LU factorisation beyond.",
    signature: "[n n] -> []",
    needs: SQUARE,
    kernel: Kernel::Composite(|x, _: &Ty| match x[0].rows().literal() {
        Some(n @ 1..=3) => small_determinant(x[0], n),
        _ => x[0].with(&LU_DETERMINANT, factor(x[0])),
    }),
    edges: "the derivative at a singular matrix is right up to 3 rows, and undefined beyond",
    ..DEFAULT
};

pub(crate) static LN_DETERMINANT: OpDef = OpDef {
    name: "ln_determinant",
    surface: &["ln_determinant"],
    doc: "ln |det a|, which neither overflows nor underflows.",
    signature: "[n n] -> []",
    needs: SQUARE,
    kernel: Kernel::Composite(|x, _| x[0].with(&LU_LN_DETERMINANT, factor(x[0]))),
    edges: "−∞ for a singular matrix, where the derivative is undefined",
    ..DEFAULT
};
