//! With the feature `deterministic` results have the same bits on every machine and in every build: those that are
//! written down here. Run in a debug build and in an optimised one.

use graph_runtime::prelude::*;
use graph_runtime::{Graph, Values};

#[differentiable]
fn functions(x: f64) -> f64 {
    let a = exp(x) + ln(x) + sin(x) * cos(x) + tan(0.3 * x) + tanh(x) + sigmoid(x) + softplus(x);
    let b = asin(x / 9.0) + acos(x / 9.0) + atan(x) + sinh(x) + cosh(x) + asinh(x) + atanh(x / 9.0);
    let c = erf(x) + normal_cdf(x) + cbrt(x) + powf(x, 1.7) + log10(x) + exp_m1(x) + ln_1p(x) + sqrt(x);
    a * b + c * a
}

#[differentiable]
fn functions_of_floats(x: f32) -> f32 {
    let a = exp(x) + ln(x) + sin(x) * cos(x) + tan(0.3 * x) + tanh(x) + sigmoid(x) + softplus(x);
    let b = asin(x / 9.0) + acos(x / 9.0) + atan(x) + sinh(x) + cosh(x) + asinh(x) + atanh(x / 9.0);
    let c = erf(x) + normal_cdf(x) + cbrt(x) + powf(x, 1.7) + log10(x) + exp_m1(x) + ln_1p(x) + sqrt(x);
    a * b + c * a
}

#[differentiable]
fn network(
    x: &SMatrix<f64, 19, 7>,
    w: &SMatrix<f64, 7, 23>,
    v: &SMatrix<f64, 23, 5>,
    t: &SMatrix<f64, 19, 5>,
) -> f64 {
    let h = gelu(x * w) * v;
    softmax_cross_entropy(h, softmax(*t))
}

#[differentiable]
fn products(a: &SMatrix<f32, 33, 65>, b: &SMatrix<f32, 33, 17>) -> f32 {
    let c = a.transpose() * b;
    norm_squared(c * b.transpose()) + sum(logsumexp(c))
}

#[differentiable]
fn gaussian(covariance: &SMatrix<f64, 6, 6>, x: &SVector<f64, 6>) -> f64 {
    let positive = covariance * covariance.transpose() + identity::<6>();
    quadratic_form(positive, x) + ln(determinant(positive))
}

#[differentiable]
fn walk(x: &SVector<f64, 3>) -> f64 {
    let mut state = *x;
    for k in 0..20 {
        let next = state + 0.1 * sin(2.0 * state) * sqrt(k as f64);
        state = if norm(next) > 2.0 { next / norm(next) } else { next };
    }
    norm_squared(state)
}

/// FNV-1a of the bits of values and gradients at a hundred points.
fn bits<G: Graph>(zeros: &G::Inputs) -> u64
where
    G::Scalar: Into<f64>,
{
    let mut inputs = zeros.clone();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |entry: f64| {
        for byte in entry.to_bits().to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for point in 0..100 {
        for k in 0..G::Gradient::LEN {
            let x = ((37 * k + 101 * point) % 97) as f64 / 60.0 + 0.05;
            *G::entry_mut(&mut inputs, k) = Scalar::from_f64(x);
        }
        let value = G::forward(&inputs);
        let gradient = G::backward(&inputs, &G::Cotangent::from_fn(&mut |_| G::Scalar::ONE));
        (0..G::Output::LEN).for_each(|k| add(value.entry(k).into()));
        (0..G::Gradient::LEN).for_each(|k| add(gradient.entry(k).into()));
    }
    hash
}

#[test]
fn the_bits_are_those_that_are_written_down() {
    let found = [
        ("functions", bits::<functions::Graph>(&(0.0,))),
        ("functions of floats", bits::<functions_of_floats::Graph>(&(0.0,))),
        (
            "network",
            bits::<network::Graph>(&(SMatrix::zeros(), SMatrix::zeros(), SMatrix::zeros(), SMatrix::zeros())),
        ),
        ("products", bits::<products::Graph>(&(SMatrix::zeros(), SMatrix::zeros()))),
        ("gaussian", bits::<gaussian::Graph>(&(SMatrix::zeros(), SVector::zeros()))),
        ("walk", bits::<walk::Graph>(&(SVector::zeros(),))),
    ];
    // They change with the generated code, for all machines at once.
    let written = [
        0xca83_0428_5f6f_7057,
        0xeb66_aff5_815d_17fd,
        0x3b24_c66c_1b3c_1eb3,
        0x81a3_7c19_2117_cf81,
        0x0e20_13aa_1fdb_3675,
        0xa9a2_d226_3ce2_6548,
    ];
    let differ: Vec<_> = found.iter().zip(written).filter(|((_, found), written)| found != written).collect();
    assert!(differ.is_empty(), "{differ:#x?}");
}
