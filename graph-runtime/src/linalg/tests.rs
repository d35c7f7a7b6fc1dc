//! Against nalgebra's own factorisations.

use nalgebra::SMatrix;

use super::*;
use crate::arch::Baseline;

/// Numbers between −1 and 1, the same in every run.
fn number(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    ((*seed >> 11) as f64 / (1_u64 << 53) as f64) * 2.0 - 1.0
}

fn close<const R: usize, const C: usize>(a: &[[f64; R]; C], b: &SMatrix<f64, R, C>) {
    let a = SMatrix::<f64, R, C>::from_array_storage(nalgebra::ArrayStorage(*a));
    assert!((a - b).norm() <= 1e-9 * (1.0 + b.norm()), "{a} is not {b}");
}

/// nalgebra's LU is for sizes that it knows by name.
macro_rules! of_size {
    ($($name:ident $n:literal)+) => {$(
#[test]
fn $name() {
    const N: usize = $n;
    let mut seed = N as u64;
    for _ in 0..20 {
        let a = SMatrix::<f64, N, N>::from_fn(|_, _| number(&mut seed));
        let b = SMatrix::<f64, N, 2>::from_fn(|_, _| number(&mut seed));
        let mut f = [[0.0; N]; N];
        lu(Baseline, &a.data.0, &mut f);
        assert!(lu_is_regular(Baseline, &f));
        let mut x = [[0.0; N]; 2];
        lu_solve(Baseline, &f, &b.data.0, &mut x);
        close(&x, &a.lu().solve(&b).expect("it is regular"));
        lu_tr_solve(Baseline, &f, &b.data.0, &mut x);
        close(&x, &a.transpose().lu().solve(&b).expect("it is regular"));
        let determinant = a.lu().determinant();
        assert!((lu_determinant(Baseline, &f) - determinant).abs() <= 1e-12 * (1.0 + determinant.abs()));
        assert!((lu_ln_determinant(Baseline, &f) - determinant.abs().ln()).abs() <= 1e-9);

        let spd = a * a.transpose() + SMatrix::<f64, N, N>::identity() * 0.1;
        let factor = spd.cholesky().expect("it is positive definite");
        let mut l = [[0.0; N]; N];
        cholesky(Baseline, &spd.data.0, &mut l);
        assert!(cholesky_is_positive(Baseline, &l));
        close(&l, &factor.l());
        cholesky_solve(Baseline, &l, &b.data.0, &mut x);
        close(&x, &factor.solve(&b));
        assert!((cholesky_ln_determinant(Baseline, &l) - factor.ln_determinant()).abs() <= 1e-9);
        lower_solve(Baseline, &l, &b.data.0, &mut x);
        close(&x, &factor.l().solve_lower_triangular(&b).expect("no zero"));
        lower_tr_solve(Baseline, &l, &b.data.0, &mut x);
        close(&x, &factor.l().tr_solve_lower_triangular(&b).expect("no zero"));
        let u = factor.l().transpose();
        upper_solve(Baseline, &u.data.0, &b.data.0, &mut x);
        close(&x, &u.solve_upper_triangular(&b).expect("no zero"));
        upper_tr_solve(Baseline, &u.data.0, &b.data.0, &mut x);
        close(&x, &u.tr_solve_upper_triangular(&b).expect("no zero"));
    }
}
    )+};
}

of_size!(one 1 two 2 three 3 four 4 six 6 nine 9 sixteen 16);

#[test]
fn what_has_no_factorisation_is_told() {
    let mut f = [[0.0; 2]; 2];
    lu(Baseline, &[[1.0, 2.0], [2.0, 4.0]], &mut f);
    assert!(!lu_is_regular(Baseline, &f));
    lu(Baseline, &[[f64::NAN, 2.0], [2.0, 4.0]], &mut f);
    assert!(!lu_is_regular(Baseline, &f));
    let mut l = [[0.0; 2]; 2];
    for a in [[[1.0, 2.0], [2.0, 1.0]], [[0.0, 0.0], [0.0, 1.0]], [[f64::NAN, 0.0], [0.0, 1.0]]] {
        cholesky(Baseline, &a, &mut l);
        assert!(!cholesky_is_positive(Baseline, &l), "{a:?}");
    }
    assert!(!has_no_zero_on_diagonal(Baseline, &[[1.0, 2.0], [0.0, 0.0]]));
}

/// Every kind of matrix that chooses its pivots in another way; the residual is small however ill-conditioned it is.
fn every_kind_is_solved<const N: usize>() {
    let mut seed = 11;
    for kind in 0..5 {
        for _ in 0..20 {
            let a = SMatrix::<f64, N, N>::from_fn(|i, j| {
                let x = number(&mut seed);
                match kind {
                    // Nearly a cyclic permutation: every pivot is in another row.
                    1 if (i + 1) % N == j => 4.0 + x,
                    1 => 0.01 * x,
                    // Rows of very unlike sizes.
                    2 => x * [1.0, 1e-4, 1e-8, 1e-12][i % 4],
                    // Ties.
                    3 if i == j => 1.0 + 0.5 * N as f64,
                    3 => x.signum(),
                    // Zeros where the first pivots would be.
                    4 if i == j && i + 1 < N => 0.0,
                    _ => x,
                }
            });
            let b = SMatrix::<f64, N, 3>::from_fn(|_, _| number(&mut seed));
            let (mut f, mut x) = ([[0.0; N]; N], [[0.0; N]; 3]);
            lu(Baseline, &a.data.0, &mut f);
            if !lu_is_regular(Baseline, &f) {
                continue;
            }
            let bound = 1e-14 * (N as f64).powi(2);
            lu_solve(Baseline, &f, &b.data.0, &mut x);
            let found = SMatrix::<f64, N, 3>::from_array_storage(nalgebra::ArrayStorage(x));
            assert!((a * found - b).amax() <= bound * (a.amax() * found.amax() + 1.0), "{kind}: {a}");
            lu_tr_solve(Baseline, &f, &b.data.0, &mut x);
            let found = SMatrix::<f64, N, 3>::from_array_storage(nalgebra::ArrayStorage(x));
            assert!((a.tr_mul(&found) - b).amax() <= bound * (a.amax() * found.amax() + 1.0), "{kind}: {a}");
        }
    }
}

#[test]
fn permuted_tied_and_ill_conditioned_matrices_are_solved() {
    every_kind_is_solved::<1>();
    every_kind_is_solved::<2>();
    every_kind_is_solved::<3>();
    every_kind_is_solved::<5>();
    every_kind_is_solved::<8>();
    every_kind_is_solved::<13>();
}

#[test]
fn a_singular_matrix_has_the_determinant_zero() {
    // Powers of two are eliminated without a rounding, fused or not.
    let dependent = [[1.0, 2.0, 4.0], [2.0, 4.0, 8.0], [1.0, 0.0, 1.0]];
    for a in [dependent, [[0.0; 3]; 3], [[0.0, 0.0, 0.0], [1.0, 2.0, 3.0], [3.0, 1.0, 1.0]]] {
        let mut f = [[0.0; 3]; 3];
        lu(Baseline, &a, &mut f);
        assert_eq!(lu_determinant(Baseline, &f), 0.0);
        assert_eq!(lu_ln_determinant(Baseline, &f), f64::NEG_INFINITY);
        assert!(!lu_is_regular(Baseline, &f));
    }
}

#[test]
fn a_nan_anywhere_is_told() {
    for place in 0..16 {
        for rest in [0.0, 1.0] {
            let mut seed = 5;
            let mut a = [[0.0; 4]; 4];
            for entry in a.iter_mut().flatten() {
                *entry = rest * number(&mut seed);
            }
            a[place / 4][place % 4] = f64::NAN;
            let mut f = [[0.0; 4]; 4];
            lu(Baseline, &a, &mut f);
            assert!(!lu_is_regular(Baseline, &f), "{place}");
        }
    }
}
