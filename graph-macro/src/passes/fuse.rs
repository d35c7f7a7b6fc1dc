//! Loops that run side by side become one: above all the two halves of a loop whose derivative needs nothing of later
//! runs, because it only adds up.
//!
//! ```text
//! s = for i in 0..n { record[i] = f(i, a);  s += g(record[i]) }
//! d = for r in 0..n { i = n − 1 − r;  d += h(record[i], a) }      →      (s, d) = for i in 0..n { f = f(i, a);  s += g(f);  d += h(f, a) }
//! ```
//!
//! What holds after it: what is recorded for one run of the other loop alone is not recorded, but at hand. A loop that
//! counts down is turned only if all that it carries are sums to which its runs add: the order of a sum is ours to choose,
//! as everywhere in derivatives. It does not fuse loops of unlike counts, and none that share nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{nested_sums, optimise};
use crate::ir::{Builder, Constant, Dim, Expr, Graph, Id, NodeKind, Output};
use crate::ops::{ADD, BROADCAST, BlockRole, INDEX, INDEX_MUL, INDEX_SUB, SUB};

pub(crate) fn run(graph: &Graph) -> Graph {
    if !graph.ids().any(|id| matches!(graph.node(id).kind, NodeKind::Branch { .. } | NodeKind::Loop { .. })) {
        return graph.clone();
    }
    // What fused sub-graphs do not read any more is dropped.
    let mut graph = optimise(&within(graph));
    while let Some(pair) = pair(&graph) {
        graph = fused(&graph, &pair);
    }
    graph
}

/// The graph with its sub-graphs fused.
fn within(graph: &Graph) -> Graph {
    let mut graph = graph.clone();
    for node in &mut graph.nodes {
        match &mut node.kind {
            NodeKind::Branch { then, otherwise, .. } => {
                *then = Rc::new(run(then));
                *otherwise = Rc::new(run(otherwise));
            }
            NodeKind::Loop { body, carried, .. } => *body = Rc::new(body_of(body, carried.len())),
            _ => {}
        }
    }
    graph
}

/// A body with its own loops fused.
fn body_of(body: &Graph, carried: usize) -> Graph {
    nested_sums::run(&run(body), carried)
}

/// Two loops that become one.
struct Pair {
    first: Id,
    second: Id,
    /// What depends on the first.
    after_first: Vec<bool>,
    /// By argument of the second: the record of the first that it is.
    records: BTreeMap<usize, usize>,
    /// How the second counts.
    counts: Counts,
}

/// How a body counts its runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Up,
    /// By this node, which is `(n − 1) − run`.
    Down(Id),
}

/// A loop in parts.
struct Rolled<'g> {
    count: &'g Dim,
    carried: &'g [Id],
    args: &'g [Id],
    body: &'g Graph,
    records: usize,
}

fn rolled(graph: &Graph, id: Id) -> Option<Rolled<'_>> {
    match &graph.node(id).kind {
        NodeKind::Loop { count, carried, args, body, records } => {
            Some(Rolled { count, carried, args, body, records: *records })
        }
        _ => None,
    }
}

fn pair(graph: &Graph) -> Option<Pair> {
    let loops: Vec<Id> = graph.ids().filter(|id| rolled(graph, *id).is_some()).collect();
    let pairs = loops
        .iter()
        .enumerate()
        .flat_map(|(place, first)| loops[place + 1..].iter().map(move |second| (*first, *second)));
    pairs.into_iter().find_map(|(first, second)| fits(graph, first, second))
}

fn fits(graph: &Graph, first: Id, second: Id) -> Option<Pair> {
    let (one, other) = (rolled(graph, first)?, rolled(graph, second)?);
    if one.count != other.count {
        return None;
    }
    let after_first = graph.reached_from(|id| id == first);
    let is_free = |id: &Id| !after_first[id.index()];
    if !other.carried.iter().all(is_free) {
        return None;
    }
    let first_record = one.carried.len() - one.records;
    let mut records = BTreeMap::new();
    for (place, arg) in other.args.iter().enumerate().filter(|(_, arg)| !is_free(arg)) {
        match graph.node(*arg).kind {
            NodeKind::Part(of, part) if of == first && part >= first_record => records.insert(place, part),
            _ => return None,
        };
    }
    // All records are gone with the pair.
    let is_record = |id: Id| matches!(graph.node(id).kind, NodeKind::Part(of, part) if of == first && part >= first_record);
    let read_elsewhere = graph
        .ids()
        .filter(|id| *id != second)
        .any(|id| graph.node(id).operands().iter().any(|operand| is_record(*operand)));
    let is_shared = !records.is_empty() || one.args.iter().any(|arg| other.args.contains(arg));
    let is_output = graph.outputs.iter().any(|output| is_record(output.id));
    if read_elsewhere || is_output || !is_shared || records.len() != one.records {
        return None;
    }
    let counts = counts(other.body, other.count)?;
    if counts != Counts::Up && !adds_up(other.body, other.carried.len()) {
        return None;
    }
    let pair = Pair { first, second, after_first, records, counts };
    let are_at_hand = pair
        .records
        .iter()
        .all(|(arg, record)| recorded(one.body, *record).is_some() && is_read_by_run(&other, *arg, &pair));
    are_at_hand.then_some(pair)
}

/// How a body counts its runs; nothing for one that does both.
fn counts(body: &Graph, count: &Dim) -> Option<Counts> {
    let run = body.ids().find(|id| matches!(body.node(*id).kind, NodeKind::Input(0)));
    let Some(run) = run else { return Some(Counts::Up) };
    let is_last = |id: Id| match (body.constant(id), body.op(id), count) {
        (Some(Constant::Index(last)), _, Dim::Lit(count)) => i64::try_from(*count).ok() == Some(last + 1),
        (_, Some((op, &[all, one])), _) if op.is(&INDEX_SUB) => {
            let is_one = matches!(body.constant(one), Some(Constant::Index(1)));
            let is_all = match body.constant(all) {
                Some(Constant::Count(dims)) => dims.len() == 1 && dims[0] == *count,
                Some(Constant::Index(all)) => {
                    count.literal().and_then(|n| i64::try_from(n).ok()) == Some(*all)
                }
                _ => false,
            };
            is_one && is_all
        }
        _ => false,
    };
    let readers: Vec<Id> = body.ids().filter(|id| body.node(*id).operands().contains(&run)).collect();
    let counts_down = |id: &Id| match body.op(*id) {
        Some((op, &[last, of])) => op.is(&INDEX_SUB) && of == run && is_last(last),
        _ => false,
    };
    let down = readers.iter().filter(|id| counts_down(id)).count();
    let is_output = body.outputs.iter().any(|output| output.id == run);
    match down {
        0 => Some(Counts::Up),
        1 if readers.len() == 1 && !is_output => Some(Counts::Down(readers[0])),
        _ => None,
    }
}

/// Whether every run only adds to what the loop carries, and reads nothing of it.
pub(super) fn adds_up(body: &Graph, carried: usize) -> bool {
    let is_carried =
        |id: Id| matches!(body.node(id).kind, NodeKind::Input(input) if (1..=carried).contains(&input));
    let moving = body.reached_from(is_carried);
    (0..carried).all(|place| is_sum(body, body.outputs[place].id, 1 + place, &moving))
}

/// Whether a value is the input with something added to it that does not move.
fn is_sum(body: &Graph, id: Id, input: usize, moving: &[bool]) -> bool {
    match &body.node(id).kind {
        NodeKind::Input(own) => *own == input,
        NodeKind::Op(op, args) if op.is(&ADD) || op.is(&SUB) => {
            match (moving[args[0].index()], moving[args[1].index()]) {
                (true, false) => is_sum(body, args[0], input, moving),
                (false, true) => op.is(&ADD) && is_sum(body, args[1], input, moving),
                _ => false,
            }
        }
        NodeKind::Part(of, place) => rolled(body, *of).is_some_and(|inner| {
            let own = &inner.carried[*place];
            adds_up(inner.body, inner.carried.len())
                && inner.args.iter().all(|arg| !moving[arg.index()])
                && is_sum(body, *own, input, moving)
        }),
        _ => false,
    }
}

/// Whether a value is zero throughout.
pub(super) fn is_zero(graph: &Graph, id: Id) -> bool {
    match (graph.constant(id), graph.op(id)) {
        (Some(Constant::Real(value)), _) => value.to_bits() == 0,
        (None, Some((op, args))) if op.is(&BROADCAST) => is_zero(graph, args[0]),
        _ => false,
    }
}

/// What a run writes into its part of a record: `with_block(record, value, 0, run)`.
fn recorded(body: &Graph, record: usize) -> Option<Id> {
    let (op, args) = body.op(body.outputs[record].id)?;
    let is_own = matches!(body.node(*args.first()?).kind, NodeKind::Input(input) if input == 1 + record);
    (op.block == BlockRole::Replaces && is_own).then(|| args[1])
}

/// Whether a body reads no more of a record than the part of its own run.
fn is_read_by_run(of: &Rolled<'_>, arg: usize, pair: &Pair) -> bool {
    let body = of.body;
    let input = 1 + of.carried.len() + arg;
    let is_record = |id: &Id| matches!(body.node(*id).kind, NodeKind::Input(own) if own == input);
    body.ids().filter(|id| body.node(*id).operands().iter().any(is_record)).all(|id| match body.op(id) {
        Some((op, args)) => {
            op.block == BlockRole::Reads
                && is_record(&args[0])
                && !args[1..].iter().any(is_record)
                && is_own_column(body, args[2], pair)
        }
        None => false,
    }) && !body.outputs.iter().any(|output| is_record(&output.id))
}

/// Whether an index is the first column of the present run's part.
fn is_own_column(body: &Graph, col: Id, pair: &Pair) -> bool {
    let is_run = |id: Id| match pair.counts {
        Counts::Down(number) => id == number,
        Counts::Up => matches!(body.node(id).kind, NodeKind::Input(0)),
    };
    match body.op(col) {
        Some((op, args)) if op.is(&INDEX_MUL) => is_run(args[0]) && body.constant(args[1]).is_some(),
        _ => is_run(col),
    }
}

fn fused(graph: &Graph, pair: &Pair) -> Graph {
    let (Some(one), Some(other)) = (rolled(graph, pair.first), rolled(graph, pair.second)) else {
        unreachable!("both are loops")
    };
    let kept = one.carried.len() - one.records;
    let mut args: Vec<Id> = one.args.to_vec();
    let more = other.args.iter().enumerate().filter(|(place, _)| !pair.records.contains_key(place));
    for (_, arg) in more {
        if !args.contains(arg) {
            args.push(*arg);
        }
    }
    let body = fused_body(&one, &other, &args, pair);
    let body = Rc::new(body_of(&optimise(&body), kept + other.carried.len()));
    let builder = Builder::on(Graph { inputs: graph.inputs.clone(), ..Graph::default() });
    let mut renamed: Vec<Option<Id>> = vec![None; graph.nodes.len()];
    let mut later: Vec<Id> = Vec::new();
    let push = |id: Id, renamed: &mut Vec<Option<Id>>| {
        let node = graph.node(id).map_operands(|operand| {
            renamed[operand.index()].expect("an operand is there before what reads it")
        });
        let kind = match (&graph.node(id).kind, node.kind.clone()) {
            (NodeKind::Part(of, place), NodeKind::Part(whole, _)) if *of == pair.second => {
                NodeKind::Part(whole, kept + place)
            }
            (_, kind) => kind,
        };
        renamed[id.index()] = Some(builder.push_node(crate::ir::Node { kind, ..node }).id);
    };
    for id in graph.ids() {
        let is_record =
            matches!(graph.node(id).kind, NodeKind::Part(of, part) if of == pair.first && part >= kept);
        if id == pair.first || is_record {
            continue;
        }
        if id == pair.second {
            let new = |ids: &[Id]| -> Vec<Id> {
                ids.iter().map(|id| renamed[id.index()].expect("it does not depend on the first")).collect()
            };
            let carried = [new(&one.carried[..kept]), new(other.carried)].concat();
            let kind = NodeKind::Loop {
                count: one.count.clone(),
                carried,
                args: new(&args),
                body: body.clone(),
                records: other.records,
            };
            let whole = builder.push_node(crate::ir::Node { kind, ..graph.node(id).clone() }).id;
            renamed[pair.first.index()] = Some(whole);
            renamed[id.index()] = Some(whole);
            later.drain(..).for_each(|id| push(id, &mut renamed));
            continue;
        }
        if id < pair.second && pair.after_first[id.index()] {
            later.push(id);
        } else {
            push(id, &mut renamed);
        }
    }
    let place = |id: Id| renamed[id.index()].expect("every output is there");
    let outputs = graph.outputs.iter();
    let outputs = outputs.map(|output| Output { name: output.name.clone(), id: place(output.id) }).collect();
    Graph { outputs, ..builder.finish() }
}

fn fused_body(one: &Rolled<'_>, other: &Rolled<'_>, args: &[Id], pair: &Pair) -> Graph {
    let builder = Builder::new();
    let kept = one.carried.len() - one.records;
    let input = |of: &Graph, place: usize| builder.input(&of.inputs[place].name, of.inputs[place].ty.clone());
    let run = input(one.body, 0);
    let own = |of: &Rolled<'_>, count: usize| -> Vec<Expr<'_>> {
        (1..=count).map(|place| input(of.body, place)).collect()
    };
    let (first, second) = (own(one, kept), own(other, other.carried.len()));
    let shared: Vec<Expr<'_>> = args
        .iter()
        .map(|arg| match one.args.iter().position(|own| own == arg) {
            Some(place) => input(one.body, 1 + one.carried.len() + place),
            None => {
                let place =
                    other.args.iter().position(|own| own == arg).expect("it is an argument of either");
                input(other.body, 1 + other.carried.len() + place)
            }
        })
        .collect();
    let passed = |arg: &Id| shared[args.iter().position(|own| own == arg).expect("it is passed")];
    // Nothing is read of the records by the loop that writes them.
    let lines = one.body.inputs[1 + kept..=one.carried.len()].iter().map(|line| builder.nothing(&line.ty));
    let inputs: Vec<Expr<'_>> =
        std::iter::once(run).chain(first).chain(lines).chain(one.args.iter().map(passed)).collect();
    let renamed = inlined(&builder, one.body, &inputs, &|_, _| None);
    for output in &one.body.outputs[..kept] {
        builder.output(&output.name, builder.expr(renamed[output.id.index()]));
    }
    let values: BTreeMap<usize, Expr<'_>> = pair
        .records
        .iter()
        .map(|(arg, record)| {
            let value = recorded(one.body, *record).expect("it is recorded");
            (1 + other.carried.len() + arg, builder.expr(renamed[value.index()]))
        })
        .collect();
    let inputs: Vec<Expr<'_>> = std::iter::once(run)
        .chain(second)
        .chain(other.args.iter().enumerate().map(|(place, arg)| match pair.records.contains_key(&place) {
            true => run,
            false => passed(arg),
        }))
        .collect();
    let at_hand = |id: Id, renamed: &[Id]| {
        if pair.counts == Counts::Down(id) {
            return Some(run.id);
        }
        let (op, operands) = other.body.op(id)?;
        let NodeKind::Input(input) = other.body.node(*operands.first()?).kind else { return None };
        let value = *values.get(&input)?;
        let repeated = value.operands_of(&BROADCAST).map(|of| of[0]).filter(|of| of.shape().is_scalar());
        if let Some(scalar) = repeated.filter(|_| op.is(&INDEX)) {
            return Some(scalar.id);
        }
        let place = [value, builder.expr(renamed[operands[1].index()]), builder.index(0)];
        Some(builder.op_of(op, &place, other.body.ty(id).clone()).id)
    };
    let renamed = inlined(&builder, other.body, &inputs, &at_hand);
    for output in &other.body.outputs {
        builder.output(&output.name, builder.expr(renamed[output.id.index()]));
    }
    drop((renamed, inputs, values, shared));
    builder.finish()
}

/// The nodes of a body as part of another; `instead` may stand for a node.
fn inlined(
    builder: &Builder,
    body: &Graph,
    inputs: &[Expr<'_>],
    instead: &dyn Fn(Id, &[Id]) -> Option<Id>,
) -> Vec<Id> {
    let mut renamed: Vec<Id> = Vec::with_capacity(body.nodes.len());
    for id in body.ids() {
        let node = body.node(id);
        let new = match (instead(id, &renamed), &node.kind) {
            (Some(value), _) => value,
            (None, NodeKind::Input(input)) => inputs[*input].id,
            (None, _) => builder.push_node(node.map_operands(|operand| renamed[operand.index()])).id,
        };
        renamed.push(new);
    }
    renamed
}
