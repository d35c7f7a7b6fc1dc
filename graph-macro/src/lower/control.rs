//! Branches: nodes with sub-graphs, which get all that they may read as inputs; and what loops share with them.
//!
//! What a side or a body assigns to comes out as a result. What it does not read is dropped later; constants are made
//! anew within. A condition that is known is no branch.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::values::Val;
use super::{Lower, Names};
use crate::ir::{Builder, Constant, Dim, Expr as Value, Graph, Id, NodeKind, Ty};
use crate::ops;
use crate::syntax::ast::{BinaryOp, Block, Expr, ExprKind, If, Statement};
use crate::syntax::walk::{self, Part};

/// A value of the graph around, and its twin within.
pub(super) struct Captured<'g> {
    /// The values that are passed in, in order.
    pub(super) passed: Vec<Value<'g>>,
}

impl<'g> Captured<'g> {
    /// All that the names stand for, but for constants.
    pub(super) fn all(names: &[Names<'g>]) -> Self {
        let mut seen: BTreeSet<Id> = BTreeSet::new();
        let mut passed = Vec::new();
        for value in names.iter().flat_map(|names| names.own.values()) {
            for leaf in value.leaves() {
                if !is_constant(leaf) && seen.insert(leaf.id) {
                    passed.push(leaf);
                }
            }
        }
        Self { passed }
    }
}

fn is_constant(value: Value<'_>) -> bool {
    matches!(value.builder.node(value.id).kind, NodeKind::Const(_))
}

/// The names of the graph around as they are within, with these twins of the values.
pub(super) fn inner_names<'g, 'i>(
    names: &[Names<'g>],
    inner: &'i Builder,
    twins: &BTreeMap<Id, Value<'i>>,
) -> Vec<Names<'i>> {
    let twin = |leaf: &Value<'g>| match twins.get(&leaf.id) {
        Some(twin) => *twin,
        None => inner.push_node(leaf.builder.node(leaf.id)),
    };
    names
        .iter()
        .map(|names| {
            let own = names.own.iter().map(|(name, value)| {
                let leaves: Vec<Value<'i>> = value.leaves().iter().map(twin).collect();
                (name.clone(), value.rebuilt(&mut leaves.into_iter()))
            });
            Names { own: own.collect(), is_closed: names.is_closed }
        })
        .collect()
}

/// What to call the inputs that the values become.
pub(super) fn input_names(names: &[Names<'_>]) -> BTreeMap<Id, String> {
    let mut found = BTreeMap::new();
    for (name, value) in names.iter().flat_map(|names| &names.own) {
        let leaves = value.leaves();
        for leaf in &leaves {
            let own = own_name(*leaf);
            let wish = if leaves.len() == 1 { name.clone() } else { own.unwrap_or_else(|| name.clone()) };
            found.insert(leaf.id, wish);
        }
    }
    found
}

fn own_name(leaf: Value<'_>) -> Option<String> {
    leaf.builder.node(leaf.id).name.map(|name| name.to_string())
}

/// What a side of a branch computes.
#[derive(Clone, Copy)]
pub(super) enum Body<'x> {
    Block(&'x Block),
    Expr(&'x Expr),
    Truth(bool),
    Nothing,
}

impl<'g> Lower<'g, '_> {
    fn body(&mut self, body: Body<'_>) -> Val<'g> {
        match body {
            Body::Block(block) => self.block(block),
            Body::Expr(expr) => self.expr(expr),
            Body::Truth(value) => Val::Leaf(self.builder.constant(Constant::Bool(value))),
            Body::Nothing => Val::Tuple(Vec::new()),
        }
    }

    /// `if c { … } else { … }`: the value, and new values of what either side assigns to.
    pub(super) fn branch(&mut self, expr: &Expr, one: &If) -> Val<'g> {
        let condition = self.leaf(&one.condition);
        self.at(expr);
        let otherwise = one.otherwise.as_ref().map_or(Body::Nothing, Body::Block);
        self.chosen(condition, [Body::Block(&one.then), otherwise])
    }

    /// `a && b` or `a || b` where `b` may only be computed if `a` does not decide.
    pub(super) fn lazily(&mut self, expr: &Expr, op: BinaryOp, a: &Expr, b: &Expr) -> Val<'g> {
        let condition = self.leaf(a);
        self.at(expr);
        match op {
            BinaryOp::And => self.chosen(condition, [Body::Expr(b), Body::Truth(false)]),
            _ => self.chosen(condition, [Body::Truth(true), Body::Expr(b)]),
        }
    }

    /// One of two bodies, by a condition.
    pub(super) fn chosen(&mut self, condition: Value<'g>, bodies: [Body<'_>; 2]) -> Val<'g> {
        if let Some(Constant::Bool(value)) = condition.as_constant() {
            return self.body(bodies[usize::from(!value)]);
        }
        let mut assigned: Vec<String> = Vec::new();
        for body in bodies {
            match body {
                Body::Block(block) => assigned_in(block, &mut assigned),
                Body::Expr(expr) => assigned_by(expr, &mut assigned),
                Body::Truth(_) | Body::Nothing => {}
            }
        }
        assigned.retain(|name| self.look(name).is_some());
        let captured = Captured::all(&self.names);
        let labels = input_names(&self.names);
        let sides: Vec<Side> = bodies.map(|body| self.side(body, &captured, &labels, &assigned)).into();
        let has_guard = sides.iter().any(|side| side.has_guard);
        // `None` has no parts of its own: those of the other side stand for them.
        let shapes: Vec<Ty> = sides
            .iter()
            .map(|side| &side.results)
            .find(|results| !results.is_empty())
            .cloned()
            .unwrap_or_default();
        let [then, other] = [0, 1].map(|number| Rc::new(sides[number].finished(&shapes, has_guard)));
        let types: Vec<Ty> = then.outputs.iter().map(|output| then.ty(output.id).clone()).collect();
        let args = captured.passed.iter().map(|value| value.id).collect();
        let kind = NodeKind::Branch { condition: condition.id, args, then, otherwise: other };
        let node = self.builder.push(kind, Ty::SCALAR);
        let mut parts = types
            .into_iter()
            .enumerate()
            .map(|(place, ty)| self.builder.part(node, place, ty))
            .collect::<Vec<_>>()
            .into_iter();
        let template = sides.iter().find(|side| !side.results.is_empty()).unwrap_or(&sides[0]);
        let value = template.template.fill(&mut parts);
        let value = match value {
            // Only one side may lack a value.
            Val::Fallible(value, _) => Val::Fallible(value, parts.next()),
            other => other,
        };
        for name in &assigned {
            let Some(old) = self.look(name).cloned() else { continue };
            let new = old.rebuilt(&mut parts);
            new.set_name(name.trim_start_matches("r#"));
            self.rebind(name, new);
        }
        if has_guard {
            let guard = parts.next();
            self.require(guard);
        }
        value
    }

    /// One side of a branch in a graph of its own.
    fn side(
        &self,
        body: Body<'_>,
        captured: &Captured<'g>,
        labels: &BTreeMap<Id, String>,
        assigned: &[String],
    ) -> Side {
        let inner = Builder::new();
        let twins: BTreeMap<Id, Value<'_>> = captured
            .passed
            .iter()
            .map(|value| {
                (value.id, inner.input(labels.get(&value.id).map_or("value", String::as_str), value.ty()))
            })
            .collect();
        let names = inner_names(&self.names, &inner, &twins);
        let mut lower = Lower { builder: &inner, typed: self.typed, scope: self.scope, names, guard: None };
        inner.recompute.set(self.builder.recompute.get());
        let value = lower.body(body);
        let (value, condition, is_fallible) = match value {
            Val::Fallible(value, condition) => (*value, condition, true),
            other => (other, None, false),
        };
        let results = value.leaves();
        let mut carried = Vec::new();
        for name in assigned {
            carried.extend(lower.look(name).map(Val::leaves).unwrap_or_default());
        }
        let own_guard = lower.guard;
        drop(lower);
        let types: Vec<Ty> = results.iter().map(|leaf| leaf.ty()).collect();
        let template = Template::of(&value, is_fallible);
        let (results, carried): (Vec<Id>, Vec<Id>) =
            (results.iter().map(|leaf| leaf.id).collect(), carried.iter().map(|leaf| leaf.id).collect());
        let (condition, own_guard) = (condition.map(|leaf| leaf.id), own_guard.map(|leaf| leaf.id));
        let names: Vec<String> =
            assigned.iter().map(|name| name.trim_start_matches("r#").to_owned()).collect();
        drop(twins);
        Side {
            results: types,
            template,
            parts: Parts { results, condition, is_fallible, carried, guard: own_guard, names },
            has_guard: own_guard.is_some(),
            graph: inner.finish(),
        }
    }
}

/// The structure of a value, without the graph that it stands in.
struct Template {
    of: Shapeless,
    is_fallible: bool,
}

enum Shapeless {
    Leaf,
    Array { item: Ty, len: Dim },
    Struct(Vec<(Rc<str>, Shapeless)>),
    Tuple(Vec<Shapeless>),
    Factor(ops::Object, usize),
    Nothing,
}

impl Template {
    fn of(value: &Val<'_>, is_fallible: bool) -> Self {
        Self { of: Shapeless::of(value), is_fallible }
    }

    fn fill<'g>(&self, leaves: &mut dyn Iterator<Item = Value<'g>>) -> Val<'g> {
        let value = self.of.fill(leaves);
        if self.is_fallible { Val::Fallible(Box::new(value), None) } else { value }
    }
}

impl Shapeless {
    fn of(value: &Val<'_>) -> Self {
        match value {
            Val::Leaf(_) => Self::Leaf,
            Val::Array { item, len, .. } => Self::Array { item: item.clone(), len: len.clone() },
            Val::Struct(fields) => {
                Self::Struct(fields.iter().map(|(name, field)| (name.clone(), Self::of(field))).collect())
            }
            Val::Tuple(parts) => Self::Tuple(parts.iter().map(Self::of).collect()),
            Val::Factor(object, own) => Self::Factor(*object, own.len()),
            Val::Fallible(value, _) => Self::of(value),
            Val::Nothing => Self::Nothing,
        }
    }

    fn fill<'g>(&self, leaves: &mut dyn Iterator<Item = Value<'g>>) -> Val<'g> {
        let mut next = || leaves.next().expect("a leaf for each");
        match self {
            Self::Leaf => Val::Leaf(next()),
            Self::Array { item, len } => Val::Array { of: next(), item: item.clone(), len: len.clone() },
            Self::Struct(fields) => {
                Val::Struct(fields.iter().map(|(name, field)| (name.clone(), field.fill(leaves))).collect())
            }
            Self::Tuple(parts) => Val::Tuple(parts.iter().map(|part| part.fill(leaves)).collect()),
            Self::Factor(object, count) => Val::Factor(*object, (0..*count).map(|_| next()).collect()),
            Self::Nothing => Val::Nothing,
        }
    }
}

/// A side of a branch, whose outputs are not chosen yet.
struct Side {
    /// The types of its value's leaves.
    results: Vec<Ty>,
    template: Template,
    parts: Parts,
    has_guard: bool,
    graph: Graph,
}

struct Parts {
    results: Vec<Id>,
    condition: Option<Id>,
    is_fallible: bool,
    carried: Vec<Id>,
    guard: Option<Id>,
    names: Vec<String>,
}

impl Side {
    /// The graph with its outputs: the value, whether there is one, what is assigned to, the guard.
    fn finished(&self, shapes: &[Ty], has_guard: bool) -> Graph {
        let parts = &self.parts;
        let builder = Builder::on(self.graph.clone());
        if parts.results.is_empty() {
            for ty in shapes {
                builder.output("value", builder.nothing(ty));
            }
        }
        for id in &parts.results {
            builder.output("value", builder.expr(*id));
        }
        let truth = |id: Option<Id>| match id {
            Some(id) => builder.expr(id),
            None => builder.constant(Constant::Bool(true)),
        };
        if parts.is_fallible {
            builder.output("succeeded", truth(parts.condition));
        }
        for (place, id) in parts.carried.iter().enumerate() {
            let name = parts.names.get(place).filter(|_| parts.names.len() == parts.carried.len());
            builder.output(name.map_or("value", String::as_str), builder.expr(*id));
        }
        if has_guard {
            builder.output("succeeded", truth(parts.guard));
        }
        builder.finish()
    }
}

/// The variables that a block assigns to, each once.
pub(super) fn assigned_in(block: &Block, names: &mut Vec<String>) {
    for statement in &block.statements {
        if let Statement::Assign(one) = statement {
            let name = one.place.name.to_string();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        for part in walk::statement_parts(statement) {
            match part {
                Part::Expr(expr) => assigned_by(expr, names),
                Part::Block(block) => assigned_in(block, names),
            }
        }
    }
    block.result.iter().for_each(|result| assigned_by(result, names));
}

fn assigned_by(expr: &Expr, names: &mut Vec<String>) {
    for part in walk::parts(expr) {
        match part {
            Part::Expr(expr) => assigned_by(expr, names),
            Part::Block(block) => assigned_in(block, names),
        }
    }
}

/// Whether a `?` stands in a block.
pub(super) fn tries(block: &Block) -> bool {
    walk::any_of(block, &|expr| matches!(expr.kind, ExprKind::Try(_)))
}
