//! Building a graph with expressions that read like the mathematics.
//!
//! A [`Builder`] owns a graph under construction; an [`Expr`] is a value in it, `Copy`, with the operators of
//! arithmetic. Operands of unlike shapes are broadcast here, explicitly, so that every entry-by-entry operation
//! in a graph has operands of one shape.

use std::cell::{Cell, RefCell};
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::rc::Rc;

use super::graph::{Constant, Dim, Elem, Graph, Id, Input, Node, NodeKind, Origin, Output, Role, Shape, Ty};
use crate::diag::SrcSpan;
use crate::ops::{self, OpDef};

/// A graph under construction.
pub(crate) struct Builder {
    graph: RefCell<Graph>,
    origin: Cell<(SrcSpan, Role)>,
    /// Whether operations are replaced by what their identities make of them, as they are built.
    simplifying: bool,
    /// Whether what is built now is within `checkpoint(…)`.
    pub(crate) recompute: Cell<bool>,
}

impl Builder {
    pub(crate) fn new() -> Self {
        Self::on(Graph::default())
    }

    /// Goes on building an existing graph.
    pub(crate) fn on(graph: Graph) -> Self {
        let origin = Cell::new((SrcSpan::call_site(), Role::Primal));
        Self { graph: RefCell::new(graph), origin, simplifying: false, recompute: Cell::new(false) }
    }

    /// A builder that applies the operations' identities as it goes.
    pub(crate) fn simplifying(graph: Graph) -> Self {
        Self { simplifying: true, ..Self::on(graph) }
    }

    pub(crate) fn finish(self) -> Graph {
        self.graph.into_inner()
    }

    /// The origin of the nodes that are built from now on.
    pub(crate) fn set_origin(&self, span: SrcSpan, role: Role) {
        self.origin.set((span, role));
    }

    pub(crate) fn node(&self, id: Id) -> Node {
        self.graph.borrow().node(id).clone()
    }

    pub(crate) fn expr(&self, id: Id) -> Expr<'_> {
        Expr { builder: self, id }
    }

    pub(crate) fn exprs(&self, ids: &[Id]) -> Vec<Expr<'_>> {
        ids.iter().map(|&id| self.expr(id)).collect()
    }

    /// Adds a node of any kind, with the current origin.
    pub(crate) fn push(&self, kind: NodeKind, ty: Ty) -> Expr<'_> {
        let (span, role) = self.origin.get();
        let node = Node {
            kind,
            ty,
            origin: Origin { span, role },
            name: None,
            hint: None,
            recompute: self.recompute.get(),
        };
        self.expr(self.graph.borrow_mut().push(node))
    }

    /// Adds a finished node as it is.
    pub(crate) fn push_node(&self, node: Node) -> Expr<'_> {
        self.expr(self.graph.borrow_mut().push(node))
    }

    /// The outputs of a graph whose inputs are these values: its nodes become part of this one.
    pub(crate) fn inline<'g>(&'g self, graph: &Graph, inputs: &[Expr<'g>]) -> Vec<Expr<'g>> {
        let mut renamed: Vec<Id> = Vec::with_capacity(graph.nodes.len());
        for node in &graph.nodes {
            let id = match node.kind {
                NodeKind::Input(input) => inputs[input].id,
                _ => self.push_node(node.map_operands(|id| renamed[id.index()])).id,
            };
            renamed.push(id);
        }
        graph.outputs.iter().map(|output| self.expr(renamed[output.id.index()])).collect()
    }

    /// A result of a branch, a loop or a call.
    pub(crate) fn part(&self, of: Expr<'_>, place: usize, ty: Ty) -> Expr<'_> {
        self.push(NodeKind::Part(of.id, place), ty)
    }

    pub(crate) fn input(&self, name: &str, ty: Ty) -> Expr<'_> {
        let index = {
            let mut graph = self.graph.borrow_mut();
            graph.inputs.push(Input { name: Rc::from(name), ty: ty.clone() });
            graph.inputs.len() - 1
        };
        let input = self.push(NodeKind::Input(index), ty);
        input.set_name(name);
        input
    }

    pub(crate) fn output(&self, name: &str, value: Expr<'_>) {
        self.graph.borrow_mut().outputs.push(Output { name: Rc::from(name), id: value.id });
    }

    pub(crate) fn constant(&self, constant: Constant) -> Expr<'_> {
        let elem = match constant {
            Constant::Real(_) | Constant::Count(_) | Constant::Item(_) => Elem::Real,
            Constant::Index(_) => Elem::Index,
            Constant::Bool(_) => Elem::Bool,
        };
        self.push(NodeKind::Const(constant), Ty { elem, shape: Shape::Scalar })
    }

    /// A constant that the structure gives, not the user: see [`Expr::is_structural_zero`].
    pub(crate) fn structural(&self, constant: Constant) -> Expr<'_> {
        let (span, role) = self.origin.get();
        self.origin.set((span, Role::Cotangent));
        let value = self.constant(constant);
        self.origin.set((span, role));
        value
    }

    pub(crate) fn real(&self, value: f64) -> Expr<'_> {
        self.constant(Constant::Real(value))
    }

    /// A constant index.
    pub(crate) fn index(&self, value: i64) -> Expr<'_> {
        self.constant(Constant::Index(value))
    }

    /// A dimension as an index.
    pub(crate) fn count_index(&self, dim: &Dim) -> Expr<'_> {
        match dim.literal().and_then(|n| i64::try_from(n).ok()) {
            Some(n) => self.index(n),
            None => self.push(
                NodeKind::Const(Constant::Count(vec![dim.clone()])),
                Ty { elem: Elem::Index, shape: Shape::Scalar },
            ),
        }
    }

    /// A value of nothing: zeros, `false`.
    pub(crate) fn nothing(&self, ty: &Ty) -> Expr<'_> {
        let constant = match ty.elem {
            Elem::Real => Constant::Real(0.0),
            Elem::Index => Constant::Index(0),
            Elem::Bool => Constant::Bool(false),
        };
        self.structural(constant).broadcast(&ty.shape)
    }

    /// Zeros of a shape.
    pub(crate) fn zeros(&self, shape: &Shape) -> Expr<'_> {
        self.real(0.0).broadcast(shape)
    }

    /// The number of entries along dimensions, as a real scalar.
    pub(crate) fn count(&self, dims: &[Dim]) -> Expr<'_> {
        match dims.iter().map(Dim::literal).try_fold(1usize, |product, dim| product.checked_mul(dim?)) {
            Some(count) => self.real(count as f64),
            None => self.constant(Constant::Count(dims.to_vec())),
        }
    }

    /// An operation whose result the signature determines. Every operand is already of the shape it must have.
    pub(crate) fn op<'g>(&'g self, op: &'static OpDef, args: &[Expr<'g>]) -> Expr<'g> {
        let types: Vec<Ty> = args.iter().map(|arg| arg.ty()).collect();
        let ty = op.signature().apply(&types).unwrap_or_else(|| {
            let shown: Vec<String> = types.iter().map(ToString::to_string).collect();
            panic!("`{}` cannot be applied to ({})", op.name, shown.join(", "))
        });
        self.op_of(op, args, ty)
    }

    /// An operation whose result type is given, for those that the operands do not determine.
    pub(crate) fn op_of<'g>(&'g self, op: &'static OpDef, args: &[Expr<'g>], ty: Ty) -> Expr<'g> {
        if self.simplifying
            && let Some(simpler) = (op.identities)(args, &ty)
        {
            return simpler.broadcast(&ty.shape);
        }
        self.push(NodeKind::Op(op, args.iter().map(|arg| arg.id).collect()), ty)
    }
}

/// A value of a graph under construction.
#[derive(Clone, Copy)]
pub(crate) struct Expr<'g> {
    pub(crate) builder: &'g Builder,
    pub(crate) id: Id,
}

impl<'g> Expr<'g> {
    pub(crate) fn ty(self) -> Ty {
        self.builder.graph.borrow().ty(self.id).clone()
    }

    pub(crate) fn shape(self) -> Shape {
        self.ty().shape
    }

    pub(crate) fn rows(self) -> Dim {
        self.shape().rows()
    }

    pub(crate) fn cols(self) -> Dim {
        self.shape().cols()
    }

    /// A constant beside this value.
    pub(crate) fn real(self, value: f64) -> Expr<'g> {
        self.builder.real(value)
    }

    /// Gives the value a name, unless it has one.
    pub(crate) fn set_name(self, name: &str) {
        let mut graph = self.builder.graph.borrow_mut();
        let node = &mut graph.nodes[self.id.index()];
        if node.name.is_none() && !matches!(node.kind, NodeKind::Const(_)) {
            node.name = Some(Rc::from(name));
        }
    }

    /// The operands, if the value is that operation's.
    pub(crate) fn operands_of(self, op: &OpDef) -> Option<Vec<Expr<'g>>> {
        let graph = self.builder.graph.borrow();
        match &graph.node(self.id).kind {
            NodeKind::Op(own, args) if own.is(op) => Some(self.builder.exprs(args)),
            _ => None,
        }
    }

    /// The constant, if the value is one or a repetition of one.
    pub(crate) fn as_constant(self) -> Option<Constant> {
        match self.operands_of(&ops::BROADCAST) {
            Some(of) => of[0].as_constant(),
            None => self.builder.graph.borrow().constant(self.id).cloned(),
        }
    }

    /// The number, if the value is one or a repetition of one.
    pub(crate) fn as_real(self) -> Option<f64> {
        match self.as_constant()? {
            Constant::Real(value) => Some(value),
            _ => None,
        }
    }

    /// The index, if it is a number.
    pub(crate) fn as_index(self) -> Option<i64> {
        match self.as_constant()? {
            Constant::Index(value) => Some(value),
            _ => None,
        }
    }

    #[allow(clippy::float_cmp, reason = "constants are compared as written")]
    pub(crate) fn is_number(self, number: f64) -> bool {
        self.as_real().is_some_and(|value| value == number)
    }

    /// Whether the value is a zero that differentiation made, not one that the user wrote: only such a zero may
    /// swallow its factor, which might be infinite.
    pub(crate) fn is_structural_zero(self) -> bool {
        match self.operands_of(&ops::BROADCAST) {
            Some(of) => of[0].is_structural_zero(),
            None => self.is_number(0.0) && self.builder.node(self.id).origin.role != Role::Primal,
        }
    }

    /// Says what to call the value where it needs a name but has none.
    pub(crate) fn set_hint(self, hint: &str) {
        let mut graph = self.builder.graph.borrow_mut();
        let node = &mut graph.nodes[self.id.index()];
        if node.hint.is_none() && !matches!(node.kind, NodeKind::Const(_)) {
            node.hint = Some(Rc::from(hint));
        }
    }

    /// The value of an operation of one operand.
    pub(crate) fn map(self, op: &'static OpDef) -> Expr<'g> {
        self.builder.op(op, &[self])
    }

    /// The value of an operation on this value and another of the same shape.
    pub(crate) fn with(self, op: &'static OpDef, other: Expr<'g>) -> Expr<'g> {
        self.builder.op(op, &[self, other])
    }

    /// The value of an entry-by-entry operation on this value and another, each broadcast to the other's shape.
    pub(crate) fn entrywise(self, op: &'static OpDef, other: Expr<'g>) -> Expr<'g> {
        let shape = join(&self.shape(), &other.shape());
        self.broadcast(&shape).with(op, other.broadcast(&shape))
    }

    /// The same entries along every side where this value has one and `shape` more.
    pub(crate) fn broadcast(self, shape: &Shape) -> Expr<'g> {
        let ty = self.ty();
        if ty.shape == *shape {
            return self;
        }
        self.builder.op_of(&ops::BROADCAST, &[self], Ty { elem: ty.elem, shape: shape.clone() })
    }

    /// The sum along every side that `shape` lacks: the adjoint of [`Expr::broadcast`].
    pub(crate) fn sum_to(self, shape: &Shape) -> Expr<'g> {
        let own = self.shape();
        if own == *shape {
            return self;
        }
        if shape.is_scalar() {
            return self.map(&ops::SUM);
        }
        let mut value = self;
        if shape.rows().is_one() && !own.rows().is_one() {
            value = value.map(&ops::ROW_SUM);
        }
        if shape.cols().is_one() && !own.cols().is_one() {
            value = value.map(&ops::COLUMN_SUM);
        }
        value
    }

    pub(crate) fn transpose(self) -> Expr<'g> {
        self.map(&ops::TRANSPOSE)
    }

    pub(crate) fn square(self) -> Expr<'g> {
        self * self
    }

    pub(crate) fn recip(self) -> Expr<'g> {
        self.real(1.0) / self
    }

    /// `self > other`, entry by entry.
    pub(crate) fn gt(self, other: Expr<'g>) -> Expr<'g> {
        self.entrywise(&ops::GREATER, other)
    }

    /// `self <= other`, entry by entry: false for a NaN.
    pub(crate) fn at_most(self, other: Expr<'g>) -> Expr<'g> {
        self.entrywise(&ops::LESS_EQUAL, other)
    }

    /// `self == other`, entry by entry.
    pub(crate) fn equals(self, other: Expr<'g>) -> Expr<'g> {
        self.entrywise(&ops::EQUAL, other)
    }

    /// Where this condition holds `yes`, elsewhere `no`.
    pub(crate) fn select(self, yes: Expr<'g>, no: Expr<'g>) -> Expr<'g> {
        let shape = join(&join(&yes.shape(), &no.shape()), &self.shape());
        self.builder.op(&ops::SELECT, &[self.broadcast(&shape), yes.broadcast(&shape), no.broadcast(&shape)])
    }
}

/// The shape of an entry-by-entry operation on two shapes that are known to fit together.
pub(crate) fn join(a: &Shape, b: &Shape) -> Shape {
    match (a, b) {
        (Shape::Scalar, other) | (other, Shape::Scalar) => other.clone(),
        (Shape::Matrix(r, c), Shape::Matrix(s, d)) => {
            Shape::Matrix(if r.is_one() { s } else { r }.clone(), if c.is_one() { d } else { c }.clone())
        }
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $op:ident) => {
        impl<'g> $trait for Expr<'g> {
            type Output = Expr<'g>;
            fn $method(self, other: Expr<'g>) -> Expr<'g> {
                self.entrywise(&ops::$op, other)
            }
        }
        impl<'g> $trait<Expr<'g>> for f64 {
            type Output = Expr<'g>;
            fn $method(self, other: Expr<'g>) -> Expr<'g> {
                other.real(self).entrywise(&ops::$op, other)
            }
        }
        impl<'g> $trait<f64> for Expr<'g> {
            type Output = Expr<'g>;
            fn $method(self, other: f64) -> Expr<'g> {
                self.entrywise(&ops::$op, self.real(other))
            }
        }
    };
}
operator!(Add, add, ADD);
operator!(Sub, sub, SUB);
operator!(Mul, mul, MUL);
operator!(Div, div, DIV);

impl<'g> Neg for Expr<'g> {
    type Output = Expr<'g>;
    fn neg(self) -> Expr<'g> {
        self.map(&ops::NEG)
    }
}
