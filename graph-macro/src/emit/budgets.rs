//! Budgets: what a function may cost at most, and what to say when it costs more.
//!
//! What holds: where all sizes are numbers the compiler decides, and names the largest values or the dearest steps. Where
//! sizes are constants or const generics, rustc decides: a constant stops the build with the limit in its message.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::api::Api;
use super::count::{known_flops, known_flops_of};
use crate::diag::Errors;
use crate::draw::math::Math;
use crate::ir::{Elem, Graph, Ty};
use crate::syntax::ast::ScalarType;
use crate::syntax::options::{Budget, Limit};

/// So many of the largest are named.
const NAMED: usize = 3;

impl Api<'_> {
    /// The budgets that are known to be passed.
    pub(super) fn passed_budgets(&self, errors: &mut Errors) {
        if let Some(limit) = &self.budget.workspace_bytes
            && let (Some(most), Some(bytes)) = (limit.number, self.workspace_bytes())
            && bytes > most
        {
            let slots = self.slots.borrow();
            let sized = slots.iter().map(|(name, ty)| {
                let bytes = self.bytes(ty).unwrap_or(0);
                (bytes, format!("`{name}`, {}: {bytes} bytes", ty.shape))
            });
            let largest = largest(sized.collect());
            let of = self.output_name();
            errors.error(
                limit.span,
                format!("`{of}` needs a workspace of {bytes} bytes, and `max_workspace_bytes` is {most}\nnote: the largest temporaries are {largest}"),
            );
        }
        let Some(limit) = &self.budget.flops else { return };
        let passes = [("forward", &self.derivatives.forward), ("backward", &self.derivatives.backward)];
        for (what, graph) in passes {
            if let (Some(most), Some(flops)) = (limit.number, known_flops(graph, self.derivatives.in_loops))
                && flops > most
            {
                let of = self.output_name();
                let dearest = dearest(graph);
                errors.error(
                    limit.span,
                    format!("the {what} pass of `{of}` takes {flops} operations, and `max_flops` is {most}\nnote: the dearest steps are {dearest}"),
                );
                return;
            }
        }
    }

    /// The budgets that rustc decides where the function stands.
    pub(super) fn budget_assertions(&self) -> TokenStream {
        if !self.generics.params.is_empty() {
            return TokenStream::new();
        }
        let checks = self.open_budgets(&quote!(COST));
        quote!(#(const _: () = #checks;)*)
    }

    /// … and those that it decides where the function is called, as statements.
    pub(super) fn budgets_within(&self) -> TokenStream {
        if self.generics.params.is_empty() || self.receiver.is_some() {
            return TokenStream::new();
        }
        let (_, arguments, _) = self.generics.split_for_impl();
        let turbofish = arguments.as_turbofish();
        let checks = self.open_budgets(&quote!(<Graph #turbofish as rt::Graph>::COST));
        quote!(#(const { #checks };)*)
    }

    fn open_budgets(&self, cost: &TokenStream) -> Vec<TokenStream> {
        let of = self.output_name();
        let Budget { workspace_bytes, flops } = &self.budget;
        let check = |limit: &Limit, option: &str, what: &str, found: TokenStream| {
            let message = format!("`{of}`: {what} than `{option}` allows");
            let most = &limit.tokens;
            // The call is underlined from its first to its last token: from the option to its value.
            let at = |span: Span| Span::call_site().located_at(span);
            let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#message, #found, (#most) as u64));
            arguments.set_span(at(limit.span.last));
            let (path, arguments) =
                (quote_spanned!(at(limit.span.first)=> rt::assert_budget), TokenTree::Group(arguments));
            quote!(#path #arguments)
        };
        let mut checks = Vec::new();
        if let Some(limit) = workspace_bytes
            && (limit.number.is_none() || self.workspace_bytes().is_none())
        {
            let found = quote!(#cost.workspace_bytes as u64);
            checks.push(check(limit, "max_workspace_bytes", "its workspace has more bytes", found));
        }
        if let Some(limit) = flops {
            let passes = [
                ("forward_flops", &self.derivatives.forward),
                ("backward_flops", &self.derivatives.backward),
            ];
            for (field, graph) in passes {
                if limit.number.is_none() || known_flops(graph, self.derivatives.in_loops).is_none() {
                    let field = super::types::ident(field);
                    checks.push(check(limit, "max_flops", "it takes more operations", quote!(#cost.#field)));
                }
            }
        }
        checks
    }

    /// The size of the workspace, if all sizes are numbers.
    fn workspace_bytes(&self) -> Option<u64> {
        self.slots.borrow().iter().map(|(_, ty)| self.bytes(ty)).sum()
    }

    fn bytes(&self, ty: &Ty) -> Option<u64> {
        let entry = match (ty.elem, &self.types.scalar) {
            (Elem::Real, ScalarType::F32) => 4,
            (Elem::Real, ScalarType::F64) => 8,
            _ => return None,
        };
        u64::try_from(ty.shape.literal_len()?).ok()?.checked_mul(entry)
    }
}

fn largest(mut sized: Vec<(u64, String)>) -> String {
    sized.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    sized.truncate(NAMED);
    sized.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("; ")
}

fn dearest(graph: &Graph) -> String {
    let names = crate::ir::print::names(graph);
    let is_named = |id: crate::ir::Id| graph.node(id).name.is_some();
    let math = Math { graph, names: &names, is_named: &is_named };
    let counted = graph.ids().filter_map(|id| {
        let flops = known_flops_of(graph, id, false).filter(|flops| *flops > 0)?;
        let what = match (graph.op(id), &graph.node(id).name) {
            (None, _) => "a loop or a branch".to_owned(),
            (Some(_), Some(name)) => format!("`{name} = {}`", math.right_side(id)),
            (Some(_), None) => format!("`{}`", math.right_side(id)),
        };
        Some((flops, format!("{what}: {flops} operations")))
    });
    largest(counted.collect())
}
