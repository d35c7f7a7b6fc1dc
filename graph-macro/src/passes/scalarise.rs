//! Scalarisation: a small program of matrices becomes one of scalars, entry by entry.
//!
//! ```text
//! |x: 1×2, w: 2×1|  matmul(x, w)          →          add(mul(x[0, 0], w[0, 0]), mul(x[0, 1], w[1, 0]))
//! ```
//!
//! What holds after it: every operation is entry by entry on scalars, or reads one entry of an input. Structural zeros,
//! identities and repetitions are gone once [`super::simplify`] has run over it. It gives up (`None`) on programs
//! that are too large, that have symbolic dimensions, sub-graphs, or indices that are not numbers; but single entries
//! and blocks may be read from inputs of any size at any place.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::ir::{Builder, Constant, Elem, Expr, Graph, Id, Node, NodeKind, Shape, Ty};
use crate::ops::arrange::{Ix, Place, Source};
use crate::ops::{Block, BlockRole, INDEX, INDEX_ADD, Kernel, Meaning, OpDef, Side};

/// A program of scalars.
pub(crate) struct Scalars {
    /// One output for each entry of each output, column by column.
    pub(crate) graph: Graph,
    /// For the name of each entry, the value in the original graph that it belongs to.
    pub(crate) origins: BTreeMap<Rc<str>, Id>,
}

/// The scalar program, if it has no more than `limit` operations.
pub(crate) fn run(graph: &Graph, limit: usize) -> Option<Scalars> {
    let builder = Builder::simplifying(Graph { inputs: graph.inputs.clone(), ..Graph::default() });
    let mut blocks: Vec<Block<Expr<'_>>> = Vec::with_capacity(graph.nodes.len());
    let read_in_parts = read_in_parts(graph);
    let mut budget = limit;
    let mut origins = BTreeMap::new();
    for id in graph.ids() {
        let node = graph.node(id);
        builder.set_origin(node.origin.span, node.origin.role);
        builder.recompute.set(node.recompute);
        if !read_in_parts[id.index()] {
            budget = budget.checked_sub(size_of(graph, node)?)?;
        }
        let operands: Vec<Block<Expr<'_>>> =
            node.operands().iter().map(|id| blocks[id.index()].clone()).collect();
        let block = match &node.kind {
            NodeKind::Input(_) => input(&builder, node, read_in_parts[id.index()])?,
            NodeKind::Const(_) => {
                let constant = builder.push_node(node.clone());
                Block { rows: 1, cols: 1, entries: vec![constant] }
            }
            NodeKind::Op(op, args) if op.block == BlockRole::Reads && read_in_parts[args[0].index()] => {
                part(&builder, &operands, &node.ty)?
            }
            NodeKind::Op(op, args) => {
                let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
                apply(&builder, op, &operands, &types, &node.ty)?
            }
            NodeKind::Branch { .. } | NodeKind::Loop { .. } | NodeKind::Call { .. } | NodeKind::Part(..) => {
                return None;
            }
        };
        if let Some(name) = &node.name {
            name_entries(&block, name);
            origins.extend(block.entries.iter().filter_map(|entry| Some((builder.node(entry.id).name?, id))));
        }
        blocks.push(block);
    }
    for output in &graph.outputs {
        for entry in &blocks[output.id.index()].entries {
            builder.output(&output.name, *entry);
        }
    }
    drop(blocks);
    Some(Scalars { graph: builder.finish(), origins })
}

/// How many scalar operations a node becomes.
fn size_of(graph: &Graph, node: &Node) -> Option<usize> {
    let len = node.ty.shape.literal_len()?;
    Some(match &node.kind {
        NodeKind::Op(op, args) => match &op.kernel {
            Kernel::Entry(_) => len,
            Kernel::Arrange(_) => 0,
            Kernel::Reduce(_) => graph.shape(args[0]).literal_len()?,
            Kernel::Matrix(_) | Kernel::Composite(_) => {
                let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
                let terms = op.flops(&types, &node.ty);
                let count = |dims: &[crate::ir::Dim]| {
                    dims.iter().try_fold(1usize, |product, dim| product.checked_mul(dim.literal()?))
                };
                terms.iter().try_fold(0usize, |sum, term| sum.checked_add(count(&term.dims)?))?
            }
        },
        _ => 0,
    })
}

/// By node: an input matrix that is only read in parts, which its size does not matter to.
pub(crate) fn read_in_parts(graph: &Graph) -> Vec<bool> {
    let mut parts: Vec<bool> = graph
        .nodes
        .iter()
        .map(|node| matches!(node.kind, NodeKind::Input(_)) && !node.ty.shape.is_scalar())
        .collect();
    for node in &graph.nodes {
        let own = match &node.kind {
            NodeKind::Op(op, args) if op.block == BlockRole::Reads => args.first().copied(),
            _ => None,
        };
        for operand in node.operands().into_iter().filter(|operand| Some(*operand) != own) {
            parts[operand.index()] = false;
        }
    }
    for output in &graph.outputs {
        parts[output.id.index()] = false;
    }
    parts
}

/// A block of an input, entry by entry.
fn part<'g>(builder: &'g Builder, operands: &[Block<Expr<'g>>], ty: &Ty) -> Option<Block<Expr<'g>>> {
    let (whole, row, col) = (operands[0].entries[0], operands[1].entries[0], operands[2].entries[0]);
    let (rows, cols) = ty.shape.dims();
    let plus = |first: Expr<'g>, by: usize| {
        let by = builder.index(i64::try_from(by).unwrap_or(i64::MAX));
        builder.op(&INDEX_ADD, &[first, by])
    };
    let scalar = Ty { elem: ty.elem, shape: Shape::Scalar };
    Some(Block::from_fn(rows.literal()?, cols.literal()?, |i, j| {
        builder.op_of(&INDEX, &[whole, plus(row, i), plus(col, j)], scalar.clone())
    }))
}

fn input<'g>(builder: &'g Builder, node: &Node, in_parts: bool) -> Option<Block<Expr<'g>>> {
    let whole = builder.push_node(node.clone());
    if in_parts {
        return Some(Block { rows: 1, cols: 1, entries: vec![whole] });
    }
    let Shape::Matrix(rows, cols) = &node.ty.shape else {
        return Some(Block { rows: 1, cols: 1, entries: vec![whole] });
    };
    if node.ty.elem != Elem::Real {
        return None;
    }
    let index = |place: usize| builder.index(i64::try_from(place).unwrap_or(i64::MAX));
    Some(Block::from_fn(rows.literal()?, cols.literal()?, |row, col| {
        builder.op(&crate::ops::INDEX, &[whole, index(row), index(col)])
    }))
}

fn apply<'g>(
    builder: &'g Builder,
    op: &'static OpDef,
    args: &[Block<Expr<'g>>],
    types: &[Ty],
    result: &Ty,
) -> Option<Block<Expr<'g>>> {
    let (rows, cols) = result.shape.dims();
    let (rows, cols) = (rows.literal()?, cols.literal()?);
    Some(match &op.kernel {
        Kernel::Entry(_) => Block::from_fn(rows, cols, |row, col| {
            let entry = |arg: &Block<Expr<'g>>| {
                if arg.entries.len() == 1 { arg.entries[0] } else { arg.at(row, col) }
            };
            builder.op(op, &args.iter().map(entry).collect::<Vec<_>>())
        }),
        Kernel::Arrange(arrange) => {
            let numbers = args
                .iter()
                .zip(types)
                .all(|(arg, ty)| ty.elem != Elem::Index || arg.entries[0].as_index().is_some());
            if !numbers {
                return None;
            }
            let index = |operand: usize| Ix::Number(args[operand].entries[0].as_index().unwrap_or_default());
            let place = Place { operands: types, result, index: &index };
            let number = |place: usize| Ix::Number(i64::try_from(place).unwrap_or(i64::MAX));
            let entries: Option<Vec<Expr<'g>>> = (0..cols)
                .flat_map(|col| (0..rows).map(move |row| (row, col)))
                .map(|(row, col)| entry_of(builder, &arrange(&place, &number(row), &number(col)), args))
                .collect();
            Block { rows, cols, entries: entries? }
        }
        Kernel::Reduce(reduction) => {
            let of = &args[0];
            let fold = |line: Vec<Expr<'g>>| line.into_iter().reduce(|a, b| a.with(reduction.combine, b));
            let line = |row: usize, col: usize| match reduction.side {
                Side::All => of.entries.clone(),
                Side::Rows => (0..of.rows).map(|row| of.at(row, col)).collect(),
                Side::Columns => (0..of.cols).map(|col| of.at(row, col)).collect(),
            };
            let entries: Option<Vec<Expr<'g>>> = (0..cols)
                .flat_map(|col| (0..rows).map(move |row| (row, col)))
                .map(|(r, c)| fold(line(r, c)))
                .collect();
            Block { rows, cols, entries: entries? }
        }
        Kernel::Matrix(matrix) => match matrix.meaning {
            Meaning::Scalars(scalars) => scalars(args),
            Meaning::Numbers(_) => return None,
        },
        Kernel::Composite(_) => return None,
    })
}

fn entry_of<'g>(builder: &'g Builder, source: &Source, args: &[Block<Expr<'g>>]) -> Option<Expr<'g>> {
    match source {
        Source::Entry(operand, Ix::Number(row), Ix::Number(col)) => {
            let of = &args[*operand];
            let (row, col) = (usize::try_from(*row).ok()?, usize::try_from(*col).ok()?);
            (row < of.rows && col < of.cols).then(|| of.at(row, col))
        }
        Source::Real(value) => {
            // A zero that an arrangement puts in is structural, whoever wrote the arrangement.
            Some(builder.structural(Constant::Real(*value)))
        }
        _ => None,
    }
}

fn name_entries(block: &Block<Expr<'_>>, name: &str) {
    for (place, entry) in block.entries.iter().enumerate() {
        if block.entries.len() == 1 {
            entry.set_name(name);
        } else if block.rows == 1 || block.cols == 1 {
            entry.set_name(&format!("{name}_{place}"));
        } else {
            entry.set_name(&format!("{name}_{}_{}", place % block.rows, place / block.rows));
        }
    }
}
