//! Layers that work in pieces: heads by slices of columns, rows one by one, a state over time, weights in arrays.

use graph_runtime::prelude::*;

pub use recurrent::gru;

/// Two heads of four columns each, and what they say projected and added up.
#[differentiable]
pub fn multi_head_attention(
    x: &SMatrix<f64, 6, 8>,
    wq: &SMatrix<f64, 8, 8>,
    wk: &SMatrix<f64, 8, 8>,
    wv: &SMatrix<f64, 8, 8>,
    wo: &SMatrix<f64, 8, 8>,
) -> SMatrix<f64, 6, 8> {
    let q = x * wq;
    let k = x * wk;
    let v = x * wv;
    let mut out = SMatrix::<f64, 6, 8>::zeros();
    for head in 0..2 {
        let qh = q.fixed_columns::<4>(4 * head);
        let kh = k.fixed_columns::<4>(4 * head);
        let vh = v.fixed_columns::<4>(4 * head);
        let weights = softmax(qh * kh.transpose() / 2.0);
        out += weights * vh * wo.fixed_rows::<4>(4 * head);
    }
    out
}

/// Each row is centred and scaled to unit variance, then gain and bias.
#[differentiable]
pub fn layer_norm_by_rows(
    x: &Matrix4x6<f64>,
    gain: &RowVector6<f64>,
    bias: &RowVector6<f64>,
) -> Matrix4x6<f64> {
    let mut y = Matrix4x6::<f64>::zeros();
    for i in 0..4 {
        let row = x.row(i);
        let centred = row - row.mean();
        let normal = centred / (row.variance() + 1e-5).sqrt();
        y.set_row(i, &(normal.component_mul(&gain) + bias));
    }
    y
}

#[differentiable]
pub mod recurrent {
    //! A gated recurrent unit.

    use graph_runtime::prelude::*;

    /// The weights for the input, for the state, and the biases, of both gates and of the proposal.
    #[derive(Clone, Debug)]
    pub struct Cell {
        pub wz: SMatrix<f64, 3, 4>,
        pub uz: SMatrix<f64, 4, 4>,
        pub bz: SMatrix<f64, 1, 4>,
        pub wr: SMatrix<f64, 3, 4>,
        pub ur: SMatrix<f64, 4, 4>,
        pub br: SMatrix<f64, 1, 4>,
        pub wh: SMatrix<f64, 3, 4>,
        pub uh: SMatrix<f64, 4, 4>,
        pub bh: SMatrix<f64, 1, 4>,
    }

    /// The state after an input.
    fn advance(cell: &Cell, h: &RowVector4<f64>, x: &RowVector3<f64>) -> RowVector4<f64> {
        let z = sigmoid(x * cell.wz + h * cell.uz + cell.bz);
        let r = sigmoid(x * cell.wr + h * cell.ur + cell.br);
        let proposal = tanh(x * cell.wh + r.component_mul(&h) * cell.uh + cell.bh);
        (1.0 - z).component_mul(&h) + z.component_mul(&proposal)
    }

    /// The state after twenty inputs.
    #[differentiable(wrt(cell, h0))]
    pub fn gru(cell: &Cell, h0: &RowVector4<f64>, xs: &SMatrix<f64, 20, 3>) -> RowVector4<f64> {
        let mut h = *h0;
        for t in 0..20 {
            h = advance(cell, &h, &xs.row(t));
        }
        h
    }
}

/// Four residual layers, the weights in arrays.
#[differentiable]
pub fn residual_layers(x: &Matrix3x5<f64>, w: &[SMatrix<f64, 5, 5>; 4], b: &[SMatrix<f64, 1, 5>; 4]) -> f64 {
    let mut h = *x;
    for k in 0..4 {
        h += tanh(h * w[k] + b[k]);
    }
    h.norm_squared()
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(multi_head_attention(&x, &wq, &wk, &wv, &wo), &dy => x, wq, wk, wv, wo);
    ways!(layer_norm_by_rows(&x, &gain, &bias), &dy => x, gain, bias);
    ways!(gru(&cell, &h0, &xs), &dy => cell, h0; xs);
    ways!(residual_layers(&x, &w, &b) => x, w, b);

    tests::differences!(multi_head_attention layer_norm_by_rows gru residual_layers);
}
