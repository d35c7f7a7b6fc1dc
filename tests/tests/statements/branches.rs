//! Conditions: as expressions and as statements, of numbers and of matrices, one within another.

use graph_runtime::prelude::*;

twins! {
    at (0.7, 2.0) also (-0.7, 2.0)
    fn expression(x: f64, y: f64) -> f64 {
        let side = if x > 0.0 { x * y } else { x * x };
        side + y
    }

    at (0.7, 2.0) also (2.5, 2.0) also (-1.0, -1.5)
    fn chain(x: f64, y: f64) -> f64 {
        if x > y {
            x.sin()
        } else if x < 0.0 {
            let z = x * y;
            z * z
        } else {
            y.ln()
        }
    }

    at (0.7, 2.0) also (-0.7, 2.0)
    fn without_else(x: f64, y: f64) -> f64 {
        let mut z = x * y;
        if x < 0.0 {
            z = -z + y;
        }
        z * z
    }

    at (Vector3::new(0.3, -1.2, 0.8), 1.5) also (Vector3::new(3.0, -1.2, 0.8), 1.5)
    fn of_matrices(v: &Vector3<f64>, limit: f64) -> Vector3<f64> {
        let norm = v.norm();
        if norm <= limit { *v } else { v * (limit / norm) }
    }

    at (Vector3::new(0.3, -1.2, 0.8), 1.5) also (Vector3::new(3.0, -1.2, 0.8), 1.5)
    fn several_variables(v: &Vector3<f64>, s: f64) -> f64 {
        let mut a = s;
        let mut w = *v;
        let untouched = s * s;
        if v[0] >= 1.0 {
            a *= v[0];
            w[2] = a;
        } else {
            w = 2.0 * w;
            let local = w.norm();
            a += local;
        }
        a * w.norm_squared() + untouched
    }

    at (0.5, 0.7) also (-0.5, 0.7) also (0.5, -0.7) also (-0.5, -0.7)
    fn nested(x: f64, y: f64) -> f64 {
        let mut sum = 0.0;
        if x > 0.0 {
            sum += x;
            if y > 0.0 { sum *= y } else { sum -= y * y }
        } else {
            let z = if y > 0.0 { x.exp() } else { y.exp() };
            sum += z * x;
        }
        sum + x * y
    }

    at (0.5, 0.7) also (-0.5, 0.7) also (0.5, -0.7)
    fn logic(x: f64, y: f64) -> f64 {
        let both = x > 0.0 && y > 0.0;
        let one = x > 0.0 || y > 0.0;
        if both {
            x * y
        } else if one && !(x < 0.0) {
            x - y
        } else {
            x * x
        }
    }

    at (0.5, true) also (0.5, false)
    fn by_data(x: f64, squared: bool) -> f64 {
        let y = if squared { x * x } else { x };
        if !squared { y.sin() } else { y.cos() }
    }

    at (-1.0, 1.0) also (2.0, 1.0)
    fn only_the_taken_side_runs(x: f64, y: f64) -> f64 {
        // The other side is undefined below zero, and so is its derivative.
        if x > 0.0 { y * x.ln() } else { x + y }
    }

    at (0.3) also (-0.3)
    fn one_side_is_a_constant(x: f64) -> f64 {
        if x > 0.0 { x * x } else { 0.0 }
    }
}

#[differentiable(wrt(x))]
#[allow(unused_assignments)]
fn assigned_in_vain(p: f64, x: f64) -> f64 {
    let mut v = SMatrix::<f64, 2, 2>::repeat(x);
    if p >= x * 0.9 + 0.03 {
        v = v.tanh();
    }
    x * (if p < x { 0.5 } else { SMatrix::<f64, 3, 2>::repeat(x)[(2, 0)] })
}

#[test]
fn an_assignment_that_nothing_reads() {
    assert_eq!(assigned_in_vain::value_and_gradient(-1.0, 0.5).1.x, 0.5);
    assert_eq!(assigned_in_vain::value_and_gradient(1.5, 0.5).1.x, 1.0);
}
