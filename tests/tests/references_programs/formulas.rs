//! Some of the programs once more, as formulas where an expression may stand: typed and not.

use graph_runtime::Values;
use graph_runtime::prelude::*;
use tests::reference::{Case, program, same};

/// Panics if a value is not the reference's.
fn agrees<V: Values<f64>>(case: &Case, kind: &str, name: &str, value: &V) {
    case.compare(kind, name, value).unwrap_or_else(|difference| panic!("{difference}"));
}

#[test]
fn dense_layer_of_any_size() {
    let case = program("dense_layer");
    let (x, w, b): (RowVector4<f64>, Matrix4x3<f64>, RowVector3<f64>) =
        (case.input("x"), case.input("w"), case.input("b"));
    let dy: RowVector3<f64> = case.get("cotangent", "y");
    let layer = graph!(y = sigmoid(x * w + b));
    agrees(&case, "output", "y", &layer.forward(&x, &w, &b));
    let gradient = layer.backward(&x, &w, &b, &dy);
    agrees(&case, "gradient", "x", &gradient.x);
    agrees(&case, "gradient", "w", &gradient.w);
    agrees(&case, "gradient", "b", &gradient.b);
    let (_, saved) = layer.forward_saved(&x, &w, &b);
    same("backward_saved", &gradient.w, &layer.backward_saved(&x, &w, &b, &saved, &dy).w);
}

#[test]
fn two_layers_in_statements_with_declared_inputs() {
    let case = program("two_layer_net");
    let net = graph!(|x: &SMatrix<f64, 5, 7>,
                      w1: &SMatrix<f64, 7, 6>,
                      b1: &SMatrix<f64, 1, 6>,
                      w2: &SMatrix<f64, 6, 4>,
                      b2: &SMatrix<f64, 1, 4>,
                      t: &SMatrix<f64, 5, 4>| {
        h = sigmoid(x * w1 + b1);
        loss = softmax_cross_entropy(h * w2 + b2, t)
    });
    let (x, w1, b1) = (case.input("x"), case.input("w1"), case.input("b1"));
    let (w2, b2, t) = (case.input("w2"), case.input("b2"), case.input("t"));
    let (value, gradient) = net.value_and_gradient(&x, &w1, &b1, &w2, &b2, &t);
    agrees(&case, "output", "y", &value);
    agrees(&case, "gradient", "x", &gradient.x);
    agrees(&case, "gradient", "w1", &gradient.w1);
    agrees(&case, "gradient", "b1", &gradient.b1);
    agrees(&case, "gradient", "w2", &gradient.w2);
    agrees(&case, "gradient", "b2", &gradient.b2);
}

#[test]
fn tanh_net_in_statements() {
    let case = program("tanh_net");
    let net =
        graph!(h1 = tanh(x * w1 + b1); h2 = tanh(h1 * w2 + b2); loss = norm_squared(tanh(h2 * w3 + b3) - t));
    let (x, t): (SMatrix<f64, 1, 8>, RowVector4<f64>) = (case.input("x"), case.input("t"));
    let (w1, b1): (SMatrix<f64, 8, 16>, SMatrix<f64, 1, 16>) = (case.input("w1"), case.input("b1"));
    let (w2, b2): (SMatrix<f64, 16, 16>, SMatrix<f64, 1, 16>) = (case.input("w2"), case.input("b2"));
    let (w3, b3): (SMatrix<f64, 16, 4>, RowVector4<f64>) = (case.input("w3"), case.input("b3"));
    // In the order in which the names first appear.
    let (value, gradient) = net.value_and_gradient(&x, &w1, &b1, &w2, &b2, &w3, &b3, &t);
    agrees(&case, "output", "y", &value);
    agrees(&case, "gradient", "w1", &gradient.w1);
    agrees(&case, "gradient", "b1", &gradient.b1);
    agrees(&case, "gradient", "w2", &gradient.w2);
    agrees(&case, "gradient", "b2", &gradient.b2);
    agrees(&case, "gradient", "w3", &gradient.w3);
    agrees(&case, "gradient", "b3", &gradient.b3);
}

#[test]
fn black_scholes_by_typed_scalars() {
    let case = program("black_scholes");
    let call = graph!(|s: f64, k: f64, r: f64, sigma: f64, t: f64| {
        spread = sigma * sqrt(t);
        d1 = (ln(s / k) + (r + 0.5 * sigma * sigma) * t) / spread;
        price = s * normal_cdf(d1) - k * exp(-r * t) * normal_cdf(d1 - spread)
    });
    let (s, k, r) = (case.input("s"), case.input("k"), case.input("r"));
    let (sigma, t) = (case.input("sigma"), case.input("t"));
    let (price, greeks) = call.value_and_gradient(s, k, r, sigma, t);
    agrees(&case, "output", "y", &price);
    agrees(&case, "gradient", "s", &greeks.s);
    agrees(&case, "gradient", "k", &greeks.k);
    agrees(&case, "gradient", "r", &greeks.r);
    agrees(&case, "gradient", "sigma", &greeks.sigma);
    agrees(&case, "gradient", "t", &greeks.t);
}
