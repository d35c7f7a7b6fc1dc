//! Long products with AVX-512, where the processor has it: a·b, a·bᵀ and aᵀ·b by tiles of 64-byte registers.
//!
//! What holds: sizes are arguments here, so that there is one copy of this code for `f32` and one for `f64`, which every
//! product shares; a product asks for it when it runs, which is nothing beside its length. A buffer is on the stack and
//! 30 KB whatever the sizes. What is not attempted: fewer than eight columns or half a register of rows, and whole passes,
//! which gain nothing (see [`dispatch`](mod@crate::dispatch)); the feature `deterministic`, as the tiles fuse multiplications
//! and additions.

#[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
mod lanes;
#[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
mod strips;
#[cfg(all(test, target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
mod tests;

use crate::arch::Arch;
use crate::scalar::Scalar;

/// The operands of a product C = A·B of m×k and k×n, or C += A·B with `add`. Entry (i, p) of A is at
/// `a + i·a_row + p·a_col`, entry (p, j) of B at `b + p·b_row + j·b_col`, entry (i, j) of C at `c + i + j·c_col`.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic"))),
    allow(dead_code, unreachable_pub)
)]
pub struct Product<T> {
    pub(super) m: usize,
    pub(super) k: usize,
    pub(super) n: usize,
    pub(super) a: *const T,
    pub(super) a_row: usize,
    pub(super) a_col: usize,
    pub(super) b: *const T,
    pub(super) b_row: usize,
    pub(super) b_col: usize,
    pub(super) c: *mut T,
    pub(super) c_col: usize,
    pub(super) add: bool,
}

/// From about 20×20 · 20×20 on shapes gain; below, asking and masking take what the tiles give.
const LONG: usize = 8192;

/// Whether a product is one for this module, if the processor has the instructions.
pub(super) const fn is_wide<T: Scalar>(m: usize, k: usize, n: usize) -> bool {
    m * k * n >= LONG && 2 * m > T::TILE && n >= 8 && k >= 4
}

/// Computes a product, where the processor and the build have AVX-512, and says whether it did.
///
/// # Safety
/// `product` describes three matrices of its sizes, A and B readable, C writable and apart from both; `k` is not zero,
/// `n` at least 8, and rows lie side by side in A, or columns do.
#[inline(always)]
pub(super) unsafe fn has_done<A: Arch, T: Scalar>(arch: A, product: Product<T>) -> bool {
    #[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
    if let Some(proof) = arch.avx512() {
        // SAFETY: as the caller promises.
        unsafe { T::wide_product(proof, &product) };
        return true;
    }
    let _ = (arch, product);
    false
}

/// An element type with tiles of 64-byte registers.
pub trait Wide: Sized {
    /// Computes a product.
    ///
    /// # Safety
    /// As for [`has_done`].
    #[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
    unsafe fn wide_product(proof: Avx512, product: &Product<Self>);
}

#[cfg(not(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic"))))]
impl<T> Wide for T {}

/// AVX-512 with its extensions for bytes, 32-bit and 64-bit lanes. Whoever has one knows that the processor has them.
#[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
#[derive(Clone, Copy, Debug)]
pub struct Avx512(());

#[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
impl Avx512 {
    /// Asks the processor, or what is remembered of its answer.
    #[inline(always)]
    pub(crate) fn detect() -> Option<Self> {
        let has_all = std::is_x86_feature_detected!("avx512f")
            && std::is_x86_feature_detected!("avx512vl")
            && std::is_x86_feature_detected!("avx512dq")
            && std::is_x86_feature_detected!("avx512bw")
            && std::is_x86_feature_detected!("avx2")
            && std::is_x86_feature_detected!("fma");
        if has_all { Some(Self(())) } else { None }
    }
}
