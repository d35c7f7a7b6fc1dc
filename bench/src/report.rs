//! What was measured, in numbers that mean something: ratios, and whether the targets are met.

use crate::measure::{Effort, Times};
use crate::workload::{Kind, Target, Workload};

/// What was measured of a workload.
pub struct Row {
    /// Its name.
    pub name: String,
    /// What the generated code is held to.
    pub target: Target,
    /// Its ways.
    pub ways: Vec<Way>,
}

/// What was measured of a way.
pub struct Way {
    /// Whose code it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The median time in nanoseconds.
    pub time: f64,
    /// Over the fastest code by hand.
    pub over_hand: Option<f64>,
    /// Over plain nalgebra.
    pub over_nalgebra: Option<f64>,
}

impl Row {
    /// Measures a workload.
    pub fn measured(workload: &mut Workload, effort: Effort) -> Self {
        let times = Times::of(workload, effort);
        let fastest = |kinds: &[Kind]| {
            let ways = workload.ways.iter().enumerate().filter(|(_, way)| kinds.contains(&way.kind));
            ways.map(|(k, _)| k).min_by(|a, b| times.median(*a).total_cmp(&times.median(*b)))
        };
        let hand = fastest(&[Kind::Hand, Kind::Nalgebra]);
        let nalgebra = fastest(&[Kind::Nalgebra]);
        let ways = workload.ways.iter().enumerate().map(|(k, way)| Way {
            kind: way.kind,
            name: way.name.clone(),
            time: times.median(k),
            over_hand: hand.map(|hand| times.ratio(k, hand)),
            over_nalgebra: nalgebra.map(|nalgebra| times.ratio(k, nalgebra)),
        });
        Self { name: workload.name.clone(), target: workload.target, ways: ways.collect() }
    }

    /// The generated code.
    pub fn generated(&self) -> Option<&Way> {
        self.ways.iter().find(|way| way.kind == Kind::Generated)
    }

    /// Whether the target is missed, and what it is.
    pub fn missed(&self) -> Option<String> {
        let generated = self.generated()?;
        match self.target {
            Target::OverHand(most) if generated.over_hand? > most => {
                Some(format!("more than {most:.2} times the fastest by hand"))
            }
            Target::OverNalgebra(most) if generated.over_nalgebra? > most => {
                Some(format!("more than {most:.2} times plain nalgebra"))
            }
            _ => None,
        }
    }
}

/// Prints a workload's figures.
pub fn print(row: &Row) {
    println!("{}", row.name);
    for way in &row.ways {
        let ratio = |ratio: Option<f64>| ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        println!(
            "    {:<32} {:>12} {:>8} by hand {:>8} nalgebra",
            way.name,
            time(way.time),
            ratio(way.over_hand),
            ratio(way.over_nalgebra)
        );
    }
    if let Some(missed) = row.missed() {
        println!("    MISSED: {missed}");
    }
}

/// A time in three digits.
pub fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        t if t < 1e3 => format!("{t:.1} ns"),
        t if t < 1e6 => format!("{:.2} µs", t / 1e3),
        t => format!("{:.2} ms", t / 1e6),
    }
}
