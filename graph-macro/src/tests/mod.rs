//! The compiler's own tests: laws over all operations, random programs, goldens of the whole pipeline.

mod chains;
mod control;
mod freshness;
mod functions;
mod goldens;
mod hostile;
mod language;
mod laws;
mod numbers;
mod pages;
mod programs;
mod random;
mod read;
mod slots;
