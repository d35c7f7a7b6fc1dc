// What the macro makes of `miss` in `main.rs`, formatted. A test keeps this file true.

/// How far from the target, squared, a ball is after 100 steps of 20 milliseconds.
#[inline]
fn miss(throw: &Vector2<f64>, target: &Vector2<f64>, drag: f64) -> f64 {
    miss::forward(throw, target, drag)
}
/// `place = zeros(); for run in 0..100, with place from place, speed from throw { place ← place + 0.02·speed; speed ← speed − 0.02·(with_block(with_block(0, 0, 0, 0), 9.81, 1, 0) + drag·√(Σ(speed²))·speed) }; miss = Σ((place − target)²)`
///
/// Inputs: `throw` 2×1, `target` 2×1 (data), `drag` a scalar (data). Output: a scalar.
///
/// Forward 1,606 operations, backward 4,206; 3,216 bytes saved, 0 bytes of workspace.
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
mod miss {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `miss`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂miss/∂throw, 2×1
        pub throw: SMatrix<f64, 2, 1>,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { throw: rt::zeros() }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (SMatrix<f64, 2, 1>,);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <SMatrix<f64, 2, 1> as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self { throw: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.throw).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.throw).found()
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
        /// `speed_record`, 2×100
        pub speed_record: SMatrix<f64, 2, 100>,
        /// `sum_record`, 1×100
        pub sum_record: SMatrix<f64, 1, 100>,
        /// `root_sum_record`, 1×100
        pub root_sum_record: SMatrix<f64, 1, 100>,
        /// `place_2_minus_target`, 2×1
        pub place_2_minus_target: SMatrix<f64, 2, 1>,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                speed_record: rt::zeros(),
                sum_record: rt::zeros(),
                root_sum_record: rt::zeros(),
                place_2_minus_target: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (
            SMatrix<f64, 2, 100>,
            SMatrix<f64, 1, 100>,
            SMatrix<f64, 1, 100>,
            SMatrix<f64, 2, 1>,
        );
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 1606,
        backward_flops: 4206,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph miss {\n  rankdir=LR;\n  n0 [label=\"throw\", shape=box];\n  n1 [label=\"target\", shape=box];\n  n2 [label=\"drag\", shape=box];\n  n3 [label=\"zeros\", shape=ellipse];\n  n4 [label=\"for 0..100\", shape=box3d];\n  n3 -> n4 [label=\"2×1\"];\n  n0 -> n4 [label=\"2×1\"];\n  n2 -> n4 [label=\"a scalar\"];\n  n1 -> n4 [label=\"2×1\"];\n  n0 -> n4 [label=\"2×1\"];\n  n5 [label=\"part\", shape=point];\n  n4 -> n5 [label=\"a scalar\"];\n  n6 [label=\"−\", shape=ellipse];\n  n5 -> n6 [label=\"2×1\"];\n  n1 -> n6 [label=\"2×1\"];\n  n7 [label=\"⊙\", shape=ellipse];\n  n6 -> n7 [label=\"2×1\"];\n  n6 -> n7 [label=\"2×1\"];\n  n8 [label=\"Σ\", shape=ellipse];\n  n7 -> n8 [label=\"2×1\"];\n  miss [label=\"miss\", shape=box];\n  n8 -> miss [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> f64 {
        let mut output = 0.0;
        forward_into(throw, target, drag, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        d_miss: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            throw,
            target,
            drag,
            d_miss,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> (f64, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            throw,
            target,
            drag,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> Gradient {
        value_and_gradient(throw, target, drag).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> (f64, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(
            throw,
            target,
            drag,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        output: &mut f64,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            output: &'a mut f64,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, output, saved } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let speed_record = &mut saved.speed_record.data.0;
                let sum_record = &mut saved.sum_record.data.0;
                let root_sum_record = &mut saved.root_sum_record.data.0;
                let place_2_minus_target = &mut saved.place_2_minus_target.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    place_2_minus_target[0][i] = place_2_minus_target_i;
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                *output = miss;
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            output,
            saved,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        saved: &Saved,
        d_miss: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            throw,
            target,
            drag,
            saved,
            d_miss,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        saved: &Saved,
        d_miss: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            drag: f64,
            saved: &'a Saved,
            d_miss: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { drag, saved, d_miss, gradient } = self;
                let speed_record = &saved.speed_record.data.0;
                let sum_record = &saved.sum_record.data.0;
                let root_sum_record = &saved.root_sum_record.data.0;
                let place_2_minus_target = &saved.place_2_minus_target.data.0;
                let d_throw = &mut gradient.throw.data.0;
                let d_place = &mut [[0.0; 2]; 1];
                /// d_place = 2·(d_miss·place_2_minus_target)
                for i in 0..2 {
                    d_place[0][i] = 2.0 * (d_miss * place_2_minus_target[0][i]);
                }
                *d_throw = [[0.0; 2]; 1];
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run][0], speed_record[run][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run][0];
                    let product_8 = product_6 * speed_record[run][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
            }
        }
        rt::dispatch(Pass {
            drag,
            saved,
            d_miss,
            gradient,
        })
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        saved: &Saved,
        d_miss: f64,
    ) -> (SMatrix<f64, 2, 1>, (), ()) {
        let gradient = backward_saved(throw, target, drag, saved, d_miss);
        (gradient.throw, (), ())
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        output: &mut f64,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, output } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, run by run
                for run in 0..100 {
                    let drag_times_root_sum = drag
                        * arch
                            .sqrt(
                                arch
                                    .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]),
                            );
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    *speed = *speed_next;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                *output = miss;
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            output,
        })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        d_miss: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            d_miss: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, d_miss, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                /// d_place = 2·(d_miss·(place_2 − target))
                for i in 0..2 {
                    d_place[0][i] = 2.0 * (d_miss * (place_2[0][i] - target[0][i]));
                }
                *d_throw = [[0.0; 2]; 1];
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            d_miss,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        d_miss: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            d_miss: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, d_miss, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw_out = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                let d_throw = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                /// d_place = 2·(d_miss·(place_2 − target))
                for i in 0..2 {
                    d_place[0][i] = 2.0 * (d_miss * (place_2[0][i] - target[0][i]));
                }
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
                /// d_throw_out += d_throw
                for i in 0..2 {
                    d_throw_out[0][i] += d_throw[0][i];
                }
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            d_miss,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { throw, target, drag, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; d_place = 2·place_2_minus_target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    d_place[0][i] = 2.0 * place_2_minus_target_i;
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                *d_throw = [[0.0; 2]; 1];
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
                miss
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            gradient,
        })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { throw, target, drag, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw_out = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                let d_throw = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; d_place = 2·place_2_minus_target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    d_place[0][i] = 2.0 * place_2_minus_target_i;
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
                /// d_throw_out += d_throw
                for i in 0..2 {
                    d_throw_out[0][i] += d_throw[0][i];
                }
                miss
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
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
        type Inputs = (SMatrix<f64, 2, 1>, SMatrix<f64, 2, 1>, f64);
        type Output = f64;
        type Cotangent = f64;
        type Gradient = Gradient;
        const NAME: &'static str = "miss";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "throw",
                rows: 2,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(&inputs.0, &inputs.1, inputs.2)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(&inputs.0, &inputs.1, inputs.2, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
