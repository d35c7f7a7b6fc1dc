//! Whole programs of the language, from their text to every derivative: held to differences, mode against mode, through
//! all passes and the split into halves.

use super::control::check;
use crate::diag::Errors;
use crate::ir::Graph;
use crate::lower::lower;
use crate::shape::infer::infer;
use crate::syntax::parse;
use crate::syntax::scope::Scope;

/// The graph of a function, without the condition of an `Option`.
fn graph(text: &str) -> Graph {
    let mut errors = Errors::default();
    let item: syn::ItemFn = syn::parse_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let scope = Scope::default();
    let function = parse::function(&item, &scope, &mut errors);
    let typed = infer(&function, &scope, &mut errors);
    assert!(errors.is_empty(), "{:?}", errors.messages());
    let typed = typed.expect("there are no errors");
    let mut graph = lower(&function, &typed, &scope);
    graph.outputs.retain(|output| &*output.name != "?");
    graph
}

fn holds(text: &str) {
    check(&graph(text));
}

#[test]
fn factorisations() {
    holds(
        "fn f(m: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<f64> { let a = m * m.transpose() + Matrix3::identity(); Some(a.cholesky()?.solve(b).norm_squared()) }",
    );
    holds(
        "fn f(m: &Matrix3<f64>) -> Option<f64> { let a = m * m.transpose() + Matrix3::identity(); Some(a.cholesky()?.ln_determinant() * 0.5) }",
    );
    holds(
        "fn f(m: &Matrix3<f64>) -> Option<f64> { let a = m * m.transpose() + Matrix3::identity(); Some(a.cholesky()?.determinant()) }",
    );
    holds(
        "fn f(m: &Matrix3<f64>, c: &Matrix3<f64>) -> Option<f64> { let a = m * m.transpose() + Matrix3::identity(); Some(a.cholesky()?.l().component_mul(c).sum()) }",
    );
    holds(
        "fn f(m: &Matrix3<f64>, c: &Matrix3<f64>) -> Option<f64> { let a = m * m.transpose() + Matrix3::identity(); Some(a.cholesky()?.inverse().component_mul(c).sum()) }",
    );
    holds(
        "fn f(m: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<f64> { let a = m + 3.0 * Matrix3::identity(); let lu = a.lu(); let x = lu.solve(b)?; Some(lu.solve(&x)?.norm_squared()) }",
    );
    holds("fn f(m: &Matrix4<f64>) -> f64 { let a = m + 3.0 * Matrix4::identity(); a.determinant() * 0.01 }");
    holds("fn f(m: &Matrix4<f64>) -> f64 { let a = m + 3.0 * Matrix4::identity(); a.ln_determinant() }");
    holds("fn f(m: &Matrix3<f64>) -> f64 { m.determinant() }");
    holds(
        "fn f(m: &Matrix3<f64>, c: &Matrix3<f64>) -> Option<f64> { let a = m + 3.0 * Matrix3::identity(); Some(a.try_inverse()?.component_mul(c).sum() + a.lu().ln_determinant() * a.lu().determinant()) }",
    );
    for (solve, shift) in
        [("solve_lower", ""), ("tr_solve_lower", ""), ("solve_upper", ""), ("tr_solve_upper", "")]
    {
        holds(&format!(
            "fn f(m: &Matrix3<f64>, b: &Matrix3x2<f64>) -> Option<f64> {{ let a = m{shift} + 3.0 * Matrix3::identity(); Some(a.{solve}_triangular(b)?.norm_squared()) }}"
        ));
    }
}

#[test]
fn shapes_and_blocks() {
    holds(
        "fn f(a: &Matrix2x3<f64>, b: &Matrix3x2<f64>) -> f64 { (a.reshape::<3, 2>() - b).norm_squared() * a.reshape::<6, 1>()[4] }",
    );
    holds(
        "fn f(a: &Matrix2<f64>, b: &Matrix2x3<f64>, c: &SMatrix<f64, 4, 6>) -> f64 { a.kronecker(b).component_mul(c).sum() }",
    );
    holds(
        "fn f(a: &Matrix4<f64>, b: &Matrix2<f64>, c: &SMatrix<f64, 8, 8>) -> f64 { a.kronecker(b).component_mul(c).square().sum() }",
    );
    holds(
        "fn f(a: &Matrix2<f64>, b: &Matrix2<f64>, c: f64) -> f64 { stack![a, b * c; b.component_mul(a), 0].norm_squared() * matrix![c, a[(0, 1)]; 2.0, c].norm_squared() }",
    );
}

#[test]
fn loops_of_factorisations() {
    holds(
        "fn f(m: &Matrix2<f64>, x0: &Vector2<f64>) -> Option<f64> {
        let mut x = *x0;
        for i in 0..3 {
            let a = m * m.transpose() + (1.0 + i as f64) * Matrix2::identity();
            x = a.cholesky()?.solve(&x) + x0;
        }
        Some(x.norm_squared())
    }",
    );
    holds(
        "fn f(m: &Matrix2<f64>, x0: &Vector2<f64>) -> Option<f64> {
        let mut x = *x0;
        for _ in 0..3 {
            let a = m + (3.0 + x.norm_squared()) * Matrix2::identity();
            x = a.lu().solve(&x)? + x0;
        }
        Some(x.norm_squared())
    }",
    );
}

#[test]
fn loops_and_branches() {
    holds(
        "fn f(x: &SVector<f64, 6>) -> f64 {
        let mut s = 0.0;
        for i in 0..5 {
            s += 100.0 * (x[i + 1] - x[i] * x[i]).powi(2) + (1.0 - x[i]).powi(2);
        }
        s
    }",
    );
    holds(
        "fn f(x: &Matrix3<f64>, w: &Matrix2<f64>) -> f64 {
        let mut y = Matrix2::zeros();
        for i in 0..2 {
            for j in 0..2 {
                for k in 0..2 {
                    for l in 0..2 {
                        y[(i, j)] += x[(i + k, j + l)] * w[(k, l)];
                    }
                }
            }
        }
        y.norm_squared()
    }",
    );
    holds(
        "fn f(a: &SVector<f64, 5>, c: f64) -> f64 {
        let mut best = a[0];
        let mut place = 0;
        let mut v = *a;
        for i in 1..5 {
            if v[i] > best {
                best = v[i];
                place = i;
            } else if v[i] > c {
                v[i] *= c;
            }
        }
        v[place] = 2.0 * best;
        v.norm_squared() * best
    }",
    );
    holds(
        "fn f(x: &Vector2<f64>, k: f64) -> f64 {
        let mut s = *x;
        for _ in 0..10 {
            let k1 = vector![s[1], -k * s[0].sin()];
            let m = s + 0.05 * k1;
            let k2 = vector![m[1], -k * m[0].sin()];
            s += 0.1 * k2;
        }
        s.norm_squared()
    }",
    );
    holds(
        "fn f(x: &Matrix3<f64>) -> f64 {
        let mut m = *x;
        for i in (0..3).rev() {
            let r = m.row(i) * 2.0;
            m.set_row(i, &(r + m.row(0)));
            m.set_column(1, &m.column(i).sin());
        }
        m.norm_squared()
    }",
    );
    holds(
        "fn f(xs: &[Vector2<f64>; 4], w: &Matrix2<f64>) -> f64 {
        let mut h = Vector2::zeros();
        for i in 0..4 {
            h = (w * h + xs[i]).tanh();
        }
        for x in xs.iter() {
            h += 0.1 * x;
        }
        h.norm_squared()
    }",
    );
    holds(
        "fn f(x: f64, y: f64) -> f64 { let a = checkpoint((x * y).sin() * x.exp()); a * a + checkpoint(a.cos()) }",
    );
    holds(
        "fn f(x: f64, y: f64) -> f64 { let z = if x > y { if x > 0.0 { x * y } else { y.exp() } } else { x - y * y }; z * z + x }",
    );
}
