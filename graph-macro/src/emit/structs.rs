//! The structs of a module: the gradient, what the forward pass saves, the workspace.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::api::Api;
use super::places::{memory, records};
use super::storage::nested;
use super::types::ident;
use super::values::values_impl;
use crate::ir::{Dim, Layout, Ty};
use crate::syntax::ast::ScalarType;

/// A struct of values, such as the gradient.
pub(super) struct Struct {
    name: &'static str,
    doc: String,
    fields: Vec<Field>,
}

struct Field {
    name: Ident,
    layout: Layout,
    doc: String,
}

/// What a struct of numbers can do, by the names of the traits.
const DERIVED: [&str; 4] = ["Clone", "Copy", "Debug", "PartialEq"];

impl Api<'_> {
    pub(super) fn structs(&self) -> TokenStream {
        let gradient = self.fields_struct(&self.gradient_struct());
        let saved = self.fields_struct(&self.saved_struct());
        let derivatives = self.derivatives;
        let matrices = [
            derivatives.jacobian.as_ref().map(|_| self.jacobian_struct()),
            derivatives.hessian.as_ref().map(|_| self.hessian_struct()),
            derivatives
                .gauss_newton
                .as_ref()
                .or(derivatives.weighted.as_ref())
                .or(derivatives.robust.as_ref())
                .map(|_| self.gauss_newton_struct()),
        ];
        let matrices = matrices.iter().flatten().map(|of| self.fields_struct(of));
        let workspace = self.workspace();
        let constants = self.constants();
        quote!(#gradient #saved #(#matrices)* #workspace #constants)
    }

    pub(super) fn jacobian_struct(&self) -> Struct {
        let of = self.output_name();
        let fields = self.jacobian_fields().into_iter().map(|(name, ty)| {
            let doc = format!("∂{of}/∂{name}, {ty}: entries column by column");
            Field { name, layout: Layout::Leaf(ty), doc }
        });
        Struct { name: "Jacobian", doc: format!("The Jacobian of `{of}`."), fields: fields.collect() }
    }

    pub(super) fn hessian_struct(&self) -> Struct {
        let of = self.output_name();
        let fields = self.hessian_fields().into_iter().map(|(name, (row, col), ty)| {
            let doc = format!("∂²{of}/∂{row}∂{col}, {ty}: entries column by column");
            Field { name, layout: Layout::Leaf(ty), doc }
        });
        Struct {
            name: "Hessian",
            doc: format!("The second derivatives of `{of}`."),
            fields: fields.collect(),
        }
    }

    pub(super) fn gauss_newton_struct(&self) -> Struct {
        let fields = self.gauss_newton_fields().into_iter().map(|(name, ty, what)| {
            let doc = format!("{what}: {ty}");
            Field { name: ident(name), layout: Layout::Leaf(ty), doc }
        });
        let doc = "What a step of Gauss–Newton needs.".to_owned();
        Struct { name: "GaussNewton", doc, fields: fields.collect() }
    }

    pub(super) fn gradient_struct(&self) -> Struct {
        let of = self.output_name();
        let fields = self.derivatives.wrt.iter().map(|&place| {
            let (input, layout) = &self.typed.inputs[place];
            let doc = format!("∂{of}/∂{input}, {}", described(layout));
            Field { name: ident(&input.to_string()), layout: layout.clone(), doc }
        });
        Struct { name: "Gradient", doc: format!("The derivatives of `{of}`."), fields: fields.collect() }
    }

    pub(super) fn saved_struct(&self) -> Struct {
        let fields = self.derivatives.saved.saved.iter().map(|saved| Field {
            name: ident(&saved.name),
            layout: Layout::Leaf(saved.ty.clone()),
            doc: format!("`{}`, {}", saved.name, saved.ty),
        });
        let doc = "What the backward pass reads of the forward pass.".to_owned();
        Struct { name: "Saved", doc, fields: fields.collect() }
    }

    fn fields_struct(&self, of: &Struct) -> TokenStream {
        let name = ident(of.name);
        let generics = self.generics_for(of.fields.iter().map(|field| &field.layout));
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let names: Vec<&Ident> = of.fields.iter().map(|field| &field.name).collect();
        let docs = of.fields.iter().map(|field| format!(" {}", field.doc));
        let values: Vec<TokenStream> =
            of.fields.iter().map(|field| self.types.layout(&field.layout)).collect();
        let zeros = of.fields.iter().map(|field| self.types.zeros(&field.layout));
        let doc = format!(" {}", of.doc);
        let memory: Vec<TokenStream> =
            of.fields.iter().flat_map(|field| memory(&self.types, &field.layout)).collect();
        let layout = nested(&memory);
        let derives = self.derives(of);
        // A macro's path must not be one that a glob import could mean too.
        let runtime = &self.runtime;
        let numbered = if of.name == "Gradient" {
            let scalar = &self.types.scalar;
            let scalar = quote!(#scalar);
            values_impl(&quote!(#name), &generics, None, &scalar, &names, &values)
        } else {
            TokenStream::new()
        };
        quote! {
            #[doc = #doc]
            #derives
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
                #runtime::expand::boxed_constructor!();
            }
            impl #impl_generics rt::Fields for #name #type_generics #where_clause {
                type Layout = #layout;
            }
            #numbered
        }
    }

    /// What a struct of these fields can derive: what all structs within it can do.
    fn derives(&self, of: &Struct) -> TokenStream {
        let mut within = Vec::new();
        of.fields.iter().for_each(|field| records(&field.layout, &mut within));
        let can = |name: &str| {
            within
                .iter()
                .all(|record| self.traits.get(&*record.name).is_some_and(|traits| traits.contains(name)))
        };
        let paths = [
            quote!(::core::clone::Clone),
            quote!(::core::marker::Copy),
            quote!(::core::fmt::Debug),
            quote!(::core::cmp::PartialEq),
        ];
        let paths: Vec<&TokenStream> =
            DERIVED.iter().zip(&paths).filter(|(name, _)| can(name)).map(|(_, path)| path).collect();
        if paths.is_empty() { TokenStream::new() } else { quote!(#[derive(#(#paths),*)]) }
    }

    /// The function's generics that these types mention, so that none is left undetermined.
    fn generics_for<'l>(&self, layouts: impl Iterator<Item = &'l Layout>) -> syn::Generics {
        let mut leaves: Vec<Ty> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for layout in layouts {
            leaves.extend(layout.leaves("").into_iter().map(|(_, ty)| ty));
            let mut structs = Vec::new();
            records(layout, &mut structs);
            texts.extend(structs.iter().map(|record| record.text.to_string()));
            if let Layout::Array { len: Dim::Sym(len), .. } = layout {
                texts.push(len.to_string());
            }
        }
        for ty in &leaves {
            let (rows, cols) = ty.shape.dims();
            for dim in [rows, cols] {
                if let Dim::Sym(text) = dim {
                    texts.push(text.to_string());
                }
            }
        }
        let mentions = |name: &str| texts.iter().any(|text| has_word(text, name));
        let mentions_scalar = leaves.iter().any(Ty::is_real);
        let mut generics = self.generics.clone();
        let kept = generics.params.iter().filter(|param| match param {
            syn::GenericParam::Type(param) => {
                let is_scalar =
                    matches!(&self.types.scalar, ScalarType::Generic(name) if *name == param.ident);
                is_scalar && (mentions_scalar || mentions(&param.ident.to_string()))
            }
            syn::GenericParam::Const(param) => mentions(&param.ident.to_string()),
            syn::GenericParam::Lifetime(_) => false,
        });
        generics.params = kept.cloned().collect();
        if generics.params.is_empty() {
            return syn::Generics::default();
        }
        generics
    }

    fn slot_layouts(&self) -> Vec<Layout> {
        self.slots.borrow().iter().map(|(_, ty)| Layout::Leaf(ty.clone())).collect()
    }

    fn workspace(&self) -> TokenStream {
        let slots = self.slots.borrow();
        let generics = alias_generics(&self.generics_for(self.slot_layouts().iter()));
        let columns: Vec<TokenStream> = slots.iter().map(|(_, ty)| self.types.columns(ty)).collect();
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

    pub(super) fn workspace_type(&self) -> TokenStream {
        let generics = self.generics_for(self.slot_layouts().iter());
        let (_, arguments, _) = generics.split_for_impl();
        quote!(Workspace #arguments)
    }

    pub(super) fn struct_type(&self, of: &Struct) -> TokenStream {
        let generics = self.generics_for(of.fields.iter().map(|field| &field.layout));
        let (_, arguments, _) = generics.split_for_impl();
        let name = ident(of.name);
        quote!(#name #arguments)
    }
}

/// The shape of a value, for the docs.
pub(super) fn described(layout: &Layout) -> String {
    match layout {
        Layout::Leaf(ty) => ty.to_string(),
        Layout::Array { item, len } => format!("{len} times {item}"),
        Layout::Struct(record) => format!("a `{}`", record.text),
        Layout::Tuple(parts) => {
            format!("({})", parts.iter().map(described).collect::<Vec<_>>().join(", "))
        }
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

/// Whether a name stands in some code.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word)
}
