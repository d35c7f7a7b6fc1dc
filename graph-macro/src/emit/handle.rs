//! The constants of a module, and the handle that generic tools take: the runtime's `Graph` trait.

use proc_macro2::TokenStream;
use quote::quote;

use super::api::Api;
use super::types::ident;
use crate::draw::dot::dot;
use crate::ir::{Graph, Ty};
use crate::passes;

impl Api<'_> {
    fn dot(&self) -> String {
        dot(&self.output_name(), &passes::dce::run(&self.derivatives.written))
    }

    fn cost(&self) -> TokenStream {
        let forward = flops(&self.derivatives.forward);
        let backward = flops(&self.derivatives.backward);
        let (saved, workspace) = (self.struct_type(&self.saved_struct()), self.workspace_type());
        quote! {
            rt::Cost {
                forward_flops: #forward,
                backward_flops: #backward,
                saved_bytes: ::core::mem::size_of::<#saved>(),
                workspace_bytes: ::core::mem::size_of::<#workspace>(),
            }
        }
    }

    fn is_generic(&self) -> bool {
        !self.generics.params.is_empty()
    }

    pub(super) fn constants(&self) -> TokenStream {
        let dot = self.dot();
        let cost = if self.is_generic() {
            TokenStream::new()
        } else {
            let cost = self.cost();
            quote! {
                /// What one call costs.
                pub const COST: rt::Cost = #cost;
            }
        };
        quote! {
            #cost
            /// The graph as Graphviz text.
            pub const DOT: &str = #dot;
        }
    }

    /// The zero-sized handle for generic tools: `Graph` in a module, the formula's own type otherwise.
    pub(super) fn graph_impl(&self) -> TokenStream {
        let generics = &self.generics;
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let is_formula = self.receiver.is_some();
        let name = ident(if is_formula { "Formula" } else { "Graph" });
        let declaration = if is_formula {
            TokenStream::new()
        } else {
            let marker = generics.type_params().map(|param| &param.ident);
            quote! {
                /// The handle for generic tools: gradient checks, optimisers, solvers.
                #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
                pub struct Graph #generics #where_clause {
                    marker: ::core::marker::PhantomData<(#(#marker,)*)>,
                }
            }
        };
        let scalar = &self.types.scalar;
        let output = self.types.value(self.output_ty());
        let gradient = self.struct_type(&self.gradient_struct());
        let input_types = self.typed.inputs.iter().map(|(_, ty)| self.types.value(ty));
        let (title, dot, cost) = (self.function.name.to_string(), self.dot(), self.cost());
        let infos = self.derivatives.wrt.iter().map(|&place| {
            let (name, ty) = &self.typed.inputs[place];
            let name = name.to_string();
            let (rows, cols) = ty.shape.dims();
            let (rows, cols) = (super::types::count(&rows), super::types::count(&cols));
            quote!(rt::Input { name: #name, rows: #rows, cols: #cols })
        });
        let arguments: Vec<TokenStream> = self
            .typed
            .inputs
            .iter()
            .enumerate()
            .map(|(place, (_, ty))| {
                let place = syn::Index::from(place);
                if ty.shape.is_scalar() { quote!(inputs.#place) } else { quote!(&inputs.#place) }
            })
            .collect();
        let cotangent =
            if self.output_ty().shape.is_scalar() { quote!(*cotangent) } else { quote!(cotangent) };
        let callee = if is_formula { quote!(Formula {}.) } else { quote!(self::) };
        let entries = self.derivatives.wrt.iter().map(|&place| {
            let ty = self.types.value(&self.typed.inputs[place].1);
            let place = syn::Index::from(place);
            quote! {
                if rest < <#ty as rt::Values<#scalar>>::LEN {
                    return rt::Values::entry_mut(&mut inputs.#place, rest);
                }
                rest -= <#ty as rt::Values<#scalar>>::LEN;
            }
        });
        quote! {
            #declaration
            #[allow(unused_assignments, unused_mut)]
            impl #impl_generics rt::Graph for #name #type_generics #where_clause {
                type Scalar = #scalar;
                type Inputs = (#(#input_types,)*);
                type Output = #output;
                type Cotangent = #output;
                type Gradient = #gradient;
                const NAME: &'static str = #title;
                const COST: rt::Cost = #cost;
                const DOT: &'static str = #dot;
                const DIFFERENTIATED: &'static [rt::Input] = &[#(#infos),*];
                fn forward(inputs: &Self::Inputs) -> Self::Output {
                    #callee forward(#(#arguments),*)
                }
                fn backward(inputs: &Self::Inputs, cotangent: &Self::Cotangent) -> Self::Gradient {
                    #callee backward(#(#arguments,)* #cotangent)
                }
                fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
                    let mut rest = k;
                    #(#entries)*
                    rt::no_entry(k)
                }
            }
        }
    }
}

/// The floating-point operations of a graph, as an expression.
fn flops(graph: &Graph) -> TokenStream {
    let mut known: u64 = 0;
    let mut symbolic: Vec<TokenStream> = Vec::new();
    for id in graph.ids() {
        let Some((op, args)) = graph.op(id) else { continue };
        let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
        for term in op.flops(&types, graph.ty(id)) {
            let literal = term.dims.iter().try_fold(term.factor, |product, dim| {
                product.checked_mul(u64::try_from(dim.literal()?).ok()?)
            });
            match literal {
                Some(count) => known = known.saturating_add(count),
                None => {
                    let (factor, dims) = (term.factor, super::types::product(&term.dims));
                    let factor = proc_macro2::Literal::u64_unsuffixed(factor);
                    symbolic.push(quote!(#factor * (#dims) as u64));
                }
            }
        }
    }
    let known = proc_macro2::Literal::u64_unsuffixed(known);
    quote!(#known #(+ #symbolic)*)
}
