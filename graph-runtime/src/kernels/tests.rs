//! Every product against three plain loops, over sizes that reach every tile, tail and special path.

use super::*;
use crate::arch::Baseline;
use crate::dispatch::{Kernel, dispatch};
use std::boxed::Box;
use std::vec::Vec;

/// Numbers that leave no product or sum to chance: small integers, so that every order of summation is exact.
#[allow(clippy::unnecessary_box_returns)] // unoptimised builds would copy a matrix over the stack
fn numbers<T: Scalar, const R: usize, const C: usize>(seed: usize) -> Box<[[T; R]; C]> {
    let entry = |k: usize| T::from_f64((((k * 7919 + seed * 104_729) % 31) as f64) - 15.0);
    let columns: Box<[[T; R]]> = (0..C).map(|j| core::array::from_fn(|i| entry(j * R + i))).collect();
    columns.try_into().unwrap()
}

struct All<T, const M: usize, const K: usize, const N: usize>(core::marker::PhantomData<T>);

impl<T: Scalar, const M: usize, const K: usize, const N: usize> Kernel for All<T, M, K, N> {
    type Output = ();
    #[inline(always)]
    fn run<A: Arch>(self, arch: A) {
        let (a, b, start) = (numbers::<T, M, K>(1), numbers::<T, K, N>(2), numbers::<T, M, N>(3));
        let (mut at, mut bt) = (numbers::<T, K, M>(0), numbers::<T, N, K>(0));
        transpose(arch, &a, &mut at);
        transpose(arch, &b, &mut bt);
        let mut want = Box::new([[T::ZERO; M]; N]);
        let mut more = start.clone();
        for j in 0..N {
            for i in 0..M {
                for k in 0..K {
                    assert_eq!(at[i][k], a[k][i]);
                    want[j][i] += a[k][i] * b[j][k];
                }
                more[j][i] += want[j][i];
            }
        }
        let label = (M, K, N, core::any::type_name::<(T, A)>());
        let mut out = start.clone();
        matmul(arch, &a, &b, &mut out);
        assert_eq!(out, want, "a·b {label:?}");
        out = start.clone();
        matmul_add(arch, &a, &b, &mut out);
        assert_eq!(out, more, "+= a·b {label:?}");
        out = start.clone();
        mul_tr(arch, &a, &bt, &mut out);
        assert_eq!(out, want, "a·bᵀ {label:?}");
        out = start.clone();
        mul_tr_add(arch, &a, &bt, &mut out);
        assert_eq!(out, more, "+= a·bᵀ {label:?}");
        out = start.clone();
        tr_mul(arch, &at, &b, &mut out);
        assert_eq!(out, want, "aᵀ·b {label:?}");
        out = start.clone();
        tr_mul_add(arch, &at, &b, &mut out);
        assert_eq!(out, more, "+= aᵀ·b {label:?}");
    }
}

/// A frame of its own, as `dispatch` gives.
#[inline(never)]
fn plain<K: Kernel<Output = ()>>(kernel: K) {
    kernel.run(Baseline);
}

/// All products of these sizes, in either type, with the best instructions and with the baseline's.
#[inline(never)]
fn all<const M: usize, const K: usize, const N: usize>() {
    dispatch(All::<f32, M, K, N>(core::marker::PhantomData));
    dispatch(All::<f64, M, K, N>(core::marker::PhantomData));
    plain(All::<f32, M, K, N>(core::marker::PhantomData));
    plain(All::<f64, M, K, N>(core::marker::PhantomData));
}

macro_rules! sizes {
    ($($m:literal $k:literal $n:literal),+) => { $(all::<$m, $k, $n>();)+ };
}

#[test]
fn products_of_small_matrices() {
    sizes!(1 1 1, 2 2 2, 3 3 3, 4 4 4, 5 5 5, 6 6 6, 7 7 7, 8 8 8, 2 3 4, 4 3 2, 6 2 5, 3 9 7, 5 1 6, 9 12 10);
}

#[test]
fn products_with_vectors() {
    sizes!(1 4 3, 1 1 5, 5 1 1, 4 3 1, 1 50 10, 1 39 9, 1 17 4, 1 3 6, 100 5 1, 87 9 1, 1 7 1, 31 1 13, 2 40 1, 64 3 1);
}

#[test]
fn products_of_larger_matrices() {
    sizes!(16 16 16, 17 20 19, 23 33 5, 31 31 31, 32 64 32, 30 9 11, 15 14 13, 50 20 10);
}

#[test]
fn products_with_few_rows_or_columns_and_much_depth() {
    sizes!(2 40 3, 3 64 17, 5 33 6, 7 50 7, 12 41 3, 20 36 4, 33 18 2, 2 1030 16);
}

#[test]
fn products_with_little_depth() {
    sizes!(97 3 101, 33 1 40, 24 4 200);
}

#[test]
fn products_whose_columns_lie_a_power_of_two_apart() {
    sizes!(128 65 17, 64 300 16);
}

#[test]
fn products_of_many_sizes() {
    sizes!(3 2 1, 2 5 3, 4 3 5, 6 7 8, 7 6 9, 10 16 11, 11 13 6, 13 17 9, 14 10 12, 18 6 13, 21 40 19, 26 35 22, 29 24 47,
        61 13 38);
}

#[test]
fn products_deeper_than_one_panel() {
    sizes!(18 300 5, 7 513 3);
}

#[test]
fn long_products() {
    sizes!(33 32 33, 9 458 8, 100 32 12, 64 161 9);
}

#[test]
fn an_empty_depth_writes_zeros() {
    sizes!(3 0 4, 1 0 1, 0 3 2);
}

#[test]
fn reductions_of_every_length() {
    let all = numbers::<f64, 100, 1>(5);
    for n in 0..100 {
        let line = &all[0][..n];
        let twice: Vec<f64> = line.iter().map(|x| 2.0 * x).collect();
        let want: f64 = line.iter().sum();
        assert_eq!(sum(Baseline, line), want);
        assert_eq!(dot(Baseline, line, &twice), 2.0 * line.iter().map(|x| x * x).sum::<f64>());
        assert_eq!(sum_squares(Baseline, line), line.iter().map(|x| x * x).sum::<f64>());
        assert_eq!(max(Baseline, line), line.iter().copied().fold(f64::NEG_INFINITY, f64::max));
        assert_eq!(min(Baseline, line), line.iter().copied().fold(f64::INFINITY, f64::min));
        let halves: Vec<f64> = line.iter().map(|x| if *x > 0.0 { 2.0 } else { 0.5 }).collect();
        assert_eq!(product(Baseline, &halves), halves.iter().product());
        let mut poisoned = twice;
        if n > 0 {
            poisoned[n / 2] = f64::NAN;
            assert!(max(Baseline, &poisoned).is_nan() && min(Baseline, &poisoned).is_nan());
        }
    }
}

#[test]
fn transposes_of_every_block() {
    let a = numbers::<f32, 19, 21>(1);
    let mut out = [[0.0; 21]; 19];
    transpose(Baseline, &a, &mut out);
    for j in 0..21 {
        for i in 0..19 {
            assert_eq!(out[i][j], a[j][i]);
        }
    }
}
