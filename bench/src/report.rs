//! What was measured, in numbers that mean something: ratios, and whether the targets are met.

mod plot;
mod table;

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::measure::{Effort, Times};
use crate::workload::{Kind, Target, Workload};

/// Workloads of one kind, with a table and a plot of their own.
pub struct Section {
    /// Above the table.
    pub title: &'static str,
    /// The plot's name.
    pub file: &'static str,
    /// What was measured.
    pub rows: Vec<Row>,
}

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
    /// Over the fastest code by hand, where there is more than plain nalgebra.
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
        let nalgebra = fastest(&[Kind::Nalgebra]);
        let hand = fastest(&[Kind::Hand]).and_then(|_| fastest(&[Kind::Hand, Kind::Nalgebra]));
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

    /// The fastest way of some kinds.
    pub fn fastest(&self, kinds: &[Kind]) -> Option<&Way> {
        self.ways.iter().filter(|way| kinds.contains(&way.kind)).min_by(|a, b| a.time.total_cmp(&b.time))
    }

    /// Whether the target is missed.
    pub fn is_missed(&self) -> bool {
        let ratio = |ratio: fn(&Way) -> Option<f64>| self.generated().and_then(ratio);
        match self.target {
            Target::OverHand(most) => ratio(|way| way.over_hand).is_some_and(|ratio| ratio > most),
            Target::OverNalgebra(most) => ratio(|way| way.over_nalgebra).is_some_and(|ratio| ratio > most),
            Target::None => false,
        }
    }
}

/// What the generated code is held to, in words.
pub fn target(target: Target) -> String {
    match target {
        Target::OverHand(most) => format!("≤ {most:.2} by hand"),
        Target::OverNalgebra(most) => format!("≤ {most:.2} nalgebra"),
        Target::None => String::new(),
    }
}

/// Prints a workload's figures.
pub fn print(row: &Row) {
    println!("{}", row.name);
    let shown = |ratio: Option<f64>, over: &str| {
        ratio.map_or_else(|| " ".repeat(18), |ratio| format!("{ratio:>8.2} {over:<9}"))
    };
    for way in &row.ways {
        println!(
            "    {:<32} {:>12} {} {}",
            way.name,
            time(way.time),
            shown(way.over_hand, "by hand"),
            shown(way.over_nalgebra, "nalgebra")
        );
    }
    if row.is_missed() {
        println!("    MISSED: {}", target(row.target));
    }
}

/// Prints which targets were missed.
pub fn print_missed(sections: &[Section]) {
    let rows = || sections.iter().flat_map(|section| &section.rows);
    let missed: Vec<&Row> = rows().filter(|row| row.is_missed()).collect();
    println!("\n{} of {} workloads miss their target", missed.len(), rows().count());
    for row in &missed {
        println!("    {}: {}", row.name, target(row.target));
    }
}

/// A time in about three digits.
pub fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        t if t < 1e3 => format!("{t:.1} ns"),
        t if t < 1e6 => format!("{:.2} µs", t / 1e3),
        t => format!("{:.2} ms", t / 1e6),
    }
}

/// Writes the table of the README between its marks: the workloads that are held to code by hand.
///
/// # Errors
/// If the file cannot be read or written, or has no marks.
pub fn save_essentials(sections: &[Section], readme: &Path) -> io::Result<()> {
    const MARKS: [&str; 2] = ["<!-- speed -->\n", "<!-- /speed -->"];
    let text = fs::read_to_string(readme)?;
    let [start, end] = MARKS.map(|mark| text.find(mark));
    let (Some(start), Some(end)) = (start.map(|start| start + MARKS[0].len()), end) else {
        return Err(io::Error::other("there is no place for the table"));
    };
    fs::write(readme, text[..start].to_owned() + &table::essentials(sections) + &text[end..])
}

/// Writes the tables and a plot for each into a folder.
///
/// # Errors
/// If a file cannot be written.
pub fn save(sections: &[Section], folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for section in sections {
        plot::write(section, &folder.join(format!("{}.svg", section.file))).map_err(io::Error::other)?;
    }
    fs::write(folder.join("README.md"), table::page(sections, &machine()))
}

/// What it was measured with: the processor, the compiler, the day and the command.
fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    });
    let processor = processor.unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let sets = ["AVX2", "AVX-512"].into_iter().filter(|set| crate::hand::has(set));
    let processor = std::iter::once(processor.as_str()).chain(sets).collect::<Vec<_>>().join(", ");
    let rustc = Command::new("rustc").arg("--version").output();
    let rustc = rustc.ok().and_then(|output| String::from_utf8(output.stdout).ok());
    let rustc = rustc.as_deref().map_or("rustc", str::trim).to_owned();
    let now = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    let day = now.split('T').next().unwrap_or_default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let features = if cfg!(feature = "peers") { " --features peers" } else { "" };
    format!(
        "Processor: {processor}. Compiler: {rustc}, for any processor of the kind. Day: {day}. Command:\n\n```sh\ncargo run \
         --release --manifest-path bench/Cargo.toml{features} -- {}\n```\n",
        arguments.join(" ")
    )
}
