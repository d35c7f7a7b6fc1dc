//! Counts the instructions of generated code with valgrind and compares them with `counts.txt`:
//!
//! ```text
//! cargo run --release --manifest-path tests/instructions/Cargo.toml              # compares
//! cargo run --release --manifest-path tests/instructions/Cargo.toml -- --bless   # writes the file anew
//! ```
//!
//! A count is the difference of a run with many calls and one with fewer, divided by the calls: what happens around the
//! calls is not in it. Counts are the same from run to run on every processor with AVX2, but not for every version of
//! rustc: with another one than the file's, they are shown and not compared.

mod programs;

use std::fmt::Write;
use std::process::{Command, ExitCode};

use programs::PROGRAMS;

/// More or fewer instructions than these parts of a hundred are an error: fewer are good news to be written down.
const TOLERANCE: f64 = 3.0;

const FEW: u64 = 20;
const MANY: u64 = 120;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [program, calls] = &arguments[..] {
        let mut program = PROGRAMS[program.parse::<usize>().expect("the number of a program")].1();
        (0..calls.parse::<u64>().expect("a number of calls")).for_each(|_| program());
        return ExitCode::SUCCESS;
    }
    let version = text_of(Command::new("rustc").arg("--version"));
    let counted: Vec<u64> =
        (0..PROGRAMS.len()).map(|program| (run(program, MANY) - run(program, FEW)) / (MANY - FEW)).collect();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/counts.txt");
    if arguments == ["--bless"] {
        let mut text = format!("{version}\n");
        for ((name, _), count) in PROGRAMS.iter().zip(counted) {
            writeln!(text, "{count:>9}  {name}").expect("text");
        }
        std::fs::write(file, text).expect("the file can be written");
        return ExitCode::SUCCESS;
    }
    compare(&std::fs::read_to_string(file).expect("there are counts"), &version, &counted)
}

/// Prints a table and says whether all is as it was.
fn compare(written: &str, version: &str, counted: &[u64]) -> ExitCode {
    let (written_version, lines) = written.split_once('\n').unwrap_or((written, ""));
    let mut is_same = true;
    for ((name, _), count) in PROGRAMS.iter().zip(counted) {
        let before = lines.lines().find_map(|line| {
            let (count, own) = line.trim().split_once("  ")?;
            if own == *name { count.parse::<u64>().ok() } else { None }
        });
        let Some(before) = before else {
            println!("{count:>9}      new  {name}");
            is_same = false;
            continue;
        };
        let change = (*count as f64 / before as f64 - 1.0) * 100.0;
        let mark = if change.abs() > TOLERANCE { "  <-- changed" } else { "" };
        println!("{count:>9} {change:>+7.1}%  {name}{mark}");
        is_same &= change.abs() <= TOLERANCE;
    }
    if version != written_version {
        println!("counted with {version}, but the file is of {written_version}: not compared");
    } else if !is_same {
        println!("the counts have changed: if that is meant, run with `--bless`");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The instructions of so many calls, and of all around them.
fn run(program: usize, calls: u64) -> u64 {
    let own = std::env::current_exe().expect("this program has a path");
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(own);
    valgrind.args([program.to_string(), calls.to_string()]);
    let text = text_of(&mut valgrind);
    let count = text.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    count.unwrap_or_else(|| panic!("valgrind counted nothing:\n{text}"))
}

/// What a command prints, errors included.
fn text_of(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&text));
    String::from_utf8_lossy(&text).trim().to_owned()
}
