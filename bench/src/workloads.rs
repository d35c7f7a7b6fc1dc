//! All workloads. A file has the formula, the same by hand with nalgebra, and the ways to call them; where there is
//! faster code by hand it is in the file `fast.rs` beside it.

mod attention;
mod chains;
mod dense;
mod dynamics;
mod estimation;
mod gru;
mod networks;
mod normalisation;
mod pendulum;
mod products;
mod scalars;
mod solvers;
mod tanh_net;
mod two_layer_net;

use crate::workload::Workload;

/// Workloads of one kind.
pub struct Section {
    /// What they are.
    pub title: &'static str,
    /// The same as a file's name.
    pub file: &'static str,
    /// In the order in which they are measured.
    pub workloads: Vec<Workload>,
}

/// All of them.
pub fn sections() -> Vec<Section> {
    vec![
        Section { title: "Programs", file: "programs", workloads: programs() },
        Section { title: "Products", file: "products", workloads: products::all() },
    ]
}

fn programs() -> Vec<Workload> {
    let mut all = vec![
        dense::workload(),
        two_layer_net::batch_of_100(),
        two_layer_net::batch_of_1(),
        pendulum::workload(),
        tanh_net::workload(),
        attention::workload(),
        networks::three_layers(),
        networks::softmax_and_cross_entropy(),
        networks::odd_attention(),
        networks::small_convolution(),
        gru::workload(),
        normalisation::over_rows(),
        normalisation::over_columns(),
        estimation::filter_step(),
        estimation::small_likelihood(),
        estimation::likelihood(),
        dynamics::lorenz_system(),
        dynamics::neural_flow(),
        chains::of_products(),
        chains::of_squares(),
        chains::of_functions(),
        chains::of_functions_on_few(),
    ];
    all.extend(scalars::all());
    all.extend(solvers::all());
    all
}
