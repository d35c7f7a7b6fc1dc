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
        self.written_out(id, 0, 0).text
    }

    fn value(&self, id: Id, level: u8, depth: usize) -> Set {
        let is_input = matches!(self.graph.node(id).kind, NodeKind::Input(_));
        if is_input || (self.is_named)(id) {
            return Set::one(self.symbols[id.index()].mathml());
        }
        if depth > MAX_DEPTH {
            return Set::one("<mi>…</mi>".to_owned());
        }
        self.written_out(id, level, depth)
    }

    fn written_out(&self, id: Id, level: u8, depth: usize) -> Set {
        let (op, args) = match &self.graph.node(id).kind {
            NodeKind::Const(constant) => {
                return Set::one(format!("<mn>{}</mn>", escaped(&number(constant))));
            }
            NodeKind::Op(op, args) => (op, args),
            _ => return Set::one(self.symbols[id.index()].mathml()),
        };
        let set = self.op(op, args, id, level, depth);
        if set.own < level { Set { own: ATOM, text: fenced(&set.text), is_one: false } } else { set }
    }

    /// The operation as it is typeset.
    fn op(&self, op: &'static OpDef, args: &[Id], id: Id, level: u8, depth: usize) -> Set {
        let value = |place: usize, level: u8| self.value(args[place], level, depth + 1);
        // An operand within a row, and one that must be a single element.
        let arg = |place: usize, level: u8| value(place, level).text;
        let one = |place: usize, level: u8| value(place, level).single();
        match op.typeset {
            Typeset::Fraction => {
                let text = format!("<mfrac>{}{}</mfrac>", one(0, 0), one(1, 0));
                return Set { own: 3, text, is_one: true };
            }
            Typeset::Root("") => return Set::one(format!("<msqrt>{}</msqrt>", arg(0, 0))),
            Typeset::Root(degree) => {
                return Set::one(format!("<mroot>{}<mn>{degree}</mn></mroot>", one(0, 0)));
            }
            Typeset::Power => return raised(one(0, 4), &one(1, 0)),
            Typeset::Between(open, close) => {
                let inner = arg(0, 0);
                return Set::one(format!("<mrow><mo>{open}</mo>{inner}<mo>{close}</mo></mrow>"));
            }
            Typeset::Big(sign, over) => {
                let sign = match over {
                    "" => format!("<mo>{sign}</mo>"),
                    over => format!("<munder><mo>{sign}</mo><mtext>{over}</mtext></munder>"),
                };
                return Set { own: 2, text: format!("{sign}{}", arg(0, 3)), is_one: false };
            }
            Typeset::Function(name, over) => {
                let list: Vec<String> = (op.ghosts()..args.len()).map(|place| arg(place, 0)).collect();
                let name = format!("<msub><mi>{name}</mi><mtext>{over}</mtext></msub>");
                let text = format!("{name}{}", fenced(&list.join("<mo>,</mo>")));
                return Set { own: ATOM, text, is_one: false };
            }
            Typeset::Cases => {
                let row = |value: &str, when: &str| format!("<mtr><mtd>{value}</mtd><mtd>{when}</mtd></mtr>");
                let then = row(&arg(1, 0), &format!("<mtext>if </mtext>{}", arg(0, 0)));
                let otherwise = row(&arg(2, 0), "<mtext>else</mtext>");
                let text = format!("<mrow><mo>{{</mo><mtable>{then}{otherwise}</mtable></mrow>");
                return Set { own: 1, text, is_one: true };
            }
            Typeset::AsWritten => {}
        }
        let list =
            || (op.ghosts()..args.len()).map(|place| arg(place, 0)).collect::<Vec<_>>().join("<mo>,</mo>");
        let transposed = |of: String| format!("<msup>{of}<mi>⊤</mi></msup>");
        let called = |name: &str| Set {
            own: ATOM,
            text: format!("<mi>{}</mi>{}", escaped(name), fenced(&list())),
            is_one: false,
        };
        let infix = |own: u8, a: String, symbol: &str, b: String| Set {
            own,
            text: format!("{a}<mo>{}</mo>{b}", escaped(symbol)),
            is_one: false,
        };
        match op.notation {
            Notation::Silent => self.value(args[0], level, depth),
            Notation::Call => called(op.surface.first().unwrap_or(&op.name)),
            Notation::Named(name) => called(name),
            Notation::Prefix(sign) => {
                // First in its row, so that the sign is no operator between two.
                let text = format!("<mrow><mo>{sign}</mo>{}</mrow>", arg(0, 2));
                Set { own: 1, text, is_one: true }
            }
            Notation::Postfix("ᵀ") => Set::one(transposed(one(0, 4))),
            Notation::Postfix(mark) => Set::one(format!("<msup>{}<mo>{mark}</mo></msup>", one(0, 4))),
            Notation::Index => {
                let is_column = self.graph.shape(args[0]).cols().is_one()
                    && self.graph.constant(args[2]).is_some_and(|at| number(at) == "0");
                let more = if is_column { String::new() } else { format!("<mo>,</mo>{}", arg(2, 0)) };
                let text = format!("{}<mi>[</mi>{}{more}<mi>]</mi>", arg(0, 4), arg(1, 0));
                Set { own: ATOM, text, is_one: false }
            }
            Notation::Infix("·ᵀ", own) => infix(own, arg(0, own), "⋅", transposed(one(1, 4))),
            Notation::Infix("ᵀ·", own) => infix(own, transposed(one(0, 4)), "⋅", arg(1, own + 1)),
            Notation::Infix("·", own) => infix(own, arg(0, own), "⋅", arg(1, own + 1)),
            Notation::Infix(_, _) if op.is(&MUL) && args[0] == args[1] => {
                // Of a matrix the entries are squared, not the matrix.
                let two = match self.graph.shape(id).is_scalar() {
                    true => "<mn>2</mn>",
                    false => "<mrow><mo>⊙</mo><mn>2</mn></mrow>",
                };
                raised(one(0, 4), two)
            }
            Notation::Infix(symbol, own) => {
                let is_scaled = op.is(&MUL) && args.iter().any(|id| is_scalar(self.graph, *id));
                let symbol = if is_scaled { "⋅" } else { symbol };
                infix(own, arg(0, own), symbol, arg(1, own + 1))
            }
        }
    }
}

/// A value as it is set.
struct Set {
    /// How strongly it binds.
    own: u8,
    text: String,
    /// Whether it is one element.
    is_one: bool,
}

impl Set {
    fn one(text: String) -> Self {
        Self { own: ATOM, text, is_one: true }
    }

    /// As one element.
    fn single(self) -> String {
        if self.is_one { self.text } else { format!("<mrow>{}</mrow>", self.text) }
    }
}

fn raised(base: String, power: &str) -> Set {
    Set { own: 3, text: format!("<msup>{base}{power}</msup>"), is_one: true }
}

/// In parentheses, which grow with what is tall only: not every font has fine ones of every height.
fn fenced(inner: &str) -> String {
    let is_tall = ["<mfrac", "<munder", "<mtable"].iter().any(|tall| inner.contains(tall));
    match is_tall {
        true => format!("<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>"),
        false => format!("<mi>(</mi>{inner}<mi>)</mi>"),
    }
}
