//! The module of an annotated function, and the value of a formula: all functions of the public surface.

use proc_macro2::TokenStream;
use quote::quote;

use super::api::Api;
pub(crate) use super::derivatives::{Derivatives, RobustLoss, fits, uncountable};
use super::places::records;
use super::types::ident;
use crate::diag::Errors;
use crate::shape::infer::Typed;
use crate::syntax::ast::Function;
use crate::syntax::items::Traits;
use crate::syntax::options::Options;

/// Clippy calls more arguments too many, by its own default.
const MOST_ARGUMENTS: usize = 7;

/// `mod name { … }` beside `fn name(…)`.
pub(crate) fn function(
    function: &Function,
    typed: &Typed,
    derivatives: &Derivatives,
    traits: &Traits,
    options: &Options,
    warnings: &TokenStream,
    errors: &mut Errors,
) -> TokenStream {
    let runtime = options.runtime_path();
    let api = Api::new(function, typed, derivatives, function.generics.clone(), traits, options, None);
    api.passed_budgets(errors);
    let budgets = api.budget_assertions();
    let items = api.items();
    let graph = api.graph_impl();
    let assertions = api.assertions();
    let (vis, name, attrs) = (&function.vis, &function.name, &function.attrs);
    let is = |attr: &syn::Attribute, name: &str| attr.path().is_ident(name);
    let conditions: Vec<_> = attrs.iter().filter(|attr| is(attr, "cfg")).collect();
    let inline = (!attrs.iter().any(|attr| is(attr, "inline"))).then(|| quote!(#[inline]));
    let value = api.value_function(warnings);
    let lint = (typed.inputs.len() > MOST_ARGUMENTS).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let header = api.header();
    // The picture and its mathematics are for rustdoc alone.
    let page = api.page();
    let outer = needs_outer_names(function, typed, derivatives, options).then(|| {
        quote!(
            use super::*;
        )
    });
    quote! {
        #(#attrs)*
        #inline
        #lint
        #vis #value
        #(#conditions)*
        #(#[doc = #header])*
        #[cfg_attr(doc, doc = #page)]
        #[allow(clippy::all, clippy::pedantic, unused_imports, unused_variables, unused_doc_comments, unused_assignments, unused_parens, unused_mut, non_snake_case, dead_code)]
        #vis mod #name {
            #outer
            use #runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
            #items
            #graph
            #assertions
            #budgets
        }
    }
}

/// A block whose value has the methods.
pub(crate) fn formula(
    function: &Function,
    typed: &Typed,
    derivatives: &Derivatives,
    warnings: &TokenStream,
) -> TokenStream {
    let is_typed = function.inputs.is_some();
    let generics = if is_typed { syn::Generics::default() } else { inferred_generics(typed) };
    let traits = Traits::new();
    let api =
        Api::new(function, typed, derivatives, generics, &traits, &Options::default(), Some(quote!(self)));
    let (types, methods) = (api.structs(), api.functions());
    let assertions = api.assertions();
    let graph = if is_typed { api.graph_impl() } else { TokenStream::new() };
    let doc = format!(" `{}`", api.formula());
    quote! {{
        #warnings
        #[allow(unused_imports)]
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        #types
        #[doc = #doc]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Formula {}
        #graph
        #assertions
        #[allow(clippy::all, clippy::pedantic, unused_variables, unused_doc_comments, unused_assignments, unused_parens, unused_mut, non_snake_case, dead_code)]
        impl Formula { #methods }
        Formula {}
    }}
}

/// `<T: Scalar, const X_ROWS: usize, …>`
fn inferred_generics(typed: &Typed) -> syn::Generics {
    let dims = typed.dims.iter().map(|dim| ident(dim));
    syn::parse_quote!(<T: rt::Scalar, #(const #dims: usize),*>)
}

/// Whether the module mentions names of the surrounding scope: constants, structs, the bounds of generics.
fn needs_outer_names(
    function: &Function,
    typed: &Typed,
    derivatives: &Derivatives,
    options: &Options,
) -> bool {
    let has_bounds =
        function.generics.type_params().next().is_some() || function.generics.where_clause.is_some();
    let mut structs = Vec::new();
    typed.inputs.iter().for_each(|(_, layout)| records(layout, &mut structs));
    records(&typed.output, &mut structs);
    let asserts = !typed.assertions.is_empty();
    let limits = [&options.budget.workspace_bytes, &options.budget.flops];
    let is_limited = limits.into_iter().flatten().any(|limit| limit.number.is_none());
    is_limited || has_bounds || !structs.is_empty() || asserts || derivatives.mention_names()
}
