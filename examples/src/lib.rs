//! What the examples share: reading data, training, charts and pictures.
//!
//! The examples themselves are the programs in the folders beside `src`; the formulas that are differentiated are in
//! [`network`] and [`nodes`].

pub mod chart;
pub mod difference;
pub mod digits;
pub mod idx;
pub mod network;
pub mod nist;
pub mod nodes;
pub mod parameters;
pub mod picture;
pub mod tape;
pub mod training;
