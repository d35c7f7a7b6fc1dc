//! The driver: a line a stage, and the three places where errors stop it: after parsing, after shapes, after
//! differentiation. Later stages cannot fail.
//!
//! After an error the macros still give the items that were asked for, with bodies that never run, so that nothing
//! else breaks.

mod editor;
mod stub;
mod uses;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ad::NoRule;
use crate::advice::Advice;
use crate::diag::{Errors, SrcSpan};
use crate::emit::located::located;
use crate::emit::module::{self, Derivatives, RobustLoss};
use crate::emit::records::struct_impl;
use crate::emit::warnings::{self, warnings};
use crate::ir::{Constant, Graph, NodeKind, Ty};
use crate::lower::lower;
use crate::ops::arrange::{self, Ix, Place};
use crate::shape::infer::{Typed, infer};
use crate::syntax::ast::{Function, TypeDecl};
use crate::syntax::items::{self, Module, Part, Traits};
use crate::syntax::names::Names;
use crate::syntax::options::{Derivative, Options};
use crate::syntax::scope::Scope;
use crate::syntax::{generics, nesting, parse, types};

/// `graph!( … )`
pub(crate) fn formula(tokens: TokenStream) -> TokenStream {
    let errors = &mut Errors::default();
    if !nesting::check(&tokens, errors) {
        return std::mem::take(errors).into_expression();
    }
    let copy = editor::of_formula(&tokens);
    let function = parse::formula(tokens.clone(), errors);
    let (options, advice) = (Options { is_formula: true, ..Options::default() }, &mut Advice::default());
    let formula = match compile(&function, &options, &Scope::default(), errors, advice) {
        Some((typed, derivatives)) => {
            let said = warnings(advice.take());
            located(module::formula(&function, &typed, &derivatives, &said), tokens, &derivatives)
        }
        None => std::mem::take(errors).into_expression(),
    };
    editor::within(copy, formula)
}

/// `#[differentiable(options)]` before a function or a module.
pub(crate) fn item(options: TokenStream, item: TokenStream) -> TokenStream {
    let errors = &mut Errors::default();
    // Both are measured, so that both are reported.
    if !nesting::check(&options, errors) | !nesting::check(&item, errors) {
        return std::mem::take(errors).into_items();
    }
    let options = Options::parse(options, errors);
    let copy = editor::of_item(&item, &options.runtime_path());
    if let Some(module) = items::read(item.clone(), &options, errors) {
        let module = self::module(&module, &options, errors);
        let errors = std::mem::take(errors).into_items();
        return quote!(#copy #errors #module);
    }
    let item = match syn::parse2::<syn::Item>(item.clone()) {
        Ok(syn::Item::Fn(item)) => item,
        other => {
            not_a_function(other, &item, errors);
            let errors = std::mem::take(errors).into_items();
            return quote!(#copy #errors #item);
        }
    };
    let scope = Scope::default();
    let function = function(&item, &options, &scope, &Traits::new(), errors, &mut Advice::default());
    let errors = std::mem::take(errors).into_items();
    quote!(#copy #errors #function)
}

/// A function and its module; after an error, both with bodies that never run.
fn function(
    item: &syn::ItemFn,
    options: &Options,
    scope: &Scope,
    traits: &Traits,
    errors: &mut Errors,
    advice: &mut Advice,
) -> TokenStream {
    let item = &generics::with_sizes(item, errors);
    let parsed = parse::function(item, scope, errors);
    match compile(&parsed, options, scope, errors, advice) {
        Some((typed, derivatives)) => {
            let said = warnings(advice.take());
            let function = module::function(&parsed, &typed, &derivatives, traits, options, &said, errors);
            let function = located(function, quote!(#item), &derivatives);
            let uses = uses::of_function(item, false);
            quote!(#function #uses)
        }
        None => stub::function(item, options, scope, traits),
    }
}

/// All of a module's functions, each of which sees the others. An error in one leaves the others as they are.
fn module(module: &Module, options: &Options, errors: &mut Errors) -> TokenStream {
    let runtime = options.runtime_path();
    let advice = &mut Advice::default();
    let parts = module.parts.iter().map(|part| match part {
        Part::Kept(tokens) => tokens.clone(),
        Part::Const(item) => {
            let uses = uses::of_const(item);
            quote!(#item #uses)
        }
        Part::Struct(item) => {
            let of_struct = values_of(item, &module.scope, &runtime);
            quote!(#item #of_struct)
        }
        Part::Compiled(item, options) => {
            let mut own = Errors::default();
            let function = function(item, options, &module.scope, &module.traits, &mut own, advice);
            errors.append(own);
            function
        }
        Part::Inlined(item) => {
            let mut own = Errors::default();
            let parsed = parse::function(item, &module.scope, &mut own);
            if own.is_empty() {
                advice.look_at_names(&parsed, options);
            }
            if !module.is_called(item) {
                check(&parsed, &module.scope, &mut own);
                errors.append(own);
            }
            let said = warnings::item(advice.take(), &item.attrs);
            let uses = uses::of_function(item, true);
            quote!(#said #uses)
        }
    });
    let parts: TokenStream = parts.collect();
    let Module { outer, vis, name, inner, .. } = module;
    quote! {
        #(#outer)*
        #vis mod #name {
            #(#inner)*
            #parts
        }
    }
}

/// Reports what is wrong with a function that nothing is made of.
fn check(parsed: &Function, scope: &Scope, errors: &mut Errors) {
    if errors.is_empty() {
        infer(parsed, scope, errors);
    } else {
        infer_rest(parsed, scope, errors);
    }
}

/// Reports what is wrong with the shapes of what could be read. The free names of a formula say nothing by then: one of
/// them may be named by what could not be read.
fn infer_rest(function: &Function, scope: &Scope, errors: &mut Errors) {
    if function.inputs.is_some() {
        infer(function, scope, errors);
    }
}

/// The trait of a struct's entries, if all its fields are values that formulas know.
fn values_of(item: &syn::ItemStruct, scope: &Scope, runtime: &TokenStream) -> TokenStream {
    let names = Names::new(&item.generics, scope);
    let ignored = &mut Errors::default();
    let fields: Option<Vec<TypeDecl>> =
        item.fields.iter().map(|field| types::parse(&field.ty, &names, ignored)).collect();
    let Some(fields) = fields else { return TokenStream::new() };
    let scalar = fields.iter().find_map(|field| field.scalar.as_ref()).map(quote::ToTokens::to_token_stream);
    let cfgs = uses::cfgs(&item.attrs);
    let values = struct_impl(item, scalar.as_ref(), runtime);
    quote!(#(#cfgs)* #values)
}

/// Says what stands where a function should; the item itself is left as it is.
fn not_a_function(item: syn::Result<syn::Item>, tokens: &TokenStream, errors: &mut Errors) {
    let what = match item {
        Ok(syn::Item::Struct(_)) => "a struct",
        Ok(syn::Item::Enum(_)) => "an enum",
        Ok(syn::Item::Mod(_)) => "a module",
        Ok(syn::Item::Impl(_)) => "an `impl` block: write the function outside of it",
        Ok(syn::Item::Trait(_)) => "a trait",
        Ok(syn::Item::Const(_)) => "a constant",
        Ok(syn::Item::Fn(_)) => return,
        Ok(syn::Item::Verbatim(_)) => "a function without a body",
        Ok(_) => "another item",
        Err(error) => {
            errors.error(error.span(), format!("this function cannot be read: {error}"));
            return;
        }
    };
    errors.error(
        SrcSpan::of(tokens),
        format!("`#[differentiable]` stands before a function or a module, but this is {what}"),
    );
}

fn compile(
    function: &Function,
    options: &Options,
    scope: &Scope,
    errors: &mut Errors,
    advice: &mut Advice,
) -> Option<(Typed, Derivatives)> {
    if !errors.is_empty() {
        infer_rest(function, scope, errors);
        return None;
    }
    let typed = infer(function, scope, errors)?;
    let graph = lower(function, &typed, scope);
    for NoRule { place, what } in typed.no_rules.borrow_mut().drain(..) {
        errors.error(place, format!("there is no rule for {what} yet"));
    }
    if !errors.is_empty() {
        return None;
    }
    debug_assert_eq!(crate::ir::verify::verify(&graph), Ok(()));
    check_ranges(&graph, errors);
    if !errors.is_empty() {
        return None;
    }
    let wrt = crate::shape::wrt::resolve(function, &typed, options, errors)?;
    check_wanted(function, &typed, &wrt, options, errors);
    if !errors.is_empty() {
        return None;
    }
    let loss = robust_loss(function, &typed, options, scope, errors);
    if !errors.is_empty() {
        return None;
    }
    advice.look_at(function, &typed, &graph, &wrt, options);
    match Derivatives::new(graph, function, &typed, wrt, options, loss.as_ref()) {
        Ok(derivatives) => Some((typed, derivatives)),
        Err(NoRule { place, what }) => {
            errors.error(place, format!("there is no rule for {what} yet"));
            None
        }
    }
}

/// The robust loss, if one is wanted that fits.
fn robust_loss(
    function: &Function,
    typed: &Typed,
    options: &Options,
    scope: &Scope,
    errors: &mut Errors,
) -> Option<RobustLoss> {
    let loss = options.loss.as_ref()?;
    if !module::fits(typed, Derivative::Robust) {
        return None;
    }
    let rows = typed.output.leaves("").iter().map(|(_, ty)| ty.shape.literal_len()).sum::<Option<usize>>();
    let blocks = match &loss.block {
        None => None,
        Some(block) => match (block.base10_parse::<usize>(), rows) {
            (Ok(size @ 1..), Some(rows)) if rows % size == 0 => Some((size, rows / size)),
            (_, Some(rows)) => {
                let what =
                    format!("the {rows} residuals of `{}` are not made of blocks of {block}", function.name);
                errors.error(block.span(), what);
                return None;
            }
            (_, None) => {
                let what = format!(
                    "blocks need a residual of a known size, but that of `{}` is generic\nhelp: without the number, all of \
                     the residual is one block",
                    function.name
                );
                errors.error(block.span(), what);
                return None;
            }
        },
    };
    let declared = function.inputs.iter().flatten().map(|input| &input.ty).chain(&function.output);
    let scalar = declared.filter_map(|ty| ty.scalar.as_ref()).map(quote::ToTokens::to_token_stream).next()?;
    let (generics, clause) = (&function.generics, &function.generics.where_clause);
    let (square, value) = (&loss.square, &loss.value);
    let item = syn::parse_quote!(fn loss #generics (#square: #scalar) -> #scalar #clause { #value });
    let own = parse::function(&item, scope, errors);
    if !errors.is_empty() {
        return None;
    }
    let typed = infer(&own, scope, errors)?;
    let graph = lower(&own, &typed, scope);
    Some(RobustLoss { graph, blocks })
}

/// Reports every derivative that is asked for but cannot be made of such an output or of such sizes.
fn check_wanted(function: &Function, typed: &Typed, wrt: &[usize], options: &Options, errors: &mut Errors) {
    for (derivative, name) in Derivative::ALL {
        let Some(place) = options.wanted.place(derivative) else { continue };
        if !module::fits(typed, derivative) {
            let what = match derivative {
                Derivative::Hessian | Derivative::Hvp | Derivative::Update => "a scalar output",
                _ => "an output of several numbers and nothing else",
            };
            let found = typed.output.leaf().map_or_else(|| "several values".to_owned(), ToString::to_string);
            errors.error(place, format!("`{name}` needs {what}, but that of `{}` is {found}", function.name));
        } else if let Some((what, side)) = module::uncountable(function, typed, wrt, derivative) {
            errors.error(
                place,
                format!(
                    "`{name}` needs a matrix with a side of `{side}`, the number of entries of {what}, which stable \
                     Rust cannot compute in a type\nhelp: choose inputs with `wrt(…)`, or give sizes as numbers"
                ),
            );
        }
    }
}

/// Reports every part of a matrix that is known to reach beyond it.
fn check_ranges(graph: &Graph, errors: &mut Errors) {
    for id in graph.ids() {
        match &graph.node(id).kind {
            NodeKind::Branch { then, otherwise, .. } => {
                check_ranges(then, errors);
                check_ranges(otherwise, errors);
            }
            NodeKind::Loop { body, .. } => check_ranges(body, errors),
            NodeKind::Op(op, args) => {
                let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
                let index = |operand: usize| match graph.constant(args[operand]) {
                    Some(Constant::Index(value)) => Ix::Number(*value),
                    _ => Ix::Code(TokenStream::new()),
                };
                let place = Place { operands: &types, result: graph.ty(id), index: &index };
                if arrange::is_out_of_range(op, &place) {
                    let (of, part) = (graph.shape(args[0]), graph.shape(id));
                    errors.error(
                        graph.node(id).origin.span,
                        format!("this reaches beyond the matrix: it reads {part} from a matrix that is {of}"),
                    );
                }
            }
            NodeKind::Input(_) | NodeKind::Const(_) | NodeKind::Call { .. } | NodeKind::Part(..) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_renamed_runtime_is_named_everywhere() {
        for body in ["{ norm(x) }", "{ nrom(x) }"] {
            let item = format!("pub fn f(x: &SVector<f64, 3>) -> f64 {body}");
            let (options, item) = ("crate = facade::engine, jvp".parse(), item.parse());
            let output = super::item(options.expect("tokens"), item.expect("tokens")).to_string();
            assert!(output.contains("facade :: engine") && !output.contains("graph_runtime"), "{output}");
        }
    }
}
