//! Routines on whole matrices that are neither products of matrices nor plain reductions: products of others.
//!
//! What holds: they never divide, so that zeros do no harm.

use crate::arch::Arch;
use crate::scalar::Scalar;

/// outₖ = Π_{l≠k} xₗ over all entries: the products before and after each entry, multiplied
#[inline(always)]
pub fn product_of_others<A: Arch, T: Scalar, const R: usize, const C: usize>(
    _arch: A,
    x: &[[T; R]; C],
    out: &mut [[T; R]; C],
) {
    let mut before = T::ONE;
    for j in 0..C {
        for i in 0..R {
            out[j][i] = before;
            before *= x[j][i];
        }
    }
    let mut after = T::ONE;
    for j in (0..C).rev() {
        for i in (0..R).rev() {
            out[j][i] *= after;
            after *= x[j][i];
        }
    }
}

/// outₖ = Σ_{m≠k} tₘ·Π_{l≠k,m} xₗ: the derivative of [`product_of_others`] along `t`
#[inline(always)]
pub fn product_of_pairs<A: Arch, T: Scalar, const R: usize, const C: usize>(
    _arch: A,
    x: &[[T; R]; C],
    t: &[[T; R]; C],
    out: &mut [[T; R]; C],
) {
    // Before and after each entry: the product p, and its derivative d along t, by the product rule. Without entry k
    // the product is before·after, so its derivative is d_before·p_after + p_before·d_after.
    let (mut product, mut derivative) = (T::ONE, T::ZERO);
    let mut products = [[T::ZERO; R]; C];
    for j in 0..C {
        for i in 0..R {
            products[j][i] = product;
            out[j][i] = derivative;
            derivative = derivative * x[j][i] + product * t[j][i];
            product *= x[j][i];
        }
    }
    let (mut product, mut derivative) = (T::ONE, T::ZERO);
    for j in (0..C).rev() {
        for i in (0..R).rev() {
            out[j][i] = out[j][i] * product + products[j][i] * derivative;
            derivative = derivative * x[j][i] + product * t[j][i];
            product *= x[j][i];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arch::Baseline;

    #[test]
    fn products_of_others_need_no_division() {
        let mut others = [[0.0; 3]];
        product_of_others(Baseline, &[[0.0, 2.0, 3.0]], &mut others);
        assert_eq!(others, [[6.0, 0.0, 0.0]]);
        let mut pairs = [[0.0; 3]];
        product_of_pairs(Baseline, &[[0.0, 2.0, 3.0]], &[[1.0, 10.0, 100.0]], &mut pairs);
        assert_eq!(pairs, [[10.0 * 3.0 + 100.0 * 2.0, 3.0, 2.0]]);
    }
}
