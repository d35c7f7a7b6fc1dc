//! Several outputs, outputs that are no numbers, and outputs that may be missing.

use graph_runtime::prelude::*;

twins! {
    at (Matrix2x3::new(2.0, 0.3, -0.2, 0.1, 1.5, 0.4), Vector3::new(0.3, -1.2, 0.8), 0.7)
    fn an_entry_of_a_matrix_that_is_never_made(m: &Matrix2x3<f64>, v: &Vector3<f64>, s: f64) -> (Vector3<f64>, f64) {
        (v * s, (m * s)[(0, 1)])
    }

    at (Matrix2x3::new(2.0, 0.3, -0.2, 0.1, 1.5, 0.4), 0.7)
    fn an_identity_of_unequal_sides(m: &Matrix2x3<f64>, s: f64) -> Matrix2x3<f64> {
        m + s * SMatrix::<f64, 2, 3>::identity()
    }

    at (Vector3::new(0.3, -1.2, 0.8), 0.4)
    fn two(x: &Vector3<f64>, s: f64) -> (f64, Vector3<f64>) {
        let y = x * s;
        (y.norm_squared(), y)
    }

    at (Vector3::new(0.3, -1.2, 0.8))
    fn within_a_loop(x: &Vector3<f64>) -> (Vector3<f64>, f64, f64) {
        let mut y = *x;
        let mut largest = 0.0;
        let mut sum = 0.0;
        for i in 0..3 {
            y[i] = y[i].exp();
            if y[i] > largest {
                largest = y[i];
            }
            sum += y[i] * largest;
        }
        (y, largest, sum)
    }

    at (0.7, -0.3) also (-0.7, -0.3)
    fn by_a_branch(x: f64, y: f64) -> (f64, f64) {
        if x > 0.0 { (x * y, y) } else { (x.cos(), x + y) }
    }

    at (Matrix3::new(2.0, 0.3, -0.2, 0.1, 1.5, 0.4, -0.3, 0.2, 1.8), Vector3::new(0.3, -1.2, 0.8))
    fn solved(a: &Matrix3<f64>, b: &Vector3<f64>) -> Option<Vector3<f64>> {
        let lu = a.lu();
        let x = lu.solve(b)?;
        let again = lu.solve(&x)?;
        Some(again + x)
    }

    at (Matrix2::new(2.0, 0.3, -0.2, 1.5), 0.5)
    fn solved_in_a_loop(a: &Matrix2<f64>, s: f64) -> Option<Matrix2<f64>> {
        let mut x = *a;
        for _ in 0..3 {
            x = (x + s * Matrix2::identity()).try_inverse()? + a;
        }
        Some(x)
    }

    at (Matrix2::new(2.0, 0.3, -0.2, 1.5), 0.5) also (Matrix2::new(2.0, 4.0, 1.0, 2.0), -0.5)
    fn solved_on_one_side(a: &Matrix2<f64>, s: f64) -> Option<Matrix2<f64>> {
        let y = if s > 0.0 { a.try_inverse()? * s } else { a * (s * s) };
        Some(y)
    }
}

/// Which entry is the largest, and how large: no cotangent for the first.
#[differentiable]
pub fn largest(x: &Vector5<f64>) -> (usize, f64) {
    let mut place = 0;
    let mut most = x[0];
    for i in 1..5 {
        if x[i] > most {
            most = x[i];
            place = i;
        }
    }
    (place, most * most)
}

/// Whether it is inside, and how far from the centre.
#[differentiable(jvp, allow(unreached_input))]
pub fn inside(x: &Vector2<f64>, radius: f64) -> (bool, f64) {
    let distance = x.norm();
    (distance < radius, distance)
}

#[test]
fn what_is_no_number_has_no_cotangent() {
    let x = Vector5::new(0.5, -1.0, 3.0, 2.0, 0.0);
    assert_eq!(largest(&x), (2, 9.0));
    assert_eq!(largest::backward(&x, ((), 2.0)).x, Vector5::new(0.0, 0.0, 12.0, 0.0, 0.0));
    let (value, saved) = largest::forward_saved(&x);
    assert_eq!(value, (2, 9.0));
    assert_eq!(largest::vjp(&x, &saved, ((), 1.0)).0, Vector5::new(0.0, 0.0, 6.0, 0.0, 0.0));

    let x = Vector2::new(3.0, 4.0);
    assert_eq!(inside(&x, 6.0), (true, 5.0));
    let gradient = inside::backward(&x, 6.0, ((), 10.0));
    assert_eq!((gradient.x, gradient.radius), (Vector2::new(6.0, 8.0), 0.0));
    let (value, tangent) = inside::jvp(&x, 4.0, &Vector2::new(1.0, 0.0), 7.0);
    assert_eq!(value, (false, 5.0));
    assert!((tangent.1 - 0.6).abs() < 1e-15);
}

#[test]
fn a_singular_matrix_on_the_side_that_does_not_run() {
    let singular = Matrix2::new(2.0, 4.0, 1.0, 2.0);
    assert!(solved_on_one_side::compiled(&singular, 0.5).is_none());
    assert!(solved_on_one_side::compiled(&singular, -0.5).is_some());
    assert!(solved_on_one_side::compiled::backward(&singular, 0.5, &singular).is_none());
    assert!(solved_in_a_loop::compiled(&Matrix2::zeros(), 0.0).is_none());
}
