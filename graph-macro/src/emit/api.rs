//! The functions of a module or of a formula's value, one by one: what each takes, gives and does.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::function::{Function as Emitted, Param, Passing};
use super::loops::{self, Body, Destination};
use super::module::Derivatives;
use super::plan::Target;
use super::scalars;
use super::storage::{SLOT, WORKSPACE, finished};
use super::types::{Types, ident};
use crate::draw::math::Math;
use crate::ir::{Dim, Graph, Id, Ty};
use crate::shape::infer::Typed;
use crate::syntax::ast::{Function, ScalarType};

/// Everything that is generated for one function.
pub(super) struct Api<'a> {
    pub(super) function: &'a Function,
    pub(super) typed: &'a Typed,
    pub(super) derivatives: &'a Derivatives,
    pub(super) generics: syn::Generics,
    /// `self`, for methods.
    pub(super) receiver: Option<TokenStream>,
    pub(super) types: Types,
    pub(super) slots: std::cell::RefCell<Vec<(String, Ty)>>,
    functions: TokenStream,
}

impl<'a> Api<'a> {
    pub(super) fn new(
        function: &'a Function,
        typed: &'a Typed,
        derivatives: &'a Derivatives,
        generics: syn::Generics,
        receiver: Option<TokenStream>,
    ) -> Self {
        let types = Types { scalar: scalar_type(function) };
        let slots = std::cell::RefCell::new(Vec::new());
        let mut api = Self {
            function,
            typed,
            derivatives,
            generics,
            receiver,
            types,
            slots,
            functions: TokenStream::new(),
        };
        let functions = api.all_functions();
        api.functions =
            finished(functions, &api.workspace_type(), api.slots.borrow().len(), &api.users_names());
        api
    }

    /// The names that the user chose, which the functions' own must not hide.
    fn users_names(&self) -> BTreeSet<String> {
        let inputs = self.typed.inputs.iter().map(|(name, _)| name.to_string());
        inputs
            .chain(self.function.body.statements.iter().map(|statement| statement.name.to_string()))
            .collect()
    }

    pub(super) fn items(&self) -> TokenStream {
        let (structs, functions) = (self.structs(), &self.functions);
        quote!(#structs #functions)
    }

    pub(super) fn functions(&self) -> TokenStream {
        self.functions.clone()
    }

    /// The formula, statement by statement, as far as that is readable.
    pub(super) fn formula(&self) -> String {
        const MOST: usize = 8;
        let graph = &self.derivatives.written;
        let names = crate::ir::print::names(graph);
        let output = graph.outputs[0].id;
        let is_named = |id: Id| graph.node(id).name.is_some() && id != output;
        let math = Math { graph, names: &names, is_named: &is_named };
        let named: Vec<Id> = graph.ids().filter(|id| is_named(*id) && graph.op(*id).is_some()).collect();
        let mut lines: Vec<String> = named.iter().take(MOST).map(|id| math.equation(*id)).collect();
        if named.len() > MOST {
            lines.push("…".to_owned());
        }
        lines.push(format!("{} = {}", self.function.name, math.right_side(output)));
        lines.join("; ")
    }

    /// Whether the module mentions names of the surrounding scope: constants, the bounds of generics.
    pub(super) fn needs_outer_names(&self) -> bool {
        let has_bounds = self.function.generics.type_params().next().is_some()
            || self.function.generics.where_clause.is_some();
        let mut symbols = self.derivatives.written.nodes.iter().flat_map(|node| {
            let (rows, cols) = node.ty.shape.dims();
            [rows, cols]
        });
        let has_items = self.derivatives.written.nodes.iter().any(|node| {
            matches!(
                node.kind,
                crate::ir::NodeKind::Const(crate::ir::Constant::Item(_) | crate::ir::Constant::Count(_))
            )
        });
        has_bounds || has_items || symbols.any(|dim| matches!(dim, Dim::Sym(_)))
    }

    pub(super) fn output_ty(&self) -> &Ty {
        &self.typed.output
    }

    fn inputs(&self) -> Vec<Param> {
        let mut inputs: Vec<Param> =
            self.typed.inputs.iter().map(|(name, ty)| self.value_param(&name.to_string(), ty)).collect();
        if self.receiver.is_some() {
            // A formula stands where the user's own names of types are in scope.
            for (param, declared) in inputs.iter_mut().zip(self.function.inputs.iter().flatten()) {
                param.ty = declared.ty.tokens.clone();
            }
        }
        inputs
    }

    fn value_param(&self, name: &str, ty: &Ty) -> Param {
        let passing = if ty.shape.is_scalar() { Passing::Value } else { Passing::Ref };
        Param::new(ident(name), self.types.value(ty), passing)
    }

    fn cotangent(&self) -> Param {
        let input = self.derivatives.backward.inputs.last().expect("the last input is the cotangent");
        self.value_param(&input.name, &input.ty)
    }

    pub(super) fn output_name(&self) -> String {
        self.derivatives.written.outputs[0].name.to_string()
    }

    fn emitted(
        &self,
        name: &'static str,
        doc: String,
        params: Vec<Param>,
        output: TokenStream,
    ) -> Emitted<'_> {
        let receiver = self.receiver.as_ref().map(|_| quote!(&self));
        let (body, needs_arch) = (TokenStream::new(), false);
        Emitted { name, doc, generics: &self.generics, receiver, params, output, body, needs_arch }
    }

    /// Writes the body of a pass; its slots become part of the workspace.
    fn body(&self, graph: &Graph, destinations: &[Destination]) -> (Body, TokenStream) {
        let small =
            if self.derivatives.in_loops { None } else { scalars::body(graph, &self.types, destinations) };
        let body = small.unwrap_or_else(|| loops::body(graph, &self.types, &self.generics, destinations));
        let mut all = self.slots.borrow_mut();
        let mut bindings = TokenStream::new();
        for (name, ty) in &body.slots {
            let known = all.iter().position(|(own, own_ty)| own == name && own_ty == ty);
            let place = known.unwrap_or_else(|| {
                all.push((name.clone(), ty.clone()));
                all.len() - 1
            });
            // The path is filled in once the number of slots is known: see `finished`.
            let (name, path) = (ident(name), ident(&format!("{SLOT}{place}")));
            bindings.extend(quote!(let #name = &mut __workspace.slots #path;));
        }
        (body, bindings)
    }

    fn pass(
        &self,
        name: &'static str,
        doc: String,
        params: Vec<Param>,
        output: TokenStream,
        graph: &Graph,
        destinations: &[Destination],
    ) -> TokenStream {
        let (body, bindings) = self.body(graph, destinations);
        let statements = body.statements;
        let mut emitted = self.emitted(name, doc, params, output);
        emitted.body = quote!(#bindings #statements);
        emitted.needs_arch = body.needs_arch;
        emitted.tokens()
    }

    fn gradients(&self, target: Target) -> Vec<Destination> {
        let place = |&place: &usize| {
            let (input, ty) = &self.typed.inputs[place];
            let field = ident(&input.to_string());
            Self::destination(quote!(__gradient.#field), ty, target)
        };
        self.derivatives.wrt.iter().map(place).collect()
    }

    fn destination(place: TokenStream, ty: &Ty, target: Target) -> Destination {
        let place = if ty.shape.is_scalar() { place } else { quote!(&mut #place.data.0) };
        Destination { target, place }
    }

    fn output_destination(&self) -> Destination {
        let place = if self.output_ty().shape.is_scalar() { quote!(*__output) } else { quote!(__output) };
        Self::destination(place, self.output_ty(), Target::Set)
    }

    fn all_functions(&self) -> TokenStream {
        // The passes first: they find out what the workspace holds.
        let forward_into = self.forward_into();
        let backward_into = [Target::Set, Target::Add].map(|target| self.backward_into(target));
        let gradient_into = [Target::Set, Target::Add].map(|target| self.value_and_gradient_into(target));
        let saved = self.saved_functions();
        let jvp = self.jvp();
        let by_value = self.by_value_functions();
        let workspace = self.workspace_method();
        quote! {
            #by_value
            #saved
            #jvp
            #forward_into
            #(#backward_into)*
            #(#gradient_into)*
            #workspace
        }
    }

    /// For a formula, whose workspace has no name that the user could write.
    fn workspace_method(&self) -> TokenStream {
        if self.receiver.is_none() {
            return TokenStream::new();
        }
        let workspace = self.workspace_type();
        let doc = "A workspace for the `_into` functions.".to_owned();
        let emitted = self.emitted("workspace", doc, Vec::new(), workspace.clone());
        let gradient = self.struct_type(&self.gradient_struct());
        let doc = "A gradient of zeros for the `_into` functions.".to_owned();
        let zeros = self.emitted("zero_gradient", doc, Vec::new(), gradient);
        let workspace = emitted.with_body(&quote!(rt::Workspace::new()));
        let zeros = zeros.with_body(&quote!(Gradient::zeros()));
        quote!(#workspace #zeros)
    }

    fn scratch() -> Param {
        // The type is filled in once all passes are known: see `finished`.
        let placeholder = ident(WORKSPACE);
        Param::new(format_ident!("__workspace"), quote!(#placeholder), Passing::Mut)
    }

    fn gradient_param(&self) -> Param {
        let ty = self.struct_type(&self.gradient_struct());
        Param::new(format_ident!("__gradient"), ty, Passing::Mut)
    }

    fn output_param(&self) -> Param {
        Param::new(format_ident!("__output"), self.types.value(self.output_ty()), Passing::Mut)
    }

    fn forward_into(&self) -> TokenStream {
        let params = [self.inputs(), vec![Self::scratch(), self.output_param()]].concat();
        let doc = "The value, written into `output`.".to_owned();
        self.pass(
            "forward_into",
            doc,
            params,
            quote!(()),
            &self.derivatives.forward,
            &[self.output_destination()],
        )
    }

    fn backward_into(&self, target: Target) -> TokenStream {
        let params = [self.inputs(), vec![self.cotangent(), Self::scratch(), self.gradient_param()]].concat();
        let (name, doc) = match target {
            Target::Add => ("backward_accumulate", "The vector-Jacobian product, added to `gradient`."),
            _ => ("backward_into", "The vector-Jacobian product, written into `gradient`."),
        };
        self.pass(
            name,
            doc.to_owned(),
            params,
            quote!(()),
            &self.derivatives.backward,
            &self.gradients(target),
        )
    }

    fn value_and_gradient_into(&self, target: Target) -> TokenStream {
        let Some(graph) = &self.derivatives.value_and_gradient else { return TokenStream::new() };
        let params = [self.inputs(), vec![Self::scratch(), self.gradient_param()]].concat();
        let (name, doc) = match target {
            Target::Add => {
                ("value_and_gradient_accumulate", "The value; the gradient is added to `gradient`.")
            }
            _ => ("value_and_gradient_into", "The value; the gradient is written into `gradient`."),
        };
        let mut destinations = vec![Destination { target: Target::Return, place: TokenStream::new() }];
        destinations.extend(self.gradients(target));
        let output = self.types.value(self.output_ty());
        self.pass(name, doc.to_owned(), params, output, graph, &destinations)
    }

    fn saved_functions(&self) -> TokenStream {
        let split = &self.derivatives.saved;
        let saved = self.struct_type(&self.saved_struct());
        let output = self.types.value(self.output_ty());

        // forward_saved: the pass writes into parts, and a wrapper makes them.
        let saved_param = |passing| Param::new(format_ident!("__saved"), saved.clone(), passing);
        let mut destinations = vec![self.output_destination()];
        for input in &split.saved {
            let field = ident(&input.name);
            destinations.push(Self::destination(quote!(__saved.#field), &input.ty, Target::Set));
        }
        let params =
            [self.inputs(), vec![Self::scratch(), self.output_param(), saved_param(Passing::Mut)]].concat();
        let doc = "The value, and what the backward pass reads, each written in place.".to_owned();
        let into = self.pass("forward_saved_into", doc, params, quote!(()), &split.forward, &destinations);
        let zero = self.zero_value(self.output_ty());
        let doc = "The value, and what the backward pass reads.".to_owned();
        let by_value = self.emitted("forward_saved", doc, self.inputs(), quote!((#output, #saved)));
        let call = self.call(
            "forward_saved_into",
            &[quote!(&mut rt::Workspace::new()), quote!(&mut __output), quote!(&mut __saved)],
        );
        let by_value = by_value.with_body(&quote! {
            let mut __output = #zero;
            let mut __saved = Saved::zeros();
            #call;
            (__output, __saved)
        });

        // backward_saved and vjp.
        let bind_saved: TokenStream = split
            .saved
            .iter()
            .map(|input| {
                let field = ident(&input.name);
                if input.ty.shape.is_scalar() {
                    quote!(let #field = __saved.#field;)
                } else {
                    quote!(let #field = &__saved.#field;)
                }
            })
            .collect();
        let (body, bindings) = self.body(&split.backward, &self.gradients(Target::Set));
        let statements = body.statements;
        let params = [
            self.inputs(),
            vec![saved_param(Passing::Ref), self.cotangent(), Self::scratch(), self.gradient_param()],
        ]
        .concat();
        let doc = "The vector-Jacobian product from what the forward pass saved, written into `gradient`."
            .to_owned();
        let mut backward_into = self.emitted("backward_saved_into", doc, params, quote!(()));
        backward_into.body = quote!(#bind_saved #bindings #statements);
        backward_into.needs_arch = body.needs_arch;
        let backward_into = backward_into.tokens();

        let params = [self.inputs(), vec![saved_param(Passing::Ref), self.cotangent()]].concat();
        let gradient = self.struct_type(&self.gradient_struct());
        let doc = "The vector-Jacobian product from what the forward pass saved.".to_owned();
        let backward = self.emitted("backward_saved", doc, params.clone(), gradient);
        let cotangent = self.cotangent().name;
        let call = self.call(
            "backward_saved_into",
            &[
                quote!(__saved),
                quote!(#cotangent),
                quote!(&mut rt::Workspace::new()),
                quote!(&mut __gradient),
            ],
        );
        let backward = backward.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            #call;
            __gradient
        });

        let (types, values): (Vec<TokenStream>, Vec<TokenStream>) = (0..self.typed.inputs.len())
            .map(|place| {
                let (name, ty) = &self.typed.inputs[place];
                let name = ident(&name.to_string());
                if self.derivatives.wrt.contains(&place) {
                    (self.types.value(ty), quote!(__gradient.#name))
                } else {
                    (quote!(()), quote!(()))
                }
            })
            .unzip();
        let doc = "The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.".to_owned();
        let vjp = self.emitted("vjp", doc, params, quote!((#(#types,)*)));
        let call = self.call("backward_saved", &[quote!(__saved), quote!(#cotangent)]);
        let vjp = vjp.with_body(&quote! {
            let __gradient = #call;
            (#(#values,)*)
        });
        quote!(#by_value #backward #vjp #into #backward_into)
    }

    fn jvp(&self) -> TokenStream {
        let Some(graph) = &self.derivatives.jvp else { return TokenStream::new() };
        let tangents = graph.inputs[self.typed.inputs.len()..].iter();
        let tangents = tangents.map(|input| self.value_param(&input.name, &input.ty));
        let tangents: Vec<Param> = tangents.collect();
        let ty = self.types.value(self.output_ty());
        let tangent_param = Param::new(format_ident!("__tangent"), ty.clone(), Passing::Mut);
        let into_params =
            [self.inputs(), tangents.clone(), vec![Self::scratch(), self.output_param(), tangent_param]]
                .concat();
        let place = if self.output_ty().shape.is_scalar() { quote!(*__tangent) } else { quote!(__tangent) };
        let destinations =
            [self.output_destination(), Self::destination(place, self.output_ty(), Target::Set)];
        let doc = "The value and its tangent along the inputs' tangents, each written in place.".to_owned();
        let into = self.pass("jvp_into", doc, into_params, quote!(()), graph, &destinations);
        let doc = "The value, and the Jacobian-vector product along the inputs' tangents.".to_owned();
        let by_value =
            self.emitted("jvp", doc, [self.inputs(), tangents.clone()].concat(), quote!((#ty, #ty)));
        let names: Vec<TokenStream> =
            tangents.iter().map(|param| &param.name).map(|name| quote!(#name)).collect();
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __output), quote!(&mut __tangent)];
        let call = self.call("jvp_into", &[names, rest.to_vec()].concat());
        let zero = self.zero_value(self.output_ty());
        let by_value = by_value.with_body(&quote! {
            let mut __output = #zero;
            let mut __tangent = #zero;
            #call;
            (__output, __tangent)
        });
        quote!(#by_value #into)
    }

    fn by_value_functions(&self) -> TokenStream {
        let output = self.types.value(self.output_ty());
        let zero = self.zero_value(self.output_ty());
        let gradient = self.struct_type(&self.gradient_struct());
        let workspace = quote!(&mut rt::Workspace::new());

        let forward = self.emitted("forward", "The value.".to_owned(), self.inputs(), output.clone());
        let call = self.call("forward_into", &[workspace.clone(), quote!(&mut __output)]);
        let forward = forward.with_body(&quote! {
            let mut __output = #zero;
            #call;
            __output
        });

        let params = [self.inputs(), vec![self.cotangent()]].concat();
        let doc = "The vector-Jacobian product: forward and backward fused in one pass.".to_owned();
        let backward = self.emitted("backward", doc, params, gradient.clone());
        let cotangent = self.cotangent().name;
        let call =
            self.call("backward_into", &[quote!(#cotangent), workspace.clone(), quote!(&mut __gradient)]);
        let backward = backward.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            #call;
            __gradient
        });
        if self.derivatives.value_and_gradient.is_none() {
            return quote!(#forward #backward);
        }
        let doc = "The value and the gradient.".to_owned();
        let both = self.emitted("value_and_gradient", doc, self.inputs(), quote!((#output, #gradient)));
        let call = self.call("value_and_gradient_into", &[workspace, quote!(&mut __gradient)]);
        let both = both.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            let value = #call;
            (value, __gradient)
        });
        let only = self.emitted("gradient", "The gradient.".to_owned(), self.inputs(), gradient);
        let call = self.call("value_and_gradient", &[]);
        let only = only.with_body(&quote!(#call.1));
        quote!(#forward #backward #both #only)
    }

    /// A call of another function with the inputs, then more.
    fn call(&self, name: &str, more: &[TokenStream]) -> TokenStream {
        let name = ident(name);
        let receiver = self.receiver.as_ref().map(|receiver| quote!(#receiver.));
        let inputs = self.typed.inputs.iter().map(|(name, _)| ident(&name.to_string()));
        quote!(#receiver #name(#(#inputs,)* #(#more),*))
    }

    /// `fn name(…) -> …` with the types as the user wrote them, so that their imports are used.
    pub(super) fn value_function(&self) -> TokenStream {
        let name = &self.function.name;
        let generics = &self.generics;
        let where_clause = &generics.where_clause;
        let params = self.function.inputs.iter().flatten().map(|input| {
            let (name, ty) = (ident(&input.name.to_string()), &input.ty.tokens);
            if input.ty.shape.is_scalar() { quote!(#name: #ty) } else { quote!(#name: &#ty) }
        });
        let output = self.function.output.as_ref().map(|output| &output.tokens);
        let names = self.typed.inputs.iter().map(|(name, _)| ident(&name.to_string()));
        quote! {
            fn #name #generics (#(#params),*) -> #output #where_clause {
                #name::forward(#(#names),*)
            }
        }
    }
}

/// The element type: the first that the declaration mentions.
fn scalar_type(function: &Function) -> ScalarType {
    let mut declared = function.inputs.iter().flatten().map(|input| &input.ty).chain(&function.output);
    let found = declared.find_map(|ty| ty.scalar.clone());
    found.unwrap_or_else(|| ScalarType::Generic(format_ident!("T")))
}
