//! The functions of a module or of a formula's value: what they share. Each group of functions has a file of its own:
//! those by value, those that write into memory, those over what was saved, forward mode.

mod by_value;
mod into;
mod matrices;
mod saved;
mod tangent;
mod update;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::count::{Counted, counted};
use super::derivatives::{Derivatives, each_graph};
use super::function::{Function as Emitted, Param, Passing};
use super::loops::{self, Body, Destination};
use super::places::{self, Held, Leaf, is_by_value};
use super::plan::Target;
use super::slots::Slots;
use super::storage::{WORKSPACE, finished};
use super::types::{Types, ident};
use crate::ir::print::identifier;
use crate::ir::{Graph, Input, Layout};
use crate::shape::infer::Typed;
use crate::syntax::ast::{Function, ScalarType};
use crate::syntax::items::Traits;
use crate::syntax::options::{Budget, Options};

/// Everything that is generated for one function.
pub(super) struct Api<'a> {
    pub(super) function: &'a Function,
    pub(super) typed: &'a Typed,
    pub(super) derivatives: &'a Derivatives,
    pub(super) generics: syn::Generics,
    /// What the user's structs can do.
    pub(super) traits: &'a Traits,
    pub(super) budget: Budget,
    /// The runtime's path.
    pub(super) runtime: TokenStream,
    /// `self`, for methods.
    pub(super) receiver: Option<TokenStream>,
    pub(super) types: Types,
    pub(super) slots: Slots,
    /// The operations forward and backward.
    pub(super) counts: [Counted; 2],
    functions: TokenStream,
}

/// What a pass is: its graph, with what its inputs after the formula's own are read from and where its outputs go.
struct Pass<'a> {
    graph: &'a Graph,
    more: Vec<Option<TokenStream>>,
    destinations: Vec<Destination>,
}

impl<'a> Api<'a> {
    pub(super) fn new(
        function: &'a Function,
        typed: &'a Typed,
        derivatives: &'a Derivatives,
        generics: syn::Generics,
        traits: &'a Traits,
        options: &Options,
        receiver: Option<TokenStream>,
    ) -> Self {
        let (runtime, budget) = (options.runtime_path(), options.budget.clone());
        let types = Types { scalar: scalar_type(function) };
        let slots = Slots::default();
        let functions = TokenStream::new();
        let counts =
            [&derivatives.forward, &derivatives.backward].map(|graph| counted(graph, derivatives.in_loops));
        let mut api = Self {
            function,
            typed,
            derivatives,
            generics,
            traits,
            budget,
            runtime,
            receiver,
            types,
            slots,
            counts,
            functions,
        };
        let functions = api.all_functions();
        api.functions =
            finished(functions, &api.workspace_type(), api.slots.borrow().len(), api.users_names());
        api
    }

    fn all_functions(&self) -> TokenStream {
        // The passes first: they find out what the workspace holds.
        let into = self.writing_functions();
        let saved = self.saved_functions();
        let jvp = self.jvp();
        let matrices = self.matrix_functions();
        let update = self.update_function();
        let by_value = self.by_value_functions();
        let workspace = self.workspace_method();
        quote!(#by_value #saved #jvp #matrices #into #update #workspace)
    }

    /// The names that the user chose, which the functions' own must not hide.
    fn users_names(&self) -> BTreeSet<String> {
        let mut names: BTreeSet<String> =
            self.typed.inputs.iter().map(|(name, _)| name.to_string()).collect();
        each_graph(&self.derivatives.written, &mut |graph| {
            names.extend(graph.inputs.iter().map(|input| identifier(&input.name)));
            names.extend(graph.nodes.iter().filter_map(|node| node.name.as_deref()).map(identifier));
        });
        names
    }

    pub(super) fn items(&self) -> TokenStream {
        let (structs, functions) = (self.structs(), &self.functions);
        quote!(#structs #functions)
    }

    pub(super) fn functions(&self) -> TokenStream {
        self.functions.clone()
    }

    pub(super) fn output_name(&self) -> String {
        self.function.name.to_string().trim_start_matches("r#").to_owned()
    }

    // ── what functions take and give ──

    fn inputs(&self) -> Vec<Param> {
        let mut inputs: Vec<Param> = self
            .typed
            .inputs
            .iter()
            .map(|(name, layout)| self.value_param(ident(&name.to_string()), layout))
            .collect();
        if self.receiver.is_some() {
            // A formula stands where the user's own names of types are in scope.
            for (param, declared) in inputs.iter_mut().zip(self.function.inputs.iter().flatten()) {
                param.ty = declared.ty.tokens.clone();
            }
        }
        inputs
    }

    fn value_param(&self, name: proc_macro2::Ident, layout: &Layout) -> Param {
        let passing = if is_by_value(layout) { Passing::Value } else { Passing::Ref };
        Param::new(name, self.types.layout(layout), passing)
    }

    /// The parameter for a cotangent or a tangent of a value.
    fn derivative_param(&self, name: proc_macro2::Ident, layout: &Layout) -> Param {
        if matches!(layout, Layout::Tuple(_)) || !layout.is_real() {
            let of = |lifetime: &TokenStream| self.types.passed_derivative(layout, lifetime);
            let mut param = Param::new(name, of(&TokenStream::new()), Passing::Value);
            let field = of(&quote!('a));
            if field.to_string() != param.ty.to_string() {
                param.field = Some(field);
            }
            return param;
        }
        self.value_param(name, layout)
    }

    /// The name of a derivative: that of the graph's input, where there is one, else one that no input has.
    fn derivative_name(of: &str, layout: &Layout, graph: &Graph, first: usize) -> proc_macro2::Ident {
        if let (Layout::Leaf(_), Some(input)) = (layout, graph.inputs.get(first)) {
            return ident(&identifier(&input.name));
        }
        let mut name = format!("d_{of}");
        while graph.inputs.iter().any(|input| identifier(&input.name) == name) {
            name.push('_');
        }
        ident(&name)
    }

    /// The parameter of the output's cotangent, and what the graph's inputs for it are read from.
    fn cotangent(&self) -> (Param, Vec<Option<TokenStream>>) {
        let layout = &self.typed.output;
        let first = self.derivatives.written.inputs.len();
        let name = Self::derivative_name(&self.output_name(), layout, &self.derivatives.backward, first);
        (self.derivative_param(name.clone(), layout), self.derivative_sources(&name, layout))
    }

    fn derivative_sources(&self, name: &proc_macro2::Ident, layout: &Layout) -> Vec<Option<TokenStream>> {
        if is_by_value(layout) {
            // The parameter is the variable.
            return vec![None; usize::from(layout.is_real())];
        }
        let leaves = places::derivative_leaves(layout, quote!(#name));
        leaves.iter().map(|leaf| Some(leaf.source(&self.types))).collect()
    }

    fn scratch() -> Param {
        // The type is filled in once all passes are known: see `finished`.
        let placeholder = ident(WORKSPACE);
        Param::new(format_ident!("__workspace"), quote!(#placeholder), Passing::Mut)
    }

    fn gradient_param(&self) -> Param {
        Param::new(format_ident!("__gradient"), self.gradient_type(), Passing::Mut)
    }

    fn output_type(&self) -> TokenStream {
        self.types.layout(&self.typed.output)
    }

    fn output_param(&self) -> Param {
        Param::new(format_ident!("__output"), self.output_type(), Passing::Mut)
    }

    pub(super) fn gradient_type(&self) -> TokenStream {
        self.struct_type(&self.gradient_struct())
    }

    fn saved_type(&self) -> TokenStream {
        self.struct_type(&self.saved_struct())
    }

    /// The type of a result: an `Option`, if the function gives one.
    pub(super) fn result(&self, ty: &TokenStream) -> TokenStream {
        if self.typed.is_option { quote!(rt::Option<#ty>) } else { ty.clone() }
    }

    /// `call`, which fills in variables, then the value made of them.
    fn filled(&self, call: &TokenStream, value: &TokenStream) -> TokenStream {
        if self.typed.is_option { quote!(#call?; rt::Some(#value)) } else { quote!(#call; #value) }
    }

    // ── where results go ──

    fn output_leaves(&self, place: TokenStream) -> Vec<Leaf<'_>> {
        places::leaves(&self.typed.output, place, Held::Reference)
    }

    fn set(&self, leaf: &Leaf<'_>) -> Destination {
        Destination { target: Target::Set, place: leaf.destination(&self.types) }
    }

    /// Where the formula's own outputs go, the condition of an `Option` last.
    fn outputs(&self) -> Vec<Destination> {
        let leaves = self.output_leaves(quote!(__output));
        leaves.iter().map(|leaf| self.set(leaf)).chain(self.guard()).collect()
    }

    fn guard(&self) -> Option<Destination> {
        self.typed.is_option.then(|| Destination { target: Target::Guard, place: TokenStream::new() })
    }

    fn gradients(&self, target: Target) -> Vec<Destination> {
        self.gradients_in(&quote!(__gradient), target)
    }

    fn gradients_in(&self, gradient: &TokenStream, target: Target) -> Vec<Destination> {
        let fields = self.derivatives.wrt.iter().flat_map(|&place| {
            let (name, layout) = &self.typed.inputs[place];
            let field = ident(&name.to_string());
            places::leaves(layout, quote!(#gradient.#field), Held::Owned)
        });
        let real = fields.filter(Leaf::is_real);
        real.map(|leaf| Destination { target, place: leaf.destination(&self.types) }).collect()
    }

    /// What of a gradient is no number is the input's own.
    fn copied_data(&self) -> TokenStream {
        self.copied_data_to(&quote!(__gradient))
    }

    fn copied_data_to(&self, gradient: &TokenStream) -> TokenStream {
        let mut statements = TokenStream::new();
        for &place in &self.derivatives.wrt {
            let (name, layout) = &self.typed.inputs[place];
            let name = ident(&name.to_string());
            let gradients = places::leaves(layout, quote!(#gradient.#name), Held::Owned);
            let inputs = places::leaves(layout, quote!(#name), Held::Reference);
            for (gradient, input) in gradients.iter().zip(&inputs).filter(|(leaf, _)| !leaf.is_real()) {
                let (to, from) = (gradient.place(), input.place());
                statements.extend(quote!(#to = #from;));
            }
        }
        statements
    }

    // ── bodies ──

    fn emitted(
        &self,
        name: &'static str,
        doc: &str,
        params: Vec<Param>,
        output: &TokenStream,
    ) -> Emitted<'_> {
        let receiver = self.receiver.as_ref().map(|_| quote!(&self));
        let (body, needs_arch) = (TokenStream::new(), false);
        let (doc, output) = (doc.to_owned(), self.result(output));
        Emitted { name, doc, generics: &self.generics, receiver, params, output, body, needs_arch }
    }

    /// What the formula's inputs are read from.
    fn sources(&self) -> Vec<Option<TokenStream>> {
        let inputs = self.typed.inputs.iter().flat_map(|(name, layout)| {
            let name = ident(&name.to_string());
            let leaves = places::leaves(layout, quote!(#name), Held::Reference);
            let is_variable = is_by_value(layout);
            leaves.into_iter().map(move |leaf| (!is_variable).then(|| leaf.source(&self.types)))
        });
        inputs.collect()
    }

    /// Writes the body of a pass; its temporaries get slots of the workspace.
    fn body(&self, pass: &Pass<'_>, inputs: Vec<Option<TokenStream>>) -> Body {
        let graph = pass.graph;
        let sources = [inputs, pass.more.clone()].concat();
        debug_assert_eq!(sources.len(), graph.inputs.len());
        debug_assert_eq!(pass.destinations.len(), graph.outputs.len());
        let in_loops = self.derivatives.in_loops;
        loops::body(graph, &self.types, &self.generics, in_loops, &self.slots, &sources, &pass.destinations)
    }

    /// A function that runs a pass, after some statements.
    fn pass(&self, emitted: Emitted<'_>, before: &TokenStream, pass: &Pass<'_>) -> TokenStream {
        self.pass_from(emitted, before, pass, self.sources())
    }

    /// The same, with the formula's inputs read from elsewhere.
    fn pass_from(
        &self,
        mut emitted: Emitted<'_>,
        before: &TokenStream,
        pass: &Pass<'_>,
        inputs: Vec<Option<TokenStream>>,
    ) -> TokenStream {
        let body = self.body(pass, inputs);
        let statements = body.statements;
        // A pass that has no condition among its outputs always has a result.
        let is_guarded = pass.destinations.iter().any(|destination| destination.target == Target::Guard);
        let end = (self.typed.is_option && !is_guarded).then(|| quote!(rt::Some(())));
        let (assertions, budgets) = (self.assertions_within(), self.budgets_within());
        emitted.body = quote!(#assertions #budgets #before #statements #end);
        emitted.needs_arch = body.needs_arch;
        emitted.tokens()
    }

    /// A call of another function with the inputs, then more.
    fn call(&self, name: &str, more: &[TokenStream]) -> TokenStream {
        let name = ident(name);
        let receiver = self.receiver.as_ref().map(|receiver| quote!(#receiver.));
        let inputs = self.typed.inputs.iter().map(|(name, _)| ident(&name.to_string()));
        quote!(#receiver #name(#(#inputs,)* #(#more),*))
    }

    /// `fn name(…) -> …` with the types as the user wrote them, so that their imports are used.
    pub(super) fn value_function(&self, warnings: &TokenStream) -> TokenStream {
        let name = &self.function.name;
        let generics = &self.generics;
        let where_clause = &generics.where_clause;
        let declared = self.function.inputs.iter().flatten().zip(&self.typed.inputs);
        let params = declared.map(|(input, (_, layout))| {
            let (name, ty) = (ident(&input.name.to_string()), &input.ty.tokens);
            if is_by_value(layout) { quote!(#name: #ty) } else { quote!(#name: &#ty) }
        });
        // Beside the module its `rt` is unknown.
        let output = self.function.output.as_ref().map(|output| {
            let ty = &output.tokens;
            if self.typed.is_option { quote!(::core::option::Option<#ty>) } else { ty.clone() }
        });
        // Sizes of two names that must be equal have one of them in the module: if they are not, an assertion says so.
        let (function, runtime) = (self.function, &self.runtime);
        let declared = function.inputs.iter().flatten().zip(&self.typed.inputs);
        let arguments = declared.map(|(input, (name, layout))| {
            let name = ident(&name.to_string());
            let is_renamed = input.ty.layout != *layout && layout.leaf().is_some();
            if is_renamed { quote!(#runtime::expand::same_size(#name)) } else { quote!(#name) }
        });
        let value = quote!(#name::forward(#(#arguments),*));
        let is_renamed = function.output.as_ref().is_some_and(|output| output.layout != self.typed.output);
        let value = if is_renamed && self.typed.output.leaf().is_some() && !self.typed.is_option {
            quote!(*#runtime::expand::same_size(&#value))
        } else {
            value
        };
        quote! {
            fn #name #generics (#(#params),*) -> #output #where_clause {
                #warnings
                #value
            }
        }
    }

    /// A saved value's sources and destinations.
    fn saved_leaf<'l>(input: &Input, layout: &'l Layout) -> Vec<Leaf<'l>> {
        let field = ident(&input.name);
        places::leaves(layout, quote!(__saved.#field), Held::Owned)
    }

    /// For a formula, whose workspace has no name that the user could write.
    fn workspace_method(&self) -> TokenStream {
        if self.receiver.is_none() {
            return TokenStream::new();
        }
        let own = |name, doc: &str, output| {
            let mut emitted = self.emitted(name, doc, Vec::new(), &output);
            emitted.output = output;
            emitted
        };
        let workspace = own("workspace", "A workspace for the `_into` functions.", self.workspace_type());
        let zeros =
            own("zero_gradient", "A gradient of zeros for the `_into` functions.", self.gradient_type());
        let workspace = workspace.with_body(&quote!(rt::Workspace::new()));
        let zeros = zeros.with_body(&quote!(Gradient::zeros()));
        quote!(#workspace #zeros)
    }
}

/// The element type: the first that the declaration mentions.
fn scalar_type(function: &Function) -> ScalarType {
    let mut declared = function.inputs.iter().flatten().map(|input| &input.ty).chain(&function.output);
    let found = declared.find_map(|ty| ty.scalar.clone());
    found.unwrap_or_else(|| ScalarType::Generic(format_ident!("T")))
}
