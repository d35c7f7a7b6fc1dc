//! Loops over the entries of a shape: chains of entry-by-entry values, and reductions over them.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::quote;

use super::code::Home;
use super::loops::Emitter;
use super::plan::{Loop, Target};
use super::types::{count, ident};
use crate::ir::{Dim, Elem, Id};
use crate::ops::arrange::Ix;
use crate::ops::{ADD, Form, Kernel, Reduction, Side};

/// Shorter loops than this are not worth a second one for angles that are far from zero.
const SHORTEST_VECTORISED: usize = 4;

impl Emitter<'_> {
    pub(super) fn emit_loop(&mut self, of: &Loop) {
        let (rows, cols) = of.shape.dims();
        let mut frame =
            Frame { of, rows: side(&rows, &self.row), cols: side(&cols, &self.col), ..Frame::new(of) };
        frame.runs_twice = self.may_run_twice(&frame);
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
            let adds = matches!(self.outlets[number].target, Target::Add | Target::Update(_));
            equations.push(format!("{name} {} {}", if adds { "+=" } else { "=" }, self.right_side(id)));
            let value = self.writer.entry(id, &frame.rows, &frame.cols).tokens();
            let (row, col) = (frame.rows.tokens(), frame.cols.tokens());
            let assign = if adds { quote!(+=) } else { quote!(=) };
            let (row, col) = match self.outlets[number].at {
                None => (row, col),
                Some((first_row, first_col)) => {
                    let first = |number: usize| self.writer.index(self.graph.outputs[number].id);
                    let row = first(first_row).plus(&frame.rows).tokens();
                    (row, first(first_col).plus(&frame.cols).tokens())
                }
            };
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

    /// Whether the innermost loop has functions that are better off with `rt::Near`, and may be run once more if one of
    /// their arguments was far: where it is long enough to be vectorised, adds to nothing and changes nothing that it may
    /// read.
    fn may_run_twice(&self, frame: &Frame<'_>) -> bool {
        let is_near = |id: &Id| match self.graph.op(*id) {
            Some((op, _)) => op.entry().is_some_and(|entry| matches!(entry.form, Form::CallNear(_))),
            None => false,
        };
        let innermost =
            if matches!(frame.rows, Ix::Code(_)) { frame.of.shape.rows() } else { frame.of.shape.cols() };
        // Memory that stands there already may be that of a carried value, which the loop reads.
        let is_apart = |number: &usize| {
            let outlet = &self.outlets[*number];
            outlet.target == Target::Set && !outlet.is_bound
        };
        innermost.literal().is_none_or(|len| len >= SHORTEST_VECTORISED)
            && frame.of.values.iter().any(is_near)
            && frame.of.stores.iter().all(is_apart)
            && frame.of.values.iter().all(|id| self.plan.in_output[id.index()].as_ref().is_none_or(is_apart))
            && frame.of.reductions.iter().all(|&id| match self.graph.op(id) {
                Some((op, _)) => !matches!(&op.kernel, Kernel::Reduce(of) if of.side == Side::Columns),
                None => true,
            })
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
        let zero = self.types.zero(Elem::Real);
        let value = self.writer.entry(of, &frame.rows, &frame.cols).tokens();
        match reduction.side {
            _ if !has_rows && !has_cols => {
                if result_is_scalar {
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
            // Column by column, as a run may be repeated.
            Side::All if has_rows && has_cols && frame.runs_twice => {
                let identity = self.identity(reduction);
                let buffer = self.line_buffer(id, frame, &frame.of.shape.rows(), &zero);
                let combined = Self::combine(reduction, &quote!(#name), &quote!(rt::#line(__arch, &#buffer)));
                frame.before.extend(quote!(let mut #name = #identity;));
                frame.inner.extend(quote!(#buffer[#row] = #value;));
                frame.column_end.extend(combined);
            }
            // Side by side for all rows, and together at the end.
            Side::All if has_rows && has_cols => {
                let identity = self.identity(reduction);
                let buffer = self.line_buffer(id, frame, &frame.of.shape.rows(), &identity);
                let combined = self.combined(reduction, &quote!(#buffer[#row]), of, frame);
                frame.inner.extend(combined);
                frame.after.extend(quote!(let #name = rt::#line(__arch, &#buffer);));
            }
            Side::Rows if has_rows => {
                let source = if let Some(memory) = memory {
                    quote!(&#memory[#col])
                } else {
                    let buffer = self.line_buffer(id, frame, &frame.of.shape.rows(), &zero);
                    frame.inner.extend(quote!(#buffer[#row] = #value;));
                    quote!(&#buffer)
                };
                frame.column_end.extend(quote!(#name[#col][0] = rt::#line(__arch, #source);));
            }
            Side::Columns if has_cols && has_rows => {
                let identity = self.identity(reduction);
                let rows = count(&frame.of.shape.rows());
                let combined = self.combined(reduction, &quote!(#name[0][#row]), of, frame);
                frame.before.extend(quote!(*#name = [[#identity; #rows]; 1];));
                frame.inner.extend(combined);
            }
            // Along the only side that there is.
            Side::All | Side::Columns if has_cols || reduction.side == Side::All => {
                let along_cols = has_cols;
                let len = if along_cols { frame.of.shape.cols() } else { frame.of.shape.rows() };
                let at = if along_cols { &col } else { &row };
                let buffer = self.line_buffer(id, frame, &len, &zero);
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
    fn line_buffer(&self, id: Id, frame: &mut Frame<'_>, len: &Dim, initial: &TokenStream) -> Ident {
        let mut name = format!("{}_terms", self.names[id.index()]);
        while self.taken.contains(&name) {
            name.push('_');
        }
        let name = ident(&name);
        let len = count(len);
        frame.before.extend(quote!(let mut #name = [#initial; #len];));
        name
    }

    fn identity(&self, reduction: &Reduction) -> TokenStream {
        self.types.real(reduction.identity)
    }

    /// `so_far` combined with the present entry of a value, as a statement.
    fn combined(
        &self,
        reduction: &Reduction,
        so_far: &TokenStream,
        of: Id,
        frame: &Frame<'_>,
    ) -> TokenStream {
        if reduction.combine.is(&ADD) {
            return self.writer.added(so_far, of, &frame.rows, &frame.cols);
        }
        let value = self.writer.entry(of, &frame.rows, &frame.cols).tokens();
        Self::combine(reduction, so_far, &value)
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
}

/// The index along a side: 0 where there is one entry.
fn side(dim: &Dim, variable: &Ident) -> Ix {
    if dim.is_one() { Ix::Number(0) } else { Ix::Code(quote!(#variable)) }
}

/// A loop, or with `runs_twice` the loop as if all angles were near zero, and once more if one was not.
fn innermost(head: TokenStream, body: &TokenStream, runs_twice: bool) -> TokenStream {
    if !runs_twice {
        return quote!(#head { #body });
    }
    let near = with_near(body.clone());
    quote! {
        let __near = rt::Near::new(__arch);
        #head { #near }
        if __near.has_met_far() {
            #head { #body }
        }
    }
}

/// The same code, with `__near.sin(x)` for `__arch.sin(x)`, and so for every function.
fn with_near(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut near = TokenStream::new();
    while let Some(tree) = tokens.next() {
        let is_method = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '.');
        near.extend([match tree {
            TokenTree::Ident(name) if is_method && name == "__arch" => {
                TokenTree::Ident(Ident::new("__near", name.span()))
            }
            TokenTree::Group(group) => {
                let mut of = Group::new(group.delimiter(), with_near(group.stream()));
                of.set_span(group.span());
                TokenTree::Group(of)
            }
            tree => tree,
        }]);
    }
    near
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
    /// Whether the innermost loop is first run with `rt::Near`.
    runs_twice: bool,
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
            runs_twice: false,
        }
    }

    /// The loop, with its line of mathematics above the statement that computes it.
    fn code(self, row: &Ident, col: &Ident, doc: &TokenStream) -> TokenStream {
        let Self { of, rows, cols, before, inner, column_end, after, runs_twice } = self;
        let (row_count, col_count) = (count(&of.shape.rows()), count(&of.shape.cols()));
        let mut body = inner;
        let mut is_loop = false;
        if matches!(rows, Ix::Code(_)) && !body.is_empty() {
            body = innermost(quote!(for #row in 0..#row_count), &body, runs_twice);
            is_loop = true;
        }
        body.extend(column_end);
        if matches!(cols, Ix::Code(_)) && !body.is_empty() {
            body = innermost(quote!(for #col in 0..#col_count), &body, runs_twice && !is_loop);
            is_loop = true;
        }
        match (body.is_empty(), is_loop) {
            // All of it is written where it is read: docs that stand before nothing would be the next statement's.
            (true, _) if after.is_empty() => before,
            (true, _) => quote!(#before #doc #after),
            (false, true) => quote!(#before #doc #body #after),
            // One entry: a block, as an assignment takes no docs.
            (false, false) => quote!(#before #doc { #body } #after),
        }
    }
}
