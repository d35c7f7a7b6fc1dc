//! A computational graph that is evaluated node by node, the way textbooks explain the chain rule.
//!
//! What holds: a node reads only nodes before it, so values go once through the list forward and derivatives once backward;
//! the local work of a node is done by its own formula, which knows nothing of the graph around it. A node may be read
//! several times: its derivative is then the sum over its readers. This is for pictures and not for speed.

use crate::nodes::{product, sum};

/// What a node computes from its two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// The sum hands its derivative on to both operands.
    Sum,
    /// The product hands its derivative, times the other operand, to each operand.
    Product,
}

impl Operation {
    /// The sign in the picture.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Sum => "+",
            Self::Product => "×",
        }
    }

    fn forward(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Sum => sum(a, b),
            Self::Product => product(a, b),
        }
    }

    /// What reaches each operand of a derivative of the result.
    fn backward(self, a: f64, b: f64, derivative: f64) -> [f64; 2] {
        match self {
            Self::Sum => {
                let gradient = sum::backward(a, b, derivative);
                [gradient.a, gradient.b]
            }
            Self::Product => {
                let gradient = product::backward(a, b, derivative);
                [gradient.a, gradient.b]
            }
        }
    }
}

/// A node's place in its [`Tape`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node(pub(crate) usize);

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A named input.
    Input(String),
    /// An operation on two nodes before it.
    Operation(Operation, [Node; 2]),
}

/// The way of a value from a node to one of its readers, and of the derivative back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// The node that is read.
    pub from: Node,
    /// Its reader.
    pub to: Node,
    /// What goes forward.
    pub value: f64,
    /// What comes back.
    pub derivative: f64,
}

/// A computational graph of sums and products; its last node is the result.
#[derive(Debug, Clone, Default)]
pub struct Tape {
    kinds: Vec<Kind>,
    values: Vec<f64>,
}

impl Tape {
    /// A graph without nodes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an input.
    pub fn input(&mut self, name: &str, value: f64) -> Node {
        self.push(Kind::Input(name.to_owned()), value)
    }

    /// Adds the sum of two nodes.
    pub fn sum(&mut self, a: Node, b: Node) -> Node {
        self.operation(Operation::Sum, a, b)
    }

    /// Adds the product of two nodes.
    pub fn product(&mut self, a: Node, b: Node) -> Node {
        self.operation(Operation::Product, a, b)
    }

    fn operation(&mut self, operation: Operation, a: Node, b: Node) -> Node {
        let value = operation.forward(self.value(a), self.value(b));
        self.push(Kind::Operation(operation, [a, b]), value)
    }

    fn push(&mut self, kind: Kind, value: f64) -> Node {
        self.kinds.push(kind);
        self.values.push(value);
        Node(self.kinds.len() - 1)
    }

    /// The nodes in the order in which they were added.
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// The value of a node.
    #[must_use]
    pub fn value(&self, node: Node) -> f64 {
        self.values[node.0]
    }

    /// Goes back through the graph: the derivative of the result with respect to each node, and every edge.
    #[must_use]
    pub fn backward(&self) -> (Vec<f64>, Vec<Edge>) {
        let mut derivatives = vec![0.0; self.kinds.len()];
        let mut edges = Vec::new();
        if let Some(result) = derivatives.last_mut() {
            *result = 1.0;
        }
        for (reader, kind) in self.kinds.iter().enumerate().rev() {
            let Kind::Operation(operation, operands) = kind else { continue };
            let [a, b] = operands.map(|operand| self.value(operand));
            let parts = operation.backward(a, b, derivatives[reader]);
            for (&from, derivative) in operands.iter().zip(parts) {
                derivatives[from.0] += derivative;
                edges.push(Edge { from, to: Node(reader), value: self.value(from), derivative });
            }
        }
        (derivatives, edges)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_read_twice_adds_up_its_derivatives() {
        // y = (x + 3)·x has dy/dx = 2x + 3.
        let mut tape = Tape::new();
        let x = tape.input("x", 5.0);
        let three = tape.input("3", 3.0);
        let moved = tape.sum(x, three);
        let y = tape.product(moved, x);
        assert_eq!(tape.value(y), 40.0);
        let (derivatives, edges) = tape.backward();
        assert_eq!(derivatives, [13.0, 5.0, 5.0, 1.0]);
        assert_eq!(edges.len(), 4);
        let of_x: Vec<f64> = edges.iter().filter(|edge| edge.from == x).map(|edge| edge.derivative).collect();
        assert_eq!(of_x, [8.0, 5.0]);
    }

    #[test]
    fn an_empty_graph_has_no_derivatives() {
        assert_eq!(Tape::new().backward(), (vec![], vec![]));
    }
}
