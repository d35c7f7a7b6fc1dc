//! The functions that write into memory of the caller's: nothing large is moved.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Api, Pass};
use crate::emit::loops::Destination;
use crate::emit::plan::Target;

impl Api<'_> {
    pub(super) fn writing_functions(&self) -> TokenStream {
        let forward = self.forward_into();
        let backward = [Target::Set, Target::Add].map(|target| self.backward_into(target));
        let both = [Target::Set, Target::Add].map(|target| self.value_and_gradient_into(target));
        quote!(#forward #(#backward)* #(#both)*)
    }

    fn forward_into(&self) -> TokenStream {
        let params = [self.inputs(), vec![Self::scratch(), self.output_param()]].concat();
        let doc = "The value, written into `output`.";
        let graph = &self.derivatives.forward;
        let pass = Pass { graph, more: Vec::new(), destinations: self.outputs() };
        let emitted = self.emitted("forward_into", doc, params, &quote!(()));
        self.pass(emitted, &TokenStream::new(), &pass)
    }

    fn backward_into(&self, target: Target) -> TokenStream {
        let (cotangent, more) = self.cotangent();
        let params = [self.inputs(), vec![cotangent, Self::scratch(), self.gradient_param()]].concat();
        let (name, doc) = match target {
            Target::Add => ("backward_accumulate", "The vector-Jacobian product, added to `gradient`."),
            _ => ("backward_into", "The vector-Jacobian product, written into `gradient`."),
        };
        let destinations = self.guard().into_iter().chain(self.gradients(target)).collect();
        let pass = Pass { graph: &self.derivatives.backward, more, destinations };
        let emitted = self.emitted(name, doc, params, &quote!(()));
        self.pass(emitted, &self.copied_data(), &pass)
    }

    fn value_and_gradient_into(&self, target: Target) -> TokenStream {
        let Some(graph) = &self.derivatives.value_and_gradient else { return TokenStream::new() };
        let params = [self.inputs(), vec![Self::scratch(), self.gradient_param()]].concat();
        let (name, doc) = match target {
            Target::Add => {
                ("value_and_gradient_accumulate", "The value; the gradient is added to `gradient`.")
            }
            _ => ("value_and_gradient_into", "The value; the gradient is written into `gradient`."),
        };
        let value = Destination { target: Target::Return, place: TokenStream::new() };
        let destinations = std::iter::once(value).chain(self.guard()).chain(self.gradients(target)).collect();
        let pass = Pass { graph, more: Vec::new(), destinations };
        let emitted = self.emitted(name, doc, params, &self.output_type());
        self.pass(emitted, &self.copied_data(), &pass)
    }
}
