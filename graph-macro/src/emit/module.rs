//! The module of an annotated function, and the value of a formula: all functions of the public surface.

use proc_macro2::TokenStream;
use quote::quote;

use super::api::Api;
use super::types::ident;
use crate::ad::reverse::{Seed, reverse};
use crate::ad::{NoRule, forward::forward};
use crate::ir::Graph;
use crate::passes::{self, residuals};
use crate::shape::infer::Typed;
use crate::syntax::ast::Function;
use crate::syntax::options::Options;

/// The formula and everything that differentiation made of it.
pub(crate) struct Derivatives {
    /// The places of the differentiated inputs.
    pub(super) wrt: Vec<usize>,
    /// As the user wrote it: for the docs.
    pub(super) written: Graph,
    pub(super) forward: Graph,
    /// Its last input is the cotangent.
    pub(super) backward: Graph,
    /// Value, then gradient; for a scalar output.
    pub(super) value_and_gradient: Option<Graph>,
    pub(super) saved: residuals::Split,
    pub(super) jvp: Option<Graph>,
    /// Whether even a small program is written in loops.
    pub(super) in_loops: bool,
}

impl Derivatives {
    /// Differentiates in every way that the module offers.
    pub(crate) fn new(graph: Graph, wrt: Vec<usize>, options: &Options) -> Result<Self, NoRule> {
        let inputs = graph.inputs.len();
        let is_scalar = graph.shape(graph.outputs[0].id).is_scalar();
        let joint = passes::optimise(&reverse(graph.clone(), &wrt, Seed::Input)?);
        let mut backward = joint.clone();
        backward.outputs.remove(0);
        let value_and_gradient = match is_scalar {
            true => Some(passes::optimise(&reverse(graph.clone(), &wrt, Seed::One)?)),
            false => None,
        };
        let jvp = match options.jvp {
            true => Some(passes::optimise(&forward(graph.clone(), &wrt)?)),
            false => None,
        };
        Ok(Self {
            wrt,
            forward: passes::optimise(&graph),
            backward: passes::dce::run(&backward),
            value_and_gradient,
            saved: residuals::split(&joint, inputs, 1),
            jvp,
            in_loops: options.loops,
            written: graph,
        })
    }
}

/// `mod name { … }` beside `fn name(…)`.
pub(crate) fn function(
    function: &Function,
    typed: &Typed,
    derivatives: &Derivatives,
    options: &Options,
) -> TokenStream {
    let runtime = options.runtime.as_ref().map_or_else(|| quote!(::graph_runtime), |path| quote!(#path));
    let api = Api::new(function, typed, derivatives, function.generics.clone(), None);
    let items = api.items();
    let graph = api.graph_impl();
    let (vis, name, attrs) = (&function.vis, &function.name, &function.attrs);
    let value = api.value_function();
    let doc = format!(" `{}`", api.formula());
    let outer = api.needs_outer_names().then(|| {
        quote!(
            use super::*;
        )
    });
    quote! {
        #(#attrs)*
        #[inline]
        #[allow(clippy::too_many_arguments)]
        #vis #value
        #[doc = #doc]
        #[allow(clippy::all, clippy::pedantic, unused_imports, unused_variables, unused_doc_comments, unused_assignments, unused_parens, unused_mut, non_snake_case, dead_code)]
        #vis mod #name {
            #outer
            use #runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
            #items
            #graph
        }
    }
}

/// A block whose value has the methods.
pub(crate) fn formula(function: &Function, typed: &Typed, derivatives: &Derivatives) -> TokenStream {
    let is_typed = function.inputs.is_some();
    let generics = if is_typed { syn::Generics::default() } else { inferred_generics(typed) };
    let api = Api::new(function, typed, derivatives, generics, Some(quote!(self)));
    let (types, methods) = (api.structs(), api.functions());
    let graph = if is_typed { api.graph_impl() } else { TokenStream::new() };
    let doc = format!(" `{}`", api.formula());
    quote! {{
        #[allow(unused_imports)]
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        #types
        #[doc = #doc]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Formula {}
        #graph
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
