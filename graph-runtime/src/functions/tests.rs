//! Every function against the standard library in `f64`: on dense grids, on random bits and at all edges, for both element
//! types, with and without the vector instructions. How exact they are is tested in `references.rs`.

use super::*;
use crate::arch::Baseline;
use crate::dispatch::{Kernel, dispatch};
use crate::scalar::Scalar;
use std::vec::Vec;

/// How many steps of the element type from `got` to `want`, and 0 for two NaNs.
trait Steps: Scalar {
    fn steps(got: Self, want: f64) -> f64;
    fn from_random_bits(bits: u64) -> Self;
}

macro_rules! steps {
    ($t:ident, $bits:ident) => {
        impl Steps for $t {
            fn steps(got: Self, want: f64) -> f64 {
                let rounded = Self::from_f64(want);
                if got == rounded || got.is_nan() && want.is_nan() {
                    return 0.0;
                }
                if !got.is_finite() || !rounded.is_finite() {
                    return f64::INFINITY;
                }
                let size = rounded.abs().max(Self::MIN_POSITIVE);
                let step = Self::from_bits(size.to_bits() + 1).to_f64() - size.to_f64();
                ((got.to_f64() - want) / step).abs()
            }
            #[allow(clippy::cast_possible_truncation)] // the lower bits are as random as any
            fn from_random_bits(bits: u64) -> Self {
                Self::from_bits(bits as $bits)
            }
        }
    };
}
steps!(f32, u32);
steps!(f64, u64);

/// A function of one argument, as a kernel over a slice.
struct Run<'a, T, F>(F, &'a [T], &'a mut [T]);

macro_rules! functions_of_one {
    ($($name:ident)+) => {
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug)]
        enum Function { $($name),+ }

        impl<T: Scalar> Kernel for Run<'_, T, Function> {
            type Output = ();
            #[inline(always)]
            fn run<A: Arch>(self, arch: A) {
                for (x, y) in self.1.iter().zip(self.2) {
                    *y = match self.0 { $(Function::$name => arch.$name(*x)),+ };
                }
            }
        }
    };
}
functions_of_one!(abs signum sqrt cbrt exp exp2 exp_m1 ln ln_1p log2 log10 sin cos tan asin acos atan sinh cosh tanh asinh acosh
    atanh floor ceil round erfc normal_cdf sigmoid softplus log_sigmoid recip);

/// The largest number of steps between `function` and `reference` on `xs`, which must not exceed `limit`.
fn compare_on<T: Steps>(function: Function, reference: fn(f64) -> f64, xs: &[T], limit: f64) {
    let mut ys: Vec<T> = xs.to_vec();
    for vectorised in [false, true] {
        if vectorised {
            dispatch(Run(function, xs, &mut ys));
        } else {
            Run(function, xs, &mut ys).run(Baseline);
        }
        for (&x, &y) in xs.iter().zip(&ys) {
            let want = reference(x.to_f64());
            let steps = T::steps(y, want);
            assert!(
                steps <= limit,
                "{function:?}({x:e}) = {y:e}, not {want:e}: {steps} steps, vectorised: {vectorised}"
            );
            if want == 0.0 && y == T::ZERO {
                assert_eq!(
                    want.is_sign_negative(),
                    y.to_f64().is_sign_negative(),
                    "the zero of {function:?}({x:e})"
                );
            }
        }
    }
}

/// A grid over [low, high], random bits, and the edges.
fn arguments<T: Steps>(low: f64, high: f64) -> Vec<T> {
    let edges = [
        0.0,
        1.0,
        f64::INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        1e-310,
        5e-324,
        88.5,
        89.0,
        103.5,
        709.5,
        710.0,
        745.0,
    ];
    let mut xs: Vec<T> = (0..4001).map(|k| T::from_f64(low + (high - low) * f64::from(k) / 4000.0)).collect();
    xs.extend(edges.iter().flat_map(|&x| [T::from_f64(x), T::from_f64(-x)]));
    xs.push(T::NAN);
    let mut state = 88172645463325252_u64;
    xs.extend((0..4000).map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        T::from_random_bits(state)
    }));
    xs
}

fn compare(function: Function, low: f64, high: f64, reference: fn(f64) -> f64, limit: f64) {
    compare_on(function, reference, &arguments::<f64>(low, high), limit);
    compare_on(function, reference, &arguments::<f32>(low, high), limit);
}

#[test]
fn exponentials() {
    compare(Function::exp, -750.0, 715.0, f64::exp, 2.0);
    compare(Function::exp, -105.0, 90.0, f64::exp, 2.0);
    compare(Function::exp2, -1080.0, 1030.0, f64::exp2, 2.0);
    compare(Function::exp_m1, -45.0, 90.0, f64::exp_m1, 3.0);
    compare(Function::exp_m1, -1.0, 1.0, f64::exp_m1, 3.0);
    compare(Function::tanh, -25.0, 25.0, f64::tanh, 4.0);
    compare(Function::tanh, -1.0, 1.0, f64::tanh, 4.0);
    compare(Function::sinh, -711.0, 711.0, f64::sinh, 3.0);
    compare(Function::sinh, -2.0, 2.0, f64::sinh, 3.0);
    compare(Function::sinh, -90.0, 90.0, f64::sinh, 3.0);
    compare(Function::cosh, -711.0, 711.0, f64::cosh, 2.0);
    compare(Function::cosh, -90.0, 90.0, f64::cosh, 2.0);
}

#[test]
fn logarithms() {
    compare(Function::ln, -0.5, 10.0, f64::ln, 2.0);
    compare(Function::ln, 0.9, 1.1, f64::ln, 2.0);
    compare(Function::ln_1p, -1.5, 10.0, f64::ln_1p, 2.0);
    compare(Function::ln_1p, -1e-3, 1e-3, f64::ln_1p, 2.0);
    compare(Function::log2, 0.0, 10.0, f64::log2, 2.0);
    compare(Function::log10, 0.0, 10.0, f64::log10, 2.0);
}

#[test]
fn inverse_hyperbolic_functions() {
    // The standard library's own overflow far out, its acosh is inexact near 1, and so is its atanh near −1.
    let asinh =
        |x: f64| if x.abs() > 1e9 { (x.abs().ln() + core::f64::consts::LN_2).copysign(x) } else { x.asinh() };
    let acosh = |x: f64| {
        if x < 1.0 {
            f64::NAN
        } else if x > 1e9 {
            x.ln() + core::f64::consts::LN_2
        } else {
            (x - 1.0 + ((x - 1.0) * (x + 1.0)).sqrt()).ln_1p()
        }
    };
    compare(Function::asinh, -3.0, 3.0, asinh, 4.0);
    compare(Function::acosh, 0.0, 9.0, acosh, 4.0);
    compare(Function::atanh, -1.1, 1.1, |x| x.abs().atanh().copysign(x), 4.0);
}

#[test]
fn trigonometry() {
    for end in [1.0, 30.0, 1e5, 2e6, 1e9, 1e18] {
        compare(Function::sin, -end, end, f64::sin, 2.0);
        compare(Function::cos, -end, end, f64::cos, 2.0);
        compare(Function::tan, -end, end, f64::tan, 4.0);
    }
    compare(Function::atan, -4.0, 4.0, f64::atan, 3.0);
    compare(Function::asin, -1.1, 1.1, f64::asin, 3.0);
    compare(Function::acos, -1.1, 1.1, f64::acos, 2.0);
}

#[test]
fn the_rest_of_the_standard_library() {
    compare(Function::abs, -2.0, 2.0, f64::abs, 0.0);
    compare(Function::sqrt, -0.1, 9.0, f64::sqrt, 0.5);
    compare(Function::cbrt, -9.0, 9.0, f64::cbrt, 1.0);
    compare(Function::recip, -3.0, 3.0, f64::recip, 0.5);
    compare(Function::floor, -3.0, 3.0, f64::floor, 0.0);
    compare(Function::ceil, -3.0, 3.0, f64::ceil, 0.0);
    compare(Function::round, -3.0, 3.0, f64::round, 0.0);
    compare(
        Function::signum,
        -1.0,
        1.0,
        |x| if x == 0.0 || x.is_nan() { x } else { 1.0_f64.copysign(x) },
        0.0,
    );
}

#[test]
fn stable_far_from_zero() {
    let at = |function, x: f64| {
        let mut y = [0.0];
        dispatch(Run(function, &[x], &mut y));
        y[0]
    };
    assert_eq!(at(Function::sigmoid, 1000.0), 1.0);
    assert_eq!(at(Function::sigmoid, -1000.0), 0.0);
    assert_eq!(at(Function::softplus, 1000.0), 1000.0);
    assert_eq!(at(Function::softplus, -1000.0), 0.0);
    assert_eq!(at(Function::log_sigmoid, -1000.0), -1000.0);
    assert_eq!(at(Function::log_sigmoid, 1000.0), 0.0);
    assert!(f64::steps(at(Function::sigmoid, -700.0), (-700.0_f64).exp()) <= 2.0);
    assert!(f64::steps(at(Function::softplus, -700.0), (-700.0_f64).exp()) <= 2.0);
    assert_eq!(at(Function::erfc, -50.0), 2.0);
    assert_eq!(at(Function::erfc, 50.0), 0.0);
    assert_eq!(at(Function::normal_cdf, f64::NEG_INFINITY), 0.0);
    assert_eq!(at(Function::normal_cdf, 50.0), 1.0);
    assert!(at(Function::normal_cdf, f64::NAN).is_nan() && at(Function::sigmoid, f64::NAN).is_nan());
}

#[test]
fn functions_of_two_arguments() {
    let arch = Baseline;
    let edges = [0.0, 5e-324, 1e-310, 1e-40, 0.3, 1.0, 7.5, 1e38, 3e200, f64::MAX, f64::INFINITY];
    let edges: Vec<f64> = edges.iter().flat_map(|&x| [x, -x]).chain([f64::NAN]).collect();
    let hold = |name: &str, x: f64, y: f64, got: f64, want: f64| {
        let signs = want != 0.0 || want.is_sign_negative() == got.is_sign_negative();
        assert!(f64::steps(got, want) <= 2.0 && signs, "{name}({x:e}, {y:e}) = {got:e}, not {want:e}");
    };
    for &x in &edges {
        for &y in &edges {
            hold("atan2", x, y, arch.atan2(x, y), x.atan2(y));
            hold("hypot", x, y, arch.hypot(x, y), x.hypot(y));
            hold("powf", x, y, arch.powf(x, y), x.powf(y));
            hold("copysign", x, y, arch.copysign(x, y), x.copysign(y));
            if !x.is_nan() && !y.is_nan() {
                assert_eq!(arch.max(x, y), if x > y { x } else { y });
                assert_eq!(arch.min(x, y), if x < y { x } else { y });
            }
            let (x, y) = (f32::from_f64(x), f32::from_f64(y));
            for (got, want) in [(arch.atan2(x, y), x.atan2(y)), (arch.hypot(x, y), x.hypot(y))] {
                let signs = want != 0.0 || want.is_sign_negative() == got.is_sign_negative();
                assert!(
                    f32::steps(got, want.into()) <= 2.0 && signs,
                    "({x:e}, {y:e}) to {got:e}, not {want:e}"
                );
            }
        }
    }
    for (x, y) in [(f64::NAN, 1.0), (1.0, f64::NAN)] {
        assert!(arch.max(x, y).is_nan() && arch.min(x, y).is_nan());
    }
    assert_eq!(arch.powf(2.0_f64, 0.5), core::f64::consts::SQRT_2);
    for n in [-7, -2, -1, 0, 1, 2, 3, 10, 31] {
        let want = 1.1_f64.powi(n);
        assert!(f64::steps(arch.powi(1.1_f64, n), want) <= 8.0);
    }
    assert_eq!(arch.powi(0.0_f64, -1), f64::INFINITY);
    assert_eq!(arch.powi(2.0_f32, i32::MIN), 0.0);
}
