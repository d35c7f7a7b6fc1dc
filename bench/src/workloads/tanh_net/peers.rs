//! The small network by candle.

use candle_core::{Result, Tensor, Var};

use super::Inputs;
use crate::peers::{entries, tensor, value_and_gradients, variable};
use crate::workload::{Kind, Workload};

/// The network as candle's tensors, the parameters as weights and biases.
struct Tensors {
    x: Tensor,
    t: Tensor,
    parameters: [Var; 6],
}

impl Tensors {
    fn of(i: &Inputs) -> Result<Self> {
        let parameters = [
            variable(&i.w1)?,
            variable(&i.b1)?,
            variable(&i.w2)?,
            variable(&i.b2)?,
            variable(&i.w3)?,
            variable(&i.b3)?,
        ];
        Ok(Self { x: tensor(&i.x)?, t: tensor(&i.t)?, parameters })
    }

    fn value_and_gradients(&self) -> Result<Vec<Tensor>> {
        let [w1, b1, w2, b2, w3, b3] = &self.parameters;
        let h1 = (self.x.matmul(w1)? + b1.as_tensor())?.tanh()?;
        let h2 = (h1.matmul(w2)? + b2.as_tensor())?.tanh()?;
        let e = ((h2.matmul(w3)? + b3.as_tensor())? - &self.t)?;
        value_and_gradients(&e.sqr()?.sum_all()?, &self.parameters.each_ref())
    }
}

/// Adds candle.
pub fn candle(workload: Workload, i: &'static Inputs) -> Workload {
    let Ok(tensors) = Tensors::of(i) else { return workload };
    workload.way_read(
        Kind::Peer,
        "candle",
        i,
        Vec::new(),
        move |_, o| *o = tensors.value_and_gradients().unwrap_or_default(),
        |o| entries(o),
    )
}
