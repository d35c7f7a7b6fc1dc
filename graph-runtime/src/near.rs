//! Angles near zero without a branch, for loops: sin, cos and tan leave for large angles by a branch, which keeps a loop
//! from being vectorised. A loop that asks [`Near`] has no branch; it is told afterwards whether it met a large angle,
//! and then is run once more with the functions that are right for those.
//!
//! What holds: for angles that are not far, the results are those of [`Arch`], bit for bit; for others they are numbers
//! of no meaning. What is not attempted: loops that cannot be run twice, as they add to what they read.

use core::cell::Cell;
use core::ops::Deref;

use crate::arch::Arch;
use crate::scalar::Scalar;

/// An [`Arch`] that computes angles as if they were near zero, and notes when one was not.
///
/// "Near" is below 3.5·10¹³ where there are fused operations, else below 10⁶ in `f64` and 10⁸ in `f32`. NaN and ±∞ count
/// as far.
pub struct Near<A> {
    arch: A,
    has_met_far: Cell<bool>,
}

impl<A: Arch> Near<A> {
    /// Has met nothing yet.
    #[inline(always)]
    pub fn new(arch: A) -> Self {
        Self { arch, has_met_far: Cell::new(false) }
    }

    /// Whether an angle was far from zero, so that its result has no meaning.
    #[inline(always)]
    pub fn has_met_far(&self) -> bool {
        self.has_met_far.get()
    }

    /// See [`Arch::sin_cos`].
    #[inline(always)]
    pub fn sin_cos<T: Scalar>(&self, x: T) -> (T, T) {
        self.has_met_far.set(self.has_met_far.get() | !T::is_near(self.arch, x));
        T::near_sin_cos(self.arch, x)
    }

    /// See [`Arch::sin`].
    #[inline(always)]
    pub fn sin<T: Scalar>(&self, x: T) -> T {
        self.sin_cos(x).0
    }

    /// See [`Arch::cos`].
    #[inline(always)]
    pub fn cos<T: Scalar>(&self, x: T) -> T {
        self.sin_cos(x).1
    }

    /// See [`Arch::tan`].
    #[inline(always)]
    pub fn tan<T: Scalar>(&self, x: T) -> T {
        let (sin, cos) = self.sin_cos(x);
        sin / cos
    }
}

/// All other functions are those of the instructions themselves.
impl<A> Deref for Near<A> {
    type Target = A;

    #[inline(always)]
    fn deref(&self) -> &A {
        &self.arch
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dispatch::{Kernel, dispatch};

    /// The sines and tangents of a line, as a generated loop computes them.
    struct Line<'a, T, const N: usize>(&'a [T; N], &'a mut [T; N]);

    impl<T: Scalar, const N: usize> Kernel for Line<'_, T, N> {
        type Output = bool;
        #[inline(always)]
        fn run<A: Arch>(self, arch: A) -> bool {
            let Self(x, y) = self;
            let near = Near::new(arch);
            for i in 0..N {
                y[i] = near.sin(x[i]) + near.exp(near.tan(x[i]));
            }
            if near.has_met_far() {
                for i in 0..N {
                    y[i] = arch.sin(x[i]) + arch.exp(arch.tan(x[i]));
                }
            }
            near.has_met_far()
        }
    }

    /// One entry after the other with the plain functions.
    struct Plain<'a, T, const N: usize>(&'a [T; N], &'a mut [T; N]);

    impl<T: Scalar, const N: usize> Kernel for Plain<'_, T, N> {
        type Output = ();
        #[inline(always)]
        fn run<A: Arch>(self, arch: A) {
            let Self(x, y) = self;
            for i in 0..N {
                y[i] = arch.sin(x[i]) + arch.exp(arch.tan(x[i]));
            }
        }
    }

    fn compare<T: Scalar, const N: usize>(x: &[T; N], far: bool) {
        let (mut line, mut plain) = ([T::ZERO; N], [T::ONE; N]);
        assert_eq!(dispatch(Line(x, &mut line)), far);
        dispatch(Plain(x, &mut plain));
        for i in 0..N {
            assert!(
                line[i] == plain[i] || line[i].to_f64().is_nan() && plain[i].to_f64().is_nan(),
                "at {:e}",
                x[i]
            );
        }
    }

    #[test]
    fn a_loop_with_near_angles_has_the_results_of_the_plain_functions() {
        compare::<f64, 37>(&core::array::from_fn(|k| k as f64 * 1e4 - 2e5), false);
        compare::<f32, 37>(&core::array::from_fn(|k| k as f32 * 1e5 - 2e6), false);
    }

    #[test]
    fn a_far_angle_is_noted() {
        for edge in [1e15, f64::MAX, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
            compare::<f64, 9>(&core::array::from_fn(|k| if k == 7 { edge } else { k as f64 }), true);
            compare::<f32, 9>(
                &core::array::from_fn(|k| if k == 7 { f32::from_f64(edge) } else { k as f32 }),
                true,
            );
        }
    }
}
