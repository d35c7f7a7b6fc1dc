//! Factorisations of square matrices, and what is solved with them.
//!
//! What holds: a matrix is the array of its columns, and the loops run along columns; nothing is allocated, nothing
//! panics, and a matrix that has no factorisation gives factors that the tests here tell (a zero or a NaN on the
//! diagonal). What is not attempted: blocking for large matrices, and pivoting of anything but rows.

mod cholesky;
mod lu;
mod triangular;

pub use cholesky::{cholesky, cholesky_is_positive, cholesky_ln_determinant, cholesky_solve};
pub use lu::{lu, lu_determinant, lu_is_regular, lu_ln_determinant, lu_solve, lu_tr_solve};
pub use triangular::{has_no_zero_on_diagonal, lower_solve, lower_tr_solve, upper_solve, upper_tr_solve};

#[cfg(test)]
mod tests;
