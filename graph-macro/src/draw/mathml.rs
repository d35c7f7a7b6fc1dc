//! Values as MathML: fractions, roots, powers and sums as the field writes them.
//!
//! What holds: the same value as [`super::math`] writes in a line of text, with the same parentheses but where a bar or a
//! root makes them needless; what an operation looks like is said by its definition. What is not attempted: to be more
//! than presentation.

use super::math::{MAX_DEPTH, is_scalar, number};
use super::symbols::{Symbol, escaped};
use crate::ir::{Graph, Id, NodeKind};
use crate::ops::{MUL, Notation, OpDef, Typeset};

/// Binds as strongly as a name: never in parentheses.
const ATOM: u8 = 9;

/// Writes values of one graph.
pub(crate) struct MathMl<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) symbols: &'a [Symbol],
    /// Whether a value is referred to by its symbol.
    pub(crate) is_named: &'a dyn Fn(Id) -> bool,
}

impl MathMl<'_> {
    /// The value, written out even if it has a name.
    pub(crate) fn right_side(&self, id: Id) -> String {
        self.written_out(id, 0, 0)
    }

    fn value(&self, id: Id, level: u8, depth: usize) -> String {
        let is_input = matches!(self.graph.node(id).kind, NodeKind::Input(_));
        if is_input || (self.is_named)(id) {
            return self.symbols[id.index()].mathml();
        }
        if depth > MAX_DEPTH {
            return "<mi>…</mi>".to_owned();
        }
        self.written_out(id, level, depth)
    }

    fn written_out(&self, id: Id, level: u8, depth: usize) -> String {
        let (op, args) = match &self.graph.node(id).kind {
            NodeKind::Const(constant) => return format!("<mn>{}</mn>", escaped(&number(constant))),
            NodeKind::Op(op, args) => (op, args),
            _ => return self.symbols[id.index()].mathml(),
        };
        let (own, text) = self.op(op, args, id, level, depth);
        if own < level { fenced(&text) } else { text }
    }

    /// How strongly the operation binds as it is typeset, and its text.
    fn op(&self, op: &'static OpDef, args: &[Id], id: Id, level: u8, depth: usize) -> (u8, String) {
        let arg = |place: usize, level: u8| self.value(args[place], level, depth + 1);
        match op.typeset {
            Typeset::Fraction => {
                return (3, format!("<mfrac>{}{}</mfrac>", arg(0, 0), arg(1, 0)));
            }
            Typeset::Root("") => return (ATOM, format!("<msqrt>{}</msqrt>", arg(0, 0))),
            Typeset::Root(degree) => {
                return (ATOM, format!("<mroot>{}<mn>{degree}</mn></mroot>", arg(0, 0)));
            }
            Typeset::Power => return (3, format!("<msup>{}{}</msup>", arg(0, 4), arg(1, 0))),
            Typeset::Between(open, close) => {
                let inner = arg(0, 0);
                return (ATOM, format!("<mrow><mo>{open}</mo>{inner}<mo>{close}</mo></mrow>"));
            }
            Typeset::Big(sign, over) => {
                let sign = match over {
                    "" => format!("<mo>{sign}</mo>"),
                    over => format!("<munder><mo>{sign}</mo><mtext>{over}</mtext></munder>"),
                };
                return (2, format!("<mrow>{sign}{}</mrow>", arg(0, 3)));
            }
            Typeset::Cases => {
                let row = |value: &str, when: &str| format!("<mtr><mtd>{value}</mtd><mtd>{when}</mtd></mtr>");
                let then = row(&arg(1, 0), &format!("<mtext>if </mtext>{}", arg(0, 0)));
                let otherwise = row(&arg(2, 0), "<mtext>else</mtext>");
                return (
                    1,
                    format!(
                        "<mrow><mo>{{</mo><mtable columnalign=\"left\">{then}{otherwise}</mtable></mrow>"
                    ),
                );
            }
            Typeset::AsWritten => {}
        }
        let list = || (0..args.len()).map(|place| arg(place, 0)).collect::<Vec<_>>().join("<mo>,</mo>");
        let transposed = |of: String| format!("<msup>{of}<mi mathvariant=\"normal\">T</mi></msup>");
        let called =
            |name: &str| format!("<mrow><mi>{}</mi><mo>(</mo>{}<mo>)</mo></mrow>", escaped(name), list());
        let infix =
            |a: String, symbol: &str, b: String| format!("<mrow>{a}<mo>{}</mo>{b}</mrow>", escaped(symbol));
        match op.notation {
            Notation::Silent => (ATOM, self.value(args[0], level, depth)),
            Notation::Call => (ATOM, called(op.surface.first().unwrap_or(&op.name))),
            Notation::Named(name) => (ATOM, called(name)),
            Notation::Prefix(sign) => (1, format!("<mrow><mo>{sign}</mo>{}</mrow>", arg(0, 2))),
            Notation::Postfix("ᵀ") => (ATOM, transposed(arg(0, 4))),
            Notation::Postfix(mark) => (ATOM, format!("<msup>{}<mo>{mark}</mo></msup>", arg(0, 4))),
            Notation::Index => {
                let is_column = self.graph.shape(args[0]).cols().is_one()
                    && self.graph.constant(args[2]).is_some_and(|at| number(at) == "0");
                let more = if is_column { String::new() } else { format!("<mo>,</mo>{}", arg(2, 0)) };
                let at = format!("<mo>[</mo>{}{more}<mo>]</mo>", arg(1, 0));
                (ATOM, format!("<mrow>{}{at}</mrow>", arg(0, 4)))
            }
            Notation::Infix("·ᵀ", own) => (own, infix(arg(0, own), "⋅", transposed(arg(1, 4)))),
            Notation::Infix("ᵀ·", own) => (own, infix(transposed(arg(0, 4)), "⋅", arg(1, own + 1))),
            Notation::Infix("·", own) => (own, infix(arg(0, own), "⋅", arg(1, own + 1))),
            Notation::Infix(_, _) if op.is(&MUL) && args[0] == args[1] => {
                // Of a matrix the entries are squared, not the matrix.
                let two = match self.graph.shape(id).is_scalar() {
                    true => "<mn>2</mn>",
                    false => "<mrow><mo>⊙</mo><mn>2</mn></mrow>",
                };
                (3, format!("<msup>{}{two}</msup>", arg(0, 4)))
            }
            Notation::Infix(symbol, own) => {
                let is_scaled = op.is(&MUL) && args.iter().any(|id| is_scalar(self.graph, *id));
                let symbol = if is_scaled { "⋅" } else { symbol };
                (own, infix(arg(0, own), symbol, arg(1, own + 1)))
            }
        }
    }
}

/// In parentheses, which grow with what is tall only: not every font has fine ones of every height.
fn fenced(inner: &str) -> String {
    let is_tall = ["<mfrac", "<munder", "<mtable"].iter().any(|tall| inner.contains(tall));
    let still = if is_tall { "" } else { " stretchy=\"false\"" };
    format!("<mrow><mo{still}>(</mo>{inner}<mo{still}>)</mo></mrow>")
}
