//! Linear algebra: triangular systems, the Cholesky and the LU factorisation, and what is solved with them.
//!
//! A factor is made once: the backward pass solves with the factor of the forward pass. What works on a factor takes the
//! matrix too, for differentiation only: with `x = A⁻¹·b` the cotangents are `b̄ = A⁻ᵀ·x̄` and `Ā = −b̄·xᵀ`.

mod cholesky;
mod lu;
mod triangular;

pub(super) use triangular::TRIL;

use super::{Block, DEFAULT, Diff, Kernel, Matrix, Meaning, OpDef};
use crate::ir::build::Expr;

/// The families, in the order of the docs.
pub(super) static FAMILIES: [&[&OpDef]; 3] = [triangular::OPS, cholesky::OPS, lu::OPS];

pub(super) const SQUARE: &str = "a square matrix";
pub(super) const SYSTEM: &str = "a square matrix and as many rows on the right";

pub(super) fn identity(like: Expr<'_>) -> Expr<'_> {
    like.builder.op_of(crate::ops::by_surface("identity")[0], &[], like.ty())
}

pub(super) fn or_zeros<'g>(tangent: Option<Expr<'g>>, like: Expr<'g>) -> Expr<'g> {
    tangent.unwrap_or_else(|| like.builder.zeros(&like.shape()))
}

/// The difference of two terms, either of which may be zero.
pub(super) fn minus<'g>(a: Option<Expr<'g>>, b: Option<Expr<'g>>, like: Expr<'g>) -> Expr<'g> {
    match (a, b) {
        (Some(a), Some(b)) => a - b,
        (Some(a), None) => a,
        (None, Some(b)) => -b,
        (None, None) => like.builder.zeros(&like.shape()),
    }
}

/// A condition on all entries of the diagonal.
pub(super) fn on_diagonal<'g>(x: &Block<Expr<'g>>, holds: impl Fn(Expr<'g>) -> Expr<'g>) -> Block<Expr<'g>> {
    let all = (0..x.rows).map(|k| holds(x.at(k, k))).reduce(|a, b| a.with(&crate::ops::AND, b));
    Block { rows: 1, cols: 1, entries: all.into_iter().collect() }
}

pub(super) const fn test(
    name: &'static str,
    doc: &'static str,
    signature: &'static str,
    meaning: Meaning,
) -> OpDef {
    OpDef {
        name,
        doc,
        signature,
        needs: SQUARE,
        diff: Diff::Zero,
        kernel: Kernel::Matrix(Matrix {
            call: name,
            add: None,
            ghosts: 0,
            meaning,
            flops: |_, _| Vec::new(),
        }),
        ..DEFAULT
    }
}
