//! Whole matrices of derivatives: which mode computes them, chosen by the operations that each takes.
//!
//! What holds: every candidate is built, optimised and counted; the one of the fewest operations is kept, and the docs of
//! the function say what the others would have taken. Small programs follow every direction in straight lines, where
//! structural zeros and constant entries cost nothing; others run over the directions in a loop. A Hessian is the
//! tangent of the gradient, along every entry; of a symmetric block only one triangle is read. It does not look for
//! directions that can share a run.

use std::rc::Rc;

use super::count::known_flops;
use super::scalars;
use crate::ad::NoRule;
use crate::ad::forward::forward;
use crate::ad::jacobian::{Directions, Linear, Primal, line, stacked, whole};
use crate::ad::reverse::{Seed, reverse};
use crate::ir::{Builder, Dim, Elem, Expr, Graph, Input, NodeKind, Output, Shape, Ty};
use crate::ops::{FIXED_VIEW, HSTACK, INDEX_MUL, MIRRORED, MUL_TR, SUM, TR_MUL, VSTACK, WITH_BLOCK};
use crate::passes;

/// Of an unrolled candidate: more nodes than this are not even tried.
const MOST_NODES: usize = 40_000;

/// A graph of a function over whole matrices of derivatives.
pub(crate) struct Chosen {
    pub(crate) graph: Graph,
    /// How its derivatives are computed, and what the alternatives would have taken.
    pub(crate) how: String,
}

/// What is differentiated: the graph, how many of its outputs are leaves of the value, and the real leaves of each
/// differentiated input.
pub(crate) struct Problem<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) leaves: usize,
    pub(crate) groups: &'a [Vec<usize>],
    /// Whether even a small program is written in loops.
    pub(crate) in_loops: bool,
    /// The names of these inputs.
    pub(crate) names: &'a [String],
}

/// A robust loss: half the sum over the residual's blocks of ρ(‖block‖²).
pub(crate) struct RobustLoss {
    /// ρ, of a scalar.
    pub(crate) graph: Graph,
    /// How many residuals a block has, and how many blocks there are; one block of all without.
    pub(crate) blocks: Option<(usize, usize)>,
}

/// More blocks than these are gone through in a loop.
const UNROLLED_BLOCKS: usize = 16;

/// What is made of the outputs and of the Jacobian by each input.
type Make<'m> = &'m dyn for<'g> Fn(&'g Builder, &Primal<'g>, &[Expr<'g>], &[Expr<'g>]);

impl Problem<'_> {
    fn real(&self) -> Vec<usize> {
        self.groups.iter().flatten().copied().collect()
    }

    /// The formula's own outputs.
    fn outputs(&self, builder: &Builder, values: &[Expr<'_>]) {
        for (value, output) in values.iter().zip(&self.graph.outputs) {
            builder.output(&output.name, *value);
        }
    }

    /// Outputs: those of the formula, then the Jacobian by each input.
    pub(crate) fn jacobian(&self) -> Result<Chosen, NoRule> {
        self.choose(&[], &|builder, primal, _, jacobians| {
            self.outputs(builder, &primal.outputs);
            for (place, jacobian) in jacobians.iter().enumerate() {
                builder.output(&format!("jacobian_{}", self.names[place]), *jacobian);
            }
        })
    }

    /// Outputs: the residual, the condition of an `Option`, `Jᵀr`, `JᵀJ`; with a weight `JᵀWr` and `JᵀWJ`.
    pub(crate) fn gauss_newton(&self, weight: Option<Input>) -> Result<Chosen, NoRule> {
        let leaves = self.leaves;
        let types: Vec<Ty> =
            self.graph.outputs[..leaves].iter().map(|output| self.graph.ty(output.id).clone()).collect();
        self.choose(&Vec::from_iter(weight), &|builder, primal, more, jacobians| {
            let lines = primal.outputs.iter().zip(&types).map(|(value, ty)| line(*value, ty, true));
            let residual = stacked(lines, &VSTACK);
            let jacobian = stacked(jacobians.iter().copied(), &HSTACK);
            let (weighted, weighted_residual) = match more {
                [weight] => {
                    (weight.with(&crate::ops::MATMUL, jacobian), weight.with(&crate::ops::MATMUL, residual))
                }
                _ => (jacobian, residual),
            };
            builder.output("residual", residual);
            for value in &primal.outputs[leaves..] {
                builder.output("?", *value);
            }
            builder.output("gradient", jacobian.with(&TR_MUL, weighted_residual));
            builder.output("hessian", jacobian.with(&TR_MUL, weighted).map(&MIRRORED));
        })
    }

    /// Outputs: the loss, the condition of an `Option`, the residual, `JᵀWr`, `JᵀWJ`, where the weight of a block is the
    /// slope of the loss there.
    pub(crate) fn robust(&self, loss: &RobustLoss) -> Result<Chosen, NoRule> {
        let leaves = self.leaves;
        let types: Vec<Ty> =
            self.graph.outputs[..leaves].iter().map(|output| self.graph.ty(output.id).clone()).collect();
        let slope = passes::finish(&reverse(&loss.graph, &[0], Seed::One)?);
        self.choose(&[], &|builder, primal, _, jacobians| {
            let lines = primal.outputs.iter().zip(&types).map(|(value, ty)| line(*value, ty, true));
            let residual = stacked(lines, &VSTACK);
            let jacobian = stacked(jacobians.iter().copied(), &HSTACK);
            let (cost, weights) = weighted(builder, residual, &slope, loss.blocks);
            builder.output("cost", cost * cost.real(0.5));
            for value in &primal.outputs[leaves..] {
                builder.output("?", *value);
            }
            builder.output("residual", residual);
            builder.output("gradient", jacobian.with(&TR_MUL, residual * weights));
            let weighted = jacobian * weights.broadcast(&jacobian.shape());
            builder.output("hessian", jacobian.with(&TR_MUL, weighted).map(&MIRRORED));
        })
    }

    /// Outputs: those of the formula, then `J P Jᵀ`.
    pub(crate) fn propagate(&self, covariance: Input) -> Result<Chosen, NoRule> {
        self.choose(&[covariance], &|builder, primal, more, jacobians| {
            self.outputs(builder, &primal.outputs);
            let jacobian = stacked(jacobians.iter().copied(), &HSTACK);
            let spread = jacobian.with(&crate::ops::MATMUL, more[0]).with(&MUL_TR, jacobian);
            builder.output("covariance", spread.map(&MIRRORED));
        })
    }

    /// Builds every candidate and keeps the cheapest.
    fn choose(&self, more: &[Input], make: Make<'_>) -> Result<Chosen, NoRule> {
        let real = self.real();
        let modes = [
            Linear::forward(self.graph, &real, self.leaves, passes::finish)?,
            Linear::reverse(self.graph, &real, self.leaves, passes::finish)?,
        ];
        let count = self.groups.len();
        let mut counted: Vec<(Vec<usize>, Candidate)> = Vec::new();
        for mode in 0..2 {
            let by = vec![mode; count];
            counted.push((by.clone(), self.candidate(&modes, &by, more, make)));
        }
        let mut best = usize::from(counted[1].1.cost < counted[0].1.cost);
        // The mode of one input after the other, as long as that helps.
        let is_mixable = count > 1 && counted[best].1.cost.is_some();
        for input in (0..count).filter(|_| is_mixable) {
            let mut by = counted[best].0.clone();
            by[input] = 1 - by[input];
            let candidate = self.candidate(&modes, &by, more, make);
            counted.push((by, candidate));
            if counted[counted.len() - 1].1.cost < counted[best].1.cost {
                best = counted.len() - 1;
            }
        }
        let how = described(&modes, &counted, best);
        let (_, candidate) = counted.swap_remove(best);
        Ok(Chosen { graph: candidate.graph, how })
    }

    fn candidate(&self, modes: &[Linear; 2], by: &[usize], more: &[Input], make: Make<'_>) -> Candidate {
        let build = |directions| passes::finish(&self.built(modes, by, directions, more, make));
        let used = modes.iter().enumerate().filter(|(mode, _)| by.contains(mode)).map(|(_, linear)| linear);
        let nodes = used.map(|linear| Some(linear.directions()?.saturating_mul(self.graph.nodes.len())));
        let is_short = nodes.sum::<Option<usize>>().is_some_and(|nodes| nodes <= MOST_NODES);
        if is_short && !self.in_loops {
            let graph = build(Directions::Unrolled);
            if let Some(simple) = scalars::simplified(&graph) {
                return Candidate {
                    cost: Cost::of(known_flops(&simple, true)),
                    graph,
                    directions: Directions::Unrolled,
                };
            }
        }
        let graph = build(Directions::Rolled);
        Candidate {
            cost: Cost::of(known_flops(&graph, self.in_loops)),
            graph,
            directions: Directions::Rolled,
        }
    }

    fn built(
        &self,
        modes: &[Linear; 2],
        by: &[usize],
        directions: Directions,
        more: &[Input],
        make: Make<'_>,
    ) -> Graph {
        let builder = Builder::new();
        let given = |input: &Input| builder.input(&input.name, input.ty.clone());
        let inputs: Vec<Expr<'_>> = self.graph.inputs.iter().map(given).collect();
        let more: Vec<Expr<'_>> = more.iter().map(given).collect();
        let primals =
            modes.each_ref().map(|linear| linear.primal(&builder, &inputs, self.graph.outputs.len()));
        let mut jacobians = Vec::new();
        let mut first = 0;
        for (group, mode) in self.groups.iter().zip(by) {
            let wanted: Vec<usize> = (first..first + group.len()).collect();
            first += group.len();
            jacobians.push(whole(&modes[*mode].blocks(&builder, &primals[*mode], &wanted, directions)));
        }
        make(&builder, &primals[by.first().copied().unwrap_or(0)], &more, &jacobians);
        drop((primals, jacobians, inputs, more));
        builder.finish()
    }

    // ── second derivatives ──

    /// The gradient as a graph of its own: the gradients, then the value and the condition of an `Option`.
    fn gradient(&self) -> Result<Graph, NoRule> {
        let mut gradient = passes::optimise(&reverse(self.graph, &self.real(), Seed::One)?);
        let own = self.graph.outputs.len();
        gradient.outputs.rotate_left(own);
        Ok(gradient)
    }

    /// Outputs: the value, the condition of an `Option`, the gradients, then the blocks of the Hessian: those of the
    /// first input with itself and with each that follows, and so on.
    pub(crate) fn hessian(&self) -> Result<Chosen, NoRule> {
        let gradient = self.gradient()?;
        let real = self.real();
        let linear = Linear::forward(&gradient, &real, real.len(), passes::finish)?;
        let build = |directions| passes::finish(&self.hessian_along(&gradient, &linear, directions));
        let nodes = linear.directions().map(|count| count.saturating_mul(gradient.nodes.len()));
        let unrolled = nodes
            .is_some_and(|nodes| nodes <= MOST_NODES)
            .then(|| build(Directions::Unrolled))
            .and_then(|graph| {
                Some((scalars::simplified(&graph).and_then(|simple| known_flops(&simple, true))?, graph))
            });
        let (cost, graph) = match unrolled {
            Some((cost, graph)) => (Some(cost), graph),
            None => {
                let graph = build(Directions::Rolled);
                (known_flops(&graph, self.in_loops), graph)
            }
        };
        let along = linear.directions().map_or_else(|| "every".to_owned(), |count| count.to_string());
        let cost = cost.map_or_else(String::new, |cost| format!(": {cost} operations"));
        Ok(Chosen { graph, how: format!("Forward mode over reverse mode along {along} directions{cost}.") })
    }

    fn hessian_along(&self, gradient: &Graph, linear: &Linear, directions: Directions) -> Graph {
        let builder = Builder::new();
        let inputs: Vec<Expr<'_>> =
            gradient.inputs.iter().map(|input| builder.input(&input.name, input.ty.clone())).collect();
        let primal = linear.primal(&builder, &inputs, gradient.outputs.len());
        let count = self.real().len();
        let (gradients, own) = primal.outputs.split_at(count);
        self.outputs(&builder, own);
        for (value, output) in gradients.iter().zip(&gradient.outputs) {
            builder.output(&output.name, *value);
        }
        let every: Vec<usize> = (0..count).collect();
        let blocks = linear.blocks(&builder, &primal, &every, directions);
        let mut firsts: Vec<std::ops::Range<usize>> = Vec::new();
        for group in self.groups {
            let first = firsts.last().map_or(0, |range| range.end);
            firsts.push(first..first + group.len());
        }
        for (row, rows) in firsts.iter().enumerate() {
            for (col, cols) in firsts.iter().enumerate().skip(row) {
                let own: Vec<Vec<Expr<'_>>> =
                    blocks[rows.clone()].iter().map(|line| line[cols.clone()].to_vec()).collect();
                let block = whole(&own);
                let (of, by) = (&self.names[row], &self.names[col]);
                if row == col {
                    builder.output(&format!("hessian_{of}"), block.map(&MIRRORED));
                } else {
                    builder.output(&format!("hessian_{of}_{by}"), block);
                }
            }
        }
        drop((primal, blocks, inputs));
        builder.finish()
    }

    /// Its last inputs are the tangents. Outputs: the condition of an `Option`, the gradients, the Hessian's products.
    pub(crate) fn hvp(&self) -> Result<Graph, NoRule> {
        let gradient = self.gradient()?;
        let real = self.real().len();
        let mut graph = forward(&gradient, &self.real())?;
        let products: Vec<Output> = graph.outputs[gradient.outputs.len()..][..real].to_vec();
        let guard = graph.outputs[real + self.leaves..gradient.outputs.len()].to_vec();
        graph.outputs = [guard, graph.outputs[..real].to_vec(), products].concat();
        Ok(passes::finish(&graph))
    }
}

/// The sum of a loss over the blocks of a residual, and its slope at the block of each residual.
fn weighted<'g>(
    builder: &'g Builder,
    residual: Expr<'g>,
    slope: &Graph,
    blocks: Option<(usize, usize)>,
) -> (Expr<'g>, Expr<'g>) {
    let Some((block, count)) = blocks else {
        let values = builder.inline(slope, &[(residual * residual).map(&SUM)]);
        return (values[0], values[1].broadcast(&residual.shape()));
    };
    if count > UNROLLED_BLOCKS {
        return weighted_in_loop(builder, residual, slope, block, count);
    }
    let index = |at: usize| builder.index(i64::try_from(at).unwrap_or(i64::MAX));
    let parts = (0..count).map(|place| {
        let (loss, weight) = of_block(builder, residual, slope, block, index(place * block));
        (loss, weight.broadcast(&rows_of(block)))
    });
    let all = parts.reduce(|(cost, weights), (loss, weight)| (cost + loss, weights.with(&VSTACK, weight)));
    all.expect("a residual has blocks")
}

fn rows_of(block: usize) -> Shape {
    Shape::Matrix(Dim::Lit(block), Dim::ONE)
}

/// The loss of one block, and its slope.
fn of_block<'g>(
    builder: &'g Builder,
    residual: Expr<'g>,
    slope: &Graph,
    block: usize,
    first: Expr<'g>,
) -> (Expr<'g>, Expr<'g>) {
    let ty = Ty { elem: Elem::Real, shape: rows_of(block) };
    let part = builder.op_of(&FIXED_VIEW, &[residual, first, builder.index(0)], ty);
    let values = builder.inline(slope, &[(part * part).map(&SUM)]);
    (values[0], values[1])
}

fn weighted_in_loop<'g>(
    outer: &'g Builder,
    residual: Expr<'g>,
    slope: &Graph,
    block: usize,
    count: usize,
) -> (Expr<'g>, Expr<'g>) {
    let builder = Builder::new();
    let index = Ty { elem: Elem::Index, shape: Shape::Scalar };
    let place = builder.input("block", index);
    let cost = builder.input("cost", Ty::SCALAR);
    let weights = builder.input("weights", residual.ty());
    let given = builder.input("residual", residual.ty());
    let first = builder.op(&INDEX_MUL, &[place, builder.index(i64::try_from(block).unwrap_or(i64::MAX))]);
    let (loss, weight) = of_block(&builder, given, slope, block, first);
    builder.output("cost", cost + loss);
    let weight = weight.broadcast(&rows_of(block));
    builder.output(
        "weights",
        builder.op_of(&WITH_BLOCK, &[weights, weight, first, builder.index(0)], residual.ty()),
    );
    let kind = NodeKind::Loop {
        count: Dim::Lit(count),
        carried: vec![outer.real(0.0).id, outer.nothing(&residual.ty()).id],
        args: vec![residual.id],
        body: Rc::new(builder.finish()),
        records: 0,
    };
    let walked = outer.push(kind, Ty::SCALAR);
    (outer.part(walked, 0, Ty::SCALAR), outer.part(walked, 1, residual.ty()))
}

struct Candidate {
    graph: Graph,
    directions: Directions,
    cost: Cost,
}

/// What a candidate takes; what is not known is dearer than all that is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cost(u64);

impl Cost {
    const UNKNOWN: Self = Self(u64::MAX);

    fn of(known: Option<u64>) -> Self {
        known.map_or(Self::UNKNOWN, Self)
    }

    fn is_some(self) -> bool {
        self != Self::UNKNOWN
    }
}

fn described(modes: &[Linear; 2], counted: &[(Vec<usize>, Candidate)], best: usize) -> String {
    let name = |by: &[usize]| {
        let along = |mode: usize| {
            let count = modes[mode].directions();
            let what = ["forward mode", "reverse mode"][mode];
            count.map_or_else(|| what.to_owned(), |count| format!("{what} along {count} directions"))
        };
        match by.iter().max() {
            Some(max) if by.iter().min() == Some(max) => along(*max),
            _ => {
                let of = |mode: &usize| ["forward", "reverse"][*mode];
                format!("a mix of modes ({})", by.iter().map(of).collect::<Vec<_>>().join(", "))
            }
        }
    };
    let (by, candidate) = &counted[best];
    let how = if candidate.directions == Directions::Rolled { ", in a loop" } else { "" };
    let mut name_of_best = name(by);
    name_of_best[..1].make_ascii_uppercase();
    let mut counts = String::new();
    if candidate.cost.is_some() {
        let others =
            counted.iter().enumerate().filter(|(place, (_, other))| *place != best && other.cost.is_some());
        let others: Vec<String> =
            others.map(|(_, (by, other))| format!("{} would take {}", name(by), other.cost.0)).collect();
        counts = format!(": {} operations", candidate.cost.0);
        if !others.is_empty() {
            counts.push_str("; ");
            counts.push_str(&others.join(", "));
        }
    }
    format!("{name_of_best}{how}{counts}.")
}
