//! What of the surroundings only formulas mention. rustc sees what becomes of a formula, not the formula: without more,
//! it would call an import unused that only the type of a `let` mentions, and a constant that only a number is made of.
//!
//! What holds: an item given here is never run and never named. What is not attempted: imports of functions elsewhere,
//! which the generated code calls by their paths anyway.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit::Visit;
use syn::{Attribute, FnArg, ItemConst, ItemFn, ReturnType, Type};

/// An item that mentions every type that the function mentions; its signature only if that is not emitted itself.
pub(super) fn of_function(item: &ItemFn, with_signature: bool) -> TokenStream {
    if item.sig.receiver().is_some() {
        return TokenStream::new();
    }
    let mut types = Types(Vec::new());
    types.visit_block(&item.block);
    if with_signature {
        types.0.extend(item.sig.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(input) => Some(without_references(&input.ty)),
            FnArg::Receiver(_) => None,
        }));
    }
    // An `Option` is written anew in any case.
    if let ReturnType::Type(_, ty) = &item.sig.output
        && (with_signature || is_option(ty))
    {
        types.0.push(ty);
    }
    let mut seen = BTreeSet::new();
    types.0.retain(|ty| seen.insert(quote!(#ty).to_string()));
    if types.0.is_empty() {
        return TokenStream::new();
    }
    let (name, cfgs, generics) = (format_ident!("types"), cfgs(&item.attrs), &item.sig.generics);
    let (where_clause, types) = (&generics.where_clause, &types.0);
    quote! {
        #(#cfgs)*
        const _: () = {
            #[allow(dead_code, unused_variables, clippy::all, clippy::pedantic)]
            fn #name #generics () #where_clause {
                #(let _: #types;)*
            }
        };
    }
}

/// An item that mentions the constant.
pub(super) fn of_const(item: &ItemConst) -> TokenStream {
    if item.ident == "_" {
        return TokenStream::new();
    }
    let (cfgs, ty, name) = (cfgs(&item.attrs), &item.ty, &item.ident);
    quote!(#(#cfgs)* const _: #ty = #name;)
}

/// The conditions under which an item is there.
pub(super) fn cfgs(attrs: &[Attribute]) -> Vec<&Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("cfg")).collect()
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

/// Elided lifetimes cannot stand in a `let`.
fn without_references(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => without_references(&reference.elem),
        other => other,
    }
}

/// The types of `let`s.
struct Types<'a>(Vec<&'a Type>);

impl<'a> Visit<'a> for Types<'a> {
    fn visit_pat_type(&mut self, pat: &'a syn::PatType) {
        self.0.push(without_references(&pat.ty));
    }

    // Items within are not formulas.
    fn visit_item(&mut self, _: &'a syn::Item) {}
}
