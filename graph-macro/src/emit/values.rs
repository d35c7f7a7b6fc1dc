//! Entries by number: the runtime's `Values` for the gradient and for the user's structs.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `impl Values<scalar> for name<generics>`, for a struct with these fields; data has no entries. `declared` has the
/// parameters of the `impl`, if they are more than the struct's.
pub(super) fn values_impl(
    name: &TokenStream,
    generics: &syn::Generics,
    declared: Option<&syn::Generics>,
    scalar: &TokenStream,
    fields: &[&Ident],
    types: &[TokenStream],
) -> TokenStream {
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let (impl_generics, _, _) = declared.unwrap_or(generics).split_for_impl();
    let len = match types {
        [] => quote!(0),
        _ => quote!(#(<#types as rt::Values<#scalar>>::LEN)+*),
    };
    let (f, parts) = match fields {
        [] => (quote!(_), quote!(Self {})),
        _ => (quote!(f), quote!(let mut parts = rt::Parts::of(f); Self { #(#fields: parts.part()),* })),
    };
    quote! {
        impl #impl_generics rt::Values<#scalar> for #name #type_generics #where_clause {
            const LEN: usize = #len;
            fn from_fn(#f: &mut dyn rt::FnMut(usize) -> #scalar) -> Self {
                #parts
            }
            fn entry(&self, k: usize) -> #scalar {
                rt::Search::entry(k) #(.within(&self.#fields))* .found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut #scalar {
                rt::Search::entry(k) #(.within_mut(&mut self.#fields))* .found()
            }
        }
    }
}
