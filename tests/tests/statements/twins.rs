//! How the bodies are written, and how a function is compared with its twin.

use graph_runtime::{Graph, Scalar, Values, check_gradient};

/// ```text
/// twins! {
///     at (Vector2::new(1.0, 2.0), 3.0)
///     fn scaled(v: &Vector2<f64>, s: f64) -> Vector2<f64> { s * v }
/// }
/// ```
/// is an annotated function, the same in loops, the same without the annotation, and a test at these inputs.
macro_rules! twins {
    ($(at ($($input:expr),+ $(,)?) $(also ($($also:expr),+))*
        fn $name:ident($($arg:ident: $ty:ty),+ $(,)?) -> $output:ty { $($body:tt)* })+) => {
        $(mod $name {
            #[allow(unused_imports, reason = "not every body needs them all")]
            use super::*;

            #[differentiable]
            pub fn compiled($($arg: $ty),+) -> $output { $($body)* }

            #[differentiable(loops)]
            pub fn in_loops($($arg: $ty),+) -> $output { $($body)* }

            pub fn plain($($arg: $ty),+) -> $output { $($body)* }

            #[test]
            fn is_its_twin() {
                for ($($arg,)+) in [($($input,)+) $(, ($($also,)+))*] {
                    let expected = plain($($crate::twins::Given::given(&$arg)),+);
                    let inputs = ($($arg.clone(),)+);
                    $crate::twins::compare::<compiled::Graph>(&inputs, &expected);
                    $crate::twins::compare::<in_loops::Graph>(&inputs, &expected);
                }
            }
        })+
    };
}

/// An argument as a function wants it: a matrix by reference, a number by value.
pub(crate) trait Given<'a, Owned> {
    fn given(owned: &'a Owned) -> Self;
}

impl<'a, Owned> Given<'a, Owned> for &'a Owned {
    fn given(owned: &'a Owned) -> Self {
        owned
    }
}

macro_rules! by_value {
    ($($t:ty)+) => {
        $(impl Given<'_, $t> for $t {
            fn given(owned: &$t) -> Self {
                *owned
            }
        })+
    };
}

by_value!(f32 f64 usize bool);

/// Panics if the value is not the twin's, or the gradient not that of differences.
pub(crate) fn compare<G: Graph>(inputs: &G::Inputs, expected: &G::Output) {
    let value = G::forward(inputs);
    for k in 0..<G::Output as Values<G::Scalar>>::LEN {
        let (found, expected) = (value.entry(k).to_f64(), expected.entry(k).to_f64());
        let apart = (found - expected).abs();
        let close = 64.0 * G::Scalar::EPSILON.to_f64() * (1.0 + expected.abs());
        assert!(apart <= close || (found.is_nan() && expected.is_nan()), "{k}: {found}, its twin {expected}");
    }
    if let Err(check) = check_gradient::<G>(inputs) {
        panic!("{check}");
    }
}
