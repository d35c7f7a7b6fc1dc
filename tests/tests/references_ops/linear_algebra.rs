//! Determinants, inverses, factorisations and what is solved with them. A case whose matrix has no inverse or no factor
//! has no number to be compared with: that they give `None` stands at the end.

formulas! {
    determinant {
        generic(a: &Matrix3<f64>) -> f64 { a.determinant() }
        generic_pivot(a: &Matrix3<f64>) -> f64 { determinant(a) }
        generic_1(a: &Matrix1<f64>) -> f64 { a.determinant() }
        generic_2(a: &Matrix2<f64>) -> f64 { a.determinant() }
        generic_4(a: &Matrix4<f64>) -> f64 { a.determinant() }
        generic_5(a: &Matrix5<f64>) -> f64 { a.determinant() }
        edge_singular(a: &Matrix2<f64>) -> f64 { a.determinant() }
        edge_rank_2(a: &Matrix3<f64>) -> f64 { a.determinant() }
        edge_rank_1(a: &Matrix3<f64>) -> f64 { a.determinant() }
    }
    ln_determinant {
        generic(a: &Matrix3<f64>) -> f64 { ln_determinant(a) }
        generic_pivot(a: &Matrix3<f64>) -> f64 { ln_determinant(a) }
        generic_1(a: &Matrix1<f64>) -> f64 { ln_determinant(a) }
        generic_5(a: &Matrix5<f64>) -> f64 { ln_determinant(a) }
    }
    try_inverse {
        generic(a: &Matrix3<f64>) -> Option<Matrix3<f64>> { a.try_inverse() }
        generic_pivot(a: &Matrix3<f64>) -> Option<Matrix3<f64>> { let inverse = a.try_inverse()?; Some(inverse) }
        generic_1(a: &Matrix1<f64>) -> Option<Matrix1<f64>> { a.try_inverse() }
        generic_2(a: &Matrix2<f64>) -> Option<Matrix2<f64>> { a.try_inverse() }
        generic_4(a: &Matrix4<f64>) -> Option<Matrix4<f64>> { Some(try_inverse(a)?) }
        generic_5(a: &Matrix5<f64>) -> Option<Matrix5<f64>> { a.try_inverse() }
    }
    lu_inverse {
        generic(a: &Matrix3<f64>) -> Option<Matrix3<f64>> { a.lu().try_inverse() }
        generic_pivot(a: &Matrix3<f64>) -> Option<Matrix3<f64>> { a.lu().try_inverse() }
        generic_1(a: &Matrix1<f64>) -> Option<Matrix1<f64>> { a.lu().try_inverse() }
        generic_5(a: &Matrix5<f64>) -> Option<Matrix5<f64>> { a.lu().try_inverse() }
    }
    lu_solve {
        generic(a: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { a.lu().solve(&b) }
        generic_pivot(a: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { Some(a.lu().solve(b)?) }
        generic_column(a: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> { a.lu().solve(&b) }
        generic_1(a: &Matrix1<f64>, b: &RowVector2<f64>) -> Option<RowVector2<f64>> { a.lu().solve(&b) }
        generic_5(a: &Matrix5<f64>, b: &Matrix5x2<f64>) -> Option<Matrix5x2<f64>> {
            let lu = a.lu();
            let x = lu.solve(&b)?;
            Some(x)
        }
    }
    lu_determinant {
        generic(a: &Matrix3<f64>) -> f64 { a.lu().determinant() }
        generic_pivot(a: &Matrix3<f64>) -> f64 { a.lu().determinant() }
        generic_1(a: &Matrix1<f64>) -> f64 { a.lu().determinant() }
        generic_5(a: &Matrix5<f64>) -> f64 { a.lu().determinant() }
    }
    cholesky {
        generic(a: &Matrix3<f64>) -> Option<Matrix3<f64>> { Some(a.cholesky()?.l()) }
        generic_1(a: &Matrix1<f64>) -> Option<Matrix1<f64>> { Some(a.cholesky()?.l()) }
        generic_5(a: &Matrix5<f64>) -> Option<Matrix5<f64>> { let factor = a.cholesky()?; Some(factor.l()) }
    }
    cholesky_solve {
        generic(a: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { Some(a.cholesky()?.solve(&b)) }
        generic_column(a: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> { Some(a.cholesky()?.solve(&b)) }
        generic_1(a: &Matrix1<f64>, b: &RowVector2<f64>) -> Option<RowVector2<f64>> { Some(a.cholesky()?.solve(&b)) }
        generic_5(a: &Matrix5<f64>, b: &Matrix5x2<f64>) -> Option<Matrix5x2<f64>> { Some(a.cholesky()?.solve(&b)) }
    }
    cholesky_inverse {
        generic(a: &Matrix3<f64>) -> Option<Matrix3<f64>> { Some(a.cholesky()?.inverse()) }
        generic_1(a: &Matrix1<f64>) -> Option<Matrix1<f64>> { Some(a.cholesky()?.inverse()) }
        generic_5(a: &Matrix5<f64>) -> Option<Matrix5<f64>> { Some(a.cholesky()?.inverse()) }
    }
    cholesky_ln_determinant {
        generic(a: &Matrix3<f64>) -> Option<f64> { Some(a.cholesky()?.ln_determinant()) }
        generic_1(a: &Matrix1<f64>) -> Option<f64> { Some(a.cholesky()?.ln_determinant()) }
        generic_5(a: &Matrix5<f64>) -> Option<f64> { Some(a.cholesky()?.ln_determinant()) }
    }
    cholesky_determinant {
        generic(a: &Matrix3<f64>) -> Option<f64> { Some(a.cholesky()?.determinant()) }
        generic_1(a: &Matrix1<f64>) -> Option<f64> { Some(a.cholesky()?.determinant()) }
        generic_5(a: &Matrix5<f64>) -> Option<f64> { Some(a.cholesky()?.determinant()) }
    }
    solve_lower_triangular {
        all(l: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { l.solve_lower_triangular(&b) }
        generic_column(l: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> { l.solve_lower_triangular(&b) }
    }
    solve_upper_triangular {
        all(l: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { l.solve_upper_triangular(&b) }
        generic_column(l: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> { l.solve_upper_triangular(&b) }
    }
    tr_solve_lower_triangular {
        all(l: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { l.tr_solve_lower_triangular(&b) }
        generic_column(l: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> { l.tr_solve_lower_triangular(&b) }
    }
    tr_solve_upper_triangular {
        all(l: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<Matrix3x2<f64>> { l.tr_solve_upper_triangular(&b) }
        generic_column(l: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> { l.tr_solve_upper_triangular(&b) }
    }
}

mod nothing {
    use super::{cholesky, cholesky_ln_determinant, lu_solve, solve_lower_triangular, try_inverse};
    use graph_runtime::prelude::*;

    /// The second row is twice the first one, and the third one is zero.
    const SINGULAR: Matrix3<f64> = Matrix3::new(1.0, 2.0, 3.0, 2.0, 4.0, 6.0, 0.0, 0.0, 0.0);
    const INDEFINITE: Matrix3<f64> = Matrix3::new(1.0, 2.0, 0.0, 2.0, 1.0, 0.0, 0.0, 0.0, 1.0);

    #[test]
    fn a_singular_matrix_has_no_inverse_and_no_gradient_of_it() {
        assert!(try_inverse::generic::formula(&SINGULAR).is_none());
        assert!(try_inverse::generic::formula::backward(&SINGULAR, &Matrix3::identity()).is_none());
        assert!(try_inverse::generic_2::formula(&Matrix2::new(1.0, 2.0, 2.0, 4.0)).is_none());
        assert!(try_inverse::generic_1::formula(&Matrix1::new(0.0)).is_none());
        assert!(try_inverse::generic_5::formula(&SMatrix::<f64, 5, 5>::repeat(1.0)).is_none());
        let b = Matrix3x2::repeat(1.0);
        assert!(lu_solve::generic::formula(&SINGULAR, &b).is_none());
        assert!(lu_solve::generic::formula::forward_saved(&SINGULAR, &b).is_none());
        assert!(lu_solve::generic::formula::backward(&SINGULAR, &b, &b).is_none());
    }

    #[test]
    fn an_indefinite_matrix_has_no_factor() {
        for a in [INDEFINITE, SINGULAR, -Matrix3::identity(), Matrix3::repeat(f64::NAN)] {
            assert!(cholesky::generic::formula(&a).is_none());
            assert!(cholesky::generic::formula::backward(&a, &Matrix3::identity()).is_none());
            assert!(cholesky_ln_determinant::generic::formula::value_and_gradient(&a).is_none());
        }
    }

    #[test]
    fn a_zero_on_the_diagonal_solves_nothing() {
        let l = Matrix3::new(1.0, 0.0, 0.0, 2.0, 0.0, 0.0, 3.0, 1.0, 1.0);
        let b = Vector3::new(1.0, 2.0, 3.0);
        assert!(solve_lower_triangular::generic_column::formula(&l, &b).is_none());
        assert!(solve_lower_triangular::generic_column::formula::backward(&l, &b, &b).is_none());
    }
}
