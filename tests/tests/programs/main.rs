//! Whole tasks as users of nalgebra write them, with loops, branches, mutation, structs and factorisations: against
//! values and derivatives of JAX on every way to them, and against differences.
//!
//! Each program has its data in `references/programs/`, under its own name, and its twin in `references/tasks.py`.

#![allow(
    unreachable_pub,
    dead_code,
    clippy::all,
    clippy::pedantic,
    reason = "written as users write, not as the workspace is"
)]

mod estimation;
mod finance;
mod images;
mod networks;
mod parameters;
mod robotics;
mod robust;
mod rollouts;
mod vision;
