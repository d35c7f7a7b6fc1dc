//! Trains the two-layer network of "Deep Learning from Scratch" on handwritten digits.
//!
//! First the gradient is compared with differences, then the network is trained in batches of 100, and the curves of the
//! loss and the accuracy are written as an SVG file. `--help` lists what can be chosen.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::{Parser, ValueEnum};
use examples::chart::{self, Point};
use examples::difference;
use examples::digits::{self, DataSet, Digits};
use examples::training::{BATCH, Settings, Times, Trainer};
use indicatif::{ProgressBar, ProgressStyle};

/// Train a network of 784 inputs, 50 sigmoids and 10 classes, in batches of 100.
#[derive(Parser)]
struct Options {
    /// A folder with a data set in MNIST's idx format, plain or gzipped [default: the 10,000 digits that come along]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// How the gradient moves the parameters
    #[arg(long, value_enum, default_value_t = Optimizer::Momentum)]
    optimizer: Optimizer,
    /// How often each training image is seen
    #[arg(long, default_value_t = 30)]
    epochs: usize,
    /// Steps to take, instead of a number of epochs
    #[arg(long, conflicts_with = "epochs")]
    steps: Option<usize>,
    /// The first learning rate [default: 0.1 for sgd, where it stays; 0.5 for momentum, where it falls to zero]
    #[arg(long, value_name = "RATE", allow_negative_numbers = true)]
    learning_rate: Option<f32>,
    /// How much of its velocity a parameter keeps from step to step (not for sgd)
    #[arg(long, default_value_t = 0.9, allow_negative_numbers = true)]
    momentum: f32,
    /// Fixes the first weights and the order of the images
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where `two_layer_net.svg` is written
    #[arg(long, value_name = "DIR", default_value = "target/examples-out")]
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Optimizer {
    /// Gradient descent with momentum, from weights that suit each layer's width
    Momentum,
    /// Plain gradient descent from weights of 0.01 standard normal, as in the book
    Sgd,
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

fn run(options: &Options) -> Result<()> {
    let folder = options.data.clone().unwrap_or_else(digits::own_folder);
    let data = DataSet::load(&folder, BATCH)?;
    let settings = settings(options, data.train.len() / BATCH)?;
    // Before the training, so that no run is lost to a misspelt folder.
    fs::create_dir_all(&options.out)
        .with_context(|| format!("the folder `{}` cannot be made", options.out.display()))?;
    let (train_count, test_count) = (data.train.len(), data.test.len());
    say(&format!("{train_count} training and {test_count} test images from {}\n", folder.display()))?;
    compare_with_differences(&data.train, options.seed)?;
    let (points, times) = train(&data, settings)?;
    let path = options.out.join("two_layer_net.svg");
    chart::write(&points, &path)?;
    say(&format!("\n{}\nThe curves are in {}.", in_words(times), path.display()))
}

/// Prints a line; a reader that has gone away is an error, not a panic.
fn say(line: &str) -> Result<()> {
    writeln!(io::stdout(), "{line}").context("the output cannot be written")
}

fn settings(options: &Options, steps_in_epoch: usize) -> Result<Settings> {
    let steps = options.steps.unwrap_or(options.epochs * steps_in_epoch);
    let (rate, momentum, widths, falling_rate) = match options.optimizer {
        // For sigmoids, a width of 1/√n for a layer of n inputs.
        Optimizer::Momentum => (0.5, options.momentum, [784.0, 50.0].map(|n: f32| n.sqrt().recip()), true),
        Optimizer::Sgd => (0.1, 0.0, [0.01; 2], false),
    };
    let rate = options.learning_rate.unwrap_or(rate);
    if !(rate > 0.0 && rate.is_finite()) {
        bail!("the learning rate must be a positive number, it is {rate}");
    }
    if !(0.0..1.0).contains(&momentum) {
        bail!("the momentum must be at least 0 and less than 1, it is {momentum}");
    }
    if steps == 0 {
        bail!("there must be at least one step");
    }
    Ok(Settings { steps, rate, falling_rate, momentum, widths, seed: options.seed })
}

/// Prints how far the gradient is from quotients of differences; an error if it is too far.
fn compare_with_differences(digits: &Digits, seed: u64) -> Result<()> {
    say(&format!("The gradient against central differences (f64, {} images):", difference::IMAGES))?;
    for comparison in difference::compare(digits, seed) {
        let difference::Comparison { name, entries, compared, largest_difference, largest_derivative } =
            comparison;
        let which = if compared == entries {
            format!("all {entries}")
        } else {
            format!("{compared} random ones of {entries}")
        };
        say(&format!(
            "  {name}: largest difference {largest_difference:.1e} over {which} entries, \
             largest derivative {largest_derivative:.1e}"
        ))?;
        if !comparison.agrees() {
            bail!("the gradient of {name} does not agree with differences");
        }
    }
    say("")
}

/// Trains to the end; returns the curves and where the time went.
fn train(data: &DataSet, settings: Settings) -> Result<(Vec<Point>, Times)> {
    let mut trainer = Trainer::new(&data.train, settings);
    let in_epoch = trainer.steps_in_epoch();
    let style = ProgressStyle::with_template("{bar:40} step {pos}/{len}, {eta} left, {msg}")?;
    let bar = ProgressBar::new(settings.steps as u64).with_style(style);
    let mut points = Vec::new();
    let mut losses = Vec::with_capacity(in_epoch);
    for step in 1..=settings.steps {
        losses.push(f64::from(trainer.step()));
        bar.inc(1);
        if step % in_epoch == 0 || step == settings.steps {
            let point = Point {
                epoch: step as f64 / in_epoch as f64,
                loss: losses.iter().sum::<f64>() / losses.len() as f64,
                train_accuracy: trainer.accuracy(&data.train),
                test_accuracy: trainer.accuracy(&data.test),
            };
            losses.clear();
            bar.set_message(format!("loss {:.4}", point.loss));
            bar.suspend(|| say(&line(&point)))?;
            points.push(point);
        }
    }
    bar.finish_and_clear();
    Ok((points, trainer.times()))
}

fn line(point: &Point) -> String {
    let Point { epoch, loss, train_accuracy, test_accuracy } = point;
    format!(
        "epoch {epoch:>5.1}: loss {loss:.4}, accuracy {:.2} % on the training images, {:.2} % on the test images",
        100.0 * train_accuracy,
        100.0 * test_accuracy
    )
}

fn in_words(times: Times) -> String {
    let each = |total: Duration| (total / times.steps.max(1)).as_micros();
    format!(
        "A step took {} µs: {} µs for the loss and its gradient, {} µs to copy the images, {} µs to move the \
         parameters.",
        each(times.gradient + times.batch + times.update),
        each(times.gradient),
        each(times.batch),
        each(times.update)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_with(arguments: &[&str]) -> Result<()> {
        run(&Options::parse_from([&["two_layer_net"], arguments].concat()))
    }

    #[test]
    fn a_short_run_writes_its_curves() {
        let folder = tempfile::TempDir::new().unwrap();
        let out = folder.path().join("new");
        run_with(&["--steps", "3", "--out", out.to_str().unwrap()]).unwrap();
        assert!(fs::read_to_string(out.join("two_layer_net.svg")).unwrap().ends_with("</svg>\n"));
    }

    #[test]
    fn what_cannot_be_run_is_said_in_a_sentence() {
        for (arguments, sentence) in [
            (["--data", "/nowhere"], "there is no folder `/nowhere`"),
            (["--steps", "0"], "there must be at least one step"),
            (["--learning-rate", "-1"], "the learning rate must be a positive number, it is -1"),
            (["--momentum", "1"], "the momentum must be at least 0 and less than 1, it is 1"),
        ] {
            assert_eq!(format!("{:#}", run_with(&arguments).unwrap_err()), sentence);
        }
    }

    #[test]
    fn the_optimizers_are_settled_as_their_help_says() {
        let of = |arguments: &[&str]| {
            let options = Options::parse_from([&["two_layer_net"], arguments].concat());
            settings(&options, 80).unwrap()
        };
        let momentum = of(&[]);
        assert_eq!((momentum.steps, momentum.falling_rate), (2400, true));
        let book = of(&["--optimizer", "sgd", "--steps", "10000"]);
        let expected = Settings {
            steps: 10_000,
            rate: 0.1,
            falling_rate: false,
            momentum: 0.0,
            widths: [0.01; 2],
            seed: 1,
        };
        assert_eq!(book, expected);
    }
}
