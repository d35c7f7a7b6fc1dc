//! The stubs of what gives whole matrices of derivatives, if the options ask for it.
//!
//! A matrix whose sides cannot be written as a type has no stub: its function is an error in any case.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Input, Stub, mentioned};
use crate::ad::jacobian::len;
use crate::emit::types::{argument, ident};
use crate::ir::{Dim, Layout};
use crate::shape::signature::sum;
use crate::syntax::options::Derivative;

impl Stub<'_> {
    pub(super) fn matrices(&self, chosen: &[&Input], gradient: &TokenStream) -> TokenStream {
        self.stubs(chosen, gradient).unwrap_or_default()
    }

    fn stubs(&self, chosen: &[&Input], gradient: &TokenStream) -> Option<TokenStream> {
        let rows = entries([self.output.layout.as_ref()?])?;
        let sides: Option<Vec<(Ident, Dim)>> =
            chosen.iter().map(|of| Some((of.name.clone()?, entries([of.layout.as_ref()?])?))).collect();
        let sides = sides?;
        let all = sides.iter().map(|(_, side)| side.clone()).reduce(|a, b| sum(&a, &b))?;
        let mut dims = sides.iter().map(|(_, side)| side).chain([&rows]);
        if dims.any(|dim| !self.is_type(dim)) {
            return None;
        }
        let value = &self.output.value;
        let mut items = TokenStream::new();
        if self.options.wants(Derivative::Jacobian) {
            let fields = sides.iter().map(|(name, side)| (name.clone(), self.matrix(&rows, side)));
            let (of, ty) = self.fields("Jacobian", fields.collect());
            items.extend(of);
            items.extend(self.function("jacobian", &[], &quote!((#value, #ty))));
            items.extend(self.written_into("jacobian_into", &[], &[quote!(#value), ty], &quote!(())));
        }
        if self.options.wants(Derivative::Hessian) && self.output.is_scalar {
            let (of, ty) = self.fields("Hessian", self.blocks(&sides));
            items.extend(of);
            items.extend(self.function("hessian", &[], &quote!((#value, #gradient, #ty))));
            items.extend(self.written_into("hessian_into", &[], &[gradient.clone(), ty], value));
        }
        let solvers = [
            (Derivative::GaussNewton, "gauss_newton", None),
            (Derivative::Weighted, "gauss_newton_weighted", Some(self.matrix(&rows, &rows))),
            (Derivative::Robust, "gauss_newton_robust", None),
        ];
        let wanted = solvers.into_iter().filter(|(of, ..)| self.options.wants(*of)).collect::<Vec<_>>();
        if !wanted.is_empty() && !self.output.is_scalar && self.is_type(&all) {
            let fields =
                [("residual", &rows, &Dim::ONE), ("gradient", &all, &Dim::ONE), ("hessian", &all, &all)];
            let fields = fields.map(|(name, rows, cols)| (ident(name), self.matrix(rows, cols)));
            let (of, ty) = self.fields("GaussNewton", fields.to_vec());
            items.extend(of);
            let scalar = &self.types.scalar;
            for (of, name, weight) in wanted {
                let weight: Vec<TokenStream> = weight.iter().map(|ty| quote!(&#ty)).collect();
                let is_robust = of == Derivative::Robust;
                let (result, given) = match is_robust {
                    true => (quote!((#scalar, #ty)), quote!(#scalar)),
                    false => (ty.clone(), quote!(())),
                };
                items.extend(self.function(name, &weight, &result));
                items.extend(self.written_into(
                    &format!("{name}_into"),
                    &weight,
                    std::slice::from_ref(&ty),
                    &given,
                ));
            }
        }
        if self.options.wants(Derivative::Propagate) && !self.output.is_scalar && self.is_type(&all) {
            let (spread, covariance) = (self.matrix(&rows, &rows), self.matrix(&all, &all));
            let covariance = [quote!(&#covariance)];
            items.extend(self.function("propagate", &covariance, &quote!((#value, #spread))));
            let places = [quote!(#value), spread];
            items.extend(self.written_into("propagate_into", &covariance, &places, &quote!(())));
        }
        Some(items)
    }

    /// Whether rustc takes a dimension in a type: it does not reckon with const generics there.
    fn is_type(&self, dim: &Dim) -> bool {
        let has_generics = self.item.sig.generics.const_params().next().is_some();
        match dim {
            Dim::Sym(text) => !has_generics || text.chars().all(|c| c.is_alphanumeric() || c == '_'),
            Dim::Lit(_) => true,
        }
    }

    /// The blocks of a Hessian, one for each pair of inputs in their order.
    fn blocks(&self, sides: &[(Ident, Dim)]) -> Vec<(Ident, TokenStream)> {
        let mut fields = Vec::new();
        for (place, (row, rows)) in sides.iter().enumerate() {
            for (col, cols) in &sides[place..] {
                let name = if row == col { row.clone() } else { format_ident!("{row}_{col}") };
                fields.push((name, self.matrix(rows, cols)));
            }
        }
        fields
    }

    fn matrix(&self, rows: &Dim, cols: &Dim) -> TokenStream {
        let (scalar, rows, cols) = (&self.types.scalar, argument(rows), argument(cols));
        quote!(SMatrix<#scalar, #rows, #cols>)
    }

    /// A function that writes what it gives.
    fn written_into(
        &self,
        name: &str,
        more: &[TokenStream],
        places: &[TokenStream],
        result: &TokenStream,
    ) -> TokenStream {
        let places = places.iter().map(|ty| quote!(&mut #ty));
        let more: Vec<TokenStream> =
            more.iter().cloned().chain([quote!(&mut Workspace)]).chain(places).collect();
        self.function(name, &more, result)
    }

    /// A struct of matrices, and its type.
    fn fields(&self, name: &str, fields: Vec<(Ident, TokenStream)>) -> (TokenStream, TokenStream) {
        let name = ident(name);
        let (names, types): (Vec<Ident>, Vec<TokenStream>) = fields.into_iter().unzip();
        let kept = mentioned(&self.item.sig.generics, &quote!(#(#types),*));
        let (impl_generics, arguments, _) = kept.split_for_impl();
        let item = quote! {
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq)]
            pub struct #name #kept { #(pub #names: #types),* }
            impl #impl_generics #name #arguments {
                pub fn zeros() -> Self {
                    loop {}
                }
            }
        };
        (item, quote!(#name #arguments))
    }
}

/// How many numbers are in some values, if a type can say it.
fn entries<'l>(layouts: impl IntoIterator<Item = &'l Layout>) -> Option<Dim> {
    let leaves = layouts.into_iter().flat_map(|layout| layout.leaves(""));
    let lens = leaves.filter(|(_, ty)| ty.is_real()).map(|(_, ty)| len(&ty));
    lens.reduce(|all, next| sum(&all, &next))
}
