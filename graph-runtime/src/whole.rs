//! Routines on whole matrices that are neither products nor plain reductions: logsumexp and products of others.
//!
//! What holds: logsumexp takes the largest entry out first, so that no exponential overflows and one of them is 1; a
//! line of −∞ gives −∞, a +∞ gives +∞, a NaN gives NaN. Products of others never divide, so that zeros do no harm.

use crate::arch::Arch;
use crate::scalar::Scalar;

/// What is taken out of a line: its largest entry, or nothing where that is infinite.
#[inline(always)]
fn shift<T: Scalar>(greatest: T) -> T {
    if greatest == T::INFINITY || greatest == T::NEG_INFINITY { T::ZERO } else { greatest }
}

/// ln Σ exp(xᵢⱼ)
#[inline(always)]
pub fn logsumexp_of_all<A: Arch, T: Scalar, const R: usize, const C: usize>(arch: A, x: &[[T; R]; C]) -> T {
    let mut greatest = T::NEG_INFINITY;
    for column in x {
        for &entry in column {
            greatest = arch.max(greatest, entry);
        }
    }
    let shift = shift(greatest);
    let mut sum = T::ZERO;
    for column in x {
        let mut terms = [T::ZERO; R];
        for i in 0..R {
            terms[i] = arch.exp(column[i] - shift);
        }
        sum += crate::kernels::sum(arch, &terms);
    }
    arch.ln(sum) + shift
}

/// outᵢ = ln Σⱼ exp(xᵢⱼ), for all rows side by side
#[inline(always)]
pub fn logsumexp_of_rows<A: Arch, T: Scalar, const R: usize, const C: usize>(
    arch: A,
    x: &[[T; R]; C],
    out: &mut [[T; R]; 1],
) {
    let mut shifts = [T::NEG_INFINITY; R];
    for column in x {
        for i in 0..R {
            shifts[i] = arch.max(shifts[i], column[i]);
        }
    }
    let mut sums = [T::ZERO; R];
    for greatest in &mut shifts {
        *greatest = shift(*greatest);
    }
    for column in x {
        for i in 0..R {
            sums[i] += arch.exp(column[i] - shifts[i]);
        }
    }
    for i in 0..R {
        out[0][i] = arch.ln(sums[i]) + shifts[i];
    }
}

/// outⱼ = ln Σᵢ exp(xᵢⱼ)
#[inline(always)]
pub fn logsumexp_of_columns<A: Arch, T: Scalar, const R: usize, const C: usize>(
    arch: A,
    x: &[[T; R]; C],
    out: &mut [[T; 1]; C],
) {
    for j in 0..C {
        out[j][0] = logsumexp_of_all(arch, &[x[j]]);
    }
}

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
    fn logsumexp_stays_finite_and_keeps_infinities() {
        let x = [[1000.0_f64, f64::NEG_INFINITY], [1000.0, f64::NEG_INFINITY]];
        let mut rows = [[0.0; 2]];
        logsumexp_of_rows(Baseline, &x, &mut rows);
        assert!((rows[0][0] - (1000.0 + 2.0_f64.ln())).abs() < 1e-12);
        assert_eq!(rows[0][1], f64::NEG_INFINITY);
        assert!((logsumexp_of_all(Baseline, &x) - (1000.0 + 2.0_f64.ln())).abs() < 1e-12);
        assert!(logsumexp_of_all(Baseline, &[[f64::NAN, 1.0]]).is_nan());
    }

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
