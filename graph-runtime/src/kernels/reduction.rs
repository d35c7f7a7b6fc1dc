//! Sums, products and extrema of a line of numbers.
//!
//! What holds: 32 partial results are under way at once, so that the loops fill vector registers and hide the latency of
//! an addition; the order of summation depends on the length alone. Extrema are NaN if any entry is. What is not
//! attempted: compensated summation; partial sums already lose less than one running sum does.

use crate::arch::Arch;
use crate::scalar::Scalar;

/// Partial results under way: four vector registers of `f32`.
const LANES: usize = 32;

/// One line, or the same entries of two, folded into one number: each way below is one of these.
trait Fold<T: Scalar>: Copy {
    /// The result for no entries.
    const START: T;
    /// Takes in one entry.
    fn take<A: Arch>(arch: A, so_far: T, a: T, b: T) -> T;
    /// Joins two partial results.
    fn join<A: Arch>(arch: A, left: T, right: T) -> T;
}

macro_rules! folds {
    ($($name:ident $start:ident |$arch:ident, $s:ident, $a:ident, $b:ident| $take:expr, |$l:ident, $r:ident| $join:expr;)+) => {
        $(
            #[derive(Clone, Copy)]
            struct $name;
            impl<T: Scalar> Fold<T> for $name {
                const START: T = T::$start;
                #[inline(always)]
                fn take<A: Arch>($arch: A, $s: T, $a: T, $b: T) -> T {
                    let _ = ($arch, $b);
                    $take
                }
                #[inline(always)]
                fn join<A: Arch>($arch: A, $l: T, $r: T) -> T {
                    let _ = $arch;
                    $join
                }
            }
        )+
    };
}

folds! {
    Sum ZERO |arch, s, a, b| s + a, |l, r| l + r;
    Dot ZERO |arch, s, a, b| arch.mul_add(a, b, s), |l, r| l + r;
    Product ONE |arch, s, a, b| s * a, |l, r| l * r;
    Max NEG_INFINITY |arch, s, a, b| arch.max(s, a), |l, r| arch.max(l, r);
    Min INFINITY |arch, s, a, b| arch.min(s, a), |l, r| arch.min(l, r);
}

#[inline(always)]
fn fold<A: Arch, T: Scalar, F: Fold<T>>(arch: A, a: &[T], b: &[T], _: F) -> T {
    let n = if a.len() < b.len() { a.len() } else { b.len() };
    let (a, b) = (&a[..n], &b[..n]);
    let mut result = F::START;
    let mut done = 0;
    if n >= LANES {
        let mut parts = [F::START; LANES];
        while done + LANES <= n {
            let (a, b) = (&a[done..done + LANES], &b[done..done + LANES]);
            for l in 0..LANES {
                parts[l] = F::take(arch, parts[l], a[l], b[l]);
            }
            done += LANES;
        }
        let mut half = LANES / 2;
        while half > 0 {
            for l in 0..half {
                parts[l] = F::join(arch, parts[l], parts[l + half]);
            }
            half /= 2;
        }
        result = parts[0];
    }
    if n - done >= 4 {
        let mut parts = [F::START; 4];
        while done + 4 <= n {
            let (a, b) = (&a[done..done + 4], &b[done..done + 4]);
            for l in 0..4 {
                parts[l] = F::take(arch, parts[l], a[l], b[l]);
            }
            done += 4;
        }
        let joined = F::join(arch, F::join(arch, parts[0], parts[2]), F::join(arch, parts[1], parts[3]));
        result = F::join(arch, result, joined);
    }
    while done < n {
        result = F::take(arch, result, a[done], b[done]);
        done += 1;
    }
    result
}

/// Σ aᵢ·bᵢ, over the shorter of the two.
#[inline(always)]
pub fn dot<A: Arch, T: Scalar>(arch: A, a: &[T], b: &[T]) -> T {
    fold(arch, a, b, Dot)
}

/// Σ xᵢ
#[inline(always)]
pub fn sum<A: Arch, T: Scalar>(arch: A, line: &[T]) -> T {
    fold(arch, line, line, Sum)
}

/// Σ xᵢ²
#[inline(always)]
pub fn sum_squares<A: Arch, T: Scalar>(arch: A, line: &[T]) -> T {
    fold(arch, line, line, Dot)
}

/// Π xᵢ
#[inline(always)]
pub fn product<A: Arch, T: Scalar>(arch: A, line: &[T]) -> T {
    fold(arch, line, line, Product)
}

/// The largest entry: NaN if any is, −∞ if there is none.
#[inline(always)]
pub fn max<A: Arch, T: Scalar>(arch: A, line: &[T]) -> T {
    fold(arch, line, line, Max)
}

/// The smallest entry: NaN if any is, ∞ if there is none.
#[inline(always)]
pub fn min<A: Arch, T: Scalar>(arch: A, line: &[T]) -> T {
    fold(arch, line, line, Min)
}
