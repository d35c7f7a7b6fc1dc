//! All workloads. A file has the formula, the same by hand with nalgebra, and the ways to call them; where there is
//! faster code by hand it is in the file `fast.rs` beside it.

mod attention;
mod dense;
mod pendulum;
mod products;
mod solvers;
mod tanh_net;
mod two_layer_net;

use crate::workload::Workload;

/// In the order in which they are measured: each with what makes it, so that only what is asked for takes memory.
pub fn all() -> Vec<Workload> {
    let mut all = vec![
        dense::workload(),
        two_layer_net::batch_of_100(),
        two_layer_net::batch_of_1(),
        pendulum::workload(),
        tanh_net::workload(),
        attention::workload(),
    ];
    all.extend(solvers::all());
    all.extend(products::all());
    all
}
