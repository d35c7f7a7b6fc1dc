//! Bodies in straight lines, for small programs: one `let` for each shared or named scalar.

use proc_macro2::TokenStream;
use quote::quote;

use super::code::{Home, Writer, needs_arch};
use super::loops::{Around, Body, Destination, Outlet, Returned, Text, is_updated};
use super::plan::Target;
use super::types::{Types, ident};
use crate::draw::math::Math;
use crate::ir::{Graph, Id, NodeKind};
use crate::ops::arrange::Ix;
use crate::passes::{self, scalarise};

/// A program of more scalar operations than this, once it is simplified, is written in loops.
const LIMIT: usize = 600;

/// One of more than this is not even simplified: most of these operations must be structural zeros.
const MOST: usize = 12_000;

/// … and so is one with a larger matrix,
const LARGEST_MATRIX: usize = 36;

/// … or with a longer line of elementary functions: in a loop they are computed side by side.
const LONGEST_LINE: usize = 4;

/// An expression of more operations than this is cut in two.
const LONGEST: usize = 24;

/// The body, if the program is small enough.
pub(crate) fn body(
    graph: &Graph,
    types: &Types,
    sources: &[Option<TokenStream>],
    destinations: &[Destination],
) -> Option<Body> {
    let (scalars, simple) = small(graph)?;
    let names = crate::ir::print::names(&simple);
    let outlets = super::loops::outlets(&simple, &names, destinations);
    let origins = &scalars.origins;
    let needs_arch = needs_arch(&simple);
    let emitter = Emitter {
        whole: graph,
        scalars: &simple,
        names,
        origins,
        types,
        sources,
        inputs: None,
        outlets: &outlets,
        fuses: needs_arch,
    };
    let (statements, returned) = emitter.statements();
    let end = returned.tokens();
    Some(Body { statements: quote!(#statements #end), needs_arch })
}

/// The body of a sub-graph whose inputs stand where `inputs` says, if it is small enough.
pub(super) fn nested(
    graph: &Graph,
    around: &Around<'_>,
    inputs: &[Home],
    outlets: &[Outlet],
) -> Option<Text> {
    let (scalars, simple) = small(graph)?;
    let variables: Vec<String> = inputs.iter().map(|home| home.name().to_string()).collect();
    let names = crate::ir::print::names_beside(&simple, &variables, around.taken.clone());
    let (types, origins) = (around.types, &scalars.origins);
    let emitter = Emitter {
        whole: graph,
        scalars: &simple,
        names,
        origins,
        types,
        sources: &[],
        inputs: Some(inputs),
        outlets,
        fuses: around.fuses,
    };
    let (statements, returned) = emitter.statements();
    Some(Text { statements, returned, temporaries: Vec::new() })
}

/// The program of scalars that a small graph is written as.
pub(super) fn simplified(graph: &Graph) -> Option<Graph> {
    small(graph).map(|(_, simple)| simple)
}

/// The program of scalars and what is left of it once it is simplified, if that is small.
fn small(graph: &Graph) -> Option<(scalarise::Scalars, Graph)> {
    let scalars = if is_small(graph) { scalarise::run(graph, MOST) } else { None }?;
    let simple = passes::optimise(&scalars.graph);
    (count(&simple) <= LIMIT).then_some((scalars, simple))
}

/// How many operations are left to write.
fn count(graph: &Graph) -> usize {
    graph.ids().filter(|id| graph.op(*id).is_some_and(|(op, _)| op.entry().is_some())).count()
}

fn is_small(graph: &Graph) -> bool {
    let read_in_parts = scalarise::read_in_parts(graph);
    graph.ids().all(|id| {
        let is_call = graph.op(id).and_then(|(op, _)| op.entry()).is_some_and(|entry| entry.form.is_call());
        let limit = if is_call { LONGEST_LINE } else { LARGEST_MATRIX };
        read_in_parts[id.index()] || graph.shape(id).literal_len().is_some_and(|len| len <= limit)
    })
}

struct Emitter<'a> {
    whole: &'a Graph,
    scalars: &'a Graph,
    /// Of the scalars.
    names: Vec<String>,
    origins: &'a std::collections::BTreeMap<std::rc::Rc<str>, Id>,
    types: &'a Types,
    /// The expressions that give the inputs of a pass,
    sources: &'a [Option<TokenStream>],
    /// … or where those of a sub-graph stand.
    inputs: Option<&'a [Home]>,
    outlets: &'a [Outlet],
    fuses: bool,
}

impl Emitter<'_> {
    fn statements(&self) -> (TokenStream, Returned) {
        let graph = self.scalars;
        let names = &self.names;
        let uses = graph.uses();
        let homes = vec![None; graph.nodes.len()];
        let mut writer = Writer { graph, types: self.types, homes, fuses: self.fuses };
        let mut statements = TokenStream::new();
        let mut lengths = vec![0usize; graph.nodes.len()];
        let mut explained: Option<Id> = None;
        // An entry that is only stored is written where it is stored.
        let stored = self.stored();
        let is_matrix_output = |id: Id| stored.contains(&id);
        for id in graph.ids() {
            let node = graph.node(id);
            let name = ident(&names[id.index()]);
            if let NodeKind::Input(input) = node.kind {
                if let Some(homes) = self.inputs {
                    writer.homes[id.index()] = Some(homes[input].clone());
                    continue;
                }
                let is_scalar = node.ty.shape.is_scalar();
                if let Some(source) = self.sources.get(input).and_then(Option::as_ref)
                    && (uses[id.index()] > 0 || is_updated(self.outlets, input))
                {
                    statements.extend(quote!(let #name = #source;));
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
        self.bind_before_updates(&mut writer, &mut statements);
        let returned = self.outputs(&writer, &mut statements);
        (statements, returned)
    }

    /// What reads an input that is updated gets its value before.
    fn bind_before_updates(&self, writer: &mut Writer<'_>, statements: &mut TokenStream) {
        let graph = self.scalars;
        let mut reads = vec![false; graph.nodes.len()];
        for id in graph.ids() {
            let node = graph.node(id);
            reads[id.index()] = match &node.kind {
                NodeKind::Input(input) => is_updated(self.outlets, *input) && !node.ty.shape.is_scalar(),
                _ if writer.homes[id.index()].is_some() => false,
                _ => node.operands().iter().any(|operand| reads[operand.index()]),
            };
        }
        for output in &graph.outputs {
            let index = output.id.index();
            if reads[index] && writer.homes[index].is_none() {
                let name = ident(&self.names[index]);
                let value = writer.written_out(output.id, &Ix::Number(0), &Ix::Number(0)).tokens();
                statements.extend(quote!(let #name = #value;));
                writer.homes[index] = Some(Home::Local(name));
            }
        }
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

    /// Writes the outputs; gives those that are returned.
    fn outputs(&self, writer: &Writer<'_>, statements: &mut TokenStream) -> Returned {
        let mut returned = Returned::default();
        let mut first = 0;
        let firsts: Vec<usize> = self
            .whole
            .outputs
            .iter()
            .map(|output| {
                let own = first;
                first += self.whole.shape(output.id).literal_len().unwrap_or(0);
                own
            })
            .collect();
        let none = Ix::Number(0);
        for (number, (output, outlet)) in self.whole.outputs.iter().zip(self.outlets).enumerate() {
            let shape = self.whole.shape(output.id);
            let place = &outlet.place;
            let mut name = ident(&self.output_variable(&output.name));
            if outlet.target == Target::Place {
                continue;
            }
            if !shape.is_scalar() {
                if outlet.is_bound {
                    name = ident(&place.to_string());
                } else if matches!(outlet.target, Target::Update(_)) {
                    returned.updates.extend(quote!(let #name = #place;));
                } else {
                    statements.extend(self.output_doc(&output.name, output.id, outlet.target));
                    statements.extend(quote!(let #name = #place;));
                }
            }
            let begin = |side: usize| writer.index(self.scalars.outputs[firsts[side]].id);
            let (first_row, first_col) =
                outlet.at.map_or((none.clone(), none.clone()), |(row, col)| (begin(row), begin(col)));
            let mut updates = TokenStream::new();
            let (rows, cols) = shape.dims();
            let (rows, cols) = (rows.literal().unwrap_or(1), cols.literal().unwrap_or(1));
            let entries = (0..cols).flat_map(|col| (0..rows).map(move |row| (col, row)));
            for (entry, (col, row)) in entries.enumerate() {
                let id = self.scalars.outputs[firsts[number] + entry].id;
                let value = writer.entry(id, &none, &none).tokens();
                let along = |first: &Ix, by: usize| {
                    first.plus(&Ix::Number(i64::try_from(by).unwrap_or(i64::MAX))).tokens()
                };
                let (row, col) = (along(&first_row, row), along(&first_col, col));
                let at = if shape.is_scalar() { quote!(#place) } else { quote!(#name[#col][#row]) };
                match outlet.target {
                    Target::Return => returned.values.push(value),
                    Target::Guard => returned.guard = Some(value),
                    Target::Set => statements.extend(quote!(#at = #value;)),
                    Target::Add => statements.extend(quote!(#at += #value;)),
                    Target::Update(_) => updates.extend(quote!(#at += #value;)),
                    Target::Place => unreachable!("it is passed over"),
                }
            }
            if !updates.is_empty() {
                // A block, as an assignment takes no docs.
                let doc = self.output_doc(&output_name(outlet, &output.name), output.id, outlet.target);
                returned.updates.extend(quote!(#doc { #updates }));
            }
        }
        returned
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
        let sign = if matches!(target, Target::Add | Target::Update(_)) { "+=" } else { "=" };
        let line = format!(" {name} {sign} {}", self.math(id));
        quote!(#[doc = #line])
    }
}

/// What the docs call an output: the variable, where it stands there already.
fn output_name(outlet: &Outlet, name: &str) -> String {
    if outlet.is_bound { outlet.place.to_string() } else { name.to_owned() }
}
