//! Functions that the language does not have: what was meant, where it is known.
//!
//! A name is taken for one that is written almost alike, or for what other tools call the same. What is not attempted:
//! guesses by the types of operands.

use std::rc::Rc;

use super::infer::Infer;
use super::values::Value;
use crate::diag::did_you_mean;
use crate::ops;
use crate::syntax::ast::Expr;

/// What other tools call a function that the language has by another name.
const WORDS: &[(&str, &str)] = &[
    ("amax", "`norm_inf`, the greatest absolute value"),
    ("average", "`mean`"),
    ("columns", "`fixed_columns::<N>(j)`, for a number of columns that is known when the program compiles"),
    ("component_add", "`a + b`"),
    ("component_sub", "`a - b`"),
    ("det", "`determinant`"),
    ("diag", "`diagonal`, or `from_diagonal`"),
    ("eye", "`identity::<N>()`"),
    ("hadamard", "`component_mul`"),
    ("inv", "`try_inverse`, which may fail: `a.try_inverse()?`"),
    ("inverse", "`try_inverse`, which may fail: `a.try_inverse()?`"),
    ("length", "`norm`"),
    ("log", "`ln`; `log2` and `log10` have those bases"),
    ("logistic", "`sigmoid`"),
    ("logit", "`ln(p / (1.0 - p))`"),
    ("matmul", "`a * b`"),
    ("mse", "`mean_squared_error`"),
    ("mul", "`a * b`, or entry by entry `component_mul`"),
    ("ones", "`repeat`, as in `SMatrix::<f64, 2, 3>::repeat(1.0)`"),
    ("pow", "`powi` for a whole exponent, `powf` for any other"),
    ("rows", "`fixed_rows::<N>(i)`, for a number of rows that is known when the program compiles"),
    ("sign", "`signum`"),
    ("slice", "`fixed_view::<R, C>(i, j)`, for a size that is known when the program compiles"),
    ("sqr", "`square`"),
    ("std", "`sqrt(variance(x))`"),
    ("t", "`transpose`"),
    ("var", "`variance`"),
    ("view", "`fixed_view::<R, C>(i, j)`, for a size that is known when the program compiles"),
];

/// What the language does not have, with what it has instead.
const ABSENT: &[(&str, &str)] = &[
    ("argmax", "a position has no derivative: `max` has"),
    ("argmin", "a position has no derivative: `min` has"),
    ("eigenvalues", "of a matrix it has `determinant`, `trace`, `lu` and `cholesky`"),
    ("hessenberg", "it has the factorisations `lu` and `cholesky`"),
    ("qr", "it has the factorisations `lu` and `cholesky`"),
    ("schur", "it has the factorisations `lu` and `cholesky`"),
    ("sort", "the order of numbers is chosen by `min`, `max` and `if`"),
    ("svd", "it has the factorisations `lu` and `cholesky`"),
    ("swap_columns", "columns are assigned by `set_column`"),
    ("swap_rows", "rows are assigned by `set_row`"),
    ("symmetric_eigen", "of a matrix it has `determinant`, `trace`, `lu` and `cholesky`"),
    ("Err", "what may fail gives an `Option`: `None`"),
    ("Ok", "what may fail gives an `Option`: `Some(…)`"),
];

fn word<'w>(of: &[(&str, &'w str)], name: &str) -> Option<&'w str> {
    of.iter().find(|(own, _)| *own == name).map(|(_, word)| *word)
}

impl Infer<'_, '_> {
    pub(super) fn unknown_function(
        &mut self,
        expr: &Expr,
        name: &proc_macro2::Ident,
        path: Option<&Rc<str>>,
        is_method: bool,
        of: Option<&Value>,
    ) {
        let text = name.to_string();
        let elsewhere = "\nhelp: a function with a module of the same name elsewhere is called in a `let` that states its type, as in `let r: f64 = ";
        let call = expr.to_string();
        let message = match (self.binding(&text), path) {
            (_, Some(path)) => {
                format!(
                    "`{path}` stands elsewhere, so that the type of `{call}` is not known here{elsewhere}{call};`"
                )
            }
            (Some(binding), None) if !is_method => {
                binding.used = true;
                // What a mistake is bound to may be a function.
                if matches!(binding.value, Value::Any) {
                    return;
                }
                format!("`{text}` is a value, not a function: a product is written `{text} * …`")
            }
            _ => {
                let known = ops::all().flat_map(|op| op.surface.iter().copied());
                let helpers = self.scope.helpers.keys().map(String::as_str);
                let near = did_you_mean(&text, known.chain(helpers));
                let is_of_struct = is_method && matches!(of, Some(Value::Struct { .. }));
                let is_unwrapped = matches!(of, Some(Value::Fallible(_)));
                match (word(WORDS, &text), word(ABSENT, &text)) {
                    (Some(word), _) => format!("unknown function `{text}`: here it is {word}"),
                    (None, Some(word)) => format!("the language has no `{text}`: {word}"),
                    _ if is_unwrapped => format!(
                        "the language has no `{text}`\nhelp: what may fail is passed on by `?`: `{call_of}?` in a function with an `Option` output",
                        call_of = expr.receiver().map_or_else(|| "a".to_owned(), ToString::to_string)
                    ),
                    _ if is_of_struct => format!(
                        "unknown function `{text}`\nhelp: methods are not seen: write a function beside this one, `{text}({call_of}, …)`",
                        call_of = expr.receiver().map_or_else(|| "p".to_owned(), ToString::to_string)
                    ),
                    _ if !near.is_empty() => format!("unknown function `{text}`{near}"),
                    // It may be what could not be read.
                    _ if self.is_partial => return,
                    _ if is_method => format!(
                        "unknown function `{text}`\nhelp: a formula calls the functions of the language only: write it out, or in terms of these"
                    ),
                    _ => format!("unknown function `{text}`{elsewhere}{call};`"),
                }
            }
        };
        let place = if path.is_some() { expr.span } else { name.span().into() };
        self.errors.error(place, message);
    }
}

#[cfg(test)]
mod tests {
    use super::{ABSENT, WORDS};

    #[test]
    fn the_language_has_none_of_these_and_what_is_said_of_it() {
        for (name, word) in WORDS.iter().chain(ABSENT) {
            let is_on_a_factor = |op: &&'static crate::ops::OpDef| op.on != crate::ops::Object::Value;
            let own = crate::ops::by_surface(name);
            assert!(own.iter().all(is_on_a_factor), "`{name}` is a function of the language");
            let names = word.split('`').skip(1).step_by(2);
            for said in names.filter(|said| said.chars().all(|c| c.is_ascii_lowercase() || c == '_')) {
                let is_writer = said.starts_with("set_");
                assert!(
                    is_writer || said == "if" || !crate::ops::by_surface(said).is_empty(),
                    "`{said}`, which `{name}` is said to be, is none"
                );
            }
        }
    }
}
