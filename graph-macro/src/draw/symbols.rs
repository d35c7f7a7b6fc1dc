//! Names as the symbols of mathematics: `w1` is **w** with the index 1, `d_w1` the same under a bar.
//!
//! What holds: what a symbol gives is well-formed XML whatever the name. What is not attempted: to guess what a long name
//! means; it is set upright as it is.

use std::fmt::Write;

/// The letters that users spell out.
const GREEK: [(&str, &str); 24] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("upsilon", "υ"),
    ("phi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("ell", "ℓ"),
];

/// What stands for a value.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Symbol {
    /// As in code: `d_w1`; a constant is its number.
    pub(crate) name: String,
    /// What the value is the cotangent of, if it is one.
    pub(crate) of: Option<String>,
    pub(crate) is_matrix: bool,
}

impl Symbol {
    /// In MathML: a matrix bold and upright, a cotangent under a bar.
    pub(crate) fn mathml(&self) -> String {
        let name = self.of.as_deref().unwrap_or(&self.name);
        if name.starts_with(|c: char| c.is_ascii_digit() || c == '−') {
            return format!("<mn>{}</mn>", escaped(name));
        }
        let parts: Vec<&str> = name.split('.').collect();
        let last = parts.len() - 1;
        let parts: Vec<String> =
            parts.into_iter().enumerate().map(|(place, part)| self.part(part, place == last)).collect();
        match &parts[..] {
            [one] => one.clone(),
            several => format!("<mrow>{}</mrow>", several.join("<mo>.</mo>")),
        }
    }

    fn part(&self, part: &str, is_last: bool) -> String {
        let attributes = if self.is_matrix { " class=\"gm-m\"" } else { "" };
        let (stem, index) = stem_and_index(part);
        let stem = format!("<mi{attributes}>{}</mi>", escaped(spelled(stem)));
        let stem = match self.of {
            Some(_) if is_last => format!("<mover>{stem}<mo>‾</mo></mover>"),
            _ => stem,
        };
        match index {
            "" => stem,
            number if number.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("<msub>{stem}<mn>{number}</mn></msub>")
            }
            word => format!("<msub>{stem}<mtext>{}</mtext></msub>", escaped(word)),
        }
    }

    /// In one line of a picture, without the bar of a cotangent: `w₁`.
    pub(crate) fn line(&self) -> String {
        let name = self.of.as_deref().unwrap_or(&self.name);
        let parts: Vec<String> = name
            .split('.')
            .map(|part| match stem_and_index(part) {
                (stem, "") => spelled(stem).to_owned(),
                (stem, index) if index.starts_with(|c: char| c.is_ascii_digit()) => {
                    format!("{}{}", spelled(stem), lowered(index))
                }
                (stem, index) => format!("{}_{index}", spelled(stem)),
            })
            .collect();
        parts.join(".")
    }
}

/// `w1` and `w_1` are **w** with the index 1, `x_in` is **x** with the index "in"; a long stem has no word for an index.
fn stem_and_index(name: &str) -> (&str, &str) {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let index = &name[stem.len()..];
    let stem = if index.is_empty() { stem } else { stem.strip_suffix('_').unwrap_or(stem) };
    if stem.is_empty() {
        return (name, "");
    }
    if index.is_empty()
        && let Some((letter, word)) = stem.split_once('_')
        && !word.is_empty()
        && (letter.chars().count() == 1 || spelled(letter) != letter)
    {
        return (letter, word);
    }
    (stem, index)
}

fn spelled(stem: &str) -> &str {
    GREEK.iter().find(|(name, _)| *name == stem).map_or(stem, |(_, letter)| letter)
}

/// The digits as small ones below the line.
fn lowered(number: &str) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(0x2080 + digit)).unwrap_or(c);
    number.chars().map(digit).collect()
}

/// Text within XML.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            // A line feed would end the block of XML within the docs.
            c if c.is_control() => {
                let _ = write!(escaped, " ");
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbol(name: &str, of: Option<&str>, is_matrix: bool) -> Symbol {
        Symbol { name: name.to_owned(), of: of.map(str::to_owned), is_matrix }
    }

    #[test]
    fn names_are_set_as_the_field_sets_them() {
        let shown = |name| symbol(name, None, false).mathml();
        assert_eq!(shown("x"), "<mi>x</mi>");
        assert_eq!(shown("w12"), "<msub><mi>w</mi><mn>12</mn></msub>");
        assert_eq!(shown("w_2"), "<msub><mi>w</mi><mn>2</mn></msub>");
        assert_eq!(shown("theta_max"), "<msub><mi>θ</mi><mtext>max</mtext></msub>");
        assert_eq!(shown("learning_rate"), "<mi>learning_rate</mi>");
        assert_eq!(shown("p.w1"), "<mrow><mi>p</mi><mo>.</mo><msub><mi>w</mi><mn>1</mn></msub></mrow>");
        assert_eq!(shown("_1"), "<mi>_1</mi>");
        let bold = symbol("x", None, true).mathml();
        assert_eq!(bold, "<mi class=\"gm-m\">x</mi>");
        let barred = symbol("d_h", Some("h"), false).mathml();
        assert_eq!(barred, "<mover><mi>h</mi><mo>‾</mo></mover>");
    }

    #[test]
    fn nothing_of_a_name_is_markup() {
        assert_eq!(
            escaped("Params<f64, { 1 & 2 }>\n\"x\""),
            "Params&lt;f64, { 1 &amp; 2 }&gt; &quot;x&quot;"
        );
        assert_eq!(symbol("f::<3>", None, false).mathml(), "<mi>f::&lt;3&gt;</mi>");
        assert_eq!(symbol("alpha12", None, false).line(), "α₁₂");
    }
}
