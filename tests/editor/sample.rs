//! What the editor is shown: every way to write a formula. The test asks about places in this file.

use graph_runtime::prelude::*;

/// One dense layer and a penalty.
#[differentiable(wrt(w, b))]
pub fn loss(x: &SMatrix<f32, 1, 8>, w: &SMatrix<f32, 8, 16>, b: &SMatrix<f32, 1, 16>) -> f32 {
    let hidden = tanh(x * w + b);
    let large = max(hidden) + max(hidden.sum(), 1.0);
    norm_squared(hidden.sigmoid()) + large
}

/// A line.
#[differentiable]
pub mod line {
    use graph_runtime::prelude::*;

    /// Its parameters.
    pub struct Params {
        /// How steep it is.
        pub slope: f64,
        /// Where it begins.
        pub offset: f64,
    }

    fn at(p: &Params, x: &Vector4<f64>) -> Vector4<f64> {
        (p.slope * x).add_scalar(p.offset)
    }

    /// How far it is from what was seen.
    #[differentiable(wrt(p))]
    pub fn misfit(p: &Params, x: &Vector4<f64>, seen: &Vector4<f64>) -> f64 {
        let error = at(p, x) - seen;
        error.norm_squared()
    }
}

/// Statements of every kind.
#[differentiable]
pub fn swing(start: &Vector2<f64>, damping: f64) -> f64 {
    let mut state = *start;
    for _ in 0..50 {
        let (angle, speed) = (state.x, state.y);
        state += 0.05 * vector![speed, -damping * speed - angle.sin()];
    }
    if state.x > 0.0 { state.norm_squared() } else { -state.x }
}

/// Formulas in place, with and without declared inputs.
pub fn formulas() -> f64 {
    let declared = graph!(|u: &SMatrix<f64, 1, 4>, v: &SMatrix<f64, 4, 3>| y = sum(sigmoid(u * v)));
    let inferred = graph!(inner = tanh(p * q); outer = sum(inner));
    let (u, v) = (SMatrix::repeat(0.1), SMatrix::repeat(0.2));
    let params = line::Params { slope: 1.0, offset: 0.0 };
    let gradient = line::misfit::gradient(&params, &Vector4::zeros(), &Vector4::zeros());
    declared.forward(&u, &v) + inferred.forward(&u, &v) + gradient.p.slope
}
