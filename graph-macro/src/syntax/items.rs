//! Annotated modules: which of their items are compiled, which are inlined, and which stay as they are.
//!
//! What holds: an item that cannot be read costs itself only. Structs are seen before the functions that use them,
//! constants before those that mention them, whatever their order. What is not attempted: macros and modules within the
//! module are not looked into, and of several items of one name (under different `cfg`s) the last is seen.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Fields, Item, ItemConst, ItemFn, ItemStruct, Token, Visibility};

use super::options::Options;
use super::scope::{Scope, StructDecl};
use crate::diag::Errors;

/// The names of the traits that each struct derives or implements.
pub(crate) type Traits = BTreeMap<String, BTreeSet<String>>;

/// An annotated module.
pub(crate) struct Module {
    pub(crate) outer: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) inner: Vec<Attribute>,
    pub(crate) parts: Vec<Part>,
    pub(crate) scope: Scope,
    pub(crate) traits: Traits,
}

/// What becomes of an item.
pub(crate) enum Part {
    /// It stays as the user wrote it.
    Kept(TokenStream),
    /// It stays, and can be an input.
    Struct(ItemStruct),
    /// It stays; the compiler knows it.
    Const(ItemConst),
    /// It gets a module of its own beside it.
    Compiled(ItemFn, Box<Options>),
    /// Others inline it; nothing of its own is left.
    Inlined(ItemFn),
}

/// Reads a module; gives `None` if the tokens are none.
pub(crate) fn read(tokens: TokenStream, options: &Options, errors: &mut Errors) -> Option<Module> {
    let parser = |input: ParseStream<'_>| {
        let outer = input.call(Attribute::parse_outer)?;
        let vis: Visibility = input.parse()?;
        input.parse::<Token![mod]>()?;
        let name: Ident = input.parse()?;
        let content;
        syn::braced!(content in input);
        let inner = content.call(Attribute::parse_inner)?;
        Ok((outer, vis, name, inner, items(&content)))
    };
    let (outer, vis, name, inner, items) = parser.parse2(tokens).ok()?;
    let (scope, parts, traits) = (Scope::default(), Vec::new(), Traits::new());
    let mut module = Module { outer, vis, name, inner, parts, scope, traits };
    let mut readable = Vec::new();
    for item in items {
        match item {
            Ok(item) => readable.push(item),
            Err(error) => errors.push(error),
        }
    }
    module.look_around(&readable, options);
    for item in readable {
        let part = module.part(item, options, errors);
        module.parts.push(part);
    }
    module.compile_what_is_mentioned(options);
    if let Some(wrt) = &options.wrt {
        module.check_names(wrt, errors);
    }
    Some(module)
}

/// The items; one that cannot be read is skipped up to its end.
fn items(content: ParseStream<'_>) -> Vec<syn::Result<Item>> {
    let mut items = Vec::new();
    while !content.is_empty() {
        let attempt = content.fork();
        match attempt.parse::<Item>() {
            Ok(item) => {
                content.advance_to(&attempt);
                items.push(Ok(item));
            }
            Err(error) => {
                items.push(Err(error));
                while let Ok(tree) = content.parse::<TokenTree>() {
                    let is_end = match &tree {
                        TokenTree::Punct(punct) => punct.as_char() == ';',
                        TokenTree::Group(group) => group.delimiter() == proc_macro2::Delimiter::Brace,
                        _ => false,
                    };
                    if is_end {
                        break;
                    }
                }
            }
        }
    }
    items
}

/// A function's own options with those of the module. What is wrong with them is reported where it is compiled.
fn own_options(item: &ItemFn, options: &Options) -> Options {
    let ignored = &mut Errors::default();
    let tokens = item.attrs.iter().find(|attr| is_annotation(attr)).and_then(|attr| match &attr.meta {
        syn::Meta::List(list) => Some(list.tokens.clone()),
        _ => None,
    });
    Options::parse(tokens.unwrap_or_default(), ignored).within(options, &item.sig)
}

impl Module {
    /// Fills the scope.
    fn look_around(&mut self, items: &[Item], options: &Options) {
        for item in items {
            match item {
                Item::Struct(item) => {
                    let name = item.ident.to_string();
                    self.traits.entry(name.clone()).or_default().extend(derived(&item.attrs));
                    let lifetimes = item.generics.lifetimes().next().is_some();
                    if let (Fields::Named(named), false) = (&item.fields, lifetimes) {
                        let fields = named.named.iter();
                        let fields =
                            fields.filter_map(|field| Some((field.ident.clone()?, field.ty.clone())));
                        let (name, generics) = (item.ident.clone(), item.generics.clone());
                        let decl = StructDecl { name, generics, fields: fields.collect() };
                        self.scope.structs.insert(decl.name.to_string(), Rc::new(decl));
                    }
                }
                Item::Impl(item) => {
                    if let (Some((None, path, _)), syn::Type::Path(of)) = (&item.trait_, &*item.self_ty)
                        && let (Some(name), Some(of)) = (path.segments.last(), of.path.segments.last())
                    {
                        let of = self.traits.entry(of.ident.to_string()).or_default();
                        of.insert(name.ident.to_string());
                    }
                }
                Item::Fn(item) if !is_test(item) => {
                    let mut item = item.clone();
                    if let Some(wrt) = own_options(&item, options).wrt {
                        self.scope.wrt.insert(item.sig.ident.to_string(), wrt);
                    }
                    item.attrs.retain(|attr| !is_annotation(attr));
                    self.scope.helpers.insert(item.sig.ident.to_string(), Rc::new(item));
                }
                _ => {}
            }
        }
        // A constant may stand before one that it mentions: another round sees it.
        let consts: Vec<&ItemConst> = items
            .iter()
            .filter_map(|item| match item {
                Item::Const(item) => Some(item),
                _ => None,
            })
            .collect();
        let mut known = usize::MAX;
        loop {
            for item in &consts {
                self.scope.add_const(item);
            }
            let now = self.scope.consts.values().filter(|decl| decl.value.is_some()).count();
            if std::mem::replace(&mut known, now) == now {
                break;
            }
        }
    }

    fn part(&self, item: Item, options: &Options, errors: &mut Errors) -> Part {
        match item {
            Item::Fn(item) if is_test(&item) => Part::Kept(item.to_token_stream()),
            Item::Fn(mut item) => {
                let annotations: Vec<Attribute> =
                    item.attrs.extract_if(.., |attr| is_annotation(attr)).collect();
                let Some(annotation) = annotations.first() else {
                    return if matches!(item.vis, Visibility::Inherited) {
                        Part::Inlined(item)
                    } else {
                        let own = Options::default().within(options, &item.sig);
                        Part::Compiled(item, Box::new(own))
                    };
                };
                let tokens = match &annotation.meta {
                    syn::Meta::List(list) => list.tokens.clone(),
                    _ => TokenStream::new(),
                };
                let own = Options::parse(tokens, errors).within(options, &item.sig);
                Part::Compiled(item, Box::new(own))
            }
            Item::Struct(item) if self.scope.structs.contains_key(&item.ident.to_string()) => {
                Part::Struct(item)
            }
            Item::Use(item) if is_glob(&item.tree) => {
                // Formulas may mention what rustc never sees.
                Part::Kept(quote::quote!(#[allow(unused_imports)] #item))
            }
            Item::Const(item) if self.scope.consts.contains_key(&item.ident.to_string()) => Part::Const(item),
            other => Part::Kept(other.to_token_stream()),
        }
    }

    /// A function that something kept mentions, such as a test or an `impl`, must exist.
    fn compile_what_is_mentioned(&mut self, options: &Options) {
        let mut mentioned = BTreeSet::new();
        for part in &self.parts {
            if let Part::Kept(tokens) = part {
                identifiers(tokens.clone(), &mut mentioned);
            }
        }
        for part in &mut self.parts {
            if let Part::Inlined(item) = part
                && mentioned.contains(&item.sig.ident.to_string())
            {
                let mut item = item.clone();
                item.attrs.push(syn::parse_quote!(#[allow(dead_code)]));
                let own = Options::default().within(options, &item.sig);
                *part = Part::Compiled(item, Box::new(own));
            }
        }
    }

    /// Whether any other function mentions this one: then what is wrong with it is reported where it is called.
    pub(crate) fn is_called(&self, helper: &ItemFn) -> bool {
        let name = &helper.sig.ident;
        self.parts.iter().any(|part| match part {
            Part::Compiled(item, _) | Part::Inlined(item) if item.sig.ident != *name => {
                let mut mentioned = BTreeSet::new();
                identifiers(item.block.to_token_stream(), &mut mentioned);
                mentioned.contains(&name.to_string())
            }
            _ => false,
        })
    }

    /// Every name in the module's own `wrt` is an input of some function.
    fn check_names(&self, wrt: &[Ident], errors: &mut Errors) {
        let is_input = |name: &Ident| {
            self.parts
                .iter()
                .any(|part| matches!(part, Part::Compiled(item, _) if has_input(&item.sig, name)))
        };
        for name in wrt.iter().filter(|name| !is_input(name)) {
            let message = format!("`wrt({name})`: no function of `{}` has an input `{name}`", self.name);
            errors.error(name.span(), message);
        }
    }
}

/// Whether a function has an input of this name.
pub(crate) fn has_input(signature: &syn::Signature, name: &Ident) -> bool {
    signature.inputs.iter().any(|input| match input {
        syn::FnArg::Typed(typed) => matches!(&*typed.pat, syn::Pat::Ident(pat) if pat.ident == *name),
        syn::FnArg::Receiver(_) => false,
    })
}

/// `#[differentiable]`, by whatever path.
fn is_annotation(attr: &Attribute) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == "differentiable")
}

/// `…::*`
fn is_glob(tree: &syn::UseTree) -> bool {
    match tree {
        syn::UseTree::Path(path) => is_glob(&path.tree),
        syn::UseTree::Glob(_) => true,
        syn::UseTree::Name(_) | syn::UseTree::Rename(_) | syn::UseTree::Group(_) => false,
    }
}

fn is_test(item: &ItemFn) -> bool {
    item.attrs.iter().any(|attr| attr.path().is_ident("test") || attr.path().is_ident("bench"))
}

/// The names in `#[derive(…)]`; what is derived under a condition is not counted on.
fn derived(attrs: &[Attribute]) -> Vec<String> {
    let lists = attrs.iter().filter(|attr| attr.path().is_ident("derive"));
    let paths = lists.filter_map(|attr| {
        attr.parse_args_with(syn::punctuated::Punctuated::<syn::Path, Token![,]>::parse_terminated).ok()
    });
    paths.flatten().filter_map(|path| Some(path.segments.last()?.ident.to_string())).collect()
}

fn identifiers(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for tree in tokens {
        match tree {
            TokenTree::Ident(name) => drop(found.insert(name.to_string())),
            TokenTree::Group(group) => identifiers(group.stream(), found),
            _ => {}
        }
    }
}
