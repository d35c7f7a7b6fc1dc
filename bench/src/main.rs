//! Generated code beside code by hand and beside peers, in one interleaved run:
//!
//! ```text
//! cargo run --release --manifest-path bench/Cargo.toml
//! ```
//!
//! It prints a line for each way of a workload: the median time, and the median of the ratios to the first way, each
//! taken within a round. Before that all ways must agree.

mod measure;
mod solvers;

use clap::Parser;

/// What to measure.
#[derive(Parser)]
struct Arguments {
    /// Only workloads whose names have this in them.
    #[arg(default_value = "")]
    only: String,
    /// How often each way of a workload is measured.
    #[arg(long, default_value_t = 31)]
    rounds: usize,
}

fn main() {
    let Arguments { only, rounds } = Arguments::parse();
    println!("{:<34} {:<28} {:>12} {:>8}", "workload", "way", "median", "ratio");
    for workload in solvers::all() {
        if workload.name.contains(&only) {
            measure::run(workload, rounds);
        }
    }
}
