//! A body in its function, dispatched once to the processor's best instructions where it has use for them.

use proc_macro2::{Ident, TokenStream, TokenTree};
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

    /// What the pass takes with it: the parameters that its body reads. All of them for a function that is generic over a
    /// type or a lifetime, which a field must mention.
    fn carried(&self) -> Vec<&Param> {
        let is_generic =
            self.generics.params.iter().any(|param| !matches!(param, syn::GenericParam::Const(_)));
        let is_read = |param: &&Param| is_generic || mentions(&self.body, &param.name);
        self.params.iter().filter(is_read).collect()
    }

    fn output_arrow(&self) -> TokenStream {
        let output = &self.output;
        if output.to_string() == "()" { TokenStream::new() } else { quote!(-> #output) }
    }

    fn dispatched(&self) -> TokenStream {
        let carried = self.carried();
        let fields: Vec<TokenStream> = carried.iter().map(|param| param.field()).collect();
        let names: Vec<&Ident> = carried.iter().map(|param| &param.name).collect();
        let borrows = carried.iter().any(|param| param.passing != Passing::Value || param.field.is_some());
        let mut declared = self.generics.clone();
        let (impl_generics, _, where_clause) = self.generics.split_for_impl();
        let mut arguments: Vec<TokenStream> = self.generics.params.iter().map(argument).collect();
        if borrows {
            declared.params.insert(0, syn::parse_quote!('a));
            arguments.insert(0, quote!('_));
        }
        let arguments = (!arguments.is_empty()).then(|| quote!(<#(#arguments),*>));
        let (body, output, arrow) = (&self.body, &self.output, self.output_arrow());
        quote! {
            struct Pass #declared #where_clause { #(#fields),* }
            impl #impl_generics rt::Kernel for Pass #arguments #where_clause {
                type Output = #output;
                #[inline(always)]
                fn run<A: rt::Arch>(self, __arch: A) #arrow {
                    let Self { #(#names),* } = self;
                    #body
                }
            }
            rt::dispatch(Pass { #(#names),* })
        }
    }
}

/// A parameter of generics as an argument.
fn argument(param: &syn::GenericParam) -> TokenStream {
    match param {
        syn::GenericParam::Lifetime(param) => {
            let lifetime = &param.lifetime;
            quote!(#lifetime)
        }
        syn::GenericParam::Type(syn::TypeParam { ident, .. })
        | syn::GenericParam::Const(syn::ConstParam { ident, .. }) => quote!(#ident),
    }
}

/// Whether a variable stands in some code. What follows a single dot is a field of that name.
fn mentions(code: &TokenStream, name: &Ident) -> bool {
    let mut dots = 0;
    code.clone().into_iter().any(|tree| {
        let is_field = dots == 1;
        dots = match &tree {
            TokenTree::Punct(punct) if punct.as_char() == '.' => dots + 1,
            _ => 0,
        };
        match tree {
            TokenTree::Ident(ident) => ident == *name && !is_field,
            TokenTree::Group(group) => mentions(&group.stream(), name),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}
