//! Fused loops: which pairs become one, and that nothing is recorded between them. That values stay as they are is a law of
//! the random programs.

use super::language::graph_of;
use super::laws::reals;
use crate::ad::reverse::{Seed, reverse};
use crate::ir::{Graph, NodeKind};
use crate::passes;

/// How many loops a program's value and gradient take, and how many numbers they record.
fn loops(program: &str) -> (usize, usize) {
    let (graph, _) = graph_of(program).unwrap_or_else(|messages| panic!("{}", messages.join("\n")));
    let joint = reverse(&graph, &reals(&graph), Seed::One).expect("a rule");
    count(&passes::together(&passes::finish(&joint)))
}

fn count(graph: &Graph) -> (usize, usize) {
    let of = |node: &crate::ir::Node| match &node.kind {
        NodeKind::Loop { carried, records, body, .. } => {
            let lines = &carried[carried.len() - records..];
            let recorded: usize = lines.iter().filter_map(|id| graph.shape(*id).literal_len()).sum();
            let (inner, within) = count(body);
            (1 + inner, recorded + within)
        }
        _ => (0, 0),
    };
    graph.nodes.iter().map(of).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
}

#[test]
fn a_loop_that_adds_up_is_one_with_its_derivative() {
    let sum = "fn f(x: &SVector<f64, 20>) -> f64 {
        let mut sum = 0.0;
        for k in 0..19 { sum += exp(x[k + 1] - square(x[k])); }
        sum
    }";
    assert_eq!(loops(sum), (1, 0));
    let nested = "fn f(image: &SMatrix<f64, 12, 12>, kernel: &Matrix3<f64>) -> f64 {
        let mut total = 0.0;
        for i in 0..10 {
            for j in 0..10 { total += square(tanh(image.fixed_view::<3, 3>(i, j).dot(&kernel))); }
        }
        total
    }";
    assert_eq!(loops(nested), (2, 0));
}

#[test]
fn a_loop_whose_runs_follow_from_each_other_has_two_halves() {
    let recurrent = "fn f(a: f64) -> f64 {
        let mut x = a;
        for _ in 0..20 { x = sin(x); }
        x
    }";
    // The cosines are recorded.
    assert_eq!(loops(recurrent), (2, 20));
    let late = "fn f(x: &SVector<f64, 20>) -> f64 {
        let mut sum = 0.0;
        for k in 0..20 { sum += exp(x[k]); }
        ln(sum)
    }";
    // The cotangent of the sum is known only after it: the exponentials are recorded.
    assert_eq!(loops(late), (2, 20));
}
