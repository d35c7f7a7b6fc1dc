//! Whole programs as users write them, against values and gradients of JAX, on every way to them.
//!
//! Each program has its data in `references/programs/`, under its own name, and its twin in
//! `references/programs.py`.

mod classics;
mod formulas;
mod geometry;
mod networks;
mod statistics;
