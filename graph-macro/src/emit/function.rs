//! A body in its function, dispatched once to the processor's best instructions where it has use for them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A parameter of a generated function.
#[derive(Clone)]
pub(crate) struct Param {
    pub(crate) name: Ident,
    /// Without the reference.
    pub(crate) ty: TokenStream,
    pub(crate) passing: Passing,
    /// The type as a field with the lifetime `'a`, for a value that has references within.
    pub(crate) field: Option<TokenStream>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passing {
    Value,
    Ref,
    Mut,
}

impl Param {
    pub(crate) fn new(name: Ident, ty: TokenStream, passing: Passing) -> Self {
        Self { name, ty, passing, field: None }
    }

    pub(crate) fn declaration(&self) -> TokenStream {
        let Self { name, ty, passing, .. } = self;
        match passing {
            Passing::Value => quote!(#name: #ty),
            Passing::Ref => quote!(#name: &#ty),
            Passing::Mut => quote!(#name: &mut #ty),
        }
    }

    fn field(&self) -> TokenStream {
        let Self { name, ty, passing, field } = self;
        match passing {
            Passing::Value => {
                let ty = field.as_ref().unwrap_or(ty);
                quote!(#name: #ty)
            }
            Passing::Ref => quote!(#name: &'a #ty),
            Passing::Mut => quote!(#name: &'a mut #ty),
        }
    }
}

/// A generated function.
pub(crate) struct Function<'a> {
    pub(crate) name: &'a str,
    pub(crate) doc: String,
    pub(crate) generics: &'a syn::Generics,
    /// `&self` for a method.
    pub(crate) receiver: Option<TokenStream>,
    pub(crate) params: Vec<Param>,
    /// `()` for none.
    pub(crate) output: TokenStream,
    pub(crate) body: TokenStream,
    pub(crate) needs_arch: bool,
}

impl Function<'_> {
    /// The function, with its body as it is or as a kernel that is dispatched.
    pub(crate) fn tokens(&self) -> TokenStream {
        let body = if self.needs_arch { self.dispatched() } else { self.body.clone() };
        self.with_body(&body)
    }

    pub(crate) fn with_body(&self, body: &TokenStream) -> TokenStream {
        let name = super::types::ident(self.name);
        let params: Vec<TokenStream> =
            self.receiver.iter().cloned().chain(self.params.iter().map(Param::declaration)).collect();
        let generics = self.generics;
        let where_clause = &generics.where_clause;
        let doc = format!(" {}", self.doc);
        let output = self.output_arrow();
        quote! {
            #[doc = #doc]
            #[inline]
            pub fn #name #generics (#(#params),*) #output #where_clause {
                #body
            }
        }
    }

    fn output_arrow(&self) -> TokenStream {
        let output = &self.output;
        if output.to_string() == "()" { TokenStream::new() } else { quote!(-> #output) }
    }

    fn dispatched(&self) -> TokenStream {
        let fields: Vec<TokenStream> = self.params.iter().map(Param::field).collect();
        let names: Vec<&Ident> = self.params.iter().map(|param| &param.name).collect();
        let borrows =
            self.params.iter().any(|param| param.passing != Passing::Value || param.field.is_some());
        let mut declared = self.generics.clone();
        if borrows {
            declared.params.insert(0, syn::parse_quote!('a));
        }
        let (impl_generics, type_generics, where_clause) = declared.split_for_impl();
        let (body, output) = (&self.body, &self.output);
        quote! {
            struct Pass #declared #where_clause { #(#fields),* }
            impl #impl_generics rt::Kernel for Pass #type_generics #where_clause {
                type Output = #output;
                #[inline(always)]
                fn run<A: rt::Arch>(self, __arch: A) -> #output {
                    let Self { #(#names),* } = self;
                    #body
                }
            }
            rt::dispatch(Pass { #(#names),* })
        }
    }
}
