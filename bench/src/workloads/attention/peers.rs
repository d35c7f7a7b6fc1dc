//! Attention by candle.

use candle_core::{Result, Tensor, Var};

use super::Inputs;
use crate::peers::{entries, softmax, value_and_gradients, variable};
use crate::workload::{Kind, Workload};

fn loss(q: &Var, k: &Var, v: &Var) -> Result<Vec<Tensor>> {
    let p = softmax(&(q.matmul(&k.t()?)? / 8.0)?)?;
    value_and_gradients(&p.matmul(v)?.sqr()?.sum_all()?, &[q, k, v])
}

/// Adds candle.
pub fn candle(workload: Workload, i: &'static Inputs) -> Workload {
    let (Ok(q), Ok(k), Ok(v)) = (variable(&i.q), variable(&i.k), variable(&i.v)) else { return workload };
    workload.way_read(
        Kind::Peer,
        "candle",
        i,
        Vec::new(),
        move |_, o| *o = loss(&q, &k, &v).unwrap_or_default(),
        |o| entries(o),
    )
}
