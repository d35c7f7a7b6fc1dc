//! Chains of products in the order that takes the fewest operations.
//!
//! ```text
//! (a·b)·x          →          a·(b·x)
//! ```
//!
//! The order is the best there is, by dynamic programming over the sizes (Godbole, "On efficient computation of matrix
//! chain products", 1973). What holds after it: no chain of known sizes has a cheaper order, and an order that is as
//! good as another stays as it is. A product that is read elsewhere too is a factor like any other, but for an outer
//! product among derivatives, which is never multiplied. What is not attempted: sums within a chain.

use std::rc::Rc;

use super::{dce, rebuild};
use crate::ir::print::names;
use crate::ir::{Dim, Elem, Graph, Id, Node, NodeKind, Role, Shape, Ty};
use crate::ops::{MATMUL, MUL_TR, OpDef, TR_MUL, TRANSPOSE};

/// Longer chains keep their order: the search is cubic.
const LONGEST: usize = 24;

/// Which products may be put into another order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// Those that the user wrote.
    Formula,
    /// Those of its derivatives.
    Derivatives,
}

/// A chain that has a new order.
#[derive(Debug)]
pub(crate) struct Reordered {
    /// `a·(b·x)`
    pub(crate) order: String,
    /// Multiplications that it takes, and that the old order took.
    pub(crate) cost: usize,
    pub(crate) before: usize,
}

/// The graph with its chains in order, and what changed.
pub(crate) fn run(graph: &Graph, of: Of) -> (Graph, Vec<Reordered>) {
    let mut changes = Vec::new();
    let new = within(graph, of, &mut changes);
    (if changes.is_empty() { graph.clone() } else { new }, changes)
}

fn within(graph: &Graph, of: Of, changes: &mut Vec<Reordered>) -> Graph {
    let old = dce::run(graph);
    let uses = old.uses();
    let names = names(&old);
    let finder = Finder { graph: &old, uses: &uses, of };
    // Of a chain only the last product is looked at.
    let inner = finder.inner();
    let mut place = 0;
    let mut renamed: Vec<Id> = Vec::with_capacity(old.nodes.len());
    let new = rebuild(&old, |new, mut node| {
        let id = Id(u32::try_from(place).expect("a graph has fewer than 2³² nodes"));
        place += 1;
        match &mut node.kind {
            NodeKind::Branch { then, otherwise, .. } => {
                for side in [then, otherwise] {
                    *side = Rc::new(within(side, of, changes));
                }
            }
            NodeKind::Loop { body, .. } => *body = Rc::new(within(body, of, changes)),
            NodeKind::Op(..) if !inner[id.index()] => {
                if let Some((chain, plan, before)) = finder.better(id) {
                    let order = plan.text(&chain, &names);
                    changes.push(Reordered { order, cost: plan.cost, before });
                    let id = written(new, &node, &chain, &plan, &renamed);
                    renamed.push(id);
                    return id;
                }
            }
            _ => {}
        }
        let id = new.push(node);
        renamed.push(id);
        id
    });
    dce::run(&new)
}

/// A factor, and whether it is read transposed.
#[derive(Clone, Copy)]
struct Factor {
    id: Id,
    is_transposed: bool,
}

struct Chain {
    factors: Vec<Factor>,
    /// The sizes between the factors, the outer ones included.
    sizes: Vec<usize>,
    /// What the written order costs.
    cost: usize,
}

/// The best order.
struct Plan {
    cost: usize,
    /// By first and last factor: where the last product divides them.
    split: Vec<Vec<usize>>,
}

struct Finder<'g> {
    graph: &'g Graph,
    uses: &'g [usize],
    of: Of,
}

impl Finder<'_> {
    fn is_ours(&self, id: Id) -> bool {
        (self.graph.node(id).origin.role == Role::Primal) == (self.of == Of::Formula)
    }

    /// By node: whether it is a product within a longer chain.
    fn inner(&self) -> Vec<bool> {
        let mut inner = vec![false; self.graph.nodes.len()];
        for id in self.graph.ids() {
            if let Some((_, operands)) = product(self.graph, id).filter(|_| self.is_ours(id)) {
                for operand in operands {
                    let (factor, is_alone) = self.turned(operand);
                    inner[factor.id.index()] |= self.opens(id, factor.id, is_alone, false);
                }
            }
        }
        inner
    }

    /// What a factor is behind its transposes, and whether nothing else reads it.
    fn turned(&self, mut of: Factor) -> (Factor, bool) {
        let mut is_alone = self.uses[of.id.index()] == 1;
        while let Some((op, args)) = self.graph.op(of.id)
            && op.is(&TRANSPOSE)
        {
            of = Factor { id: args[0], is_transposed: !of.is_transposed };
            is_alone &= self.uses[of.id.index()] == 1;
        }
        (of, is_alone)
    }

    /// Whether a factor of `root` is taken apart; `shared`, if an outer product is that others read too.
    fn opens(&self, root: Id, id: Id, is_alone: bool, shared: bool) -> bool {
        let (node, root) = (self.graph.node(id), self.graph.node(root));
        let Some((inner, _)) = product(self.graph, id) else { return false };
        let may = is_alone || shared && self.of == Of::Derivatives && inner == Some(1);
        may && self.is_ours(id) && node.recompute == root.recompute
    }

    fn flatten(&self, root: Id, of: Factor, shared: bool, chain: &mut Chain) {
        let (of, is_alone) = if of.id == root { (of, true) } else { self.turned(of) };
        let is_open = of.id == root || self.opens(root, of.id, is_alone, shared);
        let Some((inner, mut operands)) = product(self.graph, of.id).filter(|_| is_open) else {
            return chain.factors.push(of);
        };
        if of.is_transposed {
            operands.reverse();
            for operand in &mut operands {
                operand.is_transposed = !operand.is_transposed;
            }
        }
        // What others read is computed anyway.
        if is_alone {
            let len = self.graph.shape(of.id).literal_len();
            chain.cost = len
                .zip(inner)
                .map_or(usize::MAX, |(len, inner)| chain.cost.saturating_add(len.saturating_mul(inner)));
        }
        for operand in operands {
            self.flatten(root, operand, shared, chain);
        }
    }

    /// The chain that ends in a product, with a better order and what the present one costs, if there is a better one.
    fn better(&self, root: Id) -> Option<(Chain, Plan, usize)> {
        product(self.graph, root).filter(|_| self.is_ours(root))?;
        [true, false].into_iter().find_map(|shared| {
            let mut chain = Chain { factors: Vec::new(), sizes: Vec::new(), cost: 0 };
            self.flatten(root, Factor { id: root, is_transposed: false }, shared, &mut chain);
            if !(3..=LONGEST).contains(&chain.factors.len()) || chain.cost == usize::MAX {
                return None;
            }
            for (place, factor) in chain.factors.iter().enumerate() {
                let (rows, cols) = self.graph.shape(factor.id).dims();
                let (rows, cols) = if factor.is_transposed { (cols, rows) } else { (rows, cols) };
                if place == 0 {
                    chain.sizes.push(rows.literal()?);
                }
                chain.sizes.push(cols.literal()?);
            }
            let plan = Plan::best(&chain.sizes);
            let before = chain.cost;
            (plan.cost < before).then_some((chain, plan, before))
        })
    }
}

/// The inner size and the factors of a product.
fn product(graph: &Graph, id: Id) -> Option<(Option<usize>, Vec<Factor>)> {
    let (op, args) = graph.op(id)?;
    let [first, second] = if op.is(&MATMUL) {
        [false, false]
    } else if op.is(&TR_MUL) {
        [true, false]
    } else if op.is(&MUL_TR) {
        [false, true]
    } else {
        return None;
    };
    let (rows, cols) = graph.shape(args[0]).dims();
    let inner = if first { rows } else { cols };
    let factor = |id, is_transposed| Factor { id, is_transposed };
    Some((inner.literal(), vec![factor(args[0], first), factor(args[1], second)]))
}

impl Plan {
    /// Over all ways to divide a chain in two, those of its halves being known.
    fn best(sizes: &[usize]) -> Self {
        let count = sizes.len() - 1;
        let mut cost = vec![vec![0_usize; count]; count];
        let mut split = vec![vec![0; count]; count];
        for len in 1..count {
            for first in 0..count - len {
                let last = first + len;
                cost[first][last] = usize::MAX;
                for middle in first..last {
                    let own = sizes[first].saturating_mul(sizes[middle + 1]).saturating_mul(sizes[last + 1]);
                    let all = own.saturating_add(cost[first][middle]).saturating_add(cost[middle + 1][last]);
                    if all < cost[first][last] {
                        cost[first][last] = all;
                        split[first][last] = middle;
                    }
                }
            }
        }
        Self { cost: cost[0][count - 1], split }
    }

    /// `a·(b·x)`
    fn text(&self, chain: &Chain, names: &[String]) -> String {
        self.part(chain, names, 0, chain.factors.len() - 1, true)
    }

    fn part(&self, chain: &Chain, names: &[String], first: usize, last: usize, is_whole: bool) -> String {
        if first == last {
            let factor = chain.factors[first];
            let mark = if factor.is_transposed { "ᵀ" } else { "" };
            return format!("{}{mark}", names[factor.id.index()]);
        }
        let middle = self.split[first][last];
        let left = self.part(chain, names, first, middle, false);
        let right = self.part(chain, names, middle + 1, last, false);
        if is_whole { format!("{left}·{right}") } else { format!("({left}·{right})") }
    }
}

/// Writes the chain anew; its last product takes the name of the old one.
fn written(new: &mut Graph, root: &Node, chain: &Chain, plan: &Plan, renamed: &[Id]) -> Id {
    let last = chain.factors.len() - 1;
    let value = part(new, root, chain, plan, renamed, 0..=last);
    let id = if value.is_transposed {
        let node = Node { kind: NodeKind::Op(&TRANSPOSE, vec![value.id]), ..root.clone() };
        new.push(node)
    } else {
        value.id
    };
    let node = &mut new.nodes[id.index()];
    node.name.clone_from(&root.name);
    node.hint.clone_from(&root.hint);
    id
}

fn part(
    new: &mut Graph,
    root: &Node,
    chain: &Chain,
    plan: &Plan,
    renamed: &[Id],
    range: std::ops::RangeInclusive<usize>,
) -> Factor {
    let (first, last) = range.into_inner();
    if first == last {
        let factor = chain.factors[first];
        return Factor { id: renamed[factor.id.index()], ..factor };
    }
    let middle = plan.split[first][last];
    let left = part(new, root, chain, plan, renamed, first..=middle);
    let right = part(new, root, chain, plan, renamed, middle + 1..=last);
    let (rows, cols) = (chain.sizes[first], chain.sizes[last + 1]);
    // Aᵀ·Bᵀ is the transpose of B·A.
    let (op, args): (&'static OpDef, _) = match (left.is_transposed, right.is_transposed) {
        (false, false) => (&MATMUL, [left.id, right.id]),
        (true, false) => (&TR_MUL, [left.id, right.id]),
        (false, true) => (&MUL_TR, [left.id, right.id]),
        (true, true) => (&MATMUL, [right.id, left.id]),
    };
    let is_transposed = left.is_transposed && right.is_transposed;
    let (rows, cols) = if is_transposed { (cols, rows) } else { (rows, cols) };
    let ty = Ty { elem: Elem::Real, shape: Shape::Matrix(Dim::Lit(rows), Dim::Lit(cols)) };
    let kind = NodeKind::Op(op, args.to_vec());
    let id = new.push(Node { kind, ty, name: None, hint: None, ..root.clone() });
    Factor { id, is_transposed }
}
