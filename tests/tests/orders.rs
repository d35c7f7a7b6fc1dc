//! Chains of products: the cheapest order, the written one on request, and the same derivatives in both.

use graph_runtime::prelude::*;

#[differentiable(loops)]
fn cheapest(a: &SMatrix<f64, 24, 24>, b: &SMatrix<f64, 24, 24>, x: &SVector<f64, 24>) -> SVector<f64, 24> {
    a * b * x
}

#[differentiable(loops, written_order)]
fn written(a: &SMatrix<f64, 24, 24>, b: &SMatrix<f64, 24, 24>, x: &SVector<f64, 24>) -> SVector<f64, 24> {
    a * b * x
}

#[test]
fn the_cheapest_order_takes_two_products_with_a_vector() {
    let product = 2 * 24 * 24;
    assert_eq!(cheapest::COST.forward_flops, 2 * product);
    assert_eq!(written::COST.forward_flops, (24 + 1) * product);
    // b·x, Aᵀ·d, Bᵀ·(Aᵀ·d), and two outer products.
    assert!(cheapest::COST.backward_flops <= 5 * product);
    // No outer product is multiplied, whatever the order of the value.
    assert!(written::COST.backward_flops <= (24 + 6) * product, "{:?}", written::COST);
}

#[test]
fn both_orders_have_the_same_derivatives() {
    let a = SMatrix::from_fn(|i, j| ((3 * i + 5 * j) % 7) as f64 / 7.0 - 0.4);
    let b = SMatrix::from_fn(|i, j| ((4 * i + j) % 11) as f64 / 11.0 - 0.5);
    let x = SVector::from_fn(|i, _| (i % 5) as f64 / 5.0 - 0.3);
    let d = SVector::from_fn(|i, _| (i % 3) as f64 - 0.7);
    assert!((cheapest(&a, &b, &x) - a * b * x).norm() < 1e-13);
    assert!((written(&a, &b, &x) - a * b * x).norm() < 1e-13);
    let (one, other) = (cheapest::backward(&a, &b, &x, &d), written::backward(&a, &b, &x, &d));
    assert!((one.a - other.a).norm() < 1e-12);
    assert!((one.b - other.b).norm() < 1e-12);
    assert!((one.x - other.x).norm() < 1e-12);
    assert!((one.a - d * (b * x).transpose()).norm() < 1e-12);
}
