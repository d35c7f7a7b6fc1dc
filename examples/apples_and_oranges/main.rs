//! The price of two apples and three oranges with a tax of ten per cent, and how it depends on each number.
//!
//! The same graph twice: once as one formula, whose gradient the compiler has worked out, and once node by node, as the
//! textbook "Deep Learning from Scratch" explains it, to draw the picture. Both must agree.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use examples::picture::{self, number};
use examples::tape::Tape;
use graph_runtime::graph;

/// The price of two apples and three oranges: value, gradient and picture.
#[derive(Parser)]
struct Options {
    /// Where `apples_and_oranges.svg` is written
    #[arg(long, value_name = "DIR", default_value = "target/examples-out")]
    out: PathBuf,
}

/// The inputs: their names in the picture, and their values.
const INPUTS: [(&str, f64); 5] = [
    ("apple price", 100.0),
    ("apple count", 2.0),
    ("orange price", 150.0),
    ("orange count", 3.0),
    ("tax", 1.1),
];

/// The total and its five derivatives, from the differentiated formula.
fn differentiate(inputs: [f64; 5]) -> (f64, [f64; 5]) {
    let shopping =
        graph!(|apple_price: f64, apple_count: f64, orange_price: f64, orange_count: f64, tax: f64| total =
            (apple_price * apple_count + orange_price * orange_count) * tax);
    let [apple_price, apple_count, orange_price, orange_count, tax] = inputs;
    let (total, gradient) =
        shopping.value_and_gradient(apple_price, apple_count, orange_price, orange_count, tax);
    let derivatives = [
        gradient.apple_price,
        gradient.apple_count,
        gradient.orange_price,
        gradient.orange_count,
        gradient.tax,
    ];
    (total, derivatives)
}

/// The same, node by node: the inputs come first.
fn tape() -> Tape {
    let mut tape = Tape::new();
    let [apple_price, apple_count, orange_price, orange_count, tax] =
        INPUTS.map(|(name, value)| tape.input(name, value));
    let apples = tape.product(apple_price, apple_count);
    let oranges = tape.product(orange_price, orange_count);
    let fruit = tape.sum(apples, oranges);
    tape.product(fruit, tax);
    tape
}

fn run(options: &Options) -> Result<()> {
    let (total, derivatives) = differentiate(INPUTS.map(|(_, value)| value));
    let mut out = io::stdout().lock();
    writeln!(out, "total = {}", number(total))?;
    for ((name, value), derivative) in INPUTS.iter().zip(derivatives) {
        writeln!(out, "{name:>12} = {value:<4} ∂total/∂({name}) = {}", number(derivative))?;
    }

    let tape = tape();
    for (formula, node) in derivatives.iter().zip(tape.backward().0) {
        ensure!(number(*formula) == number(node), "the formula says {formula}, the nodes say {node}");
    }
    fs::create_dir_all(&options.out)
        .with_context(|| format!("the folder `{}` cannot be made", options.out.display()))?;
    let path = options.out.join("apples_and_oranges.svg");
    svg::save(&path, &picture::draw(&tape, "total"))
        .with_context(|| format!("the picture `{}` cannot be written", path.display()))?;
    writeln!(out, "The picture is in {}.", path.display())?;
    Ok(())
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXPECTED: [f64; 5] = [2.2, 110.0, 3.3, 165.0, 650.0];

    #[test]
    fn the_formula_gives_the_books_numbers() {
        let (total, derivatives) = differentiate(INPUTS.map(|(_, value)| value));
        assert!((total - 715.0).abs() < 1e-12 * 715.0);
        for (found, expected) in derivatives.iter().zip(EXPECTED) {
            assert!((found - expected).abs() <= 1e-14 * expected, "{found} is not {expected}");
        }
    }

    #[test]
    fn the_nodes_give_the_books_numbers() {
        let (derivatives, edges) = tape().backward();
        // apples, oranges, fruit, total follow the five inputs.
        for (found, expected) in derivatives.iter().zip(EXPECTED.iter().chain(&[1.1, 1.1, 1.1, 1.0])) {
            assert!((found - expected).abs() <= 1e-14 * expected, "{found} is not {expected}");
        }
        assert_eq!(edges.len(), 8);
    }

    #[test]
    fn the_picture_shows_every_number() {
        let picture = picture::draw(&tape(), "total").to_string();
        let numbers =
            ["100", "2", "150", "3", "1.1", "200", "450", "650", "715", "2.2", "110", "3.3", "165", "1"];
        let shown: Vec<&str> = picture.lines().map(str::trim).collect();
        for number in numbers {
            assert!(
                shown.contains(&number) || picture.contains(&format!(">{number}<")),
                "{number} is missing"
            );
        }
    }
}
