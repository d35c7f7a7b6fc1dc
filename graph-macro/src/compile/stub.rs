//! What stands after errors: the function and its module with all signatures and with bodies that never run, so that
//! what uses them is not reported as well.
//!
//! Types are taken as the user wrote them. Where one of them is no type, an input takes anything and an output is never
//! given, both of which fit every use. Nothing here attempts to be complete: a name that is missing costs an
//! error more, no error less.

mod matrices;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{FnArg, GenericParam, Type};

use crate::diag::Errors;
use crate::emit::types::Types;
use crate::ir::Layout;
use crate::syntax::ast::{ScalarType, TypeDecl};
use crate::syntax::items::Traits;
use crate::syntax::names::Names;
use crate::syntax::options::{Derivative, Options};
use crate::syntax::scope::Scope;
use crate::syntax::types;

/// The stub of an annotated function.
pub(super) fn function(item: &syn::ItemFn, options: &Options, scope: &Scope, traits: &Traits) -> TokenStream {
    let (vis, name) = (&item.vis, &item.sig.ident);
    if item.sig.receiver().is_some() {
        // A method: an `impl` block has no room for a module.
        let signature = &item.sig;
        return quote!(#[allow(dead_code, missing_docs, unused_variables, clippy::all, clippy::pedantic)] #vis #signature { loop {} });
    }
    let names = Names::new(&item.sig.generics, scope);
    let types = Types { scalar: scalar(item, &names) };
    let (inputs, output) = (inputs(item, &names, &types), Output::of(item, &names, &types));
    let written: Vec<TokenStream> = inputs.iter().map(|input| input.written.clone()).collect();
    let stub = Stub { item, options, types, inputs, output, derives: derives(traits) };
    let function = stub.signature(name, &written, &stub.output.written);
    let (functions, graph) = (stub.functions(), stub.graph());
    let quiet = quote! {
        #[allow(
            dead_code, missing_docs, private_interfaces, unused_imports, unused_variables, unreachable_pub,
            clippy::all, clippy::pedantic
        )]
    };
    let runtime = options.runtime_path();
    let cfgs = super::uses::cfgs(&item.attrs);
    quote! {
        #(#cfgs)*
        #quiet
        #vis #function
        #(#cfgs)*
        #quiet
        #vis mod #name {
            use super::*;
            use #runtime::expand::{self as rt, SMatrix, Scalar};
            #functions
            #graph
        }
    }
}

struct Stub<'a> {
    item: &'a syn::ItemFn,
    options: &'a Options,
    types: Types,
    inputs: Vec<Input>,
    output: Output,
    derives: TokenStream,
}

struct Input {
    /// `None` for a pattern.
    name: Option<Ident>,
    /// How it is passed, as the user wrote it, or `impl Sized` where it cannot be read.
    written: TokenStream,
    /// The same as the module names it, whatever the names of its own items.
    ty: TokenStream,
    /// … without references, if it can be read.
    bare: Option<TokenStream>,
    layout: Option<Layout>,
}

impl Input {
    fn is_real(&self) -> bool {
        self.layout.as_ref().is_some_and(Layout::is_real)
    }
}

struct Output {
    /// What the function gives, as the user wrote it.
    written: TokenStream,
    /// The same as the module names it.
    tokens: TokenStream,
    /// A part of what the others give.
    value: TokenStream,
    /// How its cotangent is passed.
    cotangent: TokenStream,
    tangent: TokenStream,
    layout: Option<Layout>,
    is_scalar: bool,
    is_option: bool,
}

impl Output {
    fn of(item: &syn::ItemFn, names: &Names<'_>, types: &Types) -> Self {
        let never = Self {
            written: quote!(!),
            tokens: quote!(!),
            value: quote!(()),
            cotangent: quote!(impl Sized),
            tangent: quote!(()),
            layout: None,
            is_scalar: true,
            is_option: false,
        };
        let syn::ReturnType::Type(_, ty) = &item.sig.output else { return never };
        let Some(decl) = read(ty, names) else { return never };
        let (value, is_option) = (types.layout(&decl.layout), decl.is_option);
        Self {
            written: optional(&decl.tokens, is_option),
            tokens: optional(&value, is_option),
            cotangent: derivative(&decl.layout, types, true),
            tangent: derivative(&decl.layout, types, false),
            is_scalar: is_scalar(&decl.layout) && decl.layout.is_real(),
            is_option,
            value,
            layout: Some(decl.layout),
        }
    }
}

fn optional(ty: &TokenStream, is_option: bool) -> TokenStream {
    if is_option { quote!(::core::option::Option<#ty>) } else { ty.clone() }
}

fn is_scalar(layout: &Layout) -> bool {
    layout.leaf().is_some_and(|ty| ty.shape.is_scalar())
}

/// The type of a derivative of a value: in a tuple part by part, `()` for data.
fn derivative(layout: &Layout, types: &Types, is_passed: bool) -> TokenStream {
    let ty = types.layout(layout);
    match layout {
        Layout::Tuple(parts) => {
            let parts = parts.iter().map(|part| derivative(part, types, is_passed));
            quote!((#(#parts,)*))
        }
        _ if !layout.is_real() => quote!(()),
        _ if is_scalar(layout) || !is_passed => ty,
        _ => quote!(&#ty),
    }
}

/// The floating-point type: the first that is mentioned.
fn scalar(item: &syn::ItemFn, names: &Names<'_>) -> ScalarType {
    let inputs = item.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    });
    let output = match &item.sig.output {
        syn::ReturnType::Type(_, ty) => Some(&**ty),
        syn::ReturnType::Default => None,
    };
    inputs.chain(output).find_map(|ty| read(ty, names)?.scalar).unwrap_or(ScalarType::F64)
}

/// The declaration, if the type is one that a formula can use.
fn read(ty: &Type, names: &Names<'_>) -> Option<TypeDecl> {
    types::parse(ty, names, &mut Errors::default())
}

fn inputs(item: &syn::ItemFn, names: &Names<'_>, types: &Types) -> Vec<Input> {
    let typed = item.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(typed),
        FnArg::Receiver(_) => None,
    });
    let input = |typed: &syn::PatType| {
        let name = match &*typed.pat {
            syn::Pat::Ident(pat) => Some(pat.ident.clone()),
            _ => None,
        };
        match read(&typed.ty, names).filter(|decl| !decl.is_option) {
            Some(TypeDecl { layout, tokens, .. }) => {
                let bare = types.layout(&layout);
                let passed = |ty: &TokenStream| if is_scalar(&layout) { ty.clone() } else { quote!(&#ty) };
                let (written, ty) = (passed(&tokens), passed(&bare));
                Input { name, written, ty, bare: Some(bare), layout: Some(layout) }
            }
            None => {
                // What is no type at all, rustc would report again.
                let ty = &typed.ty;
                let ty = if types::is_misspelt(ty, names) { quote!(impl Sized) } else { quote!(#ty) };
                Input { name, written: ty.clone(), ty, bare: None, layout: None }
            }
        }
    };
    typed.map(input).collect()
}

/// What a gradient can derive, whichever of the module's structs is in it.
fn derives(traits: &Traits) -> TokenStream {
    let can = |name: &str| traits.values().all(|traits| traits.contains(name));
    let all = [
        ("Clone", quote!(::core::clone::Clone)),
        ("Copy", quote!(::core::marker::Copy)),
        ("Debug", quote!(::core::fmt::Debug)),
        ("PartialEq", quote!(::core::cmp::PartialEq)),
    ];
    let paths = all.iter().filter(|(name, _)| can(name)).map(|(_, path)| path);
    quote!(#[derive(#(#paths),*)])
}

impl Stub<'_> {
    fn inputs(&self) -> Vec<TokenStream> {
        self.inputs.iter().map(|input| input.ty.clone()).collect()
    }

    fn is_chosen(&self, input: &Input) -> bool {
        let is_named =
            |wrt: &Vec<Ident>| wrt.iter().any(|name| input.name.as_ref().is_some_and(|own| own == name));
        input.is_real() && self.options.wrt.as_ref().is_none_or(is_named)
    }

    /// `fn name(types) -> output`, which never returns.
    fn signature(&self, name: &Ident, types: &[TokenStream], output: &TokenStream) -> TokenStream {
        let (generics, clause) = (&self.item.sig.generics, &self.item.sig.generics.where_clause);
        let names = (0..types.len()).map(|place| format_ident!("_{place}"));
        quote!(fn #name #generics (#(#names: #types),*) -> #output #clause { loop {} })
    }

    fn functions(&self) -> TokenStream {
        let chosen: Vec<&Input> = self.inputs.iter().filter(|input| self.is_chosen(input)).collect();
        let (names, fields): (Vec<&Ident>, Vec<&TokenStream>) =
            chosen.iter().filter_map(|input| Some((input.name.as_ref()?, input.bare.as_ref()?))).unzip();
        let kept = mentioned(&self.item.sig.generics, &quote!(#(#fields),*));
        let (impl_generics, arguments, _) = kept.split_for_impl();
        let gradient = quote!(Gradient #arguments);
        let Output { value, cotangent, tangent, is_scalar, .. } = &self.output;
        let (scratch, into) = (quote!(&mut Workspace), quote!(&mut #gradient));
        let function =
            |name: &str, more: &[TokenStream], result: &TokenStream| self.function(name, more, result);
        let (unit, saved) = (quote!(()), quote!(&Saved));
        let entries = self.inputs.iter().map(|input| match &input.bare {
            Some(bare) if self.is_chosen(input) => bare.clone(),
            _ => quote!(()),
        });
        let entries = quote!((#(#entries,)*));
        let mut functions = vec![
            function("forward_into", &[scratch.clone(), quote!(&mut #value)], &unit),
            function("forward_saved", &[], &quote!((#value, Saved))),
            function("backward", std::slice::from_ref(cotangent), &gradient),
            function("backward_saved", &[saved.clone(), cotangent.clone()], &gradient),
            function("vjp", &[saved, cotangent.clone()], &entries),
        ];
        let plain = self.signature(&format_ident!("forward"), &self.inputs(), &self.output.tokens);
        functions.push(quote!(pub #plain));
        for name in ["backward_into", "backward_accumulate"] {
            functions.push(function(name, &[cotangent.clone(), scratch.clone(), into.clone()], &unit));
        }
        if *is_scalar {
            functions.push(function("gradient", &[], &gradient));
            functions.push(function("value_and_gradient", &[], &quote!((#value, #gradient))));
            for name in ["value_and_gradient_into", "value_and_gradient_accumulate"] {
                functions.push(function(name, &[scratch.clone(), into.clone()], value));
            }
        }
        let tangents: Vec<TokenStream> = chosen.iter().map(|input| input.ty.clone()).collect();
        if self.options.wants(Derivative::Jvp) {
            functions.push(function("jvp", &tangents, &quote!((#value, #tangent))));
        }
        if *is_scalar && self.options.wants(Derivative::Hvp) {
            functions.push(function("hvp", &tangents, &quote!((#gradient, #gradient))));
            let more = [&tangents[..], &[scratch.clone(), into.clone(), into.clone()]].concat();
            functions.push(function("hvp_into", &more, &unit));
        }
        if *is_scalar && self.options.wants(Derivative::Update) {
            functions.push(self.update(&scratch));
        }
        let matrices = self.matrices(&chosen, &gradient);
        let derives = &self.derives;
        quote! {
            #derives
            pub struct Gradient #kept { #(pub #names: #fields),* }
            impl #impl_generics Gradient #arguments {
                pub fn zeros() -> Self {
                    loop {}
                }
            }
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            pub struct Saved;
            #[derive(::core::clone::Clone, ::core::fmt::Debug)]
            pub struct Workspace;
            impl Workspace {
                pub const fn new() -> Self {
                    Self
                }
            }
            pub const COST: rt::Cost =
                rt::Cost { forward_flops: 0, backward_flops: 0, saved_bytes: 0, workspace_bytes: 0 };
            pub const DOT: &str = "";
            #(#functions)*
            #matrices
        }
    }

    /// The step that changes the differentiated inputs in place.
    fn update(&self, scratch: &TokenStream) -> TokenStream {
        let place = |input: &Input| match &input.bare {
            Some(bare) if self.is_chosen(input) => quote!(&mut #bare),
            _ => input.ty.clone(),
        };
        let inputs = self.inputs.iter().map(place);
        // The step size is of the value's type.
        let rate = self.output.value.clone();
        let types: Vec<TokenStream> = inputs.chain([rate, scratch.clone()]).collect();
        let result = optional(&self.output.value, self.output.is_option);
        let function = self.signature(&format_ident!("sgd_step"), &types, &result);
        quote!(pub #function)
    }

    /// A public function of the inputs and more, with what it gives in an `Option` where the output is.
    fn function(&self, name: &str, more: &[TokenStream], result: &TokenStream) -> TokenStream {
        let types = [&self.inputs()[..], more].concat();
        let result = optional(result, self.output.is_option);
        let function = self.signature(&format_ident!("{name}"), &types, &result);
        quote!(pub #function)
    }

    /// The handle for generic tools: it takes the inputs, and what it gives has no entries.
    fn graph(&self) -> TokenStream {
        let bare: Option<Vec<&TokenStream>> = self.inputs.iter().map(|input| input.bare.as_ref()).collect();
        let is_cloned = self.derives.to_string().contains("Clone");
        let (Some(bare), true) = (bare, is_cloned) else { return TokenStream::new() };
        let generics = &self.item.sig.generics;
        if generics.lifetimes().next().is_some() {
            return TokenStream::new();
        }
        if generics.where_clause.is_none() && generics.type_params().any(|param| param.bounds.is_empty()) {
            return TokenStream::new();
        }
        let (impl_generics, arguments, clause) = generics.split_for_impl();
        let marker = generics.type_params().map(|param| &param.ident);
        quote! {
            pub struct Graph #generics #clause {
                marker: ::core::marker::PhantomData<(#(#marker,)*)>,
            }
            impl #impl_generics rt::Graph for Graph #arguments #clause {
                type Scalar = f64;
                type Inputs = (#(#bare,)*);
                type Output = ();
                type Cotangent = ();
                type Gradient = ();
                const NAME: &'static str = "";
                const COST: rt::Cost = COST;
                const DOT: &'static str = DOT;
                const DIFFERENTIATED: &'static [rt::Input] = &[];
                fn forward(_: &Self::Inputs) {}
                fn backward(_: &Self::Inputs, _: &()) {}
                fn entry_mut(_: &mut Self::Inputs, k: usize) -> &mut f64 {
                    rt::Search::entry(k).found()
                }
            }
        }
    }
}

/// The parameters that some tokens mention, without bounds.
fn mentioned(generics: &syn::Generics, tokens: &TokenStream) -> syn::Generics {
    let kept = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(of) if mentions(tokens.clone(), &of.ident) => Some(param.clone()),
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
