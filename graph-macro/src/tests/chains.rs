//! Chains of products: random ones, in random written orders, against every order there is.

use super::laws::reals;
use super::numbers::{Rng, all_agree};
use crate::ad::reverse::{Seed, reverse};
use crate::ir::eval::{Env, Value, eval};
use crate::ir::verify::verify;
use crate::ir::{Builder, Dim, Expr, Graph, Id, Ty};
use crate::ops::{Domain, MATMUL, MUL_TR, SUM, TR_MUL};
use crate::passes;
use crate::passes::chains::{Of, run};

/// A product of the factors `first..last`, divided at random; every factor may stand transposed in its product.
fn product<'g>(rng: &mut Rng, builder: &'g Builder, sizes: &[usize], first: usize, last: usize) -> Expr<'g> {
    let (rows, cols) = (sizes[first], sizes[last]);
    if last == first + 1 {
        let ty = Ty::matrix(Dim::Lit(rows), Dim::Lit(cols));
        return builder.input(&format!("a{first}"), ty);
    }
    let middle = first + 1 + rng.below(last - first - 1);
    let left = product(rng, builder, sizes, first, middle);
    let right = product(rng, builder, sizes, middle, last);
    match rng.below(4) {
        0 => left.transpose().with(&TR_MUL, right),
        1 => left.with(&MUL_TR, right.transpose()),
        2 => right.transpose().with(&MATMUL, left.transpose()).transpose(),
        _ => left.with(&MATMUL, right),
    }
}

/// The multiplications of all products.
fn cost(graph: &Graph) -> usize {
    let dim = |dim: Dim| dim.literal().expect("tests use numbers");
    let of = |id: Id| match graph.op(id) {
        Some((op, args)) if op.is(&MATMUL) || op.is(&MUL_TR) => {
            graph.shape(id).literal_len().unwrap_or(0) * dim(graph.shape(args[0]).cols())
        }
        Some((op, args)) if op.is(&TR_MUL) => {
            graph.shape(id).literal_len().unwrap_or(0) * dim(graph.shape(args[0]).rows())
        }
        _ => 0,
    };
    graph.ids().map(of).sum()
}

fn cheapest(sizes: &[usize]) -> usize {
    let last = sizes.len() - 1;
    let of = |middle: usize| {
        let own = sizes[0] * sizes[middle] * sizes[last];
        own + cheapest(&sizes[..=middle]) + cheapest(&sizes[middle..])
    };
    (1..last).map(of).min().unwrap_or(0)
}

#[test]
fn every_chain_has_the_cheapest_order() {
    let mut reordered = 0;
    for seed in 0..300 {
        let mut rng = Rng(seed);
        let count = 2 + rng.below(6);
        let sizes: Vec<usize> = (0..=count).map(|_| 1 + rng.below(9)).collect();
        let builder = Builder::new();
        builder.output("y", product(&mut rng, &builder, &sizes, 0, count));
        let graph = builder.finish();
        let (new, changes) = run(&graph, Of::Formula);
        verify(&new).unwrap_or_else(|error| panic!("{seed}: {error}"));
        assert_eq!(cost(&new), cheapest(&sizes), "{seed}: {sizes:?}");
        assert_eq!(changes.is_empty(), cost(&graph) == cost(&new), "{seed}: {sizes:?}");
        for change in &changes {
            assert_eq!((change.before, change.cost), (cost(&graph), cost(&new)), "{seed}: {sizes:?}");
        }
        reordered += changes.len();
        let inputs: Vec<Value> =
            graph.inputs.iter().map(|input| rng.value(&input.ty, Domain::Reals)).collect();
        let (found, expected) =
            (eval(&new, &inputs, &Env::default()), eval(&graph, &inputs, &Env::default()));
        assert!(all_agree(&found, &expected, 1e-12), "{seed}: {sizes:?}");
        // The gradient is the same, and not dearer than twice the products and their value.
        let gradient = |graph: &Graph| reverse(graph, &reals(graph), Seed::Input).expect("there is a rule");
        let finished = passes::finish(&gradient(&new));
        let ct = rng.direction(&found[0]);
        let all = [&inputs[..], &[ct]].concat();
        let expected = eval(&gradient(&graph), &all, &Env::default());
        assert!(all_agree(&eval(&finished, &all, &Env::default()), &expected, 1e-11), "{seed}: {sizes:?}");
        assert!(cost(&finished) <= 3 * cost(&new), "{seed}: {sizes:?}");
    }
    assert!(reordered > 100, "{reordered}");
}

#[test]
fn a_product_that_others_read_stays() {
    let square = Ty::matrix(Dim::Lit(8), Dim::Lit(8));
    let builder = Builder::new();
    let (a, b) = (builder.input("a", square.clone()), builder.input("b", square));
    let x = builder.input("x", Ty::matrix(Dim::Lit(8), Dim::ONE));
    let both = a.with(&MATMUL, b);
    builder.output("y", both.with(&MATMUL, x));
    builder.output("sum", both.map(&SUM));
    let (_, changes) = run(&builder.finish(), Of::Formula);
    assert!(changes.is_empty(), "`a·b` is there anyway");
}

/// `y = (a·b)·x` as it is written has the cotangent `d_y·xᵀ` of `a·b`.
#[test]
fn an_outer_product_of_a_derivative_is_not_multiplied() {
    let square = Ty::matrix(Dim::Lit(8), Dim::Lit(8));
    let builder = Builder::new();
    let (a, b) = (builder.input("a", square.clone()), builder.input("b", square));
    let x = builder.input("x", Ty::matrix(Dim::Lit(8), Dim::ONE));
    builder.output("y", a.with(&MATMUL, b).with(&MATMUL, x));
    let graph = builder.finish();
    let joint = passes::optimise(&reverse(&graph, &[0, 1, 2], Seed::Input).expect("there is a rule"));
    let (new, changes) = run(&joint, Of::Derivatives);
    assert_eq!(changes.len(), 2, "{changes:?}");
    // a·b, its product with x, and of the gradient: bx = 64, d_y·bxᵀ = 64, aᵀ·d_y = 64, its product with xᵀ, bᵀ·(aᵀ·d_y).
    let (before, after) = (cost(&joint), cost(&new));
    assert!(before > 3 * 512 && after < 512 + 7 * 64, "{before} {after}");
}
