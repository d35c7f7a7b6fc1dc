//! The operations: what one is, and the one list of all.
//!
//! An operation is defined in one file of this folder and nowhere else: its name, its shape rule, its derivative,
//! how its entries are computed, its edges and its docs. Everything else in the compiler (inference, both modes of
//! differentiation, the passes, the generated code, the laws that test it, the tables in the docs) reads the
//! definition. To add one: a `static` in a file here and its name in [`ALL`].

use crate::ir::build::Expr;
use crate::ir::graph::{Dim, Shape, Ty};
use crate::shape::signature::Signature;

mod activations;
mod arithmetic;
pub(crate) mod arrange;
mod blocks;
mod compare;
mod control;
mod exponentials;
mod extrema;
mod hyperbolic;
mod indexing;
mod linalg;
mod losses;
mod norms;
mod notation;
mod powers;
mod probability;
mod products;
mod reductions;
pub(crate) mod rests;
mod rounding;
mod scaling;
mod shapes;
mod slices;
mod softmax;
mod trigonometry;
mod updates;

pub(crate) use arithmetic::{ADD, DIV, MUL, NEG, SUB};
pub(crate) use blocks::{EMBED, FIXED_VIEW};
pub(crate) use compare::{AND, EQUAL, GREATER, GREATER_EQUAL, LESS, LESS_EQUAL, NOT, NOT_EQUAL, OR, SELECT};
pub(crate) use indexing::{INDEX, INDEX_ADD, INDEX_DIV, INDEX_MUL, INDEX_REM, INDEX_SUB, INDEX_TO_REAL};
pub(crate) use notation::{Notation, Typeset};
pub(crate) use products::{MATMUL, MUL_TR, TR_MUL};
pub(crate) use reductions::{COLUMN_SUM, ROW_SUM, SUM};
pub(crate) use shapes::{BROADCAST, RESHAPE, TRANSPOSE};
pub(crate) use slices::{HSTACK, MIRRORED, VSTACK};
pub(crate) use updates::WITH_BLOCK;

use arrange::{Ix, Place, Source};
use rests::{Known, Rest};

/// An operation.
pub(crate) struct OpDef {
    /// Its name in the graph's text: unique.
    pub(crate) name: &'static str,
    /// Its names in the language (several operations may share one: `max` of one operand and of two).
    pub(crate) surface: &'static [&'static str],
    /// One sentence for the docs.
    pub(crate) doc: &'static str,
    /// How it is written in the mathematics of docs and comments.
    pub(crate) notation: Notation,
    /// How it is typeset in the docs.
    pub(crate) typeset: Typeset,
    /// Its shape rule: see [`Signature`].
    pub(crate) signature: &'static str,
    /// What the operands must have, to complete the sentence "`a * b`: … needs …".
    pub(crate) needs: &'static str,
    pub(crate) diff: Diff,
    pub(crate) kernel: Kernel,
    /// What its first operand must be where the language calls it.
    pub(crate) on: Object,
    /// What its result is in the language.
    pub(crate) gives: Object,
    /// Whether it has succeeded, of the operands and the result, for an operation that may fail: its call stands before `?`.
    pub(crate) succeeds: Option<Succeeds>,
    /// Whether it reads, places or replaces a block.
    pub(crate) block: BlockRole,
    /// The value in simpler terms, where an equation allows it. An identity holds for every floating-point number
    /// (but for the sign of a zero), goes one way only, and never widens or narrows the domain.
    pub(crate) identities: for<'g> fn(&[Expr<'g>], &Ty) -> Option<Expr<'g>>,
    /// The numbers at which it is singular.
    pub(crate) singular: &'static [Singular],
    /// Where it stands still, as far as it is known: see [`rests`].
    pub(crate) rests: fn(&[Known]) -> Vec<Rest>,
    /// Where its operands may be drawn from in tests, one for each or one for all.
    #[cfg_attr(not(test), expect(dead_code, reason = "the laws draw from it"))]
    pub(crate) domain: &'static [Domain],
    /// What happens at kinks, ties and limits, for the docs; empty where there is nothing to say.
    pub(crate) edges: &'static str,
}

/// The fields that most definitions leave as they are.
pub(crate) const DEFAULT: OpDef = OpDef {
    name: "",
    surface: &[],
    doc: "",
    notation: Notation::Call,
    typeset: Typeset::AsWritten,
    signature: "s -> s",
    needs: "",
    diff: Diff::Zero,
    kernel: Kernel::Composite(|_, _| unreachable!("the default kernel is replaced by every definition")),
    on: Object::Value,
    gives: Object::Value,
    succeeds: None,
    block: BlockRole::None,
    identities: |_, _| None,
    singular: &[],
    rests: |_| Vec::new(),
    domain: &[Domain::Reals],
    edges: "",
};

/// The condition under which an operation has succeeded.
pub(crate) type Succeeds = for<'g> fn(&[Expr<'g>], Expr<'g>) -> Expr<'g>;

/// What a value is in the language.
///
/// A factorisation is an object of two values: the matrix `a` and its factor. What works on it takes both, computes from
/// the factor alone and is differentiated with respect to `a`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Object {
    /// A matrix, a scalar, a position, a condition.
    Value,
    Lu,
    Cholesky,
}

/// What an arrangement does with a block, so that the generated code can touch the block alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BlockRole {
    None,
    /// The result is the block of operand 0 from the row operand 1 and the column operand 2 on.
    Reads,
    /// The result is zeros but for operand 0, from the row operand 1 and the column operand 2 on.
    Places,
    /// The result is operand 0 but for operand 1, from the row operand 2 and the column operand 3 on.
    Replaces,
}

/// How an operation is differentiated.
///
/// One formula serves both modes wherever the structure allows, so that they cannot disagree.
pub(crate) enum Diff {
    /// `y = f(x, …)` entry by entry: ∂y/∂xᵢ for each operand (`None` where it is zero); both modes multiply by it.
    Pointwise(for<'g> fn(&[Expr<'g>], Expr<'g>) -> Vec<Option<Expr<'g>>>),
    /// Linear in all real operands together: the tangent is the operation itself on the tangents. The function is
    /// the adjoint with respect to one operand.
    Linear(for<'g> fn(&Rule<'_, 'g>, Expr<'g>, usize) -> Expr<'g>),
    /// Linear in each real operand: the tangent is the sum of the operation with one operand replaced by its tangent.
    Multilinear(for<'g> fn(&Rule<'_, 'g>, Expr<'g>, usize) -> Expr<'g>),
    /// Piecewise constant: no derivative flows.
    Zero,
    /// There is a derivative, but no rule for it yet: using it is an error that says so.
    Missing(&'static str),
    /// Both rules by hand; the laws hold them to each other.
    Custom {
        /// The tangent of the result, from the tangents of the operands (not all `None`).
        jvp: for<'g> fn(&Rule<'_, 'g>, &[Option<Expr<'g>>]) -> Expr<'g>,
        /// The cotangents of the operands, from that of the result.
        vjp: for<'g> fn(&Rule<'_, 'g>, Expr<'g>) -> Vec<Option<Expr<'g>>>,
    },
}

/// What a derivative rule may look at: the operands and the result.
pub(crate) struct Rule<'a, 'g> {
    pub(crate) args: &'a [Expr<'g>],
    pub(crate) result: Expr<'g>,
}

/// How an operation is computed.
pub(crate) enum Kernel {
    /// `y[i, j] = f(a[i, j], b[i, j], …)`
    Entry(Entry),
    /// Every entry is an entry of an operand, or a constant: computed where it is read, never on its own.
    Arrange(fn(&Place<'_>, &Ix, &Ix) -> Source),
    /// All entries along a side, combined into one.
    Reduce(Reduction),
    /// A routine of the runtime on whole matrices.
    Matrix(Matrix),
    /// Defined by others, of the operands and the type of the result, and replaced by them before there is a graph.
    Composite(for<'g> fn(&[Expr<'g>], &Ty) -> Expr<'g>),
}

/// An entry-by-entry operation.
pub(crate) struct Entry {
    pub(crate) form: Form,
    /// Floating-point operations an entry; an elementary function counts as the few that it is computed with.
    pub(crate) flops: u32,
    /// In numbers; conditions are 0 and 1.
    pub(crate) eval: fn(&[f64]) -> f64,
}

/// How an entry is written in Rust.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// `arch.name(a, b)`
    Call(&'static str),
    /// `arch.name(a)`, which `rt::Near` has too: without a branch, as long as no argument is far from zero
    CallNear(&'static str),
    /// `a + b`, with its binding strength in Rust
    Infix(&'static str, u8),
    /// `-a`
    Prefix(&'static str),
    /// `if a { b } else { c }`
    Select,
}

impl Form {
    /// Whether it is a function of the runtime.
    pub(crate) fn is_call(self) -> bool {
        matches!(self, Self::Call(_) | Self::CallNear(_))
    }
}

/// Which entries a reduction combines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
    All,
    /// Over the rows: one result a column.
    Rows,
    /// Over the columns: one result a row.
    Columns,
}

/// A reduction by an associative operation.
pub(crate) struct Reduction {
    pub(crate) side: Side,
    /// The entry-by-entry operation that combines two.
    pub(crate) combine: &'static OpDef,
    /// The runtime's routine for a line of entries.
    pub(crate) line: &'static str,
    /// What the combination starts with.
    pub(crate) identity: f64,
}

/// A routine on whole matrices.
pub(crate) struct Matrix {
    /// The runtime's routine: `rt::name(arch, a, b, out)`; for a scalar result it returns it.
    pub(crate) call: &'static str,
    /// The routine that adds to its output, if there is one.
    pub(crate) add: Option<&'static str>,
    /// The number of leading operands that are there for differentiation only: the routine does not get them.
    pub(crate) ghosts: usize,
    /// The same in simpler terms.
    pub(crate) meaning: Meaning,
    /// Floating-point operations, as a sum of products of dimensions.
    pub(crate) flops: fn(&[Shape], &Shape) -> Vec<Term>,
}

/// A routine in simpler terms.
pub(crate) enum Meaning {
    /// By scalar operations: for small straight-line programs and for the interpreter.
    Scalars(for<'g> fn(&[Block<Expr<'g>>]) -> Block<Expr<'g>>),
    /// By numbers, where the steps depend on them (a choice of pivots): for the interpreter only.
    Numbers(
        #[cfg_attr(not(test), allow(dead_code, reason = "only the interpreter evaluates"))]
        fn(&[Block<f64>]) -> Block<f64>,
    ),
}

/// `factor · d₁ · d₂ · …`
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    pub(crate) factor: u64,
    pub(crate) dims: Vec<Dim>,
}

/// A matrix of scalars, column by column.
#[derive(Clone)]
pub(crate) struct Block<S> {
    pub(crate) rows: usize,
    pub(crate) cols: usize,
    pub(crate) entries: Vec<S>,
}

impl<S: Copy> Block<S> {
    pub(crate) fn at(&self, row: usize, col: usize) -> S {
        self.entries[col * self.rows + row]
    }

    /// A block by entry, column by column.
    pub(crate) fn from_fn(rows: usize, cols: usize, mut entry: impl FnMut(usize, usize) -> S) -> Self {
        let entries =
            (0..cols).flat_map(|col| (0..rows).map(move |row| (row, col))).map(|(row, col)| entry(row, col));
        Self { rows, cols, entries: entries.collect() }
    }
}

/// A number at which the derivative by an operand is not finite.
#[derive(Clone, Copy)]
pub(crate) struct Singular {
    pub(crate) operand: usize,
    pub(crate) at: f64,
    /// What has a derivative there, if something else does what this is used for.
    pub(crate) instead: &'static str,
}

impl Singular {
    pub(crate) const fn at(operand: usize, at: f64) -> Self {
        Self { operand, at, instead: "" }
    }
}

/// Where an operand may be drawn from so that the operation is smooth there.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Domain {
    Reals,
    /// Above zero.
    Positive,
    /// Away from zero.
    NonZero,
    /// Within (−1, 1).
    Unit,
    /// Above one.
    AboveOne,
    /// A small whole number.
    Count,
    /// A whole number from one on.
    Divisor,
    /// The place 0.
    First,
    /// A condition.
    Condition,
}

impl OpDef {
    pub(crate) fn signature(&self) -> Signature {
        Signature::parse(self.signature)
    }

    /// Whether operands of unlike shapes are broadcast to each other where the language writes it.
    pub(crate) fn broadcasts(&self) -> bool {
        let operands = self.signature.split("->").next().unwrap_or("");
        operands.matches('s').count() > 1 && !operands.contains('[')
    }

    pub(crate) fn is(&self, other: &OpDef) -> bool {
        self.name == other.name
    }

    /// How many leading operands are there for differentiation only.
    pub(crate) fn ghosts(&self) -> usize {
        match &self.kernel {
            Kernel::Matrix(matrix) => matrix.ghosts,
            _ => 0,
        }
    }

    pub(crate) fn entry(&self) -> Option<&Entry> {
        match &self.kernel {
            Kernel::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    /// Its name, as the language writes it.
    pub(crate) fn written(&self) -> &'static str {
        match (self.notation, self.surface.first()) {
            (Notation::Infix(symbol, _), _) => symbol,
            (_, Some(name)) => name,
            (_, None) => self.name,
        }
    }

    pub(crate) fn is_arrangement(&self) -> bool {
        matches!(self.kernel, Kernel::Arrange(_))
    }

    /// The floating-point operations of one run.
    pub(crate) fn flops(&self, operands: &[Ty], result: &Ty) -> Vec<Term> {
        let over = |shape: &Shape, factor: u64| {
            let (rows, cols) = shape.dims();
            if factor == 0 { Vec::new() } else { vec![Term { factor, dims: vec![rows, cols] }] }
        };
        match &self.kernel {
            Kernel::Entry(entry) => over(&result.shape, entry.flops.into()),
            Kernel::Arrange(_) | Kernel::Composite(_) => Vec::new(),
            Kernel::Reduce(_) => over(&operands[0].shape, 1),
            Kernel::Matrix(matrix) => {
                let shapes: Vec<Shape> = operands.iter().map(|ty| ty.shape.clone()).collect();
                (matrix.flops)(&shapes, &result.shape)
            }
        }
    }
}

impl std::fmt::Debug for OpDef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// All operations, in the order of the docs.
pub(crate) static ALL: &[&[&OpDef]] = &[
    arithmetic::OPS,
    compare::OPS,
    powers::OPS,
    exponentials::OPS,
    trigonometry::OPS,
    hyperbolic::OPS,
    rounding::OPS,
    probability::OPS,
    extrema::OPS,
    activations::OPS,
    reductions::OPS,
    norms::OPS,
    scaling::OPS,
    softmax::OPS,
    losses::OPS,
    products::OPS,
    shapes::OPS,
    indexing::OPS,
    blocks::OPS,
    slices::OPS,
    updates::OPS,
    linalg::FAMILIES[0],
    linalg::FAMILIES[1],
    linalg::FAMILIES[2],
    control::OPS,
];

/// Every operation once.
pub(crate) fn all() -> impl Iterator<Item = &'static OpDef> {
    ALL.iter().flat_map(|family| family.iter().copied())
}

/// The operations that make what an object has beside its matrix.
pub(crate) fn object_leaves(object: Object) -> Vec<&'static OpDef> {
    if object == Object::Value {
        return Vec::new();
    }
    all().filter(|op| op.gives == object).collect()
}

/// The operation of this name in the graph's text.
#[cfg(test)]
pub(crate) fn by_name(name: &str) -> Option<&'static OpDef> {
    all().find(|op| op.name == name)
}

/// The operations that the language calls `name`.
pub(crate) fn by_surface(name: &str) -> Vec<&'static OpDef> {
    all().filter(|op| op.surface.contains(&name)).collect()
}
