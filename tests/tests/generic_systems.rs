//! Systems of any size: the size is a const generic of the caller's.

#![allow(
    dead_code,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]

use graph_runtime::prelude::*;

#[differentiable]
fn solved<T: Scalar, const N: usize>(a: &SMatrix<T, N, N>, b: &SVector<T, N>) -> Option<T> {
    let x = a.lu().solve(&b)?;
    let y = a.try_inverse()? * b;
    Some(x.dot(&y) + ln_determinant(a))
}

#[test]
fn a_system_of_any_size_is_solved() {
    let a =
        Matrix4::new(0.0, 2.0, 1.0, -1.0, 4.0, 0.5, 0.0, 1.0, 1.0, -3.0, 2.0, 0.3, 0.2, 1.0, 5.0, -2.0_f64);
    let b = Vector4::new(1.0, -2.0, 0.5, 3.0);
    let x = a.lu().solve(&b).expect("it is regular");
    let expected = x.norm_squared() + a.determinant().abs().ln();
    assert!((solved(&a, &b).expect("it is regular") - expected).abs() < 1e-12);
    let gradient = solved::gradient(&a, &b).expect("it is regular");
    let h = 1e-6;
    for place in 0..16 {
        let (mut more, mut less) = (a, a);
        more[place] += h;
        less[place] -= h;
        let difference =
            (solved(&more, &b).expect("regular") - solved(&less, &b).expect("regular")) / (2.0 * h);
        assert!((gradient.a[place] - difference).abs() < 1e-6 * (1.0 + difference.abs()), "{place}");
    }
    let singular = Matrix2::new(1.0, 2.0, 2.0, 4.0);
    assert_eq!(solved(&singular, &Vector2::new(1.0, 1.0)), None);
    assert!(solved::gradient(&Matrix1::new(f64::NAN), &Vector1::new(1.0)).is_none());
}
