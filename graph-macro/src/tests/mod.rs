//! The compiler's own tests: laws over all operations, random programs, goldens of the whole pipeline.

mod chains;
mod control;
mod freshness;
pub(crate) mod functions;
mod goldens;
mod hostile;
mod items;
mod language;
mod laws;
mod loops;
mod numbers;
mod pages;
mod programs;
mod random;
mod read;
mod slots;

use proc_macro2::{Group, TokenStream, TokenTree};

/// Generated code without what only an editor sees: `::graph_runtime::expand::editor! { … }`.
fn as_rustc_sees(code: TokenStream) -> TokenStream {
    // A colon is a token: `::graph_runtime::expand::`.
    const PATH: usize = 3 * 2 + 2;
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut trees = code.into_iter();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Ident(name) if name == "editor" => {
                kept.truncate(kept.len() - PATH);
                trees.nth(1).expect("the macro has a mark and its tokens");
            }
            TokenTree::Group(group) => {
                kept.push(Group::new(group.delimiter(), as_rustc_sees(group.stream())).into());
            }
            other => kept.push(other),
        }
    }
    kept.into_iter().collect()
}
