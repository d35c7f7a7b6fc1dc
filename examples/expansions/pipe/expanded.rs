// What the macro makes of `loss_of_pressure` in `main.rs`, formatted. A test keeps this file true.

/// The pressure in pascal that water of a speed loses in 10 metres of pipe, 20 millimetres wide.
#[inline]
fn loss_of_pressure(speed: f64) -> f64 {
    loss_of_pressure::forward(speed)
}
/// `reynolds = speed·0.02 / 1e-6; if reynolds < 2300 { friction ← 64 / reynolds } else { friction ← 0.25 / log10(0.01 / 74 + 5.74 / powf(reynolds, 0.9))² }; loss_of_pressure = friction·(10 / 0.02)·0.5·998·speed²`
///
/// Inputs: `speed` a scalar. Output: a scalar.
///
/// Forward 61 operations, backward 117; 48 bytes saved, 0 bytes of workspace.
#[allow(
    clippy::all,
    clippy::pedantic,
    unused_imports,
    unused_variables,
    unused_doc_comments,
    unused_assignments,
    unused_parens,
    unused_mut,
    non_snake_case,
    dead_code
)]
mod loss_of_pressure {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `loss_of_pressure`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂loss_of_pressure/∂speed, a scalar
        pub speed: f64,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { speed: 0.0 }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (f64,);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <f64 as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self { speed: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.speed).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.speed).found()
        }
    }
    /// What the backward pass reads of the forward pass.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Saved {
        /// `reynolds`, a scalar
        pub reynolds: f64,
        /// `reynolds_is_less`, a condition
        pub reynolds_is_less: bool,
        /// `powf_reynolds`, a scalar
        pub powf_reynolds: f64,
        /// `log10_sum`, a scalar
        pub log10_sum: f64,
        /// `powf_reynolds_2`, a scalar
        pub powf_reynolds_2: f64,
        /// `scaled_product`, a scalar
        pub scaled_product: f64,
        /// `speed_times_speed`, a scalar
        pub speed_times_speed: f64,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                reynolds: 0.0,
                reynolds_is_less: false,
                powf_reynolds: 0.0,
                log10_sum: 0.0,
                powf_reynolds_2: 0.0,
                scaled_product: 0.0,
                speed_times_speed: 0.0,
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (f64, bool, f64, f64, f64, f64, f64);
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 61,
        backward_flops: 117,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph loss_of_pressure {\n  rankdir=LR;\n  n0 [label=\"speed\", shape=box];\n  n1 [label=\"0.02\", shape=plaintext];\n  n2 [label=\"⊙\", shape=ellipse];\n  n0 -> n2 [label=\"a scalar\"];\n  n1 -> n2 [label=\"a scalar\"];\n  n3 [label=\"1e-6\", shape=plaintext];\n  n4 [label=\"/\", shape=ellipse];\n  n2 -> n4 [label=\"a scalar\"];\n  n3 -> n4 [label=\"a scalar\"];\n  n5 [label=\"2300.0\", shape=plaintext];\n  n6 [label=\"<\", shape=ellipse];\n  n4 -> n6 [label=\"a scalar\"];\n  n5 -> n6 [label=\"a scalar\"];\n  n7 [label=\"if\", shape=diamond];\n  n6 -> n7 [label=\"a condition\"];\n  n0 -> n7 [label=\"a scalar\"];\n  n4 -> n7 [label=\"a scalar\"];\n  n8 [label=\"part\", shape=point];\n  n7 -> n8 [label=\"a scalar\"];\n  n9 [label=\"10.0\", shape=plaintext];\n  n10 [label=\"0.02\", shape=plaintext];\n  n11 [label=\"/\", shape=ellipse];\n  n9 -> n11 [label=\"a scalar\"];\n  n10 -> n11 [label=\"a scalar\"];\n  n12 [label=\"⊙\", shape=ellipse];\n  n8 -> n12 [label=\"a scalar\"];\n  n11 -> n12 [label=\"a scalar\"];\n  n13 [label=\"0.5\", shape=plaintext];\n  n14 [label=\"⊙\", shape=ellipse];\n  n12 -> n14 [label=\"a scalar\"];\n  n13 -> n14 [label=\"a scalar\"];\n  n15 [label=\"998.0\", shape=plaintext];\n  n16 [label=\"⊙\", shape=ellipse];\n  n14 -> n16 [label=\"a scalar\"];\n  n15 -> n16 [label=\"a scalar\"];\n  n17 [label=\"⊙\", shape=ellipse];\n  n0 -> n17 [label=\"a scalar\"];\n  n0 -> n17 [label=\"a scalar\"];\n  n18 [label=\"⊙\", shape=ellipse];\n  n16 -> n18 [label=\"a scalar\"];\n  n17 -> n18 [label=\"a scalar\"];\n  loss_of_pressure [label=\"loss_of_pressure\", shape=box];\n  n18 -> loss_of_pressure [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(speed: f64) -> f64 {
        let mut output = 0.0;
        forward_into(speed, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(speed: f64, d_loss_of_pressure: f64) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            speed,
            d_loss_of_pressure,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(speed: f64) -> (f64, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            speed,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(speed: f64) -> Gradient {
        value_and_gradient(speed).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(speed: f64) -> (f64, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(speed, &mut rt::Workspace::new(), &mut output, &mut saved);
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        speed: f64,
        workspace: &mut Workspace,
        output: &mut f64,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            speed: f64,
            output: &'a mut f64,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, output, saved } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 by whether reynolds_is_less
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// scaled_product = friction·500·0.5·998
                let scaled_product = friction * 500.0 * 0.5 * 998.0;
                /// speed_times_speed = speed²
                let speed_times_speed = speed * speed;
                /// loss_of_pressure = scaled_product·speed_times_speed
                let loss_of_pressure = scaled_product * speed_times_speed;
                *output = loss_of_pressure;
                saved.reynolds = reynolds;
                saved.reynolds_is_less = reynolds_is_less;
                saved.powf_reynolds = powf_reynolds;
                saved.log10_sum = log10_sum;
                saved.powf_reynolds_2 = powf_reynolds_2;
                saved.scaled_product = scaled_product;
                saved.speed_times_speed = speed_times_speed;
            }
        }
        rt::dispatch(Pass { speed, output, saved })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        speed: f64,
        saved: &Saved,
        d_loss_of_pressure: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            speed,
            saved,
            d_loss_of_pressure,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        speed: f64,
        saved: &Saved,
        d_loss_of_pressure: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        let reynolds = saved.reynolds;
        let reynolds_is_less = saved.reynolds_is_less;
        let powf_reynolds = saved.powf_reynolds;
        let log10_sum = saved.log10_sum;
        let powf_reynolds_2 = saved.powf_reynolds_2;
        let scaled_product = saved.scaled_product;
        let speed_times_speed = saved.speed_times_speed;
        /// d_friction = d_loss_of_pressure·speed_times_speed·998·0.5·500
        let d_friction = d_loss_of_pressure * speed_times_speed * 998.0 * 0.5 * 500.0;
        /// d_speed, d_reynolds by whether reynolds_is_less
        let (d_speed, d_reynolds) = if reynolds_is_less {
            /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
            let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
            (0.0, d_reynolds_2)
        } else {
            let ratio_powf_reynolds = 5.74 / powf_reynolds;
            let product_3 = log10_sum * log10_sum;
            let product_5 = d_friction * (0.25 / product_3 / product_3) * log10_sum;
            /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
            let d_reynolds_2 = -((-product_5 - product_5)
                / ((0.00013513513513513514 + ratio_powf_reynolds) * 2.302585092994046)
                * (ratio_powf_reynolds / powf_reynolds) * (0.9 * powf_reynolds_2));
            (0.0, d_reynolds_2)
        };
        /// d_speed_2 = 2·(d_loss_of_pressure·scaled_product·speed) + d_speed + d_reynolds·1000000·0.02
        let d_speed_2 = 2.0 * (d_loss_of_pressure * scaled_product * speed) + d_speed
            + d_reynolds * 1000000.0 * 0.02;
        gradient.speed = d_speed_2;
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(speed: f64, saved: &Saved, d_loss_of_pressure: f64) -> (f64,) {
        let gradient = backward_saved(speed, saved, d_loss_of_pressure);
        (gradient.speed,)
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(speed: f64, workspace: &mut Workspace, output: &mut f64) {
        struct Pass<'a> {
            speed: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, output } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// friction by whether reynolds < 2300
                let friction = if reynolds < 2300.0 {
                    64.0 / reynolds
                } else {
                    let log10_sum = arch
                        .log10(0.00013513513513513514 + 5.74 / arch.powf(reynolds, 0.9));
                    0.25 / (log10_sum * log10_sum)
                };
                /// loss_of_pressure = friction·500·0.5·998·speed²
                let loss_of_pressure = friction * 500.0 * 0.5 * 998.0 * (speed * speed);
                *output = loss_of_pressure;
            }
        }
        rt::dispatch(Pass { speed, output })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        speed: f64,
        d_loss_of_pressure: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            speed: f64,
            d_loss_of_pressure: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, d_loss_of_pressure, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 by whether reynolds_is_less
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_friction = d_loss_of_pressure·speed²·998·0.5·500
                let d_friction = d_loss_of_pressure * (speed * speed) * 998.0 * 0.5
                    * 500.0;
                /// d_speed, d_reynolds by whether reynolds_is_less
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_loss_of_pressure·(friction·500·0.5·998)·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch
                            .mul_add(
                                2.0,
                                d_loss_of_pressure * (friction * 500.0 * 0.5 * 998.0)
                                    * speed,
                                d_speed,
                            ),
                    );
                gradient.speed = d_speed_2;
            }
        }
        rt::dispatch(Pass {
            speed,
            d_loss_of_pressure,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        speed: f64,
        d_loss_of_pressure: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            speed: f64,
            d_loss_of_pressure: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, d_loss_of_pressure, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 by whether reynolds_is_less
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_friction = d_loss_of_pressure·speed²·998·0.5·500
                let d_friction = d_loss_of_pressure * (speed * speed) * 998.0 * 0.5
                    * 500.0;
                /// d_speed, d_reynolds by whether reynolds_is_less
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_loss_of_pressure·(friction·500·0.5·998)·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch
                            .mul_add(
                                2.0,
                                d_loss_of_pressure * (friction * 500.0 * 0.5 * 998.0)
                                    * speed,
                                d_speed,
                            ),
                    );
                gradient.speed += d_speed_2;
            }
        }
        rt::dispatch(Pass {
            speed,
            d_loss_of_pressure,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        speed: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            speed: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { speed, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 by whether reynolds_is_less
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_speed_times_speed = friction·500·0.5·998
                let d_speed_times_speed = friction * 500.0 * 0.5 * 998.0;
                /// d_scaled_product = speed²
                let d_scaled_product = speed * speed;
                /// loss_of_pressure = d_speed_times_speed·d_scaled_product
                let loss_of_pressure = d_speed_times_speed * d_scaled_product;
                /// d_friction = d_scaled_product·998·0.5·500
                let d_friction = d_scaled_product * 998.0 * 0.5 * 500.0;
                /// d_speed, d_reynolds by whether reynolds_is_less
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_speed_times_speed·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch.mul_add(2.0, d_speed_times_speed * speed, d_speed),
                    );
                gradient.speed = d_speed_2;
                loss_of_pressure
            }
        }
        rt::dispatch(Pass { speed, gradient })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        speed: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            speed: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { speed, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 by whether reynolds_is_less
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_speed_times_speed = friction·500·0.5·998
                let d_speed_times_speed = friction * 500.0 * 0.5 * 998.0;
                /// d_scaled_product = speed²
                let d_scaled_product = speed * speed;
                /// loss_of_pressure = d_speed_times_speed·d_scaled_product
                let loss_of_pressure = d_speed_times_speed * d_scaled_product;
                /// d_friction = d_scaled_product·998·0.5·500
                let d_friction = d_scaled_product * 998.0 * 0.5 * 500.0;
                /// d_speed, d_reynolds by whether reynolds_is_less
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_speed_times_speed·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch.mul_add(2.0, d_speed_times_speed * speed, d_speed),
                    );
                gradient.speed += d_speed_2;
                loss_of_pressure
            }
        }
        rt::dispatch(Pass { speed, gradient })
    }
    /// The handle for generic tools: gradient checks, optimisers, solvers.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Graph {
        marker: rt::PhantomData<()>,
    }
    impl rt::Graph for Graph {
        type Scalar = f64;
        type Inputs = (f64,);
        type Output = f64;
        type Cotangent = f64;
        type Gradient = Gradient;
        const NAME: &'static str = "loss_of_pressure";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "speed",
                rows: 1,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(inputs.0)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(inputs.0, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
