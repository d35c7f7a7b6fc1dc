//! What the user's structs get: the runtime's `Values`, by which tools for any input take them apart.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::values::values_impl;

/// The item beside a struct with these fields; `scalar` is the type of its numbers, `None` if all of it is data.
pub(crate) fn struct_impl(
    item: &syn::ItemStruct,
    scalar: Option<&TokenStream>,
    runtime: &TokenStream,
) -> TokenStream {
    let names: Vec<&Ident> = item.fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    let types: Vec<TokenStream> = item
        .fields
        .iter()
        .map(|field| {
            let ty = &field.ty;
            quote!(#ty)
        })
        .collect();
    let mut declared = item.generics.clone();
    // The struct may leave it to its functions to say what its numbers are.
    for param in declared.type_params_mut() {
        if scalar.is_some_and(|scalar| param.ident == *scalar.to_string()) && param.bounds.is_empty() {
            param.bounds.push(syn::parse_quote!(rt::Scalar));
        }
    }
    let scalar = scalar.cloned().unwrap_or_else(|| {
        // Data has no numbers, of whatever type.
        declared.params.push(syn::parse_quote!(AnyScalar: rt::Scalar));
        quote!(AnyScalar)
    });
    let name = &item.ident;
    let values = values_impl(&quote!(#name), &item.generics, Some(&declared), &scalar, &names, &types);
    quote! {
        const _: () = {
            use #runtime::expand as rt;
            #values
        };
    }
}
