//! A network for a device without an operating system: a value and a step of training, behind two C functions.
//!
//! That this builds is the proof. A static library must be complete: without a panic handler, or with `alloc` anywhere
//! below it and no allocator, rustc refuses to make one. `.ci/run` then looks at the object file: it asks for `memcpy` and
//! `memset` and for nothing else, no panic among it. What is not attempted here: checking values; the tests of the
//! workspace do that.
#![no_std]

use core::panic::PanicInfo;

use graph_runtime::prelude::*;

/// The class scores of one reading.
#[differentiable]
pub fn scores(
    x: &SMatrix<f32, 1, 24>,
    w1: &SMatrix<f32, 24, 32>,
    b1: &SMatrix<f32, 1, 32>,
    w2: &SMatrix<f32, 32, 4>,
    b2: &SMatrix<f32, 1, 4>,
) -> SMatrix<f32, 1, 4> {
    tanh(x * w1 + b1) * w2 + b2
}

/// The mean cross entropy of a batch.
#[differentiable(wrt(w1, b1, w2, b2), update(sgd))]
pub fn loss(
    x: &SMatrix<f32, 16, 24>,
    w1: &SMatrix<f32, 24, 32>,
    b1: &SMatrix<f32, 1, 32>,
    w2: &SMatrix<f32, 32, 4>,
    b2: &SMatrix<f32, 1, 4>,
    t: &SMatrix<f32, 16, 4>,
) -> f32 {
    softmax_cross_entropy(tanh(x * w1 + b1) * w2 + b2, t)
}

/// The weights.
#[repr(C)]
pub struct Network {
    w1: SMatrix<f32, 24, 32>,
    b1: SMatrix<f32, 1, 32>,
    w2: SMatrix<f32, 32, 4>,
    b2: SMatrix<f32, 1, 4>,
}

/// Writes the class scores of one reading.
#[unsafe(no_mangle)]
pub extern "C" fn network_scores(network: &Network, x: &SMatrix<f32, 1, 24>, out: &mut SMatrix<f32, 1, 4>) {
    *out = scores::forward(x, &network.w1, &network.b1, &network.w2, &network.b2);
}

/// Where a step keeps its temporaries: known when the program is linked. There is no gradient to keep.
static mut SCRATCH: loss::Workspace = loss::Workspace::new();

/// Moves the weights a step down the gradient and returns the loss before it.
///
/// # Safety
/// Only one call may run at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn network_train(
    network: &mut Network,
    x: &SMatrix<f32, 16, 24>,
    t: &SMatrix<f32, 16, 4>,
    rate: f32,
) -> f32 {
    let scratch = &raw mut SCRATCH;
    // SAFETY: nothing else names `SCRATCH`, and the caller promises that no other call runs.
    let workspace = unsafe { &mut *scratch };
    let Network { w1, b1, w2, b2 } = network;
    loss::sgd_step(x, w1, b1, w2, b2, t, rate, workspace)
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}
