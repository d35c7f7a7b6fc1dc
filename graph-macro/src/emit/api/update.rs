//! A step of gradient descent that changes its parameters in place, without memory for their gradients.
//!
//! A vector-Jacobian product is linear in the cotangent: with minus the step size for it, what is added to the parameters
//! is the step. What is not attempted: rules that keep a state of their own.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Api, Pass};
use crate::emit::function::{Param, Passing};
use crate::emit::loops::Destination;
use crate::emit::places::{self, Held, is_by_value};
use crate::emit::plan::Target;
use crate::emit::types::ident;
use crate::ir::Elem;
use crate::ir::print::unique;

impl Api<'_> {
    pub(super) fn update_function(&self) -> TokenStream {
        let Some(graph) = &self.derivatives.update else { return TokenStream::new() };
        let mut inputs = self.inputs();
        let mut sources = self.sources();
        let mut before = TokenStream::new();
        let mut gradients = Vec::new();
        let mut first = 0;
        for (place, (name, layout)) in self.typed.inputs.iter().enumerate() {
            let count = layout.leaves("").len();
            if self.derivatives.wrt.contains(&place) {
                let name = ident(&name.to_string());
                inputs[place].passing = Passing::Mut;
                let mut variable = name.clone();
                if is_by_value(layout) {
                    // The scalar's own name is that of its value, as it was.
                    let wish = format!("new_{}", name.to_string().trim_start_matches("r#"));
                    variable = ident(&unique(&wish, &mut self.users_names()));
                    before.extend(quote!(let (#name, #variable) = (*#name, #name);));
                }
                for (leaf, of) in
                    places::leaves(layout, quote!(#variable), Held::Reference).iter().enumerate()
                {
                    let number = first + leaf;
                    if !of.is_real() {
                        continue;
                    }
                    let place = of.destination(&self.types);
                    if !is_by_value(layout) && !of.is_scalar() {
                        sources[number] = Some(place.clone());
                    }
                    gradients.push(Destination { target: Target::Update(number), place });
                }
            }
            first += count;
        }
        let rate = Param::new(format_ident!("__rate"), self.types.elem(Elem::Real), Passing::Value);
        let cotangent = self.cotangent().0.name;
        before.extend(quote!(let #cotangent = -__rate;));
        let params = [inputs, vec![rate, Self::scratch()]].concat();
        let value = Destination { target: Target::Return, place: TokenStream::new() };
        let destinations = std::iter::once(value).chain(self.guard()).chain(gradients).collect();
        // The cotangent is a variable.
        let pass = Pass { graph, more: vec![None], destinations };
        let doc = "A step of gradient descent: every differentiated input loses `rate` times its gradient, in place. Gives the \
                   value as it was before the step.";
        let emitted = self.emitted("sgd_step", doc, params, &self.output_type());
        self.pass_from(emitted, &before, &pass, sources)
    }
}
