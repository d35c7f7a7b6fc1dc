//! How the tables are written.

/// ```text
/// formulas! {
///     add {
///         generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x + y }
///     }
/// }
/// ```
/// is the formula of the case `add/generic`, as an annotated function of its own module, compiled twice: in the
/// strategy that the compiler chooses, straight lines for most, and in loops. `all` instead of `generic`
/// is the formula of all cases of `add` that have none of their own.
macro_rules! formulas {
    ($($function:ident { $($what:ident ($($inputs:tt)*) -> $output:ty { $($body:tt)* })+ })+) => {
        $(mod $function {
            $(#[allow(dead_code, reason = "only the graph is used")]
            pub(crate) mod $what {
                use graph_runtime::prelude::*;

                #[differentiable(allow(zero_gradient))]
                pub(crate) fn formula($($inputs)*) -> $output { $($body)* }

                #[differentiable(loops, allow(zero_gradient))]
                pub(crate) fn in_loops($($inputs)*) -> $output { $($body)* }
            })+
        })+

        pub(crate) const TABLE: &[(&str, super::Check)] = &[$($(
            (name!($function $what), |case| {
                case.check::<$function::$what::formula::Graph>()?;
                case.check::<$function::$what::in_loops::Graph>()
            }),
        )+)+];
    };
}

/// The name of a case.
macro_rules! name {
    ($function:ident all) => {
        concat!(stringify!($function), "/*")
    };
    ($function:ident $what:ident) => {
        concat!(stringify!($function), "/", stringify!($what))
    };
}

/// Functions of one operand, entry by entry: as a call on a matrix for all cases but `scalar`, and there as a method.
macro_rules! entry_by_entry {
    ($($function:ident)+) => {
        formulas! { $($function {
            all(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { $function(x) }
            scalar(x: f64) -> f64 { x.$function() }
        })+ }
    };
}
