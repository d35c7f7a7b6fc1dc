//! The constants of a module, and the handle that generic tools take: the runtime's `Graph` trait.

use proc_macro2::TokenStream;
use quote::quote;

use super::api::Api;
use super::places::{Held, is_by_value, passed, records};
use super::types::{count, ident};
use crate::draw::dot::dot;
use crate::ir::{Layout, Record, Ty};
use crate::passes;

/// Tuples of more parts than this have no traits.
const WIDEST_TUPLE: usize = 12;

impl Api<'_> {
    fn dot(&self) -> String {
        dot(&self.output_name(), &passes::dce::run(&self.derivatives.written))
    }

    fn cost(&self) -> TokenStream {
        let [forward, backward] = self.counts.each_ref().map(|counted| counted.sum.tokens());
        let (saved, workspace) = (self.struct_type(&self.saved_struct()), self.workspace_type());
        quote! {
            rt::Cost {
                forward_flops: #forward,
                backward_flops: #backward,
                saved_bytes: rt::size_of::<#saved>(),
                workspace_bytes: rt::size_of::<#workspace>(),
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
    ///
    /// Its inputs are a tuple that can be cloned: where they are too many for that, or a struct among them cannot, there
    /// is none.
    pub(super) fn graph_impl(&self) -> TokenStream {
        let is_cloned = |layout: &Layout| {
            let mut structs = Vec::new();
            records(layout, &mut structs);
            let can = |record: &&Record| {
                self.traits.get(&*record.name).is_some_and(|traits| traits.contains("Clone"))
            };
            structs.iter().all(can)
        };
        let all_cloned = self.typed.inputs.iter().all(|(_, layout)| is_cloned(layout));
        if self.typed.inputs.len() > WIDEST_TUPLE || !all_cloned {
            return TokenStream::new();
        }
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
                    marker: rt::PhantomData<(#(#marker,)*)>,
                }
            }
        };
        let scalar = &self.types.scalar;
        let output = self.result(&self.types.layout(&self.typed.output));
        let cotangent_type = self.types.derivative(&self.typed.output);
        let gradient = self.result(&self.gradient_type());
        let input_types = self.typed.inputs.iter().map(|(_, layout)| self.types.layout(layout));
        let title = self.function.name.to_string();
        // The module's own constant, if there is one.
        let cost = if self.is_generic() { self.cost() } else { quote!(COST) };
        let infos = self.infos();
        let arguments: Vec<TokenStream> = self
            .typed
            .inputs
            .iter()
            .enumerate()
            .map(|(place, (_, layout))| {
                let place = syn::Index::from(place);
                if is_by_value(layout) { quote!(inputs.#place) } else { quote!(&inputs.#place) }
            })
            .collect();
        let cotangent = passed(&self.typed.output, &quote!(cotangent), Held::Reference);
        let callee = if is_formula { quote!(Formula {}.) } else { quote!(self::) };
        let entries = self.derivatives.wrt.iter().map(|&place| {
            let place = syn::Index::from(place);
            quote!(.within_mut(&mut inputs.#place))
        });
        quote! {
            #declaration
            impl #impl_generics rt::Graph for #name #type_generics #where_clause {
                type Scalar = #scalar;
                type Inputs = (#(#input_types,)*);
                type Output = #output;
                type Cotangent = #cotangent_type;
                type Gradient = #gradient;
                const NAME: &'static str = #title;
                const COST: rt::Cost = #cost;
                const DOT: &'static str = DOT;
                const DIFFERENTIATED: &'static [rt::Input] = &[#(#infos),*];
                fn forward(inputs: &Self::Inputs) -> Self::Output {
                    #callee forward(#(#arguments),*)
                }
                fn backward(inputs: &Self::Inputs, cotangent: &Self::Cotangent) -> Self::Gradient {
                    #callee backward(#(#arguments,)* #cotangent)
                }
                fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
                    rt::Search::entry(k) #(#entries)* .found()
                }
            }
        }
    }

    /// The differentiated leaves by their paths.
    fn infos(&self) -> Vec<TokenStream> {
        let leaves = self.derivatives.wrt.iter().flat_map(|&place| {
            let (name, layout) = &self.typed.inputs[place];
            layout.leaves(&name.to_string())
        });
        let info = |(name, ty): (String, Ty)| {
            let (rows, cols) = ty.shape.dims();
            let (rows, cols) = (count(&rows), count(&cols));
            quote!(rt::Input { name: #name, rows: #rows, cols: #cols })
        };
        leaves.filter(|(_, ty)| ty.is_real()).map(info).collect()
    }
}
