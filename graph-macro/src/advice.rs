//! What compiles but deserves a word: warnings, each of a kind that can be allowed by its name.
//!
//! What holds: a mistake gets one word at one place, however many functions are made of the formula; a word is said only
//! where it is surely right. What is not attempted: advice on speed or on style.

mod reach;
mod singular;
mod unused;

use std::collections::BTreeSet;

use proc_macro2::Ident;

use crate::diag::SrcSpan;
use crate::ir::Graph;
use crate::shape::infer::Typed;
use crate::syntax::ast::Function;
use crate::syntax::options::Options;

/// What a warning is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// A value that is named and never read.
    UnusedLet,
    /// An input that the output does not depend on but by conditions and positions.
    UnreachedInput,
    /// An input whose gradient is zero because each way to the output goes through what has no derivative.
    ZeroGradient,
    /// A derivative that is not finite at a number which its operand is known to take.
    Singular,
}

impl Kind {
    /// With the names by which they are allowed.
    pub(crate) const ALL: [(&'static str, Self); 4] = [
        ("unused_let", Self::UnusedLet),
        ("unreached_input", Self::UnreachedInput),
        ("zero_gradient", Self::ZeroGradient),
        ("singular", Self::Singular),
    ];

    pub(crate) fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
    }

    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, own)| *own == self).map_or("", |(name, _)| name)
    }
}

/// One word.
pub(crate) enum Warning {
    /// A name that nobody reads: rustc has its own words for it.
    Unused(Ident),
    Said {
        kind: Kind,
        place: SrcSpan,
        message: String,
    },
}

/// The warnings of one macro call.
#[derive(Default)]
pub(crate) struct Advice {
    warnings: Vec<Warning>,
    /// What was said, with its place: a function that is inlined twice is advised once.
    seen: BTreeSet<String>,
}

impl Advice {
    /// Looks a formula over that has no errors.
    pub(crate) fn look_at(
        &mut self,
        function: &Function,
        typed: &Typed,
        graph: &Graph,
        wrt: &[usize],
        options: &Options,
    ) {
        let before = self.warnings.len();
        self.look_at_names(function, options);
        let has_unused = self.warnings.len() > before;
        let graph = crate::passes::dce::run(graph);
        let formula = reach::Formula { typed, graph: &graph, wrt, options };
        for (kind, place, message) in formula.unreached(has_unused) {
            self.say(kind, place, message, options);
        }
        for (place, message) in singular::points(&graph, &formula.leaves()) {
            self.say(Kind::Singular, place, message, options);
        }
    }

    /// Looks for names that nobody reads.
    pub(crate) fn look_at_names(&mut self, function: &Function, options: &Options) {
        if !options.allows(Kind::UnusedLet) {
            self.warnings.extend(unused::names(function).into_iter().map(Warning::Unused));
        }
    }

    /// Hands over what was found since the last time.
    pub(crate) fn take(&mut self) -> Vec<Warning> {
        std::mem::take(&mut self.warnings)
    }

    fn say(&mut self, kind: Kind, place: SrcSpan, message: String, options: &Options) {
        let is_new = self.seen.insert(format!("{:?} {:?} {message}", place.first, place.last));
        if is_new && !options.allows(kind) {
            self.warnings.push(Warning::Said { kind, place, message });
        }
    }
}
