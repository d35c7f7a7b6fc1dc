//! Graphs written by hand, right and wrong, with outputs of every kind.

use super::*;
use crate::cost::Cost;
use nalgebra::{Matrix2, RowVector2, SMatrix, Vector2};
use std::string::ToString;

/// y = x·w·s with a 2×2, a 2×1 and a scalar; `MISTAKE` is added to one derivative.
struct Product<const MISTAKE: i32>;

impl<const MISTAKE: i32> Graph for Product<MISTAKE> {
    type Scalar = f64;
    type Inputs = (Matrix2<f64>, Vector2<f64>, f64);
    type Output = Vector2<f64>;
    type Cotangent = Vector2<f64>;
    type Gradient = (Matrix2<f64>, Vector2<f64>, f64);
    const NAME: &'static str = "product";
    const COST: Cost = Cost { forward_flops: 8, backward_flops: 20, saved_bytes: 0, workspace_bytes: 0 };
    const DOT: &'static str = "";
    const DIFFERENTIATED: &'static [Input] = &[
        Input { name: "x", rows: 2, cols: 2 },
        Input { name: "p.w", rows: 2, cols: 1 },
        Input { name: "s", rows: 1, cols: 1 },
    ];
    fn forward((x, w, s): &Self::Inputs) -> Self::Output {
        x * w * *s
    }
    fn backward((x, w, s): &Self::Inputs, dy: &Self::Cotangent) -> Self::Gradient {
        let mut dx = dy * w.transpose() * *s;
        dx[(1, 0)] += f64::from(MISTAKE) * 1e-3;
        (dx, x.tr_mul(dy) * *s, (x * w).dot(dy))
    }
    fn entry_mut((x, w, s): &mut Self::Inputs, k: usize) -> &mut f64 {
        match k {
            0..4 => &mut x.as_mut_slice()[k],
            4..6 => &mut w[k - 4],
            _ => s,
        }
    }
}

const AT: (Matrix2<f64>, Vector2<f64>, f64) =
    (Matrix2::new(1.0, -2.0, 0.5, 30.0), Vector2::new(0.3, -4.0), 0.7);

#[test]
fn a_right_gradient_passes_with_room_to_spare() {
    let check = check_gradient::<Product<0>>(&AT).unwrap();
    assert!(check.passed());
    assert!(check.worst().unwrap().relative_error < 1e-10);
    assert_eq!(check.inputs().count(), 3);
    assert!(
        check.to_string().ends_with("the gradient of `product` agrees with differences to 1e-6"),
        "{check}"
    );
}

#[test]
fn a_wrong_entry_is_named() {
    let check = check_gradient_of(&Product::<1>, &AT).unwrap_err();
    let worst = check.worst().unwrap();
    assert_eq!((worst.input.name, worst.row, worst.col), ("x", 1, 0));
    assert!((worst.derivative - worst.difference - 1e-3).abs() < 1e-9);
    let text = check.to_string();
    assert!(text.contains("`x` (2×2), worst at (1, 0): derivative"), "{text}");
    assert!(text.contains(": WRONG\n`p.w` (2×1)"), "{text}");
    assert!(text.contains("\n`s`: derivative"), "{text}");
    assert!(text.ends_with("does not agree with differences to 1e-6"), "{text}");
}

#[test]
fn a_tolerance_of_ones_own_is_kept() {
    let loose = CheckOptions { tolerance: 1e-2, ..CheckOptions::default() };
    assert!(check_gradient_with::<Product<1>>(&AT, loose).is_ok());
    let strict = CheckOptions { tolerance: 1e-16, ..CheckOptions::default() };
    assert!(check_gradient_with::<Product<1>>(&AT, strict).is_err());
}

/// y = Σ ln x in `f32`: large values, and entries near the edge of the domain.
struct Logs<const NAN: bool>;

impl<const NAN: bool> Graph for Logs<NAN> {
    type Scalar = f32;
    type Inputs = (SMatrix<f32, 1, 2>,);
    type Output = f32;
    type Cotangent = f32;
    type Gradient = (RowVector2<f32>,);
    const NAME: &'static str = "logs";
    const COST: Cost = Cost { forward_flops: 2, backward_flops: 2, saved_bytes: 0, workspace_bytes: 0 };
    const DOT: &'static str = "";
    const DIFFERENTIATED: &'static [Input] = &[Input { name: "x", rows: 1, cols: 2 }];
    fn forward((x,): &Self::Inputs) -> f32 {
        x.map(f32::ln).sum()
    }
    fn backward((x,): &Self::Inputs, dy: &f32) -> Self::Gradient {
        (if NAN { x.map(|_| f32::NAN) } else { x.map(|x| *dy / x) },)
    }
    fn entry_mut((x,): &mut Self::Inputs, k: usize) -> &mut f32 {
        &mut x[k]
    }
}

#[test]
fn single_precision_near_the_edge_of_the_domain_passes() {
    for x in [RowVector2::new(2.5, 1e4), RowVector2::new(0.01, 3.0), RowVector2::new(2e-3, 1.0)] {
        check_gradient::<Logs<false>>(&(x,)).unwrap();
    }
}

#[test]
fn a_gradient_that_is_no_number_fails() {
    let check = check_gradient::<Logs<true>>(&(RowVector2::new(1.0, 2.0),)).unwrap_err();
    assert_eq!(check.worst().unwrap().relative_error, f32::INFINITY);
    assert!(!check.passed());
}
