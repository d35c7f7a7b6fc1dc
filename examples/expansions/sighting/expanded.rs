// What the macro makes of `sighting` in `main.rs`, formatted. A test keeps this file true.

/// The range and the bearing of a beacon, seen from a pose of place and heading.
#[inline]
fn sighting(pose: &Vector3<f64>, beacon: &Vector2<f64>) -> Vector2<f64> {
    sighting::forward(pose, beacon)
}
/// `d = beacon − fixed_view(pose, 0, 0); sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)`
///
/// Inputs: `pose` 3×1, `beacon` 2×1 (data). Output: 2×1.
///
/// Forward 31 operations, backward 22; 32 bytes saved, 0 bytes of workspace.
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
mod sighting {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `sighting`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂sighting/∂pose, 3×1
        pub pose: SMatrix<f64, 3, 1>,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { pose: rt::zeros() }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (SMatrix<f64, 3, 1>,);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <SMatrix<f64, 3, 1> as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self { pose: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.pose).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.pose).found()
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
        /// `d`, 2×1
        pub d: SMatrix<f64, 2, 1>,
        /// `sum_d_times_d`, a scalar
        pub sum_d_times_d: f64,
        /// `root_sum_d_times_d`, a scalar
        pub root_sum_d_times_d: f64,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                d: rt::zeros(),
                sum_d_times_d: 0.0,
                root_sum_d_times_d: 0.0,
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (SMatrix<f64, 2, 1>, f64, f64);
    }
    /// The Jacobian of `sighting`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Jacobian {
        /// ∂sighting/∂pose, 2×3: entries column by column
        pub pose: SMatrix<f64, 2, 3>,
    }
    impl Jacobian {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { pose: rt::zeros() }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Jacobian {
        type Layout = (SMatrix<f64, 2, 3>,);
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 31,
        backward_flops: 22,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph sighting {\n  rankdir=LR;\n  n0 [label=\"pose\", shape=box];\n  n1 [label=\"beacon\", shape=box];\n  n2 [label=\"0\", shape=plaintext];\n  n3 [label=\"0\", shape=plaintext];\n  n4 [label=\"fixed_view\", shape=ellipse];\n  n0 -> n4 [label=\"3×1\"];\n  n2 -> n4 [label=\"a `usize`\"];\n  n3 -> n4 [label=\"a `usize`\"];\n  n5 [label=\"−\", shape=ellipse];\n  n1 -> n5 [label=\"2×1\"];\n  n4 -> n5 [label=\"2×1\"];\n  n6 [label=\"⊙\", shape=ellipse];\n  n5 -> n6 [label=\"2×1\"];\n  n5 -> n6 [label=\"2×1\"];\n  n7 [label=\"Σ\", shape=ellipse];\n  n6 -> n7 [label=\"2×1\"];\n  n8 [label=\"√\", shape=ellipse];\n  n7 -> n8 [label=\"a scalar\"];\n  n9 [label=\"1\", shape=plaintext];\n  n10 [label=\"0\", shape=plaintext];\n  n11 [label=\"index\", shape=ellipse];\n  n5 -> n11 [label=\"2×1\"];\n  n9 -> n11 [label=\"a `usize`\"];\n  n10 -> n11 [label=\"a `usize`\"];\n  n12 [label=\"0\", shape=plaintext];\n  n13 [label=\"0\", shape=plaintext];\n  n14 [label=\"index\", shape=ellipse];\n  n5 -> n14 [label=\"2×1\"];\n  n12 -> n14 [label=\"a `usize`\"];\n  n13 -> n14 [label=\"a `usize`\"];\n  n15 [label=\"atan2\", shape=ellipse];\n  n11 -> n15 [label=\"a scalar\"];\n  n14 -> n15 [label=\"a scalar\"];\n  n16 [label=\"2\", shape=plaintext];\n  n17 [label=\"0\", shape=plaintext];\n  n18 [label=\"index\", shape=ellipse];\n  n0 -> n18 [label=\"3×1\"];\n  n16 -> n18 [label=\"a `usize`\"];\n  n17 -> n18 [label=\"a `usize`\"];\n  n19 [label=\"−\", shape=ellipse];\n  n15 -> n19 [label=\"a scalar\"];\n  n18 -> n19 [label=\"a scalar\"];\n  n20 [label=\"0.0\", shape=plaintext];\n  n22 [label=\"0\", shape=plaintext];\n  n23 [label=\"0\", shape=plaintext];\n  n25 [label=\"with_block\", shape=ellipse];\n  n20 -> n25 [label=\"a scalar\"];\n  n8 -> n25 [label=\"a scalar\"];\n  n22 -> n25 [label=\"a `usize`\"];\n  n23 -> n25 [label=\"a `usize`\"];\n  n26 [label=\"1\", shape=plaintext];\n  n27 [label=\"0\", shape=plaintext];\n  n29 [label=\"with_block\", shape=ellipse];\n  n25 -> n29 [label=\"2×1\"];\n  n19 -> n29 [label=\"a scalar\"];\n  n26 -> n29 [label=\"a `usize`\"];\n  n27 -> n29 [label=\"a `usize`\"];\n  sighting [label=\"sighting\", shape=box];\n  n29 -> sighting [label=\"2×1\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
    ) -> SMatrix<f64, 2, 1> {
        let mut output = rt::zeros();
        forward_into(pose, beacon, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        d_sighting: &SMatrix<f64, 2, 1>,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            pose,
            beacon,
            d_sighting,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
    ) -> (SMatrix<f64, 2, 1>, Saved) {
        let mut output = rt::zeros();
        let mut saved = Saved::zeros();
        forward_saved_into(
            pose,
            beacon,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        output: &mut SMatrix<f64, 2, 1>,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            output: &'a mut SMatrix<f64, 2, 1>,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, output, saved } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting_0 = arch.sqrt(sum);
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting = &mut output.data.0;
                sighting[0][0] = sighting_0;
                sighting[0][1] = arch.atan2(d_1, d_0) - pose[0][2];
                /// d = beacon − fixed_view(pose, 0, 0)
                let d = &mut saved.d.data.0;
                d[0][0] = d_0;
                d[0][1] = d_1;
                saved.sum_d_times_d = sum;
                saved.root_sum_d_times_d = sighting_0;
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            output,
            saved,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        saved: &Saved,
        d_sighting: &SMatrix<f64, 2, 1>,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            pose,
            beacon,
            saved,
            d_sighting,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        saved: &Saved,
        d_sighting: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        let d = &saved.d.data.0;
        let sum_d_times_d = saved.sum_d_times_d;
        let root_sum_d_times_d = saved.root_sum_d_times_d;
        let d_sighting = &d_sighting.data.0;
        let sum = d[0][0] * d[0][0] + d[0][1] * d[0][1];
        let is_greater = sum_d_times_d > 0.0;
        let product_3 = d_sighting[0][0]
            * (if is_greater {
                0.5 / (if is_greater { root_sum_d_times_d } else { 1.0 })
            } else {
                0.0
            });
        let product_3_times_d_0 = product_3 * d[0][0];
        let product_3_times_d_1 = product_3 * d[0][1];
        /// d_d = place(−Σ(fixed_view(d_sighting, 1, 0))·(d[1] / (d[0]² + d[1]²)), 0, 0) + place(Σ(fixed_view(d_sighting, 1, 0))·(d[0] / (d[0]² + d[1]²)), 1, 0) + Σ(fixed_view(d_sighting, 0, 0))·where(sum_d_times_d > 0, 0.5 / where(sum_d_times_d > 0, root_sum_d_times_d, 1), 0)·d + Σ(fixed_view(d_sighting, 0, 0))·where(sum_d_times_d > 0, 0.5 / where(sum_d_times_d > 0, root_sum_d_times_d, 1), 0)·d
        let d_d_0 = product_3_times_d_0 - d_sighting[0][1] * (d[0][1] / sum)
            + product_3_times_d_0;
        let d_d_1 = d_sighting[0][1] * (d[0][0] / sum) + product_3_times_d_1
            + product_3_times_d_1;
        /// d_pose = place(−Σ(fixed_view(d_sighting, 1, 0)), 2, 0) + embed(−d_d, 0, 0)
        let d_pose = &mut gradient.pose.data.0;
        d_pose[0][0] = -d_d_0;
        d_pose[0][1] = -d_d_1;
        d_pose[0][2] = -d_sighting[0][1];
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        saved: &Saved,
        d_sighting: &SMatrix<f64, 2, 1>,
    ) -> (SMatrix<f64, 3, 1>, ()) {
        let gradient = backward_saved(pose, beacon, saved, d_sighting);
        (gradient.pose, ())
    }
    /// The value and the Jacobian. Forward mode along 3 directions: 42 operations; reverse mode along 2 directions would take 42.
    #[inline]
    pub fn jacobian(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
    ) -> (SMatrix<f64, 2, 1>, Jacobian) {
        let mut output = rt::zeros();
        let mut jacobian = Jacobian::zeros();
        jacobian_into(
            pose,
            beacon,
            &mut rt::Workspace::new(),
            &mut output,
            &mut jacobian,
        );
        (output, jacobian)
    }
    /// The value and the Jacobian, each written in place. Forward mode along 3 directions: 42 operations; reverse mode along 2 directions would take 42.
    #[inline]
    pub fn jacobian_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        output: &mut SMatrix<f64, 2, 1>,
        jacobian: &mut Jacobian,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            output: &'a mut SMatrix<f64, 2, 1>,
            jacobian: &'a mut Jacobian,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, output, jacobian } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting_0 = arch.sqrt(sum);
                let sum_is_greater = sum > 0.0;
                let choice_2 = if sum_is_greater {
                    0.5 / (if sum_is_greater { sighting_0 } else { 1.0 })
                } else {
                    0.0
                };
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting = &mut output.data.0;
                sighting[0][0] = sighting_0;
                sighting[0][1] = arch.atan2(d_1, d_0) - pose[0][2];
                /// jacobian_pose = hstack(hstack(d_sighting, d_sighting_2), d_sighting_3)
                let jacobian_pose = &mut jacobian.pose.data.0;
                jacobian_pose[0][0] = choice_2 * (pose[0][0] - beacon[0][0] - d_0);
                jacobian_pose[0][1] = d_1 / sum;
                jacobian_pose[1][0] = choice_2 * (pose[0][1] - beacon[0][1] - d_1);
                jacobian_pose[1][1] = -(d_0 / sum);
                jacobian_pose[2][0] = -0.0;
                jacobian_pose[2][1] = -1.0;
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            output,
            jacobian,
        })
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        output: &mut SMatrix<f64, 2, 1>,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            output: &'a mut SMatrix<f64, 2, 1>,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, output } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting = &mut output.data.0;
                sighting[0][0] = arch.sqrt(arch.dot([d_0, d_1], [d_0, d_1]));
                sighting[0][1] = arch.atan2(d_1, d_0) - pose[0][2];
            }
        }
        rt::dispatch(Pass { pose, beacon, output })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        d_sighting: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            d_sighting: &'a SMatrix<f64, 2, 1>,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, d_sighting, gradient } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                let d_sighting = &d_sighting.data.0;
                let sum_is_greater = sum > 0.0;
                let product_3 = d_sighting[0][0]
                    * (if sum_is_greater {
                        0.5 / (if sum_is_greater { arch.sqrt(sum) } else { 1.0 })
                    } else {
                        0.0
                    });
                let product_3_times_d_0 = product_3 * d_0;
                let product_3_times_d_1 = product_3 * d_1;
                /// d_d = place(−Σ(fixed_view(d_sighting, 1, 0))·(d[1] / (d[0]² + d[1]²)), 0, 0) + place(Σ(fixed_view(d_sighting, 1, 0))·(d[0] / (d[0]² + d[1]²)), 1, 0) + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d
                let d_d_0 = arch
                    .mul_add(-d_sighting[0][1], d_1 / sum, product_3_times_d_0)
                    + product_3_times_d_0;
                let d_d_1 = arch
                    .mul_add(d_sighting[0][1], d_0 / sum, product_3_times_d_1)
                    + product_3_times_d_1;
                /// d_pose = place(−Σ(fixed_view(d_sighting, 1, 0)), 2, 0) + embed(−d_d, 0, 0)
                let d_pose = &mut gradient.pose.data.0;
                d_pose[0][0] = -d_d_0;
                d_pose[0][1] = -d_d_1;
                d_pose[0][2] = -d_sighting[0][1];
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            d_sighting,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        d_sighting: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            d_sighting: &'a SMatrix<f64, 2, 1>,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, d_sighting, gradient } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                let d_sighting = &d_sighting.data.0;
                let sum_is_greater = sum > 0.0;
                let product_3 = d_sighting[0][0]
                    * (if sum_is_greater {
                        0.5 / (if sum_is_greater { arch.sqrt(sum) } else { 1.0 })
                    } else {
                        0.0
                    });
                let product_3_times_d_0 = product_3 * d_0;
                let product_3_times_d_1 = product_3 * d_1;
                /// d_d = place(−Σ(fixed_view(d_sighting, 1, 0))·(d[1] / (d[0]² + d[1]²)), 0, 0) + place(Σ(fixed_view(d_sighting, 1, 0))·(d[0] / (d[0]² + d[1]²)), 1, 0) + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d
                let d_d_0 = arch
                    .mul_add(-d_sighting[0][1], d_1 / sum, product_3_times_d_0)
                    + product_3_times_d_0;
                let d_d_1 = arch
                    .mul_add(d_sighting[0][1], d_0 / sum, product_3_times_d_1)
                    + product_3_times_d_1;
                /// d_pose += place(−Σ(fixed_view(d_sighting, 1, 0)), 2, 0) + embed(−d_d, 0, 0)
                let d_pose = &mut gradient.pose.data.0;
                d_pose[0][0] += -d_d_0;
                d_pose[0][1] += -d_d_1;
                d_pose[0][2] += -d_sighting[0][1];
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            d_sighting,
            gradient,
        })
    }
    /// The handle for generic tools: gradient checks, optimisers, solvers.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Graph {
        marker: rt::PhantomData<()>,
    }
    impl rt::Graph for Graph {
        type Scalar = f64;
        type Inputs = (SMatrix<f64, 3, 1>, SMatrix<f64, 2, 1>);
        type Output = SMatrix<f64, 2, 1>;
        type Cotangent = SMatrix<f64, 2, 1>;
        type Gradient = Gradient;
        const NAME: &'static str = "sighting";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "pose",
                rows: 3,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(&inputs.0, &inputs.1)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(&inputs.0, &inputs.1, cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
