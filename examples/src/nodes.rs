//! The two operations of the shopping graph, each with its own derivative.

use graph_runtime::prelude::*;

/// The sum of two numbers.
#[differentiable]
pub fn sum(a: f64, b: f64) -> f64 {
    a + b
}

/// The product of two numbers.
#[differentiable]
pub fn product(a: f64, b: f64) -> f64 {
    a * b
}
