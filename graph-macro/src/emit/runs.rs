//! The end of a loop's run: the carried values become what the run has computed.
//!
//! What holds: every new value, and every place that it goes to, is that of before the changes: what mentions a carried
//! value is bound first. Entries and blocks change in the order of the program, variables last.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::code::Home;
use super::loops::Emitter;
use super::sinks::{Sink, Update};
use super::structs::has_word;
use super::types::count;
use crate::ir::{Graph, Shape};
use crate::ops::arrange::Ix;

/// A change of a carried value.
enum Change {
    /// A variable is set.
    Variable { name: Ident, value: TokenStream },
    /// An entry of a matrix is set, or added to.
    Entry { of: Ident, at: (TokenStream, TokenStream), adds: bool, value: TokenStream },
    /// A scalar is put into, or added to, a block of a matrix.
    Repeated {
        of: Ident,
        at: Option<(TokenStream, TokenStream)>,
        adds: bool,
        value: TokenStream,
        block: Shape,
    },
    /// A matrix that stands beside is put into, or added to, a block of a matrix.
    Block { of: Ident, at: Option<(TokenStream, TokenStream)>, adds: bool, from: Ident, block: Shape },
    /// A matrix becomes the one that stands beside.
    Whole { of: Ident, from: Ident },
}

/// What a run has computed: by result, the scalars' values and the names of the matrices that stand beside.
pub(super) struct Results<'a> {
    pub(super) values: &'a [Option<TokenStream>],
    pub(super) beside: &'a [Option<Ident>],
}

impl Emitter<'_> {
    /// The statements at the end of a run; `homes` are those of the carried values.
    pub(super) fn end_of_run(
        &mut self,
        body: &Graph,
        sinks: &[Sink],
        homes: &[Home],
        results: &Results<'_>,
    ) -> TokenStream {
        let mut changes = Vec::new();
        for (sink, home) in sinks.iter().zip(homes) {
            let own = home.name();
            match sink {
                Sink::Whole(number) => changes.extend(whole(own, *number, results)),
                Sink::Updates(updates) => {
                    changes.extend(updates.iter().filter_map(|update| part(own, update, body, results)));
                }
            }
        }
        let names: Vec<String> = homes.iter().map(|home| home.name().to_string()).collect();
        self.changed(changes, &names)
    }

    fn changed(&mut self, mut changes: Vec<Change>, names: &[String]) -> TokenStream {
        let is_moved = |code: &TokenStream| {
            let text = code.to_string();
            names.iter().any(|name| has_word(&text, name))
        };
        if let Some(at_once) = at_once(&changes, &is_moved) {
            return at_once;
        }
        let is_alone = changes.len() == 1;
        let mut before = TokenStream::new();
        let mut bind = |code: &mut TokenStream, wish: &str| {
            if !is_alone && is_moved(code) {
                let name = self.fresh(wish);
                before.extend(quote!(let #name = #code;));
                *code = quote!(#name);
            }
        };
        for change in &mut changes {
            let (at, value) = match change {
                Change::Variable { value, .. } => (None, Some(value)),
                Change::Entry { at, value, .. } => (Some(at), Some(value)),
                Change::Repeated { at, value, .. } => (at.as_mut(), Some(value)),
                Change::Block { at, .. } => (at.as_mut(), None),
                Change::Whole { .. } => (None, None),
            };
            if let Some((row, col)) = at {
                bind(row, "at");
                bind(col, "at");
            }
            if let Some(value) = value {
                bind(value, "new");
            }
        }
        let (mut parts, mut variables) = (TokenStream::new(), TokenStream::new());
        for change in &changes {
            match change {
                Change::Variable { name, value } => variables.extend(quote!(#name = #value;)),
                Change::Entry { of, at: (row, col), adds, value } => {
                    parts.extend(assigned(&quote!(#of[#col][#row]), *adds, value));
                }
                Change::Repeated { of, at, adds, value, block } => {
                    parts.extend(self.entries(of, value, block, *adds, at.as_ref()));
                }
                Change::Block { of, at, adds, from, block } => {
                    let (row, col) = (&self.row, &self.col);
                    let entry = quote!(#from[#col][#row]);
                    parts.extend(self.entries(of, &entry, block, *adds, at.as_ref()));
                }
                Change::Whole { of, from } => parts.extend(quote!(*#of = *#from;)),
            }
        }
        quote!(#before #parts #variables)
    }

    /// A value is put into, or added to, the entries of a block of a carried value.
    fn entries(
        &self,
        own: &Ident,
        value: &TokenStream,
        shape: &Shape,
        adds: bool,
        at: Option<&(TokenStream, TokenStream)>,
    ) -> TokenStream {
        let (row, col) = (&self.row, &self.col);
        let (rows, cols) = shape.dims();
        let (rows, cols) = (count(&rows), count(&cols));
        let place = match at {
            None => quote!(#own[#col][#row]),
            Some((first_row, first_col)) => {
                let first = |first: &TokenStream| Ix::Code(first.clone());
                let along = |at: &TokenStream, index: &Ident| {
                    if at.to_string() == "0" {
                        quote!(#index)
                    } else {
                        first(at).plus(&Ix::Code(quote!(#index))).tokens()
                    }
                };
                let (row, col) = (along(first_row, row), along(first_col, col));
                quote!(#own[#col][#row])
            }
        };
        let assign = assigned(&place, adds, value);
        quote!(for #col in 0..#cols { for #row in 0..#rows { #assign } })
    }
}

fn whole(own: &Ident, number: usize, results: &Results<'_>) -> Option<Change> {
    if let Some(value) = &results.values[number] {
        return Some(Change::Variable { name: own.clone(), value: value.clone() });
    }
    let from = results.beside[number].clone()?;
    Some(Change::Whole { of: own.clone(), from })
}

fn part(own: &Ident, update: &Update, body: &Graph, results: &Results<'_>) -> Option<Change> {
    let index = |number: usize| results.values[number].clone().unwrap_or_default();
    let at = update.at.map(|(row, col)| (index(row), index(col)));
    let (of, adds) = (own.clone(), update.adds);
    if let Some(from) = results.beside[update.value].clone() {
        let block = body.shape(body.outputs[update.value].id).clone();
        return Some(Change::Block { of, at, adds, from, block });
    }
    let value = results.values[update.value].clone()?;
    Some(match at {
        Some(at) if update.block.literal_len() == Some(1) => Change::Entry { of, at, adds, value },
        at => Change::Repeated { of, at, adds, value, block: update.block.clone() },
    })
}

/// Scalars that are all set, in one assignment: `(a, b) = (b, a + b)`.
fn at_once(changes: &[Change], is_moved: &impl Fn(&TokenStream) -> bool) -> Option<TokenStream> {
    let pairs = changes.iter().map(|change| match change {
        Change::Variable { name, value } => Some((quote!(#name), value)),
        Change::Entry { of, at: (row, col), adds: false, value } if !is_moved(row) && !is_moved(col) => {
            Some((quote!(#of[#col][#row]), value))
        }
        _ => None,
    });
    let pairs: Vec<_> = pairs.collect::<Option<_>>()?;
    let (places, values): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
    (places.len() > 1).then(|| quote!((#(#places),*) = (#(#values),*);))
}

fn assigned(place: &TokenStream, adds: bool, value: &TokenStream) -> TokenStream {
    if adds { quote!(#place += #value;) } else { quote!(#place = #value;) }
}
