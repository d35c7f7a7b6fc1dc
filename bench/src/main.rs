//! Generated code beside code by hand and beside peers, in one interleaved run:
//!
//! ```text
//! cargo run --release --manifest-path bench/Cargo.toml
//! ```
//!
//! It prints the median time of each way of a workload, and the medians of its ratios to the fastest code by hand and to
//! plain nalgebra, each ratio taken within a round. Before that all ways must agree.

mod data;
mod hand;
mod measure;
#[cfg(feature = "peers")]
mod peers;
mod report;
mod workload;
mod workloads;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use measure::Effort;
use report::{Row, Section};

/// Generated code beside code by hand and beside peers.
#[derive(Parser)]
struct Arguments {
    /// Only workloads whose names have this in them.
    #[arg(default_value = "")]
    only: String,
    /// How often each way of a workload is measured.
    #[arg(long, default_value_t = 31)]
    rounds: usize,
    /// How long a way is measured each time.
    #[arg(long, default_value_t = 4)]
    milliseconds: u64,
    /// The processor to stay on [default: the last one]
    #[arg(long)]
    core: Option<usize>,
    /// Compares the results of all ways and measures nothing.
    #[arg(long)]
    check: bool,
    /// Writes `bench/results` and the table of the README.
    #[arg(long, conflicts_with = "only")]
    save: bool,
    /// Writes tables and plots into another folder.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    #[cfg(feature = "peers")]
    peers::stay_on_one_thread();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let mut sections = workloads::sections();
    for section in &mut sections {
        section.workloads.retain(|workload| workload.name.contains(&arguments.only));
        for workload in &mut section.workloads {
            workload.check()?;
        }
    }
    if arguments.check {
        let workloads: Vec<_> = sections.iter().flat_map(|section| &section.workloads).collect();
        let ways: usize = workloads.iter().map(|workload| workload.ways.len()).sum();
        println!("{} workloads: all {ways} ways agree", workloads.len());
        return Ok(());
    }
    stay_on(arguments.core);
    let effort = Effort { rounds: arguments.rounds, round: Duration::from_millis(arguments.milliseconds) };
    let mut measured = Vec::new();
    for section in sections {
        let mut rows = Vec::new();
        for mut workload in section.workloads {
            let row = Row::measured(&mut workload, effort);
            report::print(&row);
            rows.push(row);
        }
        measured.push(Section { title: section.title, file: section.file, rows });
    }
    report::print_missed(&measured);
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = arguments.save.then(|| package.join("results"));
    for folder in own.iter().chain(&arguments.out) {
        report::save(&measured, folder).map_err(|error| format!("`{}`: {error}", folder.display()))?;
    }
    if arguments.save {
        let readme = package.join("../README.md");
        report::save_essentials(&measured, &readme).map_err(|error| format!("the README: {error}"))?;
    }
    Ok(())
}

/// Ties this thread to one processor, so that it does not move between caches.
fn stay_on(wanted: Option<usize>) {
    let cores = core_affinity::get_core_ids().unwrap_or_default();
    let core = cores.into_iter().rfind(|core| wanted.is_none_or(|id| core.id == id));
    if !core.is_some_and(core_affinity::set_for_current) {
        eprintln!("warning: not tied to one processor; `taskset -c 1` before the command does that");
    }
}
