//! Annotated modules: functions that call each other, structs, constants, and what each item leaves behind. Gradients are
//! held to differences and to the same formula written out.

#![allow(
    dead_code,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]
#![deny(missing_docs)]

use graph_runtime::Graph;
use graph_runtime::prelude::*;

fn some<const R: usize, const C: usize>(seed: f64) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| (seed + i as f64 * 1.3 + j as f64 * 0.7).sin())
}

/// A network of two layers, with everything in an order that Rust allows.
#[differentiable(wrt(p))]
pub mod network {
    use graph_runtime::prelude::*;

    /// The loss of a batch.
    pub fn loss<const B: usize>(p: &Params, x: &SMatrix<f64, B, IN>, t: &SMatrix<f64, B, OUT>) -> f64 {
        let penalty = DECAY * (norm_squared(p.hidden.w) + norm_squared(p.output.w));
        mean_squared_error(scores(p, x), t) + penalty
    }

    /// The scores, which everything may be asked for: an option of its own.
    #[differentiable(wrt(p, x), jvp)]
    pub fn scores<const B: usize>(p: &Params, x: &SMatrix<f64, B, IN>) -> SMatrix<f64, B, OUT> {
        let h = p.hidden.w.transpose() * x.transpose();
        let h = squash(h.transpose() + p.hidden.b);
        h * p.output.w + p.output.b
    }

    /// By value, and only inlined.
    fn squash<const R: usize, const C: usize>(z: SMatrix<f64, R, C>) -> SMatrix<f64, R, C> {
        if GAIN > 1.0 { tanh(z * GAIN) } else { tanh(z) }
    }

    /// A function that has nothing of the module's options.
    pub fn squared(x: &SVector<f64, IN>) -> f64 {
        norm_squared(x)
    }

    /// All weights.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Params {
        /// The first layer.
        pub hidden: Layer<IN, HIDDEN>,
        /// The second layer.
        pub output: Layer<HIDDEN, OUT>,
    }

    /// One layer.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Layer<const M: usize, const N: usize> {
        /// The weights.
        pub w: SMatrix<f64, M, N>,
        /// The bias.
        pub b: SMatrix<f64, 1, N>,
    }

    impl Params {
        /// Numbers to start from.
        #[must_use]
        pub fn start() -> Self {
            Self {
                hidden: Layer { w: super::some(0.1), b: super::some(0.2) },
                output: Layer { w: super::some(0.3), b: super::some(0.4) },
            }
        }
    }

    const HIDDEN: usize = IN + OUT;
    /// Inputs.
    pub const IN: usize = 3;
    const OUT: usize = 2;
    const DECAY: f64 = GAIN / 20.0;
    const GAIN: f64 = 2.0;
}

#[test]
fn a_gradient_by_a_struct_is_that_struct() {
    let (p, x, t) = (network::Params::start(), some::<4, 3>(0.5), some::<4, 2>(0.6));
    let scores = (x * p.hidden.w + SMatrix::<f64, 4, 1>::repeat(1.0) * p.hidden.b).map(|z| (2.0 * z).tanh());
    let scores = scores * p.output.w + SMatrix::<f64, 4, 1>::repeat(1.0) * p.output.b;
    let decay = p.hidden.w.norm_squared() + p.output.w.norm_squared();
    let expected = (scores - t).norm_squared() / 8.0 + 0.1 * decay;
    let (value, gradient) = network::loss::value_and_gradient(&p, &x, &t);
    assert!((value - expected).abs() < 1e-13);
    let d_b = (scores - t).row_sum() / 4.0;
    assert!((gradient.p.output.b - d_b).norm() < 1e-13);
    let moved: network::Params = gradient.p;
    assert!(moved != p);
    check_gradient::<network::loss::Graph<4>>(&(p, x, t)).unwrap();
    check_gradient::<network::scores::Graph<4>>(&(p, x)).unwrap();
}

#[test]
fn options_of_the_module_are_for_functions_that_name_none() {
    let names = |inputs: &'static [graph_runtime::Input]| -> Vec<&'static str> {
        inputs.iter().map(|input| input.name).collect()
    };
    let leaves = ["p.hidden.w", "p.hidden.b", "p.output.w", "p.output.b"];
    assert_eq!(names(<network::loss::Graph<4> as Graph>::DIFFERENTIATED), leaves);
    let scores = names(<network::scores::Graph<4> as Graph>::DIFFERENTIATED);
    assert_eq!((&scores[..4], scores[4]), (&leaves[..], "x"));
    assert_eq!(names(<network::squared::Graph as Graph>::DIFFERENTIATED), ["x"]);
}

#[test]
fn all_ways_of_a_struct_agree() {
    let (p, x) = (network::Params::start(), some::<4, 3>(0.5));
    let (t_p, t_x) = (network::Params { hidden: p.hidden, ..network::Params::start() }, some(0.7));
    let d = some(0.8);
    let (scores, tangent) = network::scores::jvp(&p, &x, &t_p, &t_x);
    assert_eq!(scores.shape(), (4, 2));
    let gradient = network::scores::backward(&p, &x, &d);
    let along = gradient.p.hidden.w.dot(&t_p.hidden.w)
        + gradient.p.hidden.b.dot(&t_p.hidden.b)
        + gradient.p.output.w.dot(&t_p.output.w)
        + gradient.p.output.b.dot(&t_p.output.b)
        + gradient.x.dot(&t_x);
    assert!((tangent.dot(&d) - along).abs() < 1e-12);
    let (_, saved) = network::scores::forward_saved(&p, &x);
    let (d_p, d_x) = network::scores::vjp(&p, &x, &saved, &d);
    assert!((d_p.hidden.w - gradient.p.hidden.w).norm() + (d_x - gradient.x).norm() < 1e-12);

    let mut workspace = network::scores::Workspace::new();
    let mut into = network::scores::Gradient::boxed();
    network::scores::backward_into(&p, &x, &d, &mut workspace, &mut into);
    network::scores::backward_accumulate(&p, &x, &d, &mut workspace, &mut into);
    assert!((into.p.output.w - gradient.p.output.w * 2.0).norm() < 1e-12);
}

/// Structs with parameters, with data, without any trait; as inputs and as outputs.
#[differentiable(jvp)]
pub mod motion {
    use graph_runtime::prelude::*;

    /// A state in so many dimensions.
    pub struct State<T: Scalar, const N: usize> {
        /// Where it is.
        pub position: SVector<T, N>,
        /// How it moves.
        pub velocity: SVector<T, N>,
        /// When.
        pub time: T,
        /// How many steps it took.
        pub steps: usize,
        /// Whether it may leave.
        pub free: bool,
    }

    /// A step of a spring.
    pub fn step<T: Scalar, const N: usize>(state: &State<T, N>, stiffness: T, dt: T) -> State<T, N> {
        let force = -state.position * stiffness;
        let velocity = state.velocity + force * dt;
        State {
            position: state.position + velocity * dt,
            velocity,
            time: state.time + dt,
            steps: state.steps + 1,
            free: state.free,
        }
    }

    /// The energy after two steps.
    pub fn energy<T: Scalar, const N: usize>(state: &State<T, N>, stiffness: T, dt: T) -> T {
        let next = step(step(state, stiffness, dt), stiffness, dt);
        let kinetic = norm_squared(next.velocity);
        if state.free { kinetic } else { kinetic + stiffness * norm_squared(next.position) }
    }

    /// A step and its energy, in parts.
    pub fn both(state: &State<f64, 2>, stiffness: f64) -> (State<f64, 2>, f64) {
        let next = step(state, stiffness, 0.1);
        (next, energy(state, stiffness, 0.1))
    }
}

fn state() -> motion::State<f64, 2> {
    let (position, velocity) = (Vector2::new(1.0, -0.5), Vector2::new(0.2, 0.3));
    motion::State { position, velocity, time: 3.0, steps: 7, free: false }
}

#[test]
fn a_struct_comes_out_as_it_goes_in() {
    let next = motion::step(&state(), 2.0, 0.1);
    assert_eq!((next.steps, next.free), (8, false));
    assert!((next.velocity - Vector2::new(0.0, 0.4)).norm() < 1e-15);
    assert!((next.position - Vector2::new(1.0, -0.46)).norm() < 1e-15);

    // The cotangent is a state too; what of it is data does not count.
    let d = motion::State { steps: 99, ..state() };
    let gradient = motion::step::backward(&state(), 2.0, 0.1, &d);
    assert_eq!((gradient.state.steps, gradient.state.free), (7, false), "data is the input's");
    assert!((gradient.state.time - 3.0).abs() < 1e-15);
    let velocity = d.velocity + d.position * 0.1;
    assert!((gradient.state.velocity - velocity).norm() < 1e-15);
    assert!((gradient.stiffness + state().position.dot(&velocity) * 0.1).abs() < 1e-15);

    let (next, tangent) = motion::step::jvp(&state(), 2.0, 0.1, &d, 0.0, 0.0);
    assert_eq!((tangent.steps, tangent.free), (next.steps, next.free), "data is the output's");
    assert!((tangent.velocity - (d.velocity - d.position * 0.2)).norm() < 1e-15);
}

#[test]
fn a_struct_may_be_a_part_of_a_tuple() {
    let (next, energy) = motion::both(&state(), 2.0);
    assert!((energy - motion::energy(&state(), 2.0, 0.1)).abs() < 1e-15);
    let zero = motion::State {
        position: Vector2::zeros(),
        velocity: Vector2::zeros(),
        time: 0.0,
        steps: next.steps,
        free: next.free,
    };
    let gradient = motion::both::backward(&state(), 2.0, (&zero, 1.0));
    let alone = motion::energy::gradient(&state(), 2.0, 0.1);
    assert!((gradient.state.position - alone.state.position).norm() < 1e-13);
    assert!((gradient.stiffness - alone.stiffness).abs() < 1e-13);
}

#[test]
fn the_gradient_of_a_generic_struct_is_right() {
    let h = 1e-6;
    let gradient = motion::energy::gradient(&state(), 2.0, 0.1);
    for k in 0..2 {
        let moved = |by: f64| {
            let mut state = state();
            state.position[k] += by;
            motion::energy(&state, 2.0, 0.1)
        };
        let difference = (moved(h) - moved(-h)) / (2.0 * h);
        assert!((gradient.state.position[k] - difference).abs() < 1e-8);
    }
    let single = motion::State {
        position: Vector1::new(1.0_f32),
        velocity: Vector1::new(0.5),
        time: 0.0,
        steps: 0,
        free: true,
    };
    assert!(motion::energy(&single, 1.0, 0.25) > 0.0);
}

/// Everything that a module may hold besides formulas stays as it is.
#[differentiable]
pub mod mixed {
    #![allow(clippy::float_cmp)]
    pub use graph_runtime::nalgebra::Vector3 as Point;
    use graph_runtime::prelude::*;

    /// A shape of the user's.
    #[derive(Debug, PartialEq, Eq)]
    pub enum Norm {
        /// The sum.
        One,
        /// The root of the sum of squares.
        Two,
    }

    /// A trait of the user's.
    pub trait Named {
        /// Its name.
        const NAME: &'static str;
    }

    /// A struct with a name, whose `Clone` is written by hand.
    pub struct Weights {
        /// The only ones.
        pub w: SMatrix<f64, 2, 3>,
    }

    impl Clone for Weights {
        fn clone(&self) -> Self {
            Self { w: self.w }
        }
    }

    impl Named for Weights {
        const NAME: &'static str = "weights";
    }

    /// A struct that no formula can take.
    pub struct Label(pub &'static str);

    /// A table.
    pub static LABELS: [Label; 2] = [Label("a"), Label("b")];

    /// An affine map.
    pub fn apply(m: &Weights, x: &SVector<f64, 3>) -> SVector<f64, 2> {
        m.w * x
    }

    mod inner {
        /// A function of its own.
        #[graph_runtime::differentiable]
        pub(crate) fn cubed(x: f64) -> f64 {
            x * x * x
        }
    }

    pub(crate) use inner::cubed;

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn tests_stand_within() {
            let weights = Weights { w: SMatrix::repeat(1.0) };
            assert_eq!(apply(&weights, &Point::new(1.0, 2.0, 3.0)), Vector2::new(6.0, 6.0));
            assert_eq!(Weights::NAME, "weights");
            assert_eq!((LABELS[1].0, Norm::One), ("b", Norm::One));
        }
    }
}

#[test]
fn a_clone_written_by_hand_is_enough_for_the_handle() {
    let weights = mixed::Weights { w: some(0.1) };
    check_gradient::<mixed::apply::Graph>(&(weights, Vector3::new(1.0, 2.0, 3.0))).unwrap();
    assert!((mixed::cubed::gradient(2.0).x - 12.0).abs() < 1e-14);
    assert_eq!(mixed::Norm::Two, mixed::Norm::Two);
}

/// Dimensions whose values only rustc knows.
#[differentiable]
pub mod sizes {
    use graph_runtime::prelude::*;

    /// A size from elsewhere.
    pub const OUTER: usize = size_of::<u64>();

    /// A product whose inner dimension is checked by rustc.
    pub fn product(x: &SMatrix<f64, 2, OUTER>, y: &SMatrix<f64, 8, 3>) -> SMatrix<f64, 2, 3> {
        x * y
    }

    /// A difference of matrices whose sizes are equal, as rustc knows.
    pub fn difference(x: &SMatrix<f64, OUTER, { OUTER + 1 }>, y: &SMatrix<f64, 8, 9>) -> f64 {
        let z: SMatrix<f64, OUTER, 9> = tanh(x - y);
        norm_squared(z)
    }
}

#[test]
fn sizes_that_rustc_knows_to_be_equal_are_one_size() {
    let (x, y) = (some::<2, 8>(0.1), some::<8, 3>(0.2));
    assert!((sizes::product(&x, &y) - x * y).norm() < 1e-13);
    check_gradient::<sizes::product::Graph>(&(x, y)).unwrap();
    let (x, y) = (some::<8, 9>(0.1), some::<8, 9>(0.2));
    assert!((sizes::difference(&x, &y) - (x - y).map(f64::tanh).norm_squared()).abs() < 1e-12);
    check_gradient::<sizes::difference::Graph>(&(x, y)).unwrap();
}
