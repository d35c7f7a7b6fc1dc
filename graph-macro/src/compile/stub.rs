//! What stands after errors: the function and its module with all signatures and with bodies that never run, so that
//! what uses them is not reported as well.
//!
//! Types are taken as the user wrote them. Where one of them cannot be read, an input takes anything and an output is
//! never given, both of which fit every use. Nothing here attempts to be complete: a name that is missing costs an
//! error more, no error less.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{FnArg, GenericParam, Type};

use crate::diag::Errors;
use crate::ir::Elem;
use crate::syntax::ast::TypeDecl;
use crate::syntax::options::Options;
use crate::syntax::types;

/// The stub of an annotated function.
pub(super) fn function(item: &syn::ItemFn, options: &Options) -> TokenStream {
    let (vis, name) = (&item.vis, &item.sig.ident);
    if item.sig.receiver().is_some() {
        // A method: an `impl` block has no room for a module.
        let signature = &item.sig;
        return quote!(#[allow(dead_code, missing_docs, unused_variables, clippy::all, clippy::pedantic)] #vis #signature { loop {} });
    }
    let inputs = inputs(item);
    let output = Output::of(item);
    let function = signature(item, name, &inputs, &[], &output.tokens);
    let functions = functions(item, &inputs, &output, options);
    let quiet = quote! {
        #[allow(
            dead_code, missing_docs, private_interfaces, unused_imports, unused_variables, unreachable_pub,
            clippy::all, clippy::pedantic
        )]
    };
    let runtime = options.runtime.as_ref().map_or_else(|| quote!(::graph_runtime), |path| quote!(#path));
    quote! {
        #quiet
        #vis #function
        #quiet
        #vis mod #name {
            use #runtime::prelude::*;
            use super::*;
            #functions
        }
    }
}

struct Input {
    /// `None` for a pattern.
    name: Option<Ident>,
    /// As the user wrote it, or `impl Sized` where it cannot be read.
    ty: TokenStream,
    /// The type without references, where a derivative by this input has it.
    field: Option<TokenStream>,
}

struct Output {
    tokens: TokenStream,
    /// The same as a part of other types.
    value: TokenStream,
    /// How its cotangent is passed.
    cotangent: TokenStream,
    is_scalar: bool,
}

impl Output {
    fn of(item: &syn::ItemFn) -> Self {
        let never =
            Self { tokens: quote!(!), value: quote!(()), cotangent: quote!(impl Sized), is_scalar: true };
        let syn::ReturnType::Type(_, ty) = &item.sig.output else { return never };
        let Some(decl) = read(ty, item) else { return never };
        let is_scalar = decl.shape.is_scalar();
        let cotangent = if is_scalar { quote!(#ty) } else { quote!(&#ty) };
        Self { tokens: quote!(#ty), value: quote!(#ty), cotangent, is_scalar }
    }
}

/// The declaration, if the type is one that a formula can use.
fn read(ty: &Type, item: &syn::ItemFn) -> Option<TypeDecl> {
    types::parse(ty, &item.sig.generics, &mut Errors::default())
}

fn inputs(item: &syn::ItemFn) -> Vec<Input> {
    let typed = item.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(typed),
        FnArg::Receiver(_) => None,
    });
    let input = |typed: &syn::PatType| {
        let name = match &*typed.pat {
            syn::Pat::Ident(pat) => Some(pat.ident.clone()),
            _ => None,
        };
        let ty = &typed.ty;
        match read(ty, item) {
            Some(decl) => {
                let bare = types::without_references(ty);
                Input { name, ty: quote!(#ty), field: (decl.elem == Elem::Real).then(|| quote!(#bare)) }
            }
            None => Input { name, ty: quote!(impl Sized), field: None },
        }
    };
    typed.map(input).collect()
}

/// `fn name(inputs, more) -> output`, which never returns.
fn signature(
    item: &syn::ItemFn,
    name: &Ident,
    inputs: &[Input],
    more: &[TokenStream],
    output: &TokenStream,
) -> TokenStream {
    let (generics, clause) = (&item.sig.generics, &item.sig.generics.where_clause);
    let types: Vec<&TokenStream> = inputs.iter().map(|input| &input.ty).chain(more).collect();
    let names = (0..types.len()).map(|place| format_ident!("_{place}"));
    quote!(fn #name #generics (#(#names: #types),*) -> #output #clause { loop {} })
}

fn functions(item: &syn::ItemFn, inputs: &[Input], output: &Output, options: &Options) -> TokenStream {
    let is_chosen = |input: &&Input| {
        options.wrt.as_ref().is_none_or(|wrt| wrt.iter().any(|name| input.name.as_ref() == Some(name)))
    };
    let (names, fields): (Vec<&Ident>, Vec<&TokenStream>) = inputs
        .iter()
        .filter(is_chosen)
        .filter_map(|input| Some((input.name.as_ref()?, input.field.as_ref()?)))
        .unzip();
    let kept = mentioned(&item.sig.generics, &quote!(#(#fields),*));
    let (_, arguments, _) = kept.split_for_impl();
    let gradient = quote!(Gradient #arguments);
    let (value, cotangent) = (&output.value, &output.cotangent);
    let (scratch, into) = (quote!(&mut Workspace), quote!(&mut #gradient));
    let function = |name: &str, more: &[TokenStream], result: TokenStream| {
        let function = signature(item, &format_ident!("{name}"), inputs, more, &result);
        quote!(pub #function)
    };
    let (unit, saved) = (quote!(()), quote!(&Saved));
    let mut functions = vec![
        function("forward", &[], output.tokens.clone()),
        function("forward_into", &[scratch.clone(), quote!(&mut #value)], unit.clone()),
        function("forward_saved", &[], quote!((#value, Saved))),
        function("backward", std::slice::from_ref(cotangent), gradient.clone()),
        function("backward_saved", &[saved, cotangent.clone()], gradient.clone()),
    ];
    for name in ["backward_into", "backward_accumulate"] {
        functions.push(function(name, &[cotangent.clone(), scratch.clone(), into.clone()], unit.clone()));
    }
    if output.is_scalar {
        functions.push(function("gradient", &[], gradient.clone()));
        functions.push(function("value_and_gradient", &[], quote!((#value, #gradient))));
        for name in ["value_and_gradient_into", "value_and_gradient_accumulate"] {
            functions.push(function(name, &[scratch.clone(), into.clone()], value.clone()));
        }
    }
    quote! {
        #[derive(Clone, Copy, Debug)]
        pub struct Gradient #kept { #(pub #names: #fields),* }
        #[derive(Clone, Copy, Debug)]
        pub struct Saved;
        #[derive(Clone, Copy, Debug)]
        pub struct Workspace;
        impl Workspace {
            pub const fn new() -> Self {
                Self
            }
        }
        #(#functions)*
    }
}

/// The parameters that some tokens mention, without bounds.
fn mentioned(generics: &syn::Generics, tokens: &TokenStream) -> syn::Generics {
    let kept = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) if mentions(tokens.clone(), &param.ident) => {
            let mut param = param.clone();
            param.bounds.clear();
            Some(GenericParam::Type(param))
        }
        GenericParam::Const(of) if mentions(tokens.clone(), &of.ident) => Some(param.clone()),
        _ => None,
    });
    let params: syn::punctuated::Punctuated<GenericParam, syn::Token![,]> = kept.collect();
    if params.is_empty() {
        return syn::Generics::default();
    }
    syn::Generics { params, where_clause: None, ..generics.clone() }
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
