//! Loops over whole matrices: products, transposes and reductions. A matrix is the array of its columns, `&[[T; R]; C]`,
//! where `a[j][i]` is row i, column j: nalgebra's own storage (`m.data.0`).
//!
//! What holds: every kernel takes the instructions it is compiled for as its first argument and is inlined into the pass
//! that calls it; none allocates. Conditions on sizes are decided when the program compiles. What is not attempted:
//! matrices that are views into others.

mod pack;
mod product;
mod reduction;
#[cfg(test)]
mod tests;
mod tile;
mod vector;
mod wide;

pub use product::{matmul, matmul_add, mul_tr, mul_tr_add, tr_mul, tr_mul_add};
pub use reduction::{dot, max, min, product, sum, sum_squares};
#[cfg(all(target_arch = "x86_64", feature = "std", not(feature = "deterministic")))]
pub(crate) use wide::Avx512;
pub(crate) use wide::Wide;

use crate::arch::Arch;
use crate::scalar::Scalar;

/// out = aᵀ. In blocks of 8×8, so that both sides stay in the cache and in registers.
#[inline(always)]
pub fn transpose<A: Arch, T: Scalar, const R: usize, const C: usize>(
    _arch: A,
    a: &[[T; R]; C],
    out: &mut [[T; C]; R],
) {
    if const { R * C <= 256 } {
        for j in 0..C {
            for i in 0..R {
                out[i][j] = a[j][i];
            }
        }
        return;
    }
    let (blocks_down, blocks_across) = (R / 8, C / 8);
    for left in 0..blocks_across {
        for top in 0..blocks_down {
            let mut block = [[T::ZERO; 8]; 8];
            for j in 0..8 {
                let part = &a[8 * left + j][8 * top..8 * top + 8];
                for i in 0..8 {
                    block[i][j] = part[i];
                }
            }
            for i in 0..8 {
                out[8 * top + i][8 * left..8 * left + 8].copy_from_slice(&block[i]);
            }
        }
        for i in 8 * blocks_down..R {
            for j in 8 * left..8 * left + 8 {
                out[i][j] = a[j][i];
            }
        }
    }
    for j in 8 * blocks_across..C {
        for i in 0..R {
            out[i][j] = a[j][i];
        }
    }
}
