//! What generated code names, and nothing else: it writes `use ::graph_runtime::expand as rt;`. Not for users; it may
//! change with any version of the macros, which are released together with it.

#[cfg(all(
    target_arch = "x86_64",
    any(feature = "std", all(target_feature = "avx2", target_feature = "fma"))
))]
pub use crate::arch::Avx2;
#[cfg(target_arch = "aarch64")]
pub use crate::arch::Neon;
pub use crate::arch::{Arch, Baseline, Shared};
pub use crate::arrays::{columns, columns_mut, matrix, scalar_columns, scalar_columns_mut};
pub use crate::cost::{Cost, greater};
pub use crate::dimensions::{assert_budget, assert_dims, same_size};
pub use crate::dispatch::{Kernel, dispatch};
pub use crate::graph::{Graph, Input};
pub use crate::kernels::{
    dot, matmul, matmul_add, max, min, mul_tr, mul_tr_add, product, sum, sum_squares, tr_mul, tr_mul_add,
    transpose,
};
pub use crate::linalg::{
    cholesky, cholesky_is_positive, cholesky_ln_determinant, cholesky_solve, has_no_zero_on_diagonal,
    lower_solve, lower_tr_solve, lu, lu_determinant, lu_is_regular, lu_ln_determinant, lu_solve, lu_tr_solve,
    upper_solve, upper_tr_solve,
};
pub use crate::near::Near;
pub use crate::scalar::Scalar;
#[cfg(feature = "alloc")]
pub use crate::storage::boxed_zeros;
pub use crate::storage::{Fields, Workspace, Zero, zeros};
pub use crate::values::{Parts, Search, Values};
pub use crate::whole::{product_of_others, product_of_pairs};
#[doc(hidden)]
pub use crate::{__boxed_constructor as boxed_constructor, __editor as editor};
#[cfg(feature = "alloc")]
pub use alloc::boxed::Box;
pub use core::marker::PhantomData;
pub use core::mem::size_of;
pub use core::ops::FnMut;
pub use core::option::Option::{self, None, Some};
pub use nalgebra;
pub use nalgebra::SMatrix;

/// What only an editor reads.
#[cfg(rust_analyzer)]
#[doc(hidden)]
#[macro_export]
macro_rules! __editor {
    ($($items:tt)*) => {
        #[allow(warnings)]
        const _: () = { $($items)* };
    };
}

/// What only an editor reads is nothing to others.
#[cfg(not(rust_analyzer))]
#[doc(hidden)]
#[macro_export]
macro_rules! __editor {
    ($($items:tt)*) => {};
}
