//! Bodies by fused loops and kernels, for programs of any size and of symbolic dimensions.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::code::{Home, Writer};
use super::parts;
use super::plan::{self, Loop, Plan, Step, Target};
use super::types::{Types, count, ident};
use crate::draw::math::Math;
use crate::ir::{Dim, Elem, Graph, Id, NodeKind, Ty};
use crate::ops::arrange::Ix;
use crate::ops::{Form, Kernel, Reduction, Side};

/// A temporary of this size or less is an array on the stack, a larger one a slot of the workspace.
const LARGEST_LOCAL: usize = 256;

/// Where an output goes.
pub(crate) struct Destination {
    pub(crate) target: Target,
    /// For a matrix, a mutable reference to its columns; for a scalar, a place.
    pub(crate) place: TokenStream,
}

/// A body, and what it needs around it.
pub(crate) struct Body {
    pub(crate) statements: TokenStream,
    /// The temporaries in the workspace: names and types.
    pub(crate) slots: Vec<(String, Ty)>,
    pub(crate) needs_arch: bool,
}

/// Writes the body of a pass. Inputs are variables of their names; matrices behind references.
pub(crate) fn body(
    graph: &Graph,
    types: &Types,
    generics: &syn::Generics,
    destinations: &[Destination],
) -> Body {
    let targets: Vec<Target> = destinations.iter().map(|destination| destination.target).collect();
    let plan = plan::plan(graph, &targets);
    Emitter::new(graph, types, generics, destinations, plan).body()
}

struct Emitter<'a> {
    graph: &'a Graph,
    types: &'a Types,
    generics: &'a syn::Generics,
    destinations: &'a [Destination],
    plan: Plan,
    names: Vec<String>,
    taken: BTreeSet<String>,
    uses: Vec<usize>,
    /// By node: the nodes that read it.
    readers: Vec<Vec<Id>>,
    writer: Writer<'a>,
    /// By node: referred to by its name in the docs.
    named: Vec<bool>,
    /// By output: the variable of its memory.
    output_names: Vec<Ident>,
    row: Ident,
    col: Ident,
    statements: TokenStream,
    slots: Vec<(String, Ty)>,
}

impl<'a> Emitter<'a> {
    fn new(
        graph: &'a Graph,
        types: &'a Types,
        generics: &'a syn::Generics,
        destinations: &'a [Destination],
        plan: Plan,
    ) -> Self {
        let names = crate::ir::print::names(graph);
        let taken: BTreeSet<&str> = names.iter().map(String::as_str).collect();
        let free = |wishes: [&'static str; 3]| -> &'static str {
            wishes.into_iter().find(|wish| !taken.contains(wish)).unwrap_or("position")
        };
        let (row, col) =
            (ident(free(["i", "row", "row_number"])), ident(free(["j", "col", "column_number"])));
        let output_names = graph
            .outputs
            .iter()
            .enumerate()
            .map(|(number, output)| {
                let own = plan.in_output[output.id.index()] == Some(number);
                let wish = crate::ir::print::identifier(&output.name);
                if own {
                    ident(&names[output.id.index()])
                } else if taken.contains(wish.as_str()) {
                    ident(&format!("{wish}_out"))
                } else {
                    ident(&wish)
                }
            })
            .collect();
        let uses = graph.uses();
        let mut readers = vec![Vec::new(); graph.nodes.len()];
        for id in graph.ids() {
            for operand in graph.node(id).operands() {
                readers[operand.index()].push(id);
            }
        }
        let taken = names.iter().cloned().collect();
        let homes = vec![None; graph.nodes.len()];
        let named = vec![false; graph.nodes.len()];
        let writer = Writer { graph, types, homes };
        let (statements, slots) = (TokenStream::new(), Vec::new());
        Self {
            graph,
            types,
            generics,
            destinations,
            plan,
            names,
            taken,
            uses,
            readers,
            writer,
            named,
            output_names,
            row,
            col,
            statements,
            slots,
        }
    }

    fn body(mut self) -> Body {
        self.find_named();
        self.bind_inputs();
        self.bind_outputs();
        self.bind_temporaries();
        let bindings = std::mem::take(&mut self.statements);
        let steps = std::mem::take(&mut self.plan.steps);
        let mut written = Vec::with_capacity(steps.len());
        for step in &steps {
            match step {
                Step::Loop(of) => self.emit_loop(of),
                Step::Kernel { id, adds } => self.emit_kernel(*id, *adds),
                Step::Scalar(id) => self.emit_scalar(*id),
            }
            let tokens = std::mem::take(&mut self.statements);
            written.push(self.written(step, tokens));
        }
        self.write_scalars();
        let end = std::mem::take(&mut self.statements);
        let steps = parts::join(written, &end, self.generics, self.types);
        let needs_arch = self.writer.needs_arch();
        Body { statements: quote!(#bindings #steps #end), slots: self.slots, needs_arch }
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
        }
        let outputs: Vec<usize> = match step {
            Step::Loop(of) => of.stores.clone(),
            Step::Kernel { adds, .. } => adds.iter().copied().collect(),
            Step::Scalar(_) => Vec::new(),
        };
        written.memory.extend(outputs.iter().map(|number| self.output_names[*number].clone()));
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
        variables
    }

    fn name(&self, id: Id) -> Ident {
        ident(&self.names[id.index()])
    }

    /// Which values the docs refer to by name: those that stand in a statement of their own.
    fn find_named(&mut self) {
        for id in self.graph.ids() {
            let node = self.graph.node(id);
            let Some((op, _)) = self.graph.op(id) else { continue };
            let several = self.uses[id.index()] > 1 || node.name.is_some();
            self.named[id.index()] = match &op.kernel {
                Kernel::Entry(_) => several || self.plan.in_memory[id.index()],
                Kernel::Reduce(_) | Kernel::Matrix(_) => true,
                _ => self.plan.in_memory[id.index()],
            };
        }
    }

    fn doc(&mut self, line: &str) {
        let line = format!(" {line}");
        self.statements.extend(quote!(#[doc = #line]));
    }

    fn math(&self) -> impl Fn(Id) -> bool + use<'_> {
        |id| self.named[id.index()]
    }

    fn equation(&self, id: Id) -> String {
        Math { graph: self.graph, names: &self.names, is_named: &self.math() }.equation(id)
    }

    fn right_side(&self, id: Id) -> String {
        let math = Math { graph: self.graph, names: &self.names, is_named: &self.math() };
        if self.named[id.index()] { self.names[id.index()].clone() } else { math.right_side(id) }
    }

    /// `let x = &x.data.0;` for every matrix that is read.
    fn bind_inputs(&mut self) {
        for id in self.graph.ids() {
            let NodeKind::Input(_) = self.graph.node(id).kind else { continue };
            let name = self.name(id);
            if self.graph.shape(id).is_scalar() {
                self.writer.homes[id.index()] = Some(Home::Local(name));
                continue;
            }
            if self.uses[id.index()] > 0 {
                self.statements.extend(quote!(let #name = &#name.data.0;));
            }
            self.writer.homes[id.index()] = Some(Home::Memory(name));
        }
    }

    fn bind_outputs(&mut self) {
        for (number, output) in self.graph.outputs.iter().enumerate() {
            if self.graph.shape(output.id).is_scalar() {
                continue;
            }
            let (name, place) = (&self.output_names[number], &self.destinations[number].place);
            self.statements.extend(quote!(let #name = #place;));
        }
    }

    fn bind_temporaries(&mut self) {
        for id in self.graph.ids() {
            let node = self.graph.node(id);
            let index = id.index();
            if !self.plan.in_memory[index] || matches!(node.kind, NodeKind::Input(_)) {
                continue;
            }
            let name = self.name(id);
            if self.plan.in_output[index].is_some() {
                continue;
            }
            let is_small = node.ty.shape.literal_len().is_some_and(|len| len <= LARGEST_LOCAL);
            if is_small {
                let (rows, cols) = node.ty.shape.dims();
                let (rows, cols, zero) = (count(&rows), count(&cols), self.types.zero(node.ty.elem));
                self.statements.extend(quote!(let #name = &mut [[#zero; #rows]; #cols];));
            } else {
                self.slots.push((self.names[index].clone(), node.ty.clone()));
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
        let operands: Vec<TokenStream> = args
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
        self.statements.extend(quote!(rt::#call(__arch, #(#operands,)* #out);));
        self.writer.homes[id.index()] = Some(Home::Memory(name));
    }

    fn emit_loop(&mut self, of: &Loop) {
        let (rows, cols) = of.shape.dims();
        let mut frame =
            Frame { of, rows: side(&rows, &self.row), cols: side(&cols, &self.col), ..Frame::new(of) };
        let mut equations: Vec<String> = Vec::new();
        for &id in &of.values {
            if let Some(equation) = self.loop_value(id, &mut frame) {
                equations.push(equation);
            }
        }
        for &id in &of.reductions {
            equations.push(self.equation(id));
            self.reduction(id, &mut frame);
        }
        for &number in &of.stores {
            let id = self.graph.outputs[number].id;
            let name = self.output_names[number].clone();
            let adds = self.destinations[number].target == Target::Add;
            equations.push(format!("{name} {} {}", if adds { "+=" } else { "=" }, self.right_side(id)));
            let value = self.writer.entry(id, &frame.rows, &frame.cols).tokens();
            let (row, col) = (frame.rows.tokens(), frame.cols.tokens());
            let assign = if adds { quote!(+=) } else { quote!(=) };
            frame.inner.extend(quote!(#name[#col][#row] #assign #value;));
        }
        // What the loop has left in memory is read from there by what follows.
        for &id in &of.values {
            let in_memory = self.plan.in_memory[id.index()];
            self.writer.homes[id.index()] = in_memory.then(|| Home::Memory(self.name(id)));
        }
        let doc = format!(" {}", equations.join("; "));
        let code = frame.code(&self.row, &self.col, &quote!(#[doc = #doc]));
        self.statements.extend(code);
    }

    /// One value of a loop; what is read once is left to its reader.
    fn loop_value(&mut self, id: Id, frame: &mut Frame<'_>) -> Option<String> {
        let index = id.index();
        let in_memory = self.plan.in_memory[index];
        if !self.named[index] {
            return None;
        }
        let equation = self.equation(id);
        let value = self.writer.written_out(id, &frame.rows, &frame.cols).tokens();
        let (row, col) = (frame.rows.tokens(), frame.cols.tokens());
        let name = self.name(id);
        if in_memory && !self.is_read_again(id, frame) {
            frame.inner.extend(quote!(#name[#col][#row] = #value;));
            return Some(equation);
        }
        let local = self.entry_name(id, frame);
        frame.inner.extend(quote!(let #local = #value;));
        if in_memory {
            frame.inner.extend(quote!(#name[#col][#row] = #local;));
        }
        self.writer.homes[index] = Some(Home::Local(local));
        Some(equation)
    }

    /// Whether the present entry is read again in its loop; most reductions over what is in memory read it there.
    fn is_read_again(&self, id: Id, frame: &Frame<'_>) -> bool {
        let step = self.plan.ready[id.index()];
        let reads = |reader: &Id| {
            self.plan.ready[reader.index()] == step
                && match self.graph.op(*reader) {
                    Some((op, _)) => match &op.kernel {
                        Kernel::Reduce(reduction) => reduction.side == Side::Columns,
                        kernel => !matches!(kernel, Kernel::Matrix(_)),
                    },
                    None => false,
                }
        };
        let stored = |number: &usize| self.graph.outputs[*number].id == id;
        self.readers[id.index()].iter().any(reads) || frame.of.stores.iter().any(stored)
    }

    /// `h_ij`, `h_i` or `h_j`: the name of the present entry.
    fn entry_name(&self, id: Id, frame: &Frame<'_>) -> Ident {
        let suffix = match (&frame.rows, &frame.cols) {
            (Ix::Code(_), Ix::Code(_)) => "ij",
            (Ix::Code(_), _) => "i",
            (_, Ix::Code(_)) => "j",
            _ => "0",
        };
        let mut name = format!("{}_{suffix}", self.names[id.index()]);
        while self.taken.contains(&name) {
            name.push('_');
        }
        ident(&name)
    }

    fn reduction(&mut self, id: Id, frame: &mut Frame<'_>) {
        let Some((op, args)) = self.graph.op(id) else { return };
        let Kernel::Reduce(reduction) = &op.kernel else { return };
        let of = args[0];
        let name = self.name(id);
        let result_is_scalar = self.graph.shape(id).is_scalar();
        let line = ident(reduction.line);
        let memory = self.whole(of, frame);
        let (has_rows, has_cols) = (matches!(frame.rows, Ix::Code(_)), matches!(frame.cols, Ix::Code(_)));
        let (row, col) = (frame.rows.tokens(), frame.cols.tokens());
        let value = self.writer.entry(of, &frame.rows, &frame.cols).tokens();
        match reduction.side {
            _ if !has_rows && !has_cols => {
                if result_is_scalar {
                    let zero = self.types.zero(Elem::Real);
                    frame.before.extend(quote!(let mut #name = #zero;));
                    frame.inner.extend(quote!(#name = #value;));
                } else {
                    frame.inner.extend(quote!(#name[0][0] = #value;));
                }
            }
            Side::All if memory.is_some() => {
                let memory = memory.unwrap_or_default();
                frame.after.extend(quote!(let #name = rt::#line(__arch, #memory.as_flattened());));
            }
            Side::All if has_rows && has_cols => {
                let buffer = self.line_buffer(id, frame, &frame.of.shape.rows());
                let identity = self.identity(reduction);
                let combined = Self::combine(reduction, &quote!(#name), &quote!(rt::#line(__arch, &#buffer)));
                frame.before.extend(quote!(let mut #name = #identity;));
                frame.inner.extend(quote!(#buffer[#row] = #value;));
                frame.column_end.extend(combined);
            }
            Side::Rows if has_rows => {
                let source = if let Some(memory) = memory {
                    quote!(&#memory[#col])
                } else {
                    let buffer = self.line_buffer(id, frame, &frame.of.shape.rows());
                    frame.inner.extend(quote!(#buffer[#row] = #value;));
                    quote!(&#buffer)
                };
                frame.column_end.extend(quote!(#name[#col][0] = rt::#line(__arch, #source);));
            }
            Side::Columns if has_cols && has_rows => {
                let identity = self.identity(reduction);
                let rows = count(&frame.of.shape.rows());
                let combined = Self::combine(reduction, &quote!(#name[0][#row]), &value);
                frame.before.extend(quote!(*#name = [[#identity; #rows]; 1];));
                frame.inner.extend(combined);
            }
            // Along the only side that there is.
            Side::All | Side::Columns if has_cols || reduction.side == Side::All => {
                let along_cols = has_cols;
                let len = if along_cols { frame.of.shape.cols() } else { frame.of.shape.rows() };
                let at = if along_cols { &col } else { &row };
                let buffer = self.line_buffer(id, frame, &len);
                frame.inner.extend(quote!(#buffer[#at] = #value;));
                let target = if result_is_scalar { quote!(let #name) } else { quote!(#name[0][0]) };
                frame.after.extend(quote!(#target = rt::#line(__arch, &#buffer);));
            }
            // Over a side of one entry: the entry itself.
            _ => {
                frame.inner.extend(quote!(#name[#col][#row] = #value;));
            }
        }
        self.writer.homes[id.index()] =
            Some(if result_is_scalar { Home::Local(name) } else { Home::Memory(name) });
    }

    /// The variable of a value that is in memory once the loop is done, if it is.
    fn whole(&self, of: Id, frame: &Frame<'_>) -> Option<TokenStream> {
        let in_memory = self.plan.in_memory[of.index()];
        let is_there =
            in_memory && (frame.of.values.contains(&of) || self.writer.homes[of.index()].is_some());
        is_there.then(|| {
            let name = self.name(of);
            quote!(#name)
        })
    }

    /// A line of entries on the stack, made before the loop.
    fn line_buffer(&self, id: Id, frame: &mut Frame<'_>, len: &Dim) -> Ident {
        let mut name = format!("{}_terms", self.names[id.index()]);
        while self.taken.contains(&name) {
            name.push('_');
        }
        let name = ident(&name);
        let (zero, len) = (self.types.zero(Elem::Real), count(len));
        frame.before.extend(quote!(let mut #name = [#zero; #len];));
        name
    }

    fn identity(&self, reduction: &Reduction) -> TokenStream {
        self.types.real(reduction.identity)
    }

    /// `a` combined with `b`, as a statement.
    fn combine(reduction: &Reduction, a: &TokenStream, b: &TokenStream) -> TokenStream {
        match reduction.combine.entry().map(|entry| entry.form) {
            Some(Form::Infix(symbol, _)) => {
                let operator: TokenStream = format!("{symbol}=").parse().unwrap_or_default();
                quote!(#a #operator #b;)
            }
            _ => {
                let call = ident(reduction.combine.name);
                quote!(#a = __arch.#call(#a, #b);)
            }
        }
    }

    /// Scalar outputs, at the end.
    fn write_scalars(&mut self) {
        let mut returned = TokenStream::new();
        for (number, output) in self.graph.outputs.iter().enumerate() {
            if !self.graph.shape(output.id).is_scalar() {
                continue;
            }
            let value = self.writer.entry(output.id, &Ix::Number(0), &Ix::Number(0)).tokens();
            let place = &self.destinations[number].place;
            match self.destinations[number].target {
                Target::Return => returned = value,
                Target::Set => self.statements.extend(quote!(#place = #value;)),
                Target::Add => self.statements.extend(quote!(#place += #value;)),
            }
        }
        self.statements.extend(returned);
    }
}

/// The index along a side: 0 where there is one entry.
fn side(dim: &Dim, variable: &Ident) -> Ix {
    if dim.is_one() { Ix::Number(0) } else { Ix::Code(quote!(#variable)) }
}

/// The parts of a loop while it is written.
struct Frame<'l> {
    of: &'l Loop,
    rows: Ix,
    cols: Ix,
    before: TokenStream,
    inner: TokenStream,
    column_end: TokenStream,
    after: TokenStream,
}

impl<'l> Frame<'l> {
    fn new(of: &'l Loop) -> Self {
        let empty = TokenStream::new;
        Self {
            of,
            rows: Ix::Number(0),
            cols: Ix::Number(0),
            before: empty(),
            inner: empty(),
            column_end: empty(),
            after: empty(),
        }
    }

    /// The loop, with its line of mathematics above the statement that computes it.
    fn code(self, row: &Ident, col: &Ident, doc: &TokenStream) -> TokenStream {
        let Self { of, rows, cols, before, inner, column_end, after } = self;
        let (row_count, col_count) = (count(&of.shape.rows()), count(&of.shape.cols()));
        let mut body = inner;
        let mut is_loop = false;
        if matches!(rows, Ix::Code(_)) && !body.is_empty() {
            body = quote!(for #row in 0..#row_count { #body });
            is_loop = true;
        }
        body.extend(column_end);
        if matches!(cols, Ix::Code(_)) && !body.is_empty() {
            body = quote!(for #col in 0..#col_count { #body });
            is_loop = true;
        }
        match (body.is_empty(), is_loop) {
            (true, _) => quote!(#before #doc #after),
            (false, true) => quote!(#before #doc #body #after),
            // One entry: a block, as an assignment takes no docs.
            (false, false) => quote!(#before #doc { #body } #after),
        }
    }
}
