//! The tiles of long products, and how a product is cut into them.
//!
//! What holds: rows are cut into strips of one to three registers, columns into tiles as wide as the accumulators allow,
//! both evenly: the narrowest tile has eight sums under way, and what does not fill a register is masked. A strip of A is
//! copied first where its rows do not lie side by side, or its columns lie a power of two apart. What is not attempted:
//! blocking for the second-level cache.

use core::mem::MaybeUninit;

use super::Product;
use super::lanes::{Lanes, Mask};

/// The most registers of rows in a strip.
const HIGHEST: usize = 3;

/// How deep a copied strip is: a multiple of all lanes, so that its 30 KB stay in the first-level cache.
const DEPTH: usize = 160;

/// Room for the copy of a strip: register v of column p is number v·DEPTH + p.
type Buffer<T> = [MaybeUninit<<T as Lanes>::Vector>; HIGHEST * DEPTH];

/// A strip of A: register v of column p is at `at + v·vector + p·column`.
#[derive(Clone, Copy)]
struct Strip<T> {
    at: *const T,
    vector: usize,
    column: usize,
    /// The rows of its last register.
    last: Mask,
}

/// A product.
///
/// # Safety
/// As for [`Wide::wide_product`](super::Wide::wide_product), on a processor with AVX-512.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
pub(super) unsafe fn product<T: Lanes>(o: &Product<T>) {
    let mut buffer: Buffer<T> = [const { MaybeUninit::uninit() }; HIGHEST * DEPTH];
    let crowded = (o.a_col * size_of::<T>()).is_multiple_of(512) && o.k >= 64 && o.n >= 16;
    let is_copied = o.a_row != 1 || crowded;
    // Parts of the depth are equal but for their rounding to whole registers.
    let depth = if is_copied { o.k.div_ceil(o.k.div_ceil(DEPTH)).next_multiple_of(T::LANES) } else { o.k };
    let mut p = 0;
    while p < o.k {
        let mut part = *o;
        part.k = depth.min(o.k - p);
        part.add = o.add || p > 0;
        // SAFETY: `p` is below the depth of A and B.
        unsafe {
            part.a = o.a.add(p * o.a_col);
            part.b = o.b.add(p * o.b_row);
        }
        let mut i = 0;
        while i < o.m {
            let registers = (o.m - i).div_ceil(T::LANES);
            let height = registers.div_ceil(registers.div_ceil(HIGHEST));
            let rows = (height * T::LANES).min(o.m - i);
            // SAFETY: rows `i..i + rows` of A and C exist, of which the last register has those of its mask. A copied
            // strip has at most HIGHEST registers of DEPTH columns, and is written before it is read.
            unsafe {
                part.c = o.c.add(i);
                let a = part.a.add(i * o.a_row);
                let last = T::first(rows - (height - 1) * T::LANES);
                let strip = if is_copied {
                    if o.a_row == 1 {
                        copy::<T>(a, o.a_col, part.k, rows, &mut buffer);
                    } else {
                        copy_transposed::<T>(a, o.a_row, part.k, rows, &mut buffer);
                    }
                    Strip { at: buffer.as_ptr().cast(), vector: DEPTH * T::LANES, column: T::LANES, last }
                } else {
                    Strip { at: a, vector: T::LANES, column: o.a_col, last }
                };
                match height {
                    1 => one::<T>(&part, strip),
                    2 => two::<T>(&part, strip),
                    _ => three::<T>(&part, strip),
                }
            }
            i += rows;
        }
        p += depth;
    }
}

/// Copies `rows` rows, which lie side by side, of `depth` columns.
///
/// # Safety
/// The rows and columns exist; they are at most HIGHEST registers and DEPTH columns.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn copy<T: Lanes>(a: *const T, column: usize, depth: usize, rows: usize, buffer: &mut Buffer<T>) {
    let to = buffer.as_mut_ptr();
    for v in 0..rows.div_ceil(T::LANES) {
        let mask = T::first(rows - v * T::LANES);
        for p in 0..depth {
            // SAFETY: the mask has the rows that there are; the buffer has room for DEPTH columns of each register.
            unsafe { (*to.add(v * DEPTH + p)).write(T::load(a.add(p * column + v * T::LANES), mask)) };
        }
    }
}

/// Copies `rows` rows, which lie `row` apart with their `depth` columns side by side, square by square.
///
/// # Safety
/// As for [`copy`]; DEPTH is a multiple of the lanes.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn copy_transposed<T: Lanes>(
    a: *const T,
    row: usize,
    depth: usize,
    rows: usize,
    buffer: &mut Buffer<T>,
) {
    let to = buffer.as_mut_ptr();
    let mut i = 0;
    while i < rows {
        let mut p = 0;
        while p < depth {
            let mask = T::first(depth - p);
            // SAFETY: of each row that exists, the columns that exist are read; the buffer has room for whole squares, as
            // DEPTH is a multiple of their side.
            unsafe {
                let mut square = [T::zero(); 16];
                for q in 0..T::LANES {
                    if i + q < rows {
                        square[q] = T::load(a.add((i + q) * row + p), mask);
                    }
                }
                T::transpose(&mut square);
                for q in 0..T::LANES {
                    (*to.add(i / T::LANES * DEPTH + p + q)).write(square[q]);
                }
            }
            p += T::LANES;
        }
        i += T::LANES;
    }
}

/// A strip's tiles, evenly as wide as possible: one arm for each width that an even cut of eight or more columns gives.
macro_rules! strip {
    ($name:ident, $height:literal registers, $widest:literal columns or $($width:literal)+) => {
        /// The product of a strip.
        ///
        /// # Safety
        /// The strip, C's rows and B are as `o` says; `o.n` is at least 8.
        #[inline]
        #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
        unsafe fn $name<T: Lanes>(o: &Product<T>, strip: Strip<T>) {
            let mut j = 0;
            while j < o.n {
                let left = o.n - j;
                let width = left.div_ceil(left.div_ceil($widest));
                // SAFETY: columns `j..j + width` exist, and no width but these comes from an even cut.
                unsafe {
                    let (b, c) = (o.b.add(j * o.b_col), o.c.add(j * o.c_col));
                    match width {
                        $($width => tile::<T, $height, $width>(o, strip, b, c),)+
                        _ => tile::<T, $height, $widest>(o, strip, b, c),
                    }
                }
                j += width;
            }
        }
    };
}

strip!(one, 1 registers, 16 columns or 8 9 10 11 12 13 14 15);
strip!(two, 2 registers, 12 columns or 6 7 8 9 10 11);
strip!(three, 3 registers, 8 columns or 4 5 6 7);

/// A tile of V registers of rows and NR columns, from `b` and `c` on.
///
/// # Safety
/// The tile is within C, its rows within the strip, and its columns within B.
#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
unsafe fn tile<T: Lanes, const V: usize, const NR: usize>(
    o: &Product<T>,
    strip: Strip<T>,
    b: *const T,
    c: *mut T,
) {
    let full = T::first(T::LANES);
    // SAFETY: as the caller promises; of the last register only the rows of its mask are read and written.
    unsafe {
        let mut sums = [[T::zero(); V]; NR];
        for p in 0..o.k {
            let at = strip.at.add(p * strip.column);
            let mut column = [T::zero(); V];
            for v in 0..V {
                let mask = if v + 1 < V { full } else { strip.last };
                column[v] = T::load(at.add(v * strip.vector), mask);
            }
            for j in 0..NR {
                let factor = T::splat(b.add(p * o.b_row + j * o.b_col).read());
                for v in 0..V {
                    sums[j][v] = T::mul_add(column[v], factor, sums[j][v]);
                }
            }
        }
        for j in 0..NR {
            for v in 0..V {
                let to = c.add(j * o.c_col + v * T::LANES);
                let mask = if v + 1 < V { full } else { strip.last };
                let sum = if o.add { T::sum(T::load(to, mask), sums[j][v]) } else { sums[j][v] };
                T::store(to, mask, sum);
            }
        }
    }
}
