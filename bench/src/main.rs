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
mod report;
mod workload;
mod workloads;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use measure::Effort;

/// What to measure.
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
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let cores = core_affinity::get_core_ids().unwrap_or_default();
    let core = cores.into_iter().filter(|core| arguments.core.is_none_or(|id| core.id == id)).next_back();
    if !arguments.check && !core.is_some_and(core_affinity::set_for_current) {
        eprintln!("warning: not tied to one processor; `taskset -c 1` before the command does that");
    }
    let effort = Effort { rounds: arguments.rounds, round: Duration::from_millis(arguments.milliseconds) };
    let mut failed = false;
    for mut workload in workloads::all() {
        if !workload.name.contains(&arguments.only) {
            continue;
        }
        if let Err(difference) = workload.check() {
            eprintln!("error: {difference}");
            failed = true;
            continue;
        }
        if arguments.check {
            println!("{}: {} ways agree", workload.name, workload.ways.len());
        } else {
            report::print(&report::Row::measured(&mut workload, effort));
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
