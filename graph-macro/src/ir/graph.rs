//! The typed graph that every stage after the syntax works on.
//!
//! A [`Graph`] is a program in static single assignment form: a list of nodes, each reading only nodes before
//! it. Invariants, established by the builder ([`super::build`]) and checked by [`super::verify`]:
//!
//! 1. a node reads only nodes before it;
//! 2. the type of an operation is what its signature gives for its operands;
//! 3. every node has an origin in the source;
//! 4. a sub-graph (the sides of a branch, the body of a loop) is closed: what it reads from outside comes in
//!    through its inputs.
//!
//! No dimension is ever unknown here: it is a literal or a symbol that is equal only to itself.

use std::fmt;
use std::rc::Rc;

use crate::diag::SrcSpan;
use crate::ops::OpDef;

/// The place of a node in its graph.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(crate) struct Id(pub(crate) u32);

impl Id {
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A dimension: a number, or a name that stands for one (a const generic, a `const` item, an expression of them).
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub(crate) enum Dim {
    Lit(usize),
    Sym(Rc<str>),
}

impl Dim {
    pub(crate) const ONE: Dim = Dim::Lit(1);

    pub(crate) fn literal(&self) -> Option<usize> {
        match self {
            Dim::Lit(n) => Some(*n),
            Dim::Sym(_) => None,
        }
    }

    pub(crate) fn is_one(&self) -> bool {
        *self == Dim::ONE
    }
}

impl fmt::Display for Dim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dim::Lit(n) => write!(f, "{n}"),
            Dim::Sym(name) => write!(f, "{name}"),
        }
    }
}

/// A scalar, or a matrix of rows by columns. A 1×1 matrix is a matrix.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Shape {
    Scalar,
    Matrix(Dim, Dim),
}

impl Shape {
    /// Rows and columns; a scalar counts as 1×1.
    pub(crate) fn dims(&self) -> (Dim, Dim) {
        match self {
            Shape::Scalar => (Dim::ONE, Dim::ONE),
            Shape::Matrix(rows, cols) => (rows.clone(), cols.clone()),
        }
    }

    pub(crate) fn rows(&self) -> Dim {
        self.dims().0
    }

    pub(crate) fn cols(&self) -> Dim {
        self.dims().1
    }

    pub(crate) fn is_scalar(&self) -> bool {
        *self == Shape::Scalar
    }

    /// The number of entries, if it is known as a number.
    pub(crate) fn literal_len(&self) -> Option<usize> {
        let (rows, cols) = self.dims();
        rows.literal()?.checked_mul(cols.literal()?)
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shape::Scalar => write!(f, "a scalar"),
            Shape::Matrix(rows, cols) => write!(f, "{rows}×{cols}"),
        }
    }
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Elem {
    /// The floating-point type of the program.
    Real,
    /// A position or a count: `usize` in the generated code.
    Index,
    /// A condition.
    Bool,
}

/// The type of a value.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Ty {
    pub(crate) elem: Elem,
    pub(crate) shape: Shape,
}

impl Ty {
    pub(crate) const SCALAR: Ty = Ty { elem: Elem::Real, shape: Shape::Scalar };

    #[cfg(test)]
    pub(crate) fn real(shape: Shape) -> Self {
        Self { elem: Elem::Real, shape }
    }

    #[cfg(test)]
    pub(crate) fn matrix(rows: Dim, cols: Dim) -> Self {
        Self::real(Shape::Matrix(rows, cols))
    }

    pub(crate) fn is_real(&self) -> bool {
        self.elem == Elem::Real
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.elem {
            Elem::Real => write!(f, "{}", self.shape),
            Elem::Index => write!(f, "a `usize`"),
            Elem::Bool if self.shape.is_scalar() => write!(f, "a condition"),
            Elem::Bool => write!(f, "conditions, {}", self.shape),
        }
    }
}

/// A value known to the compiler, always a scalar.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Constant {
    Real(f64),
    Index(i64),
    Bool(bool),
    /// The product of dimensions, as a floating-point number (the `n` of a mean).
    Count(Vec<Dim>),
    /// A path to a constant of the program's floating-point type, whose value the compiler cannot see.
    Item(Rc<str>),
}

/// Where a node comes from: for messages, for names and for the comments in the generated code.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub(crate) span: SrcSpan,
    pub(crate) role: Role,
}

/// The part that a node plays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Role {
    /// A value of the user's formula.
    Primal,
    /// A derivative that flows backward.
    Cotangent,
    /// A derivative that flows forward.
    Tangent,
}

/// What a node computes.
#[derive(Clone, Debug)]
pub(crate) enum NodeKind {
    /// The input at this place in [`Graph::inputs`].
    Input(usize),
    Const(Constant),
    /// An operation on the values of other nodes.
    Op(&'static OpDef, Vec<Id>),
    /// One of two sub-graphs of equal inputs and outputs, chosen by the first operand; its parts are [`NodeKind::Part`]s.
    Branch {
        condition: Id,
        args: Vec<Id>,
        then: Rc<Graph>,
        otherwise: Rc<Graph>,
    },
    /// `count` runs of a sub-graph. Its inputs are the iteration's index, the carried values, then what is read
    /// from outside; its outputs are the carried values. The node's parts are the carried values after the last run.
    Loop {
        count: Dim,
        carried: Vec<Id>,
        args: Vec<Id>,
        body: Rc<Graph>,
        /// How many of the carried values, the last ones, are records: each run writes its own part of them and reads none.
        records: usize,
    },
    /// A function elsewhere, which brings its own derivative; its parts are its results.
    Call {
        callee: Rc<Callee>,
        args: Vec<Id>,
    },
    /// One of the results of a branch, a loop or a call.
    Part(Id, usize),
}

/// A function elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Callee {
    /// As the user wrote it: `geometry::huber`.
    pub(crate) path: Rc<str>,
    pub(crate) mode: Mode,
    /// Of the function's own operands: in the reverse mode the cotangents follow, in the forward mode the tangents.
    pub(crate) operands: Vec<Ty>,
    /// The types of its results; of a fallible one the last says whether there are any.
    pub(crate) results: Vec<Ty>,
    /// Whether it gives an `Option`.
    pub(crate) is_fallible: bool,
}

/// Which of a function's derivatives is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The results.
    Value,
    /// The cotangents of the real operands, from those of the results.
    Reverse,
    /// The results and their tangents, from the tangents of the real operands.
    Forward,
}

/// A node of the graph.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) ty: Ty,
    pub(crate) origin: Origin,
    /// The user's name for the value, or that of a derivative of one: such values are shown by name.
    pub(crate) name: Option<Rc<str>>,
    /// What to call it where it needs a name but has none.
    pub(crate) hint: Option<Rc<str>>,
    /// Within `checkpoint(…)`: computed again by the backward pass, not saved.
    pub(crate) recompute: bool,
}

impl Node {
    /// The nodes that this one reads.
    pub(crate) fn operands(&self) -> Vec<Id> {
        match &self.kind {
            NodeKind::Input(_) | NodeKind::Const(_) => Vec::new(),
            NodeKind::Op(_, args) | NodeKind::Call { args, .. } => args.clone(),
            NodeKind::Branch { condition, args, .. } => {
                std::iter::once(*condition).chain(args.iter().copied()).collect()
            }
            NodeKind::Loop { carried, args, .. } => carried.iter().chain(args).copied().collect(),
            NodeKind::Part(of, _) => vec![*of],
        }
    }

    /// The same node with every operand renamed.
    pub(crate) fn map_operands(&self, mut rename: impl FnMut(Id) -> Id) -> Node {
        let mut node = self.clone();
        match &mut node.kind {
            NodeKind::Input(_) | NodeKind::Const(_) => {}
            NodeKind::Op(_, args) => args.iter_mut().for_each(|id| *id = rename(*id)),
            NodeKind::Branch { condition, args, .. } => {
                *condition = rename(*condition);
                for id in args {
                    *id = rename(*id);
                }
            }
            NodeKind::Loop { carried, args, .. } => {
                carried.iter_mut().chain(args).for_each(|id| *id = rename(*id));
            }
            NodeKind::Call { args, .. } => args.iter_mut().for_each(|id| *id = rename(*id)),
            NodeKind::Part(of, _) => *of = rename(*of),
        }
        node
    }
}

/// An input of a graph. A struct of the user's becomes one input for each of its fields, named by its path.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Input {
    pub(crate) name: Rc<str>,
    pub(crate) ty: Ty,
}

/// An output of a graph.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Output {
    pub(crate) name: Rc<str>,
    pub(crate) id: Id,
}

/// A program in static single assignment form. See the module's invariants.
#[derive(Clone, Default, Debug)]
pub(crate) struct Graph {
    pub(crate) inputs: Vec<Input>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) outputs: Vec<Output>,
}

impl Graph {
    pub(crate) fn push(&mut self, node: Node) -> Id {
        let id = Id(u32::try_from(self.nodes.len()).expect("a graph has fewer than 2³² nodes"));
        self.nodes.push(node);
        id
    }

    pub(crate) fn node(&self, id: Id) -> &Node {
        &self.nodes[id.index()]
    }

    pub(crate) fn ty(&self, id: Id) -> &Ty {
        &self.nodes[id.index()].ty
    }

    pub(crate) fn shape(&self, id: Id) -> &Shape {
        &self.nodes[id.index()].ty.shape
    }

    pub(crate) fn ids(&self) -> impl DoubleEndedIterator<Item = Id> + use<> {
        (0..self.nodes.len()).map(|index| Id(u32::try_from(index).expect("a graph has fewer than 2³² nodes")))
    }

    pub(crate) fn constant(&self, id: Id) -> Option<&Constant> {
        match &self.node(id).kind {
            NodeKind::Const(constant) => Some(constant),
            _ => None,
        }
    }

    /// The operation and its operands, if the node is one.
    pub(crate) fn op(&self, id: Id) -> Option<(&'static OpDef, &[Id])> {
        match &self.node(id).kind {
            NodeKind::Op(op, args) => Some((op, args)),
            _ => None,
        }
    }

    /// By node: whether it is one of these or depends on one.
    pub(crate) fn reached_from(&self, is_source: impl Fn(Id) -> bool) -> Vec<bool> {
        let mut reached = vec![false; self.nodes.len()];
        for id in self.ids() {
            reached[id.index()] =
                is_source(id) || self.node(id).operands().iter().any(|operand| reached[operand.index()]);
        }
        reached
    }

    /// By node: whether it is one of these or one of them depends on it.
    pub(crate) fn needed_by(&self, ids: impl IntoIterator<Item = Id>) -> Vec<bool> {
        let mut needed = vec![false; self.nodes.len()];
        ids.into_iter().for_each(|id| needed[id.index()] = true);
        for id in self.ids().rev() {
            if needed[id.index()] {
                self.node(id).operands().iter().for_each(|operand| needed[operand.index()] = true);
            }
        }
        needed
    }

    /// How often each node is read, outputs included.
    pub(crate) fn uses(&self) -> Vec<usize> {
        let mut uses = vec![0; self.nodes.len()];
        for node in &self.nodes {
            for id in node.operands() {
                uses[id.index()] += 1;
            }
        }
        for output in &self.outputs {
            uses[output.id.index()] += 1;
        }
        uses
    }
}
