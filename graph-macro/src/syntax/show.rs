//! Expressions as the user wrote them, for messages: but for blanks, references and needless parentheses, and with
//! `…` in the place of bodies.

use std::fmt::{self, Display};

use super::ast::{Expr, ExprKind, Head, Place, Step, View};
use crate::ir::Dim;

/// Above all operators: calls, names, what stands in brackets.
const ATOM: u8 = 8;
const PREFIX: u8 = 7;
const CAST: u8 = 6;

impl Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ExprKind::Number { text, .. } => f.write_str(text),
            ExprKind::Bool(value) => write!(f, "{value}"),
            ExprKind::Name(name) => write!(f, "{name}"),
            ExprKind::Count(dim) => f.write_str(&plain(dim)),
            ExprKind::Path(path) => f.write_str(path),
            ExprKind::Neg(of) => {
                f.write_str("-")?;
                of.fmt_within(f, PREFIX)
            }
            ExprKind::Not(of) => {
                f.write_str("!")?;
                of.fmt_within(f, PREFIX)
            }
            ExprKind::Binary(op, a, b) => {
                a.fmt_within(f, op.level())?;
                write!(f, " {} ", op.symbol())?;
                b.fmt_within(f, op.level() + 1)
            }
            ExprKind::Call { name, path, dims, args, is_method } => {
                let (receiver, args) = if *is_method { args.split_at(1) } else { args.split_at(0) };
                if let [receiver] = receiver {
                    receiver.fmt_within(f, ATOM)?;
                    f.write_str(".")?;
                }
                match path {
                    Some(path) => f.write_str(path)?,
                    None => write!(f, "{name}")?,
                }
                turbofish(f, dims)?;
                write!(f, "({})", list(args))
            }
            ExprKind::Construct { head, args, .. } => write!(f, "{}({})", head.text, list(args)),
            ExprKind::Entries { head, cols, entries, .. } => {
                let rows: Vec<String> = entries.chunks((*cols).max(1)).map(list).collect();
                bracketed(f, head, &rows)
            }
            ExprKind::Stack { head, rows } => {
                let rows: Vec<String> = rows.iter().map(list).collect();
                bracketed(f, head, &rows)
            }
            ExprKind::Inline(inline) => {
                write!(f, "{}", inline.name)?;
                let Some(derived) = &inline.derived else { return write!(f, "({})", list(&inline.args)) };
                let args = [list(&inline.args), list(&derived.more)];
                let args: Vec<&str> =
                    args.iter().map(String::as_str).filter(|args| !args.is_empty()).collect();
                write!(f, "::{}({})", derived.kind.name(), args.join(", "))
            }
            ExprKind::Index(of, at) => {
                of.fmt_within(f, ATOM)?;
                f.write_str(&index(at))
            }
            ExprKind::Field(of, name) => {
                of.fmt_within(f, ATOM)?;
                write!(f, ".{name}")
            }
            ExprKind::Part(of, place) => {
                of.fmt_within(f, ATOM)?;
                write!(f, ".{place}")
            }
            ExprKind::Block(_) => f.write_str("{ … }"),
            ExprKind::If(one) => write!(f, "if {} {{ … }}", one.condition),
            ExprKind::Tuple(parts) => write!(f, "({})", list(parts)),
            ExprKind::Array(items) => write!(f, "[{}]", list(items)),
            ExprKind::Repeat(item, len) => write!(f, "[{item}; {}]", plain(len)),
            ExprKind::Struct(one) => write!(f, "{} {{ … }}", one.name),
            ExprKind::Try(of) => {
                of.fmt_within(f, ATOM)?;
                f.write_str("?")
            }
            ExprKind::Some(of) => write!(f, "Some({of})"),
            ExprKind::None => f.write_str("None"),
            ExprKind::ToReal(of) => {
                of.fmt_within(f, CAST)?;
                f.write_str(" as f64")
            }
            ExprKind::ToIndex(of) => {
                of.fmt_within(f, CAST)?;
                f.write_str(" as usize")
            }
            ExprKind::Checkpoint(of) => write!(f, "checkpoint({of})"),
            ExprKind::Error => f.write_str("…"),
        }
    }
}

impl Expr {
    /// Whether it needs no parentheses before a dot.
    pub(crate) fn is_atom(&self) -> bool {
        self.level() == ATOM
    }

    fn level(&self) -> u8 {
        match &self.kind {
            ExprKind::Binary(op, ..) => op.level(),
            ExprKind::Neg(_) | ExprKind::Not(_) => PREFIX,
            ExprKind::ToReal(_) | ExprKind::ToIndex(_) => CAST,
            ExprKind::If(_) => 0,
            _ => ATOM,
        }
    }

    fn fmt_within(&self, f: &mut fmt::Formatter<'_>, level: u8) -> fmt::Result {
        if self.level() < level { write!(f, "({self})") } else { write!(f, "{self}") }
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.name)?;
        for step in &self.steps {
            match step {
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Part(place) => write!(f, ".{place}")?,
                Step::Index(at) => f.write_str(&index(at))?,
                Step::View { view, dims, at } => {
                    write!(f, ".{}", view.name())?;
                    turbofish(f, dims)?;
                    write!(f, "({})", list(at))?;
                }
            }
        }
        Ok(())
    }
}

impl View {
    /// What reads it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            View::Row => "row",
            View::Column => "column",
            View::Rows => "fixed_rows",
            View::Columns => "fixed_columns",
            View::Block => "fixed_view",
        }
    }
}

fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}

fn turbofish(f: &mut fmt::Formatter<'_>, dims: &[Dim]) -> fmt::Result {
    if dims.is_empty() { Ok(()) } else { write!(f, "::<{}>", list(dims.iter().map(plain))) }
}

fn index(at: &[Expr]) -> String {
    match at {
        [i] => format!("[{i}]"),
        several => format!("[({})]", list(several)),
    }
}

/// `matrix![a, b; c, d]` or `Matrix2::new(a, b, c, d)`
fn bracketed(f: &mut fmt::Formatter<'_>, head: &Head, rows: &[String]) -> fmt::Result {
    if head.text.ends_with('!') {
        write!(f, "{}[{}]", head.text, rows.join("; "))
    } else {
        write!(f, "{}({})", head.text, rows.join(", "))
    }
}

/// The const generic of an inlined function by its own name: see [`super::inline`].
fn plain(dim: &Dim) -> String {
    let text = dim.to_string();
    text.rsplit('@').next().unwrap_or(&text).to_owned()
}
