//! What the compiler could not decide about dimensions, as constants that rustc evaluates: it stops the build at the
//! user's phrase, with the compiler's own words.
//!
//! Where const generics take part, rustc knows the numbers only when a pass is built with them, so the constant stands
//! within each pass.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::api::Api;
use super::structs::has_word;
use super::types::count;
use crate::ir::Dim;
use crate::shape::infer::DimAssertion;

impl Api<'_> {
    /// Those that can be decided where the function stands.
    pub(super) fn assertions(&self) -> TokenStream {
        let decided = self.typed.assertions.iter().filter(|of| !self.is_generic_in(of)).map(assertion);
        decided.map(|assertion| quote!(const _: () = #assertion;)).collect()
    }

    /// Those that are decided where the function is called, as statements.
    pub(super) fn assertions_within(&self) -> TokenStream {
        let open = self.typed.assertions.iter().filter(|of| self.is_generic_in(of)).map(assertion);
        open.map(|assertion| quote!(const { #assertion };)).collect()
    }

    fn is_generic_in(&self, of: &DimAssertion) -> bool {
        let mentions = |dim: &Dim, name: &str| matches!(dim, Dim::Sym(text) if has_word(text, name));
        self.generics.const_params().any(|param| {
            let name = param.ident.to_string();
            mentions(&of.left, &name) || mentions(&of.right, &name)
        })
    }
}

fn assertion(of: &DimAssertion) -> TokenStream {
    let (message, left, right) = (&of.message, count(&of.left), count(&of.right));
    // The call is underlined from its first to its last token: from the first to the last of the phrase.
    let first = Span::call_site().located_at(of.span.first);
    let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#message, #left, #right));
    arguments.set_span(Span::call_site().located_at(of.span.last));
    let (path, arguments) = (quote_spanned!(first=> rt::assert_dims), TokenTree::Group(arguments));
    quote!(#path #arguments)
}
