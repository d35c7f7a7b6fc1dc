//! What other crates need to take part: tensors of candle from matrices and back, and products of the crates `gemm` and
//! `matrixmultiply`.

use candle_core::{DType, Device, Result, Tensor, Var};
use nalgebra::SMatrix;

/// All crates compute on the thread that is measured.
pub fn stay_on_one_thread() {
    // SAFETY: no other thread has been started yet.
    unsafe { std::env::set_var("RAYON_NUM_THREADS", "1") };
}

/// A matrix as a tensor; a tensor lies row by row.
pub fn tensor<const R: usize, const C: usize>(matrix: &SMatrix<f32, R, C>) -> Result<Tensor> {
    Tensor::from_slice(matrix.as_slice(), (C, R), &Device::Cpu)?.t()?.contiguous()
}

/// A matrix as a tensor that gradients are taken of.
pub fn variable<const R: usize, const C: usize>(matrix: &SMatrix<f32, R, C>) -> Result<Var> {
    Var::from_tensor(&tensor(matrix)?)
}

/// What candle computes: the loss, and the derivatives by `variables`.
pub fn value_and_gradients(loss: &Tensor, variables: &[&Var]) -> Result<Vec<Tensor>> {
    let gradients = loss.backward()?;
    let parts = variables.iter().map(|variable| {
        gradients.get(variable).cloned().map_or_else(|| variable.as_tensor().zeros_like(), Ok)
    });
    std::iter::once(Ok(loss.clone())).chain(parts).collect()
}

/// All entries, matrices column by column; none if candle failed, which the comparison of results then tells.
pub fn entries(parts: &[Tensor]) -> Vec<f64> {
    let one = |part: &Tensor| {
        let part = if part.rank() == 2 { part.t()? } else { part.clone() };
        part.to_dtype(DType::F64)?.flatten_all()?.to_vec1::<f64>()
    };
    parts.iter().flat_map(|part| one(part).unwrap_or_default()).collect()
}

/// The logistic function.
pub fn sigmoid(z: &Tensor) -> Result<Tensor> {
    (z.neg()?.exp()? + 1.0)?.recip()
}

/// The softmax of each row, and its logarithm's shift: scores less their largest.
pub fn softmax(scores: &Tensor) -> Result<Tensor> {
    let e = scores.broadcast_sub(&scores.max_keepdim(1)?.detach())?.exp()?;
    e.broadcast_div(&e.sum_keepdim(1)?)
}
