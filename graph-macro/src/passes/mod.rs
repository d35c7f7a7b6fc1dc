//! The passes: graph in, graph out, in this order, each with what holds after it.
//!
//! Every rewrite has its equation above it, goes one way only, and keeps the domain. Rewrites that are false for
//! floating-point numbers are not made: `x − x` is not 0 and `0·x` is not 0 unless the zero is structural (x may be
//! infinite or NaN), sums are not re-associated (but products of matrices are, see [`chains`]), `√(x²)` is not `x`, `ln(x²)` is not `2·ln x`.

pub(crate) mod chains;
pub(crate) mod cse;
pub(crate) mod dce;
pub(crate) mod fuse;
pub(crate) mod ghosts;
pub(crate) mod nested_sums;
pub(crate) mod residuals;
pub(crate) mod scalarise;
pub(crate) mod simplify;
pub(crate) mod subgraphs;
pub(crate) mod transposes;

use crate::ir::Graph;

/// Optimises a graph that may be differentiated again. Each entry states what holds after it.
pub(crate) fn optimise(graph: &Graph) -> Graph {
    let graph = flat(graph);
    let graph = subgraphs::run(&graph); //  branches and loops are small, and their sub-graphs optimised
    let graph = simplify::run(&graph); //   what was added to a result that is gone is all there is
    dce::run(&graph) //                     every node reaches an output
}

/// Optimises a graph for good: it is not differentiated any more.
pub(crate) fn finish(graph: &Graph) -> Graph {
    finish_noting(graph).0
}

/// … and says which products of the derivatives have a new order.
pub(crate) fn finish_noting(graph: &Graph) -> (Graph, Vec<chains::Reordered>) {
    let graph = optimise(&ghosts::run(graph)); //           what was there for differentiation only is gone
    let (graph, changes) = chains::run(&graph, chains::Of::Derivatives); // products have their cheapest order
    let graph = if changes.is_empty() { graph } else { optimise(&graph) };
    (graph, changes)
}

/// What is computed in one pass, value and derivative together: loops that run side by side are one.
pub(crate) fn together(graph: &Graph) -> Graph {
    optimise(&fuse::run(graph))
}

/// The passes that do not look into sub-graphs.
fn flat(graph: &Graph) -> Graph {
    let graph = dce::run(graph); //        every node reaches an output
    let graph = simplify::run(&graph); //   x + 0, x · 1, −(−x), (Aᵀ)ᵀ are gone; constants are folded
    let graph = cse::run(&graph); //        no two nodes compute the same thing
    let graph = transposes::run(&graph); // a transpose that feeds a product is read in place by the product
    let graph = simplify::run(&graph); //   what the transposes left behind is gone
    let graph = cse::run(&graph); //        … and shared
    dce::run(&graph) //                     every node reaches an output
}

/// Rebuilds a graph node by node: `rewrite` gets each node with its operands already renamed and gives its place
/// in the new graph. Outputs and inputs keep their order.
fn rebuild(graph: &Graph, mut rewrite: impl FnMut(&mut Graph, crate::ir::Node) -> crate::ir::Id) -> Graph {
    let mut new = Graph { inputs: graph.inputs.clone(), ..Graph::default() };
    let mut renamed: Vec<crate::ir::Id> = Vec::with_capacity(graph.nodes.len());
    for node in &graph.nodes {
        let node = node.map_operands(|id| renamed[id.index()]);
        let id = rewrite(&mut new, node);
        renamed.push(id);
    }
    new.outputs = graph
        .outputs
        .iter()
        .map(|output| crate::ir::Output { name: output.name.clone(), id: renamed[output.id.index()] })
        .collect();
    new
}
