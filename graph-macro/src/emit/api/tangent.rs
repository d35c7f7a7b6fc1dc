//! Forward mode: the value and its tangent along tangents of the inputs.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Api, Pass};
use crate::emit::function::{Param, Passing};
use crate::emit::loops::Destination;
use crate::emit::places::{self, Held, Leaf};
use crate::ir::{Graph, Layout};

impl Api<'_> {
    pub(super) fn jvp(&self) -> TokenStream {
        let Some(graph) = &self.derivatives.jvp else { return TokenStream::new() };
        let (tangents, more) = self.tangents(graph);
        let output = self.output_type();
        let tangent = self.types.derivative(&self.typed.output);
        let tangent_param = Param::new(format_ident!("__tangent"), tangent.clone(), Passing::Mut);
        let given = [self.inputs(), tangents].concat();
        let params = [given.clone(), vec![Self::scratch(), self.output_param(), tangent_param]].concat();
        let destinations = self.outputs().into_iter().chain(self.tangent_destinations()).collect();
        let pass = Pass { graph, more, destinations };
        let doc = "The value and its tangent along the inputs' tangents, each written in place.";
        let into = self.emitted("jvp_into", doc, params, &quote!(()));
        let copied = self.copied_output_data();
        let into = self.pass(into, &TokenStream::new(), &pass);

        let names: Vec<TokenStream> = given[self.typed.inputs.len()..]
            .iter()
            .map(|param| &param.name)
            .map(|name| quote!(#name))
            .collect();
        let doc = "The value, and the Jacobian-vector product along the inputs' tangents.";
        let by_value = self.emitted("jvp", doc, given, &quote!((#output, #tangent)));
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __output), quote!(&mut __tangent)];
        let call = self.call("jvp_into", &[names, rest.to_vec()].concat());
        let zero = self.types.zeros(&self.typed.output);
        let zero_tangent = self.types.zero_derivative(&self.typed.output);
        let question = self.typed.is_option.then(|| quote!(?));
        let value = if self.typed.is_option {
            quote!(rt::Some((__output, __tangent)))
        } else {
            quote!((__output, __tangent))
        };
        let by_value = by_value.with_body(&quote! {
            let mut __output = #zero;
            let mut __tangent = #zero_tangent;
            #call #question;
            #copied
            #value
        });
        quote!(#by_value #into)
    }

    /// The parameters of the differentiated inputs' tangents, and what the graph's inputs for them are read from.
    pub(super) fn tangents(&self, graph: &Graph) -> (Vec<Param>, Vec<Option<TokenStream>>) {
        let (mut params, mut sources) = (Vec::new(), Vec::new());
        let mut first = self.derivatives.written.inputs.len();
        for &place in &self.derivatives.wrt {
            let (name, layout) = &self.typed.inputs[place];
            let of = name.to_string();
            let name = Self::derivative_name(of.trim_start_matches("r#"), layout, graph, first);
            params.push(self.derivative_param(name.clone(), layout));
            let own = self.derivative_sources(&name, layout);
            first += own.len();
            sources.extend(own);
        }
        (params, sources)
    }

    fn tangent_destinations(&self) -> Vec<Destination> {
        let leaves = self.tangent_leaves(quote!(__tangent), Held::Reference);
        leaves.iter().map(|leaf| self.set(leaf)).collect()
    }

    fn tangent_leaves(&self, place: TokenStream, held: Held) -> Vec<Leaf<'_>> {
        let mut leaves = places::leaves(&self.typed.output, place, held);
        leaves.retain(Leaf::is_real);
        leaves
    }

    /// What of a struct's tangent is no number is the output's own.
    fn copied_output_data(&self) -> TokenStream {
        let mut statements = TokenStream::new();
        copy_data(&self.typed.output, &quote!(__tangent), &quote!(__output), &mut statements);
        statements
    }
}

fn copy_data(layout: &Layout, to: &TokenStream, from: &TokenStream, statements: &mut TokenStream) {
    match layout {
        Layout::Tuple(parts) => {
            for (part, layout) in parts.iter().enumerate() {
                let part = syn::Index::from(part);
                copy_data(layout, &quote!(#to.#part), &quote!(#from.#part), statements);
            }
        }
        Layout::Struct(_) if layout.is_real() => {
            let to = places::leaves(layout, to.clone(), Held::Owned);
            let from = places::leaves(layout, from.clone(), Held::Owned);
            for (to, from) in to.iter().zip(&from).filter(|(leaf, _)| !leaf.is_real()) {
                let (to, from) = (to.place(), from.place());
                statements.extend(quote!(#to = #from;));
            }
        }
        _ => {}
    }
}
