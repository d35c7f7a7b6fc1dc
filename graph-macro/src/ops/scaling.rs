//! Scaled and shifted matrices, by nalgebra's names.

use super::norms::ROOT;
use super::reductions::SUM;
use super::{DEFAULT, Kernel, OpDef};

pub(super) static OPS: &[&OpDef] = &[&ADD_SCALAR, &SCALE, &UNSCALE, &LERP, &NORMALIZE];

pub(crate) static ADD_SCALAR: OpDef = OpDef {
    name: "add_scalar",
    surface: &["add_scalar"],
    doc: "A scalar added to every entry.",
    signature: "[r c], [] -> [r c]",
    needs: "a matrix and a scalar",
    kernel: Kernel::Composite(|x, _| x[0] + x[1]),
    ..DEFAULT
};

pub(crate) static SCALE: OpDef = OpDef {
    name: "scale",
    surface: &["scale"],
    doc: "Every entry times a scalar.",
    signature: "[r c], [] -> [r c]",
    needs: "a matrix and a scalar",
    kernel: Kernel::Composite(|x, _| x[0] * x[1]),
    ..DEFAULT
};

pub(crate) static UNSCALE: OpDef = OpDef {
    name: "unscale",
    surface: &["unscale"],
    doc: "Every entry divided by a scalar.",
    signature: "[r c], [] -> [r c]",
    needs: "a matrix and a scalar",
    kernel: Kernel::Composite(|x, _| x[0] / x[1]),
    domain: &[super::Domain::Reals, super::Domain::NonZero],
    ..DEFAULT
};

pub(crate) static LERP: OpDef = OpDef {
    name: "lerp",
    surface: &["lerp"],
    doc: "The way from one matrix to another: `a·(1 − t) + b·t`.",
    signature: "[r c], [r c], [] -> [r c]",
    needs: "two matrices of equal shapes and a scalar",
    kernel: Kernel::Composite(|x, _| x[0] * (1.0 - x[2]) + x[1] * x[2]),
    ..DEFAULT
};

pub(crate) static NORMALIZE: OpDef = OpDef {
    name: "normalize",
    surface: &["normalize"],
    doc: "The matrix divided by its norm.",
    signature: "[r c] -> [r c]",
    needs: "a matrix or a vector",
    kernel: Kernel::Composite(|x, _| x[0] / x[0].square().map(&SUM).map(&ROOT)),
    edges: "at zero it is undefined, and so is its derivative",
    ..DEFAULT
};
