//! What Rust and nalgebra have and the language does not, with the way out where there is one.
//!
//! What is not attempted: functions, whose names the inference looks up.

use syn::Expr as Syn;

/// Types of nalgebra's that are no matrices, without the number of their dimension.
pub(super) const NOT_MATRICES: &[&str] = &[
    "Rotation",
    "UnitQuaternion",
    "Quaternion",
    "UnitComplex",
    "Isometry",
    "Translation",
    "Similarity",
    "Point",
    "Unit",
    "Complex",
];

/// Methods of iterators, and of nalgebra's that run a closure.
pub(super) const ITERATORS: &[&str] = &[
    "iter",
    "iter_mut",
    "into_iter",
    "map",
    "fold",
    "zip",
    "zip_map",
    "zip_fold",
    "enumerate",
    "filter",
    "collect",
    "for_each",
    "apply",
    "map_with_location",
    "column_iter",
    "row_iter",
    "windows",
    "chunks",
    "skip",
    "take",
    "chain",
];

/// What it has instead of these.
pub(super) const ENTRIES: &str = "\nhelp: functions such as `square(x)` work on a matrix entry by entry, `sum(x)` adds the entries up, and \
    `for i in 0..N { … x[i] … }` runs over them";

/// What an expression of Rust is called, with a way out where there is one.
pub(super) fn describe(expr: &Syn) -> &'static str {
    match expr {
        Syn::Match(one) if is_of_option(one) => {
            "`match`: what may fail is passed on by `?`, in a function with an `Option` output"
        }
        Syn::Match(_) => "`match`: write `if … { … } else if … { … } else { … }`",
        Syn::ForLoop(_) => "`for` within an expression: it is a statement, and assigns to a `let mut`",
        Syn::While(_) => {
            "`while`: a loop runs a constant number of times\nhelp: write `for i in 0..N { if … { … } }`"
        }
        Syn::Loop(_) => "`loop`: a loop runs a constant number of times\nhelp: write `for i in 0..N { … }`",
        Syn::Block(_) => "labels",
        Syn::Unsafe(_) => "`unsafe` blocks",
        Syn::Const(_) => "`const` blocks: write the value itself",
        Syn::Closure(_) => {
            "closures\nhelp: functions such as `sin(x)` work on a matrix entry by entry; a function of your own stands beside this one in a `#[differentiable] mod`"
        }
        Syn::Assign(_) => "assignment within an expression: write it as a statement of its own",
        Syn::Tuple(_) => "`()`: every expression has a value",
        Syn::Return(_) => {
            "`return`: the last expression is the output\nhelp: what comes early is a side of `if … { … } else { … }`"
        }
        Syn::Break(_) | Syn::Continue(_) => {
            "`break` and no `continue`: a loop runs a constant number of times\nhelp: skip the rest of a run with `if … { … }`"
        }
        Syn::Range(_) => {
            "ranges but in `for i in 0..N`\nhelp: a part of a matrix is `fixed_rows::<N>(i)`, `fixed_columns::<N>(j)` or `fixed_view::<R, C>(i, j)`"
        }
        Syn::Reference(_) => "`&mut`: name the new value with a `let`",
        Syn::Let(_) => "`let` within an expression",
        Syn::Await(_) | Syn::Async(_) => "`async`",
        Syn::Infer(_) => "`_`: write what the value is",
        _ => "expressions of this kind",
    }
}

/// Whether a `match` asks whether there is a value.
fn is_of_option(one: &syn::ExprMatch) -> bool {
    one.arms.iter().any(|arm| match &arm.pat {
        syn::Pat::TupleStruct(of) => of.path.is_ident("Some"),
        syn::Pat::Ident(of) => of.ident == "None",
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::ITERATORS;

    #[test]
    fn the_language_has_none_of_these() {
        for name in ITERATORS {
            assert!(crate::ops::by_surface(name).is_empty(), "`{name}` is a function of the language");
        }
    }
}
