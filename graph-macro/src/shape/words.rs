//! The words of messages: what operands are, and where the names within them come from.

use std::rc::Rc;

use quote::ToTokens;

use super::calls::Call;
use super::infer::{Infer, Origin, Read};
use super::unify::{Kind, TyVar};
use super::values::Value;
use crate::diag::line;
use crate::ir::{Dim, Elem};
use crate::ops::OpDef;
use crate::syntax::ast::{BinaryOp, Expr, ExprKind};
use crate::syntax::types::tidy;
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
        let unfit = call.args.iter().find(|(_, ty)| ty.elem != Elem::Real);
        let (needs, help) = match unfit {
            Some((arg, ty)) if op.needs.is_empty() => ("numbers", super::calls::as_number(arg, *ty)),
            None if op.needs.is_empty() => ("other operands", String::new()),
            _ => (op.needs, String::new()),
        };
        format!("{} needs {needs}, but {}{help}", title(op), self.operands(call))
    }

    /// Where the names within the operands come from.
    pub(super) fn notes(&self, args: &[(&Expr, TyVar)]) -> String {
        let mut notes = Notes::default();
        for (arg, _) in args {
            self.trace(arg, &mut notes);
        }
        notes.generics = self.generics_of(args);
        notes.text()
    }

    /// Where the names within an expression come from.
    pub(super) fn notes_of(&self, expr: &Expr) -> String {
        let mut notes = Notes::default();
        self.trace(expr, &mut notes);
        notes.text()
    }

    fn trace(&self, expr: &Expr, notes: &mut Notes) {
        for field in fields_within(expr) {
            notes.fields.extend(self.declared_field(field).filter(|note| !notes.fields.contains(note)));
        }
        for read in self.reads(expr) {
            self.trace_read(&read, true, notes);
        }
    }

    /// What a name was bound to, and what the names in that were bound to: an operand's own name in any case, those
    /// behind it only if they are matrices.
    fn trace_read(&self, read: &Read, is_operand: bool, notes: &mut Notes) {
        let Value::Leaf(ty) = read.value else { return };
        let is_matrix = self.unifier.kind(ty) == Some(Kind::Matrix);
        let Some(origin) = &read.origin else { return };
        if !is_operand && !is_matrix {
            return;
        }
        let shown = self.unifier.show(ty);
        // What rests on a mistake says nothing.
        if self.unifier.kind(ty).is_none() {
            return;
        }
        let note = match &**origin {
            Origin::Counter => format!("`{}` is the variable of a loop, {shown}", read.name),
            Origin::Value { words, reads } => {
                let inputs = reads.iter().filter_map(|read| match read.value {
                    Value::Leaf(ty)
                        if read.origin.is_none() && self.unifier.kind(ty) == Some(Kind::Matrix) =>
                    {
                        Some(format!("`{}` is {}", read.name, self.unifier.show(ty)))
                    }
                    _ => None,
                });
                let inputs: Vec<String> = inputs.collect();
                let of = if inputs.is_empty() || !is_matrix {
                    String::new()
                } else {
                    format!(", where {}", listed(&inputs))
                };
                format!("`{}` is {words}, {shown}{of}", read.name)
            }
        };
        if notes.names.contains(&note) || notes.names.len() == Notes::MOST {
            return;
        }
        notes.names.push(note);
        if let (Origin::Value { reads, .. }, true) = (&**origin, is_matrix) {
            for read in reads {
                self.trace_read(read, false, notes);
            }
        }
    }

    /// Where a struct declares a field: its sizes are not seen where it is used.
    fn declared_field(&self, expr: &Expr) -> Option<String> {
        let ExprKind::Field(of, name) = &expr.kind else { return None };
        let Value::Struct { name: record, .. } = self.peek(of)? else { return None };
        let decl = self.scope.structs.get(&*record)?;
        let (declared, ty) = decl.fields.iter().find(|(field, _)| field == name)?;
        let place = line(declared.span()).map_or_else(String::new, |line| format!(" on line {line}"));
        let ty = tidy(&ty.to_token_stream().to_string());
        Some(format!("`{expr}` is declared as `{ty}` in `{record}`{place}"))
    }

    /// The const generics in the shapes of operands: two of them are never known to be equal.
    fn generics_of(&self, args: &[(&Expr, TyVar)]) -> Vec<String> {
        let mut generics = Vec::new();
        for (_, ty) in args {
            for dim in [ty.rows, ty.cols] {
                if let Some(Dim::Sym(text)) = self.unifier.dim_value(dim)
                    && self.unifier.is_generic(&text)
                    && !generics.contains(&text.to_string())
                {
                    generics.push(text.to_string());
                }
            }
        }
        generics
    }

    /// What a value is bound to, with the names that it mentions.
    pub(super) fn origin(&self, expr: &Expr) -> Rc<Origin> {
        Rc::new(Origin::Value { words: format!("`{expr}`"), reads: self.reads(expr) })
    }

    fn reads(&self, expr: &Expr) -> Vec<Read> {
        let mut names = Vec::new();
        names_within(expr, &mut names);
        let read = |name: String| {
            let binding = self.look(&name)?;
            Some(Read { name, value: binding.value.clone(), origin: binding.origin.clone() })
        };
        names.into_iter().filter_map(read).collect()
    }

    // ── ways out, each given only where it fits ──

    fn dims(&self, ty: TyVar) -> (Option<Dim>, Option<Dim>) {
        (self.unifier.dim_value(ty.rows), self.unifier.dim_value(ty.cols))
    }

    pub(super) fn same_shape(&self, a: TyVar, b: TyVar) -> bool {
        self.dims(a) == self.dims(b)
    }

    fn is_one_entry(&self, ty: TyVar) -> bool {
        self.unifier.kind(ty) == Some(Kind::Matrix) && self.dims(ty) == (Some(Dim::ONE), Some(Dim::ONE))
    }

    /// For a 1×1 matrix where a scalar must be.
    pub(super) fn to_scalar_help(&self, expr: &Expr, ty: TyVar) -> String {
        match self.is_one_entry(ty) {
            true => format!("\nhelp: `{}.to_scalar()` is its entry", receiver(expr)),
            false => String::new(),
        }
    }

    /// For a matrix that lies on its side.
    pub(super) fn declared_help(&self, expr: &Expr, found: TyVar, wanted: TyVar) -> String {
        if self.unifier.kind(wanted) == Some(Kind::Scalar) {
            return self.to_scalar_help(expr, found);
        }
        let ((rows, cols), wanted_dims) = (self.dims(found), self.dims(wanted));
        let both_matrices = self.unifier.kind(found) == Some(Kind::Matrix);
        match both_matrices && rows.is_some() && cols.is_some() && wanted_dims == (cols, rows) {
            true => format!("\nhelp: `{}` fits", transposed(expr)),
            false => String::new(),
        }
    }

    /// For a product whose sides do not meet: the one way to make them meet.
    pub(super) fn product_help(&self, a: &Expr, left: TyVar, b: &Expr, right: TyVar) -> String {
        let (of, with) = (receiver(a), receiver(b));
        if self.is_one_entry(left) != self.is_one_entry(right) {
            let (scalar, ty) = if self.is_one_entry(left) { (a, left) } else { (b, right) };
            return self.to_scalar_help(scalar, ty);
        }
        if self.same_shape(left, right) {
            let is_column = self.unifier.dim_value(left.cols) == Some(Dim::ONE);
            let dot = if is_column {
                format!(", and their inner product `{of}.dot(&{with})`")
            } else {
                String::new()
            };
            return format!("\nhelp: entry by entry it is `{of}.component_mul(&{with})`{dot}");
        }
        let ((rows, _), (_, cols)) = (self.dims(left), self.dims(right));
        let (of_right, of_left) = (self.dims(left).1 == cols, rows == self.dims(right).0);
        let swapped = rows == cols;
        match (of_left, of_right, swapped) {
            (true, false, false) => format!("\nhelp: `{} * {}` fits", transposed(a), factor(b)),
            (false, true, false) => format!("\nhelp: `{} * {}` fits", factor(a), transposed(b)),
            _ => String::new(),
        }
    }
}

/// The notes of one message.
#[derive(Default)]
struct Notes {
    names: Vec<String>,
    fields: Vec<String>,
    generics: Vec<String>,
}

impl Notes {
    /// More would bury the message.
    const MOST: usize = 6;

    fn text(self) -> String {
        let Self { names, fields, generics } = self;
        let generic = match &generics[..] {
            [_, _, ..] => {
                let shown: Vec<String> = generics.iter().map(|name| format!("`{name}`")).collect();
                Some(format!("{} are const generics, which a caller may choose apart", listed(&shown)))
            }
            _ => None,
        };
        let notes = names.into_iter().chain(fields).chain(generic);
        notes.flat_map(|note| ["\nnote: ".to_owned(), note.clone()]).collect()
    }
}

/// `a, b and c`
fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// An expression before a dot.
pub(super) fn receiver(expr: &Expr) -> String {
    if expr.is_atom() { expr.to_string() } else { format!("({expr})") }
}

/// An expression beside a `*`.
fn factor(expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Binary(op, ..) if op.level() < BinaryOp::Mul.level() => format!("({expr})"),
        _ => expr.to_string(),
    }
}

/// The transpose, without one if there is one.
fn transposed(expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Call { name, args, path: None, .. } if name == "transpose" && args.len() == 1 => {
            receiver(&args[0])
        }
        _ => format!("{}.transpose()", receiver(expr)),
    }
}

/// The fields that an expression reads.
fn fields_within(expr: &Expr) -> Vec<&Expr> {
    let mut fields = Vec::new();
    if let ExprKind::Field(..) = &expr.kind {
        fields.push(expr);
    }
    for part in walk::parts(expr) {
        if let Part::Expr(part) = part {
            fields.extend(fields_within(part));
        }
    }
    fields
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
