//! Annotated modules in surroundings that are hostile or strict: what is generated within them depends on nothing
//! around it, disturbs nothing, and warns of nothing. Each module is one such surrounding.

#![allow(
    dead_code,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused_qualifications, clippy::all, clippy::pedantic)]

/// Every name of the prelude, and every name that is generated, means something else in the module itself.
#[graph_runtime::differentiable(jvp)]
pub mod shadowed {
    #![allow(dead_code)]
    use ::graph_runtime::nalgebra as na;

    /// Not the prelude's.
    pub enum Option {
        /// Not the prelude's.
        Some,
        /// Not the prelude's.
        None,
    }
    /// Not the prelude's.
    pub struct Some;
    /// Not the prelude's.
    pub struct None;
    /// Not the prelude's.
    pub struct Box;
    /// Not the prelude's.
    pub trait Clone {}
    /// Not the prelude's.
    pub trait Copy {}
    /// Not the prelude's.
    pub trait Debug {}
    /// Not the prelude's.
    pub trait FnMut {}
    /// Not the library.
    pub mod core {}
    /// Not the library.
    pub mod std {}
    /// Not the runtime.
    pub mod graph_runtime {}
    /// Not the macros' alias.
    pub mod rt {}

    /// Takes the name of what is generated.
    pub struct Workspace;
    /// Takes the name of what is generated.
    pub struct Graph;
    /// Takes the name of what is generated.
    pub trait Values {}
    /// Not the runtime's.
    pub struct Scalar;

    /// A struct with the name of the generated one.
    pub struct Gradient {
        /// A matrix.
        pub w: na::SMatrix<f64, 2, 3>,
        /// A number with the name of a generated variable.
        pub start: f64,
    }

    /// A struct with the name of the generated one.
    pub struct Saved {
        /// Another struct.
        pub output: Gradient,
        /// Data.
        pub f: usize,
    }

    /// A product of parts.
    pub fn value(saved: &Saved, x: &na::SVector<f64, 3>) -> f64 {
        norm_squared(saved.output.w * x) * saved.output.start
    }

    /// An inverse, if there is one.
    pub fn inverse(gradient: &Gradient) -> ::core::option::Option<f64> {
        let square = gradient.w * gradient.w.transpose();
        let output = square.try_inverse()?;
        Some(sum(output))
    }
}

#[test]
fn shadowed_names_are_not_taken() {
    use graph_runtime::nalgebra::{SMatrix, Vector3};
    let w = SMatrix::from_fn(|i, j| if i == j { 2.0 } else { 0.0 });
    let saved = shadowed::Saved { output: shadowed::Gradient { w, start: 3.0 }, f: 5 };
    let x = Vector3::new(1.0, 2.0, 3.0);
    let (value, gradient) = shadowed::value::value_and_gradient(&saved, &x);
    assert!((value - 60.0).abs() < 1e-12);
    assert!((gradient.saved.output.start - 20.0).abs() < 1e-12);
    assert_eq!(gradient.saved.f, 5);
    let gradient = shadowed::inverse::gradient(&saved.output).expect("there is an inverse");
    // Σ (w·wᵀ)⁻¹ = Σ 1/wᵢᵢ² here.
    assert!((gradient.gradient.w[(0, 0)] + 0.25).abs() < 1e-12);
}

/// No name at all but what is written.
#[::graph_runtime::differentiable(wrt(params), jvp)]
#[no_implicit_prelude]
pub mod no_prelude {
    use ::core::option::Option;
    use ::graph_runtime::Scalar;
    use ::graph_runtime::nalgebra::{SMatrix, SVector};

    /// The weights.
    pub struct Params<T: Scalar, const N: usize> {
        /// A matrix.
        pub w: SMatrix<T, N, N>,
        /// A vector.
        pub b: SVector<T, N>,
    }

    fn layer<T: Scalar, const N: usize>(params: &Params<T, N>, x: &SVector<T, N>) -> SVector<T, N> {
        let z: SVector<T, N> = params.w * x + params.b;
        tanh(z)
    }

    /// A squared length.
    pub fn length<T: Scalar, const N: usize>(params: &Params<T, N>, x: &SVector<T, N>) -> T {
        norm_squared(layer(params, x))
    }

    /// A determinant, if the matrix is positive definite.
    pub fn determinant<T: Scalar, const N: usize>(params: &Params<T, N>) -> Option<T> {
        let a = params.w * params.w.transpose();
        Some(a.cholesky()?.determinant())
    }
}

#[test]
fn nothing_but_what_is_written_is_needed() {
    use graph_runtime::nalgebra::{Matrix2, Vector2};
    let params = no_prelude::Params { w: Matrix2::new(0.5_f64, 0.1, -0.2, 0.3), b: Vector2::new(0.1, 0.2) };
    let x = Vector2::new(1.0, -1.0);
    let gradient = no_prelude::length::gradient(&params, &x);
    let y = params.w * x + params.b;
    let first = 2.0 * y.x.tanh() * (1.0 - y.x.tanh().powi(2));
    assert!((gradient.params.b.x - first).abs() < 1e-12);
    let value = no_prelude::determinant(&params).expect("it is positive definite");
    assert!((value - params.w.determinant().powi(2)).abs() < 1e-12);
}

/// Where the runtime is found.
pub mod facade {
    pub use graph_runtime as engine;
}

/// The runtime has another name.
#[facade::engine::differentiable(crate = crate::facade::engine)]
pub mod renamed {
    use crate::facade::engine::nalgebra::SVector;

    /// A point.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Point {
        /// Where it is.
        pub at: SVector<f64, 3>,
    }

    /// A distance.
    #[crate::facade::engine::differentiable(wrt(a))]
    pub fn distance(a: &Point, b: &Point) -> f64 {
        norm(a.at - b.at)
    }
}

#[test]
fn a_renamed_runtime_is_found() {
    use graph_runtime::nalgebra::Vector3;
    let (a, b) = (renamed::Point { at: Vector3::x() }, renamed::Point { at: Vector3::zeros() });
    assert_eq!(renamed::distance::gradient(&a, &b).a, a);
}

/// What only formulas mention is not called unused.
#[graph_runtime::differentiable]
mod private {
    use graph_runtime::nalgebra::{RowSVector, SMatrix, SVector};

    /// Only a helper mentions it.
    const HALF: f64 = 0.5;
    const SIZE: usize = 3;
    /// Only another constant mentions it.
    const QUARTER: f64 = HALF * HALF;

    fn halved(x: &SVector<f64, SIZE>) -> RowSVector<f64, SIZE> {
        let twice: RowSVector<f64, SIZE> = x.transpose() * HALF;
        twice * QUARTER
    }

    pub(super) fn sum_of_halves(x: &SVector<f64, SIZE>) -> f64 {
        let outer: SMatrix<f64, SIZE, SIZE> = x * halved(x);
        outer.trace()
    }

    /// Something else in the module may use a function that is not `pub`.
    fn square(x: f64) -> f64 {
        x * x
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn helpers_are_there_for_tests() {
            assert!((super::square(3.0) - 9.0).abs() < 1e-12);
            assert!((super::square::gradient(3.0).x - 6.0).abs() < 1e-12);
        }
    }

    #[cfg(any())]
    pub fn not_there(x: f64) -> f64 {
        x
    }
}

#[test]
fn a_private_module_works() {
    use graph_runtime::nalgebra::Vector3;
    let x = Vector3::new(1.0, 2.0, 3.0);
    assert!((private::sum_of_halves(&x) - 14.0 * 0.125).abs() < 1e-12);
    assert!((private::sum_of_halves::gradient(&x).x - x * 0.25).norm() < 1e-12);
}
