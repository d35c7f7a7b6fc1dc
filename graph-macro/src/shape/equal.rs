//! Dimensions that rustc checks to be equal are one dimension in the graph: its invariants hold whatever they are called.
//!
//! A number is preferred to a name. Only whole dimensions are replaced: `K` within `K + 1` stays, since `K + 1` is a
//! dimension of its own.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::infer::Typed;
use crate::diag::Errors;
use crate::ir::layout::Record;
use crate::ir::{Dim, Layout, Shape, Ty};

/// What each dimension of an assertion is in the graph.
pub(crate) type Equal = BTreeMap<Dim, Dim>;

/// Gives every dimension that is asserted to equal others one name in all that was found out, and keeps of the
/// assertions those that say something new. The first that cannot hold with those before is reported.
pub(crate) fn identify(typed: &mut Typed, errors: &mut Errors) {
    let mut equal = Equal::new();
    let mut is_told = false;
    typed.assertions.retain(|assertion| {
        let (left, right) = (one(&equal, &assertion.left), one(&equal, &assertion.right));
        if left == right {
            return false;
        }
        if let (Some(left), Some(right)) = (left.literal(), right.literal()) {
            let message = assertion.message.replace("{left}", &left.to_string());
            if !std::mem::replace(&mut is_told, true) {
                errors.error(assertion.span, message.replace("{right}", &right.to_string()));
            }
            return false;
        }
        let (kept, gone) = if left.literal().is_some() { (left, right) } else { (right, left) };
        for dim in equal.values_mut().filter(|dim| **dim == gone) {
            *dim = kept.clone();
        }
        equal.insert(gone, kept);
        true
    });
    if equal.is_empty() {
        return;
    }
    typed.inputs.iter_mut().for_each(|(_, layout)| *layout = in_layout(&equal, layout));
    typed.output = in_layout(&equal, &typed.output);
    typed.types.iter_mut().for_each(|ty| *ty = in_ty(&equal, ty));
    for external in typed.externals.values_mut() {
        external.result = in_layout(&equal, &external.result);
    }
    for dim in typed.lengths.values_mut().chain(typed.instances.values_mut()) {
        *dim = one(&equal, dim);
    }
    typed.equal = equal;
}

/// The dimension as the graph has it.
pub(crate) fn one(equal: &Equal, dim: &Dim) -> Dim {
    equal.get(dim).unwrap_or(dim).clone()
}

fn in_ty(equal: &Equal, ty: &Ty) -> Ty {
    let shape = match &ty.shape {
        Shape::Scalar => Shape::Scalar,
        Shape::Matrix(rows, cols) => Shape::Matrix(one(equal, rows), one(equal, cols)),
    };
    Ty { elem: ty.elem, shape }
}

fn in_layout(equal: &Equal, layout: &Layout) -> Layout {
    match layout {
        Layout::Leaf(ty) => Layout::Leaf(in_ty(equal, ty)),
        Layout::Array { item, len } => Layout::Array { item: in_ty(equal, item), len: one(equal, len) },
        Layout::Struct(record) => {
            let fields = record.fields.iter();
            let fields = fields.map(|(name, field)| (name.clone(), in_layout(equal, field))).collect();
            let (name, text) = (record.name.clone(), record.text.clone());
            Layout::Struct(Rc::new(Record { name, text, fields }))
        }
        Layout::Tuple(parts) => Layout::Tuple(parts.iter().map(|part| in_layout(equal, part)).collect()),
    }
}
