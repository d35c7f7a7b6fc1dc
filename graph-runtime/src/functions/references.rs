//! The errors that the docs of [`Arch`] state, against values with hundreds of digits (`references/functions.txt`), and
//! for `f32` against the functions of `f64`.
//!
//! Two variables of the environment make it longer: `FUNCTION_REFERENCES` is the path of another file of that kind, with
//! more points (`references/functions.py` says how it is made), and `FUNCTION_STRIDE` the distance of the bit patterns of
//! `f32` that are tried, 1 for all. With `-- --nocapture` the largest errors are printed.

use super::*;
use crate::arch::Baseline;
use crate::dispatch::{Kernel, dispatch};
use crate::scalar::Scalar;
use std::boxed::Box;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{env, fs, println};

macro_rules! functions {
    (one: $($name:ident $f64:literal $f32:literal),+; two: $($two:ident $two_f64:literal $two_f32:literal),+;) => {
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug)]
        enum Function { $($name,)+ $($two),+ }

        impl Function {
            /// Every function, with the largest errors that the docs state, for `f64` and for `f32`.
            const ALL: &[(Self, f64, f64)] =
                &[$((Self::$name, $f64, $f32),)+ $((Self::$two, $two_f64, $two_f32)),+];

            fn arguments(self) -> usize {
                match self { $(Self::$name => 1,)+ $(Self::$two => 2),+ }
            }
        }

        impl<T: Scalar> Kernel for Run<'_, T> {
            type Output = ();
            #[inline(always)]
            fn run<A: Arch>(self, arch: A) {
                let Self { function, xs, ys, out } = self;
                match function {
                    $(Function::$name => for (x, out) in xs.iter().zip(out) {
                        *out = arch.$name(*x);
                    })+
                    $(Function::$two => for ((x, y), out) in xs.iter().zip(ys).zip(out) {
                        *out = arch.$two(*x, *y);
                    })+
                }
            }
        }
    };
}

// The same table as in the docs of [`Arch`].
functions! {
    one:
    cbrt 0.7 0.6,
    exp 1.2 1.5,
    exp2 1.2 1.5,
    exp_m1 2.0 2.0,
    ln 0.8 0.9,
    ln_1p 0.8 0.9,
    log2 1.2 0.9,
    log10 1.2 0.8,
    sin 2.0 0.6,
    cos 2.0 0.6,
    tan 3.5 2.0,
    asin 2.2 2.6,
    acos 1.2 1.3,
    atan 1.5 2.3,
    sinh 2.2 2.5,
    cosh 1.6 1.7,
    tanh 2.5 2.6,
    asinh 1.6 1.8,
    acosh 2.2 2.2,
    atanh 2.0 2.2,
    erf 2.5 3.5,
    erfc 4.0 5.0,
    normal_cdf 6.0 5.0,
    sigmoid 2.0 2.5,
    softplus 2.5 3.0,
    log_sigmoid 2.5 3.0;
    two:
    atan2 1.7 2.3,
    hypot 1.2 1.3,
    powf 1.0 1.0;
}

/// A function over a line of arguments.
struct Run<'a, T> {
    function: Function,
    xs: &'a [T],
    ys: &'a [T],
    out: &'a mut [T],
}

/// Values with and without the vector instructions.
fn values<T: Scalar>(function: Function, xs: &[T], ys: &[T]) -> [Vec<T>; 2] {
    let (mut vectorised, mut plain) = (xs.to_vec(), xs.to_vec());
    dispatch(Run { function, xs, ys, out: &mut vectorised });
    Run { function, xs, ys, out: &mut plain }.run(Baseline);
    [vectorised, plain]
}

/// The worst of some errors, and where it is.
struct Worst {
    error: f64,
    at: String,
}

impl Worst {
    fn new() -> Self {
        Self { error: 0.0, at: String::new() }
    }

    fn add(&mut self, error: f64, at: impl Fn() -> String) {
        if error > self.error || error.is_nan() {
            *self = Self { error, at: at() };
        }
    }

    /// Whether it is within the limit; prints it.
    fn holds(&self, name: Function, limit: f64) -> bool {
        println!("{name:?}: {:.2} of {limit} at {}", self.error, self.at);
        self.error <= limit
    }
}

/// The distance from `x` ≥ 0 to the next larger number.
fn step(x: f64) -> f64 {
    f64::from_bits(x.to_bits() + 1) - x
}

#[test]
fn references_in_double_precision() {
    let committed = include_str!("../../references/functions.txt").to_string();
    let text = env::var("FUNCTION_REFERENCES").map_or(committed, |path| fs::read_to_string(path).unwrap());
    let number = |word: &str| f64::from_bits(u64::from_str_radix(word, 16).unwrap());
    let mut failed = Vec::new();
    for &(function, limit, _) in Function::ALL {
        let name = std::format!("{function:?}");
        let lines: Vec<Vec<&str>> = text
            .lines()
            .skip_while(|line| **line != name)
            .skip(1)
            .take_while(|line| line.contains(' '))
            .map(|line| line.split(' ').collect())
            .collect();
        assert!(lines.len() > 80, "{name} has references");
        let column = |k: usize| -> Vec<f64> { lines.iter().map(|line| number(line[k])).collect() };
        let count = function.arguments();
        let (xs, ys, wants) = (column(0), column(count - 1), column(count));
        let mut worst = Worst::new();
        for out in values(function, &xs, &ys) {
            for (k, (&got, &want)) in out.iter().zip(&wants).enumerate() {
                let rest: f64 = lines[k][count + 1].parse().unwrap();
                let error = if got == want {
                    rest.abs()
                } else {
                    ((got - want) / step(want.abs().min(f64::MAX)) - rest).abs()
                };
                worst.add(error, || std::format!("({:e}, {:e}): {got:e}, not {want:e}", xs[k], ys[k]));
            }
        }
        if !worst.holds(function, limit) {
            failed.push(function);
        }
    }
    assert!(failed.is_empty(), "larger errors than the docs say: {failed:?}");
}

/// Numbers of either sign all over the range, by their bits.
fn floats(stride: u32) -> impl Iterator<Item = f32> {
    (0..=u32::MAX / stride).map(move |k| f32::from_bits(k * stride))
}

#[test]
fn references_in_single_precision() {
    let stride = env::var("FUNCTION_STRIDE").map_or(1_000_003, |stride| stride.parse().unwrap());
    let mut chunk = Vec::new();
    let mut all = floats(stride).peekable();
    let mut worst: Box<[Worst]> = Function::ALL.iter().map(|_| Worst::new()).collect();
    while all.peek().is_some() {
        chunk.clear();
        chunk.extend(all.by_ref().take(1 << 16));
        for (&(function, ..), worst) in Function::ALL.iter().zip(&mut worst) {
            check_floats(function, &chunk, worst);
        }
    }
    let failed: Vec<Function> = Function::ALL
        .iter()
        .zip(&worst)
        .filter_map(|(&(function, _, limit), worst)| (!worst.holds(function, limit)).then_some(function))
        .collect();
    assert!(failed.is_empty(), "larger errors than the docs say: {failed:?}");
}

/// The errors of a function on these numbers, and on as many between −10 and 10.
fn check_floats(function: Function, anything: &[f32], worst: &mut Worst) {
    let near =
        anything.iter().map(|x| f32::from_f64(f64::from(x.to_bits()) / f64::from(u32::MAX) * 20.0 - 10.0));
    let xs: Vec<f32> = anything.iter().copied().chain(near).collect();
    // The second argument: another of them, or a few times the first.
    let ys: Vec<f32> = (0..xs.len())
        .map(|k| if k % 2 == 0 { xs[(7 * k + 3) % xs.len()] } else { xs[k] * (k % 17) as f32 * 0.25 })
        .collect();
    let wide = |xs: &[f32]| -> Vec<f64> { xs.iter().map(|x| f64::from(*x)).collect() };
    let [wants, _] = values(function, &wide(&xs), &wide(&ys));
    for out in values(function, &xs, &ys) {
        for (k, (&got, &want)) in out.iter().zip(&wants).enumerate() {
            let nearest = f32::from_f64(want);
            if got == nearest || got.is_nan() && nearest.is_nan() {
                // Zeros keep their signs.
                let signs = got != 0.0 || got.is_sign_negative() == nearest.is_sign_negative();
                worst.add(if signs { 0.5 } else { f64::NAN }, || std::format!("({:e}, {:e})", xs[k], ys[k]));
                continue;
            }
            let size = nearest.abs().min(f32::MAX);
            let step = f64::from(f32::from_bits(size.to_bits() + 1).min(f32::MAX)) - f64::from(size);
            let step = if step > 0.0 {
                step
            } else {
                f64::from(size) - f64::from(f32::from_bits(size.to_bits() - 1))
            };
            let error = if got.is_finite() == nearest.is_finite() && got.is_nan() == nearest.is_nan() {
                ((f64::from(got) - want) / step).abs()
            } else if got.is_nan() || nearest.is_nan() {
                f64::NAN
            } else {
                // One is infinite: as far as the largest number is from the other.
                let other = if got.is_finite() { f64::from(got) } else { want };
                ((other.abs() - f64::from(f32::MAX)) / step).abs()
            };
            worst.add(error, || std::format!("({:e}, {:e}): {got:e}, not {want:e}", xs[k], ys[k]));
        }
    }
}
