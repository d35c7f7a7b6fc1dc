//! Branches, loops and calls of functions elsewhere: real `if`s and `for`s in the generated code.
//!
//! Scalars come out of a branch as its value and are carried by a loop in mutable variables; matrices are written into
//! memory that stands before either. What happens at the end of a run is in `runs`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::code::Home;
use super::loops::{Emitter, Outlet, Text, nested};
use super::plan::{Target, repeated_constant};
use super::runs::Results;
use super::sinks::{Sink, Sunk, sunk};
use super::types::count;
use crate::ir::{Callee, Constant, Dim, Graph, Id, Mode, NodeKind, Ty};
use crate::ops::arrange::Ix;

impl Emitter<'_> {
    pub(super) fn emit_control(&mut self, id: Id) {
        let graph = self.graph;
        match &graph.node(id).kind {
            NodeKind::Branch { condition, args, then, otherwise } => {
                self.emit_branch(id, *condition, args, [then, otherwise]);
            }
            NodeKind::Loop { count, carried, args, body, records } => {
                let walked = carried.len() - records;
                self.emit_rolled(id, count, carried, args, body, walked);
            }
            NodeKind::Call { callee, args } => self.emit_call(id, callee, args),
            _ => {}
        }
    }

    /// The part of a node at each place, if anybody reads it.
    fn parts(&self, of: Id, count: usize) -> Vec<Option<Id>> {
        let mut parts = vec![None; count];
        for &reader in &self.readers[of.index()] {
            if let NodeKind::Part(own, place) = self.graph.node(reader).kind
                && own == of
            {
                parts[place] = Some(reader);
            }
        }
        parts
    }

    /// Where a sub-graph finds a value of this graph: a scalar gets a variable.
    fn home(&mut self, id: Id) -> Home {
        if let Some(home) = &self.writer.homes[id.index()] {
            return home.clone();
        }
        let name = self.name(id);
        if self.graph.shape(id).is_scalar() {
            let value = self.writer.entry(id, &Ix::Number(0), &Ix::Number(0)).tokens();
            self.statements.extend(quote!(let #name = #value;));
            self.named[id.index()] = true;
            self.writer.homes[id.index()] = Some(Home::Local(name.clone()));
            return Home::Local(name);
        }
        Home::Memory(name)
    }

    fn emit_branch(&mut self, id: Id, condition: Id, args: &[Id], sides: [&Graph; 2]) {
        let inputs: Vec<Home> = args.iter().map(|arg| self.home(*arg)).collect();
        let parts = self.parts(id, sides[0].outputs.len());
        let when = self.right_side(condition);
        let condition = self.writer.entry(condition, &Ix::Number(0), &Ix::Number(0)).tokens();
        let [then, otherwise] = sides.map(|side| {
            let outlets = side.outputs.iter().zip(&parts).map(|(output, part)| match part {
                Some(_) if side.shape(output.id).is_scalar() => Outlet::returned(),
                Some(part) => Outlet::memory(Target::Set, &self.name(*part), None),
                None => Outlet { target: Target::Place, ..Outlet::returned() },
            });
            let outlets = outlets.collect();
            self.nested(side, &inputs, outlets)
        });
        let scalars: Vec<Id> =
            parts.iter().flatten().copied().filter(|part| self.graph.shape(*part).is_scalar()).collect();
        let names: Vec<Ident> = scalars.iter().map(|part| self.name(*part)).collect();
        for &part in parts.iter().flatten() {
            let name = self.name(part);
            let is_scalar = self.graph.shape(part).is_scalar();
            self.named[part.index()] = true;
            self.writer.homes[part.index()] =
                Some(if is_scalar { Home::Local(name) } else { Home::Memory(name) });
        }
        let side = |text: Text| {
            let (statements, end) = (text.statements, text.returned.tokens());
            quote!({ #statements #end })
        };
        let (then, otherwise) = (side(then), side(otherwise));
        let all: Vec<&str> = parts.iter().flatten().map(|part| self.names[part.index()].as_str()).collect();
        let doc = format!(" {} by whether {when}", all.join(", "));
        self.statements.extend(match &names[..] {
            [] => quote!(if #condition #then else #otherwise),
            [one] => quote!(#[doc = #doc] let #one = if #condition #then else #otherwise;),
            several => quote!(#[doc = #doc] let (#(#several),*) = if #condition #then else #otherwise;),
        });
    }

    fn emit_rolled(&mut self, id: Id, runs: &Dim, carried: &[Id], args: &[Id], body: &Graph, walked: usize) {
        let arg_homes: Vec<Home> = args.iter().map(|arg| self.home(*arg)).collect();
        let parts = self.parts(id, carried.len());
        let mut homes = Vec::with_capacity(body.inputs.len());
        let run = self.fresh(&body.inputs[0].name);
        homes.push(Home::Local(run.clone()));
        for (place, &initial) in carried.iter().enumerate() {
            let home = self.carried(initial, parts[place], &body.inputs[1 + place].name, place >= walked);
            homes.push(home);
        }
        homes.extend(arg_homes);

        let Sunk { body, sinks } = sunk(body);
        let mut outlets: Vec<Outlet> = body.outputs.iter().map(|_| Outlet::returned()).collect();
        // Matrices that are put in place only after the run: where they stand until then.
        let mut beside: Vec<Option<Ident>> = vec![None; body.outputs.len()];
        for (place, sink) in sinks.iter().enumerate() {
            let own = homes[1 + place].name().clone();
            match sink {
                Sink::Whole(number) => {
                    let value = body.outputs[*number].id;
                    if body.shape(value).is_scalar() {
                        continue;
                    }
                    let unread = !is_read(&body, place) || goes_on_within(&body, place, value);
                    let target = if unread { own } else { self.aside(&own, "next", body.ty(value)) };
                    outlets[*number] = Outlet::memory(Target::Set, &target, None);
                    beside[*number] = (!unread).then_some(target);
                }
                Sink::Updates(updates) => {
                    let in_order = updates.len() == 1 || updates.iter().all(|update| update.adds);
                    let is_read = is_read(&body, place);
                    for update in updates {
                        let value = body.outputs[update.value].id;
                        if let Some((row, col)) = update.at {
                            outlets[row].target = Target::Return;
                            outlets[col].target = Target::Return;
                        }
                        if body.shape(value).is_scalar() {
                            continue;
                        }
                        if in_order && !is_read {
                            let target = if update.adds { Target::Add } else { Target::Set };
                            outlets[update.value] = Outlet::memory(target, &own, update.at);
                            if let Some((row, col)) = update.at {
                                outlets[row].target = Target::Place;
                                outlets[col].target = Target::Place;
                            }
                        } else {
                            let target = self.aside(&own, "change", body.ty(value));
                            outlets[update.value] = Outlet::memory(Target::Set, &target, None);
                            beside[update.value] = Some(target);
                        }
                    }
                }
            }
        }
        let returned: Vec<usize> =
            (0..outlets.len()).filter(|number| outlets[*number].target == Target::Return).collect();
        let text = self.nested(&body, &homes, outlets);
        let mut values: Vec<Option<TokenStream>> = vec![None; body.outputs.len()];
        for (number, value) in returned.iter().zip(text.returned.values) {
            values[*number] = Some(value);
        }
        let results = Results { values: &values, beside: &beside };
        let end = self.end_of_run(&body, &sinks, &homes[1..=carried.len()], &results);
        let (statements, runs) = (text.statements, count(runs));
        let names: Vec<String> =
            homes[1..=carried.len()].iter().map(|home| home.name().to_string()).collect();
        let doc = format!(" {}, run by run", names.join(", "));
        self.statements.extend(quote!(#[doc = #doc] for #run in 0..#runs { #statements #end }));
    }

    /// Memory beside a carried value.
    fn aside(&mut self, own: &Ident, what: &str, ty: &Ty) -> Ident {
        let name = self.fresh(&format!("{own}_{what}"));
        self.temporary(&name, ty);
        name
    }

    /// A carried value with what it begins with.
    fn carried(&mut self, initial: Id, part: Option<Id>, wish: &str, is_record: bool) -> Home {
        let ty = self.graph.ty(initial).clone();
        let name = match part {
            Some(part) => self.name(part),
            None => self.fresh(wish),
        };
        if let Some(part) = part {
            self.named[part.index()] = true;
        }
        let home = if ty.shape.is_scalar() { Home::Local(name.clone()) } else { Home::Memory(name.clone()) };
        if ty.shape.is_scalar() {
            let value = self.writer.entry(initial, &Ix::Number(0), &Ix::Number(0)).tokens();
            let elem = self.types.elem(ty.elem);
            self.statements.extend(quote!(let mut #name: #elem = #value;));
        } else {
            if part.is_none() {
                self.temporary(&name, &ty);
            }
            let in_output = part.is_some_and(|part| self.plan.in_output[part.index()].is_some());
            let is_zeroed = !in_output && self.is_on_stack(&ty);
            if let Some(constant) = repeated_constant(self.graph, initial) {
                // Every part of a record is written before it is read, and an array on the stack begins with zeros.
                if is_record || is_zeroed && is_zero(constant) {
                    return self.settled(part, home);
                }
                let value = self.types.constant(constant);
                let (rows, cols) = ty.shape.dims();
                let (rows, cols) = (count(&rows), count(&cols));
                self.statements.extend(quote!(*#name = [[#value; #rows]; #cols];));
            } else {
                let source = self.home(initial).name().clone();
                // An inner loop may go on in the memory of the outer one.
                if source != name {
                    self.statements.extend(quote!(*#name = *#source;));
                }
            }
        }
        self.settled(part, home)
    }

    fn settled(&mut self, part: Option<Id>, home: Home) -> Home {
        if let Some(part) = part {
            self.writer.homes[part.index()] = Some(home.clone());
        }
        home
    }

    #[allow(clippy::too_many_lines, reason = "three modes, each with and without an `Option`")]
    fn emit_call(&mut self, id: Id, callee: &Callee, args: &[Id]) {
        let (own, more) = args.split_at(callee.operands.len());
        let operands: Vec<TokenStream> = own.iter().map(|arg| self.argument(*arg)).collect();
        let parts = self.parts(id, callee.results.len());
        let path = |function: &str| -> TokenStream {
            format!("{}::{function}", callee.path).parse().unwrap_or_default()
        };
        let (forward_saved, vjp, jvp) = (path("forward_saved"), path("vjp"), path("jvp"));
        match callee.mode {
            Mode::Value => {
                let wish = format!("{}_saved", callee.path.rsplit("::").next().unwrap_or("call"));
                let saved = self.fresh(&wish);
                let mut names = self.result_names(&parts);
                if callee.is_fallible {
                    let found = names.pop().unwrap_or_else(|| quote!(_));
                    let pattern = tuple(&names);
                    let nothing = self.nothing(&callee.results[..names.len()]);
                    let inner: Vec<TokenStream> = (0..names.len()).map(inner_name).collect();
                    let inner = tuple(&inner);
                    self.statements.extend(quote! {
                        let (#pattern, #found, #saved) = match #forward_saved(#(#operands),*) {
                            rt::Some((#inner, saved)) => (#inner, true, rt::Some(saved)),
                            rt::None => (#nothing, false, rt::None),
                        };
                    });
                } else {
                    let pattern = tuple(&names);
                    self.statements.extend(quote!(let (#pattern, #saved) = #forward_saved(#(#operands),*);));
                }
                self.calls.push((id, saved));
            }
            Mode::Reverse => {
                let known = self.calls.iter().find(|(call, _)| match &self.graph.node(*call).kind {
                    NodeKind::Call { callee: other, args } => other.path == callee.path && args == own,
                    _ => false,
                });
                let saved = match known.map(|(_, saved)| saved.clone()) {
                    Some(saved) => saved,
                    None => {
                        let saved = self.fresh("saved");
                        self.statements.extend(if callee.is_fallible {
                            quote! {
                                let #saved = match #forward_saved(#(#operands),*) {
                                    rt::Some((_, saved)) => rt::Some(saved),
                                    rt::None => rt::None,
                                };
                            }
                        } else {
                            quote!(let (_, #saved) = #forward_saved(#(#operands),*);)
                        });
                        saved
                    }
                };
                let cotangents: Vec<TokenStream> = more.iter().map(|arg| self.argument(*arg)).collect();
                let cotangent = tuple(&cotangents);
                let mut names = self.result_names(&parts).into_iter();
                let mut next =
                    |ty: &Ty| if ty.is_real() { names.next() } else { None }.unwrap_or_else(|| quote!(_));
                let pattern: Vec<TokenStream> = callee.operands.iter().map(&mut next).collect();
                if callee.is_fallible {
                    let nothing = callee.operands.iter().map(|ty| match ty.is_real() {
                        true => self.nothing(std::slice::from_ref(ty)),
                        false => quote!(()),
                    });
                    let nothing: Vec<TokenStream> = nothing.collect();
                    self.statements.extend(quote! {
                        let (#(#pattern,)*) = match &#saved {
                            rt::Some(saved) => match #vjp(#(#operands,)* saved, #cotangent) {
                                rt::Some(gradients) => gradients,
                                rt::None => (#(#nothing,)*),
                            },
                            rt::None => (#(#nothing,)*),
                        };
                    });
                } else {
                    self.statements
                        .extend(quote!(let (#(#pattern,)*) = #vjp(#(#operands,)* &#saved, #cotangent);));
                }
            }
            Mode::Forward => {
                let tangents: Vec<TokenStream> = more.iter().map(|arg| self.argument(*arg)).collect();
                let names = self.result_names(&parts);
                // The results, perhaps whether there are any, then the tangents of the real ones.
                let real = callee.results.iter().filter(|ty| ty.is_real()).count() / 2;
                let (values, moved) = names.split_at(names.len() - real);
                if callee.is_fallible {
                    let (found, values) = values
                        .split_last()
                        .map_or((quote!(_), values), |(found, values)| (found.clone(), values));
                    let (value_pattern, moved_pattern) = (tuple(values), tuple(moved));
                    let nothing = self.nothing(&callee.results[..values.len()]);
                    let still = self.nothing(&callee.results[values.len() + 1..]);
                    self.statements.extend(quote! {
                        let (#value_pattern, #moved_pattern, #found) = match #jvp(#(#operands,)* #(#tangents),*) {
                            rt::Some((value, moved)) => (value, moved, true),
                            rt::None => (#nothing, #still, false),
                        };
                    });
                } else {
                    let (values, moved) = (tuple(values), tuple(moved));
                    self.statements
                        .extend(quote!(let (#values, #moved) = #jvp(#(#operands,)* #(#tangents),*);));
                }
            }
        }
        for &part in parts.iter().flatten() {
            let name = self.name(part);
            self.named[part.index()] = true;
            if self.graph.shape(part).is_scalar() {
                self.writer.homes[part.index()] = Some(Home::Local(name));
            } else {
                self.statements.extend(quote!(let #name = &#name.data.0;));
                self.writer.homes[part.index()] = Some(Home::Memory(name));
            }
        }
    }

    /// Values that stand where there are none.
    fn nothing(&self, types: &[Ty]) -> TokenStream {
        let one = |ty: &Ty| if ty.shape.is_scalar() { self.types.zero(ty.elem) } else { quote!(rt::zeros()) };
        tuple(&types.iter().map(one).collect::<Vec<_>>())
    }

    fn result_names(&self, parts: &[Option<Id>]) -> Vec<TokenStream> {
        let name = |part: &Option<Id>| match part {
            Some(part) => {
                let name = self.name(*part);
                quote!(#name)
            }
            None => quote!(_),
        };
        parts.iter().map(name).collect()
    }

    /// A value as a function elsewhere takes it.
    fn argument(&mut self, id: Id) -> TokenStream {
        if self.graph.shape(id).is_scalar() {
            return self.writer.entry(id, &Ix::Number(0), &Ix::Number(0)).tokens();
        }
        let name = self.home(id).name().clone();
        quote!(&rt::matrix(#name))
    }

    /// A sub-graph's text; its temporaries become this body's.
    fn nested(&mut self, graph: &Graph, inputs: &[Home], outlets: Vec<Outlet>) -> Text {
        let mut around = self.around.clone();
        around.taken.extend(self.taken.iter().cloned());
        around.taken.extend(self.temporaries.iter().map(|(name, _)| name.clone()));
        let mut text = nested(graph, &around, inputs, outlets);
        self.taken.extend(text.temporaries.iter().map(|(name, _)| name.clone()));
        self.temporaries.append(&mut text.temporaries);
        text
    }
}

/// Whether a carried value is read by nothing but an inner loop that begins with it, and whose result it becomes.
fn goes_on_within(body: &Graph, place: usize, value: Id) -> bool {
    let NodeKind::Part(inner, part) = body.node(value).kind else { return false };
    let NodeKind::Loop { carried, .. } = &body.node(inner).kind else { return false };
    let own = carried[part];
    let is_own = matches!(body.node(own).kind, NodeKind::Input(input) if input == 1 + place);
    let uses = body.uses();
    is_own && uses[own.index()] == 1 && uses[value.index()] == 1
}

/// Whether what a run computes depends on the old value of a carried one.
fn is_read(body: &Graph, place: usize) -> bool {
    let needed = body.needed_by(body.outputs.iter().map(|output| output.id));
    body.ids().any(|id| {
        needed[id.index()] && matches!(body.node(id).kind, NodeKind::Input(own) if own == 1 + place)
    })
}

fn is_zero(constant: &Constant) -> bool {
    match constant {
        Constant::Real(value) => value.to_bits() == 0,
        Constant::Index(value) => *value == 0,
        Constant::Bool(value) => !value,
        Constant::Count(_) | Constant::Item(_) => false,
    }
}

/// One value, or a tuple of several.
fn tuple(parts: &[TokenStream]) -> TokenStream {
    if let [one] = parts { quote!(#one) } else { quote!((#(#parts),*)) }
}

fn inner_name(place: usize) -> TokenStream {
    let name = super::types::ident(&format!("value_{place}"));
    quote!(#name)
}
