//! Which variables that begin with a whole number are positions: `let mut best = 0;` is one if it is an index somewhere,
//! or becomes the variable of a loop.

use std::collections::BTreeSet;

use crate::syntax::ast::{Block, Expr, ExprKind, Over, Statement, Step};
use crate::syntax::walk::{self, Part};

/// The names that stand for positions in a body.
pub(super) fn of(block: &Block) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    loop {
        let before = found.len();
        in_block(block, &mut found);
        if found.len() == before {
            return found;
        }
    }
}

fn in_block(block: &Block, found: &mut BTreeSet<String>) {
    for statement in &block.statements {
        match statement {
            Statement::Let(one) => in_expr(&one.value, found),
            Statement::Assign(one) => {
                for step in &one.place.steps {
                    match step {
                        Step::Index(at) | Step::View { at, .. } => at.iter().for_each(|at| all(at, found)),
                        Step::Field(_) | Step::Part(_) => {}
                    }
                }
                if one.place.steps.is_empty() && is_position(&one.value, found) {
                    found.insert(one.place.name.to_string());
                }
                in_expr(&one.value, found);
            }
            Statement::For(one) => {
                if let Over::Range { start, end, .. } = &one.over {
                    all(start, found);
                    all(end, found);
                    found.extend(one.variable.as_ref().map(ToString::to_string));
                }
                in_block(&one.body, found);
            }
            Statement::Run(expr) => in_expr(expr, found),
        }
    }
    block.result.iter().for_each(|result| in_expr(result, found));
}

/// Whether a value can only be a position.
fn is_position(expr: &Expr, found: &BTreeSet<String>) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => found.contains(&name.to_string()),
        ExprKind::Count(_) | ExprKind::ToIndex(_) => true,
        ExprKind::Binary(op, a, b) if !op.is_comparison() && !op.is_logic() => {
            let is_whole = |expr: &Expr| matches!(expr.kind, ExprKind::Number { is_integer: true, .. });
            let fits = |expr: &Expr| is_whole(expr) || is_position(expr, found);
            fits(a) && fits(b) && (is_position(a, found) || is_position(b, found))
        }
        _ => false,
    }
}

/// Every name in a position is one.
fn all(at: &Expr, found: &mut BTreeSet<String>) {
    match &at.kind {
        ExprKind::Name(name) => drop(found.insert(name.to_string())),
        ExprKind::Binary(_, a, b) => {
            all(a, found);
            all(b, found);
        }
        ExprKind::Neg(of) => all(of, found),
        _ => in_expr(at, found),
    }
}

fn in_expr(expr: &Expr, found: &mut BTreeSet<String>) {
    if let ExprKind::Index(_, at) = &expr.kind {
        for at in at {
            all(at, found);
        }
    }
    for part in walk::parts(expr) {
        match part {
            Part::Expr(expr) => in_expr(expr, found),
            Part::Block(block) => in_block(block, found),
        }
    }
}
