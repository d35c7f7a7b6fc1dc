//! What editors read: the user's own tokens as ordinary Rust, before everything that is made of them.
//!
//! An editor looks for a token of the source in what the macro gives, and takes the first that it finds there. So a copy
//! of the formula stands first, at the same place with and without errors, with the language's functions in scope as the
//! items that they are in the runtime's module `language`. It stands within a macro of the runtime that gives it back under
//! rust-analyzer only: rustc drops it unread.
//!
//! What is not attempted: the inputs of a formula without declarations have no types there.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Ident, Punct, TokenStream, TokenTree};
use quote::quote;

/// The copy of a function or a module.
pub(super) fn of_item(item: &TokenStream, runtime: &TokenStream) -> TokenStream {
    let trees = without_attributes(item.clone());
    let Some(place) = trees.iter().position(|tree| is_ident(tree, "fn") || is_ident(tree, "mod")) else {
        return TokenStream::new();
    };
    let language = quote!(use #runtime::language::*;);
    if is_ident(&trees[place], "fn") {
        // Under another name: that of the function belongs to the one that is called.
        let (before, rest) = (&trees[..=place], trees.get(place + 2..).unwrap_or_default());
        return hidden(&quote!(#language #(#before)* formula #(#rest)*), runtime);
    }
    let inside = |tree: &TokenTree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            let content = without_annotations(group.stream());
            let mut new = Group::new(Delimiter::Brace, quote!(#language #content));
            new.set_span(group.span());
            new.into()
        }
        other => other.clone(),
    };
    let trees: Vec<TokenTree> = trees.iter().map(inside).collect();
    hidden(&quote!(#(#trees)*), runtime)
}

/// The copy of what stands within `graph!( … )`.
pub(super) fn of_formula(tokens: &TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is_bar = |tree: &TokenTree| is_punct(tree, '|');
    let end = trees.iter().skip(1).position(is_bar).filter(|_| trees.first().is_some_and(is_bar));
    let (declared, body) = match end {
        Some(end) => (Some(&trees[1..=end]), &trees[end + 2..]),
        None => (None, &trees[..]),
    };
    let within = match body {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Brace => group.stream(),
        _ => body.iter().cloned().collect(),
    };
    let mut names = BTreeSet::new();
    let mut free = Vec::new();
    let mut statements = TokenStream::new();
    for statement in within.into_iter().collect::<Vec<_>>().split(|tree| is_punct(tree, ';')) {
        let named = defined(statement);
        if let Some((name, rest)) = named {
            note_free(rest, &names, &mut free);
            let keyword = names.insert(name.to_string()).then(|| quote!(let));
            statements.extend(quote!(#keyword #(#statement)*;));
        } else {
            note_free(statement, &names, &mut free);
            statements.extend(quote!(#(#statement)*;));
        }
    }
    let inputs = match declared {
        Some(declared) => declared.iter().cloned().collect(),
        None => quote!(#(#free: impl Operand),*),
    };
    let items = quote! {
        use ::graph_runtime::language::*;
        fn formula(#inputs) { #statements }
    };
    hidden(&items, &quote!(::graph_runtime))
}

/// Items that only rust-analyzer sees: for rustc the runtime's macro gives nothing, whatever the tokens are.
fn hidden(items: &TokenStream, runtime: &TokenStream) -> TokenStream {
    quote!(#runtime::expand::editor! { #items })
}

/// `name = value` or `name: type = value`, if a statement is that; the value with what is before it.
fn defined(statement: &[TokenTree]) -> Option<(&Ident, &[TokenTree])> {
    match statement {
        [TokenTree::Ident(name), TokenTree::Punct(mark), rest @ ..]
            if mark.as_char() == '=' && rest.first().is_none_or(|next| !is_punct(next, '=')) =>
        {
            Some((name, rest))
        }
        [TokenTree::Ident(name), TokenTree::Punct(mark), next, rest @ ..]
            if mark.as_char() == ':' && !is_punct(next, ':') =>
        {
            let value =
                rest.iter().position(|tree| is_punct(tree, '=')).map_or(&[][..], |at| &rest[at + 1..]);
            Some((name, value))
        }
        _ => None,
    }
}

/// The names that some code reads and that nothing before it defines, in their order. What is called or named by a path, and
/// what follows a dot, is none.
fn note_free(code: &[TokenTree], names: &BTreeSet<String>, free: &mut Vec<Ident>) {
    for (place, tree) in code.iter().enumerate() {
        match tree {
            TokenTree::Group(group) => {
                note_free(&group.stream().into_iter().collect::<Vec<_>>(), names, free);
            }
            TokenTree::Ident(name) => {
                let before = place.checked_sub(1).map(|before| &code[before]);
                let is_part = before.is_some_and(|tree| is_punct(tree, '.') || is_punct(tree, ':'));
                let is_callee = code.get(place + 1).is_some_and(|next| {
                    matches!(next, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
                        || is_punct(next, ':')
                        || is_punct(next, '!')
                });
                let text = name.to_string();
                let is_name = text.starts_with(|c: char| c.is_lowercase()) && !is_keyword(&text);
                let is_new = !names.contains(&text) && free.iter().all(|other| *other != text);
                if is_name && is_new && !is_part && !is_callee {
                    free.push(name.clone());
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn is_keyword(text: &str) -> bool {
    syn::parse_str::<Ident>(text).is_err()
}

/// The tokens without the attributes at their start.
fn without_attributes(item: TokenStream) -> Vec<TokenTree> {
    let trees: Vec<TokenTree> = item.into_iter().collect();
    let mut start = 0;
    while trees.get(start).is_some_and(|tree| is_punct(tree, '#')) {
        start += 2;
    }
    trees.get(start..).unwrap_or_default().to_vec()
}

/// The tokens without `#[differentiable(…)]`, and without attributes of the module itself.
fn without_annotations(content: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = content.into_iter().collect();
    let mut kept = Vec::new();
    let mut place = 0;
    while let Some(tree) = trees.get(place) {
        let length = match &trees[place + 1..] {
            [mark, TokenTree::Group(_), ..] if is_punct(tree, '#') && is_punct(mark, '!') => 3,
            [TokenTree::Group(group), ..] if is_punct(tree, '#') && is_annotation(group) => 2,
            _ => 0,
        };
        if length == 0 {
            kept.push(tree.clone());
        }
        place += length.max(1);
    }
    kept.into_iter().collect()
}

fn is_annotation(attribute: &Group) -> bool {
    let path = attribute.stream().into_iter().take_while(|tree| !matches!(tree, TokenTree::Group(_)));
    path.last().is_some_and(|tree| is_ident(&tree, "differentiable"))
}

fn is_ident(tree: &TokenTree, name: &str) -> bool {
    matches!(tree, TokenTree::Ident(ident) if ident == name)
}

fn is_punct(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if Punct::as_char(punct) == mark)
}

/// What the macro gives for a formula, an expression in braces, with the copy as its first part.
pub(super) fn within(copy: TokenStream, expression: TokenStream) -> TokenStream {
    let mut trees = expression.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => {
            let stream = group.stream();
            quote!({ #copy #stream })
        }
        _ => quote!({ #copy #expression }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(copy: TokenStream) -> String {
        copy.to_string().split_whitespace().collect()
    }

    fn tokens(text: &str) -> TokenStream {
        text.parse().expect("tokens")
    }

    #[test]
    fn a_formula_becomes_a_function_of_its_free_names() {
        let copy = shown(of_formula(&tokens("h = tanh(x * w.t() + 2.0 * PI); h = h + b; y: f64 = h.sum()")));
        let expected = "fnformula(x:implOperand,w:implOperand,b:implOperand){leth=tanh(x*w.t()+2.0*PI);h=h+b;lety:f64=h.sum();}";
        assert!(copy.contains(expected), "{copy}");
    }

    #[test]
    fn declared_inputs_and_what_cannot_be_read_are_kept() {
        let copy = shown(of_formula(&tokens("|x: &SMatrix<f64, 1, 4>, k: f64| y = x.scale(k) +")));
        assert!(copy.contains("fnformula(x:&SMatrix<f64,1,4>,k:f64){lety=x.scale(k)+;}"), "{copy}");
    }

    #[test]
    fn an_item_keeps_all_but_its_name_and_its_attributes() {
        let copy =
            shown(of_item(&tokens("/// f\n #[inline] pub fn f(x: f64) -> f64 { x. }"), &quote!(::engine)));
        assert!(copy.contains("use::engine::language::*;pubfnformula(x:f64)->f64{x.}"), "{copy}");
        let module = "mod m { #![allow(dead_code)] use a::*; #[a::differentiable(wrt(x))] #[inline] fn f(x: f64) -> f64 { x } }";
        let copy = shown(of_item(&tokens(module), &quote!(::engine)));
        let expected = "modm{use::engine::language::*;usea::*;#[inline]fnf(x:f64)->f64{x}}";
        assert!(copy.contains(expected), "{copy}");
    }
}
