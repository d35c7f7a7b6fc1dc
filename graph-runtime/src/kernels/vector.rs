//! Products of a matrix and one vector: a vector times every column, and a sum of the columns with weights.
//!
//! What holds: each reads the matrix once, column by column, with enough partial sums under way to hide the latency of
//! the multiply-add. What is not attempted: keeping the left-to-right order of the sums.

use crate::arch::Arch;
use crate::scalar::Scalar;

/// out\[j\] = x·w\[j\], or += with `ADD`: the dot product of `x` (length K) with each of the N columns.
#[inline(always)]
pub(super) fn column_dots<A: Arch, T: Scalar, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    x: &[T],
    w: &[[T; K]; N],
    out: &mut [T],
) {
    if const { K <= 16 } {
        short_dots::<A, T, K, N, ADD>(arch, x, w, out);
        return;
    }
    // By fives, as long as threes make up the rest: with two or four columns side by side the optimiser vectorises across
    // them, which transposes everything first and takes three times as long.
    let mut j = 0;
    if const { fives(N) > 0 } {
        while j < fives(N) {
            some_dots::<A, T, K, 5, ADD>(arch, x, &w[j..], &mut out[j..]);
            j += 5;
        }
    }
    if const { N - fives(N) >= 3 } {
        while j + 3 <= N {
            some_dots::<A, T, K, 3, ADD>(arch, x, &w[j..], &mut out[j..]);
            j += 3;
        }
    }
    if const { !(N - fives(N)).is_multiple_of(3) } {
        while j < N {
            some_dots::<A, T, K, 1, ADD>(arch, x, &w[j..], &mut out[j..]);
            j += 1;
        }
    }
}

/// The same for short columns: across the columns, where adding up lanes would take longer than the products.
#[inline(always)]
fn short_dots<A: Arch, T: Scalar, const K: usize, const N: usize, const ADD: bool>(
    arch: A,
    x: &[T],
    w: &[[T; K]; N],
    out: &mut [T],
) {
    let mut j = 0;
    if const { N >= 16 } {
        while j + 16 <= N {
            across::<A, T, K, 16, ADD>(arch, x, &w[j..], &mut out[j..]);
            j += 16;
        }
    }
    if const { N % 16 >= 8 } {
        across::<A, T, K, 8, ADD>(arch, x, &w[j..], &mut out[j..]);
        j += 8;
    }
    if const { N % 8 >= 4 } {
        across::<A, T, K, 4, ADD>(arch, x, &w[j..], &mut out[j..]);
        j += 4;
    }
    if const { !N.is_multiple_of(4) } {
        while j < N {
            across::<A, T, K, 1, ADD>(arch, x, &w[j..], &mut out[j..]);
            j += 1;
        }
    }
}

/// The first C columns of `w` only.
#[inline(always)]
fn across<A: Arch, T: Scalar, const K: usize, const C: usize, const ADD: bool>(
    arch: A,
    x: &[T],
    w: &[[T; K]],
    out: &mut [T],
) {
    let mut sums = [T::ZERO; C];
    for k in 0..K {
        for c in 0..C {
            sums[c] = arch.mul_add(x[k], w[c][k], sums[c]);
        }
    }
    for c in 0..C {
        out[c] = if ADD { out[c] + sums[c] } else { sums[c] };
    }
}

/// How many of `n` columns go by fives: the most that leave a multiple of three; none if all leave more.
const fn fives(n: usize) -> usize {
    let mut fives = n / 5 * 5;
    while fives > 0 && !(n - fives).is_multiple_of(3) {
        fives -= 5;
    }
    fives
}

/// The first C columns of `w` only, which have at least 8 entries, or 16 in `f32`.
#[inline(always)]
fn some_dots<A: Arch, T: Scalar, const K: usize, const C: usize, const ADD: bool>(
    arch: A,
    x: &[T],
    w: &[[T; K]],
    out: &mut [T],
) {
    let mut totals: [T; C];
    let mut k = 0;
    if const { T::TILE == 16 } {
        let mut sums = [[T::ZERO; 16]; C];
        while k + 16 <= K {
            step::<A, T, K, 16, C>(arch, x, w, k, &mut sums);
            k += 16;
        }
        let mut halves = fold::<T, 16, 8, C>(&sums);
        if k + 8 <= K {
            step::<A, T, K, 8, C>(arch, x, w, k, &mut halves);
            k += 8;
        }
        let mut quarters = fold::<T, 8, 4, C>(&halves);
        if k + 4 <= K {
            step::<A, T, K, 4, C>(arch, x, w, k, &mut quarters);
            k += 4;
        }
        totals = last_four(&quarters);
    } else {
        let mut sums = [[T::ZERO; 8]; C];
        while k + 8 <= K {
            step::<A, T, K, 8, C>(arch, x, w, k, &mut sums);
            k += 8;
        }
        let mut halves = fold::<T, 8, 4, C>(&sums);
        if k + 4 <= K {
            step::<A, T, K, 4, C>(arch, x, w, k, &mut halves);
            k += 4;
        }
        totals = last_four(&halves);
    }
    while k < K {
        for c in 0..C {
            totals[c] = arch.mul_add(x[k], w[c][k], totals[c]);
        }
        k += 1;
    }
    for c in 0..C {
        out[c] = if ADD { out[c] + totals[c] } else { totals[c] };
    }
}

/// sums\[c\] += x\[k..k+L\] ⊙ w\[c\]\[k..k+L\]
#[inline(always)]
fn step<A: Arch, T: Scalar, const K: usize, const L: usize, const C: usize>(
    arch: A,
    x: &[T],
    w: &[[T; K]],
    k: usize,
    sums: &mut [[T; L]; C],
) {
    let x = &x[k..k + L];
    for c in 0..C {
        let w = &w[c][k..k + L];
        for l in 0..L {
            sums[c][l] = arch.mul_add(x[l], w[l], sums[c][l]);
        }
    }
}

/// Adds the upper half of the lanes to the lower.
#[inline(always)]
fn fold<T: Scalar, const L: usize, const HALF: usize, const C: usize>(sums: &[[T; L]; C]) -> [[T; HALF]; C] {
    let mut halves = [[T::ZERO; HALF]; C];
    for c in 0..C {
        for l in 0..HALF {
            halves[c][l] = sums[c][l] + sums[c][l + HALF];
        }
    }
    halves
}

#[inline(always)]
fn last_four<T: Scalar, const C: usize>(sums: &[[T; 4]; C]) -> [T; C] {
    let mut totals = [T::ZERO; C];
    for c in 0..C {
        totals[c] = (sums[c][0] + sums[c][2]) + (sums[c][1] + sums[c][3]);
    }
    totals
}

/// out = Σₖ weights\[k\]·columns\[k\], or += with `ADD`.
#[inline(always)]
pub(super) fn combine_columns<A: Arch, T: Scalar, const M: usize, const K: usize, const ADD: bool>(
    arch: A,
    columns: &[[T; M]; K],
    weights: &[T],
    out: &mut [T],
) {
    let mut i = 0;
    if const { M >= 64 } {
        while i + 64 <= M {
            some_rows::<A, T, M, K, 64, 1, ADD>(arch, columns, weights, i, out);
            i += 64;
        }
    }
    if const { M % 64 >= 16 } {
        while i + 16 <= M {
            some_rows::<A, T, M, K, 16, 4, ADD>(arch, columns, weights, i, out);
            i += 16;
        }
    }
    if const { M % 16 >= 8 } {
        some_rows::<A, T, M, K, 8, 4, ADD>(arch, columns, weights, i, out);
        i += 8;
    }
    if const { M % 8 >= 4 } {
        some_rows::<A, T, M, K, 4, 4, ADD>(arch, columns, weights, i, out);
        i += 4;
    }
    if const { M % 4 >= 2 } {
        some_rows::<A, T, M, K, 2, 4, ADD>(arch, columns, weights, i, out);
        i += 2;
    }
    if const { M % 2 == 1 } {
        some_rows::<A, T, M, K, 1, 4, ADD>(arch, columns, weights, i, out);
    }
}

/// R rows from row `i` on, with P partial sums.
#[inline(always)]
fn some_rows<
    A: Arch,
    T: Scalar,
    const M: usize,
    const K: usize,
    const R: usize,
    const P: usize,
    const ADD: bool,
>(
    arch: A,
    columns: &[[T; M]; K],
    weights: &[T],
    i: usize,
    out: &mut [T],
) {
    let mut sums = [[T::ZERO; R]; P];
    let mut k = 0;
    while k + P <= K {
        for p in 0..P {
            let column = &columns[k + p][i..i + R];
            for r in 0..R {
                sums[p][r] = arch.mul_add(column[r], weights[k + p], sums[p][r]);
            }
        }
        k += P;
    }
    while k < K {
        let column = &columns[k][i..i + R];
        for r in 0..R {
            sums[0][r] = arch.mul_add(column[r], weights[k], sums[0][r]);
        }
        k += 1;
    }
    for p in 1..P {
        for r in 0..R {
            sums[0][r] += sums[p][r];
        }
    }
    let out = &mut out[i..i + R];
    for r in 0..R {
        out[r] = if ADD { out[r] + sums[0][r] } else { sums[0][r] };
    }
}
