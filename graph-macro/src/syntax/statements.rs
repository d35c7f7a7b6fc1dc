//! Statements: `let`, assignments to wholes and parts, `for`, `if`, blocks.

use proc_macro2::Ident;
use syn::{Expr as Syn, Pat, Stmt};

use super::ast::{
    Assign, BinaryOp, Block, Expr, ExprKind, For, Let, Over, Pattern, Place, Statement, Step, View,
};
use super::constructors::is_matrix_macro;
use super::expr::{Exprs, assigning_op, binary_op, can_name};
use super::types;
use crate::diag::SrcSpan;

/// What a block is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Its last expression is its value.
    Value,
    /// What it assigns to.
    Run,
}

/// The methods that write a part of what stands before the dot.
const WRITERS: &[(&str, usize)] = &[
    ("set_row", 2),
    ("set_column", 2),
    ("copy_from", 1),
    ("fill", 1),
    ("fill_row", 2),
    ("fill_column", 2),
    ("scale_mut", 1),
    ("neg_mut", 0),
];

impl Exprs<'_, '_> {
    pub(super) fn block(&mut self, statements: &[Stmt], kind: Kind) -> Block {
        let mut block = Block::default();
        for (number, one) in statements.iter().enumerate() {
            let is_last = number + 1 == statements.len();
            self.statement(one, is_last, kind, &mut block);
        }
        block
    }

    fn statement(&mut self, one: &Stmt, is_last: bool, kind: Kind, block: &mut Block) {
        match one {
            Stmt::Local(local) => {
                let statement = self.local(local);
                block.statements.extend(statement.map(Statement::Let));
            }
            Stmt::Expr(value, semicolon) => {
                if let Some(statements) =
                    self.run(value, is_last && semicolon.is_none() && kind == Kind::Value)
                {
                    block.statements.extend(statements);
                } else if is_last && semicolon.is_none() && kind == Kind::Value {
                    block.result = Some(self.boxed(value));
                } else if is_last && kind == Kind::Value {
                    let before = self.errors.len();
                    let value = self.boxed(value);
                    if self.errors.len() == before {
                        self.errors.error(
                            SrcSpan::of(one),
                            format!("`{value}` is the value, but a semicolon ends it: remove the semicolon"),
                        );
                    }
                    block.result = Some(value);
                } else {
                    block.statements.extend(self.unused(value));
                }
            }
            Stmt::Macro(call) if is_last && kind == Kind::Value && call.semi_token.is_none() => {
                block.result = Some(Box::new(self.macro_call(&call.mac, SrcSpan::of(&call.mac))));
            }
            Stmt::Macro(call) if is_matrix_macro(&call.mac) => self.report_unused(SrcSpan::of(&call.mac)),
            Stmt::Macro(call) => {
                let name =
                    call.mac.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
                let help = match name.as_str() {
                    "println" | "print" | "eprintln" | "eprint" | "dbg" => ": return what is to be shown",
                    "assert" | "assert_eq" | "debug_assert" | "debug_assert_eq" => {
                        ": check the inputs outside"
                    }
                    "panic" | "unreachable" | "todo" | "unimplemented" => ": what may fail gives an `Option`",
                    _ => ": it has `matrix!`, `vector!` and `stack!`",
                };
                self.errors
                    .error(SrcSpan::of(&call.mac), format!("the language has no macro `{name}!`{help}"));
            }
            Stmt::Item(syn::Item::Fn(item)) => self.errors.error(
                SrcSpan::of(item),
                "the language has no functions within a formula: a `#[differentiable] mod` around both has them side by side",
            ),
            Stmt::Item(item) => self
                .errors
                .error(SrcSpan::of(item), "the language has no items within a formula: write it outside"),
        }
    }

    /// The statements that an expression is, if it is there for what it does and not for a value.
    pub(super) fn run(&mut self, value: &Syn, is_value: bool) -> Option<Vec<Statement>> {
        let span = SrcSpan::of(value);
        match value {
            Syn::Assign(assign) => {
                let new = self.expr(&assign.right);
                Some(self.assign(&assign.left, new, false, span))
            }
            Syn::Binary(binary) => {
                let op = assigning_op(&binary.op)?;
                let old = self.read_place(&binary.left);
                let by = self.expr(&binary.right);
                let new = self.make(span, ExprKind::Binary(op, Box::new(old), Box::new(by)));
                Some(self.assign(&binary.left, new, false, span))
            }
            Syn::ForLoop(one) => Some(self.for_loop(one).into_iter().map(Statement::For).collect()),
            Syn::If(one) if !is_value || one.else_branch.is_none() && !has_value(one) => {
                let branch = self.branches(one, Kind::Run);
                Some(vec![Statement::Run(self.make(span, ExprKind::If(Box::new(branch))))])
            }
            Syn::If(one) if !has_value(one) => {
                let branch = self.branches(one, Kind::Run);
                Some(vec![Statement::Run(self.make(span, ExprKind::If(Box::new(branch))))])
            }
            Syn::Block(block) if !is_value && block.label.is_none() => {
                let block = self.block(&block.block.stmts, Kind::Run);
                Some(vec![Statement::Run(self.make(span, ExprKind::Block(block)))])
            }
            Syn::MethodCall(call) => self.writer(call, span),
            Syn::Return(one) => {
                self.errors.error(
                    SrcSpan::of(one),
                    "the language has no `return`: the last expression is the output\nhelp: what comes early is a side of `if … { … } else { … }`",
                );
                Some(Vec::new())
            }
            Syn::While(_) | Syn::Loop(_) | Syn::Break(_) | Syn::Continue(_) => {
                let what = super::absent::describe(value);
                self.errors.error(span, format!("the language has no {what}"));
                Some(Vec::new())
            }
            Syn::Paren(inner) => self.run(&inner.expr, is_value),
            Syn::Group(inner) => self.run(&inner.expr, is_value),
            _ => None,
        }
    }

    /// Reads it, so that what the language lacks is named; else it is a value that nobody uses.
    /// A value that nothing is done with. A method that the language does not have was not meant as a value: it is kept,
    /// so that its name is reported.
    fn unused(&mut self, value: &Syn) -> Option<Statement> {
        let before = self.errors.len();
        let expr = self.expr(value);
        match value {
            Syn::MethodCall(call) if crate::ops::by_surface(&call.method.to_string()).is_empty() => {
                return Some(Statement::Run(expr));
            }
            _ if self.errors.len() == before => self.report_unused(SrcSpan::of(value)),
            _ => {}
        }
        None
    }

    fn report_unused(&mut self, span: SrcSpan) {
        self.errors.error(span, "this value is not used: name it with a `let`, or remove it");
    }

    fn local(&mut self, local: &syn::Local) -> Option<Let> {
        let (pat, ty) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
            pat => (pat, None),
        };
        let Some(init) = &local.init else {
            let what = quote::ToTokens::to_token_stream(pat);
            self.errors.error(SrcSpan::of(local), format!("`{what}` needs a value"));
            return None;
        };
        if let Some((_, otherwise)) = &init.diverge {
            self.errors.error(
                SrcSpan::of(otherwise),
                "the language has no `let … else`: what may fail is passed on by `?`",
            );
            return None;
        }
        let ty = ty.and_then(|ty| {
            let names = self.names.clone();
            types::parse(ty, &names, self.errors)
        });
        let value = self.expr(&init.expr);
        Some(Let { pattern: self.pattern(pat)?, ty, value })
    }

    fn pattern(&mut self, pat: &Pat) -> Option<Pattern> {
        match pat {
            Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
                let (name, is_mutable) = (pat.ident.clone(), pat.mutability.is_some());
                can_name(&name, self.errors).then_some(Pattern::Name { name, is_mutable })
            }
            Pat::Tuple(tuple) => {
                let parts: Option<Vec<Pattern>> = tuple.elems.iter().map(|part| self.pattern(part)).collect();
                Some(Pattern::Tuple(parts?, SrcSpan::of(tuple)))
            }
            Pat::Struct(one) if one.qself.is_none() => {
                let mut fields = Vec::new();
                for field in &one.fields {
                    let part = self.pattern(&field.pat);
                    match &field.member {
                        syn::Member::Named(name) => fields.push((name.clone(), part?)),
                        syn::Member::Unnamed(_) => return None,
                    }
                }
                let name = one.path.segments.last()?.ident.clone();
                Some(Pattern::Struct { name, fields, is_whole: one.rest.is_none(), span: SrcSpan::of(one) })
            }
            Pat::Reference(inner) => self.pattern(&inner.pat),
            Pat::Paren(inner) => self.pattern(&inner.pat),
            Pat::Wild(_) => Some(Pattern::Ignored),
            other => {
                self.errors.error(
                    SrcSpan::of(other),
                    "a `let` names one value here, or the parts of a tuple or a struct: write one `let` for each",
                );
                None
            }
        }
    }

    fn assign(&mut self, left: &Syn, value: Expr, is_fill: bool, span: SrcSpan) -> Vec<Statement> {
        // `(a, b) = (…)`
        if let Syn::Tuple(tuple) = left {
            self.errors.error(
                SrcSpan::of(tuple),
                "an assignment has one place on its left: write one for each, with `let`s for the new values",
            );
            return Vec::new();
        }
        let place = self.place(left);
        place.map(|place| Statement::Assign(Assign { place, value, is_fill, span })).into_iter().collect()
    }

    /// What stands on the left of an assignment, read as a value.
    fn read_place(&mut self, left: &Syn) -> Expr {
        let before = std::mem::replace(&mut self.is_place, true);
        let value = self.expr(left);
        self.is_place = before;
        value
    }

    fn place(&mut self, left: &Syn) -> Option<Place> {
        let span = SrcSpan::of(left);
        let step = |this: &mut Self, of: &Syn, step: Step| {
            let mut place = this.place(of)?;
            place.steps.push(step);
            Some(Place { span, ..place })
        };
        match left {
            Syn::Path(path) if path.path.get_ident().is_some() => {
                let name = path.path.get_ident()?;
                can_name(name, self.errors).then(|| Place { name: name.clone(), steps: Vec::new(), span })
            }
            Syn::Paren(inner) => self.place(&inner.expr),
            Syn::Group(inner) => self.place(&inner.expr),
            Syn::Unary(unary) if matches!(unary.op, syn::UnOp::Deref(_)) => self.place(&unary.expr),
            Syn::Field(field) => match &field.member {
                syn::Member::Named(name) => step(self, &field.base, Step::Field(name.clone())),
                syn::Member::Unnamed(part) => step(self, &field.base, Step::Part(part.index as usize)),
            },
            Syn::Index(index) => {
                let at = self.index(&index.index);
                step(self, &index.expr, Step::Index(at))
            }
            Syn::MethodCall(call) => {
                let view = match call.method.to_string().as_str() {
                    "row_mut" => View::Row,
                    "column_mut" => View::Column,
                    "fixed_rows_mut" => View::Rows,
                    "fixed_columns_mut" => View::Columns,
                    "fixed_view_mut" => View::Block,
                    _ => {
                        self.errors.error(
                            span,
                            format!("`{}` gives a value that cannot be assigned to: `row_mut`, `column_mut` and `fixed_view_mut` can", call.method),
                        );
                        return None;
                    }
                };
                let dims = self.turbofish(call.turbofish.as_ref());
                let at = self.exprs(&call.args);
                step(self, &call.receiver, Step::View { view, dims, at })
            }
            _ => {
                self.errors.error(
                    span,
                    "only a name, an entry or a part of a matrix, or a field of a struct can be assigned to",
                );
                None
            }
        }
    }

    /// `m.set_row(i, &r);` and the like.
    fn writer(&mut self, call: &syn::ExprMethodCall, span: SrcSpan) -> Option<Vec<Statement>> {
        let name = call.method.to_string();
        let is_writer = WRITERS.iter().any(|(writer, count)| *writer == name && *count == call.args.len());
        if !is_writer {
            return self.update(call, &name, span);
        }
        let args: Vec<&Syn> = call.args.iter().collect();
        let view = |view: View, at: Expr| Step::View { view, dims: Vec::new(), at: vec![at] };
        let (step, value, is_fill) = match name.as_str() {
            "set_row" => (Some(view(View::Row, self.expr(args[0]))), self.expr(args[1]), false),
            "set_column" => (Some(view(View::Column, self.expr(args[0]))), self.expr(args[1]), false),
            "fill_row" => (Some(view(View::Row, self.expr(args[0]))), self.expr(args[1]), true),
            "fill_column" => (Some(view(View::Column, self.expr(args[0]))), self.expr(args[1]), true),
            "copy_from" => (None, self.expr(args[0]), false),
            "fill" => (None, self.expr(args[0]), true),
            "scale_mut" => {
                let (old, by) = (self.read_place(&call.receiver), self.expr(args[0]));
                let kind = ExprKind::Binary(BinaryOp::Mul, Box::new(old), Box::new(by));
                (None, self.make(span, kind), false)
            }
            _ => {
                let old = self.read_place(&call.receiver);
                (None, self.make(span, ExprKind::Neg(Box::new(old))), false)
            }
        };
        let mut place = self.place(&call.receiver)?;
        place.steps.extend(step);
        Some(vec![Statement::Assign(Assign { place, value, is_fill, span })])
    }

    /// `m.component_mul_assign(&b);`: `x.f_assign(y)` and `x.f_mut(y)` are `x = x.f(y)`.
    fn update(&mut self, call: &syn::ExprMethodCall, name: &str, span: SrcSpan) -> Option<Vec<Statement>> {
        let read = name.strip_suffix("_assign").or_else(|| name.strip_suffix("_mut"))?;
        let op = match read {
            "add" => Some(BinaryOp::Add),
            "sub" => Some(BinaryOp::Sub),
            "mul" => Some(BinaryOp::Mul),
            "div" => Some(BinaryOp::Div),
            _ => None,
        };
        let is_part = matches!(read, "row" | "column" | "fixed_rows" | "fixed_columns" | "fixed_view");
        if is_part || op.is_none() && crate::ops::by_surface(read).is_empty() {
            return None;
        }
        let old = self.read_place(&call.receiver);
        let mut args = self.exprs(&call.args);
        let kind = match op {
            Some(op) if args.len() == 1 => ExprKind::Binary(op, Box::new(old), Box::new(args.remove(0))),
            _ => {
                args.insert(0, old);
                let name = Ident::new(read, call.method.span());
                ExprKind::Call { name, path: None, dims: Vec::new(), args, is_method: true }
            }
        };
        let value = self.make(span, kind);
        Some(self.assign(&call.receiver, value, false, span))
    }

    fn for_loop(&mut self, one: &syn::ExprForLoop) -> Option<For> {
        let span = SrcSpan::of(&one.expr);
        let variable = match &*one.pat {
            Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
                if !can_name(&pat.ident, self.errors) {
                    return None;
                }
                Some(pat.ident.clone())
            }
            Pat::Wild(_) => None,
            other => {
                self.errors.error(SrcSpan::of(other), "the variable of a loop is one name");
                None
            }
        };
        let (over, is_reversed) = self.over(&one.expr, span)?;
        let body = self.block(&one.body.stmts, Kind::Run);
        Some(For { variable, over, is_reversed, body, span })
    }

    fn over(&mut self, expr: &Syn, span: SrcSpan) -> Option<(Over, bool)> {
        match expr {
            Syn::Paren(inner) => self.over(&inner.expr, span),
            Syn::Group(inner) => self.over(&inner.expr, span),
            Syn::Range(range) => {
                let (Some(start), Some(end)) = (&range.start, &range.end) else {
                    self.errors.error(span, "a loop runs over a range with both ends: `for i in 0..N`");
                    return None;
                };
                let (start, end) = (self.expr(start), self.expr(end));
                let is_inclusive = matches!(range.limits, syn::RangeLimits::Closed(_));
                Some((Over::Range { start, end, is_inclusive }, false))
            }
            Syn::MethodCall(call) if call.method == "rev" && call.args.is_empty() => {
                let (over, is_reversed) = self.over(&call.receiver, span)?;
                Some((over, !is_reversed))
            }
            Syn::MethodCall(call) if call.method == "iter" && call.args.is_empty() => {
                Some((Over::Items(self.expr(&call.receiver)), false))
            }
            Syn::MethodCall(call) if call.method == "step_by" => {
                self.errors.error(
                    span,
                    "a loop runs over `a..b` one by one: write `for i in 0..N` and reckon with `2 * i`",
                );
                None
            }
            other => Some((Over::Items(self.expr(other)), false)),
        }
    }
}

/// Whether the sides of a branch end with values.
fn has_value(one: &syn::ExprIf) -> bool {
    let ends_with_value = |block: &syn::Block| match block.stmts.last() {
        Some(Stmt::Expr(Syn::Binary(binary), None)) => {
            assigning_op(&binary.op).is_none() && binary_op(&binary.op).is_some()
        }
        Some(Stmt::Expr(Syn::Assign(_) | Syn::ForLoop(_), None)) => false,
        Some(Stmt::Expr(Syn::If(inner), None)) => inner.else_branch.is_some() && has_value(inner),
        Some(Stmt::Expr(_, None)) => true,
        Some(Stmt::Macro(call)) => call.semi_token.is_none(),
        _ => false,
    };
    let otherwise = one.else_branch.as_ref().is_some_and(|(_, otherwise)| match &**otherwise {
        Syn::Block(block) => ends_with_value(&block.block),
        Syn::If(inner) => has_value(inner),
        _ => true,
    });
    ends_with_value(&one.then_branch) || otherwise
}

/// The name that an assignment of a formula gives to a value: `y = …`.
pub(super) fn named(one: &Stmt) -> Option<(&Ident, &Syn)> {
    match one {
        Stmt::Expr(Syn::Assign(assign), _) => match &*assign.left {
            Syn::Path(path) => path.path.get_ident().map(|name| (name, &*assign.right)),
            _ => None,
        },
        _ => None,
    }
}
