//! Differentiation: graph in, graph out. Neither mode names an operation.
//!
//! `reverse` and `forward` walk a graph; `branch` and `rolled` have what either does at a branch or a loop, whose
//! sub-graphs are differentiated by the same two functions.

pub(crate) mod activity;
mod branch;
pub(crate) mod forward;
pub(crate) mod jacobian;
pub(crate) mod reverse;
mod rolled;

pub(crate) use activity::active;

use crate::diag::SrcSpan;
use crate::ir::Input;

/// A derivative that there is no rule for.
#[derive(Debug)]
pub(crate) struct NoRule {
    pub(crate) place: SrcSpan,
    pub(crate) what: String,
}

/// The name of a derivative of a value.
pub(crate) fn derivative_name(of: &str) -> String {
    format!("d_{}", of.replace('.', "_"))
}

/// The name of an input for a derivative: no other input has it.
fn derivative_input(of: &str, inputs: &[Input]) -> String {
    let mut name = derivative_name(of);
    while inputs.iter().any(|input| crate::ir::print::identifier(&input.name) == name) {
        name.push('_');
    }
    name
}
