//! The compiler's own tests: laws over all operations, random programs, goldens of the whole pipeline.

mod freshness;
mod goldens;
mod hostile;
mod laws;
mod numbers;
mod random;
mod read;
