//! Loops: nodes with the body as a sub-graph, which gets the number of the run, what is carried from run to run, and all
//! else that it may read.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::control::{Body, Captured, assigned_in, inner_names, input_names, tries};
use super::values::Val;
use super::{Lower, Names};
use crate::ir::{Builder, Constant, Dim, Elem, Expr as Value, Id, NodeKind, Role, Shape, Ty};
use crate::ops;
use crate::shape::control_arithmetic as arithmetic;
use crate::shape::infer::Typed;
use crate::syntax::ast::{BinaryOp, Expr, For, Over};

impl<'g> Lower<'g, '_> {
    /// `for i in a..b { … }`: new values of what the body assigns to.
    #[allow(
        clippy::too_many_lines,
        reason = "the inputs, the body and the results of one node, in this order"
    )]
    pub(super) fn for_loop(&mut self, one: &For) {
        let items = match &one.over {
            Over::Items(items) => Some(self.expr(items)),
            Over::Range { .. } => None,
        };
        self.builder.set_origin(one.span, Role::Primal);
        let (count, first) = match (&one.over, &items) {
            (_, Some(Val::Array { len, .. })) => (len.clone(), Dim::Lit(0)),
            (Over::Range { start, end, is_inclusive }, _) => {
                let (start, end) = (self.bound(start, false), self.bound(end, true));
                let end = if *is_inclusive {
                    arithmetic(BinaryOp::Add, &end, &Dim::ONE).unwrap_or(end)
                } else {
                    end
                };
                (arithmetic(BinaryOp::Sub, &end, &start).unwrap_or(Dim::Lit(0)), start)
            }
            _ => return,
        };
        if count == Dim::Lit(0) {
            return;
        }
        let within = self.own_bounds(one);
        let mut assigned: Vec<String> = Vec::new();
        assigned_in(&one.body, &mut assigned);
        assigned.retain(|name| self.look(name).is_some());
        let has_guard = tries(&one.body);
        let carried: Vec<Value<'g>> =
            assigned.iter().flat_map(|name| self.look(name).map(Val::leaves).unwrap_or_default()).collect();
        let guard =
            has_guard.then(|| self.guard.unwrap_or_else(|| self.builder.constant(Constant::Bool(true))));
        let mut names = self.names.clone();
        // No name of the user's has a blank in it.
        let mut held = BTreeMap::new();
        held.extend(items.iter().map(|items| ("of the loop".to_owned(), items.clone())));
        if let Some([first, end]) = within {
            held.insert("first of the loop".to_owned(), Val::Leaf(first));
            held.insert("end of the loop".to_owned(), Val::Leaf(end));
        }
        if !held.is_empty() {
            names.push(Names { own: held, is_closed: false });
        }
        // What is carried is not passed in as well.
        let mut outer = names.clone();
        for scope in &mut outer {
            scope.own.retain(|name, _| !assigned.contains(name));
        }
        let mut captured = Captured::all(&outer);
        let inner = Builder::new();
        let run = inner.input(
            &one.variable.as_ref().filter(|_| items.is_none()).map_or_else(|| "run".to_owned(), super::plain),
            Ty { elem: Elem::Index, shape: Shape::Scalar },
        );
        let labels = input_names(&names);
        let label = |value: &Value<'_>| labels.get(&value.id).map_or("value", String::as_str).to_owned();
        let walked: Vec<Value<'_>> = carried
            .iter()
            .enumerate()
            .map(|(place, value)| {
                let name = carried_name(self, &assigned, place).unwrap_or_else(|| label(value));
                inner.input(&name, value.ty())
            })
            .collect();
        let inner_guard = guard.map(|guard| inner.input("succeeded", guard.ty()));
        let twins: BTreeMap<Id, Value<'_>> =
            captured.passed.iter().map(|value| (value.id, inner.input(&label(value), value.ty()))).collect();
        // Names that are carried get their own inputs, even where they hold the same value at the start.
        let mut inner_outer = inner_names(&outer, &inner, &twins);
        let mut rest = walked.iter().copied();
        for name in &assigned {
            let Some(old) = self.look(name).cloned() else { continue };
            let value = old.rebuilt(&mut rest);
            let depth = self.depth_of(name);
            inner_outer[depth].own.insert(name.clone(), value);
        }
        let mut lower = Lower {
            builder: &inner,
            typed: self.typed,
            scope: self.scope,
            names: inner_outer,
            guard: inner_guard,
        };
        inner.recompute.set(self.builder.recompute.get());
        inner.set_origin(one.span, Role::Primal);
        let number = lower.number(run, &count, &first, one.is_reversed);
        lower.names.push(Names::default());
        if let Some(variable) = &one.variable {
            let value = match &items {
                Some(Val::Array { item, .. }) => match lower.look("of the loop").cloned() {
                    Some(Val::Array { of, .. }) => {
                        let (row, col) = (inner.index(0), lower.first_column_of(number, item));
                        let value = lower.part(of, row, col, item);
                        value.set_name(&super::plain(variable));
                        value
                    }
                    _ => number,
                },
                _ => {
                    number.set_name(&super::plain(variable));
                    number
                }
            };
            lower.bind(&variable.to_string(), Val::Leaf(value));
        }
        if within.is_some() {
            let held = |name: &str| lower.look(name).map_or(number, |value| lower.leaf_of(value.clone()));
            let (first, end) = (held("first of the loop"), held("end of the loop"));
            let after = lower.simplified(&ops::GREATER_EQUAL, &[number, first]);
            let before = lower.simplified(&ops::LESS, &[number, end]);
            let runs = lower.simplified(&ops::AND, &[after, before]);
            lower.chosen(runs, [Body::Block(&one.body), Body::Nothing]);
        } else {
            lower.in_scope(&one.body);
        }
        lower.names.pop();
        let mut outputs: Vec<(String, Value<'_>)> = Vec::new();
        for name in &assigned {
            let leaves = lower.look(name).map(Val::leaves).unwrap_or_default();
            for leaf in leaves {
                outputs.push((
                    inner
                        .node(walked[outputs.len()].id)
                        .name
                        .map_or_else(|| name.clone(), |name| name.to_string()),
                    leaf,
                ));
            }
        }
        if inner_guard.is_some() {
            let guard = lower.guard.unwrap_or_else(|| inner.constant(Constant::Bool(true)));
            outputs.push(("succeeded".to_owned(), guard));
        }
        for (name, value) in outputs {
            inner.output(&name, value);
        }
        drop(lower);
        drop(twins);
        drop(walked);
        let body = Rc::new(inner.finish());
        let types: Vec<Ty> = body.outputs.iter().map(|output| body.ty(output.id).clone()).collect();
        let carried: Vec<Id> = carried.iter().chain(guard.iter()).map(|value| value.id).collect();
        let args = std::mem::take(&mut captured.passed).iter().map(|value| value.id).collect();
        let kind = NodeKind::Loop { count, carried, args, body, records: 0 };
        let node = self.builder.push(kind, Ty::SCALAR);
        let mut parts: std::vec::IntoIter<Value<'g>> = types
            .into_iter()
            .enumerate()
            .map(|(place, ty)| self.builder.part(node, place, ty))
            .collect::<Vec<_>>()
            .into_iter();
        for name in &assigned {
            let Some(old) = self.look(name).cloned() else { continue };
            let new = old.rebuilt(&mut parts);
            new.set_name(name.trim_start_matches("r#"));
            self.rebind(name, new);
        }
        if has_guard {
            self.guard = parts.next();
        }
    }

    /// The number of the run as the user counts.
    fn number(&self, run: Value<'g>, count: &Dim, first: &Dim, is_reversed: bool) -> Value<'g> {
        let run = if is_reversed {
            let last =
                self.simplified(&ops::INDEX_SUB, &[self.builder.count_index(count), self.builder.index(1)]);
            self.simplified(&ops::INDEX_SUB, &[last, run])
        } else {
            run
        };
        match first {
            Dim::Lit(0) => run,
            first => self.simplified(&ops::INDEX_ADD, &[run, self.builder.count_index(first)]),
        }
    }

    /// The scope that a name is bound in.
    fn depth_of(&self, name: &str) -> usize {
        let closed = self.names.iter().rposition(|names| names.is_closed).unwrap_or(0);
        (closed..self.names.len()).rev().find(|depth| self.names[*depth].own.contains_key(name)).unwrap_or(0)
    }

    /// A bound of a loop, at its least or its greatest.
    fn bound(&self, expr: &Expr, is_end: bool) -> Dim {
        let number = |n: i64| Dim::Lit(usize::try_from(n).unwrap_or(0));
        if let Some((least, greatest)) = self.typed.spans.get(&expr.id.0) {
            return number(if is_end { *greatest } else { *least });
        }
        let known = crate::shape::Bounds {
            count: &|name| self.scope.count(name),
            variable: &|name| {
                let value = self.look(name)?;
                Some(match value.leaves()[..] {
                    [one] => one.as_index().map(number),
                    _ => None,
                })
            },
            length: &|id| self.typed.lengths.get(&id).cloned(),
        };
        let dim = crate::shape::control_bound(expr, &known);
        dim.map_or(Dim::Lit(0), |dim| Typed::dim(self.typed, &dim))
    }

    /// The first position of a loop and the one after its last, if they depend on the variable of a loop around.
    fn own_bounds(&mut self, one: &For) -> Option<[Value<'g>; 2]> {
        let Over::Range { start, end, is_inclusive } = &one.over else { return None };
        let is_open = |expr: &Expr| self.typed.spans.contains_key(&expr.id.0);
        if !is_open(start) && !is_open(end) {
            return None;
        }
        let (first, mut after) = (self.index(start), self.index(end));
        if *is_inclusive {
            after = self.simplified(&ops::INDEX_ADD, &[after, self.builder.index(1)]);
        }
        Some([first, after])
    }
}

/// The name of a carried leaf.
fn carried_name(lower: &Lower<'_, '_>, assigned: &[String], place: usize) -> Option<String> {
    let mut first = 0;
    for name in assigned {
        let leaves = lower.look(name).map(Val::leaves).unwrap_or_default();
        if place < first + leaves.len() {
            let own = name.trim_start_matches("r#").to_owned();
            return Some(if leaves.len() == 1 { own } else { format!("{own}.{}", place - first) });
        }
        first += leaves.len();
    }
    None
}
