//! What an expression is made of: one list of the parts of each kind, for all who look for something within.

use super::ast::{Block, Expr, ExprKind, Over, Statement, Step};

/// A direct part of an expression or of a statement.
pub(crate) enum Part<'a> {
    Expr(&'a Expr),
    Block(&'a Block),
}

/// The direct parts of an expression. The body of a function that it calls is none of them: it is closed.
pub(crate) fn parts(expr: &Expr) -> Vec<Part<'_>> {
    match &expr.kind {
        ExprKind::Number { .. }
        | ExprKind::Bool(_)
        | ExprKind::Name(_)
        | ExprKind::Count(_)
        | ExprKind::Path(_)
        | ExprKind::None
        | ExprKind::Error => Vec::new(),
        ExprKind::Neg(of)
        | ExprKind::Not(of)
        | ExprKind::Some(of)
        | ExprKind::Try(of)
        | ExprKind::ToReal(of)
        | ExprKind::ToIndex(of)
        | ExprKind::Checkpoint(of)
        | ExprKind::Repeat(of, _)
        | ExprKind::Field(of, _)
        | ExprKind::Part(of, _) => vec![Part::Expr(of)],
        ExprKind::Binary(_, a, b) => vec![Part::Expr(a), Part::Expr(b)],
        ExprKind::Index(of, at) => std::iter::once(&**of).chain(at).map(Part::Expr).collect(),
        ExprKind::Call { args, .. } | ExprKind::Construct { args, .. } => {
            args.iter().map(Part::Expr).collect()
        }
        ExprKind::Entries { entries: parts, .. } | ExprKind::Tuple(parts) | ExprKind::Array(parts) => {
            parts.iter().map(Part::Expr).collect()
        }
        ExprKind::Stack { rows, .. } => rows.iter().flatten().map(Part::Expr).collect(),
        ExprKind::Struct(one) => {
            one.values.iter().map(|(_, value)| value).chain(&one.base).map(Part::Expr).collect()
        }
        ExprKind::Inline(inline) => {
            let more = inline.derived.iter().flat_map(|derived| &derived.more);
            inline.args.iter().chain(more).map(Part::Expr).collect()
        }
        ExprKind::Block(block) => vec![Part::Block(block)],
        ExprKind::If(one) => {
            let sides = std::iter::once(&one.then).chain(&one.otherwise).map(Part::Block);
            std::iter::once(Part::Expr(&one.condition)).chain(sides).collect()
        }
    }
}

/// The direct parts of a statement, the positions in a place among them.
pub(crate) fn statement_parts(statement: &Statement) -> Vec<Part<'_>> {
    match statement {
        Statement::Let(one) => vec![Part::Expr(&one.value)],
        Statement::Run(expr) => vec![Part::Expr(expr)],
        Statement::Assign(one) => {
            let mut parts: Vec<Part<'_>> = Vec::new();
            for step in &one.place.steps {
                match step {
                    Step::Index(at) | Step::View { at, .. } => parts.extend(at.iter().map(Part::Expr)),
                    Step::Field(_) | Step::Part(_) => {}
                }
            }
            parts.push(Part::Expr(&one.value));
            parts
        }
        Statement::For(one) => {
            let mut parts = match &one.over {
                Over::Range { start, end, .. } => vec![Part::Expr(start), Part::Expr(end)],
                Over::Items(items) => vec![Part::Expr(items)],
            };
            parts.push(Part::Block(&one.body));
            parts
        }
    }
}

/// Whether something within an expression, or itself, fits.
pub(crate) fn any(expr: &Expr, fits: &dyn Fn(&Expr) -> bool) -> bool {
    fits(expr) || parts(expr).iter().any(|part| any_in(part, fits))
}

/// Whether some expression of a block fits.
pub(crate) fn any_of(block: &Block, fits: &dyn Fn(&Expr) -> bool) -> bool {
    block.statements.iter().flat_map(statement_parts).any(|part| any_in(&part, fits))
        || block.result.as_ref().is_some_and(|result| any(result, fits))
}

fn any_in(part: &Part<'_>, fits: &dyn Fn(&Expr) -> bool) -> bool {
    match part {
        Part::Expr(expr) => any(expr, fits),
        Part::Block(block) => any_of(block, fits),
    }
}
