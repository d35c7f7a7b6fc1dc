//! How a value of the user's is made of values of a graph: its *leaves*, in order.
//!
//! A graph knows matrices and scalars only. A struct is its fields one after the other, each named by its path
//! (`p.w1`); a tuple likewise (`f.0`); an array of matrices is one matrix, its items side by side, which is how the
//! array lies in memory.

use std::rc::Rc;

use super::graph::{Dim, Shape, Ty};
use crate::shape::signature;

/// The layout of a value of the user's.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Layout {
    Leaf(Ty),
    /// `[M; N]`
    Array {
        item: Ty,
        len: Dim,
    },
    /// A struct of the annotated module.
    Struct(Rc<Record>),
    Tuple(Vec<Layout>),
}

/// A struct with the parameters that it is used with.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Record {
    /// Its name.
    pub(crate) name: Rc<str>,
    /// The type as text, with its generic arguments: `Params<f64, 3>`.
    pub(crate) text: Rc<str>,
    pub(crate) fields: Vec<(Rc<str>, Layout)>,
}

impl Layout {
    /// The type of the one leaf, if that is all there is.
    pub(crate) fn leaf(&self) -> Option<&Ty> {
        match self {
            Layout::Leaf(ty) => Some(ty),
            _ => None,
        }
    }

    /// The leaves under a name, with their paths.
    pub(crate) fn leaves(&self, name: &str) -> Vec<(String, Ty)> {
        let mut leaves = Vec::new();
        self.collect(name.to_owned(), &mut leaves);
        leaves
    }

    fn collect(&self, path: String, leaves: &mut Vec<(String, Ty)>) {
        match self {
            Layout::Leaf(ty) => leaves.push((path, ty.clone())),
            Layout::Array { item, len } => leaves.push((path, side_by_side(item, len))),
            Layout::Struct(record) => {
                for (field, layout) in &record.fields {
                    layout.collect(format!("{path}.{field}"), leaves);
                }
            }
            Layout::Tuple(parts) => {
                for (place, layout) in parts.iter().enumerate() {
                    layout.collect(format!("{path}.{place}"), leaves);
                }
            }
        }
    }

    /// How many leaves there are.
    pub(crate) fn count(&self) -> usize {
        self.leaves("").len()
    }

    /// Whether any leaf is made of floating-point numbers.
    pub(crate) fn is_real(&self) -> bool {
        self.leaves("").iter().any(|(_, ty)| ty.is_real())
    }
}

/// The matrix that an array of matrices is.
pub(crate) fn side_by_side(item: &Ty, len: &Dim) -> Ty {
    let (rows, cols) = item.shape.dims();
    Ty { elem: item.elem, shape: Shape::Matrix(rows, signature::product(&cols, len)) }
}
