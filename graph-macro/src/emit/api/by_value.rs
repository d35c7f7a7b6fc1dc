//! The functions that give their results by value: each makes room and calls the one that writes into it.

use proc_macro2::TokenStream;
use quote::quote;

use super::Api;

impl Api<'_> {
    pub(super) fn by_value_functions(&self) -> TokenStream {
        let output = self.output_type();
        let zero = self.types.zeros(&self.typed.output);
        let gradient = self.gradient_type();
        let workspace = quote!(&mut rt::Workspace::new());

        let forward = self.emitted("forward", "The value.", self.inputs(), &output);
        let call = self.call("forward_into", &[workspace.clone(), quote!(&mut __output)]);
        let filled = self.filled(&call, &quote!(__output));
        let forward = forward.with_body(&quote! {
            let mut __output = #zero;
            #filled
        });

        let cotangent = self.cotangent().0;
        let name = cotangent.name.clone();
        let params = [self.inputs(), vec![cotangent]].concat();
        let doc = "The vector-Jacobian product: forward and backward fused in one pass.";
        let backward = self.emitted("backward", doc, params, &gradient);
        let call = self.call("backward_into", &[quote!(#name), workspace.clone(), quote!(&mut __gradient)]);
        let filled = self.filled(&call, &quote!(__gradient));
        let backward = backward.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            #filled
        });
        if self.derivatives.value_and_gradient.is_none() {
            return quote!(#forward #backward);
        }

        let doc = "The value and the gradient.";
        let both = self.emitted("value_and_gradient", doc, self.inputs(), &quote!((#output, #gradient)));
        let call = self.call("value_and_gradient_into", &[workspace, quote!(&mut __gradient)]);
        let filled = if self.typed.is_option {
            quote!(let value = #call?; rt::Some((value, __gradient)))
        } else {
            quote!(let value = #call; (value, __gradient))
        };
        let both = both.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            #filled
        });
        let only = self.emitted("gradient", "The gradient.", self.inputs(), &gradient);
        let call = self.call("value_and_gradient", &[]);
        let body = if self.typed.is_option { quote!(rt::Some(#call?.1)) } else { quote!(#call.1) };
        let only = only.with_body(&body);
        quote!(#forward #backward #both #only)
    }
}
