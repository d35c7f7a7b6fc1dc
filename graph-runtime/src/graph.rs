//! The handle that generated code gives to generic tools: gradient checks, optimisers, solvers. Everything is by value
//! and numbered, so that a tool needs to know no names. What is not attempted: speed for large matrices; the generated
//! module's own `_into` functions are for that.

use crate::cost::Cost;
use crate::scalar::Scalar;
use crate::values::Values;

/// A formula with its derivative. Generated code implements it for the zero-sized `f::Graph` of a function `f` and for
/// every typed [`graph!`](crate::graph) value, where the inputs can be cloned: a struct among them derives `Clone`.
///
/// Of structs, arrays and tuples only the numbers count as entries; what is data (`usize`, `bool`) is carried along.
pub trait Graph {
    /// The element type of all differentiated inputs and of the output.
    type Scalar: Scalar;
    /// The inputs by value, in order, as a tuple: `(x, w, b)`; `(x,)` for one.
    type Inputs: Clone;
    /// The output by value; of a formula that may have no result an `Option`, whose entries are NaN where it has none.
    type Output: Values<Self::Scalar>;
    /// What `backward` takes by value: of the output's shape, with `()` for the data in a tuple.
    type Cotangent: Values<Self::Scalar>;
    /// The gradient: entries in the order of the differentiated inputs; an `Option` if the output is one.
    type Gradient: Values<Self::Scalar>;
    /// The name of the function or of the formula's result.
    const NAME: &'static str;
    /// What one call costs.
    const COST: Cost;
    /// The graph as Graphviz text.
    const DOT: &'static str;
    /// The differentiated inputs in order, a struct's fields one by one (`p.w1`), an array as one matrix, its items side
    /// by side.
    const DIFFERENTIATED: &'static [Input];
    /// The value.
    fn forward(inputs: &Self::Inputs) -> Self::Output;
    /// The vector-Jacobian product: Σ cotangent ⊙ ∂output/∂input for every differentiated input.
    fn backward(inputs: &Self::Inputs, cotangent: &Self::Cotangent) -> Self::Gradient;
    /// Entry `k` of the differentiated inputs, counted as in `Gradient`.
    fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar;
}

/// A differentiated input: its name and its shape. A scalar is 1×1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Input {
    /// As the formula spells it; a struct's field as `p.w1`.
    pub name: &'static str,
    /// Its rows.
    pub rows: usize,
    /// Its columns.
    pub cols: usize,
}
