//! A graph as the lines of a derivation: equations, and branches and loops as blocks of lines.
//!
//! What holds: a value is written out down to values that have a line; every line reads only lines before it. What is not
//! attempted: to choose what deserves a name, see [`super::marks`].

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::math::number;
use super::scene::{Scene, lines, repeated, results};
use super::symbols::{Symbol, escaped};
use crate::ir::print::{identifier, names};
use crate::ir::{Graph, Id, Mode, NodeKind, Ty};
use crate::ops::BlockRole;

/// A line of a derivation.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// How many blocks it stands within.
    pub(crate) depth: usize,
    /// In plain text: `h = tanh(z1)`.
    pub(crate) text: String,
    /// The same with MathML.
    pub(crate) html: String,
    pub(crate) shape: String,
    /// What it computes; nothing for a line that opens or closes a block.
    pub(crate) target: Option<Symbol>,
    /// The names of the values that it reads.
    pub(crate) reads: BTreeSet<String>,
    /// The operation, if it is a single one of values that have names.
    pub(crate) glyph: Option<&'static str>,
    /// Of a line that opens a block: what the block is in one word, and what it gives.
    pub(crate) opens: Option<&'static str>,
    pub(crate) gives: Vec<Symbol>,
    /// Whether the user named it.
    pub(crate) is_named: bool,
    /// Another name for a value that has one.
    pub(crate) is_alias: bool,
    /// The last line of a block.
    pub(crate) closes: bool,
}

/// What is known of all graphs of a derivation.
pub(super) struct Walk {
    /// The names of all values that derivatives are taken of, by what they are called in code.
    pub(super) primal: BTreeMap<String, String>,
    /// By made-up name: the one that is shown.
    pub(super) renamed: BTreeMap<String, String>,
    /// What made-up names begin with, and how many there are; nothing where values are called as in the code.
    pub(super) numbered: Option<(&'static str, usize)>,
    pub(super) lines: Vec<Line>,
    /// Lines after so many have no text: they are not shown.
    pub(super) most: usize,
    /// Whether only what the user named has a line.
    pub(super) as_written: bool,
}

impl Walk {
    /// What the values of a graph are called; its inputs are called as they are given.
    pub(super) fn scene<'g>(&mut self, graph: &'g Graph, inputs: Option<&[Symbol]>) -> Scene<'g> {
        let own = names(graph);
        let is_line = lines(graph, self.as_written);
        let mut symbols = Vec::with_capacity(graph.nodes.len());
        for id in graph.ids() {
            let node = graph.node(id);
            let given = match &node.kind {
                NodeKind::Const(constant) => {
                    Some(Symbol { name: number(constant), of: None, is_matrix: false })
                }
                NodeKind::Input(place) => inputs.and_then(|inputs| inputs.get(*place)).cloned(),
                NodeKind::Op(..) if node.name.is_none() && is_line[id.index()] => self.made_up(&node.ty),
                NodeKind::Op(..) if !is_line[id.index()] => repeated(graph, id),
                // A contribution to a cotangent is not the cotangent, whose name another has.
                NodeKind::Part(..)
                    if node.name.is_none() && node.hint.as_deref() != Some(&own[id.index()]) =>
                {
                    self.made_up(&node.ty)
                }
                _ => None,
            };
            symbols.push(
                given.unwrap_or_else(|| {
                    self.symbol(node.name.as_deref().unwrap_or(&own[id.index()]), &node.ty)
                }),
            );
        }
        Scene::new(graph, symbols, is_line)
    }

    fn made_up(&mut self, ty: &Ty) -> Option<Symbol> {
        let (letter, number) = self.numbered.as_mut()?;
        *number += 1;
        Some(Symbol { name: format!("{letter}{number}"), of: None, is_matrix: !ty.shape.is_scalar() })
    }

    /// The symbol of a value of this name.
    pub(super) fn symbol(&self, name: &str, ty: &Ty) -> Symbol {
        let shown = |name: &str| self.renamed.get(name).cloned().unwrap_or_else(|| name.to_owned());
        let is_matrix = !ty.shape.is_scalar();
        let of = name.strip_prefix("d_").and_then(|of| self.primal.get(of));
        match of.filter(|_| !self.primal.contains_key(&identifier(name))) {
            Some(of) => {
                let of = shown(of);
                Symbol { name: format!("d_{}", identifier(&of)), of: Some(of), is_matrix }
            }
            None => Symbol { name: shown(name), of: None, is_matrix },
        }
    }

    /// The lines of a graph's values that are selected, in their order.
    pub(super) fn block(&mut self, scene: &Scene<'_>, selects: &dyn Fn(Id) -> bool, depth: usize) {
        for id in scene.graph.ids().filter(|id| selects(*id)) {
            match &scene.graph.node(id).kind {
                NodeKind::Branch { .. } => self.branch(scene, id, depth),
                NodeKind::Loop { .. } => self.rolled(scene, id, depth),
                NodeKind::Part(of, _) => {
                    if let NodeKind::Call { .. } = scene.graph.node(*of).kind {
                        self.result_of_call(scene, id, *of, depth);
                    }
                }
                NodeKind::Op(..) if scene.is_line(id) => {
                    let target = scene.symbol(id).clone();
                    self.equation(scene, &target, " = ", id, true, depth);
                }
                _ => {}
            }
        }
    }

    /// `target = value`
    pub(super) fn equation(
        &mut self,
        scene: &Scene<'_>,
        target: &Symbol,
        sign: &str,
        id: Id,
        is_written: bool,
        depth: usize,
    ) {
        let mut reads = BTreeSet::new();
        let (text, right) = match self.lines.len() < self.most {
            true => (scene.text(id, is_written), scene.mathml(id, is_written)),
            false => (String::new(), String::new()),
        };
        if is_written || !scene.is_line(id) {
            scene.reads(id, &mut reads);
        } else {
            reads.insert(scene.symbol(id).name.clone());
        }
        self.lines.push(Line {
            depth,
            text: format!("{}{sign}{text}", target.name),
            html: math(&format!("{}<mo>{}</mo>{right}", target.mathml(), sign.trim())),
            shape: shape(scene.graph.ty(id)),
            target: Some(target.clone()),
            reads,
            glyph: if is_written { scene.glyph(id) } else { None },
            opens: None,
            gives: Vec::new(),
            is_named: self.is_named(target),
            is_alias: !is_written && sign == " = " && scene.is_line(id),
            closes: false,
        });
    }

    /// Whether the name is the user's.
    fn is_named(&self, symbol: &Symbol) -> bool {
        let Some((letter, _)) = self.numbered else {
            return self.primal.contains_key(&identifier(&symbol.name));
        };
        let is_number = |rest: &str| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit());
        !symbol.name.strip_prefix(letter).is_some_and(is_number)
    }

    fn mark(&mut self, depth: usize, text: String, html: String, opens: Option<&'static str>, closes: bool) {
        let (shape, target, reads, glyph) = (String::new(), None, BTreeSet::new(), None);
        let (gives, is_named, is_alias) = (Vec::new(), true, false);
        self.lines.push(Line {
            depth,
            text,
            html,
            shape,
            target,
            reads,
            glyph,
            opens,
            gives,
            is_named,
            is_alias,
            closes,
        });
    }

    /// What the block that was just opened reads and gives.
    fn outline(&mut self, scene: &Scene<'_>, id: Id) {
        let Some(line) = self.lines.last_mut() else { return };
        for operand in scene.graph.node(id).operands() {
            if scene.is_atom(operand) {
                line.reads.insert(scene.symbol(operand).name.clone());
            } else {
                scene.reads(operand, &mut line.reads);
            }
        }
        // What differentiation records is no result of the user's.
        let parts = scene.graph.ids().filter(|part| match &scene.graph.node(*part).kind {
            NodeKind::Part(of, _) => *of == id && scene.graph.node(*part).name.is_some(),
            _ => false,
        });
        line.gives = parts.map(|part| scene.symbol(part).clone()).collect();
    }

    fn branch(&mut self, scene: &Scene<'_>, id: Id, depth: usize) {
        let NodeKind::Branch { condition, args, then, otherwise } = &scene.graph.node(id).kind else {
            return;
        };
        let (text, html) = (scene.text(*condition, false), math(&scene.mathml(*condition, false)));
        self.mark(depth, format!("if {text}"), format!("<b>if</b> {html}"), Some("if"), false);
        self.outline(scene, id);
        let given: Vec<Symbol> = args.iter().map(|arg| scene.symbol(*arg).clone()).collect();
        let targets = results(scene, id);
        for (number, side) in [then, otherwise].into_iter().enumerate() {
            if number == 1 {
                self.mark(depth, "else".to_owned(), "<b>else</b>".to_owned(), None, false);
            }
            let inner = self.scene(side, Some(&given));
            self.body(&inner, depth + 1, &|place| targets.get(&place).cloned());
        }
        self.mark(depth, "end".to_owned(), "<b>end</b>".to_owned(), None, true);
    }

    fn rolled(&mut self, scene: &Scene<'_>, id: Id, depth: usize) {
        let NodeKind::Loop { count, carried, args, body, records } = &scene.graph.node(id).kind else {
            return;
        };
        let first_arg = 1 + carried.len();
        let own = |place: usize| {
            let input = &body.inputs[place];
            self.symbol(&input.name, &input.ty)
        };
        let given: Vec<Symbol> =
            (0..first_arg).map(own).chain(args.iter().map(|arg| scene.symbol(*arg).clone())).collect();
        let walked = &given[1..first_arg - records];
        let starts: Vec<String> = walked
            .iter()
            .zip(carried)
            .map(|(symbol, start)| format!("{} from {}", symbol.name, scene.text(*start, false)))
            .collect();
        let starts_html: Vec<String> = walked
            .iter()
            .zip(carried)
            .map(|(symbol, start)| {
                format!("{} from {}", math(&symbol.mathml()), math(&scene.mathml(*start, false)))
            })
            .collect();
        let index = &given[0];
        let text = format!("for {} in 0..{count}, with {}", index.name, starts.join(", "));
        let html = format!(
            "<b>for</b> {} in 0..{}, with {}",
            math(&index.mathml()),
            escaped(&count.to_string()),
            starts_html.join(", ")
        );
        self.mark(depth, text, html, Some("for"), false);
        self.outline(scene, id);
        let inner = self.scene(body, Some(&given));
        self.body(&inner, depth + 1, &|place| given.get(1 + place).cloned());
        let results = results(scene, id);
        let after: Vec<(&Symbol, &Symbol)> = results
            .iter()
            .filter_map(|(place, target)| Some((target, walked.get(*place)?)))
            .filter(|(target, last)| target != last)
            .collect();
        let (mut text, mut html) = ("end".to_owned(), "<b>end</b>".to_owned());
        for (place, (target, last)) in after.into_iter().enumerate() {
            let lead = if place == 0 { ": " } else { ", " };
            let equation = format!("{}<mo>=</mo>{}", target.mathml(), last.mathml());
            let _ = write!(text, "{lead}{} = {}", target.name, last.name);
            let _ = write!(html, "{lead}{}", math(&equation));
        }
        self.mark(depth, text, html, None, true);
    }

    /// The lines of a sub-graph, then what its outputs are put into, where anything is.
    fn body(&mut self, scene: &Scene<'_>, depth: usize, target: &dyn Fn(usize) -> Option<Symbol>) {
        let uses = scene.graph.uses();
        // What is there for one output only is written where it is put.
        let is_put = |id: Id| {
            uses[id.index()] == 1
                && scene.graph.op(id).is_some()
                && scene.graph.outputs.iter().any(|output| output.id == id)
        };
        self.block(scene, &|id| !is_put(id), depth);
        // Records first: they are of what was there before.
        let is_record = |id: Id| scene.graph.op(id).is_some_and(|(op, _)| op.block == BlockRole::Replaces);
        let mut outputs: Vec<_> = scene.graph.outputs.iter().enumerate().collect();
        outputs.sort_by_key(|(_, output)| !(is_record(output.id) && is_put(output.id)));
        for (place, output) in outputs {
            let Some(target) = target(place) else { continue };
            match scene.graph.op(output.id) {
                // A record: this run's part of it.
                Some((_, args)) if is_record(output.id) && is_put(output.id) => {
                    let at = scene.text(args[3], false);
                    let part = Symbol { name: format!("{}[{at}]", target.name), ..target };
                    self.equation(scene, &part, " ← ", args[1], false, depth);
                }
                _ if scene.symbol(output.id) == &target && !is_put(output.id) => {}
                _ => self.equation(scene, &target, " ← ", output.id, is_put(output.id), depth),
            }
        }
    }

    fn result_of_call(&mut self, scene: &Scene<'_>, id: Id, call: Id, depth: usize) {
        let (NodeKind::Part(_, place), NodeKind::Call { callee, args }) =
            (&scene.graph.node(id).kind, &scene.graph.node(call).kind)
        else {
            return;
        };
        let name = match callee.mode {
            Mode::Value => callee.path.to_string(),
            Mode::Reverse => format!("{}::vjp", callee.path),
            Mode::Forward => format!("{}::jvp", callee.path),
        };
        let part = if callee.results.len() > 1 { format!(".{place}") } else { String::new() };
        let list: Vec<String> = args.iter().map(|arg| scene.text(*arg, false)).collect();
        let list_html: Vec<String> = args.iter().map(|arg| scene.mathml(*arg, false)).collect();
        let target = scene.symbol(id).clone();
        let right = format!(
            "<mi>{}</mi><mi>(</mi>{}<mi>)</mi><mtext>{part}</mtext>",
            escaped(&name),
            list_html.join("<mo>,</mo>")
        );
        let mut reads = BTreeSet::new();
        scene.reads(call, &mut reads);
        self.lines.push(Line {
            depth,
            text: format!("{} = {name}({}){part}", target.name, list.join(", ")),
            html: math(&format!("{}<mo>=</mo>{right}", target.mathml())),
            shape: shape(scene.graph.ty(id)),
            target: Some(target),
            reads,
            glyph: None,
            opens: None,
            gives: Vec::new(),
            is_named: true,
            is_alias: false,
            closes: false,
        });
    }
}

/// Inline MathML in which sums have their limits below.
pub(super) fn math(inner: &str) -> String {
    format!("<math>{inner}</math>")
}

pub(super) fn shape(ty: &Ty) -> String {
    ty.to_string().trim_start_matches("a ").replace('`', "")
}
