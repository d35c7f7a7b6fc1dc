//! Entries by number: the runtime's `Values` for the gradient and for the user's structs.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `impl Values<scalar> for name<generics>`, for a struct with these fields; data has no entries. `declared` has the
/// parameters of the `impl`, if they are more than the struct's; `make` is the body of `from_fn`.
pub(super) fn values_impl(
    name: &TokenStream,
    generics: &syn::Generics,
    declared: Option<&syn::Generics>,
    scalar: &TokenStream,
    fields: &[&Ident],
    types: &[TokenStream],
    make: &TokenStream,
) -> TokenStream {
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let (impl_generics, _, _) = declared.unwrap_or(generics).split_for_impl();
    quote! {
        #[allow(unused_assignments, unused_mut, unused_variables, clippy::all, clippy::pedantic)]
        impl #impl_generics rt::Values<#scalar> for #name #type_generics #where_clause {
            const LEN: usize = 0 #(+ <#types as rt::Values<#scalar>>::LEN)*;
            fn from_fn(f: &mut dyn ::core::ops::FnMut(usize) -> #scalar) -> Self {
                #make
            }
            fn entry(&self, k: usize) -> #scalar {
                let mut rest = k;
                #(
                    if rest < <#types as rt::Values<#scalar>>::LEN {
                        return rt::Values::entry(&self.#fields, rest);
                    }
                    rest -= <#types as rt::Values<#scalar>>::LEN;
                )*
                rt::no_entry(k)
            }
            fn entry_mut(&mut self, k: usize) -> &mut #scalar {
                let mut rest = k;
                #(
                    if rest < <#types as rt::Values<#scalar>>::LEN {
                        return rt::Values::entry_mut(&mut self.#fields, rest);
                    }
                    rest -= <#types as rt::Values<#scalar>>::LEN;
                )*
                rt::no_entry(k)
            }
        }
    }
}

/// The body of `from_fn` for a struct that has a value of zeros.
pub(super) fn from_zeros(scalar: &TokenStream) -> TokenStream {
    quote! {
        let mut gradient = Self::zeros();
        for k in 0..<Self as rt::Values<#scalar>>::LEN {
            *rt::Values::entry_mut(&mut gradient, k) = f(k);
        }
        gradient
    }
}

/// The body of `from_fn` for any struct, part by part.
pub(super) fn from_parts(scalar: &TokenStream, fields: &[&Ident], types: &[TokenStream]) -> TokenStream {
    // The fields' names are the user's: one of them may be `start` or `f`.
    let hidden: Vec<Ident> = fields.iter().map(|field| quote::format_ident!("own_{}", field)).collect();
    quote! {
        let start = 0;
        #(
            let #hidden = <#types as rt::Values<#scalar>>::from_fn(&mut |k| f(start + k));
            let start = start + <#types as rt::Values<#scalar>>::LEN;
        )*
        Self { #(#fields: #hidden),* }
    }
}
