//! Branches and loops in both modes, through all passes, against differences: on graphs written by hand.

use std::rc::Rc;

use super::numbers::Rng;
use crate::ad::forward::forward;
use crate::ad::reverse::{Seed, reverse};
use crate::ir::eval::{Env, Value, eval, scalar};
use crate::ir::verify::verify;
use crate::ir::{Builder, Dim, Elem, Graph, NodeKind, Shape, Ty};
use crate::ops::{self, Block};
use crate::passes::residuals::{Keep, split};

fn index() -> Ty {
    Ty { elem: Elem::Index, shape: Shape::Scalar }
}

fn column(rows: usize) -> Ty {
    Ty::matrix(Dim::Lit(rows), Dim::ONE)
}

/// `for i in 0..4 { x = w·tanh(x) + b; s = s + x[i] · v }`, then `s · norm²(x)`.
fn recurrent() -> Graph {
    let inner = Builder::new();
    let i = inner.input("i", index());
    let x = inner.input("x", column(4));
    let s = inner.input("s", Ty::SCALAR);
    let w = inner.input("w", Ty::matrix(Dim::Lit(4), Dim::Lit(4)));
    let b = inner.input("b", column(4));
    let next = w.with(&ops::MATMUL, x.map(ops::by_name("tanh").expect("an operation"))) + b;
    let entry = inner.op(&ops::INDEX, &[next, i, inner.index(0)]);
    inner.output("x", next);
    inner.output("s", s + entry * s);
    let body = Rc::new(inner.finish());

    let outer = Builder::new();
    let x = outer.input("x", column(4));
    let w = outer.input("w", Ty::matrix(Dim::Lit(4), Dim::Lit(4)));
    let b = outer.input("b", column(4));
    let s = outer.input("s", Ty::SCALAR);
    let kind = NodeKind::Loop {
        count: Dim::Lit(4),
        carried: vec![x.id, s.id],
        args: vec![w.id, b.id],
        body,
        records: 0,
    };
    let walked = outer.push(kind, Ty::SCALAR);
    let x = outer.part(walked, 0, column(4));
    let s = outer.part(walked, 1, Ty::SCALAR);
    outer.output("y", s * (x * x).map(&ops::SUM));
    outer.finish()
}

/// `v[0] = a; for i in 0..5 { if v[i] > c { v[i + 1] = sin(v[i]) · c } else { v[i + 1] = v[i] · a } }`, then Σ v.
fn trajectory() -> Graph {
    let side = |taken: bool| {
        let inner = Builder::new();
        let own = inner.input("own", Ty::SCALAR);
        let a = inner.input("a", Ty::SCALAR);
        let c = inner.input("c", Ty::SCALAR);
        let sin = ops::by_name("sin").expect("an operation");
        inner.output("next", if taken { own.map(sin) * c } else { own * a });
        Rc::new(inner.finish())
    };
    let inner = Builder::new();
    let i = inner.input("i", index());
    let v = inner.input("v", column(6));
    let a = inner.input("a", Ty::SCALAR);
    let c = inner.input("c", Ty::SCALAR);
    let zero = inner.index(0);
    let own = inner.op(&ops::INDEX, &[v, i, zero]);
    let kind = NodeKind::Branch {
        condition: own.gt(c).id,
        args: vec![own.id, a.id, c.id],
        then: side(true),
        otherwise: side(false),
    };
    let next = inner.part(inner.push(kind, Ty::SCALAR), 0, Ty::SCALAR);
    let after = inner.op(&ops::INDEX_ADD, &[i, inner.index(1)]);
    let block = next.broadcast(&Shape::Matrix(Dim::ONE, Dim::ONE));
    inner.output("v", inner.op_of(&ops::WITH_BLOCK, &[v, block, after, zero], column(6)));
    let body = Rc::new(inner.finish());

    let outer = Builder::new();
    let a = outer.input("a", Ty::SCALAR);
    let c = outer.input("c", Ty::SCALAR);
    let zero = outer.index(0);
    let block = a.broadcast(&Shape::Matrix(Dim::ONE, Dim::ONE));
    let zeros = outer.zeros(&column(6).shape);
    let v = outer.op_of(&ops::WITH_BLOCK, &[zeros, block, zero, zero], column(6));
    let kind =
        NodeKind::Loop { count: Dim::Lit(5), carried: vec![v.id], args: vec![a.id, c.id], body, records: 0 };
    let v = outer.part(outer.push(kind, Ty::SCALAR), 0, column(6));
    outer.output("y", (v * v).map(&ops::SUM));
    outer.finish()
}

fn nudged(inputs: &[Value], by: &[Value], step: f64) -> Vec<Value> {
    let moved = |x: &Value, t: &Value| Block {
        rows: x.rows,
        cols: x.cols,
        entries: x.entries.iter().zip(&t.entries).map(|(x, t)| x + step * t).collect(),
    };
    inputs.iter().zip(by).map(|(x, t)| moved(x, t)).collect()
}

pub(super) fn check(graph: &Graph) {
    let env = Env::default();
    verify(graph).expect("a sound graph");
    let mut random = Rng(7);
    let mut draw = || -> Vec<Value> {
        graph
            .inputs
            .iter()
            .map(|input| {
                let (rows, cols) = input.ty.shape.dims();
                let (rows, cols) = (rows.literal().expect("a number"), cols.literal().expect("a number"));
                Block::from_fn(rows, cols, |_, _| 1.8 * random.unit() - 0.9)
            })
            .collect()
    };
    let (inputs, tangents) = (draw(), draw());
    let wrt: Vec<usize> = (0..graph.inputs.len()).collect();
    let value = eval(graph, &inputs, &env)[0].entries[0];
    let optimised = crate::passes::optimise(graph);
    verify(&optimised).expect("a sound graph");
    let close = |a: f64, b: f64, tolerance: f64| {
        assert!((a - b).abs() <= tolerance * (1.0 + a.abs()), "{a} is not {b}");
    };
    close(eval(&optimised, &inputs, &env)[0].entries[0], value, 1e-13);

    let up = eval(graph, &nudged(&inputs, &tangents, 1e-6), &env)[0].entries[0];
    let down = eval(graph, &nudged(&inputs, &tangents, -1e-6), &env)[0].entries[0];
    let slope = (up - down) / 2e-6;

    let jvp = forward(graph, &wrt).expect("a rule");
    for jvp in [jvp.clone(), crate::passes::optimise(&jvp)] {
        verify(&jvp).expect("a sound graph");
        let both = eval(&jvp, &[&inputs[..], &tangents[..]].concat(), &env);
        close(both[0].entries[0], value, 1e-13);
        close(both[1].entries[0], slope, 1e-7);
    }

    let vjp = reverse(graph, &wrt, Seed::Input).expect("a rule");
    let along = |gradient: &[Value]| -> f64 {
        gradient
            .iter()
            .zip(&tangents)
            .map(|(g, t)| g.entries.iter().zip(&t.entries).map(|(g, t)| g * t).sum::<f64>())
            .sum()
    };
    for vjp in [vjp.clone(), crate::passes::optimise(&vjp)] {
        verify(&vjp).expect("a sound graph");
        let all = eval(&vjp, &[&inputs[..], &[scalar(1.0)]].concat(), &env);
        close(all[0].entries[0], value, 1e-13);
        close(along(&all[1..]), slope, 1e-7);
    }

    let halves = split(&crate::passes::optimise(&vjp), graph.inputs.len(), 1, &Keep::Computed);
    let forward_half = eval(&halves.forward, &inputs, &env);
    let backward = [&inputs[..], &forward_half[1..], &[scalar(1.0)]].concat();
    close(along(&eval(&halves.backward, &backward, &env)), slope, 1e-7);

    // Second derivatives: the tangent of the gradient against differences of gradients.
    let gradient = crate::passes::optimise(&vjp);
    let second = forward(&gradient, &wrt).expect("a rule");
    let second = crate::passes::optimise(&second);
    let seeded = |inputs: &[Value]| [inputs, &[scalar(1.0)]].concat();
    let all = eval(&second, &[&seeded(&inputs)[..], &tangents[..]].concat(), &env);
    let count = gradient.outputs.len();
    let up = along(&eval(&gradient, &seeded(&nudged(&inputs, &tangents, 1e-6)), &env)[1..]);
    let down = along(&eval(&gradient, &seeded(&nudged(&inputs, &tangents, -1e-6)), &env)[1..]);
    close(along(&all[count + 1..]), (up - down) / 2e-6, 1e-6);
}

#[test]
fn a_recurrent_loop() {
    check(&recurrent());
}

#[test]
fn a_loop_of_branches_that_writes_a_trajectory() {
    let graph = trajectory();
    check(&graph);
    // What is recorded are the entries that are read and what elementary functions make of them, not the whole vector
    // in every run.
    let vjp = crate::passes::optimise(&reverse(&graph, &[0, 1], Seed::Input).expect("a rule"));
    let records = |graph: &Graph| -> usize {
        graph
            .nodes
            .iter()
            .map(|node| match &node.kind {
                NodeKind::Loop { carried, records, .. } => carried[carried.len() - records..]
                    .iter()
                    .map(|id| graph.shape(*id).literal_len().unwrap_or(0))
                    .sum(),
                _ => 0,
            })
            .sum()
    };
    assert_eq!(records(&vjp), 15, "{}", crate::ir::print::print(&vjp));
}
