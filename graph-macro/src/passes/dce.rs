//! Dead code elimination: drops the nodes that no output needs.
//!
//! ```text
//! |x|  a = exp(x);  b = sin(x);  b          →          |x|  b = sin(x);  b
//! ```
//!
//! What holds after it: every node but the inputs reaches an output. Inputs stay, used or not: they are the signature.

use crate::ir::{Graph, NodeKind, Output};

pub(crate) fn run(graph: &Graph) -> Graph {
    let mut live = vec![false; graph.nodes.len()];
    for output in &graph.outputs {
        live[output.id.index()] = true;
    }
    for id in graph.ids().rev() {
        let node = graph.node(id);
        live[id.index()] |= matches!(node.kind, NodeKind::Input(_));
        if live[id.index()] {
            for operand in node.operands() {
                live[operand.index()] = true;
            }
        }
    }
    let mut renamed = vec![None; graph.nodes.len()];
    let mut new = Graph { inputs: graph.inputs.clone(), ..Graph::default() };
    for id in graph.ids().filter(|id| live[id.index()]) {
        let node = graph
            .node(id)
            .map_operands(|operand| renamed[operand.index()].expect("operands of the live live"));
        renamed[id.index()] = Some(new.push(node));
    }
    let outputs = graph.outputs.iter().map(|output| Output {
        name: output.name.clone(),
        id: renamed[output.id.index()].expect("outputs live"),
    });
    new.outputs = outputs.collect();
    new
}
