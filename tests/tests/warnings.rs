//! Warnings that are allowed are not said: by the macro's own option, by rustc's levels on the function, on its module
//! and around a formula. Those that are said are in `ui/warnings`.

#![deny(warnings)]
#![allow(clippy::float_cmp, reason = "exact results")]

use graph_runtime::prelude::*;

#[differentiable(allow(unused_let, unreached_input, zero_gradient, singular))]
fn by_the_option(x: f64, y: f64, limit: f64) -> f64 {
    let unused = x * y;
    if x > limit { sqrt(max(x, 0.0)) } else { x * floor(y) }
}

#[allow(deprecated, unused_variables)]
#[differentiable]
fn by_levels(x: f64, y: f64, limit: f64) -> f64 {
    let unused = x * y;
    if x > limit { sqrt(max(x, 0.0)) } else { x * floor(y) }
}

#[expect(deprecated, unused_variables)]
#[differentiable]
fn expected(x: f64, y: f64, limit: f64) -> f64 {
    let unused = x * y;
    if x > limit { sqrt(max(x, 0.0)) } else { x * floor(y) }
}

#[differentiable(allow(zero_gradient, singular))]
mod model {
    use graph_runtime::prelude::*;

    #[allow(unused_variables)]
    fn helper(x: &Vector2<f64>) -> f64 {
        let unused = x.x;
        x.norm_squared().sqrt()
    }

    #[expect(unused_variables)]
    fn other(x: &Vector2<f64>) -> f64 {
        let unused = x.x;
        x.norm_squared()
    }

    pub fn length(x: &Vector2<f64>, t: f64) -> f64 {
        helper(x) * t.round() + other(x)
    }
}

/// What looks like a mistake and is none.
#[differentiable(jvp, hessian, hvp, loops)]
fn fine(x: &Vector3<f64>, y: f64, _label: f64) -> f64 {
    let _unused = x.x;
    let mut total = 0.0;
    for i in 0..3 {
        total += x[i] * floor(x[i]);
    }
    let guarded = if x.norm_squared() > 0.0 { x.norm_squared().sqrt() } else { 0.0 };
    let root = sqrt(1e-12 + norm_squared(x)) + sqrt(max(y, 1e-9)) + sqrt(stop_gradient(y * y));
    let angle = acos(clamp(y, -0.999, 0.999));
    total + guarded + root + angle + ln(y * y) + recip(y * y) + x.norm() * sqrt(y)
}

#[test]
fn allowed_warnings_change_nothing() {
    let gradients = [
        by_the_option::gradient(4.0, 2.5, 1.0).x,
        by_levels::gradient(4.0, 2.5, 1.0).x,
        expected::gradient(4.0, 2.5, 1.0).x,
    ];
    assert_eq!(gradients, [0.25; 3]);
    let gradient = model::length::gradient(&Vector2::new(3.0, 4.0), 1.6);
    assert!((gradient.x - Vector2::new(7.2, 9.6)).norm() < 1e-12);
    assert_eq!(gradient.t, 0.0);
    assert!(fine::gradient(&Vector3::new(1.5, 2.5, -0.5), 0.5, 0.0).y.is_finite());
}

#[test]
fn levels_around_a_formula_count() {
    #[allow(deprecated, unused_variables)]
    let f = graph!(|x: f64, t: f64| h = x * t; y = x * floor(t));
    assert_eq!(f.gradient(2.0, 1.5).t, 0.0);
}

/// A mistake makes the gradient what its warning says.
#[test]
#[allow(deprecated)]
fn warnings_are_right() {
    let bound = graph!(|x: f64| y = acos(clamp(x, -1.0, 1.0)));
    assert!(bound.gradient(2.0).x.is_nan());
    let root = graph!(|x: &Vector2<f64>| y = sqrt(norm_squared(x)));
    assert!(root.gradient(&Vector2::zeros()).x.x.is_nan());
    let norm = graph!(|x: &Vector2<f64>| y = norm(x));
    assert_eq!(norm.gradient(&Vector2::zeros()).x, Vector2::zeros());
}
