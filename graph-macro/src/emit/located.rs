//! Names of the user's surroundings, at their places in the user's text.
//!
//! A constant or a function elsewhere is a name that only rustc can look up. Where it finds none, or one of another type,
//! it shall say so at the formula and not at the macro. Nothing but places changes.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Group, Span, TokenStream, TokenTree};

use super::derivatives::{Derivatives, each_graph};
use crate::ir::{Constant, Dim, Graph, NodeKind};

/// The same code, in which the names of the surroundings stand where `source` has them first.
pub(crate) fn located(code: TokenStream, source: TokenStream, derivatives: &Derivatives) -> TokenStream {
    let names = names(derivatives);
    if names.is_empty() {
        return code;
    }
    let mut places = BTreeMap::new();
    find(source, &names, &mut places);
    moved(code, &places)
}

/// Every word of the constants and the functions that the graph mentions.
fn names(derivatives: &Derivatives) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut add = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        names.extend(words.filter(|word| word.starts_with(|c: char| c.is_alphabetic())).map(str::to_owned));
    };
    let mut look = |graph: &Graph| {
        for node in &graph.nodes {
            let (rows, cols) = node.ty.shape.dims();
            for dim in [rows, cols] {
                if let Dim::Sym(text) = dim {
                    add(&text);
                }
            }
            match &node.kind {
                NodeKind::Const(Constant::Item(path)) => add(path),
                NodeKind::Call { callee, .. } => add(&callee.path),
                _ => {}
            }
        }
    };
    each_graph(&derivatives.written, &mut look);
    names
}

fn find(source: TokenStream, names: &BTreeSet<String>, places: &mut BTreeMap<String, Span>) {
    for tree in source {
        match tree {
            TokenTree::Ident(name) if names.contains(&name.to_string()) => {
                places.entry(name.to_string()).or_insert_with(|| name.span());
            }
            TokenTree::Group(group) => find(group.stream(), names, places),
            _ => {}
        }
    }
}

fn moved(code: TokenStream, places: &BTreeMap<String, Span>) -> TokenStream {
    let moved_tree = |tree: TokenTree| match tree {
        TokenTree::Ident(mut name) => {
            if let Some(place) = places.get(&name.to_string()) {
                name.set_span(*place);
            }
            TokenTree::Ident(name)
        }
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), moved(group.stream(), places));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        other => other,
    };
    code.into_iter().map(moved_tree).collect()
}
