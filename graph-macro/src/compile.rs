//! The driver: a line a stage, and the three places where errors stop it: after parsing, after shapes, after
//! differentiation. Later stages cannot fail.
//!
//! After an error the macros still give the items that were asked for, with bodies that never run, so that nothing
//! else breaks.

mod stub;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ad::NoRule;
use crate::diag::{Errors, SrcSpan};
use crate::emit::module::{self, Derivatives};
use crate::ir::{Constant, Graph, Ty};
use crate::lower::lower;
use crate::ops::arrange::{self, Ix, Place};
use crate::shape::infer::{Typed, infer};
use crate::syntax::ast::Function;
use crate::syntax::options::Options;
use crate::syntax::{nesting, parse};

/// `graph!( … )`
pub(crate) fn formula(tokens: TokenStream) -> TokenStream {
    let errors = &mut Errors::default();
    if !nesting::check(&tokens, errors) {
        return std::mem::take(errors).into_expression();
    }
    let function = parse::formula(tokens, errors);
    match compile(&function, &Options::default(), errors) {
        Some((typed, derivatives)) => module::formula(&function, &typed, &derivatives),
        None => std::mem::take(errors).into_expression(),
    }
}

/// `#[differentiable(options)] fn …`
pub(crate) fn function(options: TokenStream, item: TokenStream) -> TokenStream {
    let errors = &mut Errors::default();
    // Both are measured, so that both are reported.
    if !nesting::check(&options, errors) | !nesting::check(&item, errors) {
        return std::mem::take(errors).into_items();
    }
    let options = Options::parse(options, errors);
    let item = match syn::parse2::<syn::Item>(item.clone()) {
        Ok(syn::Item::Fn(item)) => item,
        other => {
            not_a_function(other, &item, errors);
            let errors = std::mem::take(errors).into_items();
            return quote!(#errors #item);
        }
    };
    let function = parse::function(&item, errors);
    match compile(&function, &options, errors) {
        Some((typed, derivatives)) => module::function(&function, &typed, &derivatives, &options),
        None => {
            let stub = stub::function(&item, &options);
            let errors = std::mem::take(errors).into_items();
            quote!(#errors #stub)
        }
    }
}

/// Says what stands where a function should; the item itself is left as it is.
fn not_a_function(item: syn::Result<syn::Item>, tokens: &TokenStream, errors: &mut Errors) {
    let what = match item {
        Ok(syn::Item::Struct(_)) => "a struct",
        Ok(syn::Item::Enum(_)) => "an enum",
        Ok(syn::Item::Mod(_)) => "a module",
        Ok(syn::Item::Impl(_)) => "an `impl` block",
        Ok(syn::Item::Trait(_)) => "a trait",
        Ok(syn::Item::Const(_)) => "a constant",
        Ok(syn::Item::Fn(_)) => return,
        Ok(_) => "another item",
        Err(error) => {
            errors.error(
                error.span(),
                format!(
                    "`#[differentiable]` stands before a function with a body, which this is not: {error}"
                ),
            );
            return;
        }
    };
    errors.error(
        SrcSpan::of(tokens),
        format!("`#[differentiable]` stands before a function, but this is {what}"),
    );
}

fn compile(function: &Function, options: &Options, errors: &mut Errors) -> Option<(Typed, Derivatives)> {
    if !errors.is_empty() {
        return None;
    }
    let typed = infer(function, errors)?;
    let graph = lower(function, &typed);
    debug_assert_eq!(crate::ir::verify::verify(&graph), Ok(()));
    check_ranges(&graph, errors);
    if !errors.is_empty() {
        return None;
    }
    let wrt = crate::shape::wrt::resolve(function, &typed, options, errors)?;
    match Derivatives::new(graph, wrt, options) {
        Ok(derivatives) => Some((typed, derivatives)),
        Err(NoRule { place, what }) => {
            errors.error(place, format!("there is no rule for {what} yet"));
            None
        }
    }
}

/// Reports every part of a matrix that is known to reach beyond it.
fn check_ranges(graph: &Graph, errors: &mut Errors) {
    for id in graph.ids() {
        let Some((op, args)) = graph.op(id) else { continue };
        let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
        let index = |operand: usize| match graph.constant(args[operand]) {
            Some(Constant::Index(value)) => Ix::Number(*value),
            _ => Ix::Code(TokenStream::new()),
        };
        let place = Place { operands: &types, result: graph.ty(id), index: &index };
        if arrange::is_out_of_range(op, &place) {
            let name = op.surface.first().unwrap_or(&op.name);
            let (of, part) = (graph.shape(args[0]), graph.shape(id));
            errors.error(
                graph.node(id).origin.span,
                format!("`{name}` reaches beyond the matrix: it reads {part} from a matrix that is {of}"),
            );
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
            let output = super::function(options.expect("tokens"), item.expect("tokens")).to_string();
            assert!(output.contains("facade :: engine") && !output.contains("graph_runtime"), "{output}");
        }
    }
}
