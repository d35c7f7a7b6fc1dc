//! Runs a pass with the best vector instructions that the processor has.
//!
//! What holds: every function below [`Kernel::run`] is inlined into one of the functions here, so that all of its
//! loops are compiled with that function's instructions. The choice costs one load and one branch per call. What is
//! not attempted: choosing a pass by its size.
//!
//! AVX-512 is for long products alone. Whole passes gain nothing: on a Zen 4 processor they are no faster with it, and small
//! networks and attention up to 1.9 times slower, as loops that are too short for its registers fall back to single
//! entries; and they would be a third copy of all code. A product of 8192 multiplications or more asks for it where it
//! runs, which is nothing beside its length, and has tiles of 64-byte registers that all such products share: on a
//! Sapphire Rapids they take 0.5 to 0.7 times as long as with AVX2, those below 32³ up to 0.9 times. Not with the feature `deterministic`, as the tiles
//! fuse multiplications and additions.
//!
//! `dispatch` is always inlined, so that the kernel is built where the pass reads it: a copy in between reads pointers that
//! were written just now in other units than they were written in, which stalls for 14 ns, four times the work of a 3×3
//! product.

use crate::arch::Arch;

/// A pass as a value: its inputs and outputs are fields, its body is [`run`](Kernel::run).
///
/// Implementations mark `run` as `#[inline(always)]`: it must become part of the function that enables the
/// instructions. For the same reason they use no closures, which would not inherit them.
pub trait Kernel {
    /// What the pass returns.
    type Output;
    /// The pass, for the instructions of `arch`.
    fn run<A: Arch>(self, arch: A) -> Self::Output;
}

/// Runs `kernel` with the best of the known instruction sets.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
#[inline(always)]
pub fn dispatch<K: Kernel>(kernel: K) -> K::Output {
    // With these features enabled for the whole build, both answers are constants and the branch is gone.
    if std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma") {
        // SAFETY: the processor has both instruction sets.
        unsafe { run_avx2(kernel) }
    } else {
        kernel.run(crate::arch::Baseline)
    }
}

/// The whole pass is inlined here and compiled with AVX2 and fused multiply-add.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
#[target_feature(enable = "avx2,fma")]
fn run_avx2<K: Kernel>(kernel: K) -> K::Output {
    // SAFETY: this function runs only where the processor has both.
    kernel.run(unsafe { crate::arch::Avx2::new() })
}

/// Runs `kernel` with the instructions that the build enables.
#[cfg(all(target_arch = "x86_64", not(feature = "std"), target_feature = "avx2", target_feature = "fma"))]
#[inline(always)]
pub fn dispatch<K: Kernel>(kernel: K) -> K::Output {
    // SAFETY: the build is for processors that have both.
    kernel.run(unsafe { crate::arch::Avx2::new() })
}

/// Runs `kernel` with NEON, which every 64-bit ARM processor has.
#[cfg(target_arch = "aarch64")]
#[inline(always)]
pub fn dispatch<K: Kernel>(kernel: K) -> K::Output {
    kernel.run(crate::arch::Neon)
}

/// Runs `kernel` with the instructions that the build enables.
#[cfg(not(any(
    all(target_arch = "x86_64", feature = "std"),
    all(target_arch = "x86_64", target_feature = "avx2", target_feature = "fma"),
    target_arch = "aarch64"
)))]
#[inline(always)]
pub fn dispatch<K: Kernel>(kernel: K) -> K::Output {
    kernel.run(crate::arch::Baseline)
}
