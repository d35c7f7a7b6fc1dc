//! The words of messages: what operands are, and where the names within them come from.

use super::calls::Call;
use super::infer::Infer;
use super::unify::TyVar;
use super::values::Value;
use crate::ops::OpDef;
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::walk::{self, Part};

impl Infer<'_, '_> {
    pub(super) fn describe(&self, expr: &Expr, ty: TyVar) -> String {
        format!("`{expr}` is {}", self.unifier.show(ty))
    }

    pub(super) fn operands(&self, call: &Call<'_>) -> String {
        let mut shown: Vec<String> = call.args.iter().map(|(arg, ty)| self.describe(arg, *ty)).collect();
        shown.dedup();
        match &shown[..] {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            several => several.join(", "),
        }
    }

    pub(super) fn unlike(&self, call: &Call<'_>, op: &OpDef) -> String {
        format!("{} needs {}, but {}", title(op), op.needs, self.operands(call))
    }

    pub(super) fn unfit(&self, call: &Call<'_>, op: &OpDef) -> String {
        let needs = if op.needs.is_empty() { op.signature } else { op.needs };
        format!("{} needs {needs}, but {}", title(op), self.operands(call))
    }

    /// Where the names within the operands come from.
    pub(super) fn notes(&self, args: &[(&Expr, TyVar)]) -> String {
        let mut mentioned: Vec<String> = Vec::new();
        for (arg, _) in args {
            names_within(arg, &mut mentioned);
        }
        let notes = mentioned.iter().filter_map(|name| {
            let binding = self.look(name)?;
            let note = binding.note.as_ref()?;
            let Value::Leaf(_) = binding.value else { return None };
            Some(format!("\nnote: `{name}` is {note}, {}", self.show_value(&binding.value)))
        });
        notes.collect()
    }
}

/// The names that an expression mentions, each once, in order; not those within blocks.
fn names_within(expr: &Expr, names: &mut Vec<String>) {
    if let ExprKind::Name(name) = &expr.kind {
        let name = name.to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for part in walk::parts(expr) {
        if let Part::Expr(expr) = part {
            names_within(expr, names);
        }
    }
}

/// What an operation is called at the beginning of a sentence.
pub(super) fn title(op: &OpDef) -> String {
    match op.name {
        "add" => "a sum".to_owned(),
        "sub" => "a difference".to_owned(),
        "neg" => "a negation".to_owned(),
        "matmul" => "the matrix product [m k] · [k n]".to_owned(),
        "greater" | "greater_equal" | "less" | "less_equal" | "equal" | "not_equal" => {
            "a comparison".to_owned()
        }
        _ => format!("`{}`", op.surface.first().unwrap_or(&op.name)),
    }
}
