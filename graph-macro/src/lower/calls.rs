//! Operations, functions elsewhere, functions of the module, and matrices put together.

use std::rc::Rc;

use super::values::Val;
use super::{Lower, Names};
use crate::ir::{Callee, Dim, Elem, Expr as Value, Mode, NodeKind, Shape, Ty};
use crate::ops::{self, Kernel, Object, OpDef};
use crate::shape::infer::External;
use crate::syntax::ast::{Expr, ExprKind, Head, Inline, StructExpr};

impl<'g> Lower<'g, '_> {
    pub(super) fn call(&mut self, expr: &Expr, args: &[&Expr]) -> Val<'g> {
        let Some(&op) = self.typed.calls.get(&expr.id.0) else { return Val::Leaf(self.at(expr).real(0.0)) };
        let patterns = op.signature().alternatives[0].operands.clone();
        let mut values: Vec<Value<'g>> = Vec::new();
        for arg in args {
            let is_position = patterns.get(values.len()).is_some_and(|pattern| pattern.elem == Elem::Index)
                || self.typed.types.get(arg.id.0).is_some_and(|ty| ty.elem == Elem::Index);
            if is_position {
                values.push(self.index(arg));
                continue;
            }
            match self.expr(arg) {
                Val::Factor(_, own) => values.extend(own),
                value => values.push(self.leaf_of(value)),
            }
        }
        self.at(expr);
        let ty = self.typed.types[expr.id.0].clone();
        if op.gives != Object::Value {
            let a = values[0];
            let factors = ops::object_leaves(op.gives).into_iter().map(|leaf| {
                let ty = leaf.signature().apply(&[a.ty()]).unwrap_or_else(|| a.ty());
                self.builder.op_of(leaf, &[a], ty)
            });
            let own: Vec<Value<'g>> = std::iter::once(a).chain(factors).collect();
            let succeeds = op.succeeds.map(|succeeds| succeeds(&own[..1], own[1]));
            let factor = Val::Factor(op.gives, own);
            return match succeeds {
                Some(condition) => Val::Fallible(Box::new(factor), Some(condition)),
                None => factor,
            };
        }
        let result = self.apply(op, values.clone(), &ty);
        match op.succeeds {
            Some(succeeds) => {
                let condition = succeeds(&values, result);
                Val::Fallible(Box::new(Val::Leaf(result)), Some(condition))
            }
            None => Val::Leaf(result),
        }
    }

    /// An operation on operands that may have to be broadcast, expanded if it is composite.
    fn apply(&self, op: &'static OpDef, mut args: Vec<Value<'g>>, ty: &Ty) -> Value<'g> {
        if op.broadcasts() && args.iter().all(|arg| arg.ty().elem != Elem::Index) {
            let shape =
                args.iter().fold(Shape::Scalar, |shape, arg| crate::ir::build::join(&shape, &arg.shape()));
            args = args.into_iter().map(|arg| arg.broadcast(&shape)).collect();
        }
        match &op.kernel {
            Kernel::Composite(define) => define(&args, ty),
            _ if op.broadcasts() => self.builder.op(op, &args),
            _ => self.builder.op_of(op, &args, ty.clone()),
        }
    }

    pub(super) fn external(&mut self, expr: &Expr, external: &External, args: &[Expr]) -> Val<'g> {
        let args: Vec<Value<'g>> = args.iter().map(|arg| self.leaf(arg)).collect();
        self.at(expr);
        let results: Vec<Ty> = external.result.leaves("").into_iter().map(|(_, ty)| ty).collect();
        let condition = external.is_fallible.then_some(Ty { elem: Elem::Bool, shape: Shape::Scalar });
        let callee = Callee {
            path: external.path.clone(),
            mode: Mode::Value,
            operands: args.iter().map(|arg| arg.ty()).collect(),
            results: results.iter().cloned().chain(condition.clone()).collect(),
            is_fallible: external.is_fallible,
        };
        let args = args.iter().map(|arg| arg.id).collect();
        let call = self.builder.push(NodeKind::Call { callee: Rc::new(callee), args }, Ty::SCALAR);
        let parts: Vec<Value<'g>> =
            results.into_iter().enumerate().map(|(place, ty)| self.builder.part(call, place, ty)).collect();
        let count = parts.len();
        let value = Val::of_layout(&external.result, &mut parts.into_iter());
        match condition {
            Some(ty) => Val::Fallible(Box::new(value), Some(self.builder.part(call, count, ty))),
            None => value,
        }
    }

    /// The body of a function of the module, with its inputs bound.
    pub(super) fn inline(&mut self, inline: &Inline) -> Val<'g> {
        let mut names = Names { is_closed: true, ..Names::default() };
        for (param, arg) in inline.params.iter().zip(&inline.args) {
            let value = self.expr(arg);
            names.own.insert(param.name.to_string(), value);
        }
        let guard = if inline.output.is_option { self.guard.take() } else { None };
        self.names.push(names);
        let value = self.in_scope(&inline.body);
        self.names.pop();
        if !inline.output.is_option {
            return self.as_declared(value, &inline.output.layout);
        }
        let (value, condition) = match value {
            Val::Fallible(value, condition) => (*value, condition),
            other => (other, None),
        };
        self.require(condition);
        let own = std::mem::replace(&mut self.guard, guard);
        Val::Fallible(Box::new(self.as_declared(value, &inline.output.layout)), own)
    }

    pub(super) fn construct(&mut self, expr: &Expr, head: &Head, name: &str, args: &[Expr]) -> Val<'g> {
        let ty = self.typed.types[expr.id.0].clone();
        let _ = head;
        if name == "from_columns"
            && let [items] = args
        {
            // Columns side by side are how an array of them lies in memory.
            return match self.expr(items) {
                Val::Array { of, .. } => Val::Leaf(of),
                other => other,
            };
        }
        let args: Vec<Value<'g>> = args.iter().map(|arg| self.leaf(arg)).collect();
        let builder = self.at(expr);
        let named = |surface: &str| ops::by_surface(surface)[0];
        Val::Leaf(match (name, &args[..]) {
            ("identity", _) => builder.op_of(named("identity"), &[], ty),
            ("from_element" | "repeat", [value]) => value.broadcast(&ty.shape),
            ("from_diagonal", [of]) => builder.op_of(named("from_diagonal"), &[*of], ty),
            ("from_diagonal_element", [value]) => *value * builder.op_of(named("identity"), &[], ty),
            ("x" | "y" | "z" | "w", _) => {
                let place = crate::shape::infer::field_place(name).unwrap_or(0);
                let place = builder.index(i64::try_from(place).unwrap_or(0));
                let (zeros, one) = (builder.real(0.0).broadcast(&ty.shape), self.single(builder.real(1.0)));
                let zero = builder.index(0);
                let (row, col) = if ty.shape.cols().is_one() { (place, zero) } else { (zero, place) };
                builder.op_of(&ops::WITH_BLOCK, &[zeros, one, row, col], ty)
            }
            _ => builder.real(0.0).broadcast(&ty.shape),
        })
    }

    /// A scalar as a 1×1 matrix.
    #[allow(clippy::unused_self, reason = "it stands among what builds values")]
    pub(super) fn single(&self, value: Value<'g>) -> Value<'g> {
        value.broadcast(&Shape::Matrix(Dim::ONE, Dim::ONE))
    }

    pub(super) fn entries(&mut self, expr: &Expr, rows: usize, cols: usize, entries: &[Expr]) -> Val<'g> {
        let values: Vec<Value<'g>> = entries.iter().map(|entry| self.leaf(entry)).collect();
        let builder = self.at(expr);
        let ty = Ty { elem: Elem::Real, shape: Shape::Matrix(Dim::Lit(rows), Dim::Lit(cols)) };
        let mut matrix = builder.real(0.0).broadcast(&ty.shape);
        let number = |n: usize| builder.index(i64::try_from(n).unwrap_or(0));
        for (place, value) in values.into_iter().enumerate() {
            let (row, col) = (number(place / cols), number(place % cols));
            matrix = builder.op_of(&ops::WITH_BLOCK, &[matrix, self.single(value), row, col], ty.clone());
        }
        Val::Leaf(matrix)
    }

    pub(super) fn stack(&mut self, expr: &Expr, rows: &[Vec<Expr>]) -> Val<'g> {
        let is_zero = |one: &Expr| matches!(one.kind, ExprKind::Number { value, is_integer: true, .. } if value.to_bits() == 0);
        let blocks: Vec<Vec<Option<Value<'g>>>> = rows
            .iter()
            .map(|row| row.iter().map(|one| (!is_zero(one)).then(|| self.leaf(one))).collect())
            .collect();
        let ty = self.typed.types[expr.id.0].clone();
        let builder = self.at(expr);
        let mut matrix = builder.real(0.0).broadcast(&ty.shape);
        let mut first_row = builder.index(0);
        for (number, row) in blocks.iter().enumerate() {
            let mut first_col = builder.index(0);
            for (place, block) in row.iter().enumerate() {
                if let Some(block) = block {
                    let block = if block.shape().is_scalar() { self.single(*block) } else { *block };
                    matrix =
                        builder.op_of(&ops::WITH_BLOCK, &[matrix, block, first_row, first_col], ty.clone());
                }
                let width =
                    blocks.iter().find_map(|row| row[place]).map_or(Dim::ONE, |block| block.shape().cols());
                first_col = self.simplified(&ops::INDEX_ADD, &[first_col, builder.count_index(&width)]);
            }
            let height =
                blocks[number].iter().flatten().next().map_or(Dim::ONE, |block| block.shape().rows());
            first_row = self.simplified(&ops::INDEX_ADD, &[first_row, builder.count_index(&height)]);
        }
        Val::Leaf(matrix)
    }

    pub(super) fn array(&mut self, expr: &Expr, items: &[Expr]) -> Val<'g> {
        let values: Vec<Value<'g>> = items.iter().map(|item| self.leaf(item)).collect();
        self.at(expr);
        let item = values[0].ty();
        let len = Dim::Lit(values.len());
        let ty = crate::ir::layout::side_by_side(&item, &len);
        let mut of = self.builder.nothing(&ty);
        let mut first = self.builder.index(0);
        for value in values {
            let zero = self.builder.index(0);
            let block = if item.shape.is_scalar() { self.single(value) } else { value };
            of = self.builder.op_of(&ops::WITH_BLOCK, &[of, block, zero, first], ty.clone());
            first = self.simplified(&ops::INDEX_ADD, &[first, self.builder.count_index(&item.shape.cols())]);
        }
        Val::Array { of, item, len }
    }

    pub(super) fn repeated(&mut self, value: Value<'g>, len: &Dim) -> Val<'g> {
        let (item, len) = (value.ty(), self.typed.dim(len));
        let ty = crate::ir::layout::side_by_side(&item, &len);
        if value.as_constant().is_some() || item.shape.is_scalar() {
            let single = match value.operands_of(&ops::BROADCAST) {
                Some(of) => of[0],
                None => value,
            };
            return Val::Array { of: single.broadcast(&ty.shape), item, len };
        }
        let mut of = self.builder.nothing(&ty);
        for place in 0..len.literal().unwrap_or(0) {
            let (zero, place) =
                (self.builder.index(0), self.builder.index(i64::try_from(place).unwrap_or(0)));
            let cols = self.builder.count_index(&item.shape.cols());
            let first = self.simplified(&ops::INDEX_MUL, &[place, cols]);
            of = self.builder.op_of(&ops::WITH_BLOCK, &[of, value, zero, first], ty.clone());
        }
        Val::Array { of, item, len }
    }

    pub(super) fn struct_value(&mut self, one: &StructExpr) -> Val<'g> {
        let base = one.base.as_ref().map(|base| self.expr(base));
        let mut given: Vec<(String, Val<'g>)> =
            one.values.iter().map(|(name, value)| (name.to_string(), self.expr(value))).collect();
        let fields = one.fields.iter().map(|(name, layout)| {
            let value = match given.iter().position(|(own, _)| **own == **name) {
                Some(place) => given.swap_remove(place).1,
                None => match &base {
                    Some(Val::Struct(fields)) => fields
                        .iter()
                        .find(|(own, _)| own == name)
                        .map_or(Val::Nothing, |(_, value)| value.clone()),
                    _ => Val::Nothing,
                },
            };
            (name.clone(), self.as_declared(value, layout))
        });
        Val::Struct(fields.collect())
    }
}
