//! Whole matrices of derivatives: Jacobians, Hessians, what solvers and filters make of them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Api, Pass};
use crate::emit::derivatives::total;
use crate::emit::function::{Param, Passing};
use crate::emit::loops::Destination;
use crate::emit::places::{self, Held};
use crate::emit::plan::Target;
use crate::emit::strategy::Chosen;
use crate::ir::{Dim, Elem, Graph, Layout, Shape, Ty};

impl Api<'_> {
    pub(super) fn matrix_functions(&self) -> TokenStream {
        let derivatives = self.derivatives;
        let mut functions = TokenStream::new();
        functions.extend(derivatives.jacobian.as_ref().map(|chosen| self.jacobian(chosen)));
        functions.extend(derivatives.hessian.as_ref().map(|chosen| self.hessian(chosen)));
        functions.extend(derivatives.hvp.as_ref().map(|graph| self.hvp(graph)));
        let solvers = [
            ("gauss_newton", "gauss_newton_into", &derivatives.gauss_newton, "`Jᵀr`, `JᵀJ`"),
            (
                "gauss_newton_weighted",
                "gauss_newton_weighted_into",
                &derivatives.weighted,
                "with a symmetric weight `W` of the residual `JᵀWr`, `JᵀWJ`",
            ),
        ];
        for (name, into, chosen, what) in solvers {
            functions.extend(chosen.as_ref().map(|chosen| self.gauss_newton(name, into, chosen, what)));
        }
        functions.extend(derivatives.robust.as_ref().map(|chosen| self.robust(chosen)));
        functions.extend(derivatives.propagate.as_ref().map(|chosen| self.propagate(chosen)));
        functions
    }

    /// `(Output, Jacobian)`
    fn jacobian(&self, chosen: &Chosen) -> TokenStream {
        let ty = self.struct_type(&self.jacobian_struct());
        let param = Param::new(format_ident!("__jacobian"), ty.clone(), Passing::Mut);
        let params = [self.inputs(), vec![Self::scratch(), self.output_param(), param]].concat();
        let fields = self.fields_of("__jacobian", &self.jacobian_fields());
        let pass = Pass {
            graph: &chosen.graph,
            more: Vec::new(),
            destinations: self.outputs().into_iter().chain(fields).collect(),
        };
        let doc = format!("The value and the Jacobian, each written in place. {}", chosen.how);
        let into =
            self.pass(self.emitted("jacobian_into", &doc, params, &quote!(())), &TokenStream::new(), &pass);

        let (output, zero) = (self.output_type(), self.types.zeros(&self.typed.output));
        let doc = format!("The value and the Jacobian. {}", chosen.how);
        let by_value = self.emitted("jacobian", &doc, self.inputs(), &quote!((#output, #ty)));
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __output), quote!(&mut __jacobian)];
        let filled = self.filled(&self.call("jacobian_into", &rest), &quote!((__output, __jacobian)));
        let by_value = by_value.with_body(&quote! {
            let mut __output = #zero;
            let mut __jacobian = Jacobian::zeros();
            #filled
        });
        quote!(#by_value #into)
    }

    /// `(T, Gradient, Hessian)`
    fn hessian(&self, chosen: &Chosen) -> TokenStream {
        let ty = self.struct_type(&self.hessian_struct());
        let (output, gradient) = (self.output_type(), self.gradient_type());
        let param = Param::new(format_ident!("__hessian"), ty.clone(), Passing::Mut);
        let params = [self.inputs(), vec![Self::scratch(), self.gradient_param(), param]].concat();
        let value = Destination { target: Target::Return, place: TokenStream::new() };
        let fields: Vec<(Ident, Ty)> =
            self.hessian_fields().into_iter().map(|(name, _, ty)| (name, ty)).collect();
        let destinations = std::iter::once(value)
            .chain(self.guard())
            .chain(self.gradients(Target::Set))
            .chain(self.fields_of("__hessian", &fields));
        let pass = Pass { graph: &chosen.graph, more: Vec::new(), destinations: destinations.collect() };
        let doc = format!("The value; the gradient and the Hessian, each written in place. {}", chosen.how);
        let into = self.emitted("hessian_into", &doc, params, &output);
        let into = self.pass(into, &self.copied_data(), &pass);

        let doc = format!("The value, the gradient and the Hessian. {}", chosen.how);
        let by_value = self.emitted("hessian", &doc, self.inputs(), &quote!((#output, #gradient, #ty)));
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __gradient), quote!(&mut __hessian)];
        let call = self.call("hessian_into", &rest);
        let result = if self.typed.is_option {
            quote!(let value = #call?; rt::Some((value, __gradient, __hessian)))
        } else {
            quote!(let value = #call; (value, __gradient, __hessian))
        };
        let by_value = by_value.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            let mut __hessian = Hessian::zeros();
            #result
        });
        quote!(#by_value #into)
    }

    /// `(Gradient, Gradient)`
    fn hvp(&self, graph: &Graph) -> TokenStream {
        let (tangents, more) = self.tangents(graph);
        let gradient = self.gradient_type();
        let product = Param::new(format_ident!("__product"), gradient.clone(), Passing::Mut);
        let given = [self.inputs(), tangents].concat();
        let params = [given.clone(), vec![Self::scratch(), self.gradient_param(), product]].concat();
        let products = self.gradients_in(&quote!(__product), Target::Set);
        let destinations =
            self.guard().into_iter().chain(self.gradients(Target::Set)).chain(products).collect();
        let pass = Pass { graph, more, destinations };
        let doc = "The gradient, and the Hessian times the tangents, each written in place.";
        let data = [self.copied_data(), self.copied_data_to(&quote!(__product))];
        let into = self.emitted("hvp_into", doc, params, &quote!(()));
        let into = self.pass(into, &quote!(#(#data)*), &pass);

        let names: Vec<TokenStream> = given[self.typed.inputs.len()..]
            .iter()
            .map(|param| &param.name)
            .map(|name| quote!(#name))
            .collect();
        let doc = "The gradient, and the Hessian times the tangents.";
        let by_value = self.emitted("hvp", doc, given, &quote!((#gradient, #gradient)));
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __gradient), quote!(&mut __product)];
        let call = self.call("hvp_into", &[names, rest.to_vec()].concat());
        let filled = self.filled(&call, &quote!((__gradient, __product)));
        let by_value = by_value.with_body(&quote! {
            let mut __gradient = Gradient::zeros();
            let mut __product = Gradient::zeros();
            #filled
        });
        quote!(#by_value #into)
    }

    /// `GaussNewton`
    fn gauss_newton(
        &self,
        name: &'static str,
        into: &'static str,
        chosen: &Chosen,
        what: &str,
    ) -> TokenStream {
        let ty = self.struct_type(&self.gauss_newton_struct());
        let (given, more) = self.further_input(chosen);
        let given = [self.inputs(), given].concat();
        let param = Param::new(format_ident!("__products"), ty.clone(), Passing::Mut);
        let params = [given.clone(), vec![Self::scratch(), param]].concat();
        let fields = self.gauss_newton_fields();
        let fields: Vec<(Ident, Ty)> = fields.into_iter().map(|(name, ty, _)| (ident_of(name), ty)).collect();
        let mut destinations = self.fields_of("__products", &fields);
        destinations.splice(1..1, self.guard());
        let pass = Pass { graph: &chosen.graph, more, destinations };
        let doc = format!(
            "The residual and {what} over the differentiated inputs stacked in order, written in place. {}",
            chosen.how
        );
        let written = self.pass(self.emitted(into, &doc, params, &quote!(())), &TokenStream::new(), &pass);

        let names: Vec<TokenStream> = given[self.typed.inputs.len()..]
            .iter()
            .map(|param| &param.name)
            .map(|name| quote!(#name))
            .collect();
        let doc = format!(
            "The residual and {what} over the differentiated inputs stacked in order. {}",
            chosen.how
        );
        let by_value = self.emitted(name, &doc, given, &ty);
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __products)];
        let filled = self.filled(&self.call(into, &[names, rest.to_vec()].concat()), &quote!(__products));
        let by_value = by_value.with_body(&quote! {
            let mut __products = GaussNewton::zeros();
            #filled
        });
        quote!(#by_value #written)
    }

    /// `(T, GaussNewton)`
    fn robust(&self, chosen: &Chosen) -> TokenStream {
        let ty = self.struct_type(&self.gauss_newton_struct());
        let elem = self.types.elem(Elem::Real);
        let param = Param::new(format_ident!("__products"), ty.clone(), Passing::Mut);
        let params = [self.inputs(), vec![Self::scratch(), param]].concat();
        let fields = self.gauss_newton_fields();
        let fields: Vec<(Ident, Ty)> = fields.into_iter().map(|(name, ty, _)| (ident_of(name), ty)).collect();
        let loss = Destination { target: Target::Return, place: TokenStream::new() };
        let fields = self.fields_of("__products", &fields);
        let destinations = std::iter::once(loss).chain(self.guard()).chain(fields).collect();
        let pass = Pass { graph: &chosen.graph, more: Vec::new(), destinations };
        let what = "The robust loss, `½·Σ ρ(‖rᵇ‖²)` over the blocks of the residual `r`, with `r`, `JᵀWr`, `JᵀWJ`, where `W` \
                    has the slope `ρ′` of each block, over the differentiated inputs stacked in order";
        let doc = format!("{what}, written in place. {}", chosen.how);
        let into = self.emitted("gauss_newton_robust_into", &doc, params, &elem);
        let into = self.pass(into, &TokenStream::new(), &pass);

        let doc = format!("{what}. {}", chosen.how);
        let by_value = self.emitted("gauss_newton_robust", &doc, self.inputs(), &quote!((#elem, #ty)));
        let rest = [quote!(&mut rt::Workspace::new()), quote!(&mut __products)];
        let call = self.call("gauss_newton_robust_into", &rest);
        let result = if self.typed.is_option {
            quote!(let loss = #call?; rt::Some((loss, __products)))
        } else {
            quote!(let loss = #call; (loss, __products))
        };
        let by_value = by_value.with_body(&quote! {
            let mut __products = GaussNewton::zeros();
            #result
        });
        quote!(#by_value #into)
    }

    /// `(Output, SMatrix<T, OUT, OUT>)`
    fn propagate(&self, chosen: &Chosen) -> TokenStream {
        let rows = self.entries();
        let ty = square(&rows);
        let spread = self.types.value(&ty);
        let (given, more) = self.further_input(chosen);
        let given = [self.inputs(), given].concat();
        let param = Param::new(format_ident!("__spread"), spread.clone(), Passing::Mut);
        let params = [given.clone(), vec![Self::scratch(), self.output_param(), param]].concat();
        let layout = Layout::Leaf(ty);
        let leaves = places::leaves(&layout, quote!(__spread), Held::Reference);
        let last = leaves.iter().map(|leaf| self.set(leaf));
        let destinations = self.outputs().into_iter().chain(last).collect();
        let pass = Pass { graph: &chosen.graph, more, destinations };
        let doc = format!("The value and its covariance `J·P·Jᵀ`, each written in place. {}", chosen.how);
        let into =
            self.pass(self.emitted("propagate_into", &doc, params, &quote!(())), &TokenStream::new(), &pass);

        let (output, zero) = (self.output_type(), self.types.zeros(&self.typed.output));
        let zero_spread = self.types.zeros(&layout);
        let name = &given[self.typed.inputs.len()].name;
        let doc = format!(
            "The value and its covariance `J·P·Jᵀ`, symmetric, from the symmetric covariance of the differentiated inputs \
             stacked in order. {}",
            chosen.how
        );
        let call = self.call(
            "propagate_into",
            &[quote!(#name), quote!(&mut rt::Workspace::new()), quote!(&mut __output), quote!(&mut __spread)],
        );
        let by_value = self.emitted("propagate", &doc, given, &quote!((#output, #spread)));
        let filled = self.filled(&call, &quote!((__output, __spread)));
        let by_value = by_value.with_body(&quote! {
            let mut __output = #zero;
            let mut __spread = #zero_spread;
            #filled
        });
        quote!(#by_value #into)
    }

    /// The graph's input after the formula's own, as a parameter.
    fn further_input(&self, chosen: &Chosen) -> (Vec<Param>, Vec<Option<TokenStream>>) {
        let first = self.derivatives.written.inputs.len();
        let inputs = &chosen.graph.inputs[first..];
        let layouts: Vec<(Ident, Layout)> =
            inputs.iter().map(|input| (ident_of(&input.name), Layout::Leaf(input.ty.clone()))).collect();
        let params = layouts.iter().map(|(name, layout)| self.value_param(name.clone(), layout)).collect();
        let sources = layouts.iter().flat_map(|(name, layout)| {
            let leaves = places::leaves(layout, quote!(#name), Held::Reference);
            leaves.into_iter().map(|leaf| Some(leaf.source(&self.types))).collect::<Vec<_>>()
        });
        (params, sources.collect())
    }

    /// Where the fields of a struct go.
    fn fields_of(&self, of: &str, fields: &[(Ident, Ty)]) -> Vec<Destination> {
        let of = format_ident!("{of}");
        let set = |(name, ty): &(Ident, Ty)| {
            let layout = Layout::Leaf(ty.clone());
            let leaves = places::leaves(&layout, quote!(#of.#name), Held::Owned);
            leaves.iter().map(|leaf| self.set(leaf)).collect::<Vec<_>>()
        };
        fields.iter().flat_map(set).collect()
    }

    // ── the types ──

    /// How many numbers the output has.
    fn entries(&self) -> Dim {
        total(self.typed.output.leaves("").iter().map(|(_, ty)| ty))
    }

    /// The differentiated inputs and how many numbers each has.
    fn sides(&self) -> Vec<(Ident, Dim)> {
        let side = |place: &usize| {
            let (name, layout) = &self.typed.inputs[*place];
            (ident_of(&name.to_string()), total(layout.leaves("").iter().map(|(_, ty)| ty)))
        };
        self.derivatives.wrt.iter().map(side).collect()
    }

    pub(in crate::emit) fn jacobian_fields(&self) -> Vec<(Ident, Ty)> {
        let rows = self.entries();
        self.sides().into_iter().map(|(name, cols)| (name, matrix(&rows, &cols))).collect()
    }

    /// Each block with the inputs that it is of.
    pub(in crate::emit) fn hessian_fields(&self) -> Vec<(Ident, (Ident, Ident), Ty)> {
        let sides = self.sides();
        let mut fields = Vec::new();
        for (place, (row, rows)) in sides.iter().enumerate() {
            for (col, cols) in &sides[place..] {
                let name = if row == col { row.clone() } else { format_ident!("{row}_{col}") };
                fields.push((name, (row.clone(), col.clone()), matrix(rows, cols)));
            }
        }
        fields
    }

    /// Each field with what it is.
    pub(in crate::emit) fn gauss_newton_fields(&self) -> Vec<(&'static str, Ty, &'static str)> {
        let rows = self.entries();
        let cols = self.derivatives.wrt.iter().flat_map(|place| self.typed.inputs[*place].1.leaves(""));
        let types: Vec<Ty> = cols.map(|(_, ty)| ty).collect();
        let cols = total(types.iter());
        vec![
            ("residual", matrix(&rows, &Dim::ONE), "r, the output"),
            ("gradient", matrix(&cols, &Dim::ONE), "Jᵀr, weighted if there is a weight"),
            ("hessian", square(&cols), "JᵀJ, weighted if there is a weight"),
        ]
    }
}

fn matrix(rows: &Dim, cols: &Dim) -> Ty {
    Ty { elem: Elem::Real, shape: Shape::Matrix(rows.clone(), cols.clone()) }
}

fn square(side: &Dim) -> Ty {
    matrix(side, side)
}

fn ident_of(name: &str) -> Ident {
    crate::emit::types::ident(name)
}
