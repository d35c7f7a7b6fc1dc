//! What a generated pass costs, known when the program compiles. Counts, not times.

/// The operations and the bytes of one call, counted by the compiler of the formula.
///
/// One addition, multiplication, comparison or division counts as one operation, a fused multiply-add as two, an
/// elementary function as one. Every generated module has one as `COST`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cost {
    /// Operations on scalars in `forward`.
    pub forward_flops: u64,
    /// Operations on scalars in `backward`, its own forward part included.
    pub backward_flops: u64,
    /// The size of `Saved`: what `forward_saved` keeps for `backward_saved`.
    pub saved_bytes: usize,
    /// The size of `Workspace`: the temporaries of one call.
    pub workspace_bytes: usize,
}

/// The greater of two counts, in constants too: the dearer side of a branch.
#[must_use]
pub const fn greater(a: u64, b: u64) -> u64 {
    if a > b { a } else { b }
}
