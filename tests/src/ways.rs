//! One program, its reference, and every generated function that gives its value or its derivative: what comes out
//! must be the same on all ways, and the reference's.
//!
//! What is not attempted: timing, and element types other than `f64`.

use graph_runtime::{Graph, Values, check_gradient};

use crate::reference::{self, Case};

/// A test of the function of that name in the module above, by the data of that name.
///
/// - `ways!(dense(&x, &w, &b), &dy => x, w, b)` has the cotangent `dy` from the file and compares the gradients of `x`,
///   `w` and `b`; without `&dy` the output is a scalar, and there is `value_and_gradient` too;
/// - `ways!(loss(&w, &x) => w; x)`: `x` is an input that is not differentiated;
/// - `ways!(norm(&x) => x: Matrix2<f64>)`: a type where the function leaves it open;
/// - `ways!(split(&x), (&dy.0, dy.1) of dy: (Vector2<f64>, f64) => x)`: several outputs;
/// - `ways!(solve(&a).unwrap(), &dy => a)`: every generated function gives an `Option`.
#[macro_export]
macro_rules! ways {
    (
        $program:ident($($input:expr),+ $(,)?) $(.$unwrap:ident())?, &dy
        => $($x:ident $(: $type:ty)?),+ $(; $($data:ident $(: $data_type:ty)?),+)?
    ) => {
        #[test]
        fn $program() {
            $crate::read_inputs!(case, $program, $($x $(: $type)?),+ $(; $($data $(: $data_type)?),+)?);
            let value = super::$program($($input),+)$(.$unwrap())?;
            let dy = case.get("cotangent", "y");
            $crate::vjp_ways!(case, value, workspace, $program, ($($input),+), [$(.$unwrap())?], [&dy], $($x)+);
        }
    };
    (
        $program:ident($($input:expr),+ $(,)?) $(.$unwrap:ident())?,
        ($($cotangent:expr),+) of $dy:ident: $dy_type:ty
        => $($x:ident $(: $type:ty)?),+ $(; $($data:ident $(: $data_type:ty)?),+)?
    ) => {
        #[test]
        fn $program() {
            $crate::read_inputs!(case, $program, $($x $(: $type)?),+ $(; $($data $(: $data_type)?),+)?);
            let value = super::$program($($input),+)$(.$unwrap())?;
            let $dy: $dy_type = case.get("cotangent", "y");
            $crate::vjp_ways!(
                case, value, workspace, $program, ($($input),+), [$(.$unwrap())?], [($($cotangent),+)], $($x)+
            );
        }
    };
    (
        $program:ident($($input:expr),+ $(,)?) $(.$unwrap:ident())?
        => $($x:ident $(: $type:ty)?),+ $(; $($data:ident $(: $data_type:ty)?),+)?
    ) => {
        #[test]
        fn $program() {
            $crate::read_inputs!(case, $program, $($x $(: $type)?),+ $(; $($data $(: $data_type)?),+)?);
            let value = super::$program($($input),+)$(.$unwrap())?;
            $crate::vjp_ways!(case, value, workspace, $program, ($($input),+), [$(.$unwrap())?], [1.0], $($x)+);
            $crate::loss_ways!(value, workspace, $program, ($($input),+), [$(.$unwrap())?], $($x)+);
        }
    };
}

/// The inputs of [`ways!`], from the file of the program.
#[doc(hidden)]
#[macro_export]
macro_rules! read_inputs {
    (
        $case:ident, $program:ident,
        $($x:ident $(: $type:ty)?),+ $(; $($data:ident $(: $data_type:ty)?),+)?
    ) => {
        let $case = $crate::reference::program(stringify!($program));
        $(let $x $(: $type)? = $case.input(stringify!($x));)+
        $($(let $data $(: $data_type)? = $case.input(stringify!($data));)+)?
    };
}

/// The functions that every program has.
#[doc(hidden)]
#[macro_export]
macro_rules! vjp_ways {
    (
        $case:ident, $value:ident, $workspace:ident, $program:ident,
        ($($input:expr),+), [$($unwrap:tt)*], [$dy:expr], $($x:ident)+
    ) => {
        use $crate::ways::{agrees, counting, not_a_number, plus_counting};
        use $crate::reference::same;

        agrees(&$case, "output", "y", &$value);
        same("forward", &$value, &$program::forward($($input),+)$($unwrap)*);

        let gradient = $program::backward($($input,)+ $dy)$($unwrap)*;
        $(agrees(&$case, "gradient", stringify!($x), &gradient.$x);)+

        let (output, saved) = $program::forward_saved($($input),+)$($unwrap)*;
        same("forward_saved", &$value, &output);
        for again in ["backward_saved", "backward_saved, once more"] {
            let found = $program::backward_saved($($input,)+ &saved, $dy)$($unwrap)*;
            $(same(again, &gradient.$x, &found.$x);)+
        }
        {
            let ($($x,)+ ..) = $program::vjp($($input,)+ &saved, $dy)$($unwrap)*;
            $(same("vjp", &gradient.$x, &$x);)+
        }

        let mut $workspace = $program::Workspace::new();
        let mut output = not_a_number(&$value);
        $program::forward_into($($input,)+ &mut $workspace, &mut output)$($unwrap)*;
        same("forward_into", &$value, &output);

        let mut found = $program::backward($($input,)+ $dy)$($unwrap)*;
        $(found.$x = not_a_number(&found.$x);)+
        $program::backward_into($($input,)+ $dy, &mut $workspace, &mut found)$($unwrap)*;
        $(same("backward_into", &gradient.$x, &found.$x);)+

        $(found.$x = counting(&found.$x);)+
        $program::backward_accumulate($($input,)+ $dy, &mut $workspace, &mut found)$($unwrap)*;
        $(same("backward_accumulate", &plus_counting(&gradient.$x), &found.$x);)+
    };
}

/// The functions that a program with a scalar output has besides.
#[doc(hidden)]
#[macro_export]
macro_rules! loss_ways {
    ($value:ident, $workspace:ident, $program:ident, ($($input:expr),+), [$($unwrap:tt)*], $($x:ident)+) => {
        let gradient = $program::gradient($($input),+)$($unwrap)*;
        let backward = $program::backward($($input,)+ 1.0)$($unwrap)*;
        $(same("gradient", &backward.$x, &gradient.$x);)+
        let (value, found) = $program::value_and_gradient($($input),+)$($unwrap)*;
        same("value_and_gradient", &$value, &value);
        $(same("value_and_gradient", &gradient.$x, &found.$x);)+

        let mut found = $program::gradient($($input),+)$($unwrap)*;
        $(found.$x = not_a_number(&found.$x);)+
        let value = $program::value_and_gradient_into($($input,)+ &mut $workspace, &mut found)$($unwrap)*;
        same("value_and_gradient_into", &$value, &value);
        $(same("value_and_gradient_into", &gradient.$x, &found.$x);)+

        $(found.$x = counting(&found.$x);)+
        let value = $program::value_and_gradient_accumulate($($input,)+ &mut $workspace, &mut found)$($unwrap)*;
        same("value_and_gradient_accumulate", &$value, &value);
        $(same("value_and_gradient_accumulate", &plus_counting(&gradient.$x), &found.$x);)+
    };
}

/// Tests of value and tangent, for programs that ask for `jvp`: `tangents!(dense(&x, s), (&dx, ds) => x dx, s ds; t)`.
#[macro_export]
macro_rules! tangents {
    (
        $program:ident($($input:expr),+) $(.$unwrap:ident())?, ($($tangent:expr),+)
        => $($x:ident $dx:ident),+ $(; $($data:ident),+)?
    ) => {
        #[test]
        fn $program() {
            $crate::read_inputs!(case, $program, $($x),+ $(; $($data),+)?);
            $(let $dx = case.get("tangent", stringify!($x));)+
            let (value, pushed) = $program::jvp($($input,)+ $($tangent),+)$(.$unwrap())?;
            $crate::ways::agrees(&case, "output", "y", &value);
            $crate::ways::agrees(&case, "derivative", "y", &pushed);
        }
    };
}

/// A test for each program that its gradient is that of differences at the inputs of its file.
#[macro_export]
macro_rules! differences {
    ($($program:ident)+) => {
        mod differences {
            $(#[test]
            fn $program() {
                $crate::ways::differences::<super::super::$program::Graph>(stringify!($program));
            })+
        }
    };
}

/// Holds the gradient of a program against differences.
///
/// # Panics
/// If they do not agree.
pub fn differences<G>(program: &str)
where
    G: Graph<Scalar = f64>,
    G::Inputs: Values<f64>,
{
    let inputs: G::Inputs = reference::program(program).all_inputs();
    if let Err(check) = check_gradient::<G>(&inputs) {
        panic!("{check}");
    }
}

/// Compares a value with the reference.
///
/// # Panics
/// If it is not the reference's.
pub fn agrees<V: Values<f64>>(case: &Case, kind: &str, name: &str, value: &V) {
    case.compare(kind, name, value).unwrap_or_else(|difference| panic!("{difference}"));
}

/// What is left over from before: it must not be seen.
#[must_use]
pub fn not_a_number<V: Values<f64>>(_: &V) -> V {
    V::from_fn(&mut |_| f64::NAN)
}

/// Something to add to.
#[must_use]
pub fn counting<V: Values<f64>>(_: &V) -> V {
    V::from_fn(&mut |k| k as f64)
}

/// The value with that added.
pub fn plus_counting<V: Values<f64>>(value: &V) -> V {
    V::from_fn(&mut |k| value.entry(k) + k as f64)
}
