//! Names that nobody reads: of a `let`, of a statement of a formula, of the variable of a loop.
//!
//! As in Rust, a name that begins with an underscore is meant to be unused, and assigning is not reading. The fields
//! that a pattern of a struct names are not looked at: there an unused one says what the struct has.

use std::collections::BTreeMap;

use proc_macro2::Ident;

use crate::syntax::ast::{Block, Expr, ExprKind, Function, Pattern, Statement};
use crate::syntax::walk::{self, Part};

/// The names of a function's own body, in their order; what it inlines has its own.
pub(super) fn names(function: &Function) -> Vec<Ident> {
    let mut walk = Walk::default();
    walk.block(&function.body.block);
    walk.named.into_iter().filter(|(_, is_read)| !is_read).map(|(name, _)| name).collect()
}

#[derive(Default)]
struct Walk {
    /// Every name that is given, with whether it is read.
    named: Vec<(Ident, bool)>,
    /// The names that are seen, block by block, each with its place in `named`.
    scopes: Vec<BTreeMap<String, Option<usize>>>,
}

impl Walk {
    fn block(&mut self, block: &Block) {
        self.scopes.push(BTreeMap::new());
        for statement in &block.statements {
            self.statement(statement);
        }
        block.result.iter().for_each(|result| self.expr(result));
        self.scopes.pop();
    }

    fn statement(&mut self, statement: &Statement) {
        if let Statement::For(one) = statement {
            let parts = walk::statement_parts(statement);
            // The body, which is the last part, sees the variable.
            let (bounds, body) = parts.split_at(parts.len() - 1);
            self.parts(bounds);
            self.scopes.push(BTreeMap::new());
            one.variable.iter().for_each(|variable| self.name(variable));
            self.parts(body);
            self.scopes.pop();
            return;
        }
        self.parts(&walk::statement_parts(statement));
        if let Statement::Let(one) = statement {
            self.pattern(&one.pattern, true);
        }
    }

    fn pattern(&mut self, pattern: &Pattern, is_looked_at: bool) {
        match pattern {
            Pattern::Name { name, .. } if is_looked_at => self.name(name),
            Pattern::Name { name, .. } => self.bind(name, None),
            Pattern::Tuple(parts, _) => parts.iter().for_each(|part| self.pattern(part, is_looked_at)),
            Pattern::Struct { fields, .. } => {
                for (_, part) in fields {
                    self.pattern(part, false);
                }
            }
            Pattern::Ignored => {}
        }
    }

    fn name(&mut self, name: &Ident) {
        if name.to_string().starts_with('_') {
            return self.bind(name, None);
        }
        self.named.push((name.clone(), false));
        self.bind(name, Some(self.named.len() - 1));
    }

    fn bind(&mut self, name: &Ident, place: Option<usize>) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(name.to_string(), place);
        }
    }

    fn parts(&mut self, parts: &[Part<'_>]) {
        for part in parts {
            match part {
                Part::Expr(expr) => self.expr(expr),
                Part::Block(block) => self.block(block),
            }
        }
    }

    fn expr(&mut self, expr: &Expr) {
        if let ExprKind::Name(name) = &expr.kind {
            let name = name.to_string();
            if let Some(Some(place)) = self.scopes.iter().rev().find_map(|scope| scope.get(&name)) {
                self.named[*place].1 = true;
            }
        }
        self.parts(&walk::parts(expr));
    }
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::diag::Errors;

    fn unused(formula: &str) -> Vec<String> {
        let errors = &mut Errors::default();
        let function = crate::syntax::parse::formula(formula.parse().expect("tokens"), errors);
        assert!(errors.is_empty(), "{:?}", errors.messages());
        names(&function).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_nobody_reads_is_found() {
        assert_eq!(unused("a = x; b = a; y = x"), ["b"]);
        assert_eq!(unused("let a = x; let a = a * a; y = a"), [""; 0]);
        assert_eq!(unused("let a = x; let a = x * x; y = a"), ["a"]);
        assert_eq!(unused("let (a, b) = (x, x); let _c = a; y = x"), ["b"]);
        assert_eq!(unused("let a = x; y = if x > 0.0 { let a = 1.0; a } else { x }"), ["a"]);
    }

    #[test]
    fn assigning_is_not_reading_but_updating_is() {
        assert_eq!(unused("let mut a = x; a = 2.0; y = x"), ["a"]);
        assert_eq!(unused("let mut a = x; for i in 0..3 { a += x; } y = a"), ["i"]);
    }
}
