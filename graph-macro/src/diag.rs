//! Errors: gathered, never thrown, and underlined as whole phrases.
//!
//! A stage takes `&mut Errors`, reports what it finds and goes on; the driver asks `is_empty` at its barriers.
//! On stable Rust two spans cannot be joined, but an error over two tokens is underlined from the first to
//! the last: so a [`SrcSpan`] keeps both ends, long after the syntax tree is gone.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

/// The first and the last token of a phrase of the source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SrcSpan {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl SrcSpan {
    /// The place of the macro call itself, for what has no place of its own.
    pub(crate) fn call_site() -> Self {
        Self { first: Span::call_site(), last: Span::call_site() }
    }

    /// From the first to the last token of `tokens`.
    pub(crate) fn of(tokens: &impl ToTokens) -> Self {
        let mut trees = tokens.to_token_stream().into_iter();
        let Some(first) = trees.next() else { return Self::call_site() };
        let first_span = first.span();
        let last_span = trees.last().map_or(first_span, |tree| tree.span());
        Self { first: first_span, last: last_span }
    }
}

impl From<Span> for SrcSpan {
    fn from(span: Span) -> Self {
        Self { first: span, last: span }
    }
}

impl ToTokens for SrcSpan {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        Ident::new("first", self.first).to_tokens(tokens);
        Ident::new("last", self.last).to_tokens(tokens);
    }
}

/// The line of a place, as far as rustc tells: not in the compiler's own tests.
pub(crate) fn line(span: Span) -> Option<usize> {
    proc_macro::is_available().then(|| span.unwrap().line())
}

/// All errors of one macro call, in the order in which they were found.
#[derive(Default)]
pub(crate) struct Errors {
    errors: Vec<syn::Error>,
    /// What was reported, with its place.
    seen: BTreeSet<String>,
}

impl Errors {
    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    /// Reports `message` at a phrase, once: a function that is inlined twice has its mistakes once.
    pub(crate) fn error(&mut self, place: impl Into<SrcSpan>, message: impl std::fmt::Display) {
        let (place, message) = (place.into(), message.to_string());
        if self.seen.insert(format!("{:?} {:?} {message}", place.first, place.last)) {
            self.errors.push(syn::Error::new_spanned(place, message));
        }
    }

    /// Takes over what a parser of `syn` found.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.extend(error.into_iter().map(|one| syn::Error::new(one.span(), one)));
    }

    /// Takes over the errors of another.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.errors.append(&mut other.errors);
    }

    /// One `compile_error!` for each error, as items, in the order of the source.
    pub(crate) fn into_items(mut self) -> TokenStream {
        if proc_macro::is_available() {
            self.errors.sort_by_key(|error| {
                let place = error.span().unwrap();
                (place.line(), place.column())
            });
        }
        self.errors.iter().map(syn::Error::to_compile_error).collect()
    }

    /// The errors as one block expression: several bare `compile_error!`s in expression position would not parse.
    pub(crate) fn into_expression(self) -> TokenStream {
        let items = self.into_items();
        quote!({ #items })
    }

    #[cfg(test)]
    pub(crate) fn messages(&self) -> Vec<String> {
        self.errors.iter().map(ToString::to_string).collect()
    }
}

/// The candidate nearest to `name`, if it is near enough to be what was meant.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Of a name of one letter or two every other is near: there only the case may be mistaken.
    let limit = match name.chars().count() {
        0..=2 => 0,
        letters => (letters / 3).max(1),
    };
    let is_near = |distance: usize, candidate: &str| {
        distance > 0 && distance <= limit || candidate.eq_ignore_ascii_case(name) && candidate != name
    };
    candidates
        .into_iter()
        .map(|candidate| (edit_distance(name, candidate), candidate))
        .filter(|&(distance, candidate)| is_near(distance, candidate))
        // Of two that are as near, the one that only doubles a letter, then the one as long: letters are swapped more often
        // than left out.
        .min_by_key(|&(distance, candidate)| {
            (distance, unstuttered(candidate) != unstuttered(name), candidate.len().abs_diff(name.len()))
        })
        .map(|(_, candidate)| candidate)
}

/// A name with doubled letters once.
fn unstuttered(name: &str) -> Vec<char> {
    let mut letters: Vec<char> = name.chars().collect();
    letters.dedup();
    letters
}

/// `; did you mean …?`, or nothing.
pub(crate) fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, candidates).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// The number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["sigmoid", "sin", "softmax"];
        assert_eq!(nearest("sigmod", known), Some("sigmoid"));
        assert_eq!(nearest("sotfmax", known), Some("softmax"));
        assert_eq!(nearest("banana", known), None);
        assert_eq!(nearest("sinn", ["sinh", "sin"]), Some("sin"));
    }
}
