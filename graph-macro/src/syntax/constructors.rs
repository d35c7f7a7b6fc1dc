//! Matrices put together: nalgebra's associated functions and its macros.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr as Syn, Token};

use super::ast::{Expr, ExprKind, Head};
use super::expr::Exprs;
use crate::diag::{SrcSpan, did_you_mean};
use crate::ir::Dim;

/// The associated functions of matrix types that the language has, beside those below.
const CONSTRUCTORS: &[&str] = &[
    "zeros",
    "identity",
    "from_element",
    "repeat",
    "from_diagonal",
    "from_diagonal_element",
    "new",
    "from_rows",
    "from_columns",
    "from_row_slice",
    "from_column_slice",
    "from",
    "x",
    "y",
    "z",
    "w",
];

impl Exprs<'_, '_> {
    /// `SMatrix::<f64, 3, 3>::zeros()` and the like.
    pub(super) fn construct(
        &mut self,
        head: Head,
        name: &Ident,
        call: &syn::ExprCall,
        span: SrcSpan,
    ) -> Expr {
        let text = name.to_string();
        let args: Vec<&Syn> = call.args.iter().collect();
        let items = match &args[..] {
            [one] => array_items(one),
            _ => None,
        };
        match (text.as_str(), items) {
            ("new", _) => self.entries(head, &args, false, span),
            ("from_row_slice", Some(items)) => self.entries(head, &items, false, span),
            ("from_column_slice", Some(items)) => self.entries(head, &items, true, span),
            ("from", Some(items)) => {
                let nested: Option<Vec<Vec<&Syn>>> = items.iter().map(|item| array_items(item)).collect();
                match nested {
                    // An array of arrays is the array of the columns.
                    Some(columns) => {
                        let head = Head { cols: head.cols.or(Some(Dim::Lit(columns.len()))), ..head };
                        self.entries(head, &columns.concat(), true, span)
                    }
                    None => self.entries(head, &items, true, span),
                }
            }
            ("from_rows", Some(items)) => {
                let rows = items.into_iter().map(|row| vec![self.expr(row)]).collect();
                self.make(span, ExprKind::Stack { head, rows })
            }
            ("from_columns", Some(items)) => {
                let rows = vec![self.exprs(items)];
                self.make(span, ExprKind::Stack { head, rows })
            }
            ("from_row_slice" | "from_column_slice" | "from_rows" | "from", None) => self.fail(
                span,
                format!("`{}`: write the entries here, as in `{}([a, b, c])`", head.text, head.text),
            ),
            _ if CONSTRUCTORS.contains(&text.as_str()) => {
                let args = self.exprs(args);
                self.make(span, ExprKind::Construct { head, name: name.clone(), args })
            }
            _ => {
                let near = did_you_mean(&text, CONSTRUCTORS.iter().copied());
                let known = CONSTRUCTORS[..10].join("`, `");
                self.fail(
                    name.span().into(),
                    format!("the language has no `{}`{near}\nhelp: it has `{known}` and the like", head.text),
                )
            }
        }
    }

    /// A matrix of all its entries, given row by row or column by column.
    fn entries(&mut self, head: Head, given: &[&Syn], by_columns: bool, span: SrcSpan) -> Expr {
        let count = given.len();
        let literal = |dim: &Option<Dim>| dim.as_ref().and_then(Dim::literal);
        let (rows, cols) = match (literal(&head.rows), literal(&head.cols)) {
            (Some(rows), Some(cols)) => (rows, cols),
            (Some(rows), None) if rows > 0 && count.is_multiple_of(rows) => (rows, count / rows),
            (None, Some(cols)) if cols > 0 && count.is_multiple_of(cols) => (count / cols, cols),
            _ => {
                return self.fail(
                    span,
                    format!("`{}` needs a type with its size, such as `SMatrix::<f64, 2, 3>`", head.text),
                );
            }
        };
        if rows.checked_mul(cols) != Some(count) || count == 0 {
            let entries = if count == 1 { "1 entry is".to_owned() } else { format!("{count} entries are") };
            return self.fail(
                span,
                format!(
                    "`{}` takes {} entries, one for each of {rows}×{cols}, but {entries} given",
                    head.text,
                    rows.saturating_mul(cols)
                ),
            );
        }
        let mut entries: Vec<Option<Expr>> = given.iter().map(|entry| Some(self.expr(entry))).collect();
        let entries = match by_columns {
            false => entries.into_iter().flatten().collect(),
            true => (0..rows)
                .flat_map(|row| (0..cols).map(move |col| col * rows + row))
                .filter_map(|place| entries[place].take())
                .collect(),
        };
        self.make(span, ExprKind::Entries { head, rows, cols, entries })
    }

    /// `matrix![a, b; c, d]`, `vector![a, b]`, `stack![a, b; c, d]`
    pub(super) fn macro_call(&mut self, call: &syn::Macro, span: SrcSpan) -> Expr {
        let name = call.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            "matrix" | "vector" | "stack" | "row_vector" => {}
            "dmatrix" | "dvector" => {
                return self.fail(
                    span,
                    format!("`{name}!` makes a matrix whose size is known only when the program runs: write `{}!`", &name[1..]),
                );
            }
            _ => {
                return self.fail(
                    span,
                    format!("the language has no macro `{name}!`: it has `matrix!`, `vector!` and `stack!`"),
                );
            }
        }
        let Some(rows) = self.macro_rows(call.tokens.clone()) else {
            return self.make(span, ExprKind::Error);
        };
        let cols = rows.first().map_or(0, Vec::len);
        if let Some(odd) = rows.iter().find(|row| row.len() != cols) {
            let (found, place) = (odd.len(), odd.first().map_or(span, SrcSpan::of));
            return self.fail(
                place,
                format!("the rows of `{name}!` have equal lengths, but the first has {cols} and this one has {found}"),
            );
        }
        if cols == 0 {
            return self
                .fail(span, format!("`{name}!` is empty: a matrix in a formula has at least one entry"));
        }
        let head = Head { text: format!("{name}!"), rows: None, cols: None };
        if name == "stack" {
            let rows = rows.iter().map(|row| self.exprs(row)).collect();
            return self.make(span, ExprKind::Stack { head, rows });
        }
        let (count, entries) = (rows.len(), self.exprs(rows.iter().flatten()));
        let (rows, cols) = match name.as_str() {
            "vector" if count == 1 => (cols, 1),
            "vector" => return self.fail(span, "`vector!` has its entries in one row, parted by commas"),
            _ => (count, cols),
        };
        self.make(span, ExprKind::Entries { head, rows, cols, entries })
    }

    /// The rows between the semicolons.
    fn macro_rows(&mut self, tokens: TokenStream) -> Option<Vec<Vec<Syn>>> {
        let mut rows = vec![TokenStream::new()];
        for tree in tokens {
            match &tree {
                TokenTree::Punct(punct) if punct.as_char() == ';' => rows.push(TokenStream::new()),
                _ => rows.last_mut()?.extend([tree]),
            }
        }
        if rows.len() > 1 && rows.last().is_some_and(TokenStream::is_empty) {
            rows.pop();
        }
        let mut parsed = Vec::new();
        for row in rows {
            match Punctuated::<Syn, Token![,]>::parse_terminated.parse2(row) {
                Ok(row) => parsed.push(row.into_iter().collect()),
                Err(error) => {
                    self.errors.error(error.span(), format!("this entry cannot be read: {error}"));
                    return None;
                }
            }
        }
        Some(parsed)
    }
}

/// The items of `&[a, b, c]`, or of `[a; 3]`.
fn array_items(expr: &Syn) -> Option<Vec<&Syn>> {
    match expr {
        Syn::Reference(inner) => array_items(&inner.expr),
        Syn::Paren(inner) => array_items(&inner.expr),
        Syn::Group(inner) => array_items(&inner.expr),
        Syn::Array(array) if !array.elems.is_empty() => Some(array.elems.iter().collect()),
        _ => None,
    }
}

/// Whether a statement is a macro of the language's: `matrix![…]` as the last line.
pub(super) fn is_matrix_macro(call: &syn::Macro) -> bool {
    let name = call.path.segments.last().map(|last| last.ident.to_token_stream().to_string());
    matches!(name.as_deref(), Some("matrix" | "vector" | "stack" | "dmatrix" | "dvector" | "row_vector"))
}
