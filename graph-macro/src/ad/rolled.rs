//! A loop in either mode: it stays a loop.
//!
//! ```text
//! for i in 0..n { x = f(x, a) }       forward:   for i in 0..n { record[i] = x;  x = f(x, a) }
//!                                     backward:  for r in 0..n { i = n − 1 − r;  (d_x, d) = f'(record[i], a, d_x);  d_a += d }
//! ```
//!
//! Each run records what its backward half reads, in an array of exactly so many parts as there are runs: carried
//! values, or only the parts of them that are read, and results that are costly to compute again. The rest is
//! computed again from these. A loop within the body is computed again as a whole, so that its records are as large as
//! one of its own walks and no larger.

use std::rc::Rc;

use super::NoRule;
use super::activity::carried_in;
use super::branch::input_name;
use super::forward::forward;
use super::reverse::{Seed, reverse};
use crate::ir::layout::side_by_side;
use crate::ir::{Builder, Dim, Expr, Graph, Id, NodeKind, Ty};
use crate::ops::{FIXED_VIEW, INDEX, INDEX_MUL, INDEX_SUB, WITH_BLOCK};
use crate::passes::residuals::{self, Keep, Split};

/// The two halves of a loop in reverse mode.
pub(super) struct Rolled {
    count: Dim,
    /// The types of the carried values, and whether each is active.
    carried: Vec<(Ty, bool)>,
    /// Of the arguments.
    active_args: Vec<bool>,
    /// Of the body.
    split: Split,
}

impl Rolled {
    /// Differentiates the body; `active` says it of the initial values and of the arguments.
    pub(super) fn new(count: &Dim, body: &Graph, carried: usize, active: &[bool]) -> Result<Self, NoRule> {
        let (initial, args) = active.split_at(carried);
        let moving = carried_in(body, initial.to_vec(), args);
        let inputs: Vec<bool> = std::iter::once(&false).chain(&moving).chain(args).copied().collect();
        let wrt: Vec<usize> = (0..inputs.len()).filter(|place| inputs[*place]).collect();
        let joint = crate::passes::optimise(&reverse(body, &wrt, Seed::Input)?);
        let split = residuals::split(
            &joint,
            body.inputs.len(),
            body.outputs.len(),
            &Keep::Costly { carried: 1..1 + carried },
        );
        let types = body.inputs[1..=carried].iter().map(|input| input.ty.clone());
        Ok(Self {
            count: count.clone(),
            carried: types.zip(moving).collect(),
            active_args: args.to_vec(),
            split,
        })
    }

    pub(super) fn results(&self) -> usize {
        self.carried.len()
    }

    /// The loop, with a record of what each run saves as further carried values.
    pub(super) fn recording(&self, outer: &Builder, carried: &[Id], args: &[Id]) -> NodeKind {
        let records: Vec<Ty> =
            self.split.saved.iter().map(|saved| side_by_side(&saved.ty, &self.count)).collect();
        let forward = &self.split.forward;
        let builder = Builder::new();
        let own = |range: std::ops::Range<usize>| -> Vec<Expr<'_>> {
            forward.inputs[range].iter().map(|input| builder.input(&input.name, input.ty.clone())).collect()
        };
        let first_arg = 1 + carried.len();
        let walked = own(0..first_arg);
        let lines: Vec<Expr<'_>> = self
            .split
            .saved
            .iter()
            .zip(&records)
            .map(|(saved, ty)| builder.input(&format!("{}_record", saved.name), ty.clone()))
            .collect();
        let rest = own(first_arg..forward.inputs.len());
        let outputs = builder.inline(forward, &[&walked[..], &rest[..]].concat());
        let (results, saved) = outputs.split_at(carried.len());
        for (output, value) in forward.outputs.iter().zip(results) {
            builder.output(&output.name, *value);
        }
        for (line, value) in lines.iter().zip(saved) {
            let (zero, at) = (builder.index(0), first_column(&builder, walked[0], &value.shape().cols()));
            let one = value.ty().shape.dims();
            let block = value.broadcast(&crate::ir::Shape::Matrix(one.0, one.1));
            let written = builder.op_of(&WITH_BLOCK, &[*line, block, zero, at], line.ty());
            builder.output("record", written);
        }
        let initial: Vec<Id> = records.iter().map(|ty| outer.nothing(ty).id).collect();
        NodeKind::Loop {
            count: self.count.clone(),
            carried: carried.iter().copied().chain(initial).collect(),
            args: args.to_vec(),
            body: Rc::new(builder.finish()),
            records: records.len(),
        }
    }

    /// The cotangents of the initial values and of the arguments, from those of the results.
    pub(super) fn back<'g>(
        &self,
        builder: &'g Builder,
        own: Id,
        operands: &[Id],
        cotangents: &[Option<Expr<'g>>],
    ) -> Vec<Option<Expr<'g>>> {
        let own = builder.expr(own);
        let args = &operands[self.carried.len() + self.split.saved.len()..];
        let records: Vec<Expr<'g>> = self
            .split
            .saved
            .iter()
            .enumerate()
            .map(|(k, saved)| {
                let ty = side_by_side(&saved.ty, &self.count);
                let part = builder.part(own, self.carried.len() + k, ty);
                part.set_hint(&format!("{}_record", saved.name));
                part
            })
            .collect();
        // Carried by the backward loop: the cotangents of the carried values, then the sums for the arguments.
        let moving = self.carried.iter().zip(cotangents).filter(|((_, active), _)| *active);
        let mut initial: Vec<Expr<'g>> =
            moving.map(|((ty, _), cotangent)| cotangent.unwrap_or_else(|| builder.nothing(ty))).collect();
        let sums = args.iter().zip(&self.active_args).filter(|(_, active)| **active);
        initial.extend(sums.map(|(arg, _)| builder.nothing(&builder.node(*arg).ty)));
        let body = self.backward_body(builder, args, &records, &initial);
        let names: Vec<Rc<str>> = body.outputs.iter().map(|output| output.name.clone()).collect();
        let kind = NodeKind::Loop {
            count: self.count.clone(),
            carried: initial.iter().map(|value| value.id).collect(),
            args: records.iter().map(|record| record.id).chain(args.iter().copied()).collect(),
            body: Rc::new(body),
            records: 0,
        };
        let walked = builder.push(kind, Ty::SCALAR);
        let mut parts = initial.iter().enumerate().map(|(place, value)| {
            let part = builder.part(walked, place, value.ty());
            part.set_hint(&names[place]);
            part
        });
        let actives = self.carried.iter().map(|(_, active)| active).chain(&self.active_args);
        actives.map(|active| if *active { parts.next() } else { None }).collect()
    }

    fn backward_body(
        &self,
        outer: &Builder,
        args: &[Id],
        records: &[Expr<'_>],
        initial: &[Expr<'_>],
    ) -> Graph {
        let builder = Builder::new();
        let index = crate::ir::Ty { elem: crate::ir::Elem::Index, shape: crate::ir::Shape::Scalar };
        let backward = &self.split.backward;
        let run = builder.input("back", index);
        let gradient = |place: usize| backward.outputs[place].name.clone();
        let walked: Vec<Expr<'_>> = initial
            .iter()
            .enumerate()
            .map(|(place, value)| builder.input(&gradient(place), value.ty()))
            .collect();
        let lines: Vec<Expr<'_>> = records
            .iter()
            .zip(&self.split.saved)
            .map(|(record, saved)| builder.input(&format!("{}_record", saved.name), record.ty()))
            .collect();
        let passed: Vec<Expr<'_>> = args
            .iter()
            .enumerate()
            .map(|(place, id)| {
                let node = outer.node(*id);
                builder.input(&input_name(&node, Some(place)), node.ty)
            })
            .collect();
        let last = builder.op(&INDEX_SUB, &[builder.count_index(&self.count), builder.index(1)]);
        let number = builder.op(&INDEX_SUB, &[last, run]);
        number.set_name(&backward.inputs[0].name);
        let saved = lines.iter().zip(&self.split.saved).map(|(line, saved)| {
            let (zero, at) = (builder.index(0), first_column(&builder, number, &saved.ty.shape.cols()));
            let value = match saved.ty.shape.is_scalar() {
                true => builder.op_of(&INDEX, &[*line, zero, at], saved.ty.clone()),
                false => builder.op_of(&FIXED_VIEW, &[*line, zero, at], saved.ty.clone()),
            };
            value.set_name(&saved.name);
            value
        });
        // A carried value that is not recorded is not read.
        let unread = self.carried.iter().map(|(ty, _)| builder.nothing(ty));
        let mut seeds = walked.iter().copied();
        let seeds = self.carried.iter().filter(|(ty, _)| ty.is_real()).map(|(ty, active)| {
            if *active { seeds.next().expect("one for each that is active") } else { builder.nothing(ty) }
        });
        let inputs: Vec<Expr<'_>> = std::iter::once(number)
            .chain(unread)
            .chain(passed.iter().copied())
            .chain(saved)
            .chain(seeds)
            .collect();
        let outputs = builder.inline(backward, &inputs);
        let moving = self.carried.iter().filter(|(_, active)| *active).count();
        for (place, value) in outputs.into_iter().enumerate() {
            let value = if place < moving { value } else { walked[place] + value };
            builder.output(&gradient(place), value);
        }
        builder.finish()
    }
}

/// The first column of a run's part in a record.
fn first_column<'g>(builder: &'g Builder, run: Expr<'g>, cols: &Dim) -> Expr<'g> {
    if cols.is_one() { run } else { builder.op(&INDEX_MUL, &[run, builder.count_index(cols)]) }
}

/// The loop in forward mode: its carried values, then the tangents of those that move. Gives the places of the latter.
pub(super) fn forward_loop<'g>(
    builder: &'g Builder,
    kind: &NodeKind,
    tangents: &[Option<Expr<'g>>],
) -> Result<(NodeKind, Vec<usize>), NoRule> {
    let NodeKind::Loop { count, carried, args, body, .. } = kind else { unreachable!("the node is a loop") };
    let (initial, moving_args) = tangents.split_at(carried.len());
    let is_some = |tangents: &[Option<Expr<'g>>]| tangents.iter().map(Option::is_some).collect::<Vec<bool>>();
    let moving = carried_in(body, is_some(initial), &is_some(moving_args));
    let moving: Vec<usize> = (0..carried.len()).filter(|place| moving[*place]).collect();
    let arg_places: Vec<usize> = (0..args.len()).filter(|place| moving_args[*place].is_some()).collect();
    let first_arg = 1 + carried.len();
    let wrt: Vec<usize> = moving
        .iter()
        .map(|place| 1 + place)
        .chain(arg_places.iter().map(|place| first_arg + place))
        .collect();
    let joint = forward(body, &wrt)?;
    let inner = Builder::new();
    let own = |range: std::ops::Range<usize>| -> Vec<Expr<'_>> {
        joint.inputs[range].iter().map(|input| inner.input(&input.name, input.ty.clone())).collect()
    };
    let first_tangent = body.inputs.len();
    let walked = own(0..first_arg);
    let moved = own(first_tangent..first_tangent + moving.len());
    let rest = own(first_arg..first_tangent);
    let moved_rest = own(first_tangent + moving.len()..joint.inputs.len());
    let outputs = inner.inline(&joint, &[&walked[..], &rest[..], &moved[..], &moved_rest[..]].concat());
    let (results, result_tangents) = outputs.split_at(carried.len());
    for (output, value) in joint.outputs.iter().zip(results) {
        inner.output(&output.name, *value);
    }
    // The tangents of the real results follow, in their order.
    let real: Vec<usize> = (0..carried.len()).filter(|place| body.inputs[1 + place].ty.is_real()).collect();
    for place in &moving {
        let at = real.iter().position(|own| own == place).expect("what moves is real");
        inner.output(&joint.outputs[carried.len() + at].name, result_tangents[at]);
    }
    let starts = moving.iter().map(|place| match initial[*place] {
        Some(tangent) => tangent.id,
        None => builder.nothing(&body.inputs[1 + place].ty).id,
    });
    let kind = NodeKind::Loop {
        count: count.clone(),
        carried: carried.iter().copied().chain(starts).collect(),
        args: args
            .iter()
            .copied()
            .chain(arg_places.iter().filter_map(|place| moving_args[*place]).map(|tangent| tangent.id))
            .collect(),
        body: Rc::new(inner.finish()),
        // The records are not the last any more: they are carried values like others.
        records: 0,
    };
    Ok((kind, moving))
}
