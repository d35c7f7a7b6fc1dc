//! The workspace's slots: a tuple of arrays, nested where they are many, known only once all passes are written.

use std::collections::BTreeSet;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::parts::identifiers;

/// Stands for the workspace's type until all passes have said what they need.
pub(super) const WORKSPACE: &str = "__Workspace";

/// … and this, with its number, for the path to a slot.
pub(super) const SLOT: &str = "__slot_";

/// The functions' own variables: written with these names, and called without the underscores unless the user has
/// such a name.
const OWN: &[&str] = &[
    "__arch",
    "__near",
    "__workspace",
    "__gradient",
    "__output",
    "__saved",
    "__tangent",
    "__jacobian",
    "__hessian",
    "__product",
    "__products",
    "__spread",
    "__rate",
];

/// The name of one of the functions' own variables beside all other names.
fn own_name(placeholder: &str, others: &BTreeSet<String>) -> Ident {
    let mut name = placeholder.trim_start_matches('_').to_owned();
    while others.contains(&name) {
        name.push('_');
    }
    Ident::new(&name, Span::call_site())
}

/// Fills in what was not known before all passes were written: the workspace's type, the paths to its slots, and names
/// that neither hide the user's nor are hidden by what a pass names.
pub(super) fn finished(
    tokens: TokenStream,
    workspace: &TokenStream,
    slots: usize,
    mut others: BTreeSet<String>,
) -> TokenStream {
    note_bound(tokens.clone(), &mut others);
    filled_in(tokens, workspace, slots, &others)
}

/// The names that are bound by a `let`.
fn note_bound(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let mut is_pattern = false;
    for tree in tokens {
        match tree {
            TokenTree::Ident(name) if name == "let" => is_pattern = true,
            TokenTree::Ident(name) if is_pattern => drop(found.insert(name.to_string())),
            TokenTree::Ident(_) | TokenTree::Literal(_) => {}
            // A pattern ends where the type or the value begins.
            TokenTree::Punct(punct) => is_pattern &= !matches!(punct.as_char(), '=' | ':' | ';'),
            TokenTree::Group(group) if is_pattern => found.extend(identifiers(&group.stream())),
            TokenTree::Group(group) => note_bound(group.stream(), found),
        }
    }
}

fn filled_in(
    tokens: TokenStream,
    workspace: &TokenStream,
    slots: usize,
    others: &BTreeSet<String>,
) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|tree| match tree {
            TokenTree::Ident(name) if name == WORKSPACE => workspace.clone(),
            TokenTree::Ident(name) if OWN.contains(&name.to_string().as_str()) => {
                TokenTree::Ident(own_name(&name.to_string(), others)).into()
            }
            TokenTree::Ident(name) => match name.to_string().strip_prefix(SLOT).map(str::parse) {
                Some(Ok(place)) => slot_path(place, slots),
                _ => TokenTree::Ident(name).into(),
            },
            TokenTree::Group(group) => {
                let mut new =
                    Group::new(group.delimiter(), filled_in(group.stream(), workspace, slots, others));
                new.set_span(group.span());
                TokenTree::Group(new).into()
            }
            other => other.into(),
        })
        .collect()
}

/// The most that one tuple holds: beyond it, tuples are nested.
const WIDEST: usize = 16;

/// Types as a tuple, in tuples of tuples if they are many, so that every tuple has the traits that it needs.
pub(super) fn nested(types: &[TokenStream]) -> TokenStream {
    match types {
        [] => quote!(()),
        few if few.len() <= WIDEST => quote!((#(#few,)*)),
        many => {
            let groups: Vec<TokenStream> = many.chunks(WIDEST).map(nested).collect();
            nested(&groups)
        }
    }
}

/// The path to a slot in [`nested`] tuples of so many types.
fn slot_path(place: usize, slots: usize) -> TokenStream {
    let own = syn::Index::from(place % WIDEST);
    if slots <= WIDEST {
        return quote!(.#own);
    }
    let group = slot_path(place / WIDEST, slots.div_ceil(WIDEST));
    quote!(#group.#own)
}
