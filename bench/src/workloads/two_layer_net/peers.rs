//! The network by candle, and by hand with products of other crates.

use candle_core::{Result, Tensor, Var};

use super::fast_batch::{N, Products, network};
use super::{Inputs, Outputs};
use crate::data::room;
use crate::hand::products::{From, plain, transposed};
use crate::hand::sets;
use crate::peers::{entries, sigmoid, softmax, tensor, value_and_gradients, variable};
use crate::workload::{Kind, Workload};

/// The network as candle's tensors.
struct Tensors {
    x: Tensor,
    t: Tensor,
    w1: Var,
    b1: Var,
    w2: Var,
    b2: Var,
    rows: f64,
}

impl Tensors {
    fn of<const N: usize>(i: &Inputs<N>) -> Result<Self> {
        Ok(Self {
            x: tensor(&i.x)?,
            t: tensor(&i.t)?,
            w1: variable(&i.w1)?,
            b1: variable(&i.b1)?,
            w2: variable(&i.w2)?,
            b2: variable(&i.b2)?,
            rows: N as f64,
        })
    }

    fn value_and_gradients(&self) -> Result<Vec<Tensor>> {
        let h = sigmoid(&self.x.matmul(&self.w1)?.broadcast_add(&self.b1)?)?;
        let p = softmax(&h.matmul(&self.w2)?.broadcast_add(&self.b2)?)?;
        let loss = ((&self.t * p.log()?)?.sum_all()?.neg()? / self.rows)?;
        value_and_gradients(&loss, &[&self.w1, &self.b1, &self.w2, &self.b2])
    }
}

/// Adds candle.
pub fn candle<const N: usize>(workload: Workload, i: &'static Inputs<N>) -> Workload {
    let Ok(tensors) = Tensors::of(i) else { return workload };
    workload.way_read(
        Kind::Peer,
        "candle",
        i,
        Vec::new(),
        move |_, o| *o = tensors.value_and_gradients().unwrap_or_default(),
        |o| entries(o),
    )
}

/// C = A·B of any crate.
trait Multiply {
    /// A is m×k, B is k×n, C lies column by column.
    ///
    /// # Safety
    /// The matrices have these sizes, and C is written alone.
    unsafe fn multiply(m: usize, k: usize, n: usize, a: From, b: From, c: *mut f32);
}

/// The crate `gemm`.
struct ByGemm;

impl Multiply for ByGemm {
    unsafe fn multiply(m: usize, k: usize, n: usize, a: From, b: From, c: *mut f32) {
        let [a_row, a_column, b_row, b_column, c_column] =
            [a.rows, a.columns, b.rows, b.columns, m].map(usize::cast_signed);
        let (a, b, none) = (a.at, b.at, gemm::Parallelism::None);
        // SAFETY: as the caller promises.
        unsafe {
            gemm::gemm(
                m, n, k, c, c_column, 1, false, a, a_column, a_row, b, b_column, b_row, 0.0, 1.0, false,
                false, false, none,
            );
        }
    }
}

/// The crate `matrixmultiply`.
struct ByMatrixmultiply;

impl Multiply for ByMatrixmultiply {
    unsafe fn multiply(m: usize, k: usize, n: usize, a: From, b: From, c: *mut f32) {
        let [a_row, a_column, b_row, b_column, c_column] =
            [a.rows, a.columns, b.rows, b.columns, m].map(usize::cast_signed);
        // SAFETY: as the caller promises.
        unsafe {
            matrixmultiply::sgemm(
                m, k, n, 1.0, a.at, a_row, a_column, b.at, b_row, b_column, 0.0, c, 1, c_column,
            );
        }
    }
}

// SAFETY: of every call: the sizes are those of the arrays.
#[allow(clippy::undocumented_unsafe_blocks)]
impl<M: Multiply> Products for M {
    unsafe fn first(x: &[[f32; N]; 784], w: &[[f32; 784]; 50], z: &mut [[f32; N]; 50]) {
        unsafe { M::multiply(N, 784, 50, plain(x), plain(w), z.as_mut_ptr().cast()) }
    }
    unsafe fn second(h: &[[f32; N]; 50], w: &[[f32; 50]; 10], y: &mut [[f32; N]; 10]) {
        unsafe { M::multiply(N, 50, 10, plain(h), plain(w), y.as_mut_ptr().cast()) }
    }
    unsafe fn back(dy: &[[f32; N]; 10], w: &[[f32; 50]; 10], dh: &mut [[f32; N]; 50]) {
        unsafe { M::multiply(N, 10, 50, plain(dy), transposed(w), dh.as_mut_ptr().cast()) }
    }
    unsafe fn dw2(h: &[[f32; N]; 50], dy: &[[f32; N]; 10], dw: &mut [[f32; 50]; 10]) {
        unsafe { M::multiply(50, N, 10, transposed(h), plain(dy), dw.as_mut_ptr().cast()) }
    }
    unsafe fn dw1(x: &[[f32; N]; 784], dz: &[[f32; N]; 50], dw: &mut [[f32; 784]; 50]) {
        unsafe { M::multiply(784, N, 50, transposed(x), plain(dz), dw.as_mut_ptr().cast()) }
    }
}

/// Adds the same as by hand with products of other crates.
pub fn products(workload: Workload, i: &'static Inputs<100>) -> Workload {
    #[inline(always)]
    fn with_gemm<const FUSED: bool>(i: &Inputs<100>, o: &mut Outputs) {
        // SAFETY: these products ask for no instructions.
        unsafe { network::<FUSED, ByGemm>(i, o) }
    }
    #[inline(always)]
    fn with_matrixmultiply<const FUSED: bool>(i: &Inputs<100>, o: &mut Outputs) {
        // SAFETY: these products ask for no instructions.
        unsafe { network::<FUSED, ByMatrixmultiply>(i, o) }
    }
    let gemm = sets!(with_gemm, Inputs<100>, Outputs).vectors();
    let matrixmultiply = sets!(with_matrixmultiply, Inputs<100>, Outputs).vectors();
    workload.by_hand("by hand, crate gemm", i, room(), gemm).by_hand(
        "by hand, crate matrixmultiply",
        i,
        room(),
        matrixmultiply,
    )
}
