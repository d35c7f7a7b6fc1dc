//! One program, its reference, and every generated function that gives its value or its gradient.

use graph_runtime::Values;

/// A test of the function of that name in the module above.
///
/// `ways!(dense(&x, &w, &b), &dy => x, w, b)` has the cotangent `dy` from the file and compares the gradients of `x`,
/// `w` and `b`; `ways!(loss(&w, &x) => w; x)` is for a scalar output, and `x` is an input that is not differentiated.
/// A type stands beside a name where the function leaves it open: `ways!(norm(&x) => x: Matrix2<f64>)`.
macro_rules! ways {
    ($program:ident($($inputs:tt)*), &dy => $($x:ident $(: $type:ty)?),+ $(; $($data:ident),+)?) => {
        #[test]
        fn $program() {
            let case = tests::reference::program(stringify!($program));
            $(let $x $(: $type)? = case.input(stringify!($x));)+
            $($(let $data = case.input(stringify!($data));)+)?
            let value = super::$program($($inputs)*);
            let dy = case.get("cotangent", "y");
            vjp_ways!(case, value, workspace, $program, ($($inputs)*), [&dy], $($x)+);
        }
    };
    ($program:ident($($inputs:tt)*) => $($x:ident $(: $type:ty)?),+ $(; $($data:ident),+)?) => {
        #[test]
        fn $program() {
            let case = tests::reference::program(stringify!($program));
            $(let $x $(: $type)? = case.input(stringify!($x));)+
            $($(let $data = case.input(stringify!($data));)+)?
            let value = super::$program($($inputs)*);
            vjp_ways!(case, value, workspace, $program, ($($inputs)*), [1.0], $($x)+);
            loss_ways!(value, workspace, $program, ($($inputs)*), $($x)+);
        }
    };
}

/// The functions that every program has.
macro_rules! vjp_ways {
    ($case:ident, $value:ident, $workspace:ident, $program:ident, ($($inputs:tt)*), [$($dy:tt)*], $($x:ident)+) => {
        let agrees = |result: Result<(), String>| result.unwrap_or_else(|difference| panic!("{difference}"));
        agrees($case.compare("output", "y", &$value));
        same("forward", &$value, &$program::forward($($inputs)*));

        let gradient = $program::backward($($inputs)*, $($dy)*);
        $(agrees($case.compare("gradient", stringify!($x), &gradient.$x));)+

        let (output, saved) = $program::forward_saved($($inputs)*);
        same("forward_saved", &$value, &output);
        for again in ["backward_saved", "backward_saved, once more"] {
            let found = $program::backward_saved($($inputs)*, &saved, $($dy)*);
            $(same(again, &gradient.$x, &found.$x);)+
        }
        {
            let ($($x,)+ ..) = $program::vjp($($inputs)*, &saved, $($dy)*);
            $(same("vjp", &gradient.$x, &$x);)+
        }

        let mut $workspace = $program::Workspace::new();
        let mut output = not_a_number(&$value);
        $program::forward_into($($inputs)*, &mut $workspace, &mut output);
        same("forward_into", &$value, &output);

        let mut found = $program::backward($($inputs)*, $($dy)*);
        $(found.$x = not_a_number(&found.$x);)+
        $program::backward_into($($inputs)*, $($dy)*, &mut $workspace, &mut found);
        $(same("backward_into", &gradient.$x, &found.$x);)+

        $(found.$x = counting(&found.$x);)+
        $program::backward_accumulate($($inputs)*, $($dy)*, &mut $workspace, &mut found);
        $(same("backward_accumulate", &plus_counting(&gradient.$x), &found.$x);)+
    };
}

/// The functions that a program with a scalar output has besides.
macro_rules! loss_ways {
    ($value:ident, $workspace:ident, $program:ident, ($($inputs:tt)*), $($x:ident)+) => {
        let gradient = $program::gradient($($inputs)*);
        let backward = $program::backward($($inputs)*, 1.0);
        $(same("gradient", &backward.$x, &gradient.$x);)+
        let (value, found) = $program::value_and_gradient($($inputs)*);
        same("value_and_gradient", &$value, &value);
        $(same("value_and_gradient", &gradient.$x, &found.$x);)+

        let mut found = $program::gradient($($inputs)*);
        $(found.$x = not_a_number(&found.$x);)+
        let value = $program::value_and_gradient_into($($inputs)*, &mut $workspace, &mut found);
        same("value_and_gradient_into", &$value, &value);
        $(same("value_and_gradient_into", &gradient.$x, &found.$x);)+

        $(found.$x = counting(&found.$x);)+
        let value = $program::value_and_gradient_accumulate($($inputs)*, &mut $workspace, &mut found);
        same("value_and_gradient_accumulate", &$value, &value);
        $(same("value_and_gradient_accumulate", &plus_counting(&gradient.$x), &found.$x);)+
    };
}

/// What is left over from before: it must not be seen.
pub(crate) fn not_a_number<V: Values<f64>>(_: &V) -> V {
    V::from_fn(&mut |_| f64::NAN)
}

/// Something to add to.
pub(crate) fn counting<V: Values<f64>>(_: &V) -> V {
    V::from_fn(&mut |k| k as f64)
}

/// The value with that added.
pub(crate) fn plus_counting<V: Values<f64>>(value: &V) -> V {
    V::from_fn(&mut |k| value.entry(k) + k as f64)
}
