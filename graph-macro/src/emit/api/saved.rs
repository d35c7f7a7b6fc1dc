//! One forward, many backwards: the functions over what the forward pass saved. By these others call the function.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Api, Pass};
use crate::emit::function::{Param, Passing};
use crate::emit::plan::Target;
use crate::emit::types::ident;
use crate::ir::Layout;

impl Api<'_> {
    pub(super) fn saved_functions(&self) -> TokenStream {
        let forward = self.forward_saved();
        let backward = self.backward_saved();
        let vjp = self.vjp();
        quote!(#forward #backward #vjp)
    }

    fn saved_param(&self, passing: Passing) -> Param {
        Param::new(format_ident!("__saved"), self.saved_type(), passing)
    }

    fn saved_layouts(&self) -> Vec<Layout> {
        self.derivatives.saved.saved.iter().map(|input| Layout::Leaf(input.ty.clone())).collect()
    }

    /// The pass writes into parts, and a wrapper makes them.
    fn forward_saved(&self) -> TokenStream {
        let split = &self.derivatives.saved;
        let (output, saved) = (self.output_type(), self.saved_type());
        let layouts = self.saved_layouts();
        let parts = split.saved.iter().zip(&layouts);
        let parts = parts.flat_map(|(input, layout)| Self::saved_leaf(input, layout));
        let destinations = self.outputs().into_iter().chain(parts.map(|leaf| self.set(&leaf))).collect();
        let pass = Pass { graph: &split.forward, more: Vec::new(), destinations };
        let more = vec![Self::scratch(), self.output_param(), self.saved_param(Passing::Mut)];
        let params = [self.inputs(), more].concat();
        let doc = "The value, and what the backward pass reads, each written in place.";
        let into = self.emitted("forward_saved_into", doc, params, &quote!(()));
        let into = self.pass(into, &TokenStream::new(), &pass);

        let doc = "The value, and what the backward pass reads.";
        let by_value = self.emitted("forward_saved", doc, self.inputs(), &quote!((#output, #saved)));
        let arguments = [quote!(&mut rt::Workspace::new()), quote!(&mut __output), quote!(&mut __saved)];
        let filled = self.filled(&self.call("forward_saved_into", &arguments), &quote!((__output, __saved)));
        let zero = self.types.zeros(&self.typed.output);
        let by_value = by_value.with_body(&quote! {
            let mut __output = #zero;
            let mut __saved = Saved::zeros();
            #filled
        });
        quote!(#by_value #into)
    }

    fn backward_saved(&self) -> TokenStream {
        let split = &self.derivatives.saved;
        let (cotangent, cotangent_sources) = self.cotangent();
        let name = cotangent.name.clone();
        let layouts = self.saved_layouts();
        let parts = split.saved.iter().zip(&layouts);
        let parts = parts.flat_map(|(input, layout)| Self::saved_leaf(input, layout));
        let more = parts.map(|leaf| Some(leaf.source(&self.types))).chain(cotangent_sources).collect();
        let pass = Pass { graph: &split.backward, more, destinations: self.gradients(Target::Set) };
        let given = [self.inputs(), vec![self.saved_param(Passing::Ref), cotangent]].concat();
        let params = [given.clone(), vec![Self::scratch(), self.gradient_param()]].concat();
        let doc = "The vector-Jacobian product from what the forward pass saved, written into `gradient`.";
        let into = self.emitted("backward_saved_into", doc, params, &quote!(()));
        let into = self.pass(into, &self.copied_data(), &pass);

        let doc = "The vector-Jacobian product from what the forward pass saved.";
        let by_value = self.emitted("backward_saved", doc, given, &self.gradient_type());
        let arguments =
            [quote!(__saved), quote!(#name), quote!(&mut rt::Workspace::new()), quote!(&mut __gradient)];
        let filled = self.filled(&self.call("backward_saved_into", &arguments), &quote!(__gradient));
        let by_value = by_value.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            #filled
        });
        quote!(#by_value #into)
    }

    fn vjp(&self) -> TokenStream {
        let cotangent = self.cotangent().0;
        let name = cotangent.name.clone();
        let params = [self.inputs(), vec![self.saved_param(Passing::Ref), cotangent]].concat();
        let entry = |place: usize| {
            let (name, layout) = &self.typed.inputs[place];
            let name = ident(&name.to_string());
            if self.derivatives.wrt.contains(&place) {
                (self.types.layout(layout), quote!(__gradient.#name))
            } else {
                (quote!(()), quote!(()))
            }
        };
        let (types, values): (Vec<TokenStream>, Vec<TokenStream>) =
            (0..self.typed.inputs.len()).map(entry).unzip();
        let doc = "The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.";
        let vjp = self.emitted("vjp", doc, params, &quote!((#(#types,)*)));
        let call = self.call("backward_saved", &[quote!(__saved), quote!(#name)]);
        let (question, values) = if self.typed.is_option {
            (quote!(?), quote!(rt::Some((#(#values,)*))))
        } else {
            (quote!(), quote!((#(#values,)*)))
        };
        vjp.with_body(&quote! {
            let __gradient = #call #question;
            #values
        })
    }
}
