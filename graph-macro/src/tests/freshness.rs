//! What the docs show is what is there: what stands in an `expanded.rs` beside an example is what the macro makes of it, the
//! README's example is the file `examples/hello/main.rs`, and the errors that it shows are the tests' own.
//!
//! With `UPDATE_EXPECT=1` the texts are written anew. What is not attempted: `cargo expand`, which shows the same code
//! with the derives of the standard library expanded too.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use proc_macro2::TokenStream;
use quote::ToTokens;

/// The item of the generated module that the README shows, by its first line.
const SHOWN: &str = "    pub fn value_and_gradient_into(";

#[test]
fn the_examples_become_what_is_written_beside_them() {
    let expansions = std::fs::read_dir(at("examples/expansions")).expect("there are expansions");
    let mut folders: Vec<PathBuf> =
        expansions.map(|folder| folder.expect("a folder can be listed").path()).collect();
    folders.push(at("examples/hello"));
    assert!(folders.len() >= 8, "a program of each kind has its expansion");
    folders.sort();
    for folder in folders {
        let (name, code) = expansion(&folder);
        let header = format!(
            "// What the macro makes of `{name}` in `main.rs`, formatted. A test keeps this file true.\n\n"
        );
        expect_file![folder.join("expanded.rs")].assert_eq(&format!("{header}{code}"));
    }
}

#[test]
fn the_readme_shows_the_example_what_it_becomes_and_true_messages() {
    let readme = at("README.md");
    let old = read(&readme);
    let new = with_block(&old, "example", &read(&at("examples/hello/main.rs")));
    let new = with_block(&new, "expansion", &excerpt(&expansion(&at("examples/hello")).1));
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

#[test]
fn the_guide_shows_the_message_to_its_mistake() {
    let page = at("graph-runtime/src/guide/start.md");
    let text = read(&page);
    let code =
        text.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next()).expect("there is code");
    let code = code.lines().filter(|line| !line.starts_with('#') || line.starts_with("#["));
    let wrong = code.collect::<Vec<_>>().join("\n").replace("y: &Vector4", "y: &Vector3");
    let (_, expansion) = expansion_of(&wrong);
    let told = expansion.split("compile_error").nth(1).expect("there is an error");
    let told = told.split('"').nth(1).expect("an error has a text");
    expect_file![page].assert_eq(&with_block(&text, "mistake", &format!("error: {told}")));
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

/// The name of an example's annotated item, and what `#[differentiable]` makes of it, formatted.
fn expansion(example: &Path) -> (String, String) {
    expansion_of(&read(&example.join("main.rs")))
}

fn expansion_of(program: &str) -> (String, String) {
    let file = syn::parse_file(program).expect("the example is Rust");
    let annotated = file.items.into_iter().find_map(|mut item| {
        let (attrs, name) = match &mut item {
            syn::Item::Fn(function) => (&mut function.attrs, function.sig.ident.to_string()),
            syn::Item::Mod(module) => (&mut module.attrs, module.ident.to_string()),
            _ => return None,
        };
        let place = attrs.iter().position(|attr| attr.path().is_ident("differentiable"))?;
        let options = match attrs.remove(place).meta {
            syn::Meta::List(list) => list.tokens,
            _ => TokenStream::new(),
        };
        Some((name, options, item.into_token_stream()))
    });
    let (name, options, item) = annotated.expect("the example has an annotated item");
    let expanded = super::as_rustc_sees(crate::compile::item(options, item));
    let mut file: syn::File = syn::parse2(expanded).expect("the macro gives items");
    without_pages(&mut file.items);
    (name, prettyplease::unparse(&file))
}

/// The pages for rustdoc are not in an expansion, since `doc` is not set there.
fn without_pages(items: &mut [syn::Item]) {
    for item in items {
        if let syn::Item::Mod(module) = item {
            module.attrs.retain(|attribute| !attribute.path().is_ident("cfg_attr"));
            if let Some((_, items)) = &mut module.content {
                without_pages(items);
            }
        }
    }
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
    let block = text.find(&opening).unwrap_or_else(|| panic!("there is no block `{name}`")) + opening.len();
    let start = block + text[block..].find('\n').expect("a block begins") + 1;
    // The line feed before a closing fence may be the one after the opening.
    let end = start - 1 + text[start - 1..].find(closing).expect("a block ends");
    format!("{}{}{}", &text[..start], code.trim_end(), &text[end..])
}
