//! Bodies by fused loops and kernels, for programs of any size and of symbolic dimensions.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::code::{Home, Writer};
use super::parts;
use super::plan::{self, Plan, Step, Target};
use super::slots::{self, Slots};
use super::types::{Types, count, ident};
use crate::draw::math::Math;
use crate::ir::print::unique;
use crate::ir::{Graph, Id, NodeKind, Ty};
use crate::ops::Kernel;
use crate::ops::arrange::Ix;

/// A temporary of this size or less is an array on the stack, a larger one a slot of the workspace.
const LARGEST_LOCAL: usize = 256;

/// A pass with more kernels than this calls those that are not short, instead of holding a copy of each: rustc's time for
/// a function grows faster than its length.
const MOST_INLINED: usize = 12;

/// Where an output goes.
pub(crate) struct Destination {
    pub(crate) target: Target,
    /// For a matrix, a mutable reference to its columns; for a scalar, a place.
    pub(crate) place: TokenStream,
}

/// A body, and what it needs around it.
pub(crate) struct Body {
    pub(crate) statements: TokenStream,
    pub(crate) needs_arch: bool,
}

/// What a body ends with.
#[derive(Default)]
pub(super) struct Returned {
    pub(super) values: Vec<TokenStream>,
    /// The condition of an `Option`.
    pub(super) guard: Option<TokenStream>,
    /// What changes inputs, under that condition.
    pub(super) updates: TokenStream,
}

impl Returned {
    pub(super) fn tokens(&self) -> TokenStream {
        let value = match &self.values[..] {
            [] => TokenStream::new(),
            [one] => one.clone(),
            several => quote!((#(#several),*)),
        };
        let updates = &self.updates;
        match &self.guard {
            None => quote!(#updates #value),
            Some(guard) => {
                let value = if value.is_empty() { quote!(()) } else { value };
                quote!(if #guard { #updates rt::Some(#value) } else { rt::None })
            }
        }
    }
}

/// What a body is written in: the same for a pass and for the sub-graphs within it.
#[derive(Clone)]
pub(super) struct Around<'a> {
    pub(super) types: &'a Types,
    pub(super) generics: &'a syn::Generics,
    /// Whether even a small body is written in loops.
    pub(super) in_loops: bool,
    /// The slots of the workspace.
    pub(super) slots: &'a Slots,
    /// The names that stand around it.
    pub(super) taken: BTreeSet<String>,
    /// Whether sums of products are one instruction where the processor has it.
    pub(super) fuses: bool,
}

/// Where an output of a body goes.
pub(super) struct Outlet {
    pub(super) target: Target,
    /// For a matrix, the variable of its memory, or the expression that gives it; for a scalar, a place.
    pub(super) place: TokenStream,
    /// Whether `place` is a variable that stands there already.
    pub(super) is_bound: bool,
    /// Where in the memory it begins: the numbers of the outputs that say it.
    pub(super) at: Option<(usize, usize)>,
}

impl Outlet {
    pub(super) fn of(destination: &Destination) -> Self {
        let Destination { target, place } = destination;
        Self { target: *target, place: place.clone(), is_bound: false, at: None }
    }

    /// A scalar that the body ends with.
    pub(super) fn returned() -> Self {
        Self { target: Target::Return, place: TokenStream::new(), is_bound: false, at: None }
    }

    /// A part of the memory of a variable.
    pub(super) fn memory(target: Target, name: &Ident, at: Option<(usize, usize)>) -> Self {
        Self { target, place: quote!(#name), is_bound: true, at }
    }
}

/// A written body.
pub(super) struct Text {
    pub(super) statements: TokenStream,
    pub(super) returned: Returned,
    /// The temporaries that a sub-graph needs in the workspace: names and types.
    pub(super) temporaries: Vec<(String, Ty)>,
}

/// Writes the body of a pass. Inputs are variables of their names, matrices references to their columns: where an input
/// does not stand there so, `sources` has the expression that gives it.
pub(crate) fn body(
    graph: &Graph,
    types: &Types,
    generics: &syn::Generics,
    in_loops: bool,
    slots: &Slots,
    sources: &[Option<TokenStream>],
    destinations: &[Destination],
) -> Body {
    if !in_loops && let Some(body) = super::scalars::body(graph, types, sources, destinations) {
        return body;
    }
    let needs_arch = super::code::needs_arch(graph);
    let around = Around { types, generics, in_loops, slots, taken: BTreeSet::new(), fuses: needs_arch };
    let names = crate::ir::print::names(graph);
    let outlets = outlets(graph, &names, destinations);
    let mut emitter = Emitter::new(graph, &around, names, outlets);
    emitter.bind_inputs(sources);
    let Text { statements, returned, .. } = emitter.text();
    let end = returned.tokens();
    Body { statements: quote!(#statements #end), needs_arch }
}

/// Where the outputs of a pass go: what updates an input is added to the memory of the input's variable.
pub(super) fn outlets(graph: &Graph, names: &[String], destinations: &[Destination]) -> Vec<Outlet> {
    let outlet = |destination: &Destination| match destination.target {
        Target::Update(number) => {
            let is_matrix = |id: &Id| {
                matches!(graph.node(*id).kind, NodeKind::Input(input) if input == number)
                    && !graph.shape(*id).is_scalar()
            };
            let variable = graph.ids().find(is_matrix).map(|id| ident(&names[id.index()]));
            variable.map_or_else(
                || Outlet::of(destination),
                |name| Outlet::memory(destination.target, &name, None),
            )
        }
        _ => Outlet::of(destination),
    };
    destinations.iter().map(outlet).collect()
}

/// Whether an output is added to this input.
pub(super) fn is_updated(outlets: &[Outlet], input: usize) -> bool {
    outlets.iter().any(|outlet| outlet.target == Target::Update(input))
}

/// Writes the body of a sub-graph whose inputs stand where `inputs` says.
pub(super) fn nested(graph: &Graph, around: &Around<'_>, inputs: &[Home], outlets: Vec<Outlet>) -> Text {
    if !around.in_loops
        && let Some(text) = super::scalars::nested(graph, around, inputs, &outlets)
    {
        return text;
    }
    let variables: Vec<String> = inputs.iter().map(|home| home.name().to_string()).collect();
    let names = crate::ir::print::names_beside(graph, &variables, around.taken.clone());
    let mut emitter = Emitter::new(graph, around, names, outlets);
    for id in graph.ids() {
        if let NodeKind::Input(input) = graph.node(id).kind {
            emitter.writer.homes[id.index()] = Some(inputs[input].clone());
        }
    }
    emitter.is_nested = true;
    emitter.text()
}

pub(super) struct Emitter<'a> {
    pub(super) graph: &'a Graph,
    pub(super) around: &'a Around<'a>,
    pub(super) types: &'a Types,
    pub(super) outlets: Vec<Outlet>,
    pub(super) plan: Plan,
    pub(super) names: Vec<String>,
    pub(super) taken: BTreeSet<String>,
    uses: Vec<usize>,
    /// By node: the nodes that read it.
    pub(super) readers: Vec<Vec<Id>>,
    pub(super) writer: Writer<'a>,
    /// By node: referred to by its name in the docs.
    pub(super) named: Vec<bool>,
    /// By output: the variable of its memory.
    pub(super) output_names: Vec<Ident>,
    pub(super) row: Ident,
    pub(super) col: Ident,
    pub(super) statements: TokenStream,
    /// The temporaries in the workspace: names and types.
    pub(super) temporaries: Vec<(String, Ty)>,
    /// The calls of functions elsewhere: what they have saved.
    pub(super) calls: Vec<(Id, Ident)>,
    is_nested: bool,
    /// What kernels are called with.
    arch: TokenStream,
}

impl<'a> Emitter<'a> {
    fn new(graph: &'a Graph, around: &'a Around<'a>, mut names: Vec<String>, outlets: Vec<Outlet>) -> Self {
        let targets: Vec<Target> = outlets.iter().map(|outlet| outlet.target).collect();
        let whole: Vec<bool> = outlets.iter().map(|outlet| outlet.at.is_none()).collect();
        let plan = plan::plan(graph, &targets, &whole);
        let mut taken: BTreeSet<String> = names.iter().chain(&around.taken).cloned().collect();
        let mut free = |wishes: [&'static str; 3]| -> Ident {
            let wish = wishes.into_iter().find(|wish| !taken.contains(*wish));
            ident(&unique(wish.unwrap_or("position"), &mut taken))
        };
        let (row, col) = (free(["i", "row", "row_number"]), free(["j", "col", "column_number"]));
        let mut output_names = Vec::with_capacity(outlets.len());
        for (number, (output, outlet)) in graph.outputs.iter().zip(&outlets).enumerate() {
            let own = plan.in_output[output.id.index()] == Some(number);
            let name = match (outlet.is_bound, own) {
                (true, own) => {
                    if own {
                        // The value is computed where it goes.
                        names[output.id.index()] = outlet.place.to_string();
                    }
                    ident(&outlet.place.to_string())
                }
                (false, true) => ident(&names[output.id.index()]),
                (false, false) => {
                    let wish = crate::ir::print::identifier(&output.name);
                    let wish = if taken.contains(&wish) { format!("{wish}_out") } else { wish };
                    ident(&unique(&wish, &mut taken))
                }
            };
            output_names.push(name);
        }
        let mut readers = vec![Vec::new(); graph.nodes.len()];
        for id in graph.ids() {
            for operand in graph.node(id).operands() {
                readers[operand.index()].push(id);
            }
        }
        let homes = vec![None; graph.nodes.len()];
        let writer = Writer { graph, types: around.types, homes, fuses: around.fuses };
        Self {
            graph,
            around,
            types: around.types,
            outlets,
            plan,
            names,
            taken,
            uses: graph.uses(),
            readers,
            writer,
            named: vec![false; graph.nodes.len()],
            output_names,
            row,
            col,
            statements: TokenStream::new(),
            temporaries: Vec::new(),
            calls: Vec::new(),
            is_nested: false,
            arch: quote!(__arch),
        }
    }

    fn text(mut self) -> Text {
        self.find_named();
        self.bind_outputs();
        self.bind_temporaries();
        let bindings = std::mem::take(&mut self.statements);
        let steps = std::mem::take(&mut self.plan.steps);
        if steps.iter().filter(|step| matches!(step, Step::Kernel { .. })).count() > MOST_INLINED {
            self.arch = quote!(rt::Shared(__arch));
        }
        let (steps, updates) = steps.split_at(self.plan.updates_from);
        let mut written = Vec::with_capacity(steps.len());
        for step in steps {
            self.emit_step(step);
            let tokens = std::mem::take(&mut self.statements);
            written.push(self.written(step, tokens));
        }
        if !updates.is_empty() {
            self.bind_scalar_outputs();
        }
        let before = std::mem::take(&mut self.statements);
        for step in updates {
            self.emit_step(step);
        }
        let updates = std::mem::take(&mut self.statements);
        let mut returned = self.write_scalars();
        let of_scalars = std::mem::take(&mut returned.updates);
        returned.updates = quote!(#updates #of_scalars);
        let end = std::mem::take(&mut self.statements);
        let end = quote!(#before #end);
        let statements = if self.is_nested {
            written.into_iter().map(|step| step.tokens).collect()
        } else {
            let after = returned.tokens();
            let own = |mentioned: &[BTreeSet<String>]| {
                slots::bindings(&self.temporaries, mentioned, self.around.slots)
            };
            parts::join(&written, &quote!(#end #after), self.around.generics, self.types, own)
        };
        let temporaries = if self.is_nested { self.temporaries } else { Vec::new() };
        Text { statements: quote!(#bindings #statements #end), returned, temporaries }
    }

    fn emit_step(&mut self, step: &Step) {
        match step {
            Step::Loop(of) => self.emit_loop(of),
            Step::Kernel { id, adds } => self.emit_kernel(*id, *adds),
            Step::Scalar(id) => self.emit_scalar(*id),
            Step::Control(id) => self.emit_control(*id),
        }
    }

    /// A name that nothing around has.
    pub(super) fn fresh(&mut self, wish: &str) -> Ident {
        ident(&unique(&crate::ir::print::identifier(wish), &mut self.taken))
    }

    #[allow(clippy::unused_self, reason = "it reads as a question to the emitter")]
    pub(super) fn is_on_stack(&self, ty: &Ty) -> bool {
        ty.shape.literal_len().is_some_and(|len| len <= LARGEST_LOCAL)
    }

    /// Memory for a matrix: an array on the stack, or a slot of the workspace.
    pub(super) fn temporary(&mut self, name: &Ident, ty: &Ty) {
        if self.is_on_stack(ty) {
            let (rows, cols) = ty.shape.dims();
            let (rows, cols, zero) = (count(&rows), count(&cols), self.types.zero(ty.elem));
            self.statements.extend(quote!(let #name = &mut [[#zero; #rows]; #cols];));
        } else {
            self.temporaries.push((name.to_string(), ty.clone()));
        }
    }

    /// A step with what it writes.
    fn written(&self, step: &Step, tokens: TokenStream) -> parts::Written {
        let mut written =
            parts::Written { tokens, memory: Vec::new(), scalars: Vec::new(), reads: Vec::new() };
        let mut result = |id: Id| {
            if self.graph.shape(id).is_scalar() {
                written.scalars.push((self.name(id), self.graph.ty(id).elem));
            } else if self.plan.in_memory[id.index()] {
                written.memory.push(self.name(id));
            }
        };
        match step {
            Step::Loop(of) => of.values.iter().chain(&of.reductions).copied().for_each(&mut result),
            Step::Kernel { id, adds: None } | Step::Scalar(id) => result(*id),
            Step::Kernel { adds: Some(_), .. } => {}
            Step::Control(of) => {
                let parts = self.readers[of.index()].iter().copied();
                parts
                    .filter(|id| matches!(self.graph.node(*id).kind, NodeKind::Part(..)))
                    .for_each(&mut result);
            }
        }
        let outputs: Vec<usize> = match step {
            Step::Loop(of) => of.stores.clone(),
            Step::Kernel { adds, .. } => adds.iter().copied().collect(),
            Step::Scalar(_) | Step::Control(_) => Vec::new(),
        };
        written.memory.extend(outputs.iter().map(|number| self.output_names[*number].clone()));
        written.memory.extend(self.temporaries.iter().map(|(name, _)| ident(name)));
        written.reads = self.variables(&written.tokens);
        written
    }

    /// The variables from outside that a step's code mentions, with their types.
    fn variables(&self, tokens: &TokenStream) -> Vec<parts::Variable> {
        let mentioned = parts::identifiers(tokens);
        let mut variables = Vec::new();
        for id in self.graph.ids() {
            let name = &self.names[id.index()];
            if !mentioned.contains(name) {
                continue;
            }
            let scalar = self.graph.shape(id).is_scalar();
            let is_variable = match self.graph.node(id).kind {
                NodeKind::Input(_) => true,
                _ if scalar => matches!(self.writer.homes[id.index()], Some(Home::Local(_))),
                _ => self.plan.in_memory[id.index()],
            };
            if is_variable {
                let ty = self.graph.ty(id).clone();
                variables.push(parts::Variable { name: self.name(id), ty });
            }
        }
        for (number, output) in self.graph.outputs.iter().enumerate() {
            let name = &self.output_names[number];
            let is_new = !variables.iter().any(|variable| variable.name == *name);
            if is_new && mentioned.contains(&name.to_string()) && !self.graph.shape(output.id).is_scalar() {
                let ty = self.graph.ty(output.id).clone();
                variables.push(parts::Variable { name: name.clone(), ty });
            }
        }
        for (name, ty) in &self.temporaries {
            let is_new = !variables.iter().any(|variable| variable.name == *name);
            if is_new && mentioned.contains(name) {
                variables.push(parts::Variable { name: ident(name), ty: ty.clone() });
            }
        }
        variables
    }

    pub(super) fn name(&self, id: Id) -> Ident {
        ident(&self.names[id.index()])
    }

    /// Which values the docs refer to by name: those that stand in a statement of their own.
    fn find_named(&mut self) {
        for id in self.graph.ids() {
            let node = self.graph.node(id);
            let Some((op, _)) = self.graph.op(id) else { continue };
            let several = self.uses[id.index()] > 1 || node.name.is_some();
            self.named[id.index()] = match &op.kernel {
                Kernel::Entry(_) => {
                    several || self.plan.in_memory[id.index()] || self.plan.is_update[id.index()]
                }
                Kernel::Reduce(_) | Kernel::Matrix(_) => true,
                _ => self.plan.in_memory[id.index()],
            };
        }
    }

    pub(super) fn doc(&mut self, line: &str) {
        let line = format!(" {line}");
        self.statements.extend(quote!(#[doc = #line]));
    }

    fn math(&self) -> impl Fn(Id) -> bool + use<'_> {
        |id| self.named[id.index()]
    }

    pub(super) fn equation(&self, id: Id) -> String {
        Math { graph: self.graph, names: &self.names, is_named: &self.math() }.equation(id)
    }

    pub(super) fn right_side(&self, id: Id) -> String {
        let math = Math { graph: self.graph, names: &self.names, is_named: &self.math() };
        if self.named[id.index()] { self.names[id.index()].clone() } else { math.right_side(id) }
    }

    /// `let x = &x.data.0;` for every input that is read and does not stand there under its name.
    fn bind_inputs(&mut self, sources: &[Option<TokenStream>]) {
        for id in self.graph.ids() {
            let NodeKind::Input(input) = self.graph.node(id).kind else { continue };
            let name = self.name(id);
            if let Some(source) = sources.get(input).and_then(Option::as_ref)
                && (self.uses[id.index()] > 0 || is_updated(&self.outlets, input))
            {
                self.statements.extend(quote!(let #name = #source;));
            }
            let is_scalar = self.graph.shape(id).is_scalar();
            self.writer.homes[id.index()] =
                Some(if is_scalar { Home::Local(name) } else { Home::Memory(name) });
        }
    }

    /// Scalar outputs get their values before inputs change.
    fn bind_scalar_outputs(&mut self) {
        for output in &self.graph.outputs {
            let id = output.id;
            let has_value = self.writer.homes[id.index()].is_some() || self.graph.constant(id).is_some();
            if has_value || !self.graph.shape(id).is_scalar() {
                continue;
            }
            let value = self.writer.entry(id, &Ix::Number(0), &Ix::Number(0)).tokens();
            let name = self.name(id);
            self.statements.extend(quote!(let #name = #value;));
            self.writer.homes[id.index()] = Some(Home::Local(name));
        }
    }

    fn bind_outputs(&mut self) {
        for (number, output) in self.graph.outputs.iter().enumerate() {
            let outlet = &self.outlets[number];
            let has_memory = !outlet.is_bound && outlet.target != Target::Place;
            if self.graph.shape(output.id).is_scalar() || !has_memory {
                continue;
            }
            let (name, place) = (&self.output_names[number], &self.outlets[number].place);
            self.statements.extend(quote!(let #name = #place;));
        }
    }

    fn bind_temporaries(&mut self) {
        for id in self.graph.ids() {
            let index = id.index();
            let node = self.graph.node(id);
            let is_given = match node.kind {
                NodeKind::Input(_) => true,
                // A call brings the memory of its results.
                NodeKind::Part(of, _) => matches!(self.graph.node(of).kind, NodeKind::Call { .. }),
                _ => false,
            };
            if self.plan.in_memory[index] && !is_given && self.plan.in_output[index].is_none() {
                let name = self.name(id);
                self.temporary(&name, &node.ty);
            }
        }
    }

    fn emit_scalar(&mut self, id: Id) {
        let value = |this: &Self| this.writer.written_out(id, &Ix::Number(0), &Ix::Number(0)).tokens();
        if !self.named[id.index()] && !self.is_read_in_loop(id) {
            // Read once, by another scalar: it is written there.
            return;
        }
        self.named[id.index()] = true;
        let tokens = value(self);
        let equation = self.equation(id);
        self.doc(&equation);
        let name = self.name(id);
        self.statements.extend(quote!(let #name = #tokens;));
        self.writer.homes[id.index()] = Some(Home::Local(name));
    }

    fn is_read_in_loop(&self, id: Id) -> bool {
        self.readers[id.index()].iter().any(|reader| !self.graph.shape(*reader).is_scalar())
    }

    fn emit_kernel(&mut self, id: Id, adds: Option<usize>) {
        let Some((op, args)) = self.graph.op(id) else { return };
        let Kernel::Matrix(matrix) = &op.kernel else { return };
        let operands: Vec<TokenStream> = args[matrix.ghosts..]
            .iter()
            .map(|arg| match &self.writer.homes[arg.index()] {
                Some(Home::Memory(name) | Home::Local(name)) => quote!(#name),
                None => self.writer.entry(*arg, &Ix::Number(0), &Ix::Number(0)).tokens(),
            })
            .collect();
        let equation = match adds {
            Some(number) => {
                let math = Math { graph: self.graph, names: &self.names, is_named: &self.math() };
                format!("{} += {}", self.output_names[number], math.right_side(id))
            }
            None => self.equation(id),
        };
        self.doc(&equation);
        let name = self.name(id);
        if self.graph.shape(id).is_scalar() {
            let call = ident(matrix.call);
            self.statements.extend(quote!(let #name = rt::#call(__arch, #(#operands),*);));
            self.writer.homes[id.index()] = Some(Home::Local(name));
            return;
        }
        let call = ident(if adds.is_some() { matrix.add.unwrap_or(matrix.call) } else { matrix.call });
        let out = match adds {
            Some(number) => {
                let name = &self.output_names[number];
                quote!(#name)
            }
            None => quote!(#name),
        };
        let arch = &self.arch;
        self.statements.extend(quote!(rt::#call(#arch, #(#operands,)* #out);));
        self.writer.homes[id.index()] = Some(Home::Memory(name));
    }

    /// Scalar outputs, at the end.
    fn write_scalars(&mut self) -> Returned {
        let mut returned = Returned::default();
        for (number, output) in self.graph.outputs.iter().enumerate() {
            if !self.graph.shape(output.id).is_scalar() {
                continue;
            }
            let value = self.writer.entry(output.id, &Ix::Number(0), &Ix::Number(0)).tokens();
            let place = &self.outlets[number].place;
            match self.outlets[number].target {
                Target::Return => returned.values.push(value),
                Target::Guard => returned.guard = Some(value),
                Target::Place => {}
                Target::Set => self.statements.extend(quote!(#place = #value;)),
                Target::Add => self.statements.extend(quote!(#place += #value;)),
                Target::Update(_) => returned.updates.extend(quote!(#place += #value;)),
            }
        }
        returned
    }
}
