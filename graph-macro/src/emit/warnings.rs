//! Warnings, in the way that stable Rust has: the use of a deprecated item whose note is the warning.
//!
//! What holds: a warning is said once, in the value's function or where a formula stands, so that rustc's own `allow`,
//! `expect` and `deny` around it count; nothing is left of it in the program. The item is a macro, since a macro's path is
//! shown as it is written and underlined from its first token to its last: `warning_of::singular`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::advice::Warning;

/// The warnings as items that come to nothing.
pub(crate) fn warnings(warnings: Vec<Warning>) -> TokenStream {
    let mut unused: Vec<Ident> = Vec::new();
    let mut said = TokenStream::new();
    for warning in warnings {
        match warning {
            Warning::Unused(name) => unused.push(name),
            Warning::Said { kind, place, message } => {
                let name = kind.name();
                let (first, last) = (Ident::new("warning_of", place.first), Ident::new(name, place.last));
                let name = Ident::new(name, proc_macro2::Span::call_site());
                said.extend(quote! {
                    const _: () = {
                        mod warning_of {
                            #[deprecated(note = #message)]
                            macro_rules! #name { () => {} }
                            #[allow(deprecated, unused_imports)]
                            pub(super) use #name;
                        }
                        #first::#last! {}
                    };
                });
            }
        }
    }
    if !unused.is_empty() {
        // A variable in the same place, about which rustc says what it says of all.
        said.extend(quote! {
            const _: () = {
                #[allow(dead_code, non_snake_case, clippy::all, clippy::pedantic)]
                fn values() {
                    #(let #unused = 0_u8;)*
                }
            };
        });
    }
    said
}

/// The same beside a function of which nothing else is left, under what it says of lints.
pub(crate) fn item(those: Vec<Warning>, attrs: &[syn::Attribute]) -> TokenStream {
    if those.is_empty() {
        return TokenStream::new();
    }
    let levels = ["allow", "expect", "warn", "deny", "forbid", "cfg"];
    let attrs = attrs.iter().filter(|attr| levels.iter().any(|level| attr.path().is_ident(level)));
    let warnings = warnings(those);
    quote! {
        #(#attrs)*
        const _: () = {
            #warnings
        };
    }
}
