//! What the docs show is what is there: the README's example is the file `examples/hello/main.rs`, what it says
//! the example becomes is what the macro makes of it, and the errors that it shows are the tests' own.
//!
//! With `UPDATE_EXPECT=1` the texts are written anew. What is not attempted: `cargo expand`, which shows the same code
//! with the derives of the standard library expanded too.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use quote::ToTokens;

/// The item of the generated module that the README shows, by its first line.
const SHOWN: &str = "    pub fn value_and_gradient_into(";

#[test]
fn the_example_becomes_what_is_written_beside_it() {
    let header =
        "// What the macro makes of `loss` in `main.rs`, formatted. A test keeps this file true.\n\n";
    expect_file![at("examples/hello/expanded.rs")].assert_eq(&format!("{header}{}", expansion()));
}

#[test]
fn the_readme_shows_the_example_what_it_becomes_and_true_messages() {
    let readme = at("README.md");
    let old = read(&readme);
    let new = with_block(&old, "example", &read(&at("examples/hello/main.rs")));
    let new = with_block(&new, "expansion", &excerpt(&expansion()));
    let new = with_block(
        &new,
        "errors",
        &[message("shapes/inner_dimensions"), message("names/unknown_function")].join("\n"),
    );
    expect_file![readme].assert_eq(&new);
}

#[test]
fn the_readme_names_every_function() {
    let readme = read(&at("README.md"));
    let is_missing = |name: &&str| !readme.contains(&format!("`{name}`"));
    let missing: Vec<&str> =
        crate::ops::all().flat_map(|op| op.surface.iter().copied()).filter(is_missing).collect();
    assert!(missing.is_empty(), "the README does not name {missing:?}");
}

/// A file of the project, by its path from the top.
fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .replace("\r\n", "\n")
}

/// What `#[differentiable]` makes of the example's function, formatted.
fn expansion() -> String {
    let file = syn::parse_file(&read(&at("examples/hello/main.rs"))).expect("the example is Rust");
    let annotated = file.items.into_iter().find_map(|item| match item {
        syn::Item::Fn(mut function) => {
            let place = function.attrs.iter().position(|attr| attr.path().is_ident("differentiable"))?;
            let attribute = function.attrs.remove(place);
            let options = attribute.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
            Some((options, function.into_token_stream()))
        }
        _ => None,
    });
    let (options, function) = annotated.expect("the example has an annotated function");
    let expanded = crate::compile::item(options, function);
    let mut file: syn::File = syn::parse2(expanded).expect("the macro gives items");
    for item in &mut file.items {
        if let syn::Item::Mod(module) = item {
            // The page for rustdoc: not in an expansion, since `doc` is not set there.
            module.attrs.retain(|attribute| !attribute.path().is_ident("cfg_attr"));
        }
    }
    prettyplease::unparse(&file)
}

/// The shown item with its docs, as if it stood alone.
fn excerpt(expansion: &str) -> String {
    let lines: Vec<&str> = expansion.lines().collect();
    let shown =
        lines.iter().position(|line| *line == SHOWN).expect("the module has the function that is shown");
    let end = shown + lines[shown..].iter().position(|line| *line == "    }").expect("a function ends");
    let led_by = |line: &&str| line.trim_start().starts_with(['/', '#']);
    let start = shown - lines[..shown].iter().rev().take_while(|line| led_by(line)).count();
    lines[start..=end]
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The first line of what the compiler says to a mistake.
fn message(mistake: &str) -> String {
    let text = read(&at(&format!("tests/ui/{mistake}.stderr")));
    text.lines().next().expect("a message has a line").to_owned()
}

/// The text with the code block after `<!-- name -->` replaced.
fn with_block(text: &str, name: &str, code: &str) -> String {
    let (opening, closing) = (format!("<!-- {name} -->\n```"), "\n```\n");
    let block =
        text.find(&opening).unwrap_or_else(|| panic!("the README has no block `{name}`")) + opening.len();
    let start = block + text[block..].find('\n').expect("a block begins") + 1;
    // The line feed before a closing fence may be the one after the opening.
    let end = start - 1 + text[start - 1..].find(closing).expect("a block ends");
    format!("{}{}{}", &text[..start], code.trim_end(), &text[end..])
}
