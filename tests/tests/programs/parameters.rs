//! Parameters in structs: the gradient is a value of the same struct.

use graph_runtime::differentiable;

pub use layered::nested_structs;
pub use two_layers::classifier;

#[differentiable]
pub mod two_layers {
    //! A network of two layers.

    use graph_runtime::prelude::*;

    /// Weights and biases.
    #[derive(Clone, Debug)]
    pub struct Params {
        /// Of the hidden layer.
        pub w1: SMatrix<f64, 7, 6>,
        /// Of the hidden layer.
        pub b1: SMatrix<f64, 1, 6>,
        /// Of the output.
        pub w2: SMatrix<f64, 6, 4>,
        /// Of the output.
        pub b2: SMatrix<f64, 1, 4>,
    }

    /// A score for each class.
    pub fn scores<const B: usize>(p: &Params, x: &SMatrix<f64, B, 7>) -> SMatrix<f64, B, 4> {
        let h = sigmoid(x * p.w1 + p.b1);
        h * p.w2 + p.b2
    }

    /// The loss over a batch.
    #[differentiable(wrt(p))]
    pub fn loss<const B: usize>(p: &Params, x: &SMatrix<f64, B, 7>, t: &SMatrix<f64, B, 4>) -> f64 {
        softmax_cross_entropy(scores(p, x), t)
    }

    /// The loss over a batch of five.
    #[differentiable(wrt(p))]
    pub fn classifier(p: &Params, x: &SMatrix<f64, 5, 7>, t: &SMatrix<f64, 5, 4>) -> f64 {
        loss(p, x, t)
    }
}

#[differentiable]
pub mod layered {
    //! A network whose layers are structs, of any element type.

    use graph_runtime::prelude::*;

    /// One layer.
    #[derive(Clone, Copy, Debug)]
    pub struct Dense<T: Scalar, const I: usize, const O: usize> {
        /// The weights.
        pub w: SMatrix<T, I, O>,
        /// The bias.
        pub b: SMatrix<T, 1, O>,
    }

    /// Three layers and a factor.
    #[derive(Clone, Copy, Debug)]
    pub struct Network<T: Scalar> {
        /// The first.
        pub hidden: Dense<T, 5, 6>,
        /// The second, which adds to the first.
        pub middle: Dense<T, 6, 6>,
        /// The last.
        pub out: Dense<T, 6, 3>,
        /// What multiplies the result.
        pub scale: T,
    }

    fn apply<T: Scalar, const B: usize, const I: usize, const O: usize>(
        layer: &Dense<T, I, O>,
        x: &SMatrix<T, B, I>,
    ) -> SMatrix<T, B, O> {
        x * layer.w + layer.b
    }

    /// The network's output for four inputs.
    pub fn nested_structs<T: Scalar>(p: &Network<T>, x: &SMatrix<T, 4, 5>) -> SMatrix<T, 4, 3> {
        let h = apply(&p.hidden, x).tanh();
        let h = h + apply(&p.middle, &h).tanh();
        p.scale * apply(&p.out, &h)
    }
}

#[cfg(test)]
mod agreement {
    use super::layered::Network;
    use super::two_layers::{Params, loss};
    use super::*;
    use graph_runtime::prelude::*;
    use tests::ways;

    ways!(classifier(&p, &x, &t) => p; x, t);
    ways!(nested_structs(&p, &x), &dy => p: Network<f64>, x);

    tests::differences!(classifier);

    /// A step of gradient descent, as one would write it.
    #[test]
    fn the_gradient_is_of_the_same_struct() {
        let case = tests::reference::program("classifier");
        let mut p: Params = case.input("p");
        let (x, t): (SMatrix<f64, 5, 7>, SMatrix<f64, 5, 4>) = (case.input("x"), case.input("t"));
        let (before, gradient) = loss::value_and_gradient(&p, &x, &t);
        let Params { w1, b1, w2, b2 } = gradient.p;
        p.w1 -= 0.1 * w1;
        p.b1 -= 0.1 * b1;
        p.w2 -= 0.1 * w2;
        p.b2 -= 0.1 * b2;
        let after = loss(&p, &x, &t);
        let expected =
            before - 0.1 * (w1.norm_squared() + b1.norm_squared() + w2.norm_squared() + b2.norm_squared());
        assert!(after < before && (after - expected).abs() < 0.05 * before, "{before}, {after}, {expected}");
    }
}
