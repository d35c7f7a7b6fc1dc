//! The structs of a module: the gradient, what the forward pass saves, the workspace.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::api::Api;
use super::storage::nested;
use super::types::ident;
use crate::ir::{Dim, Ty};
use crate::syntax::ast::ScalarType;

/// A struct of values, such as the gradient.
pub(super) struct Struct<'a> {
    pub(super) name: &'static str,
    pub(super) doc: String,
    pub(super) fields: Vec<(Ident, &'a Ty, String)>,
}

impl Api<'_> {
    pub(super) fn structs(&self) -> TokenStream {
        let gradient = self.fields_struct(&self.gradient_struct());
        let saved = self.fields_struct(&self.saved_struct());
        let workspace = self.workspace();
        let constants = self.constants();
        quote!(#gradient #saved #workspace #constants)
    }

    pub(super) fn gradient_struct(&self) -> Struct<'_> {
        let name = &self.function.name;
        let fields = self.derivatives.wrt.iter().map(|&place| {
            let (input, ty) = &self.typed.inputs[place];
            (ident(&input.to_string()), ty, format!("∂{name}/∂{input}, {}", ty.shape))
        });
        Struct { name: "Gradient", doc: format!("The derivatives of `{name}`."), fields: fields.collect() }
    }

    pub(super) fn saved_struct(&self) -> Struct<'_> {
        let fields = self.derivatives.saved.saved.iter();
        let fields = fields
            .map(|saved| (ident(&saved.name), &saved.ty, format!("`{}`, {}", saved.name, saved.ty.shape)));
        let doc = "What the backward pass reads of the forward pass.".to_owned();
        Struct { name: "Saved", doc, fields: fields.collect() }
    }

    fn fields_struct(&self, of: &Struct<'_>) -> TokenStream {
        let name = ident(of.name);
        let tys: Vec<&Ty> = of.fields.iter().map(|(_, ty, _)| *ty).collect();
        let generics = self.generics_for(&tys);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let (names, docs): (Vec<&Ident>, Vec<String>) =
            of.fields.iter().map(|(name, _, doc)| (name, format!(" {doc}"))).unzip();
        let values: Vec<TokenStream> = tys.iter().map(|ty| self.types.value(ty)).collect();
        let zeros: Vec<TokenStream> = tys.iter().map(|ty| self.zero_value(ty)).collect();
        let doc = format!(" {}", of.doc);
        let layout = nested(&values);
        let vals = if of.name == "Gradient" {
            self.values_impl(&name, &generics, &names, &values)
        } else {
            TokenStream::new()
        };
        quote! {
            #[doc = #doc]
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq)]
            pub struct #name #generics #where_clause {
                #(#[doc = #docs] pub #names: #values,)*
            }
            impl #impl_generics #name #type_generics #where_clause {
                /// Every entry zero.
                #[inline]
                #[must_use]
                pub const fn zeros() -> Self {
                    Self { #(#names: #zeros),* }
                }
                rt::boxed_constructor!();
            }
            impl #impl_generics rt::Fields for #name #type_generics #where_clause {
                type Layout = #layout;
            }
            #vals
        }
    }

    fn values_impl(
        &self,
        name: &Ident,
        generics: &syn::Generics,
        fields: &[&Ident],
        values: &[TokenStream],
    ) -> TokenStream {
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let scalar = &self.types.scalar;
        quote! {
            impl #impl_generics rt::Values<#scalar> for #name #type_generics #where_clause {
                const LEN: usize = 0 #(+ <#values as rt::Values<#scalar>>::LEN)*;
                fn from_fn(f: &mut dyn ::core::ops::FnMut(usize) -> #scalar) -> Self {
                    let mut gradient = Self::zeros();
                    for k in 0..<Self as rt::Values<#scalar>>::LEN {
                        *rt::Values::entry_mut(&mut gradient, k) = f(k);
                    }
                    gradient
                }
                fn entry(&self, k: usize) -> #scalar {
                    let mut rest = k;
                    #(
                        if rest < <#values as rt::Values<#scalar>>::LEN {
                            return rt::Values::entry(&self.#fields, rest);
                        }
                        rest -= <#values as rt::Values<#scalar>>::LEN;
                    )*
                    rt::no_entry(k)
                }
                fn entry_mut(&mut self, k: usize) -> &mut #scalar {
                    let mut rest = k;
                    #(
                        if rest < <#values as rt::Values<#scalar>>::LEN {
                            return rt::Values::entry_mut(&mut self.#fields, rest);
                        }
                        rest -= <#values as rt::Values<#scalar>>::LEN;
                    )*
                    rt::no_entry(k)
                }
            }
        }
    }

    pub(super) fn zero_value(&self, ty: &Ty) -> TokenStream {
        if ty.shape.is_scalar() { self.types.zero(ty.elem) } else { quote!(rt::zeros()) }
    }

    /// The function's generics that these types mention, so that none is left undetermined.
    fn generics_for(&self, tys: &[&Ty]) -> syn::Generics {
        let mut generics = self.generics.clone();
        let mentions_dim = |name: &str| {
            tys.iter().any(|ty| {
                let (rows, cols) = ty.shape.dims();
                [rows, cols].iter().any(|dim| matches!(dim, Dim::Sym(text) if has_word(text, name)))
            })
        };
        let mentions_scalar = tys.iter().any(|ty| ty.is_real());
        let kept = generics.params.iter().filter(|param| match param {
            syn::GenericParam::Type(param) => {
                mentions_scalar
                    && matches!(&self.types.scalar, ScalarType::Generic(name) if *name == param.ident)
            }
            syn::GenericParam::Const(param) => mentions_dim(&param.ident.to_string()),
            syn::GenericParam::Lifetime(_) => false,
        });
        generics.params = kept.cloned().collect();
        if generics.params.is_empty() {
            return syn::Generics::default();
        }
        generics
    }

    fn workspace(&self) -> TokenStream {
        let slots = self.slots.borrow();
        let tys: Vec<&Ty> = slots.iter().map(|(_, ty)| ty).collect();
        let generics = Self::alias_generics(&self.generics_for(&tys));
        let columns: Vec<TokenStream> = tys.iter().map(|ty| self.types.columns(ty)).collect();
        let slots_type = nested(&columns);
        let doc = if slots.is_empty() {
            " The temporaries: none are needed.".to_owned()
        } else {
            let list: Vec<String> =
                slots.iter().map(|(name, ty)| format!("`{name}`, {}", ty.shape)).collect();
            format!(" The temporaries: {}.", list.join("; "))
        };
        quote! {
            #[doc = #doc]
            pub type Workspace #generics = rt::Workspace<#slots_type>;
        }
    }

    /// A type alias takes parameters without bounds.
    fn alias_generics(generics: &syn::Generics) -> syn::Generics {
        let mut generics = generics.clone();
        for param in &mut generics.params {
            if let syn::GenericParam::Type(param) = param {
                param.bounds.clear();
                param.colon_token = None;
            }
        }
        generics.where_clause = None;
        generics
    }

    pub(super) fn workspace_type(&self) -> TokenStream {
        let slots = self.slots.borrow();
        let tys: Vec<&Ty> = slots.iter().map(|(_, ty)| ty).collect();
        let generics = self.generics_for(&tys);
        let (_, arguments, _) = generics.split_for_impl();
        quote!(Workspace #arguments)
    }

    pub(super) fn struct_type(&self, of: &Struct<'_>) -> TokenStream {
        let tys: Vec<&Ty> = of.fields.iter().map(|(_, ty, _)| *ty).collect();
        let generics = self.generics_for(&tys);
        let (_, arguments, _) = generics.split_for_impl();
        let name = ident(of.name);
        quote!(#name #arguments)
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word)
}
