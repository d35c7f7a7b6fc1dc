//! Whole matrices of derivatives: a transform's linear half, run along every direction.
//!
//! ```text
//! y = f(x)        forward:  column k of J is the tangent of y along entry k of x
//!                 reverse:  row k of J is the cotangent of x from entry k of y
//! ```
//!
//! What holds: what does not depend on the direction is computed once. Along a direction that is a constant, zeros are
//! structural, so that a small program of scalars keeps none of them. It does not choose the mode, nor whether the
//! directions are a loop: see `emit::strategy`.

use std::rc::Rc;

use super::NoRule;
use super::forward::forward;
use super::reverse::{Seed, reverse};
use crate::ir::{Builder, Constant, Dim, Elem, Expr, Graph, NodeKind, Shape, Ty};
use crate::ops::{EMBED, HSTACK, INDEX_DIV, INDEX_REM, OpDef, RESHAPE, VSTACK, WITH_BLOCK};
use crate::passes::residuals;
use crate::shape::signature::product;

/// A transform split into what is computed once, and what is linear in its direction.
pub(crate) struct Linear {
    split: residuals::Split,
    is_forward: bool,
    inputs: usize,
    /// The values whose entries are the directions.
    seeds: Vec<Ty>,
    /// The values that one direction gives.
    results: Vec<Ty>,
}

/// What is done to the transformed graph: it is finished, or it may be differentiated again.
type Pass = fn(&Graph) -> Graph;

/// How the directions follow each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Directions {
    /// One after the other in the code, each a constant.
    Unrolled,
    /// In a loop.
    Rolled,
}

impl Linear {
    /// Forward mode: directions are the entries of the inputs `wrt`, results the tangents of the first `leaves` outputs.
    pub(crate) fn forward(graph: &Graph, wrt: &[usize], leaves: usize, then: Pass) -> Result<Self, NoRule> {
        let joint = then(&forward(graph, wrt)?);
        Ok(Self::new(graph, &joint, true, Self::inputs(graph, wrt), Self::outputs(graph, leaves)))
    }

    /// Reverse mode: directions are the entries of the outputs, results the cotangents of the inputs `wrt`.
    pub(crate) fn reverse(graph: &Graph, wrt: &[usize], leaves: usize, then: Pass) -> Result<Self, NoRule> {
        let joint = then(&reverse(graph, wrt, Seed::Input)?);
        Ok(Self::new(graph, &joint, false, Self::outputs(graph, leaves), Self::inputs(graph, wrt)))
    }

    fn new(graph: &Graph, joint: &Graph, is_forward: bool, seeds: Vec<Ty>, results: Vec<Ty>) -> Self {
        let (inputs, outputs) = (graph.inputs.len(), graph.outputs.len());
        let split = residuals::split(joint, inputs, outputs, &residuals::Keep::Computed);
        Self { split, is_forward, inputs, seeds, results }
    }

    fn inputs(graph: &Graph, wrt: &[usize]) -> Vec<Ty> {
        wrt.iter().map(|place| graph.inputs[*place].ty.clone()).collect()
    }

    fn outputs(graph: &Graph, leaves: usize) -> Vec<Ty> {
        let types = graph.outputs[..leaves].iter().map(|output| graph.ty(output.id));
        types.filter(|ty| ty.is_real()).cloned().collect()
    }

    /// The number of directions, if it is known.
    pub(crate) fn directions(&self) -> Option<usize> {
        self.seeds.iter().map(|ty| ty.shape.literal_len()).sum()
    }

    /// The graph's own outputs on its inputs, and what the linear half reads.
    pub(crate) fn primal<'g>(&self, builder: &'g Builder, inputs: &[Expr<'g>], outputs: usize) -> Primal<'g> {
        let mut values = builder.inline(&self.split.forward, inputs);
        let saved = values.split_off(outputs);
        Primal { inputs: inputs.to_vec(), outputs: values, saved }
    }

    /// The Jacobian in blocks, each of rows by the entries of an output and of columns by those of an input: by output,
    /// then by input. Of the inputs only those at the places `wanted` are there.
    pub(crate) fn blocks<'g>(
        &self,
        builder: &'g Builder,
        primal: &Primal<'g>,
        wanted: &[usize],
        directions: Directions,
    ) -> Vec<Vec<Expr<'g>>> {
        let every = 0..self.seeds.len();
        let seeds: Vec<usize> = if self.is_forward { wanted.to_vec() } else { every.collect() };
        let by_seed: Vec<Vec<Expr<'g>>> = seeds
            .iter()
            .map(|seed| match directions {
                Directions::Unrolled => self.unrolled(builder, primal, *seed),
                Directions::Rolled => self.rolled(builder, primal, *seed),
            })
            .collect();
        if self.is_forward {
            let rows = 0..self.results.len();
            return rows.map(|row| by_seed.iter().map(|blocks| blocks[row]).collect()).collect();
        }
        let row = |blocks: &Vec<Expr<'g>>| wanted.iter().map(|place| blocks[*place]).collect();
        by_seed.iter().map(row).collect()
    }

    /// What one direction gives, each as a column or, in reverse mode, as a row.
    fn lines<'g>(
        &self,
        builder: &'g Builder,
        inputs: &[Expr<'g>],
        saved: &[Expr<'g>],
        seed: usize,
        place: (Expr<'g>, Expr<'g>),
    ) -> Vec<Expr<'g>> {
        let seeds = self.seeds.iter().enumerate().map(|(own, ty)| {
            if own == seed { one_hot(builder, ty, place.0, place.1) } else { builder.nothing(ty) }
        });
        debug_assert_eq!(inputs.len(), self.inputs);
        let operands: Vec<Expr<'g>> = inputs.iter().chain(saved).copied().chain(seeds).collect();
        let values = builder.inline(&self.split.backward, &operands);
        values.into_iter().zip(&self.results).map(|(value, ty)| line(value, ty, self.is_forward)).collect()
    }

    fn unrolled<'g>(&self, builder: &'g Builder, primal: &Primal<'g>, seed: usize) -> Vec<Expr<'g>> {
        let (rows, cols) = self.seeds[seed].shape.dims();
        let (rows, cols) = (rows.literal().unwrap_or(1), cols.literal().unwrap_or(1));
        let stack = if self.is_forward { &HSTACK } else { &VSTACK };
        let index = |at: usize| builder.index(i64::try_from(at).unwrap_or(i64::MAX));
        let places = (0..cols).flat_map(|col| (0..rows).map(move |row| (row, col)));
        let stacked = places
            .map(|(row, col)| {
                self.lines(builder, &primal.inputs, &primal.saved, seed, (index(row), index(col)))
            })
            .reduce(|all, next| all.into_iter().zip(next).map(|(all, next)| all.with(stack, next)).collect());
        // Of a value without entries there are no directions.
        stacked.unwrap_or_else(|| self.empty(seed).iter().map(|ty| builder.nothing(ty)).collect())
    }

    /// The blocks that the directions of a seed give.
    fn empty(&self, seed: usize) -> Vec<Ty> {
        let count = len(&self.seeds[seed]);
        let of = |ty: &Ty| match self.is_forward {
            true => Shape::Matrix(len(ty), count.clone()),
            false => Shape::Matrix(count.clone(), len(ty)),
        };
        self.results.iter().map(|ty| Ty { elem: Elem::Real, shape: of(ty) }).collect()
    }

    fn rolled<'g>(&self, outer: &'g Builder, primal: &Primal<'g>, seed: usize) -> Vec<Expr<'g>> {
        let blocks = self.empty(seed);
        let builder = Builder::new();
        let index = Ty { elem: Elem::Index, shape: Shape::Scalar };
        let direction = builder.input("direction", index);
        let name = if self.is_forward { "columns" } else { "rows" };
        let own = |name: &str, ty: &Ty| builder.input(name, ty.clone());
        let carried: Vec<Expr<'_>> = blocks.iter().map(|ty| own(name, ty)).collect();
        let names = &self.split.backward.inputs;
        let given: Vec<Expr<'g>> = primal.inputs.iter().chain(&primal.saved).copied().collect();
        let args: Vec<Expr<'_>> =
            given.iter().zip(names).map(|(value, input)| own(&input.name, &value.ty())).collect();
        let (inputs, saved) = args.split_at(self.inputs);
        let rows = self.seeds[seed].shape.rows();
        let zero = builder.index(0);
        let place = if self.seeds[seed].shape.cols().is_one() {
            (direction, zero)
        } else if rows.is_one() {
            (zero, direction)
        } else {
            let rows = builder.count_index(&rows);
            (builder.op(&INDEX_REM, &[direction, rows]), builder.op(&INDEX_DIV, &[direction, rows]))
        };
        let lines = self.lines(&builder, inputs, saved, seed, place);
        for (block, line) in carried.iter().zip(lines) {
            let (row, col) = if self.is_forward { (zero, direction) } else { (direction, zero) };
            builder.output(name, builder.op_of(&WITH_BLOCK, &[*block, line, row, col], block.ty()));
        }
        let initial: Vec<Expr<'g>> = blocks.iter().map(|ty| outer.nothing(ty)).collect();
        let kind = NodeKind::Loop {
            count: len(&self.seeds[seed]),
            carried: initial.iter().map(|value| value.id).collect(),
            args: given.iter().map(|value| value.id).collect(),
            body: Rc::new(builder.finish()),
            records: blocks.len(),
        };
        let walked = outer.push(kind, Ty::SCALAR);
        blocks.into_iter().enumerate().map(|(place, ty)| outer.part(walked, place, ty)).collect()
    }
}

/// What is computed once, whatever the direction.
pub(crate) struct Primal<'g> {
    inputs: Vec<Expr<'g>>,
    pub(crate) outputs: Vec<Expr<'g>>,
    saved: Vec<Expr<'g>>,
}

/// The number of a value's entries.
pub(crate) fn len(ty: &Ty) -> Dim {
    let (rows, cols) = ty.shape.dims();
    product(&rows, &cols)
}

/// A value's entries as a column, column by column, or as a row.
pub(crate) fn line<'g>(value: Expr<'g>, ty: &Ty, as_column: bool) -> Expr<'g> {
    let len = len(ty);
    let shape = if as_column { Shape::Matrix(len, Dim::ONE) } else { Shape::Matrix(Dim::ONE, len) };
    if ty.shape == shape {
        return value;
    }
    if ty.shape.is_scalar() {
        return value.broadcast(&shape);
    }
    value.builder.op_of(&RESHAPE, &[value], Ty { elem: Elem::Real, shape })
}

/// One value of several.
pub(crate) fn stacked<'g>(parts: impl Iterator<Item = Expr<'g>>, by: &'static OpDef) -> Expr<'g> {
    parts
        .reduce(|all, next| all.with(by, next))
        .expect("there is an output, and an input to differentiate by")
}

/// A matrix of its blocks.
pub(crate) fn whole<'g>(blocks: &[Vec<Expr<'g>>]) -> Expr<'g> {
    stacked(blocks.iter().map(|row| stacked(row.iter().copied(), &HSTACK)), &VSTACK)
}

/// Zeros but for a one.
fn one_hot<'g>(builder: &'g Builder, ty: &Ty, row: Expr<'g>, col: Expr<'g>) -> Expr<'g> {
    let one = builder.structural(Constant::Real(1.0));
    if ty.shape.is_scalar() {
        return one;
    }
    let one = one.broadcast(&Shape::Matrix(Dim::ONE, Dim::ONE));
    builder.op_of(&EMBED, &[one, row, col], ty.clone())
}
