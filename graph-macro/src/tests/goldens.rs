//! The whole pipeline on samples: `golden/NAME.graph` is a formula, and beside it stands what each stage makes of it.
//!
//! A golden shows change; whether the change is right, the laws tell.

use std::path::Path;

use expect_test::expect_file;

use crate::ad::reverse::{Seed, reverse};
use crate::diag::Errors;
use crate::ir::print::print;
use crate::lower::lower;
use crate::passes;
use crate::shape::infer::infer;
use crate::syntax::parse;
use crate::syntax::scope::Scope;

fn golden() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

#[test]
fn every_stage_of_every_sample_is_as_it_was() {
    let mut samples: Vec<_> = std::fs::read_dir(golden())
        .expect("there are samples")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "graph"))
        .collect();
    samples.sort();
    assert!(!samples.is_empty());
    for sample in samples {
        let text = std::fs::read_to_string(&sample).expect("a sample is a file");
        let stages = stages(&text);
        for (extension, found) in stages {
            expect_file![sample.with_extension(extension)].assert_eq(&found);
        }
    }
}

fn stages(text: &str) -> Vec<(&'static str, String)> {
    let mut errors = Errors::default();
    let tokens: proc_macro2::TokenStream = text.parse().expect("a sample has tokens");
    let function = parse::formula(tokens.clone(), &mut errors);
    let typed = infer(&function, &Scope::default(), &mut errors);
    assert!(errors.is_empty(), "{:?}", errors.messages());
    let typed = typed.expect("without an error there are types");
    let graph = lower(&function, &typed, &Scope::default());
    let wrt: Vec<usize> = (0..graph.inputs.len()).collect();
    let gradient = reverse(&graph, &wrt, Seed::Input).expect("there is a rule");
    let optimised = passes::optimise(&gradient);
    let code = super::as_rustc_sees(crate::compile::formula(tokens));
    let file: syn::File = syn::parse_quote! { fn sample() { #code } };
    vec![
        ("ir", print(&graph)),
        ("grad.ir", print(&gradient)),
        ("opt.ir", print(&optimised)),
        ("rs", prettyplease::unparse(&file)),
    ]
}
