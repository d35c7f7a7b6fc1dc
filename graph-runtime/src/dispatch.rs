//! Runs a pass with the best vector instructions that the processor has.
//!
//! What holds: every function below [`Kernel::run`] is inlined into one of the functions here, so that all of its
//! loops are compiled with that function's instructions. The choice costs one load and one branch per call. What is
//! not attempted: more than one choice per pass, or choosing by size.
//!
//! AVX-512 is left out. On a Zen 4 processor the same passes are no faster with it, and small networks and attention up to
//! 1.9 times slower, as loops that are too short for its registers fall back to single entries. On a Sapphire Rapids
//! products of 16×16 to 128×128 gain a third to a tenth, those of 8×8 in `f32` and of 100×784 · 784×50 nothing. Since
//! nothing here knows whether a pass is all products, the choice that never loses is AVX2.
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
