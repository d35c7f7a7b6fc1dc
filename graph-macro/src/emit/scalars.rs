//! Bodies in straight lines, for small programs: one `let` for each shared or named scalar.

use proc_macro2::TokenStream;
use quote::quote;

use super::code::{Home, Writer, needs_arch};
use super::loops::{Body, Destination};
use super::plan::Target;
use super::types::{Types, ident};
use crate::draw::math::Math;
use crate::ir::{Graph, Id, NodeKind};
use crate::ops::Form;
use crate::ops::arrange::Ix;
use crate::passes::{self, scalarise};

/// A program of more scalar operations than this is written in loops.
const LIMIT: usize = 600;

/// … and so is one with a larger matrix,
const LARGEST_MATRIX: usize = 36;

/// … or with a longer line of elementary functions: in a loop they are computed side by side.
const LONGEST_LINE: usize = 4;

/// An expression of more operations than this is cut in two.
const LONGEST: usize = 24;

/// The body, if the program is small enough.
pub(crate) fn body(graph: &Graph, types: &Types, destinations: &[Destination]) -> Option<Body> {
    if !is_small(graph) {
        return None;
    }
    let scalars = scalarise::run(graph, LIMIT)?;
    let simple = passes::optimise(&scalars.graph);
    let names = crate::ir::print::names(&simple);
    let emitter =
        Emitter { whole: graph, scalars: &simple, names, origins: &scalars.origins, types, destinations };
    Some(Body { statements: emitter.statements(), slots: Vec::new(), needs_arch: needs_arch(&simple) })
}

fn is_small(graph: &Graph) -> bool {
    graph.ids().all(|id| {
        let is_call = graph
            .op(id)
            .and_then(|(op, _)| op.entry())
            .is_some_and(|entry| matches!(entry.form, Form::Call(_)));
        let limit = if is_call { LONGEST_LINE } else { LARGEST_MATRIX };
        graph.shape(id).literal_len().is_some_and(|len| len <= limit)
    })
}

struct Emitter<'a> {
    whole: &'a Graph,
    scalars: &'a Graph,
    /// Of the scalars.
    names: Vec<String>,
    origins: &'a std::collections::BTreeMap<std::rc::Rc<str>, Id>,
    types: &'a Types,
    destinations: &'a [Destination],
}

impl Emitter<'_> {
    fn statements(&self) -> TokenStream {
        let graph = self.scalars;
        let names = &self.names;
        let uses = graph.uses();
        let mut writer = Writer { graph, types: self.types, homes: vec![None; graph.nodes.len()] };
        let mut statements = TokenStream::new();
        let mut lengths = vec![0usize; graph.nodes.len()];
        let mut explained: Option<Id> = None;
        // An entry that is only stored is written where it is stored.
        let stored = self.stored();
        let is_matrix_output = |id: Id| stored.contains(&id);
        for id in graph.ids() {
            let node = graph.node(id);
            let name = ident(&names[id.index()]);
            if let NodeKind::Input(_) = node.kind {
                let is_scalar = node.ty.shape.is_scalar();
                if !is_scalar && uses[id.index()] > 0 {
                    statements.extend(quote!(let #name = &#name.data.0;));
                }
                let home = if is_scalar { Home::Local(name) } else { Home::Memory(name) };
                writer.homes[id.index()] = Some(home);
                continue;
            }
            let Some((op, args)) = graph.op(id) else { continue };
            if op.entry().is_none() {
                continue;
            }
            let length = 1 + args.iter().map(|arg| lengths[arg.index()]).sum::<usize>();
            let is_shared = uses[id.index()] > 1;
            let is_named = node.name.is_some() && !(is_matrix_output(id) && uses[id.index()] == 1);
            if !(is_shared || is_named || length > LONGEST) {
                lengths[id.index()] = length;
                continue;
            }
            let origin = node.name.as_ref().and_then(|name| self.origins.get(name)).copied();
            if origin.is_some() && origin != explained {
                explained = origin;
                statements.extend(self.doc(origin));
            }
            let value = writer.written_out(id, &Ix::Number(0), &Ix::Number(0)).tokens();
            statements.extend(quote!(let #name = #value;));
            writer.homes[id.index()] = Some(Home::Local(name));
        }
        statements.extend(self.outputs(&writer));
        statements
    }

    /// The entries of matrix outputs.
    fn stored(&self) -> std::collections::BTreeSet<Id> {
        let mut entries = self.scalars.outputs.iter();
        let mut stored = std::collections::BTreeSet::new();
        for output in &self.whole.outputs {
            let shape = self.whole.shape(output.id);
            let own = entries.by_ref().take(shape.literal_len().unwrap_or(0));
            if shape.is_scalar() { own.for_each(drop) } else { stored.extend(own.map(|entry| entry.id)) }
        }
        stored
    }

    fn outputs(&self, writer: &Writer<'_>) -> TokenStream {
        let mut statements = TokenStream::new();
        let mut returned = TokenStream::new();
        let mut entries = self.scalars.outputs.iter();
        for (output, destination) in self.whole.outputs.iter().zip(self.destinations) {
            let shape = self.whole.shape(output.id);
            let place = &destination.place;
            if !shape.is_scalar() {
                let name = ident(&self.output_variable(&output.name));
                statements.extend(self.output_doc(&output.name, output.id, destination.target));
                statements.extend(quote!(let #name = #place;));
            }
            let (rows, cols) = shape.dims();
            let (rows, cols) = (rows.literal().unwrap_or(1), cols.literal().unwrap_or(1));
            for (col, row) in (0..cols).flat_map(|col| (0..rows).map(move |row| (col, row))) {
                let Some(entry) = entries.next() else { continue };
                let value = writer.entry(entry.id, &Ix::Number(0), &Ix::Number(0)).tokens();
                let (row, col) = (
                    proc_macro2::Literal::usize_unsuffixed(row),
                    proc_macro2::Literal::usize_unsuffixed(col),
                );
                let name = ident(&self.output_variable(&output.name));
                let at = if shape.is_scalar() { quote!(#place) } else { quote!(#name[#col][#row]) };
                match destination.target {
                    Target::Return => returned = value,
                    Target::Set => statements.extend(quote!(#at = #value;)),
                    Target::Add => statements.extend(quote!(#at += #value;)),
                }
            }
        }
        statements.extend(returned);
        statements
    }

    /// An output's variable must not hide an input of the same name that is still read.
    fn output_variable(&self, name: &str) -> String {
        let name = crate::ir::print::identifier(name);
        let is_taken = self.names.contains(&name);
        if is_taken { format!("{name}_out") } else { name }
    }

    fn math(&self, id: Id) -> String {
        let names = crate::ir::print::names(self.whole);
        let is_named = |id: Id| self.whole.node(id).name.is_some();
        Math { graph: self.whole, names: &names, is_named: &is_named }.right_side(id)
    }

    fn doc(&self, id: Option<Id>) -> TokenStream {
        let Some(id) = id else { return TokenStream::new() };
        let name = self.whole.node(id).name.as_deref().unwrap_or_default();
        let line = format!(" {name} = {}", self.math(id));
        quote!(#[doc = #line])
    }

    fn output_doc(&self, name: &str, id: Id, target: Target) -> TokenStream {
        let sign = if target == Target::Add { "+=" } else { "=" };
        let line = format!(" {name} {sign} {}", self.math(id));
        quote!(#[doc = #line])
    }
}
