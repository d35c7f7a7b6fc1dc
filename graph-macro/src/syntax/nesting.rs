//! How deep a stream of tokens nests, measured before any parser recurses into it.
//!
//! Whoever writes code by a program may write ten thousand parentheses, and a parser that recurses would end the
//! compiler for want of stack. So depth is bounded first, by one walk over the tokens that itself stops at the bound.
//! It bounds whatever a parser of Rust recurses over: groups, runs of prefix operators, angle brackets, chained `=`,
//! closures and keywords; and, far more generously, what it builds by a loop but others walk by recursion: the
//! operators and calls of one statement.
//!
//! It does not judge what people write: the bounds are far beyond that.

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};

use crate::diag::Errors;

/// How deep anything may nest: far beyond what a person writes, far before the stack ends.
pub(crate) const MAX_DEPTH: usize = 200;

/// How many operators, calls and commas a statement may chain at one level.
const MAX_CHAIN: usize = 4000;

/// Reports a stream that nests too deep; whether it is safe to parse.
pub(crate) fn check(tokens: &TokenStream, errors: &mut Errors) -> bool {
    let found = walk(tokens.clone(), 0);
    if let Some((place, what)) = found {
        errors.error(place, what);
    }
    found.is_none()
}

/// The first place that is too deep, with the message.
fn walk(tokens: TokenStream, outer: usize) -> Option<(Span, &'static str)> {
    let mut level = Level::default();
    let mut trees = tokens.into_iter().peekable();
    while let Some(tree) = trees.next() {
        level.see(&tree);
        let depth = outer + level.depth();
        if depth > MAX_DEPTH {
            return Some((tree.span(), "this nests deeper than 200 levels: name a part of it with a `let`"));
        }
        if level.chain > MAX_CHAIN {
            return Some((
                tree.span(),
                "this statement is longer than 4000 operators: name a part of it with a `let`",
            ));
        }
        let TokenTree::Group(group) = &tree else { continue };
        if let Some(found) = walk(group.stream(), depth + 1) {
            return Some(found);
        }
        let goes_on = matches!(trees.peek(), Some(TokenTree::Ident(word)) if word == "else");
        if group.delimiter() == Delimiter::Brace && !goes_on {
            level = Level::default();
        }
    }
    None
}

/// What one level of a statement has piled up so far.
#[derive(Default)]
struct Level {
    /// Punctuation without anything between, as in `--x`.
    run: usize,
    /// Angle brackets that are open, as far as can be told.
    angles: usize,
    /// Keywords, bars and `=`, all of which a parser may recurse over.
    words: usize,
    chain: usize,
    /// Whether the last token was punctuation glued to this one.
    glued: bool,
}

impl Level {
    fn depth(&self) -> usize {
        self.run.saturating_sub(3) + self.angles + self.words
    }

    fn see(&mut self, tree: &TokenTree) {
        let glued = std::mem::replace(&mut self.glued, false);
        match tree {
            TokenTree::Punct(punct) => {
                self.run += 1;
                self.chain += 1;
                self.glued = punct.spacing() == Spacing::Joint;
                match punct.as_char() {
                    ';' => *self = Self::default(),
                    '<' => self.angles += 1,
                    '>' => self.angles = self.angles.saturating_sub(1),
                    '=' if !glued && !self.glued => self.words += 1,
                    '|' => self.words += 1,
                    _ => {}
                }
            }
            TokenTree::Ident(word) => {
                self.run = 0;
                self.words += usize::from(is_keyword(&word.to_string()));
            }
            TokenTree::Group(_) => {
                self.run = 0;
                self.chain += 1;
            }
            TokenTree::Literal(_) => self.run = 0,
        }
    }
}

/// The keywords that may stand before an expression, a pattern or a type.
fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "as" | "async"
            | "await"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "do"
            | "dyn"
            | "else"
            | "extern"
            | "fn"
            | "for"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "match"
            | "move"
            | "mut"
            | "raw"
            | "ref"
            | "return"
            | "static"
            | "try"
            | "unsafe"
            | "while"
            | "yield"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_safe(text: &str) -> bool {
        check(&text.parse().expect("tokens"), &mut Errors::default())
    }

    #[test]
    fn what_people_write_is_safe() {
        let sum = vec!["a * -x[(0, 1)]"; 150].join(" + ");
        assert!(is_safe(&format!("y = {sum}; z = if a < b {{ y }} else if a > b {{ -y }} else {{ c }}")));
        let many = "let y: SMatrix<f64, { N + 1 }, 3> = if a <= b { f(x) } else { 2.0 };".repeat(500);
        assert!(is_safe(&many));
    }

    #[test]
    fn every_way_down_is_bounded() {
        for (open, close) in
            [("(", ")"), ("-", ""), ("! ", ""), ("f(1, [", "])"), ("|x| ", ""), ("return ", ""), ("a = ", "")]
        {
            let text = format!("{}x{}", open.repeat(300), close.repeat(300));
            assert!(!is_safe(&text), "{open} {close}");
        }
        assert!(!is_safe(&format!("let x: {}f64{} = y", "A<".repeat(300), ">".repeat(300))));
        assert!(!is_safe(&format!("x{}", " + x".repeat(10_000))));
    }
}
