//! The macros in surroundings that are hostile or strict: what they generate depends on nothing around it, disturbs
//! nothing around it, and warns of nothing. Each module is one such surrounding.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused_qualifications, clippy::all, clippy::pedantic)]

mod common {
    #![allow(clippy::cast_precision_loss, reason = "small counts")]
    use graph_runtime::nalgebra::SMatrix;

    pub(crate) fn near(a: f64, b: f64) {
        assert!((a - b).abs() <= 1e-12 * (1.0 + a.abs() + b.abs()), "{a} and {b}");
    }

    /// Some numbers, none of them special.
    pub(crate) fn some<const R: usize, const C: usize>(seed: f64) -> SMatrix<f64, R, C> {
        SMatrix::from_fn(|i, j| (seed + i as f64 * 1.3 + j as f64 * 0.7).sin())
    }
}

/// Every name of the prelude means something else here.
pub mod shadowed_prelude {
    #![allow(dead_code)]
    use graph_runtime::{differentiable, graph};

    /// Not the prelude's.
    pub struct Option;
    /// Not the prelude's.
    pub struct Some;
    /// Not the prelude's.
    pub struct None;
    /// Not the prelude's.
    pub struct Result;
    /// Not the prelude's.
    pub struct Ok;
    /// Not the prelude's.
    pub struct Vec;
    /// Not the prelude's.
    pub struct Box;
    /// Not the prelude's.
    pub struct String;
    /// Not the prelude's.
    pub trait Clone {}
    /// Not the prelude's.
    pub trait Copy {}
    /// Not the prelude's.
    pub trait Default {}
    /// Not the prelude's.
    pub trait Debug {}
    /// Not the prelude's.
    pub trait Fn {}
    /// Not the prelude's.
    pub trait FnMut {}
    /// Not the prelude's.
    pub trait Iterator {}
    /// Not nalgebra's.
    pub struct SMatrix;
    /// Not the runtime's.
    pub trait Scalar {}
    /// Not the runtime's.
    pub struct Workspace;
    /// Not the runtime's.
    pub struct Gradient;
    /// Not the macros' alias.
    pub mod rt {}
    /// Not the library.
    pub mod core {}
    /// Not the library.
    pub mod std {}
    /// Not the library.
    pub mod nalgebra {}

    use graph_runtime::nalgebra as na;

    /// A product, by another path to the same type.
    #[differentiable(jvp)]
    pub fn product(x: &na::SMatrix<f64, 4, 5>, w: &na::SMatrix<f64, 5, 6>) -> f64 {
        norm_squared(tanh(x * w))
    }

    #[test]
    fn works() {
        let (x, w) = (crate::common::some::<4, 5>(0.1), crate::common::some::<5, 6>(0.2));
        let formula = graph!(y = norm_squared(tanh(x * w)));
        crate::common::near(product(&x, &w), formula.forward(&x, &w));
        let (a, b) = (product::gradient(&x, &w), formula.gradient(&x, &w));
        crate::common::near((a.w - b.w).norm() + (a.x - b.x).norm(), 0.0);
    }
}

/// No name at all but what is written.
#[no_implicit_prelude]
pub mod no_prelude {
    use ::graph_runtime::nalgebra::{SMatrix, SVector};
    use ::graph_runtime::{Scalar, differentiable, graph};

    /// A squared error.
    #[differentiable(wrt(w), jvp)]
    pub fn error<T: Scalar, const N: usize>(x: &SMatrix<T, N, 3>, w: &SVector<T, 3>, t: &SVector<T, N>) -> T {
        sum_squared_error(x * w, t)
    }

    #[test]
    fn works() {
        let formula = graph!(y = sum_squared_error(x * w, t));
        let (x, w, t) =
            (crate::common::some::<7, 3>(0.1), crate::common::some(0.2), crate::common::some(0.3));
        crate::common::near(error(&x, &w, &t), formula.forward(&x, &w, &t));
        let _ = error::gradient(&x, &w, &t).w;
    }
}

/// Inputs and values are named like what the macros make.
pub mod names_of_the_macros {
    use crate::common::{near, some};
    use graph_runtime::prelude::*;

    /// The names of generated parameters and variables; matrices large enough for loops.
    #[differentiable(jvp)]
    pub fn loops(
        workspace: &SMatrix<f64, 9, 8>,
        gradient: &SMatrix<f64, 8, 7>,
        output: &SMatrix<f64, 1, 7>,
        saved: &SMatrix<f64, 9, 7>,
    ) -> f64 {
        let arch = workspace * gradient + output;
        let i = tanh(arch);
        let j = softmax(i);
        norm_squared(j - saved)
    }

    /// The names of cotangents, of accumulators and of the crate's parts.
    #[differentiable]
    pub fn derivatives(
        d_x: &SMatrix<f64, 9, 8>,
        x: &SMatrix<f64, 9, 8>,
        d_value: &SMatrix<f64, 9, 8>,
        rt: f64,
        arch: f64,
        d_derivatives: f64,
    ) -> f64 {
        let d_rt = x.component_mul(&d_x) * rt;
        let d_arch = sigmoid(d_rt) * arch;
        let value = d_arch + d_value;
        let sum = norm(value);
        sum * d_derivatives
    }

    /// The same for few entries, which become scalar variables.
    #[differentiable(jvp)]
    pub fn scalars(
        x: &Vector2<f64>,
        x_0: f64,
        x_x: f64,
        i: f64,
        k: f64,
        self_: f64,
        tangent: f64,
        d_x: f64,
    ) -> f64 {
        let x_y = x.x * x_0 + x_x;
        let d_x_0 = x_y * x.y + i * k;
        let t0 = d_x_0 * self_ + tangent;
        t0 * d_x
    }

    /// The name of a type, of a crate and of functions.
    #[differentiable]
    pub fn types(t: f64, f64: f64, nalgebra: f64, forward: f64, backward: f64, zeros: f64, min: f64) -> f64 {
        t * f64 + nalgebra * forward - backward * zeros + min
    }

    /// Keywords.
    #[differentiable]
    pub fn keywords(r#type: f64, r#fn: &SMatrix<f64, 6, 6>, r#loop: &SMatrix<f64, 6, 6>) -> f64 {
        let r#match = r#fn * r#loop;
        sum(tanh(r#match)) * r#type
    }

    /// A function whose own name is one of the generated ones.
    #[differentiable]
    pub fn forward(x: f64) -> f64 {
        sin(x)
    }

    /// A function named like its input.
    #[differentiable]
    pub fn same(same: f64) -> f64 {
        same * same
    }

    /// A function named by a keyword.
    #[differentiable]
    pub fn r#move(x: f64) -> f64 {
        2.0 * x
    }

    #[test]
    fn loops_have_the_value_of_another_spelling() {
        let (a, b, c, d) = (some(0.1), some(0.2), some(0.3), some(0.4));
        let plain = graph!(|a: &SMatrix<f64, 9, 8>,
                            b: &SMatrix<f64, 8, 7>,
                            c: &SMatrix<f64, 1, 7>,
                            d: &SMatrix<f64, 9, 7>| y =
            norm_squared(softmax(tanh(a * b + c)) - d));
        near(loops(&a, &b, &c, &d), plain.forward(&a, &b, &c, &d));
        let (one, other) = (loops::gradient(&a, &b, &c, &d), plain.gradient(&a, &b, &c, &d));
        near((one.workspace - other.a).norm() + (one.gradient - other.b).norm(), 0.0);
        near((one.output - other.c).norm() + (one.saved - other.d).norm(), 0.0);
    }

    #[test]
    fn derivatives_have_the_value_of_another_spelling() {
        let (a, b, c) = (some(0.1), some(0.2), some(0.3));
        let plain = graph!(|a: &SMatrix<f64, 9, 8>,
                            b: &SMatrix<f64, 9, 8>,
                            c: &SMatrix<f64, 9, 8>,
                            p: f64,
                            q: f64,
                            r: f64| y =
            norm(sigmoid(b.component_mul(&a) * p) * q + c) * r);
        let (value, one) = derivatives::value_and_gradient(&a, &b, &c, 0.5, 0.7, 0.9);
        let (expected, other) = plain.value_and_gradient(&a, &b, &c, 0.5, 0.7, 0.9);
        near(value, expected);
        near((one.d_x - other.a).norm() + (one.x - other.b).norm() + (one.d_value - other.c).norm(), 0.0);
        near(one.rt, other.p);
        near(one.arch, other.q);
        near(one.d_derivatives, other.r);
    }

    #[test]
    fn scalars_types_and_keywords() {
        let x = Vector2::new(0.5, -1.5);
        let gradient = scalars::gradient(&x, 2.0, 3.0, 5.0, 7.0, 11.0, 13.0, 17.0);
        // ((0.5 x_0 + x_x) · −1.5 + i k) · self_ · d_x + tangent · d_x
        near(gradient.x_0, 0.5 * -1.5 * 11.0 * 17.0);
        near(gradient.d_x, (4.0 * -1.5 + 35.0) * 11.0 + 13.0);
        near(gradient.x.y, 4.0 * 11.0 * 17.0);
        near(types::gradient(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0).f64, 1.0);
        let (f, l) = (some(0.1), some(0.2));
        near(keywords::gradient(2.0, &f, &l).r#type, keywords(1.0, &f, &l));
        near(forward::backward(0.0, 3.0).x, 3.0);
        near(same::gradient(3.0).same, 6.0);
        near(r#move::gradient(3.0).x, 2.0);
    }

    #[test]
    fn formulas_take_the_same_names() {
        let formula =
            graph!(output = tanh(workspace * gradient + rt) * i + arch; j = norm_squared(output - saved));
        let large = some::<6, 6>(0.4);
        let value = formula.forward(&large, &large, &large, &large, &large, &large);
        let plain = graph!(y = norm_squared(tanh(a * b + c) * d + e - f));
        near(value, plain.forward(&large, &large, &large, &large, &large, &large));
        let capital = graph!(|T: f64, SMatrix: f64, Formula: f64| T * SMatrix + Formula);
        near(capital.gradient(2.0, 3.0, 4.0).T, 3.0);
        let generic = graph!(y = T * x + Formula);
        let identity = Matrix2::<f64>::identity();
        near(generic.forward(&identity, &identity, &identity).trace(), 4.0);
    }
}

/// The crate has another name.
pub mod renamed {
    /// Where it is found.
    pub mod facade {
        pub use graph_runtime as engine;
    }

    use facade::engine::{differentiable, nalgebra::SVector};

    /// A length.
    #[differentiable(crate = crate::renamed::facade::engine)]
    pub fn length(x: &SVector<f64, 40>) -> f64 {
        norm(x)
    }

    #[test]
    fn works() {
        crate::common::near(length(&SVector::repeat(0.0)), 0.0);
    }
}

/// Formulas and functions where items may stand.
pub mod places {
    use crate::common::{near, some};
    use graph_runtime::prelude::*;

    #[test]
    fn functions_within_a_function() {
        #[differentiable]
        fn inner(x: &SVector<f64, 3>) -> f64 {
            norm_squared(x)
        }
        let inner_value = {
            #[differentiable]
            fn innermost(x: f64) -> f64 {
                x * x
            }
            innermost::gradient(3.0).x
        };
        near(inner_value, 6.0);
        near(inner::gradient(&Vector3::new(1.0, 2.0, 3.0)).x.z, 6.0);
    }

    #[test]
    fn formulas_within_expressions() {
        let values: [f64; 2] = [graph!(y = x * x).forward(&Matrix1::new(3.0)).x, {
            let twice = |s: f64| graph!(|s: f64| 2.0 * s).forward(s);
            twice(4.0)
        }];
        near(values[0] + values[1], 17.0);
        let formula = graph!(y = norm(x));
        let copy = formula;
        near(formula.forward(&some::<5, 1>(0.1)), copy.forward(&some::<5, 1>(0.1)));
        let x = some::<2, 2>(0.3);
        // A variable outside of the same name is nothing to the formula.
        near(graph!(x = sum(y); z = x * x).forward(&x), x.sum() * x.sum());
    }

    macro_rules! squared {
        ($name:ident, $scale:expr) => {
            /// Made by a macro of the user's.
            #[differentiable]
            pub fn $name(x: f64) -> f64 {
                let y = x * $scale;
                y * y
            }
        };
    }

    squared!(twice, 2.0);
    squared!(thrice, 1.0 + 2.0);

    macro_rules! formula {
        ($of:expr) => {
            graph!(|x: f64| sin(x) * $of)
        };
    }

    #[test]
    fn within_macros() {
        near(twice::gradient(1.0).x, 8.0);
        near(thrice::gradient(1.0).x, 18.0);
        near(formula!(2.0 + 1.0).gradient(0.0).x, 3.0);
    }
}

/// What a declaration may carry, carried over.
pub mod declarations {
    use crate::common::{near, some};
    use graph_runtime::prelude::*;

    /// A bound of the user's own.
    pub trait Real: Scalar {}
    impl Real for f64 {}

    /// A size that only rustc knows the value of.
    pub const SIZE: usize = 4;

    /// Generics, bounds and a clause.
    ///
    /// # Example
    ///
    /// More documentation.
    #[differentiable(jvp)]
    #[must_use]
    pub fn generic<T, const N: usize, const M: usize>(
        a: &SMatrix<T, N, M>,
        b: &SVector<T, M>,
    ) -> SVector<T, N>
    where
        T: Real,
    {
        tanh(a * b)
    }

    /// A constant as a dimension.
    #[differentiable]
    pub fn sized(a: &SMatrix<f64, SIZE, { 2 + 3 }>) -> SVector<f64, SIZE> {
        column_sum(sigmoid(a))
    }

    #[differentiable]
    fn private(x: f64) -> f64 {
        x * x
    }

    /// For the crate.
    #[differentiable]
    pub(crate) fn shared(x: f64) -> f64 {
        x * x
    }

    mod child {
        use graph_runtime::prelude::*;

        /// For the parent.
        #[differentiable]
        pub(super) fn upward(x: f64, _unused: f64) -> f64 {
            x * x
        }
    }

    #[test]
    fn works() {
        let (a, b) = (some::<3, 5>(0.1), some(0.2));
        let y = generic(&a, &b);
        near(
            generic::backward(&a, &b, &y).b.norm(),
            generic::backward_saved(&a, &b, &generic::forward_saved(&a, &b).1, &y).b.norm(),
        );
        assert_eq!(sized(&some(0.2)).len(), 4);
        near(private::gradient(2.0).x + shared::gradient(2.0).x + child::upward::gradient(2.0, 0.0).x, 12.0);
    }
}
