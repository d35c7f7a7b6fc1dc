//! The docs' pages: derivations in text form as goldens, and what holds of every page.
//!
//! `golden/pages/NAME.rs` is an annotated function, and beside it stands its derivation as text. Whether a page looks well,
//! only a browser shows: see `docs/pages`.

use std::fmt::Write;
use std::path::Path;

use expect_test::expect_file;
use quote::ToTokens;

use super::language::graph_of;
use crate::ad::reverse::{Seed, reverse};
use crate::diag::Errors;
use crate::draw::derivation::{Derivation, derivation};
use crate::draw::page::{Content, page};
use crate::ir::Graph;
use crate::lower::lower;
use crate::passes;
use crate::shape::infer::infer;
use crate::syntax::options::Options;
use crate::syntax::parse;
use crate::syntax::scope::Scope;

fn samples() -> Vec<(std::path::PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/pages");
    let mut samples: Vec<_> = std::fs::read_dir(folder)
        .expect("there are samples")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a sample is a file");
            (path, text)
        })
        .collect();
    samples.sort();
    assert!(!samples.is_empty());
    samples
}

/// The options of the attribute, and the function without it.
fn annotated(text: &str) -> (proc_macro2::TokenStream, syn::ItemFn) {
    let mut item: syn::ItemFn = syn::parse_str(text).expect("a sample is a function");
    let place = item.attrs.iter().position(|attr| attr.path().is_ident("differentiable"));
    let attribute = item.attrs.remove(place.expect("a sample is annotated"));
    let options = attribute.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
    (options, item)
}

fn derived(text: &str) -> Derivation {
    let (options, item) = annotated(text);
    let (errors, scope) = (&mut Errors::default(), Scope::default());
    let options = Options::parse(options, errors);
    let function = parse::function(&item, &scope, errors);
    let typed = infer(&function, &scope, errors).expect("a sample has types");
    let graph = lower(&function, &typed, &scope);
    let wrt =
        crate::shape::wrt::resolve(&function, &typed, &options, errors).expect("inputs to differentiate by");
    assert!(errors.is_empty(), "{:?}", errors.messages());
    let joint = passes::finish(&reverse(&graph, &wrt, Seed::Input).expect("there is a rule"));
    derivation(&graph, &joint, &wrt, graph.outputs.len())
}

#[test]
fn the_derivation_of_every_sample_is_as_it_was() {
    for (path, text) in samples() {
        let Derivation { forward, backward, .. } = derived(&text);
        let mut shown = String::new();
        for (title, lines) in [("forward", forward), ("backward", backward)] {
            let _ = writeln!(shown, "{title}");
            for line in lines.iter().filter(|line| !line.text.is_empty()) {
                let indent = "    ".repeat(line.depth + 1);
                let left = format!("{indent}{}", line.text);
                let _ = writeln!(shown, "{}", format!("{left:<64} {}", line.shape).trim_end());
            }
        }
        expect_file![path.with_extension("txt")].assert_eq(&shown);
    }
}

/// The page of an annotated function as the macro writes it, and the header above it.
fn page_of(text: &str) -> (Vec<String>, String) {
    let (options, item) = annotated(text);
    let expanded = crate::compile::item(options, item.into_token_stream());
    let file: syn::File = syn::parse2(expanded).expect("the macro gives items");
    let module = file.items.into_iter().find_map(|item| match item {
        syn::Item::Mod(module) => Some(module),
        _ => None,
    });
    let (mut header, mut page) = (Vec::new(), String::new());
    for attribute in module.expect("there is a module").attrs {
        match &attribute.meta {
            syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => header.push(string(&pair.value)),
            syn::Meta::List(list) if list.path.is_ident("cfg_attr") => {
                let rest = list.tokens.to_string();
                let text = rest.split_once("doc = ").expect("docs for rustdoc alone").1;
                page = syn::parse_str::<syn::LitStr>(text).expect("a text").value();
            }
            _ => {}
        }
    }
    (header, page)
}

fn string(value: &syn::Expr) -> String {
    match value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.value(),
        _ => String::new(),
    }
}

/// Every line of a page that is markup is well-formed by itself; nothing runs and nothing is fetched.
pub(super) fn check(page: &str, of: &str) {
    let mut pictures = 0;
    for line in page.lines().filter(|line| line.starts_with('<')) {
        let document =
            roxmltree::Document::parse(line).unwrap_or_else(|error| panic!("{of}: {error} in\n{line}"));
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(!["script", "a", "image", "use", "foreignObject"].contains(&name), "{of}: <{name}>");
            for attribute in node.attributes() {
                let is_known = match attribute.name() {
                    "class" => attribute.value().starts_with("gm-"),
                    "role" => attribute.value() == "img",
                    name => ["x", "y", "rx", "d", "width", "height", "viewBox"].contains(&name),
                };
                assert!(is_known, "{of}: {attribute:?}");
            }
            if name == "svg" {
                pictures += 1;
                let children: Vec<&str> =
                    node.children().take(2).map(|child| child.tag_name().name()).collect();
                assert_eq!(children, ["title", "desc"], "{of}");
            }
            let is_empty_of_numbers = !node.attributes().any(|own| {
                let value = own.value();
                own.name() != "class" && (value.contains("NaN") || value.contains("inf"))
            });
            assert!(is_empty_of_numbers, "{of}: a place that is no number");
        }
    }
    assert_eq!(pictures, 1, "{of}");
    assert!(!page.contains("url(") && !page.contains("://"), "{of}");
    // Outside of markup nothing looks like it, but for the few tags of the sentences.
    for line in page.lines().filter(|line| !line.starts_with('<')) {
        let plain = line.replace("<code>", "").replace("</code>", "");
        assert!(!plain.contains('<'), "{of}: {line}");
    }
}

#[test]
fn pages_are_well_formed_and_headers_are_plain() {
    for (path, text) in samples() {
        let (header, page) = page_of(&text);
        let of = path.display().to_string();
        check(&page, &of);
        let sections: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("# ")).collect();
        for section in
            ["The formula", "Inputs and output", "The graph", "The derivation", "How it is computed"]
        {
            assert!(sections.contains(&section), "{of} has no section `{section}`");
        }
        // Formula, shapes, orders if there are any, cost.
        assert!(header[0].starts_with(" `") && header[2].starts_with(" Inputs: "), "{header:?}");
        assert!(header.last().is_some_and(|line| line.contains("operations")), "{header:?}");
        assert!(header.iter().all(|line| !line.contains('<')), "{header:?}");
    }
}

/// So many statements, each of the one before.
fn long(statements: usize) -> String {
    let mut text =
        String::from("#[differentiable] fn long(x0: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>) -> f64 {");
    for i in 0..statements {
        let before = i.saturating_sub(1);
        let _ = match i % 2 {
            0 => writeln!(text, "let x{} = sigmoid(x{i}).component_mul(x{before}) + x{i};", i + 1),
            _ => writeln!(text, "let x{} = tanh(x{i} * w + x{before});", i + 1),
        };
    }
    let _ = write!(text, "norm_squared(x{statements}) }}");
    text
}

/// The page of a graph without the code, which takes longer.
pub(super) fn page_alone(graph: &Graph) -> Option<String> {
    let wrt: Vec<usize> = (0..graph.inputs.len()).filter(|place| graph.inputs[*place].ty.is_real()).collect();
    let joint = passes::finish(&reverse(graph, &wrt, Seed::Input).ok()?);
    Some(page(&Content {
        of: "f",
        written: graph,
        graph,
        joint: &joint,
        wrt: &wrt,
        outputs: graph.outputs.len(),
        values: Vec::new(),
        strategy: Vec::new(),
        costs: Vec::new(),
        called: Vec::new(),
    }))
}

#[test]
fn long_formulas_are_folded_by_statement_and_then_cut() {
    let signs = |page: &str| page.matches("<rect ").count();
    // Every operation is a node.
    let (_, short) = page_of(&long(4));
    check(&short, "4 statements");
    assert_eq!(signs(&short), 14);
    // A node a statement, and what it computes stands in it.
    let (_, folded) = page_of(&long(60));
    check(&folded, "60 statements");
    assert_eq!(signs(&folded), 61);
    assert!(folded.contains(">tanh(x59·w + x58)</text>"));
    assert!(folded.len() < 120_000, "{}", folded.len());
    // Several statements a node; the lines that are left out are counted.
    let (graph, _) = graph_of(&long(500).replace("#[differentiable] fn long", "fn f")).expect("a formula");
    let cut = page_alone(&graph).expect("there is a rule");
    check(&cut, "500 statements");
    assert!((10..=24).contains(&signs(&cut)), "{}", signs(&cut));
    assert!(cut.contains("A node stands for up to 21 statements.") && cut.contains("more lines"));
    assert!(cut.len() < folded.len(), "{} and {}", cut.len(), folded.len());
}

#[test]
fn what_stands_in_a_page_is_never_markup() {
    let (header, page) = page_of(
        "#[differentiable] fn f<const N: usize>(r#type: &SMatrix<f64, N, { 2 * K }>, θ: f64) -> f64 {\
             let low = r#type.sum() < θ; if low { θ } else { norm(r#type) } }",
    );
    check(&page, "odd names");
    assert!(page.contains("&lt;") && !header.iter().any(|line| line.contains("</")), "{header:?}");
}
