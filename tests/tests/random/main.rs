//! The code that is written, against the compiler's interpreter: random programs of the whole language, compiled
//! together, in straight lines and in loops, fused and in halves. What the programs mean is held to laws in the
//! compiler's own tests, which also write `programs.rs`.

#![allow(
    dead_code,
    unreachable_pub,
    unused,
    clippy::all,
    clippy::pedantic,
    deprecated,
    missing_docs,
    reason = "drawn, not written: there are variables that nothing reads, and inputs that no gradient reaches"
)]

use graph_runtime::{Graph, Values};

#[rustfmt::skip]
mod programs;

/// Panics if the value or the vector-Jacobian product is not what the interpreter gave.
fn agrees<G: Graph<Scalar = f64>>(inputs: &G::Inputs, value: &[f64], cotangent: &[f64], gradient: &[f64]) {
    assert_eq!(<G::Cotangent as Values<f64>>::LEN, cotangent.len());
    is_close(&G::forward(inputs), value);
    is_close(&G::backward(inputs, &Values::from_fn(&mut |k| cotangent[k])), gradient);
}

/// Panics unless the differentiated inputs have changed by the gradient.
fn is_changed<G: Graph<Scalar = f64>>(before: &G::Inputs, after: &G::Inputs, gradient: &[f64]) {
    let (mut before, mut after) = (before.clone(), after.clone());
    for (k, &expected) in gradient.iter().enumerate() {
        let (before, after) = (*G::entry_mut(&mut before, k), *G::entry_mut(&mut after, k));
        assert!(
            (after - before - expected).abs() <= 1e-11 * (1.0 + before.abs() + expected.abs()),
            "entry {k} went from {before} to {after}, and not by {expected}"
        );
    }
}

/// Panics unless the entries are these, but for rounding: products are fused where the processor can.
fn is_close<V: Values<f64>>(found: &V, expected: &[f64]) {
    assert_eq!(V::LEN, expected.len());
    for (k, &expected) in expected.iter().enumerate() {
        let found = found.entry(k);
        assert!(
            (found - expected).abs() <= 1e-11 * (1.0 + expected.abs()),
            "entry {k} is {found}, in the interpreter {expected}"
        );
    }
}
