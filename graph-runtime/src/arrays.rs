//! Arrays of matrices as one matrix, their items side by side: how generated code reads and writes `[M; N]`.
//!
//! What holds: arrays are read and written in place. A matrix of nalgebra's is the array of its columns, so an array of them is the array of
//! all their columns. What is not attempted: arrays of arrays.

use nalgebra::SMatrix;

/// The matrix of these columns, for functions that take matrices.
#[inline(always)]
#[must_use]
pub fn matrix<T: nalgebra::Scalar + Copy, const R: usize, const C: usize>(
    columns: &[[T; R]; C],
) -> SMatrix<T, R, C> {
    SMatrix::from_array_storage(nalgebra::ArrayStorage(*columns))
}

/// The columns of all matrices, one after the other; `ALL` is `C * N`.
#[inline(always)]
#[must_use]
pub fn columns<T, const R: usize, const C: usize, const N: usize, const ALL: usize>(
    matrices: &[SMatrix<T, R, C>; N],
) -> &[[T; R]; ALL] {
    const { assert!(ALL == C * N, "there are as many columns as the matrices have together") };
    // SAFETY: a matrix of static size is its array of columns and markers without size (`repr(C)` around
    // `repr(transparent)`), so N matrices are C·N columns one after the other, which is ALL; alignment is the entries'.
    unsafe { &*core::ptr::from_ref(matrices).cast() }
}

/// The columns of all matrices, to be written.
#[inline(always)]
#[must_use]
pub fn columns_mut<T, const R: usize, const C: usize, const N: usize, const ALL: usize>(
    matrices: &mut [SMatrix<T, R, C>; N],
) -> &mut [[T; R]; ALL] {
    const { assert!(ALL == C * N, "there are as many columns as the matrices have together") };
    // SAFETY: as for `columns`; the borrow is unique for as long as the result lives.
    unsafe { &mut *core::ptr::from_mut(matrices).cast() }
}

/// Scalars as a row: columns of one entry.
#[inline(always)]
#[must_use]
pub fn scalar_columns<T, const N: usize>(scalars: &[T; N]) -> &[[T; 1]; N] {
    // SAFETY: an array of one entry is that entry in memory.
    unsafe { &*core::ptr::from_ref(scalars).cast() }
}

/// Scalars as a row, to be written.
#[inline(always)]
#[must_use]
pub fn scalar_columns_mut<T, const N: usize>(scalars: &mut [T; N]) -> &mut [[T; 1]; N] {
    // SAFETY: an array of one entry is that entry in memory; the borrow is unique for as long as the result lives.
    unsafe { &mut *core::ptr::from_mut(scalars).cast() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nalgebra::Matrix2x3;

    #[test]
    fn items_stand_side_by_side() {
        let mut items = [Matrix2x3::new(0.0, 2.0, 4.0, 1.0, 3.0, 5.0), Matrix2x3::repeat(7.0)];
        let all: &[[f64; 2]; 6] = columns(&items);
        assert_eq!(*all, [[0.0, 1.0], [2.0, 3.0], [4.0, 5.0], [7.0; 2], [7.0; 2], [7.0; 2]]);
        columns_mut::<_, 2, 3, 2, 6>(&mut items)[4][1] = 8.0;
        assert_eq!(items[1][(1, 1)], 8.0);
    }

    #[test]
    fn scalars_stand_in_a_row() {
        let mut items = [1, 2, 3];
        assert_eq!(*scalar_columns(&items), [[1], [2], [3]]);
        scalar_columns_mut(&mut items)[2][0] = 4;
        assert_eq!(items, [1, 2, 4]);
    }
}
