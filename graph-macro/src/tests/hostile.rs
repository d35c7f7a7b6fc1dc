//! Tokens as nobody writes them: half-typed formulas, noise, depth, size. The compiler returns, and what is wrong
//! becomes an error; it neither panics nor ends for want of stack or time.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::compile;

const FORMULAS: &[&str] = &[
    "y = sigmoid(x * w + b)",
    "h = tanh(x * w1 + b1); y = h * w2 + b2",
    "|x: &SMatrix<f64, 100, 784>, w: &SMatrix<f64, 784, 50>| y = sigmoid(x * w)",
    "|v: &SVector<f64, 3>, s: f64| v[0] * v.y + s / norm(v)",
    "|m: &Matrix2x3<f32>, i: usize| y: f32 = m[(0, i + 1)] - 2.5e-3",
    "let z = x - column_mean(x); sum(z.component_mul(&z))",
    "{ y = softmax_cross_entropy(scores, targets) }",
    "softmax(q * k.transpose() / 8.0) * v",
    "logsumexp(x) + x.max() - clamp(s, -1.0, 1.0)",
    "y = -(-x) * stop_gradient(&x) + PI + std::f64::consts::E",
    "a > b",
];

const FUNCTIONS: &[&str] = &[
    "pub fn dense(x: &SMatrix<f64, 1, 4>, w: &SMatrix<f64, 4, 3>) -> SMatrix<f64, 1, 3> { let z = x * w; sigmoid(z) }",
    "pub(crate) fn f<T: Scalar, const N: usize>(x: &SVector<T, N>) -> T where T: Copy { norm_squared(x) }",
    "fn g(x: f64, n: usize) -> f64 { let mut y = x; for i in 0..n { y *= x; } if y > 1.0 { y } else { x } }",
    "fn h((a, b): (f64, f64), self_: &[f64; 3]) -> Option<f64> { match a { _ => return Some(b as f64), } }",
    "fn k(x: &SMatrix<f64, { 2 * N - 1 }, M>) -> SMatrix<f64, M, { 2 * N - 1 }> { x.transpose() }",
    "unsafe extern \"C\" fn l(&mut self, x: impl Fn(f64) -> f64) -> impl Sized { |x| x + 1u8 }",
    "#[inline] fn m(x: &SVector<f32, 0x10>) -> f32 { x[15] + x[0b1111] * x.dot(x)? }",
    "fn o(x: &SMatrix<f64, 2147483648, 2147483648>) -> SMatrix<f64, 2147483648, 2147483648> { x + 1.0 }",
    "fn p(x: &SVector<f64, 99999999999999999999>) -> f64 { 1e400 * x[99999999999999999999] }",
];

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the text is made of tokens")
}

/// What the macros say of `text`, each as one string.
fn compile_both(text: &TokenStream) -> [String; 2] {
    [compile::formula(text.clone()).to_string(), compile::item(TokenStream::new(), text.clone()).to_string()]
}

/// Runs with the stack that rustc gives to a macro.
fn with_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(test);
    thread.expect("a thread").join().expect("no panic");
}

/// Every prefix of a stream, cut at every level: a group that is cut is closed.
fn prefixes(tokens: TokenStream) -> Vec<TokenStream> {
    let mut cuts = vec![TokenStream::new()];
    let mut so_far: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        if let TokenTree::Group(group) = &tree {
            for inner in prefixes(group.stream()) {
                let cut = TokenTree::Group(Group::new(group.delimiter(), inner));
                cuts.push(so_far.iter().cloned().chain([cut]).collect());
            }
        }
        so_far.push(tree);
        cuts.push(so_far.iter().cloned().collect());
    }
    cuts
}

#[test]
fn every_prefix_returns() {
    with_stack(|| {
        for text in FORMULAS.iter().chain(FUNCTIONS) {
            for prefix in prefixes(tokens(text)) {
                compile_both(&prefix);
                // The same as options.
                let item = tokens("fn f(x: f64) -> f64 { x * x }");
                compile::item(prefix, item);
            }
        }
    });
}

#[test]
fn every_token_may_be_missing() {
    with_stack(|| {
        for text in FORMULAS.iter().chain(FUNCTIONS) {
            let all: Vec<TokenTree> = tokens(text).into_iter().collect();
            for gap in 0..all.len() {
                let rest = all.iter().enumerate().filter(|(place, _)| *place != gap);
                compile_both(&rest.map(|(_, tree)| tree.clone()).collect());
            }
        }
    });
}

/// A generator of numbers that are the same in every run.
struct Noise(u64);

impl Noise {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    fn tree(&mut self, depth: usize) -> TokenTree {
        const WORDS: &[&str] = &[
            "x",
            "y",
            "w",
            "v",
            "let",
            "mut",
            "fn",
            "if",
            "else",
            "for",
            "in",
            "f64",
            "f32",
            "usize",
            "SMatrix",
            "SVector",
            "sum",
            "sin",
            "max",
            "dot",
            "transpose",
            "softmax",
            "norm",
            "self",
            "as",
            "return",
            "match",
            "_",
            "crate",
            "where",
            "const",
            "pub",
            "N",
            "index",
            "wrt",
            "jvp",
        ];
        const MARKS: &[char] = &[
            '+', '-', '*', '/', '=', '=', ';', ';', ',', '.', ':', '<', '>', '&', '|', '!', '?', '#', '%',
            '^', '@',
        ];
        match self.below(if depth < 4 { 10 } else { 8 }) {
            0..=3 => Ident::new(WORDS[self.below(WORDS.len())], Span::call_site()).into(),
            4..=6 => {
                let spacing = if self.below(3) == 0 { Spacing::Joint } else { Spacing::Alone };
                Punct::new(MARKS[self.below(MARKS.len())], spacing).into()
            }
            7 => match self.below(5) {
                0 => Literal::usize_unsuffixed(self.below(5)).into(),
                1 => Literal::f64_unsuffixed(1.5).into(),
                2 => Literal::string("text").into(),
                3 => Literal::u8_suffixed(7).into(),
                _ => Literal::character('c').into(),
            },
            _ => {
                let delimiter = match self.below(4) {
                    0 => Delimiter::Bracket,
                    1 => Delimiter::Brace,
                    2 => Delimiter::None,
                    _ => Delimiter::Parenthesis,
                };
                Group::new(delimiter, self.trees(depth + 1)).into()
            }
        }
    }

    fn trees(&mut self, depth: usize) -> TokenStream {
        (0..self.below(12)).map(|_| self.tree(depth)).collect()
    }
}

#[test]
fn noise_returns() {
    with_stack(|| {
        let mut noise = Noise(1);
        for _ in 0..4000 {
            let body = noise.trees(0);
            compile_both(&body);
            let (inputs, body) = (noise.trees(1), noise.trees(1));
            compile::item(noise.trees(2), quote::quote!(fn f(#inputs) -> f64 { #body }));
            compile::item(
                TokenStream::new(),
                quote::quote!(fn f(x: &SVector<f64, 3>, y: f64) -> f64 { #body }),
            );
        }
    });
}

#[test]
fn damaged_formulas_return() {
    with_stack(|| {
        let mut noise = Noise(2);
        for text in FORMULAS.iter().chain(FUNCTIONS) {
            let all: Vec<TokenTree> = tokens(text).into_iter().collect();
            for _ in 0..60 {
                let mut damaged = all.clone();
                let place = noise.below(damaged.len());
                match noise.below(3) {
                    0 => damaged[place] = noise.tree(2),
                    1 => damaged.insert(place, noise.tree(2)),
                    _ => {
                        let other = noise.below(all.len());
                        damaged.swap(place, other);
                    }
                }
                compile_both(&damaged.into_iter().collect());
            }
        }
    });
}

#[test]
fn depth_is_an_error() {
    with_stack(|| {
        let nested = |open: &str, middle: &str, close: &str, count: usize| {
            format!("{}{middle}{}", open.repeat(count), close.repeat(count))
        };
        let deep = [
            nested("(", "x", ")", 10_000),
            nested("[", "x", "]", 10_000),
            nested("{", "x", "}", 10_000),
            nested("sin(", "x", ")", 10_000),
            nested("x + (", "x", ")", 10_000),
            nested("- ", "x", "", 10_000),
            nested("& ", "x", "", 10_000),
            nested("! * ", "x", "", 10_000),
            nested("|x| ", "x", "", 10_000),
            nested("return ", "x", "", 10_000),
            nested("y = ", "x", "", 10_000),
            nested("if x { ", "x", " }", 10_000),
            nested("if x { x } else ", "{ x }", "", 10_000),
            format!("let y: {} = x", nested("A<", "f64", ">", 10_000)),
            format!("let y: {} = x", nested("& ", "f64", "", 10_000)),
            format!("x{}", " + x".repeat(10_000)),
            format!("x{}", ".sin()".repeat(10_000)),
            format!("x{}", "[0]".repeat(10_000)),
            format!("x{}", "?".repeat(10_000)),
            // Within the bounds of the tokens, but not of expressions.
            format!("x{}", " + x".repeat(1500)),
            format!("x{}", ".sin()".repeat(800)),
        ];
        for text in &deep {
            let stream = tokens(text);
            let head: String = text.chars().take(30).collect();
            assert!(compile::formula(stream.clone()).to_string().contains("compile_error"), "{head}");
            let function = quote::quote!(fn f(x: f64) -> f64 { #stream });
            assert!(
                compile::item(TokenStream::new(), function).to_string().contains("compile_error"),
                "{head}"
            );
        }
    });
}

#[test]
fn what_is_just_within_the_bounds_compiles() {
    with_stack(|| {
        let deep = format!("{}x{}", "sin(".repeat(95), ")".repeat(95));
        for text in [deep, format!("x{}", " + x".repeat(190)), format!("x{}", ".sin()".repeat(190))] {
            let output = compile::formula(tokens(&format!("|x: f64| y = {text}"))).to_string();
            assert!(!output.contains("compile_error"), "{text}");
        }
    });
}

#[test]
fn wrong_input_is_an_error() {
    let mut report = String::new();
    let wrong = [
        "",
        ";",
        ";;;",
        "|",
        "||",
        "| |",
        "|x: f64|",
        "|x| x",
        "|x: f64, | ",
        "x *",
        "y = ",
        "= x",
        "1e400",
        "x[1e400]",
        "x[99999999999999999999]",
        "|v: &SVector<f64, 3>| v[99999999999999999999]",
        "'a'",
        "\"x\"",
        "x..y",
        "_",
        "|x: SMatrix<f64, 2, 2>| x[(0, 0, 0)]",
        "|x: f64| x(x)",
        "|m: &SMatrix<f64, 2147483649, 1>| sum(m)",
        "|m: &SMatrix<f64, { 1 - 2 }, 1>| sum(m)",
        "|m: &SMatrix<f64, { 1 / 0 }, 1>| sum(m)",
        "graph!(x)",
        "fn f() {}",
        "let x",
        "let x = ",
        "let",
        "x.",
        "x.1",
        "x.0.1",
        "()",
        "{}",
        "x; ; y = ",
    ];
    for text in wrong {
        if !compile::formula(tokens(text)).to_string().contains("compile_error") {
            let _ = writeln!(report, "{text}");
        }
    }
    assert_eq!(report, "", "these were taken");
}
