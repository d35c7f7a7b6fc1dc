//! Values of the user's, leaf by leaf: their types, how a pass reads and writes their leaves, how they are passed on.
//!
//! What holds: leaves come in the order of [`Layout::leaves`]. A struct is named by its path from the function's module,
//! `super::Params`, so that none of the generated names can stand in its way.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{Types, argument, count, ident};
use crate::ir::layout::side_by_side;
use crate::ir::{Dim, Layout, Record, Shape, Ty};

/// How something stands in a variable.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// Itself.
    Owned,
    /// Behind a reference.
    Reference,
}

/// One leaf, and where it is.
pub(super) struct Leaf<'a> {
    place: TokenStream,
    held: Held,
    form: Form<'a>,
}

enum Form<'a> {
    One(&'a Ty),
    Array(&'a Ty, &'a Dim),
}

impl Leaf<'_> {
    pub(super) fn ty(&self) -> Ty {
        match self.form {
            Form::One(ty) => ty.clone(),
            Form::Array(item, len) => side_by_side(item, len),
        }
    }

    pub(super) fn is_real(&self) -> bool {
        self.ty().is_real()
    }

    pub(super) fn is_scalar(&self) -> bool {
        matches!(self.form, Form::One(ty) if ty.shape.is_scalar())
    }

    /// The place of the leaf itself.
    pub(super) fn place(&self) -> TokenStream {
        let place = &self.place;
        match self.held {
            Held::Reference if self.is_scalar() => quote!(*#place),
            _ => quote!(#place),
        }
    }

    /// What a pass reads: a scalar, or a reference to a matrix's columns.
    pub(super) fn source(&self, types: &Types) -> TokenStream {
        let place = &self.place;
        match self.form {
            Form::One(ty) if ty.shape.is_scalar() => self.place(),
            Form::One(_) => quote!(&#place.data.0),
            Form::Array(item, len) => {
                let function = types.columns_of_array("columns", item, len);
                let reference = (self.held == Held::Owned).then(|| quote!(&));
                quote!(#function(#reference #place))
            }
        }
    }

    /// What a pass writes: the place of a scalar, or a mutable reference to a matrix's columns.
    pub(super) fn destination(&self, types: &Types) -> TokenStream {
        let place = &self.place;
        match self.form {
            Form::One(ty) if ty.shape.is_scalar() => self.place(),
            Form::One(_) => quote!(&mut #place.data.0),
            Form::Array(item, len) => {
                let function = types.columns_of_array("columns_mut", item, len);
                let reference = (self.held == Held::Owned).then(|| quote!(&mut));
                quote!(#function(#reference #place))
            }
        }
    }
}

/// The leaves of a value that stands at `place`.
pub(super) fn leaves(layout: &Layout, place: TokenStream, held: Held) -> Vec<Leaf<'_>> {
    let mut found = Vec::new();
    collect(layout, place, held, &mut found);
    found
}

fn collect<'a>(layout: &'a Layout, place: TokenStream, held: Held, found: &mut Vec<Leaf<'a>>) {
    match layout {
        Layout::Leaf(ty) => found.push(Leaf { place, held, form: Form::One(ty) }),
        Layout::Array { item, len } => found.push(Leaf { place, held, form: Form::Array(item, len) }),
        Layout::Struct(record) => {
            for (field, layout) in &record.fields {
                let field = ident(field);
                collect(layout, quote!(#place.#field), Held::Owned, found);
            }
        }
        Layout::Tuple(parts) => {
            for (part, layout) in parts.iter().enumerate() {
                let part = syn::Index::from(part);
                collect(layout, quote!(#place.#part), Held::Owned, found);
            }
        }
    }
}

/// Whether a value is passed by itself; all others are passed by reference.
pub(super) fn is_by_value(layout: &Layout) -> bool {
    matches!(layout, Layout::Leaf(ty) if ty.shape.is_scalar())
}

/// The leaves of a derivative (a cotangent or a tangent) of a value: those of its real leaves. Its parts stand behind
/// references where [`Types::derivative`] says so.
pub(super) fn derivative_leaves(layout: &Layout, place: TokenStream) -> Vec<Leaf<'_>> {
    let mut found = Vec::new();
    collect_derivative(layout, place, &mut found);
    found.retain(Leaf::is_real);
    found
}

fn collect_derivative<'a>(layout: &'a Layout, place: TokenStream, found: &mut Vec<Leaf<'a>>) {
    match layout {
        Layout::Tuple(parts) => {
            for (part, layout) in parts.iter().enumerate() {
                let part = syn::Index::from(part);
                collect_derivative(layout, quote!(#place.#part), found);
            }
        }
        _ => {
            let held = if is_by_value(layout) { Held::Owned } else { Held::Reference };
            collect(layout, place, held, found);
        }
    }
}

/// A derivative that stands by value behind the reference `place`, as it is passed to a function.
pub(super) fn passed(layout: &Layout, place: &TokenStream, held: Held) -> TokenStream {
    match layout {
        _ if !layout.is_real() && !matches!(layout, Layout::Tuple(_)) => quote!(()),
        Layout::Tuple(parts) => {
            let parts = parts.iter().enumerate().map(|(part, layout)| {
                let part = syn::Index::from(part);
                passed(layout, &quote!(#place.#part), Held::Owned)
            });
            quote!((#(#parts,)*))
        }
        _ if is_by_value(layout) && held == Held::Reference => quote!(*#place),
        _ if is_by_value(layout) || held == Held::Reference => quote!(#place),
        _ => quote!(&#place),
    }
}

impl Types {
    /// The type of a value of this layout.
    pub(crate) fn layout(&self, layout: &Layout) -> TokenStream {
        match layout {
            Layout::Leaf(ty) => self.value(ty),
            Layout::Array { item, len } => {
                let (item, len) = (self.value(item), count(len));
                quote!([#item; #len])
            }
            Layout::Struct(record) => struct_path(record),
            Layout::Tuple(parts) => {
                let parts = parts.iter().map(|part| self.layout(part));
                quote!((#(#parts,)*))
            }
        }
    }

    /// The type of a value of zeros, as an expression that may stand in a constant.
    pub(super) fn zeros(&self, layout: &Layout) -> TokenStream {
        match layout {
            Layout::Leaf(ty) => self.zero_leaf(ty),
            Layout::Array { item, len } => {
                let (item, len) = (self.zero_leaf(item), count(len));
                quote!([#item; #len])
            }
            Layout::Struct(record) => {
                let name = struct_name(record);
                let fields = record.fields.iter().map(|(field, layout)| {
                    let (field, zeros) = (ident(field), self.zeros(layout));
                    quote!(#field: #zeros)
                });
                quote!(super::#name { #(#fields),* })
            }
            Layout::Tuple(parts) => {
                let parts = parts.iter().map(|part| self.zeros(part));
                quote!((#(#parts,)*))
            }
        }
    }

    fn zero_leaf(&self, ty: &Ty) -> TokenStream {
        if ty.shape.is_scalar() { self.zero(ty.elem) } else { quote!(rt::zeros()) }
    }

    /// The type of a derivative of a value, by value: like the value, with `()` for what is data.
    pub(super) fn derivative(&self, layout: &Layout) -> TokenStream {
        match layout {
            Layout::Tuple(parts) => {
                let parts = parts.iter().map(|part| self.derivative(part));
                quote!((#(#parts,)*))
            }
            _ if layout.is_real() => self.layout(layout),
            _ => quote!(()),
        }
    }

    /// Zeros of [`derivative`](Self::derivative).
    pub(super) fn zero_derivative(&self, layout: &Layout) -> TokenStream {
        match layout {
            Layout::Tuple(parts) => {
                let parts = parts.iter().map(|part| self.zero_derivative(part));
                quote!((#(#parts,)*))
            }
            _ if layout.is_real() => self.zeros(layout),
            _ => quote!(()),
        }
    }

    /// The parts of a derivative as they are passed: scalars by value, all others by reference.
    pub(super) fn passed_derivative(&self, layout: &Layout, lifetime: &TokenStream) -> TokenStream {
        match layout {
            Layout::Tuple(parts) => {
                let parts = parts.iter().map(|part| self.passed_derivative(part, lifetime));
                quote!((#(#parts,)*))
            }
            _ if !layout.is_real() => quote!(()),
            _ if is_by_value(layout) => self.layout(layout),
            _ => {
                let ty = self.layout(layout);
                quote!(&#lifetime #ty)
            }
        }
    }

    /// The function that gives an array's columns, with all its arguments.
    fn columns_of_array(&self, name: &str, item: &Ty, len: &Dim) -> TokenStream {
        let elem = self.elem(item.elem);
        let count = argument(len);
        if item.shape.is_scalar() {
            let name = ident(&format!("scalar_{name}"));
            return quote!(rt::#name::<#elem, #count>);
        }
        let name = ident(name);
        let (rows, cols) = item.shape.dims();
        let Shape::Matrix(_, all) = side_by_side(item, len).shape else { return TokenStream::new() };
        let (rows, cols, all) = (argument(&rows), argument(&cols), argument(&all));
        quote!(rt::#name::<#elem, #rows, #cols, #count, #all>)
    }
}

/// `super::Params<f64, 3>`
fn struct_path(record: &Record) -> TokenStream {
    let text: TokenStream = record.text.parse().unwrap_or_default();
    quote!(super::#text)
}

fn struct_name(record: &Record) -> proc_macro2::Ident {
    ident(&record.name)
}

/// The leaves' types, for the layout of a struct in memory.
pub(super) fn memory(types: &Types, layout: &Layout) -> Vec<TokenStream> {
    match layout {
        Layout::Leaf(_) | Layout::Array { .. } => vec![types.layout(layout)],
        Layout::Struct(record) => record.fields.iter().flat_map(|(_, field)| memory(types, field)).collect(),
        Layout::Tuple(parts) => parts.iter().flat_map(|part| memory(types, part)).collect(),
    }
}

/// The structs within a layout.
pub(super) fn records<'a>(layout: &'a Layout, found: &mut Vec<&'a Record>) {
    match layout {
        Layout::Leaf(_) | Layout::Array { .. } => {}
        Layout::Struct(record) => {
            found.push(record);
            record.fields.iter().for_each(|(_, field)| records(field, found));
        }
        Layout::Tuple(parts) => parts.iter().for_each(|part| records(part, found)),
    }
}
