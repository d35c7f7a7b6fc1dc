//! Values that are made of several values of the graph.

use std::rc::Rc;

use crate::ir::layout::Layout;
use crate::ir::{Dim, Expr as Value, Ty};
use crate::ops::Object;

/// A value of the user's.
#[derive(Clone)]
pub(super) enum Val<'g> {
    Leaf(Value<'g>),
    /// `[M; N]`: the items side by side.
    Array {
        of: Value<'g>,
        item: Ty,
        len: Dim,
    },
    Struct(Vec<(Rc<str>, Val<'g>)>),
    Tuple(Vec<Val<'g>>),
    /// A matrix and its factors.
    Factor(Object, Vec<Value<'g>>),
    /// A value, and the condition that there is one.
    Fallible(Box<Val<'g>>, Option<Value<'g>>),
    /// What stands for `None`.
    Nothing,
}

impl<'g> Val<'g> {
    /// A value of a layout, of leaves in their order.
    pub(super) fn of_layout(layout: &Layout, leaves: &mut dyn Iterator<Item = Value<'g>>) -> Self {
        match layout {
            Layout::Leaf(_) => Val::Leaf(leaves.next().expect("a leaf for each")),
            Layout::Array { item, len } => Val::Array {
                of: leaves.next().expect("a leaf for each"),
                item: item.clone(),
                len: len.clone(),
            },
            Layout::Struct(record) => {
                let fields = record.fields.iter();
                Val::Struct(
                    fields.map(|(name, layout)| (name.clone(), Self::of_layout(layout, leaves))).collect(),
                )
            }
            Layout::Tuple(parts) => {
                Val::Tuple(parts.iter().map(|part| Self::of_layout(part, leaves)).collect())
            }
        }
    }

    pub(super) fn leaves(&self) -> Vec<Value<'g>> {
        let mut leaves = Vec::new();
        self.collect(&mut leaves);
        leaves
    }

    fn collect(&self, leaves: &mut Vec<Value<'g>>) {
        match self {
            Val::Leaf(leaf) => leaves.push(*leaf),
            Val::Array { of, .. } => leaves.push(*of),
            Val::Struct(fields) => fields.iter().for_each(|(_, field)| field.collect(leaves)),
            Val::Tuple(parts) => parts.iter().for_each(|part| part.collect(leaves)),
            Val::Factor(_, own) => leaves.extend(own),
            Val::Fallible(value, condition) => {
                value.collect(leaves);
                leaves.extend(condition);
            }
            Val::Nothing => {}
        }
    }

    /// The same value made of other leaves, perhaps of another graph.
    pub(super) fn rebuilt<'o>(&self, leaves: &mut dyn Iterator<Item = Value<'o>>) -> Val<'o> {
        let mut next = || leaves.next().expect("a leaf for each");
        match self {
            Val::Leaf(_) => Val::Leaf(next()),
            Val::Array { item, len, .. } => Val::Array { of: next(), item: item.clone(), len: len.clone() },
            Val::Struct(fields) => Val::Struct(
                fields.iter().map(|(name, field)| (name.clone(), field.rebuilt(leaves))).collect(),
            ),
            Val::Tuple(parts) => Val::Tuple(parts.iter().map(|part| part.rebuilt(leaves)).collect()),
            Val::Factor(object, own) => Val::Factor(*object, own.iter().map(|_| next()).collect()),
            Val::Fallible(value, condition) => {
                let value = value.rebuilt(leaves);
                Val::Fallible(Box::new(value), condition.map(|_| leaves.next().expect("a leaf for each")))
            }
            Val::Nothing => Val::Nothing,
        }
    }

    pub(super) fn set_name(&self, name: &str) {
        match self {
            Val::Leaf(leaf) => leaf.set_name(name),
            Val::Array { of, .. } => of.set_name(name),
            Val::Struct(fields) => {
                for (field, value) in fields {
                    value.set_name(&format!("{name}.{field}"));
                }
            }
            Val::Tuple(parts) => {
                for (place, part) in parts.iter().enumerate() {
                    part.set_name(&format!("{name}.{place}"));
                }
            }
            Val::Factor(_, own) => own.iter().skip(1).for_each(|factor| factor.set_name(name)),
            Val::Fallible(value, _) => value.set_name(name),
            Val::Nothing => {}
        }
    }
}
