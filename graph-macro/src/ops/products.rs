//! The matrix product, with either operand transposed in place, and the inner product.
//!
//! `d(A·B) = dA·B + A·dB`, hence `Ā = Ȳ·Bᵀ` and `B̄ = Aᵀ·Ȳ`.

use super::reductions::SUM;
use super::slices::{DIAGONAL, HSTACK, column_of, entry};
use super::{Block, DEFAULT, Diff, Kernel, Matrix, Meaning, Notation, OpDef, Term};
use crate::ir::build::Expr;
use crate::ir::graph::Shape;

pub(super) static OPS: &[&OpDef] =
    &[&MATMUL, &MUL_TR, &TR_MUL, &DOT, &OUTER, &CROSS, &SKEW, &TRACE, &QUADRATIC_FORM, &KRONECKER];

pub(crate) static MATMUL: OpDef = OpDef {
    name: "matmul",
    doc: "The matrix product, written `a * b`.",
    notation: Notation::Infix("·", 2),
    signature: "[m k], [k n] -> [m n]",
    needs: "equal inner dimensions",
    diff: Diff::Multilinear(|rule, ct, operand| {
        let (a, b) = (rule.args[0], rule.args[1]);
        if operand == 0 { ct.with(&MUL_TR, b) } else { a.with(&TR_MUL, ct) }
    }),
    kernel: Kernel::Matrix(Matrix {
        call: "matmul",
        add: Some("matmul_add"),
        ghosts: 0,
        meaning: Meaning::Scalars(|x| {
            product(x[0].rows, x[0].cols, x[1].cols, |i, p| x[0].at(i, p), |p, j| x[1].at(p, j))
        }),
        flops: |x, y| products(y, &x[0].cols()),
    }),
    ..DEFAULT
};

pub(crate) static MUL_TR: OpDef = OpDef {
    name: "mul_tr",
    doc: "The product `a·bᵀ`, with the second operand read in place.",
    notation: Notation::Infix("·ᵀ", 2),
    signature: "[m k], [n k] -> [m n]",
    needs: "equal numbers of columns",
    diff: Diff::Multilinear(|rule, ct, operand| {
        let (a, b) = (rule.args[0], rule.args[1]);
        if operand == 0 { ct.with(&MATMUL, b) } else { ct.with(&TR_MUL, a) }
    }),
    kernel: Kernel::Matrix(Matrix {
        call: "mul_tr",
        add: Some("mul_tr_add"),
        ghosts: 0,
        meaning: Meaning::Scalars(|x| {
            product(x[0].rows, x[0].cols, x[1].rows, |i, p| x[0].at(i, p), |p, j| x[1].at(j, p))
        }),
        flops: |x, y| products(y, &x[0].cols()),
    }),
    ..DEFAULT
};

pub(crate) static TR_MUL: OpDef = OpDef {
    name: "tr_mul",
    surface: &["tr_mul"],
    doc: "The product `aᵀ·b`, with the first operand read in place.",
    notation: Notation::Infix("ᵀ·", 2),
    signature: "[k m], [k n] -> [m n]",
    needs: "equal numbers of rows",
    diff: Diff::Multilinear(|rule, ct, operand| {
        let (a, b) = (rule.args[0], rule.args[1]);
        if operand == 0 { b.with(&MUL_TR, ct) } else { a.with(&MATMUL, ct) }
    }),
    kernel: Kernel::Matrix(Matrix {
        call: "tr_mul",
        add: Some("tr_mul_add"),
        ghosts: 0,
        meaning: Meaning::Scalars(|x| {
            product(x[0].cols, x[0].rows, x[1].cols, |i, p| x[0].at(p, i), |p, j| x[1].at(p, j))
        }),
        flops: |x, y| products(y, &x[0].rows()),
    }),
    ..DEFAULT
};

/// A product and a sum for each entry and each inner index.
fn products(result: &Shape, inner: &crate::ir::graph::Dim) -> Vec<Term> {
    vec![Term { factor: 2, dims: vec![result.rows(), result.cols(), inner.clone()] }]
}

fn product<'g>(
    rows: usize,
    inner: usize,
    cols: usize,
    a: impl Fn(usize, usize) -> Expr<'g>,
    b: impl Fn(usize, usize) -> Expr<'g>,
) -> Block<Expr<'g>> {
    Block::from_fn(rows, cols, |i, j| terms(0..inner, &|p| a(i, p) * b(p, j)))
}

/// Σ term(p): in halves, so that no sum waits for all others, down to a few from left to right.
fn terms<'g>(range: std::ops::Range<usize>, term: &dyn Fn(usize) -> Expr<'g>) -> Expr<'g> {
    const FEW: usize = 4;
    if range.len() < FEW {
        return (range.start + 1..range.end).fold(term(range.start), |sum, p| sum + term(p));
    }
    let middle = range.start + range.len() / 2;
    terms(range.start..middle, term) + terms(middle..range.end, term)
}

pub(crate) static DOT: OpDef = OpDef {
    name: "dot",
    surface: &["dot"],
    doc: "The sum of the products of the entries of two matrices.",
    signature: "[r c], [r c] -> []",
    needs: "equal shapes",
    kernel: Kernel::Composite(|x, _| (x[0] * x[1]).map(&SUM)),
    ..DEFAULT
};

pub(crate) static OUTER: OpDef = OpDef {
    name: "outer",
    surface: &["outer"],
    doc: "The outer product `a·bᵀ` of two column vectors.",
    signature: "[m 1], [n 1] -> [m n]",
    needs: "two column vectors",
    kernel: Kernel::Composite(|x, _| x[0].with(&MUL_TR, x[1])),
    ..DEFAULT
};

pub(crate) static CROSS: OpDef = OpDef {
    name: "cross",
    surface: &["cross"],
    doc: "The vector product of two vectors of three entries.",
    signature: "[3 1], [3 1] -> [3 1] | [1 3], [1 3] -> [1 3]",
    needs: "two vectors of three entries, both columns or both rows",
    kernel: Kernel::Composite(|x, _| {
        if x[0].rows().is_one() {
            return cross(&[x[0].transpose(), x[1].transpose()]).transpose();
        }
        cross(x)
    }),
    ..DEFAULT
};

/// Of two columns.
fn cross<'g>(x: &[Expr<'g>]) -> Expr<'g> {
    let (a, b) = (|i| entry(x[0], i), |i| entry(x[1], i));
    column_of(&[a(1) * b(2) - a(2) * b(1), a(2) * b(0) - a(0) * b(2), a(0) * b(1) - a(1) * b(0)])
}

pub(crate) static SKEW: OpDef = OpDef {
    name: "skew",
    surface: &["skew"],
    doc: "The matrix of the vector product: `skew(a) * b` is `a.cross(&b)`.",
    signature: "[3 1] -> [3 3]",
    needs: "a 3×1 vector",
    kernel: Kernel::Composite(|x, _| {
        let (zero, a) = (x[0].real(0.0), |i| entry(x[0], i));
        let columns = [[zero, a(2), -a(1)], [-a(2), zero, a(0)], [a(1), -a(0), zero]];
        let [first, second, third] = columns.map(|column| column_of(&column));
        first.with(&HSTACK, second).with(&HSTACK, third)
    }),
    ..DEFAULT
};

pub(crate) static TRACE: OpDef = OpDef {
    name: "trace",
    surface: &["trace"],
    doc: "The sum of the diagonal of a square matrix.",
    signature: "[n n] -> []",
    needs: "a square matrix",
    kernel: Kernel::Composite(|x, _| x[0].map(&DIAGONAL).map(&SUM)),
    ..DEFAULT
};

pub(crate) static QUADRATIC_FORM: OpDef = OpDef {
    name: "quadratic_form",
    surface: &["quadratic_form"],
    doc: "`xᵀ·a·x`: `quadratic_form(a, x)`.",
    signature: "[n n], [n 1] -> []",
    needs: "a square matrix and a column vector of its size",
    kernel: Kernel::Composite(|x, _| (x[1] * x[0].with(&MATMUL, x[1])).map(&SUM)),
    ..DEFAULT
};

/// A product of more blocks than this is a loop over them.
const MOST_BLOCKS: usize = 9;

pub(crate) static KRONECKER: OpDef = OpDef {
    name: "kronecker",
    surface: &["kronecker"],
    doc: "The Kronecker product: the blocks `aᵢⱼ·b`.",
    signature: "[a b], [c d] -> [a*c b*d]",
    needs: "two matrices",
    kernel: Kernel::Composite(|x, ty| {
        let (rows, cols) = x[0].shape().dims();
        match (rows.literal(), cols.literal()) {
            (Some(rows), Some(cols)) if rows.saturating_mul(cols) <= MOST_BLOCKS => {
                let number = |n: usize| x[0].builder.index(i64::try_from(n).unwrap_or(0));
                let start = x[0].real(0.0).broadcast(&ty.shape);
                (0..rows * cols).fold(start, |whole, place| {
                    with_product(whole, x[0], x[1], number(place % rows), number(place / rows))
                })
            }
            _ => kronecker_in_a_loop(x[0], x[1], ty),
        }
    }),
    ..DEFAULT
};

/// The block of one entry written.
fn with_product<'g>(whole: Expr<'g>, a: Expr<'g>, b: Expr<'g>, row: Expr<'g>, col: Expr<'g>) -> Expr<'g> {
    let builder = whole.builder;
    let entry = builder.op(&super::INDEX, &[a, row, col]);
    let times = |at: Expr<'g>, count: &crate::ir::graph::Dim| {
        let operands = [at, builder.count_index(count)];
        let ty = at.ty();
        (super::INDEX_MUL.identities)(&operands, &ty)
            .unwrap_or_else(|| builder.op(&super::INDEX_MUL, &operands))
    };
    let (first_row, first_col) = (times(row, &b.rows()), times(col, &b.cols()));
    builder.op_of(&super::WITH_BLOCK, &[whole, entry * b, first_row, first_col], whole.ty())
}

fn kronecker_in_a_loop<'g>(a: Expr<'g>, b: Expr<'g>, ty: &crate::ir::graph::Ty) -> Expr<'g> {
    use crate::ir::graph::{Elem, NodeKind, Ty};
    let (rows, cols) = a.shape().dims();
    let inner = crate::ir::Builder::new();
    let run = inner.input("block", Ty { elem: Elem::Index, shape: Shape::Scalar });
    let whole = inner.input("product", ty.clone());
    let (own_a, own_b) = (inner.input("a", a.ty()), inner.input("b", b.ty()));
    let height = inner.count_index(&rows);
    let row = inner.op(&super::INDEX_REM, &[run, height]);
    let col = inner.op(&super::INDEX_DIV, &[run, height]);
    inner.output("product", with_product(whole, own_a, own_b, row, col));
    let start = a.real(0.0).broadcast(&ty.shape);
    let kind = NodeKind::Loop {
        count: crate::shape::signature::product(&rows, &cols),
        carried: vec![start.id],
        args: vec![a.id, b.id],
        body: std::rc::Rc::new(inner.finish()),
        records: 0,
    };
    let walked = a.builder.push(kind, Ty::SCALAR);
    a.builder.part(walked, 0, ty.clone())
}
