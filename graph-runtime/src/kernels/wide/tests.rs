//! Products of every way to cut one, against three plain loops. Operands end where their memory does, so that a tool that
//! watches memory sees what is read or written beyond them. Skipped, and said so, where the processor has no AVX-512.

use std::vec::Vec;

use super::{Avx512, Product};
use crate::scalar::Scalar;

/// Small integers, so that every order of summation is exact.
fn numbers<T: Scalar>(count: usize, seed: usize) -> Vec<T> {
    (0..count).map(|k| T::from_f64((((k * 7919 + seed * 104_729) % 31) as f64) - 15.0)).collect()
}

/// The transpose of an r×c matrix, column by column.
fn transposed<T: Scalar>(matrix: &[T], r: usize, c: usize) -> Vec<T> {
    (0..r * c).map(|k| matrix[k % c * r + k / c]).collect()
}

/// a·b, a·bᵀ and aᵀ·b of these sizes, written and added.
fn check<T: Scalar>(proof: Avx512, m: usize, k: usize, n: usize) {
    let (a, b, start) = (numbers::<T>(m * k, 1), numbers::<T>(k * n, 2), numbers::<T>(m * n, 3));
    let (at, bt) = (transposed(&a, m, k), transposed(&b, k, n));
    let mut want = Vec::new();
    for j in 0..n {
        for i in 0..m {
            want.push((0..k).fold(T::ZERO, |sum, p| sum + a[i + p * m] * b[p + j * k]));
        }
    }
    for add in [false, true] {
        for (form, a, a_row, a_col, b, b_row, b_col) in
            [("a·b", &a, 1, m, &b, 1, k), ("a·bᵀ", &a, 1, m, &bt, n, 1), ("aᵀ·b", &at, k, 1, &b, 1, k)]
        {
            let mut out = start.clone();
            let product = Product {
                m,
                k,
                n,
                a: a.as_ptr(),
                a_row,
                a_col,
                b: b.as_ptr(),
                b_row,
                b_col,
                c: out.as_mut_ptr(),
                c_col: m,
                add,
            };
            // SAFETY: the vectors have these sizes.
            unsafe { T::wide_product(proof, &product) };
            for e in 0..m * n {
                let start = if add { start[e] } else { T::ZERO };
                assert_eq!(out[e], start + want[e], "{form} {:?}, entry {e}", (m, k, n, add));
            }
        }
    }
}

/// Products of these sizes, in either type.
fn check_all(sizes: impl Iterator<Item = (usize, usize, usize)>) {
    let Some(proof) = Avx512::detect() else {
        std::eprintln!("SKIPPED: this processor has no AVX-512");
        return;
    };
    for (m, k, n) in sizes {
        check::<f32>(proof, m, k, n);
        check::<f64>(proof, m, k, n);
    }
}

#[test]
fn every_height_and_mask() {
    check_all((1..=67).chain([96, 97, 113, 144, 145]).map(|m| (m, 5 + m % 29, 8 + m % 5)));
}

#[test]
fn every_width_of_a_tile() {
    check_all((8..=50).flat_map(|n| [7, 16, 25, 41].map(|m| (m, 3, n))));
}

#[test]
fn every_rest_of_the_depth() {
    check_all((1..=34).chain([159, 160, 161, 320, 321, 333]).map(|k| (18, k, 9)));
}

#[test]
fn columns_a_power_of_two_apart() {
    check_all([(64, 64, 16), (128, 161, 17), (256, 70, 16)].into_iter());
}
