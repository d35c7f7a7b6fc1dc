//! Entries of values as Rust expressions.
//!
//! An entry is written by pulling: the entry of an operation is its form applied to the entries of its operands, down
//! to what is in memory or has a name. Rearrangements cost nothing: they only change the indices.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types::{Types, ident};
use crate::ir::{Constant, Elem, Graph, Id, NodeKind, Ty};
use crate::ops::arrange::{Ix, Place, Source};
use crate::ops::{ADD, Form, Kernel, MUL, OpDef, SUB};

/// Rust's binding strength of a name, a call, an index.
const ATOM: u8 = 9;
/// … of a unary minus.
const UNARY: u8 = 3;

/// An expression with its binding strength.
pub(crate) struct Code {
    tokens: TokenStream,
    level: u8,
}

impl Code {
    fn atom(tokens: TokenStream) -> Self {
        Self { tokens, level: ATOM }
    }

    /// The expression, in parentheses if it binds less than `level`.
    fn at(self, level: u8) -> TokenStream {
        let tokens = self.tokens;
        if self.level < level { quote!((#tokens)) } else { tokens }
    }

    pub(crate) fn tokens(self) -> TokenStream {
        self.tokens
    }
}

/// Where the value of a node can be read.
#[derive(Clone)]
pub(crate) enum Home {
    /// An array of columns.
    Memory(Ident),
    /// A scalar, or the present entry of a loop.
    Local(Ident),
}

impl Home {
    pub(crate) fn name(&self) -> &Ident {
        match self {
            Home::Memory(name) | Home::Local(name) => name,
        }
    }
}

/// Writes the entries of one graph's values.
pub(crate) struct Writer<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) types: &'a Types,
    /// By node; what has no home is written out.
    pub(crate) homes: Vec<Option<Home>>,
    /// Whether `a * b + c` is one instruction where the processor has it: there is an `arch` to ask for it.
    pub(crate) fuses: bool,
}

impl Writer<'_> {
    /// The entry of a node at a place.
    pub(crate) fn entry(&self, id: Id, row: &Ix, col: &Ix) -> Code {
        match &self.homes[id.index()] {
            Some(Home::Local(name)) => Code::atom(quote!(#name)),
            Some(Home::Memory(name)) => {
                let (row, col) = (row.tokens(), col.tokens());
                Code::atom(quote!(#name[#col][#row]))
            }
            None => self.written_out(id, row, col),
        }
    }

    /// The entry by the node's own operation, even if it has a home.
    pub(crate) fn written_out(&self, id: Id, row: &Ix, col: &Ix) -> Code {
        let node = self.graph.node(id);
        let (op, args) = match &node.kind {
            NodeKind::Const(constant) => return self.constant(constant, node.ty.elem),
            NodeKind::Op(op, args) => (op, args),
            _ => unreachable!("inputs and results of branches and loops have a home"),
        };
        match &op.kernel {
            Kernel::Entry(entry) => {
                let fused = if self.fuses { self.fused(op, args, row, col) } else { None };
                fused.unwrap_or_else(|| self.applied(entry.form, args, row, col))
            }
            Kernel::Arrange(arrange) => {
                let types: Vec<Ty> = args.iter().map(|arg| self.graph.ty(*arg).clone()).collect();
                let index = |operand: usize| self.index(args[operand]);
                let place = Place { operands: &types, result: &node.ty, index: &index };
                self.source(&arrange(&place, row, col), args)
            }
            _ => unreachable!("reductions and kernels have a home"),
        }
    }

    /// A sum or a difference with a product that is written here, in one instruction. A difference of two products keeps
    /// both: they must cancel where they are equal. With a constant, `1 − h²`, it stays as people write it: there is
    /// nothing to wait for.
    fn fused(&self, op: &OpDef, args: &[Id], row: &Ix, col: &Ix) -> Option<Code> {
        let (adds, subtracts) = (op.is(&ADD), op.is(&SUB));
        if !adds && !subtracts {
            return None;
        }
        let entry = |id: Id| self.entry(id, row, col).tokens;
        let negated = |id: Id| {
            let of = self.entry(id, row, col).at(UNARY);
            quote!(-#of)
        };
        if args.iter().any(|arg| self.repeats_constant(*arg)) {
            return None;
        }
        let (first, second) = (self.product(args[0]), self.product(args[1]));
        let tokens = match (first, second) {
            (Some(_), Some(_)) if subtracts => return None,
            (_, Some([a, b])) if adds => match self.products(args[0]) {
                Some(mut products) => {
                    products.push([a, b]);
                    let (a, b): (Vec<_>, Vec<_>) =
                        products.iter().map(|[a, b]| (entry(*a), entry(*b))).unzip();
                    quote!(__arch.dot([#(#a),*], [#(#b),*]))
                }
                None => {
                    let (a, b, c) = (entry(a), entry(b), entry(args[0]));
                    quote!(__arch.mul_add(#a, #b, #c))
                }
            },
            (Some([a, b]), _) if adds => {
                let (a, b, c) = (entry(a), entry(b), entry(args[1]));
                quote!(__arch.mul_add(#a, #b, #c))
            }
            (Some([a, b]), _) => {
                let (a, b, c) = (entry(a), entry(b), negated(args[1]));
                quote!(__arch.mul_add(#a, #b, #c))
            }
            (_, Some([a, b])) => {
                let (a, b, c) = (negated(a), entry(b), entry(args[0]));
                quote!(__arch.mul_add(#a, #b, #c))
            }
            (None, None) => return None,
        };
        Some(Code::atom(tokens))
    }

    /// The factors of a sum of products that is written where it is read, from left to right.
    fn products(&self, id: Id) -> Option<Vec<[Id; 2]>> {
        if let Some(one) = self.product(id) {
            return Some(vec![one]);
        }
        match self.graph.op(id)? {
            (op, &[before, last]) if self.is_written(id) && op.is(&ADD) => {
                let last = self.product(last)?;
                let mut products = self.products(before)?;
                products.push(last);
                Some(products)
            }
            _ => None,
        }
    }

    /// Whether a number is written where it is read.
    fn is_written(&self, id: Id) -> bool {
        self.homes[id.index()].is_none() && self.graph.ty(id).is_real()
    }

    fn repeats_constant(&self, id: Id) -> bool {
        self.graph.constant(id).is_some() || super::plan::repeated_constant(self.graph, id).is_some()
    }

    /// The factors of a product of numbers that is written where it is read.
    fn product(&self, id: Id) -> Option<[Id; 2]> {
        match self.graph.op(id)? {
            (op, &[a, b]) if self.is_written(id) && op.is(&MUL) => Some([a, b]),
            _ => None,
        }
    }

    /// What is left of `sum` once the entry of a node is added.
    pub(super) fn added(&self, sum: &TokenStream, id: Id, row: &Ix, col: &Ix) -> TokenStream {
        if let Some([a, b]) = self.product(id).filter(|_| self.fuses) {
            let (a, b) = (self.entry(a, row, col).tokens, self.entry(b, row, col).tokens);
            return quote!(#sum = __arch.mul_add(#a, #b, #sum););
        }
        let value = self.entry(id, row, col).tokens;
        quote!(#sum += #value;)
    }

    fn constant(&self, constant: &Constant, elem: Elem) -> Code {
        match constant {
            Constant::Count(dims) if elem == Elem::Index => Code::atom(super::types::product(dims)),
            Constant::Real(value) if value.is_sign_negative() && value.is_finite() => {
                Code { tokens: self.types.constant(constant), level: UNARY }
            }
            _ => Code::atom(self.types.constant(constant)),
        }
    }

    fn applied(&self, form: Form, args: &[Id], row: &Ix, col: &Ix) -> Code {
        let arg = |place: usize| self.entry(args[place], row, col);
        match form {
            Form::Infix(symbol, level) => {
                let symbol: TokenStream = symbol.parse().unwrap_or_default();
                let (a, b) = (arg(0).at(level.max(1)), arg(1).at(level + 1));
                Code { tokens: quote!(#a #symbol #b), level }
            }
            Form::Prefix(symbol) => {
                let symbol: TokenStream = symbol.parse().unwrap_or_default();
                let of = arg(0).at(UNARY);
                Code { tokens: quote!(#symbol #of), level: UNARY }
            }
            Form::Select => {
                let (condition, yes, no) = (arg(0).tokens, arg(1).tokens, arg(2).tokens);
                Code { tokens: quote!(if #condition { #yes } else { #no }), level: 0 }
            }
            Form::Call(name) | Form::CallNear(name) => {
                let name = ident(name);
                let untyped = args.iter().all(|arg| self.graph.constant(*arg).is_some());
                let operands =
                    args.iter().map(|&arg| match (self.graph.ty(arg).elem, self.graph.constant(arg)) {
                        (Elem::Index, _) => self.signed_index(arg),
                        (_, Some(Constant::Real(value))) if untyped => self.types.typed_real(*value),
                        _ => self.entry(arg, row, col).tokens,
                    });
                let scalar = &self.types.scalar;
                if name == "real" {
                    return Code::atom(quote!(__arch.real::<#scalar>(#(#operands),*)));
                }
                Code::atom(quote!(__arch.#name(#(#operands),*)))
            }
        }
    }

    fn source(&self, source: &Source, args: &[Id]) -> Code {
        match source {
            Source::Entry(operand, row, col) => self.entry(args[*operand], row, col),
            Source::Real(value) => self.constant(&Constant::Real(*value), Elem::Real),
            Source::If(condition, yes, no) => {
                let (yes, no) = (self.source(yes, args).tokens, self.source(no, args).tokens);
                Code { tokens: quote!(if #condition { #yes } else { #no }), level: 0 }
            }
        }
    }

    /// The value of an index, as a position in an array.
    pub(super) fn index(&self, id: Id) -> Ix {
        match self.graph.constant(id) {
            Some(Constant::Index(value)) => Ix::Number(*value),
            _ => Ix::Code(self.entry(id, &Ix::Number(0), &Ix::Number(0)).at(ATOM)),
        }
    }

    /// The value of an index, as a signed exponent.
    fn signed_index(&self, id: Id) -> TokenStream {
        match (&self.graph.node(id).kind, self.graph.constant(id)) {
            (_, Some(constant)) => {
                let value = self.types.constant(constant);
                if matches!(constant, Constant::Index(_)) { value } else { quote!((#value) as i32) }
            }
            (NodeKind::Op(op, args), _) => match op.entry().map(|entry| entry.form) {
                Some(Form::Infix(symbol, _)) => {
                    let symbol: TokenStream = symbol.parse().unwrap_or_default();
                    let (a, b) = (self.signed_index(args[0]), self.signed_index(args[1]));
                    quote!((#a #symbol #b))
                }
                _ => quote!(0),
            },
            _ => {
                let value = self.entry(id, &Ix::Number(0), &Ix::Number(0)).at(ATOM);
                quote!((#value as i32))
            }
        }
    }
}

/// A program with so many sums of products gains more by fusing them than choosing the instructions costs.
const WORTH_FUSING: usize = 48;

/// … and so does a loop over so many entries by wide registers.
const WORTH_WIDTH: usize = 64;

/// Whether a body is compiled for each set of instructions.
pub(super) fn needs_arch(graph: &Graph) -> bool {
    let is_wide = |node: &crate::ir::Node| {
        node.ty.shape.literal_len().is_none_or(|len| len >= WORTH_WIDTH)
            && !matches!(node.kind, NodeKind::Input(_) | NodeKind::Const(_))
    };
    calls_runtime(graph) || graph.nodes.iter().any(is_wide) || sums_of_products(graph) >= WORTH_FUSING
}

fn sums_of_products(graph: &Graph) -> usize {
    let is_product = |id: &Id| graph.op(*id).is_some_and(|(op, _)| op.is(&MUL));
    let is_sum = |id: &Id| match graph.op(*id) {
        Some((op, args)) => (op.is(&ADD) || op.is(&SUB)) && args.iter().any(is_product),
        None => false,
    };
    graph.ids().filter(is_sum).count()
}

/// Whether any node of a graph is computed by the runtime.
fn calls_runtime(graph: &Graph) -> bool {
    graph.nodes.iter().any(|node| match &node.kind {
        NodeKind::Op(op, _) => match &op.kernel {
            Kernel::Entry(entry) => entry.form.is_call(),
            Kernel::Arrange(_) | Kernel::Composite(_) => false,
            Kernel::Reduce(_) | Kernel::Matrix(_) => true,
        },
        NodeKind::Branch { then, otherwise, .. } => needs_arch(then) || needs_arch(otherwise),
        NodeKind::Loop { body, .. } => needs_arch(body),
        _ => false,
    })
}
