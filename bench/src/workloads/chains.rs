//! Chains: four products of unequal sizes that end in a vector, and many elementary functions one after the other on every
//! entry of a matrix, in double precision.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// The factors.
struct Factors {
    a: SMatrix<f64, 20, 17>,
    b: SMatrix<f64, 17, 23>,
    c: SMatrix<f64, 23, 11>,
    x: SVector<f64, 11>,
}

/// The squared length of the product, and the derivatives by the factors.
type Gradients = (f64, SMatrix<f64, 20, 17>, SMatrix<f64, 17, 23>, SMatrix<f64, 23, 11>, SVector<f64, 11>);

#[differentiable]
fn chain(
    a: &SMatrix<f64, 20, 17>,
    b: &SMatrix<f64, 17, 23>,
    c: &SMatrix<f64, 23, 11>,
    x: &SVector<f64, 11>,
) -> f64 {
    norm_squared(a * b * c * x)
}

fn chain_by_hand(Factors { a, b, c, x }: &Factors) -> Gradients {
    let cx = c * x;
    let bcx = b * cx;
    let y = a * bcx;
    let dy = y * 2.0;
    let d1 = a.transpose() * dy;
    let d2 = b.transpose() * d1;
    (y.norm_squared(), dy * bcx.transpose(), d1 * cx.transpose(), d2 * x.transpose(), c.transpose() * d2)
}

pub fn of_products() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Factors { a: n.double(0.5), b: n.double(0.5), c: n.double(0.5), x: n.double(0.5) });
    let mut workspace = chain::Workspace::boxed();
    Workload::new("chain of four products and a vector, f64")
        .generated(i, room::<f64, (f64, chain::Gradient)>(), move |i, (value, g)| {
            *value = chain::value_and_gradient_into(&i.a, &i.b, &i.c, &i.x, &mut workspace, g);
        })
        .nalgebra(i, room::<f64, Gradients>(), |i, o| *o = chain_by_hand(i))
}

/// Many matrices that are multiplied with each other.
struct Squares {
    a: SMatrix<f64, 9, 9>,
    b: SMatrix<f64, 9, 9>,
    c: SMatrix<f64, 9, 9>,
    d: SMatrix<f64, 9, 9>,
}

/// The sum of the product's entries, and the derivatives by the factors.
type SquareGradients = (f64, SMatrix<f64, 9, 9>, SMatrix<f64, 9, 9>, SMatrix<f64, 9, 9>, SMatrix<f64, 9, 9>);

#[differentiable]
fn squares(
    a: &SMatrix<f64, 9, 9>,
    b: &SMatrix<f64, 9, 9>,
    c: &SMatrix<f64, 9, 9>,
    d: &SMatrix<f64, 9, 9>,
) -> f64 {
    norm_squared(a * b * c * d)
}

fn squares_by_hand(Squares { a, b, c, d }: &Squares) -> SquareGradients {
    let (ab, cd) = (a * b, c * d);
    let y = ab * cd;
    let dy = y * 2.0;
    let dab = dy * cd.transpose();
    let dcd = ab.transpose() * dy;
    (y.norm_squared(), dab * b.transpose(), a.transpose() * dab, dcd * d.transpose(), c.transpose() * dcd)
}

pub fn of_squares() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Squares { a: n.double(0.5), b: n.double(0.5), c: n.double(0.5), d: n.double(0.5) });
    let mut workspace = squares::Workspace::boxed();
    Workload::new("chain of four products of 9×9, f64")
        .dominated_by_products()
        .generated(i, room::<f64, (f64, squares::Gradient)>(), move |i, (value, g)| {
            *value = squares::value_and_gradient_into(&i.a, &i.b, &i.c, &i.d, &mut workspace, g);
        })
        .nalgebra(i, room::<f64, SquareGradients>(), |i, o| *o = squares_by_hand(i))
}

/// One matrix.
type Entries = SMatrix<f64, 41, 25>;

#[differentiable]
fn zoo(x: &SMatrix<f64, 41, 25>) -> f64 {
    let a = exp(-square(x)).component_mul(&sin(3.0 * x));
    let b = tanh(a + x) + sqrt(1.0 + square(x));
    let c = atan(b) + ln(1.0 + square(b)) + cos(a);
    sum(c.component_mul(&sigmoid(x)))
}

fn zoo_by_hand(x: &Entries, (value, d): &mut (f64, Entries)) {
    *value = 0.0;
    for (x, d) in x.iter().zip(d.iter_mut()) {
        let e = (-x * x).exp();
        let (sin, cos) = (3.0 * x).sin_cos();
        let a = e * sin;
        let tanh = (a + x).tanh();
        let root = (1.0 + x * x).sqrt();
        let b = tanh + root;
        let c = b.atan() + (b * b).ln_1p() + a.cos();
        let s = 1.0 / (1.0 + (-x).exp());
        *value += c * s;
        let db = s * (1.0 + 2.0 * b) / (1.0 + b * b);
        let dt = db * (1.0 - tanh * tanh);
        let da = dt - s * a.sin();
        *d = c * s * (1.0 - s) + db * x / root + dt + da * (3.0 * e * cos - 2.0 * x * a);
    }
}

pub fn of_functions() -> Workload {
    let i: &'static Entries = keep(Numbers::new().double(2.0));
    let mut workspace = zoo::Workspace::boxed();
    Workload::new("elementary functions on 41×25, f64")
        .generated(i, room::<f64, (f64, zoo::Gradient)>(), move |i, (value, g)| {
            *value = zoo::value_and_gradient_into(i, &mut workspace, g);
        })
        .nalgebra(i, room::<f64, (f64, Entries)>(), zoo_by_hand)
}

/// The same functions on few entries.
type Few = SVector<f64, 7>;

#[differentiable]
fn few(x: &SVector<f64, 7>) -> f64 {
    let a = exp(-square(x)).component_mul(&sin(3.0 * x));
    let b = tanh(a + x) + sqrt(1.0 + square(x));
    let c = atan(b) + ln(1.0 + square(b)) + cos(a);
    sum(c.component_mul(&sigmoid(x)))
}

fn few_by_hand(x: &Few, (value, d): &mut (f64, Few)) {
    let e = x.map(|x| (-x * x).exp());
    let a = e.zip_map(x, |e, x| e * (3.0 * x).sin());
    let tanh = (a + x).map(f64::tanh);
    let root = x.map(|x| (1.0 + x * x).sqrt());
    let b = tanh + root;
    let c = b.zip_map(&a, |b, a| b.atan() + (b * b).ln_1p() + a.cos());
    let s = x.map(|x| 1.0 / (1.0 + (-x).exp()));
    *value = c.dot(&s);
    for k in 0..7 {
        let db = s[k] * (1.0 + 2.0 * b[k]) / (1.0 + b[k] * b[k]);
        let dt = db * (1.0 - tanh[k] * tanh[k]);
        let da = dt - s[k] * a[k].sin();
        let inner = 3.0 * e[k] * (3.0 * x[k]).cos() - 2.0 * x[k] * a[k];
        d[k] = c[k] * s[k] * (1.0 - s[k]) + db * x[k] / root[k] + dt + da * inner;
    }
}

pub fn of_functions_on_few() -> Workload {
    let i: &'static Few = keep(Numbers::new().double(2.0));
    let mut workspace = few::Workspace::boxed();
    Workload::new("elementary functions on 7 numbers, f64")
        .generated(i, room::<f64, (f64, few::Gradient)>(), move |i, (value, g)| {
            *value = few::value_and_gradient_into(i, &mut workspace, g);
        })
        .nalgebra(i, room::<f64, (f64, Few)>(), few_by_hand)
}
