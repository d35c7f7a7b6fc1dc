//! Assignments: a variable becomes a new value, made of the old one where only a part is assigned to.

use super::values::Val;
use super::{Lower, plain};
use crate::ir::{Dim, Expr as Value, Role, Shape, Ty};
use crate::ops;
use crate::syntax::ast::{Assign, Expr, Step, View};

impl<'g> Lower<'g, '_> {
    pub(super) fn assign(&mut self, one: &Assign) {
        let value = self.expr(&one.value);
        let name = one.place.name.to_string();
        let Some(old) = self.look(&name).cloned() else { return };
        self.builder.set_origin(one.span, Role::Primal);
        let new = self.updated(old, &one.place.steps, value, one.is_fill);
        new.set_name(&plain(&one.place.name));
        self.rebind(&name, new);
    }

    /// The old value with the part behind the steps replaced.
    fn updated(&mut self, old: Val<'g>, steps: &[Step], new: Val<'g>, is_fill: bool) -> Val<'g> {
        let Some((step, rest)) = steps.split_first() else {
            return match (old, new) {
                (Val::Leaf(old), Val::Leaf(new))
                    if is_fill || old.shape() != new.shape() && new.shape().is_scalar() =>
                {
                    Val::Leaf(new.broadcast(&old.shape()))
                }
                (Val::Leaf(old), Val::Leaf(new)) if old.shape().is_scalar() && !new.shape().is_scalar() => {
                    Val::Leaf(self.entry(new, 0, 0))
                }
                (_, new) => new,
            };
        };
        match (step, old) {
            (Step::Field(name), Val::Struct(mut fields)) => {
                let name = name.to_string();
                if let Some((_, field)) = fields.iter_mut().find(|(own, _)| **own == *name) {
                    *field = self.updated(field.clone(), rest, new, is_fill);
                }
                Val::Struct(fields)
            }
            (Step::Field(name), Val::Leaf(of)) => {
                let place = crate::shape::infer::field_place(&name.to_string()).unwrap_or(0);
                let place = self.builder.index(i64::try_from(place).unwrap_or(0));
                let zero = self.builder.index(0);
                let (row, col) = if of.cols().is_one() { (place, zero) } else { (zero, place) };
                Val::Leaf(self.with_part(of, row, col, &Ty::SCALAR, rest, new, is_fill))
            }
            (Step::Part(place), Val::Tuple(mut parts)) => {
                if let Some(part) = parts.get_mut(*place) {
                    *part = self.updated(part.clone(), rest, new, is_fill);
                }
                Val::Tuple(parts)
            }
            (Step::Index(at), Val::Array { of, item, len }) => {
                let (row, col) = (self.builder.index(0), self.first_column(&at[0], &item));
                let of = self.with_part(of, row, col, &item, rest, new, is_fill);
                Val::Array { of, item, len }
            }
            (Step::Index(at), Val::Leaf(of)) => {
                let (row, col) = self.place_of(of, at);
                let scalar = Ty { elem: of.ty().elem, shape: Shape::Scalar };
                Val::Leaf(self.with_part(of, row, col, &scalar, rest, new, is_fill))
            }
            (Step::View { view, dims, at }, Val::Leaf(of)) => {
                let dims: Vec<Dim> = dims.iter().map(|dim| self.typed.dim(dim)).collect();
                let at: Vec<Value<'g>> = at.iter().map(|at| self.index(at)).collect();
                let zero = self.builder.index(0);
                let (rows, cols) = of.shape().dims();
                let dim = |place: usize| dims.get(place).cloned().unwrap_or(Dim::ONE);
                let (row, col, shape) = match view {
                    View::Row => (at[0], zero, Shape::Matrix(Dim::ONE, cols)),
                    View::Column => (zero, at[0], Shape::Matrix(rows, Dim::ONE)),
                    View::Rows => (at[0], zero, Shape::Matrix(dim(0), cols)),
                    View::Columns => (zero, at[0], Shape::Matrix(rows, dim(0))),
                    View::Block => (at[0], at[1], Shape::Matrix(dim(0), dim(1))),
                };
                let ty = Ty { elem: of.ty().elem, shape };
                Val::Leaf(self.with_part(of, row, col, &ty, rest, new, is_fill))
            }
            (_, old) => old,
        }
    }

    /// A matrix with a part of a type replaced, or with a part of that replaced.
    #[allow(clippy::too_many_arguments, reason = "a place is a row, a column and a shape")]
    fn with_part(
        &mut self,
        of: Value<'g>,
        row: Value<'g>,
        col: Value<'g>,
        ty: &Ty,
        rest: &[Step],
        new: Val<'g>,
        is_fill: bool,
    ) -> Value<'g> {
        let old = if rest.is_empty() && !is_fill && !matches!(new, Val::Leaf(one) if one.shape() != ty.shape)
        {
            new
        } else {
            let old = self.part(of, row, col, ty);
            self.updated(Val::Leaf(old), rest, new, is_fill)
        };
        let block = self.leaf_of(old);
        let block = if block.shape().is_scalar() { self.single(block) } else { block };
        self.builder.op_of(&ops::WITH_BLOCK, &[of, block, row, col], of.ty())
    }

    /// A block of a matrix, or an entry.
    pub(super) fn part(&self, of: Value<'g>, row: Value<'g>, col: Value<'g>, ty: &Ty) -> Value<'g> {
        if ty.shape.is_scalar() {
            return self.entry_at(of, row, col);
        }
        self.builder.op_of(&ops::FIXED_VIEW, &[of, row, col], ty.clone())
    }

    /// The column that an item of an array begins with.
    pub(super) fn first_column(&mut self, at: &Expr, item: &Ty) -> Value<'g> {
        let at = self.index(at);
        self.first_column_of(at, item)
    }

    pub(super) fn first_column_of(&self, at: Value<'g>, item: &Ty) -> Value<'g> {
        let cols = item.shape.cols();
        if cols.is_one() {
            at
        } else {
            self.simplified(&ops::INDEX_MUL, &[at, self.builder.count_index(&cols)])
        }
    }

    /// Row and column of one index or two.
    fn place_of(&mut self, of: Value<'g>, at: &[Expr]) -> (Value<'g>, Value<'g>) {
        let indices: Vec<Value<'g>> = at.iter().map(|at| self.index(at)).collect();
        let zero = self.builder.index(0);
        match indices[..] {
            [i, j] => (i, j),
            [i] if of.cols().is_one() => (i, zero),
            [i] => (zero, i),
            _ => (zero, zero),
        }
    }

    /// `v[i]`, `m[(i, j)]`, an item of an array.
    pub(super) fn entry_of(&mut self, expr: &Expr, of: Val<'g>, at: &[Expr]) -> Val<'g> {
        match of {
            Val::Array { of, item, .. } => {
                let (row, col) = (self.builder.index(0), self.first_column(&at[0], &item));
                self.at(expr);
                Val::Leaf(self.part(of, row, col, &item))
            }
            other => {
                let of = self.leaf_of(other);
                let (row, col) = self.place_of(of, at);
                self.at(expr);
                Val::Leaf(self.entry_at(of, row, col))
            }
        }
    }
}
