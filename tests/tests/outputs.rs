//! What formulas give and take besides matrices: tuples, structs, arrays, data, and results that may be missing. Every
//! generated function is held to the others, and the gradients to differences.

#![allow(
    dead_code,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]
#![deny(missing_docs)]

use graph_runtime::prelude::*;

fn some<const R: usize, const C: usize>(seed: f64) -> SMatrix<f64, R, C> {
    SMatrix::from_fn(|i, j| (seed + i as f64 * 1.3 + j as f64 * 0.7).sin())
}

/// A scalar, a matrix and data.
#[differentiable(jvp)]
pub fn parts(x: &SMatrix<f64, 3, 4>, w: &SVector<f64, 4>, n: usize) -> (f64, SVector<f64, 3>, usize) {
    let y = tanh(x * w);
    (norm_squared(y), y * 2.0, n)
}

#[test]
fn a_tuple_has_a_cotangent_for_each_part() {
    let (x, w) = (some(0.1), some(0.2));
    let (length, twice, n) = parts(&x, &w, 7);
    assert_eq!(n, 7);
    assert!((length - twice.norm_squared() / 4.0).abs() < 1e-14);

    let d_twice = some(0.5);
    let gradient = parts::backward(&x, &w, 7, (3.0, &d_twice, ()));
    let first = parts::backward(&x, &w, 7, (3.0, &SVector::zeros(), ()));
    let second = parts::backward(&x, &w, 7, (0.0, &d_twice, ()));
    assert!((gradient.x - first.x - second.x).norm() < 1e-13, "a pullback is linear");

    let (output, saved) = parts::forward_saved(&x, &w, 7);
    assert_eq!(output, (length, twice, 7));
    let again = parts::backward_saved(&x, &w, 7, &saved, (3.0, &d_twice, ()));
    assert!((gradient.x - again.x).norm() + (gradient.w - again.w).norm() < 1e-13);
    let (d_x, d_w, ()) = parts::vjp(&x, &w, 7, &saved, (3.0, &d_twice, ()));
    assert_eq!((d_x, d_w), (again.x, again.w));

    let (mut workspace, mut into) = (parts::Workspace::new(), parts::Gradient::zeros());
    parts::backward_into(&x, &w, 7, (3.0, &d_twice, ()), &mut workspace, &mut into);
    assert_eq!(into, gradient);
    parts::backward_accumulate(&x, &w, 7, (3.0, &d_twice, ()), &mut workspace, &mut into);
    assert!((into.x - gradient.x * 2.0).norm() < 1e-13);
    let mut output = (0.0, SVector::zeros(), 0);
    parts::forward_into(&x, &w, 7, &mut workspace, &mut output);
    assert_eq!(output, (length, twice, 7));
}

#[test]
fn a_tangent_of_a_tuple_is_what_the_pullback_says() {
    let (x, w, t_x, t_w) = (some(0.1), some(0.2), some(0.3), some(0.4));
    let d_twice = some(0.5);
    let (output, (t_length, t_twice, ())) = parts::jvp(&x, &w, 7, &t_x, &t_w);
    assert_eq!(output, parts(&x, &w, 7));
    let gradient = parts::backward(&x, &w, 7, (3.0, &d_twice, ()));
    let forward = 3.0 * t_length + t_twice.dot(&d_twice);
    assert!((forward - gradient.x.dot(&t_x) - gradient.w.dot(&t_w)).abs() < 1e-13);
}

#[test]
fn a_tuple_passes_the_gradient_check() {
    let check = check_gradient::<parts::Graph>(&(some(0.1), some(0.2), 7)).unwrap();
    assert!(check.worst().unwrap().relative_error < 1e-9);
    let names: Vec<&str> = check.inputs().map(|part| part.input.name).collect();
    assert_eq!(names, ["x", "w"]);
}

/// An array of matrices, an array of scalars and an array of data.
#[differentiable(jvp)]
pub fn mixture(
    ms: &[SMatrix<f64, 2, 3>; 4],
    weights: &[f64; 4],
    which: &[usize; 2],
    x: &Vector3<f64>,
) -> f64 {
    let mut sum = 0.0;
    for i in 0..4 {
        sum += norm_squared(ms[i] * x) * weights[i];
    }
    sum + weights[which[0]] * weights[which[1]]
}

#[test]
fn arrays_are_differentiated_item_by_item() {
    let ms = [some(0.1), some(0.2), some(0.3), some(0.4)];
    let weights = [0.5, -1.5, 2.5, 3.0];
    let x = Vector3::new(0.3, -0.2, 0.9);
    let value = mixture(&ms, &weights, &[1, 2], &x);
    let expected: f64 = ms.iter().zip(&weights).map(|(m, w)| (m * x).norm_squared() * w).sum();
    assert!((value - expected + 3.75).abs() < 1e-13);

    let gradient = mixture::gradient(&ms, &weights, &[1, 2], &x);
    for i in 0..4 {
        let expected = ms[i] * x * x.transpose() * (2.0 * weights[i]);
        assert!((gradient.ms[i] - expected).norm() < 1e-13);
        let of_weight = (ms[i] * x).norm_squared() + [0.0, 2.5, -1.5, 0.0][i];
        assert!((gradient.weights[i] - of_weight).abs() < 1e-13);
    }
    assert!(check_gradient::<mixture::Graph>(&(ms, weights, [1, 2], x)).is_ok());
    let infos = <mixture::Graph as graph_runtime::Graph>::DIFFERENTIATED;
    assert_eq!((infos[0].rows, infos[0].cols, infos[1].cols), (2, 12, 4));

    let (_, saved) = mixture::forward_saved(&ms, &weights, &[1, 2], &x);
    let (d_ms, _, (), d_x) = mixture::vjp(&ms, &weights, &[1, 2], &x, &saved, 1.0);
    assert!((d_ms[2] - gradient.ms[2]).norm() + (d_x - gradient.x).norm() < 1e-12);
    let (_, tangent) =
        mixture::jvp(&ms, &weights, &[1, 2], &x, &[some(0.9); 4], &[0.0; 4], &Vector3::zeros());
    let expected: f64 = gradient.ms.iter().map(|d_m| d_m.dot(&some(0.9))).sum();
    assert!((tangent - expected).abs() < 1e-12);
}

/// An array whose length is generic.
#[differentiable]
pub fn total<T: Scalar, const N: usize>(xs: &[SVector<T, 3>; N], w: &SVector<T, 3>) -> T {
    let mut sum = dot(w, w);
    for i in 0..N {
        sum += dot(xs[i], w);
    }
    sum
}

#[test]
fn a_length_may_be_generic() {
    let xs = [Vector3::new(1.0, 2.0, 3.0), Vector3::new(4.0, 5.0, 6.0)];
    let w = Vector3::new(1.0, 0.0, -1.0);
    let gradient = total::gradient(&xs, &w);
    assert_eq!(gradient.xs, [w, w]);
    assert_eq!(gradient.w, xs[0] + xs[1] + w * 2.0);
    assert!(check_gradient::<total::Graph<f64, 2>>(&(xs, w)).is_ok());
}

/// The length of a solution, if there is one.
#[differentiable(jvp)]
pub fn solution(a: &SMatrix<f64, 3, 3>, b: &Vector3<f64>) -> Option<f64> {
    let x = a.lu().solve(&b)?;
    Some(norm_squared(x))
}

/// Several results, all of which may be missing.
#[differentiable]
pub fn inverse(a: &SMatrix<f64, 3, 3>) -> Option<(SMatrix<f64, 3, 3>, f64)> {
    let inverse = a.try_inverse()?;
    Some((inverse, sum(inverse)))
}

#[test]
fn what_may_be_missing_is_missing_everywhere() {
    let b = Vector3::new(1.0, 2.0, 3.0);
    let singular = SMatrix::<f64, 3, 3>::repeat(1.0);
    let (mut workspace, mut gradient) = (solution::Workspace::new(), solution::Gradient::zeros());
    assert_eq!(solution(&singular, &b), None);
    assert_eq!(solution::forward(&singular, &b), None);
    assert_eq!(solution::backward(&singular, &b, 1.0), None);
    assert_eq!(solution::gradient(&singular, &b), None);
    assert_eq!(solution::value_and_gradient(&singular, &b), None);
    assert_eq!(solution::forward_saved(&singular, &b), None);
    assert_eq!(solution::forward_into(&singular, &b, &mut workspace, &mut 0.0), None);
    assert_eq!(solution::backward_into(&singular, &b, 1.0, &mut workspace, &mut gradient), None);
    assert_eq!(solution::backward_accumulate(&singular, &b, 1.0, &mut workspace, &mut gradient), None);
    assert_eq!(solution::value_and_gradient_into(&singular, &b, &mut workspace, &mut gradient), None);
    assert_eq!(solution::value_and_gradient_accumulate(&singular, &b, &mut workspace, &mut gradient), None);
    assert_eq!(solution::jvp(&singular, &b, &singular, &b), None);
    assert_eq!(inverse(&singular), None);
    assert_eq!(inverse::backward(&singular, (&singular, 1.0)), None);
}

#[test]
fn what_is_there_is_the_same_by_every_way() {
    let a = SMatrix::<f64, 3, 3>::new(2.0, 0.3, -0.1, 0.4, 1.5, 0.2, -0.3, 0.1, 1.8);
    let b = Vector3::new(1.0, 2.0, 3.0);
    let x = a.try_inverse().unwrap() * b;
    let (value, gradient) = solution::value_and_gradient(&a, &b).unwrap();
    assert!((value - x.norm_squared()).abs() < 1e-12);
    // b̄ = A⁻ᵀ·2x, Ā = −b̄·xᵀ
    let d_b = a.transpose().try_inverse().unwrap() * x * 2.0;
    assert!((gradient.b - d_b).norm() + (gradient.a + d_b * x.transpose()).norm() < 1e-12);
    let (_, saved) = solution::forward_saved(&a, &b).unwrap();
    let again = solution::backward_saved(&a, &b, &saved, 1.0).unwrap();
    let (by_place, _) = solution::vjp(&a, &b, &saved, 1.0).unwrap();
    let fused = solution::backward(&a, &b, 1.0).unwrap();
    for other in [again.a, by_place, fused.a] {
        assert!((gradient.a - other).norm() < 1e-12);
    }
    let (_, tangent) = solution::jvp(&a, &b, &some(0.1), &some(0.2)).unwrap();
    assert!((tangent - gradient.a.dot(&some(0.1)) - gradient.b.dot(&some(0.2))).abs() < 1e-12);
    assert!(check_gradient::<solution::Graph>(&(a, b)).is_ok());
    assert!(check_gradient::<inverse::Graph>(&(a,)).is_ok());
}

#[test]
fn a_missing_result_fails_the_gradient_check() {
    let report = check_gradient::<solution::Graph>(&(SMatrix::repeat(1.0), Vector3::zeros())).unwrap_err();
    assert!(!report.passed());
}

/// A formula with several results.
#[test]
fn a_formula_gives_a_tuple() {
    let both = graph!(|x: &SVector<f64, 3>, s: f64| (x * s, norm(x)));
    let x = Vector3::new(3.0, 0.0, 4.0);
    let (scaled, length) = both.forward(&x, 2.0);
    assert_eq!((scaled, length), (x * 2.0, 5.0));
    let gradient = both.backward(&x, 2.0, (&Vector3::x(), 1.0));
    assert!((gradient.x - Vector3::new(2.6, 0.0, 0.8)).norm() < 1e-13);
    assert!((gradient.s - 3.0).abs() < 1e-13);
}

/// What depends on the inputs only as data has no work and no derivative.
#[differentiable(wrt(x))]
pub fn chosen(x: &Vector3<f64>, keep: bool, n: usize) -> (f64, bool) {
    let y = if keep { x[n] } else { 2.0 * x[n] };
    (y, keep)
}

#[test]
fn data_passes_through() {
    let x = Vector3::new(1.0, 2.0, 3.0);
    assert_eq!(chosen(&x, false, 1), (4.0, false));
    assert_eq!(chosen::backward(&x, false, 1, (1.0, ())).x, Vector3::new(0.0, 2.0, 0.0));
    assert!(check_gradient::<chosen::Graph>(&(x, true, 2)).is_ok());
}

#[test]
fn the_cost_of_a_branch_is_its_dearer_side_and_of_a_loop_all_its_runs() {
    /// Products in a loop and in one side.
    #[differentiable]
    fn costly(x: &SMatrix<f64, 8, 8>, s: f64) -> SMatrix<f64, 8, 8> {
        let mut y = x * s;
        for _i in 0..5 {
            y = y * x;
        }
        if s > 0.0 { y * x } else { y }
    }
    let product = 2 * 8 * 8 * 8;
    assert!(costly::COST.forward_flops >= 6 * product && costly::COST.forward_flops < 7 * product);
}
