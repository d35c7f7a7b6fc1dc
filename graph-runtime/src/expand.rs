//! What generated code names, and nothing else: it writes `use ::graph_runtime::expand as rt;`. Not for users; it may
//! change with any version of the macros, which are released together with it.

#[doc(hidden)]
pub use crate::__boxed_constructor as boxed_constructor;
#[cfg(all(
    target_arch = "x86_64",
    any(feature = "std", all(target_feature = "avx2", target_feature = "fma"))
))]
pub use crate::arch::Avx2;
#[cfg(target_arch = "aarch64")]
pub use crate::arch::Neon;
pub use crate::arch::{Arch, Baseline};
pub use crate::arrays::{columns, columns_mut, matrix, scalar_columns, scalar_columns_mut};
pub use crate::cost::{Cost, greater};
pub use crate::dimensions::{assert_budget, assert_dims, same_size};
pub use crate::dispatch::{Kernel, dispatch};
pub use crate::graph::{Graph, Input};
pub use crate::kernels::{
    column_of_logsumexp, dot, logsumexp, matmul, matmul_add, max, min, mul_tr, mul_tr_add, product, sum,
    sum_squares, tr_mul, tr_mul_add, transpose,
};
pub use crate::linalg::{
    cholesky, cholesky_is_positive, cholesky_ln_determinant, cholesky_solve, has_no_zero_on_diagonal,
    lower_solve, lower_tr_solve, lu, lu_determinant, lu_is_regular, lu_ln_determinant, lu_solve, lu_tr_solve,
    upper_solve, upper_tr_solve,
};
pub use crate::scalar::Scalar;
#[cfg(feature = "alloc")]
pub use crate::storage::boxed_zeros;
pub use crate::storage::{Fields, Workspace, Zero, no_entry, zeros};
pub use crate::values::Values;
pub use crate::whole::{
    logsumexp_of_all, logsumexp_of_columns, logsumexp_of_rows, product_of_others, product_of_pairs,
};
#[cfg(feature = "alloc")]
pub use alloc::boxed::Box;
pub use nalgebra;
pub use nalgebra::SMatrix;
