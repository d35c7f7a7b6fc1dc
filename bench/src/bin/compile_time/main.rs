//! How long rustc takes over generated code, and how much memory, beside the same program by hand with nalgebra:
//!
//! ```text
//! cargo run --release --manifest-path bench/Cargo.toml --bin compile_time
//! ```
//!
//! Each program is a crate of its own, whose dependencies are built before; a program is its value and all its gradients.
//! Seconds are those of one processor, for `cargo check` and for `cargo build --release`; memory is the largest resident
//! set. What is not attempted: incremental builds.

mod programs;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Parser;
use wait4::Wait4;

use programs::Pair;

/// Seconds and memory of rustc.
#[derive(Parser)]
struct Arguments {
    /// How many statements the long formulas have.
    #[arg(default_values_t = [10, 25, 50, 100, 200, 500])]
    statements: Vec<usize>,
    /// The longest formula that is also built with optimisations.
    #[arg(long, default_value_t = 50)]
    release: usize,
    /// Measures the examples of the project too, which builds all that they need.
    #[arg(long)]
    examples: bool,
}

/// Checks a program.
const CHECK: &[&str] = &["check", "--offline"];
/// Builds it with optimisations.
const RELEASE: &[&str] = &["build", "--release", "--offline"];

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let folder = tempfile::tempdir()?;
    let krate = Crate::new(folder.path())?;
    println!("| | check: generated | by hand | release: generated | by hand |\n|---|---:|---:|---:|---:|");
    let short = programs::short().into_iter().map(|pair| (pair, true));
    let long = arguments.statements.iter().map(|&count| (programs::long(count), count <= arguments.release));
    for (Pair { name, generated, by_hand }, release) in short.chain(long) {
        print!("| {name} |");
        let commands: &[&[&str]] = if release { &[CHECK, RELEASE] } else { &[CHECK] };
        for command in commands {
            let (generated, by_hand) =
                (krate.measured(&generated, command)?, krate.measured(&by_hand, command)?);
            print!(" {generated} | {by_hand} |");
        }
        println!("{}", if release { "" } else { " | |" });
    }
    if arguments.examples {
        println!("\n| example | check | release |\n|---|---:|---:|");
        for name in ["hello", "curve_fit", "greeks", "apples_and_oranges", "two_layer_net"] {
            let (check, build) = example(name, folder.path())?;
            println!("| {name} | {check} | {build} |");
        }
    }
    Ok(())
}

/// What a build took.
struct Taken {
    seconds: f64,
    megabytes: u64,
}

impl std::fmt::Display for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2} s, {} MB", self.seconds, self.megabytes)
    }
}

/// Runs cargo; what it and rustc took.
fn cargo(arguments: &[&str], folder: &Path, target: &Path) -> io::Result<Taken> {
    let mut command = Command::new("cargo");
    command.args(arguments).arg("--quiet").current_dir(folder).env("CARGO_TARGET_DIR", target);
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    if !used.status.success() {
        return Err(io::Error::other(format!("`cargo {}` failed", arguments.join(" "))));
    }
    let seconds = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok(Taken { seconds, megabytes: used.rusage.maxrss / (1 << 20) })
}

/// A crate for one program after the other.
struct Crate {
    folder: PathBuf,
    target: PathBuf,
}

impl Crate {
    /// A crate whose dependencies are built.
    fn new(folder: &Path) -> io::Result<Self> {
        let krate = Self { folder: folder.join("program"), target: folder.join("target") };
        fs::create_dir_all(krate.folder.join("src"))?;
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../graph-runtime").canonicalize()?;
        let manifest = format!(
            "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
             graph-runtime = {{ path = {:?} }}\n",
            runtime.display()
        );
        fs::write(krate.folder.join("Cargo.toml"), manifest)?;
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"), krate.folder.join("Cargo.lock"))?;
        for command in [CHECK, RELEASE] {
            krate.measured("", command)?;
        }
        Ok(krate)
    }

    /// What a command takes for a program.
    fn measured(&self, program: &str, command: &[&str]) -> io::Result<Taken> {
        fs::write(self.folder.join("src/lib.rs"), program)?;
        cargo(command, &self.folder, &self.target)
    }
}

/// What an example takes, once everything that it needs is built.
fn example(name: &str, folder: &Path) -> io::Result<(Taken, Taken)> {
    let (root, target) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), folder.join("examples"));
    let source = root.join("examples").join(name).join("main.rs");
    let all: [&[&str]; 2] = [&["check", "--example", name], &["build", "--release", "--example", name]];
    let [check, build] = all.map(|arguments| {
        cargo(arguments, &root, &target)?;
        fs::File::options().append(true).open(&source)?.set_modified(std::time::SystemTime::now())?;
        cargo(arguments, &root, &target)
    });
    Ok((check?, build?))
}
