//! What rust-analyzer shows of the formulas in `sample.rs`: types and docs, declarations, completions, renaming; and that a
//! mistake in a formula takes none of it away.
//!
//! It is skipped, loudly, where rust-analyzer is not installed. `RUST_ANALYZER` names another program than the one in the
//! path.

mod client;

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use client::{Client, Failure};

fn main() -> ExitCode {
    let program = std::env::var("RUST_ANALYZER").unwrap_or_else(|_| "rust-analyzer".to_owned());
    let found = Command::new(&program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !found.is_ok_and(|status| status.success()) {
        println!("SKIPPED: what editors show is not tested, as rust-analyzer is not installed");
        return ExitCode::SUCCESS;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let builds = Path::new(env!("CARGO_TARGET_TMPDIR"));
    match Client::start(&program, folder, "sample.rs", builds).and_then(|mut client| run(&mut client)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(failed) => {
            println!("{failed} of the editor's answers are not as expected");
            ExitCode::FAILURE
        }
        Err(failure) => {
            println!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Asks everything; gives the number of answers that are not as expected.
fn run(client: &mut Client) -> Result<usize, Failure> {
    let sample = client.text.clone();
    let mut failed = hovers(client)? + declarations(client)? + completions(client)? + renaming(client)?;
    failed += usize::from(!check("the sample has no mistakes", &client.mistakes()?.join("\n"), ""));

    // Sizes that do not fit, in every spelling.
    let mistaken = sample
        .replace("w: &SMatrix<f32, 8, 16>", "w: &SMatrix<f32, 7, 16>")
        .replace("seen: &Vector4<f64>)", "seen: &Vector3<f64>)")
        .replace("v: &SMatrix<f64, 4, 3>|", "v: &SMatrix<f64, 5, 3>|");
    client.change(mistaken)?;
    failed += declarations(client)? + completions(client)?;

    // While a name is being written.
    client.change(sample.replace("norm_squared(hidden.sigmoid())", "norm_squ"))?;
    let offered = client.completions(place(&client.text, "norm_squ", 8))?;
    let has = |name: &str| offered.iter().any(|label| label.starts_with(name)).to_string();
    failed += usize::from(!check("a function is offered while it is written", &has("norm_squared"), "true"));
    failed += usize::from(!check("and what the formula names", &has("hidden"), "true"));
    Ok(failed)
}

fn hovers(client: &mut Client) -> Result<usize, Failure> {
    let cases = [
        ("hidden = tanh", "Matrix<f32, Const<1>, Const<16>"),
        ("tanh(x * w", "The hyperbolic tangent."),
        ("sigmoid()", "The logistic function"),
        ("w + b", "w: &Matrix<f32, Const<8>, Const<16>"),
        ("max(hidden)", "The greatest entry."),
        ("large\n", "large: f32"),
        ("error = at", "Matrix<f64, Const<4>, Const<1>"),
        ("angle.sin", "angle: f64"),
        ("sigmoid(u", "The logistic function"),
        ("inner = tanh", "inner"),
    ];
    let mut failed = 0;
    for (at, expected) in cases {
        let shown = client.hover(place(&client.text, at, 0))?;
        let is_shown = shown.contains(expected);
        failed += usize::from(!check(
            &format!("hover over `{at}`"),
            if is_shown { expected } else { &shown },
            expected,
        ));
    }
    Ok(failed)
}

fn declarations(client: &mut Client) -> Result<usize, Failure> {
    let cases = [
        ("w + b", "w: &SMatrix"),
        ("hidden.sum", "hidden = "),
        ("at(p, x) -", "at(p: &Params"),
        ("slope * x", "slope: f64"),
        ("seen;", "seen: &Vector"),
        ("damping * speed", "damping: f64"),
        ("v)));", "v: &SMatrix<f64"),
        ("inner))", "inner = tanh"),
    ];
    let mut failed = 0;
    for (at, declared) in cases {
        let before = &client.text[..place(&client.text, declared, 0)];
        let expected = format!("sample.rs:{}", before.matches('\n').count() + 1);
        let found = client.declarations(place(&client.text, at, 0))?;
        // Where there is an error, the words of its message have declarations too.
        let is_found = found.contains(&expected);
        let found = if is_found { expected.clone() } else { found.join(", ") };
        failed += usize::from(!check(&format!("the declaration of `{at}`"), &found, &expected));
    }
    Ok(failed)
}

fn completions(client: &mut Client) -> Result<usize, Failure> {
    let mut failed = 0;
    for (at, skipped, expected) in
        [("tanh(x * w", 2, "tanh"), ("w + b)", 1, "w"), ("sigmoid(u", 3, "sigmoid"), ("at(p, x)", 1, "at")]
    {
        let offered = client.completions(place(&client.text, at, skipped))?;
        let is_offered = offered.iter().any(|label| label.split('(').next() == Some(expected));
        let found = if is_offered { expected.to_owned() } else { offered.join(" ") };
        failed += usize::from(!check(&format!("completion within `{at}`"), &found, expected));
    }
    Ok(failed)
}

fn renaming(client: &mut Client) -> Result<usize, Failure> {
    let cases = [
        ("hidden = tanh", "hidden", "unseen"),
        ("slope: f64", "slope", "steepness"),
        ("damping: f64", "damping", "friction"),
        ("inner = tanh", "inner", "within"),
    ];
    let mut failed = 0;
    for (at, old, new) in cases {
        let renamed = client.renamed(place(&client.text, at, 0), new)?;
        let expected = client.text.replace(old, new);
        let found = if renamed == expected { "all" } else { &renamed };
        failed += usize::from(!check(&format!("renaming `{old}`"), found, "all"));
    }
    Ok(failed)
}

/// Where some text stands first, and so many bytes on.
fn place(text: &str, at: &str, skipped: usize) -> usize {
    text.find(at).unwrap_or_else(|| panic!("the sample has no `{at}`")) + skipped
}

fn check(what: &str, found: &str, expected: &str) -> bool {
    let holds = found == expected;
    if !holds {
        println!("{what}:\n  expected {expected}\n  found {found}");
    }
    holds
}
