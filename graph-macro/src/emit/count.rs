//! How many operations a pass takes: as a number, as an expression that rustc evaluates, and in words.
//!
//! What holds: what is counted is what is written, so structural zeros and ones of a small program are not. A branch
//! counts as its dearer side, a loop as its body that many times.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scalars;
use super::types::{count, product};
use crate::ir::{Dim, Graph, Id, NodeKind, Ty};

/// The floating-point operations of a pass, if they are known as a number.
pub(crate) fn known_flops(graph: &Graph, in_loops: bool) -> Option<u64> {
    let sum = flops_of(graph, in_loops);
    sum.is_known().then_some(sum.known)
}

/// … and those of one step of it.
pub(super) fn known_flops_of(graph: &Graph, id: Id, in_loops: bool) -> Option<u64> {
    let sum = flops_of_node(graph, id, in_loops);
    sum.is_known().then_some(sum.known)
}

/// The operations of a pass.
pub(super) struct Counted {
    pub(super) sum: Sum,
    /// Whether the pass is small enough to be written in straight lines.
    pub(super) is_straight: bool,
}

/// A number of operations: what is known, and terms that rustc adds up.
#[derive(Default)]
pub(super) struct Sum {
    known: u64,
    symbolic: Vec<TokenStream>,
    /// The terms once more, for people, by their dimensions.
    words: BTreeMap<Vec<String>, u64>,
    /// Whether there is more to it than these terms.
    is_more: bool,
}

impl Sum {
    fn of(known: u64) -> Self {
        Self { known, ..Self::default() }
    }

    fn add(&mut self, other: Sum) {
        self.known = self.known.saturating_add(other.known);
        self.symbolic.extend(other.symbolic);
        for (dims, factor) in other.words {
            let own = self.words.entry(dims).or_default();
            *own = own.saturating_add(factor);
        }
        self.is_more |= other.is_more;
    }

    /// For people: `31,400·B + 10`.
    pub(super) fn words(&self) -> String {
        let symbolic = self.words.iter().rev().filter(|(dims, _)| !dims.is_empty());
        let mut terms: Vec<String> = symbolic
            .map(|(dims, factor)| match factor {
                1 => dims.join("·"),
                factor => format!("{}·{}", grouped(*factor), dims.join("·")),
            })
            .collect();
        let number = self.known.saturating_add(self.words.get(&Vec::new()).copied().unwrap_or(0));
        if number > 0 || (terms.is_empty() && !self.is_more) {
            terms.push(grouped(number));
        }
        if self.is_more {
            terms.push("what depends on the sizes otherwise".to_owned());
        }
        terms.join(" + ")
    }

    /// The terms for people, so many times.
    fn times(self, literal: Option<u64>, runs: &Dim) -> Self {
        let mut words = self.words;
        if self.known > 0 {
            words.insert(Vec::new(), self.known);
        }
        let words = words.into_iter().map(|(mut dims, factor)| match literal {
            Some(literal) => (dims, factor.saturating_mul(literal)),
            None => {
                dims.push(runs.to_string());
                dims.sort();
                (dims, factor)
            }
        });
        Self { words: words.collect(), ..self }
    }

    fn is_known(&self) -> bool {
        self.symbolic.is_empty()
    }

    pub(super) fn tokens(&self) -> TokenStream {
        let (known, symbolic) = (Literal::u64_unsuffixed(self.known), &self.symbolic);
        quote!(#known #(+ #symbolic)*)
    }
}

/// What is written for a graph: a small one is written as scalars, of which structural zeros and ones are gone. A branch
/// counts as its dearer side, a loop as its body that many times.
fn flops_of(graph: &Graph, in_loops: bool) -> Sum {
    counted(graph, in_loops).sum
}

pub(super) fn counted(graph: &Graph, in_loops: bool) -> Counted {
    let simple = if in_loops { None } else { scalars::simplified(graph) };
    let is_straight = simple.is_some();
    let graph = simple.as_ref().unwrap_or(graph);
    let mut sum = Sum::default();
    graph.ids().for_each(|id| sum.add(flops_of_node(graph, id, in_loops)));
    Counted { sum, is_straight }
}

fn flops_of_node(graph: &Graph, id: Id, in_loops: bool) -> Sum {
    let mut sum = Sum::default();
    match &graph.node(id).kind {
        NodeKind::Op(op, args) => {
            let types: Vec<Ty> = args.iter().map(|arg| graph.ty(*arg).clone()).collect();
            for term in op.flops(&types, graph.ty(id)) {
                sum.add(product_of(term.factor, &term.dims));
            }
        }
        NodeKind::Branch { then, otherwise, .. } => {
            let (a, b) = (flops_of(then, in_loops), flops_of(otherwise, in_loops));
            sum.add(if a.is_known() && b.is_known() {
                Sum::of(a.known.max(b.known))
            } else {
                let (a, b) = (a.tokens(), b.tokens());
                Sum { symbolic: vec![quote!(rt::greater(#a, #b))], is_more: true, ..Sum::default() }
            });
        }
        NodeKind::Loop { count: times, body, .. } => {
            let body = flops_of(body, in_loops);
            sum.add(match times.literal().and_then(|times| u64::try_from(times).ok()) {
                Some(times) if body.is_known() => Sum::of(body.known.saturating_mul(times)),
                literal => {
                    let (runs, code) = (count(times), body.tokens());
                    let symbolic = vec![quote!((#runs) as u64 * (#code))];
                    Sum { symbolic, known: 0, ..body.times(literal, times) }
                }
            });
        }
        NodeKind::Input(_) | NodeKind::Const(_) | NodeKind::Call { .. } | NodeKind::Part(..) => {}
    }
    sum
}

fn product_of(factor: u64, dims: &[Dim]) -> Sum {
    let literal =
        dims.iter().try_fold(factor, |product, dim| product.checked_mul(u64::try_from(dim.literal()?).ok()?));
    match literal {
        Some(known) => Sum::of(known),
        None => {
            let numbers = dims.iter().filter_map(Dim::literal).filter_map(|n| u64::try_from(n).ok());
            let all = numbers.fold(factor, u64::saturating_mul);
            let words = BTreeMap::from([(symbols(dims), all)]);
            let (factor, dims) = (Literal::u64_unsuffixed(factor), product(dims));
            Sum { symbolic: vec![quote!(#factor * (#dims) as u64)], words, ..Sum::default() }
        }
    }
}

fn symbols(dims: &[Dim]) -> Vec<String> {
    let mut symbols: Vec<String> =
        dims.iter().filter(|dim| dim.literal().is_none()).map(ToString::to_string).collect();
    symbols.sort();
    symbols
}

/// The entries of some values, for people: `4·B + 10`, each entry counted as so much.
pub(super) fn entries<'t>(types: impl Iterator<Item = &'t Ty>, each: u64) -> String {
    let mut sum = Sum::default();
    types
        .filter(|ty| ty.is_real())
        .for_each(|ty| sum.add(product_of(each, &[ty.shape.rows(), ty.shape.cols()])));
    sum.words()
}

/// A number with its digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
