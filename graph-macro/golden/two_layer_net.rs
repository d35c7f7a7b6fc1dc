fn sample() {
    {
        #[allow(unused_imports)]
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        /// The derivatives of `loss`.
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        pub struct Gradient {
            /// ∂loss/∂x, 100×784
            pub x: SMatrix<f32, 100, 784>,
            /// ∂loss/∂w1, 784×50
            pub w1: SMatrix<f32, 784, 50>,
            /// ∂loss/∂b1, 1×50
            pub b1: SMatrix<f32, 1, 50>,
            /// ∂loss/∂w2, 50×10
            pub w2: SMatrix<f32, 50, 10>,
            /// ∂loss/∂b2, 1×10
            pub b2: SMatrix<f32, 1, 10>,
            /// ∂loss/∂t, 100×10
            pub t: SMatrix<f32, 100, 10>,
        }
        impl Gradient {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    x: rt::zeros(),
                    w1: rt::zeros(),
                    b1: rt::zeros(),
                    w2: rt::zeros(),
                    b2: rt::zeros(),
                    t: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Gradient {
            type Layout = (
                SMatrix<f32, 100, 784>,
                SMatrix<f32, 784, 50>,
                SMatrix<f32, 1, 50>,
                SMatrix<f32, 50, 10>,
                SMatrix<f32, 1, 10>,
                SMatrix<f32, 100, 10>,
            );
        }
        impl rt::Values<f32> for Gradient {
            const LEN: usize = <SMatrix<f32, 100, 784> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 784, 50> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 1, 50> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 50, 10> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 1, 10> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 100, 10> as rt::Values<f32>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f32) -> Self {
                let mut parts = rt::Parts::of(f);
                Self {
                    x: parts.part(),
                    w1: parts.part(),
                    b1: parts.part(),
                    w2: parts.part(),
                    b2: parts.part(),
                    t: parts.part(),
                }
            }
            fn entry(&self, k: usize) -> f32 {
                rt::Search::entry(k)
                    .within(&self.x)
                    .within(&self.w1)
                    .within(&self.b1)
                    .within(&self.w2)
                    .within(&self.b2)
                    .within(&self.t)
                    .found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f32 {
                rt::Search::entry(k)
                    .within_mut(&mut self.x)
                    .within_mut(&mut self.w1)
                    .within_mut(&mut self.b1)
                    .within_mut(&mut self.w2)
                    .within_mut(&mut self.b2)
                    .within_mut(&mut self.t)
                    .found()
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
            /// `h`, 100×50
            pub h: SMatrix<f32, 100, 50>,
            /// `below`, 100×10
            pub below: SMatrix<f32, 100, 10>,
            /// `exps`, 100×10
            pub exps: SMatrix<f32, 100, 10>,
            /// `total`, 100×1
            pub total: SMatrix<f32, 100, 1>,
            /// `ln_total`, 100×1
            pub ln_total: SMatrix<f32, 100, 1>,
            /// `column_sum_t`, 100×1
            pub column_sum_t: SMatrix<f32, 100, 1>,
        }
        impl Saved {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    h: rt::zeros(),
                    below: rt::zeros(),
                    exps: rt::zeros(),
                    total: rt::zeros(),
                    ln_total: rt::zeros(),
                    column_sum_t: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Saved {
            type Layout = (
                SMatrix<f32, 100, 50>,
                SMatrix<f32, 100, 10>,
                SMatrix<f32, 100, 10>,
                SMatrix<f32, 100, 1>,
                SMatrix<f32, 100, 1>,
                SMatrix<f32, 100, 1>,
            );
        }
        /// The temporaries: `x_w1, d_h`, 100×50; `h, d_x_w1_plus_b1`, 100×50; `h_w2, below, d_below`, 100×10; `h_w2_plus_b2, d_below`, 100×10; `exps`, 100×10; `d_x_w1_plus_b1`, 100×50.
        pub type Workspace = rt::Workspace<
            (
                [[f32; 100]; 50],
                [[f32; 100]; 50],
                [[f32; 100]; 10],
                [[f32; 100]; 10],
                [[f32; 100]; 10],
                [[f32; 100]; 50],
            ),
        >;
        /// What one call costs.
        pub const COST: rt::Cost = rt::Cost {
            forward_flops: 8065102,
            backward_flops: 23969202,
            saved_bytes: rt::size_of::<Saved>(),
            workspace_bytes: rt::size_of::<Workspace>(),
        };
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"w1\", shape=box];\n  n2 [label=\"b1\", shape=box];\n  n3 [label=\"w2\", shape=box];\n  n4 [label=\"b2\", shape=box];\n  n5 [label=\"t\", shape=box];\n  n6 [label=\"·\", shape=ellipse];\n  n0 -> n6 [label=\"100×784\"];\n  n1 -> n6 [label=\"784×50\"];\n  n8 [label=\"+\", shape=ellipse];\n  n6 -> n8 [label=\"100×50\"];\n  n2 -> n8 [label=\"1×50\"];\n  n9 [label=\"σ\", shape=ellipse];\n  n8 -> n9 [label=\"100×50\"];\n  n10 [label=\"·\", shape=ellipse];\n  n9 -> n10 [label=\"100×50\"];\n  n3 -> n10 [label=\"50×10\"];\n  n12 [label=\"+\", shape=ellipse];\n  n10 -> n12 [label=\"100×10\"];\n  n4 -> n12 [label=\"1×10\"];\n  n13 [label=\"column_max\", shape=ellipse];\n  n12 -> n13 [label=\"100×10\"];\n  n14 [label=\"finite_or_zero\", shape=ellipse];\n  n13 -> n14 [label=\"100×1\"];\n  n15 [label=\"stop_gradient\", shape=ellipse];\n  n14 -> n15 [label=\"100×1\"];\n  n17 [label=\"−\", shape=ellipse];\n  n12 -> n17 [label=\"100×10\"];\n  n15 -> n17 [label=\"100×1\"];\n  n18 [label=\"exp\", shape=ellipse];\n  n17 -> n18 [label=\"100×10\"];\n  n19 [label=\"column_sum\", shape=ellipse];\n  n18 -> n19 [label=\"100×10\"];\n  n20 [label=\"ln\", shape=ellipse];\n  n19 -> n20 [label=\"100×1\"];\n  n21 [label=\"column_sum\", shape=ellipse];\n  n5 -> n21 [label=\"100×10\"];\n  n22 [label=\"⊙\", shape=ellipse];\n  n21 -> n22 [label=\"100×1\"];\n  n20 -> n22 [label=\"100×1\"];\n  n23 [label=\"Σ\", shape=ellipse];\n  n22 -> n23 [label=\"100×1\"];\n  n24 [label=\"⊙\", shape=ellipse];\n  n5 -> n24 [label=\"100×10\"];\n  n17 -> n24 [label=\"100×10\"];\n  n25 [label=\"Σ\", shape=ellipse];\n  n24 -> n25 [label=\"100×10\"];\n  n26 [label=\"−\", shape=ellipse];\n  n23 -> n26 [label=\"a scalar\"];\n  n25 -> n26 [label=\"a scalar\"];\n  n27 [label=\"100.0\", shape=plaintext];\n  n28 [label=\"/\", shape=ellipse];\n  n26 -> n28 [label=\"a scalar\"];\n  n27 -> n28 [label=\"a scalar\"];\n  loss [label=\"loss\", shape=box];\n  n28 -> loss [label=\"a scalar\"];\n}\n";
        /// `h = σ(x·w1 + b1); loss = (Σ(column_sum(t) ⊙ ln(column_sum(exp(h·w2 + b2 − stop_gradient(finite_or_zero(column_max(h·w2 + b2))))))) − Σ(t ⊙ (h·w2 + b2 − stop_gradient(finite_or_zero(column_max(h·w2 + b2)))))) / 100`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Formula {}
        impl rt::Graph for Formula {
            type Scalar = f32;
            type Inputs = (
                SMatrix<f32, 100, 784>,
                SMatrix<f32, 784, 50>,
                SMatrix<f32, 1, 50>,
                SMatrix<f32, 50, 10>,
                SMatrix<f32, 1, 10>,
                SMatrix<f32, 100, 10>,
            );
            type Output = f32;
            type Cotangent = f32;
            type Gradient = Gradient;
            const NAME: &'static str = "loss";
            const COST: rt::Cost = COST;
            const DOT: &'static str = DOT;
            const DIFFERENTIATED: &'static [rt::Input] = &[
                rt::Input {
                    name: "x",
                    rows: 100,
                    cols: 784,
                },
                rt::Input {
                    name: "w1",
                    rows: 784,
                    cols: 50,
                },
                rt::Input {
                    name: "b1",
                    rows: 1,
                    cols: 50,
                },
                rt::Input {
                    name: "w2",
                    rows: 50,
                    cols: 10,
                },
                rt::Input {
                    name: "b2",
                    rows: 1,
                    cols: 10,
                },
                rt::Input {
                    name: "t",
                    rows: 100,
                    cols: 10,
                },
            ];
            fn forward(inputs: &Self::Inputs) -> Self::Output {
                Formula {}
                    .forward(
                        &inputs.0,
                        &inputs.1,
                        &inputs.2,
                        &inputs.3,
                        &inputs.4,
                        &inputs.5,
                    )
            }
            fn backward(
                inputs: &Self::Inputs,
                cotangent: &Self::Cotangent,
            ) -> Self::Gradient {
                Formula {}
                    .backward(
                        &inputs.0,
                        &inputs.1,
                        &inputs.2,
                        &inputs.3,
                        &inputs.4,
                        &inputs.5,
                        *cotangent,
                    )
            }
            fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
                rt::Search::entry(k)
                    .within_mut(&mut inputs.0)
                    .within_mut(&mut inputs.1)
                    .within_mut(&mut inputs.2)
                    .within_mut(&mut inputs.3)
                    .within_mut(&mut inputs.4)
                    .within_mut(&mut inputs.5)
                    .found()
            }
        }
        #[allow(
            clippy::all,
            clippy::pedantic,
            unused_variables,
            unused_doc_comments,
            unused_assignments,
            unused_parens,
            unused_mut,
            non_snake_case,
            dead_code
        )]
        impl Formula {
            /// The value.
            #[inline]
            pub fn forward(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
            ) -> f32 {
                let mut output = 0.0;
                self.forward_into(
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    &mut rt::Workspace::new(),
                    &mut output,
                );
                output
            }
            /// The vector-Jacobian product: forward and backward fused in one pass.
            #[inline]
            pub fn backward(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                d_loss: f32,
            ) -> Gradient {
                let mut gradient = Gradient::zeros();
                self.backward_into(
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    d_loss,
                    &mut rt::Workspace::new(),
                    &mut gradient,
                );
                gradient
            }
            /// The value and the gradient.
            #[inline]
            pub fn value_and_gradient(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
            ) -> (f32, Gradient) {
                let mut gradient = Gradient::zeros();
                let value = self
                    .value_and_gradient_into(
                        x,
                        w1,
                        b1,
                        w2,
                        b2,
                        t,
                        &mut rt::Workspace::new(),
                        &mut gradient,
                    );
                (value, gradient)
            }
            /// The gradient.
            #[inline]
            pub fn gradient(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
            ) -> Gradient {
                self.value_and_gradient(x, w1, b1, w2, b2, t).1
            }
            /// The value, and what the backward pass reads.
            #[inline]
            pub fn forward_saved(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
            ) -> (f32, Saved) {
                let mut output = 0.0;
                let mut saved = Saved::zeros();
                self.forward_saved_into(
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    &mut rt::Workspace::new(),
                    &mut output,
                    &mut saved,
                );
                (output, saved)
            }
            /// The value, and what the backward pass reads, each written in place.
            #[inline]
            pub fn forward_saved_into(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                workspace: &mut Workspace,
                output: &mut f32,
                saved: &mut Saved,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    b1: &'a SMatrix<f32, 1, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    b2: &'a SMatrix<f32, 1, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    workspace: &'a mut Workspace,
                    output: &'a mut f32,
                    saved: &'a mut Saved,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w1, b1, w2, b2, t, workspace, output, saved } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let b1 = &b1.data.0;
                        let w2 = &w2.data.0;
                        let b2 = &b2.data.0;
                        let t = &t.data.0;
                        let h = &mut saved.h.data.0;
                        let below = &mut saved.below.data.0;
                        let exps = &mut saved.exps.data.0;
                        let total = &mut saved.total.data.0;
                        let ln_total = &mut saved.ln_total.data.0;
                        let column_sum_t = &mut saved.column_sum_t.data.0;
                        let column_max = &mut [[0.0; 100]; 1];
                        let greatest = &mut [[0.0; 100]; 1];
                        let x_w1 = &mut workspace.slots.0;
                        /// x_w1 = x·w1
                        rt::matmul(arch, x, w1, x_w1);
                        /// h = σ(x_w1 + b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                h[j][i] = arch.sigmoid(x_w1[j][i] + b1[j][0]);
                            }
                        }
                        let h_w2 = &mut workspace.slots.2;
                        /// h_w2 = h·w2
                        rt::matmul(arch, h, w2, h_w2);
                        let h_w2_plus_b2 = &mut workspace.slots.3;
                        *column_max = [[f32::NEG_INFINITY; 100]; 1];
                        *column_sum_t = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                        for j in 0..10 {
                            for i in 0..100 {
                                let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                                h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], h_w2_plus_b2_ij);
                                column_sum_t[0][i] += t[j][i];
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..100 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        *total = [[0.0; 100]; 1];
                        let mut sum_t_times_below_terms = [0.0; 100];
                        /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps); sum_t_times_below = Σ(t ⊙ below)
                        for j in 0..10 {
                            for i in 0..100 {
                                let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                                below[j][i] = below_ij;
                                let exps_ij = arch.exp(below_ij);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                                sum_t_times_below_terms[i] = arch
                                    .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                            }
                        }
                        let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                        let mut sum_product_terms = [0.0; 100];
                        /// ln_total = ln(total); sum_product = Σ(column_sum_t ⊙ ln_total)
                        for i in 0..100 {
                            let ln_total_i = arch.ln(total[0][i]);
                            ln_total[0][i] = ln_total_i;
                            sum_product_terms[i] = column_sum_t[0][i] * ln_total_i;
                        }
                        let sum_product = rt::sum(arch, &sum_product_terms);
                        /// loss = (sum_product − sum_t_times_below) / 100
                        let loss = (sum_product - sum_t_times_below) / 100.0;
                        *output = loss;
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    workspace,
                    output,
                    saved,
                })
            }
            /// The vector-Jacobian product from what the forward pass saved.
            #[inline]
            pub fn backward_saved(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                saved: &Saved,
                d_loss: f32,
            ) -> Gradient {
                let mut gradient = Gradient::zeros();
                self.backward_saved_into(
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    saved,
                    d_loss,
                    &mut rt::Workspace::new(),
                    &mut gradient,
                );
                gradient
            }
            /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
            #[inline]
            pub fn backward_saved_into(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                saved: &Saved,
                d_loss: f32,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    saved: &'a Saved,
                    d_loss: f32,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w1, w2, t, saved, d_loss, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let w2 = &w2.data.0;
                        let t = &t.data.0;
                        let h = &saved.h.data.0;
                        let below = &saved.below.data.0;
                        let exps = &saved.exps.data.0;
                        let total = &saved.total.data.0;
                        let ln_total = &saved.ln_total.data.0;
                        let column_sum_t = &saved.column_sum_t.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w1 = &mut gradient.w1.data.0;
                        let d_b1 = &mut gradient.b1.data.0;
                        let d_w2 = &mut gradient.w2.data.0;
                        let d_b2 = &mut gradient.b2.data.0;
                        let d_t = &mut gradient.t.data.0;
                        let d_column_sum_t = &mut [[0.0; 100]; 1];
                        let d_total = &mut [[0.0; 100]; 1];
                        /// d_difference = d_loss·0.01
                        let d_difference = d_loss * 0.01;
                        /// d_sum_t_times_below = −d_difference
                        let d_sum_t_times_below = -d_difference;
                        /// d_column_sum_t = d_difference·ln_total; d_total = d_difference·column_sum_t / total
                        for i in 0..100 {
                            d_column_sum_t[0][i] = d_difference * ln_total[0][i];
                            d_total[0][i] = d_difference * column_sum_t[0][i]
                                / total[0][i];
                        }
                        let d_below = &mut workspace.slots.2;
                        /// d_t = d_sum_t_times_below·below + d_column_sum_t; d_below = d_sum_t_times_below·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_t[j][i] = arch
                                    .mul_add(
                                        d_sum_t_times_below,
                                        below[j][i],
                                        d_column_sum_t[0][i],
                                    );
                                d_below[j][i] = arch
                                    .dot(
                                        [d_sum_t_times_below, d_total[0][i]],
                                        [t[j][i], exps[j][i]],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_below[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_below·w2ᵀ
                        rt::mul_tr(arch, d_below, w2, d_h);
                        /// d_w2 = hᵀ·d_below
                        rt::tr_mul(arch, h, d_below, d_w2);
                        let d_x_w1_plus_b1 = &mut workspace.slots.1;
                        /// d_x_w1_plus_b1 = d_h ⊙ (h ⊙ (1 − h)); d_b1 = row_sum(d_x_w1_plus_b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                d_x_w1_plus_b1[j][i] = d_h[j][i]
                                    * (h[j][i] * (1.0 - h[j][i]));
                            }
                            d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                        }
                        /// d_x = d_x_w1_plus_b1·w1ᵀ
                        rt::mul_tr(arch, d_x_w1_plus_b1, w1, d_x);
                        /// d_w1 = xᵀ·d_x_w1_plus_b1
                        rt::tr_mul(arch, x, d_x_w1_plus_b1, d_w1);
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    w2,
                    t,
                    saved,
                    d_loss,
                    workspace,
                    gradient,
                })
            }
            /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
            #[inline]
            pub fn vjp(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                saved: &Saved,
                d_loss: f32,
            ) -> (
                SMatrix<f32, 100, 784>,
                SMatrix<f32, 784, 50>,
                SMatrix<f32, 1, 50>,
                SMatrix<f32, 50, 10>,
                SMatrix<f32, 1, 10>,
                SMatrix<f32, 100, 10>,
            ) {
                let gradient = self.backward_saved(x, w1, b1, w2, b2, t, saved, d_loss);
                (
                    gradient.x,
                    gradient.w1,
                    gradient.b1,
                    gradient.w2,
                    gradient.b2,
                    gradient.t,
                )
            }
            /// The value, written into `output`.
            #[inline]
            pub fn forward_into(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                workspace: &mut Workspace,
                output: &mut f32,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    b1: &'a SMatrix<f32, 1, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    b2: &'a SMatrix<f32, 1, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    workspace: &'a mut Workspace,
                    output: &'a mut f32,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w1, b1, w2, b2, t, workspace, output } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let b1 = &b1.data.0;
                        let w2 = &w2.data.0;
                        let b2 = &b2.data.0;
                        let t = &t.data.0;
                        let column_max = &mut [[0.0; 100]; 1];
                        let greatest = &mut [[0.0; 100]; 1];
                        let total = &mut [[0.0; 100]; 1];
                        let column_sum_t = &mut [[0.0; 100]; 1];
                        let x_w1 = &mut workspace.slots.0;
                        /// x_w1 = x·w1
                        rt::matmul(arch, x, w1, x_w1);
                        let h = &mut workspace.slots.1;
                        /// h = σ(x_w1 + b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                h[j][i] = arch.sigmoid(x_w1[j][i] + b1[j][0]);
                            }
                        }
                        let h_w2 = &mut workspace.slots.2;
                        /// h_w2 = h·w2
                        rt::matmul(arch, h, w2, h_w2);
                        let h_w2_plus_b2 = &mut workspace.slots.3;
                        *column_max = [[f32::NEG_INFINITY; 100]; 1];
                        *column_sum_t = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                        for j in 0..10 {
                            for i in 0..100 {
                                let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                                h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], h_w2_plus_b2_ij);
                                column_sum_t[0][i] += t[j][i];
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..100 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        *total = [[0.0; 100]; 1];
                        let mut sum_t_times_below_terms = [0.0; 100];
                        /// below = h_w2_plus_b2 − stop_gradient(greatest); total = column_sum(exp(below)); sum_t_times_below = Σ(t ⊙ below)
                        for j in 0..10 {
                            for i in 0..100 {
                                let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                                total[0][i] += arch.exp(below_ij);
                                sum_t_times_below_terms[i] = arch
                                    .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                            }
                        }
                        let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                        let mut sum_product_terms = [0.0; 100];
                        /// sum_product = Σ(column_sum_t ⊙ ln(total))
                        for i in 0..100 {
                            sum_product_terms[i] = column_sum_t[0][i]
                                * arch.ln(total[0][i]);
                        }
                        let sum_product = rt::sum(arch, &sum_product_terms);
                        /// loss = (sum_product − sum_t_times_below) / 100
                        let loss = (sum_product - sum_t_times_below) / 100.0;
                        *output = loss;
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    workspace,
                    output,
                })
            }
            /// The vector-Jacobian product, written into `gradient`.
            #[inline]
            pub fn backward_into(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                d_loss: f32,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    b1: &'a SMatrix<f32, 1, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    b2: &'a SMatrix<f32, 1, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    d_loss: f32,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w1, b1, w2, b2, t, d_loss, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let b1 = &b1.data.0;
                        let w2 = &w2.data.0;
                        let b2 = &b2.data.0;
                        let t = &t.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w1 = &mut gradient.w1.data.0;
                        let d_b1 = &mut gradient.b1.data.0;
                        let d_w2 = &mut gradient.w2.data.0;
                        let d_b2 = &mut gradient.b2.data.0;
                        let d_t = &mut gradient.t.data.0;
                        let column_max = &mut [[0.0; 100]; 1];
                        let greatest = &mut [[0.0; 100]; 1];
                        let total = &mut [[0.0; 100]; 1];
                        let ln_total = &mut [[0.0; 100]; 1];
                        let column_sum_t = &mut [[0.0; 100]; 1];
                        let d_column_sum_t = &mut [[0.0; 100]; 1];
                        let d_total = &mut [[0.0; 100]; 1];
                        let x_w1 = &mut workspace.slots.0;
                        /// x_w1 = x·w1
                        rt::matmul(arch, x, w1, x_w1);
                        let h = &mut workspace.slots.1;
                        /// h = σ(x_w1 + b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                h[j][i] = arch.sigmoid(x_w1[j][i] + b1[j][0]);
                            }
                        }
                        let h_w2 = &mut workspace.slots.2;
                        /// h_w2 = h·w2
                        rt::matmul(arch, h, w2, h_w2);
                        let h_w2_plus_b2 = &mut workspace.slots.3;
                        *column_max = [[f32::NEG_INFINITY; 100]; 1];
                        *column_sum_t = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                        for j in 0..10 {
                            for i in 0..100 {
                                let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                                h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], h_w2_plus_b2_ij);
                                column_sum_t[0][i] += t[j][i];
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..100 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let below = &mut workspace.slots.2;
                        let exps = &mut workspace.slots.4;
                        *total = [[0.0; 100]; 1];
                        /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps)
                        for j in 0..10 {
                            for i in 0..100 {
                                let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                                below[j][i] = below_ij;
                                let exps_ij = arch.exp(below_ij);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// ln_total = ln(total)
                        for i in 0..100 {
                            ln_total[0][i] = arch.ln(total[0][i]);
                        }
                        /// d_difference = d_loss·0.01
                        let d_difference = d_loss * 0.01;
                        /// d_sum_t_times_below = −d_difference
                        let d_sum_t_times_below = -d_difference;
                        /// d_column_sum_t = d_difference·ln_total; d_total = d_difference·column_sum_t / total
                        for i in 0..100 {
                            d_column_sum_t[0][i] = d_difference * ln_total[0][i];
                            d_total[0][i] = d_difference * column_sum_t[0][i]
                                / total[0][i];
                        }
                        let d_below = &mut workspace.slots.3;
                        /// d_t = d_sum_t_times_below·below + d_column_sum_t; d_below = d_sum_t_times_below·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_t[j][i] = arch
                                    .mul_add(
                                        d_sum_t_times_below,
                                        below[j][i],
                                        d_column_sum_t[0][i],
                                    );
                                d_below[j][i] = arch
                                    .dot(
                                        [d_sum_t_times_below, d_total[0][i]],
                                        [t[j][i], exps[j][i]],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_below[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_below·w2ᵀ
                        rt::mul_tr(arch, d_below, w2, d_h);
                        /// d_w2 = hᵀ·d_below
                        rt::tr_mul(arch, h, d_below, d_w2);
                        let d_x_w1_plus_b1 = &mut workspace.slots.5;
                        /// d_x_w1_plus_b1 = d_h ⊙ (h ⊙ (1 − h)); d_b1 = row_sum(d_x_w1_plus_b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                d_x_w1_plus_b1[j][i] = d_h[j][i]
                                    * (h[j][i] * (1.0 - h[j][i]));
                            }
                            d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                        }
                        /// d_x = d_x_w1_plus_b1·w1ᵀ
                        rt::mul_tr(arch, d_x_w1_plus_b1, w1, d_x);
                        /// d_w1 = xᵀ·d_x_w1_plus_b1
                        rt::tr_mul(arch, x, d_x_w1_plus_b1, d_w1);
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    d_loss,
                    workspace,
                    gradient,
                })
            }
            /// The vector-Jacobian product, added to `gradient`.
            #[inline]
            pub fn backward_accumulate(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                d_loss: f32,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    b1: &'a SMatrix<f32, 1, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    b2: &'a SMatrix<f32, 1, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    d_loss: f32,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w1, b1, w2, b2, t, d_loss, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let b1 = &b1.data.0;
                        let w2 = &w2.data.0;
                        let b2 = &b2.data.0;
                        let t = &t.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w1 = &mut gradient.w1.data.0;
                        let d_b1_out = &mut gradient.b1.data.0;
                        let d_w2 = &mut gradient.w2.data.0;
                        let d_b2_out = &mut gradient.b2.data.0;
                        let d_t_out = &mut gradient.t.data.0;
                        let column_max = &mut [[0.0; 100]; 1];
                        let greatest = &mut [[0.0; 100]; 1];
                        let total = &mut [[0.0; 100]; 1];
                        let ln_total = &mut [[0.0; 100]; 1];
                        let column_sum_t = &mut [[0.0; 100]; 1];
                        let d_column_sum_t = &mut [[0.0; 100]; 1];
                        let d_total = &mut [[0.0; 100]; 1];
                        let d_b2 = &mut [[0.0; 1]; 10];
                        let d_b1 = &mut [[0.0; 1]; 50];
                        let x_w1 = &mut workspace.slots.0;
                        /// x_w1 = x·w1
                        rt::matmul(arch, x, w1, x_w1);
                        let h = &mut workspace.slots.1;
                        /// h = σ(x_w1 + b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                h[j][i] = arch.sigmoid(x_w1[j][i] + b1[j][0]);
                            }
                        }
                        let h_w2 = &mut workspace.slots.2;
                        /// h_w2 = h·w2
                        rt::matmul(arch, h, w2, h_w2);
                        let h_w2_plus_b2 = &mut workspace.slots.3;
                        *column_max = [[f32::NEG_INFINITY; 100]; 1];
                        *column_sum_t = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                        for j in 0..10 {
                            for i in 0..100 {
                                let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                                h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], h_w2_plus_b2_ij);
                                column_sum_t[0][i] += t[j][i];
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..100 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let below = &mut workspace.slots.2;
                        let exps = &mut workspace.slots.4;
                        *total = [[0.0; 100]; 1];
                        /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps)
                        for j in 0..10 {
                            for i in 0..100 {
                                let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                                below[j][i] = below_ij;
                                let exps_ij = arch.exp(below_ij);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// ln_total = ln(total)
                        for i in 0..100 {
                            ln_total[0][i] = arch.ln(total[0][i]);
                        }
                        /// d_difference = d_loss·0.01
                        let d_difference = d_loss * 0.01;
                        /// d_sum_t_times_below = −d_difference
                        let d_sum_t_times_below = -d_difference;
                        /// d_column_sum_t = d_difference·ln_total; d_total = d_difference·column_sum_t / total
                        for i in 0..100 {
                            d_column_sum_t[0][i] = d_difference * ln_total[0][i];
                            d_total[0][i] = d_difference * column_sum_t[0][i]
                                / total[0][i];
                        }
                        let d_below = &mut workspace.slots.3;
                        /// d_t = d_sum_t_times_below·below + d_column_sum_t; d_below = d_sum_t_times_below·t + d_total ⊙ exps; d_b2 = row_sum(d_below); d_t_out += d_t
                        for j in 0..10 {
                            for i in 0..100 {
                                let d_t_ij = arch
                                    .mul_add(
                                        d_sum_t_times_below,
                                        below[j][i],
                                        d_column_sum_t[0][i],
                                    );
                                d_below[j][i] = arch
                                    .dot(
                                        [d_sum_t_times_below, d_total[0][i]],
                                        [t[j][i], exps[j][i]],
                                    );
                                d_t_out[j][i] += d_t_ij;
                            }
                            d_b2[j][0] = rt::sum(arch, &d_below[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_below·w2ᵀ
                        rt::mul_tr(arch, d_below, w2, d_h);
                        /// d_w2 += hᵀ·d_below
                        rt::tr_mul_add(arch, h, d_below, d_w2);
                        let d_x_w1_plus_b1 = &mut workspace.slots.5;
                        /// d_x_w1_plus_b1 = d_h ⊙ (h ⊙ (1 − h)); d_b1 = row_sum(d_x_w1_plus_b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                d_x_w1_plus_b1[j][i] = d_h[j][i]
                                    * (h[j][i] * (1.0 - h[j][i]));
                            }
                            d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                        }
                        /// d_x += d_x_w1_plus_b1·w1ᵀ
                        rt::mul_tr_add(arch, d_x_w1_plus_b1, w1, d_x);
                        /// d_w1 += xᵀ·d_x_w1_plus_b1
                        rt::tr_mul_add(arch, x, d_x_w1_plus_b1, d_w1);
                        /// d_b1_out += d_b1
                        for j in 0..50 {
                            d_b1_out[j][0] += d_b1[j][0];
                        }
                        /// d_b2_out += d_b2
                        for j in 0..10 {
                            d_b2_out[j][0] += d_b2[j][0];
                        }
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    d_loss,
                    workspace,
                    gradient,
                })
            }
            /// The value; the gradient is written into `gradient`.
            #[inline]
            pub fn value_and_gradient_into(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) -> f32 {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    b1: &'a SMatrix<f32, 1, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    b2: &'a SMatrix<f32, 1, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = f32;
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) -> f32 {
                        let Self { x, w1, b1, w2, b2, t, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let b1 = &b1.data.0;
                        let w2 = &w2.data.0;
                        let b2 = &b2.data.0;
                        let t = &t.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w1 = &mut gradient.w1.data.0;
                        let d_b1 = &mut gradient.b1.data.0;
                        let d_w2 = &mut gradient.w2.data.0;
                        let d_b2 = &mut gradient.b2.data.0;
                        let d_t = &mut gradient.t.data.0;
                        let column_max = &mut [[0.0; 100]; 1];
                        let greatest = &mut [[0.0; 100]; 1];
                        let total = &mut [[0.0; 100]; 1];
                        let column_sum_t = &mut [[0.0; 100]; 1];
                        let d_column_sum_t = &mut [[0.0; 100]; 1];
                        let d_total = &mut [[0.0; 100]; 1];
                        let x_w1 = &mut workspace.slots.0;
                        /// x_w1 = x·w1
                        rt::matmul(arch, x, w1, x_w1);
                        let h = &mut workspace.slots.1;
                        /// h = σ(x_w1 + b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                h[j][i] = arch.sigmoid(x_w1[j][i] + b1[j][0]);
                            }
                        }
                        let h_w2 = &mut workspace.slots.2;
                        /// h_w2 = h·w2
                        rt::matmul(arch, h, w2, h_w2);
                        let h_w2_plus_b2 = &mut workspace.slots.3;
                        *column_max = [[f32::NEG_INFINITY; 100]; 1];
                        *column_sum_t = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                        for j in 0..10 {
                            for i in 0..100 {
                                let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                                h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], h_w2_plus_b2_ij);
                                column_sum_t[0][i] += t[j][i];
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..100 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let below = &mut workspace.slots.2;
                        let exps = &mut workspace.slots.4;
                        *total = [[0.0; 100]; 1];
                        let mut sum_t_times_below_terms = [0.0; 100];
                        /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps); sum_t_times_below = Σ(t ⊙ below)
                        for j in 0..10 {
                            for i in 0..100 {
                                let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                                below[j][i] = below_ij;
                                let exps_ij = arch.exp(below_ij);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                                sum_t_times_below_terms[i] = arch
                                    .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                            }
                        }
                        let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                        let mut sum_product_terms = [0.0; 100];
                        /// ln_total = ln(total); d_column_sum_t = 0.01·ln_total; d_total = 0.01·column_sum_t / total; sum_product = Σ(column_sum_t ⊙ ln_total)
                        for i in 0..100 {
                            let ln_total_i = arch.ln(total[0][i]);
                            d_column_sum_t[0][i] = 0.01 * ln_total_i;
                            d_total[0][i] = 0.01 * column_sum_t[0][i] / total[0][i];
                            sum_product_terms[i] = column_sum_t[0][i] * ln_total_i;
                        }
                        let sum_product = rt::sum(arch, &sum_product_terms);
                        /// loss = (sum_product − sum_t_times_below) / 100
                        let loss = (sum_product - sum_t_times_below) / 100.0;
                        let d_below = &mut workspace.slots.3;
                        /// d_t = −0.01·below + d_column_sum_t; d_below = −0.01·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_t[j][i] = arch
                                    .mul_add(-0.01, below[j][i], d_column_sum_t[0][i]);
                                d_below[j][i] = arch
                                    .dot([-0.01, d_total[0][i]], [t[j][i], exps[j][i]]);
                            }
                            d_b2[j][0] = rt::sum(arch, &d_below[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_below·w2ᵀ
                        rt::mul_tr(arch, d_below, w2, d_h);
                        /// d_w2 = hᵀ·d_below
                        rt::tr_mul(arch, h, d_below, d_w2);
                        let d_x_w1_plus_b1 = &mut workspace.slots.5;
                        /// d_x_w1_plus_b1 = d_h ⊙ (h ⊙ (1 − h)); d_b1 = row_sum(d_x_w1_plus_b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                d_x_w1_plus_b1[j][i] = d_h[j][i]
                                    * (h[j][i] * (1.0 - h[j][i]));
                            }
                            d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                        }
                        /// d_x = d_x_w1_plus_b1·w1ᵀ
                        rt::mul_tr(arch, d_x_w1_plus_b1, w1, d_x);
                        /// d_w1 = xᵀ·d_x_w1_plus_b1
                        rt::tr_mul(arch, x, d_x_w1_plus_b1, d_w1);
                        loss
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    workspace,
                    gradient,
                })
            }
            /// The value; the gradient is added to `gradient`.
            #[inline]
            pub fn value_and_gradient_accumulate(
                &self,
                x: &SMatrix<f32, 100, 784>,
                w1: &SMatrix<f32, 784, 50>,
                b1: &SMatrix<f32, 1, 50>,
                w2: &SMatrix<f32, 50, 10>,
                b2: &SMatrix<f32, 1, 10>,
                t: &SMatrix<f32, 100, 10>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) -> f32 {
                struct Pass<'a> {
                    x: &'a SMatrix<f32, 100, 784>,
                    w1: &'a SMatrix<f32, 784, 50>,
                    b1: &'a SMatrix<f32, 1, 50>,
                    w2: &'a SMatrix<f32, 50, 10>,
                    b2: &'a SMatrix<f32, 1, 10>,
                    t: &'a SMatrix<f32, 100, 10>,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = f32;
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) -> f32 {
                        let Self { x, w1, b1, w2, b2, t, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w1 = &w1.data.0;
                        let b1 = &b1.data.0;
                        let w2 = &w2.data.0;
                        let b2 = &b2.data.0;
                        let t = &t.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w1 = &mut gradient.w1.data.0;
                        let d_b1_out = &mut gradient.b1.data.0;
                        let d_w2 = &mut gradient.w2.data.0;
                        let d_b2_out = &mut gradient.b2.data.0;
                        let d_t_out = &mut gradient.t.data.0;
                        let column_max = &mut [[0.0; 100]; 1];
                        let greatest = &mut [[0.0; 100]; 1];
                        let total = &mut [[0.0; 100]; 1];
                        let column_sum_t = &mut [[0.0; 100]; 1];
                        let d_column_sum_t = &mut [[0.0; 100]; 1];
                        let d_total = &mut [[0.0; 100]; 1];
                        let d_b2 = &mut [[0.0; 1]; 10];
                        let d_b1 = &mut [[0.0; 1]; 50];
                        let x_w1 = &mut workspace.slots.0;
                        /// x_w1 = x·w1
                        rt::matmul(arch, x, w1, x_w1);
                        let h = &mut workspace.slots.1;
                        /// h = σ(x_w1 + b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                h[j][i] = arch.sigmoid(x_w1[j][i] + b1[j][0]);
                            }
                        }
                        let h_w2 = &mut workspace.slots.2;
                        /// h_w2 = h·w2
                        rt::matmul(arch, h, w2, h_w2);
                        let h_w2_plus_b2 = &mut workspace.slots.3;
                        *column_max = [[f32::NEG_INFINITY; 100]; 1];
                        *column_sum_t = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                        for j in 0..10 {
                            for i in 0..100 {
                                let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                                h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], h_w2_plus_b2_ij);
                                column_sum_t[0][i] += t[j][i];
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..100 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let below = &mut workspace.slots.2;
                        let exps = &mut workspace.slots.4;
                        *total = [[0.0; 100]; 1];
                        let mut sum_t_times_below_terms = [0.0; 100];
                        /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps); sum_t_times_below = Σ(t ⊙ below)
                        for j in 0..10 {
                            for i in 0..100 {
                                let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                                below[j][i] = below_ij;
                                let exps_ij = arch.exp(below_ij);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                                sum_t_times_below_terms[i] = arch
                                    .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                            }
                        }
                        let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                        let mut sum_product_terms = [0.0; 100];
                        /// ln_total = ln(total); d_column_sum_t = 0.01·ln_total; d_total = 0.01·column_sum_t / total; sum_product = Σ(column_sum_t ⊙ ln_total)
                        for i in 0..100 {
                            let ln_total_i = arch.ln(total[0][i]);
                            d_column_sum_t[0][i] = 0.01 * ln_total_i;
                            d_total[0][i] = 0.01 * column_sum_t[0][i] / total[0][i];
                            sum_product_terms[i] = column_sum_t[0][i] * ln_total_i;
                        }
                        let sum_product = rt::sum(arch, &sum_product_terms);
                        /// loss = (sum_product − sum_t_times_below) / 100
                        let loss = (sum_product - sum_t_times_below) / 100.0;
                        let d_below = &mut workspace.slots.3;
                        /// d_t = −0.01·below + d_column_sum_t; d_below = −0.01·t + d_total ⊙ exps; d_b2 = row_sum(d_below); d_t_out += d_t
                        for j in 0..10 {
                            for i in 0..100 {
                                let d_t_ij = arch
                                    .mul_add(-0.01, below[j][i], d_column_sum_t[0][i]);
                                d_below[j][i] = arch
                                    .dot([-0.01, d_total[0][i]], [t[j][i], exps[j][i]]);
                                d_t_out[j][i] += d_t_ij;
                            }
                            d_b2[j][0] = rt::sum(arch, &d_below[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_below·w2ᵀ
                        rt::mul_tr(arch, d_below, w2, d_h);
                        /// d_w2 += hᵀ·d_below
                        rt::tr_mul_add(arch, h, d_below, d_w2);
                        let d_x_w1_plus_b1 = &mut workspace.slots.5;
                        /// d_x_w1_plus_b1 = d_h ⊙ (h ⊙ (1 − h)); d_b1 = row_sum(d_x_w1_plus_b1)
                        for j in 0..50 {
                            for i in 0..100 {
                                d_x_w1_plus_b1[j][i] = d_h[j][i]
                                    * (h[j][i] * (1.0 - h[j][i]));
                            }
                            d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                        }
                        /// d_x += d_x_w1_plus_b1·w1ᵀ
                        rt::mul_tr_add(arch, d_x_w1_plus_b1, w1, d_x);
                        /// d_w1 += xᵀ·d_x_w1_plus_b1
                        rt::tr_mul_add(arch, x, d_x_w1_plus_b1, d_w1);
                        /// d_b1_out += d_b1
                        for j in 0..50 {
                            d_b1_out[j][0] += d_b1[j][0];
                        }
                        /// d_b2_out += d_b2
                        for j in 0..10 {
                            d_b2_out[j][0] += d_b2[j][0];
                        }
                        loss
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w1,
                    b1,
                    w2,
                    b2,
                    t,
                    workspace,
                    gradient,
                })
            }
            /// A workspace for the `_into` functions.
            #[inline]
            pub fn workspace(&self) -> Workspace {
                rt::Workspace::new()
            }
            /// A gradient of zeros for the `_into` functions.
            #[inline]
            pub fn zero_gradient(&self) -> Gradient {
                Gradient::zeros()
            }
        }
        Formula {}
    }
}
