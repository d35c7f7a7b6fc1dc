//! The docs of a module: a short header in plain text, which hovers and expansions show, and the page for rustdoc.

use super::api::Api;
use super::count::entries;
use super::structs::described;
use crate::draw::derivation::in_one_line;
use crate::draw::math::Math;
use crate::draw::page::{Content, page};
use crate::ir::{Id, Layout, Node, NodeKind, Ty};
use crate::ops::OpDef;
use crate::syntax::ast::ScalarType;

impl Api<'_> {
    /// The formula, statement by statement, as far as that is readable.
    pub(super) fn formula(&self) -> String {
        const MOST: usize = 8;
        let graph = &self.derivatives.written;
        let is_block = |node: &Node| matches!(node.kind, NodeKind::Branch { .. } | NodeKind::Loop { .. });
        if graph.nodes.iter().any(is_block) {
            return in_one_line(graph, graph.outputs.len());
        }
        let names = crate::ir::print::names(graph);
        let outputs: Vec<Id> =
            graph.outputs[..self.derivatives.leaves].iter().map(|output| output.id).collect();
        // The output is named after the function; its parts keep what the user calls them.
        let is_written = |id: Id| {
            let name = graph.node(id).name.as_deref();
            let own = self.output_name();
            outputs.contains(&id) && name.is_none_or(|name| name.split('.').next() == Some(&own))
        };
        let is_named = |id: Id| graph.node(id).name.is_some() && !is_written(id);
        let math = Math { graph, names: &names, is_named: &is_named };
        let named: Vec<Id> = graph.ids().filter(|id| is_named(*id) && graph.op(*id).is_some()).collect();
        let mut lines: Vec<String> = named.iter().take(MOST).map(|id| math.equation(*id)).collect();
        if named.len() > MOST {
            lines.push("…".to_owned());
        }
        let part = |id: &Id| {
            if is_written(*id) { math.right_side(*id) } else { names[id.index()].clone() }
        };
        let value = match &outputs[..] {
            [one] => math.right_side(*one),
            several => format!("({})", several.iter().map(part).collect::<Vec<_>>().join(", ")),
        };
        lines.push(format!("{} = {value}", self.function.name));
        lines.join("; ")
    }

    /// Formula, shapes, orders of products, cost.
    pub(super) fn header(&self) -> Vec<String> {
        let mut lines = vec![format!(" `{}`", self.formula()), String::new()];
        let inputs = self.typed.inputs.iter().enumerate().map(|(place, (name, layout))| {
            let data = if self.derivatives.wrt.contains(&place) { "" } else { " (data)" };
            format!("`{name}` {}{data}", described(layout))
        });
        let inputs: Vec<String> = inputs.collect();
        lines.push(format!(" Inputs: {}. Output: {}.", inputs.join(", "), described(&self.typed.output)));
        for order in &self.derivatives.orders {
            lines.extend([String::new(), format!(" {order}")]);
        }
        let [forward, backward] = self.counts.each_ref().map(|counted| counted.sum.words());
        let (saved, workspace) = self.memory();
        lines.extend([
            String::new(),
            format!(
                " Forward {forward} operations, backward {backward}; {saved} saved, {workspace} of workspace."
            ),
        ]);
        lines
    }

    /// What is saved and what the workspace takes, in words.
    fn memory(&self) -> (String, String) {
        let (each, unit) = match &self.types.scalar {
            ScalarType::F32 => (4, "bytes"),
            ScalarType::F64 => (8, "bytes"),
            ScalarType::Generic(_) => (1, "entries"),
        };
        let saved = entries(self.derivatives.saved.saved.iter().map(|saved| &saved.ty), each);
        let slots = self.slots.borrow();
        let workspace = entries(slots.iter().map(|(_, ty)| ty), each);
        (format!("{saved} {unit}"), format!("{workspace} {unit}"))
    }

    /// The page of the docs.
    pub(super) fn page(&self) -> String {
        let derivatives = self.derivatives;
        let name = self.output_name();
        let [forward, backward] = self.counts.each_ref().map(|counted| counted.sum.words());
        let (saved, workspace) = self.memory();
        let mut called: Vec<&'static OpDef> = Vec::new();
        for op in self.typed.calls.values() {
            if !called.iter().any(|own| own.is(op)) {
                called.push(op);
            }
        }
        let row = |what: &str, forward: String, backward: String| [what.to_owned(), forward, backward];
        page(&Content {
            of: &name,
            written: &derivatives.written,
            graph: &derivatives.ordered,
            joint: &derivatives.joint,
            wrt: &derivatives.real,
            outputs: derivatives.written.outputs.len(),
            values: self.values(&name),
            strategy: self.strategy(),
            costs: vec![
                row("operations", forward, backward),
                row("saved for the backward pass", saved, String::new()),
                row("workspace", workspace, String::new()),
            ],
            called,
        })
    }

    /// The leaves of the inputs and of the output: name, shape, and what each is there for.
    fn values(&self, name: &str) -> Vec<[String; 3]> {
        let mut rows = Vec::new();
        let shape = |ty: &Ty| ty.to_string().trim_start_matches("a ").replace('`', "");
        let mut leaves = |name: &str, layout: &Layout, what: &dyn Fn(&Ty) -> &'static str| {
            let of = layout.leaves(name);
            rows.extend(of.into_iter().map(|(path, ty)| {
                let what = what(&ty).to_owned();
                [path, shape(&ty), what]
            }));
        };
        for (place, (name, layout)) in self.typed.inputs.iter().enumerate() {
            let is_wanted = self.derivatives.wrt.contains(&place);
            let what = |ty: &Ty| if is_wanted && ty.is_real() { "differentiated" } else { "data" };
            leaves(&name.to_string(), layout, &what);
        }
        leaves(name, &self.typed.output, &|_| {
            if self.typed.is_option { "output, if there is one" } else { "output" }
        });
        rows
    }

    fn strategy(&self) -> Vec<String> {
        let how = |is_straight: bool| match is_straight {
            true => "in straight lines of scalars, without zeros and ones of the structure",
            false => "in fused loops, with kernels for what works on whole matrices",
        };
        let [forward, backward] = self.counts.each_ref().map(|counted| how(counted.is_straight));
        let mut sentences = vec![match forward == backward {
            true => format!("Forward and backward are written {forward}."),
            false => format!("Forward is written {forward}; backward {backward}."),
        }];
        sentences.extend(self.derivatives.orders.iter().cloned());
        sentences
    }
}
