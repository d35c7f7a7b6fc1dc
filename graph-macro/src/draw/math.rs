//! Values as mathematics in plain text: `d_z = d_y ⊙ (1 − y²)`.
//!
//! A value is written out down to those that have a name of their own; repetitions are not shown.

use crate::ir::{Constant, Graph, Id, NodeKind};
use crate::ops::{MUL, Notation};

/// How deep a formula is written out before `…` stands for the rest.
pub(super) const MAX_DEPTH: usize = 12;

/// Writes values of one graph.
pub(crate) struct Math<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) names: &'a [String],
    /// Whether a value is referred to by its name.
    pub(crate) is_named: &'a dyn Fn(Id) -> bool,
}

impl Math<'_> {
    /// `name = value`
    pub(crate) fn equation(&self, id: Id) -> String {
        format!("{} = {}", self.names[id.index()], self.written_out(id, 0, 0))
    }

    /// The value, written out even if it has a name.
    pub(crate) fn right_side(&self, id: Id) -> String {
        self.written_out(id, 0, 0)
    }

    fn value(&self, id: Id, level: u8, depth: usize) -> String {
        let is_input = matches!(self.graph.node(id).kind, NodeKind::Input(_));
        if is_input || (self.is_named)(id) {
            return self.names[id.index()].clone();
        }
        if depth > MAX_DEPTH {
            return "…".to_owned();
        }
        self.written_out(id, level, depth)
    }

    fn written_out(&self, id: Id, level: u8, depth: usize) -> String {
        let (op, args) = match &self.graph.node(id).kind {
            NodeKind::Const(constant) => return number(constant),
            NodeKind::Op(op, args) => (op, args),
            _ => return self.names[id.index()].clone(),
        };
        let arg = |place: usize, level: u8| self.value(args[place], level, depth + 1);
        // Operands that are there for differentiation only are not computed with.
        let first = op.ghosts();
        let list = || (first..args.len()).map(|place| arg(place, 0)).collect::<Vec<_>>().join(", ");
        let wrap = |own: u8, text: String| if own < level { format!("({text})") } else { text };
        match op.notation {
            Notation::Silent => self.value(args[0], level, depth),
            Notation::Call => format!("{}({})", op.surface.first().unwrap_or(&op.name), list()),
            Notation::Named(name) => format!("{name}({})", list()),
            Notation::Prefix(sign) => wrap(1, format!("{sign}{}", arg(0, 2))),
            Notation::Postfix(mark) => format!("{}{mark}", arg(0, 4)),
            Notation::Index => {
                let index = |place: usize| arg(place, 0);
                match (index(1), index(2)) {
                    (row, col) if self.graph.shape(args[0]).cols().is_one() && col == "0" => {
                        format!("{}[{row}]", arg(0, 4))
                    }
                    (row, col) => format!("{}[{row}, {col}]", arg(0, 4)),
                }
            }
            Notation::Infix("·ᵀ", own) => wrap(own, format!("{}·{}ᵀ", arg(0, own), arg(1, 4))),
            Notation::Infix("ᵀ·", own) => wrap(own, format!("{}ᵀ·{}", arg(0, 4), arg(1, own + 1))),
            Notation::Infix("·", own) => wrap(own, format!("{}·{}", arg(0, own), arg(1, own + 1))),
            Notation::Infix(_, _) if op.is(&MUL) && args[0] == args[1] => format!("{}²", arg(0, 4)),
            Notation::Infix(symbol, own) => {
                // Between a scalar and anything, a plain dot.
                let is_scaled = op.is(&MUL) && args.iter().any(|id| is_scalar(self.graph, *id));
                let symbol = if is_scaled { "·" } else { symbol };
                let (a, b) = (arg(0, own), arg(1, own + 1));
                let blank = if symbol == "·" { "" } else { " " };
                wrap(own, format!("{a}{blank}{symbol}{blank}{b}"))
            }
        }
    }
}

/// Whether a value is a scalar, or repeats one.
pub(super) fn is_scalar(graph: &Graph, id: Id) -> bool {
    let repeated = graph.op(id).filter(|(op, _)| op.is(&crate::ops::BROADCAST));
    let id = repeated.map_or(id, |(_, args)| args[0]);
    graph.shape(id).is_scalar()
}

pub(super) fn number(constant: &Constant) -> String {
    match constant {
        Constant::Real(value) if value.fract().abs() < f64::MIN_POSITIVE && value.abs() < 1e15 => {
            format!("{value:.0}")
        }
        Constant::Real(value) if *value < 0.0 => format!("−{}", -value),
        Constant::Count(dims) => {
            let product = dims.iter().map(ToString::to_string).collect::<Vec<_>>().join("·");
            if dims.len() > 1 { format!("({product})") } else { product }
        }
        other => crate::ir::print::constant(other),
    }
}
