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
            /// `difference`, 100×10
            pub difference: SMatrix<f32, 100, 10>,
        }
        impl Saved {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    h: rt::zeros(),
                    difference: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Saved {
            type Layout = (SMatrix<f32, 100, 50>, SMatrix<f32, 100, 10>);
        }
        /// The temporaries: `x_w1, d_h`, 100×50; `h, d_x_w1_plus_b1`, 100×50; `h_w2, difference, d_h_w2_plus_b2, exp_difference, d_difference`, 100×10; `h_w2_plus_b2, d_difference, d_h_w2_plus_b2, exp_difference`, 100×10; `exp_difference, d_difference, d_h_w2_plus_b2`, 100×10; `d_x_w1_plus_b1`, 100×50.
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
            forward_flops: 8063902,
            backward_flops: 23984002,
            saved_bytes: rt::size_of::<Saved>(),
            workspace_bytes: rt::size_of::<Workspace>(),
        };
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"w1\", shape=box];\n  n2 [label=\"b1\", shape=box];\n  n3 [label=\"w2\", shape=box];\n  n4 [label=\"b2\", shape=box];\n  n5 [label=\"t\", shape=box];\n  n6 [label=\"·\", shape=ellipse];\n  n0 -> n6 [label=\"100×784\"];\n  n1 -> n6 [label=\"784×50\"];\n  n8 [label=\"+\", shape=ellipse];\n  n6 -> n8 [label=\"100×50\"];\n  n2 -> n8 [label=\"1×50\"];\n  n9 [label=\"σ\", shape=ellipse];\n  n8 -> n9 [label=\"100×50\"];\n  n10 [label=\"·\", shape=ellipse];\n  n9 -> n10 [label=\"100×50\"];\n  n3 -> n10 [label=\"50×10\"];\n  n12 [label=\"+\", shape=ellipse];\n  n10 -> n12 [label=\"100×10\"];\n  n4 -> n12 [label=\"1×10\"];\n  n13 [label=\"logsumexp_of_rows\", shape=ellipse];\n  n12 -> n13 [label=\"100×10\"];\n  n15 [label=\"−\", shape=ellipse];\n  n12 -> n15 [label=\"100×10\"];\n  n13 -> n15 [label=\"100×1\"];\n  n16 [label=\"⊙\", shape=ellipse];\n  n5 -> n16 [label=\"100×10\"];\n  n15 -> n16 [label=\"100×10\"];\n  n17 [label=\"Σ\", shape=ellipse];\n  n16 -> n17 [label=\"100×10\"];\n  n18 [label=\"−\", shape=ellipse];\n  n17 -> n18 [label=\"a scalar\"];\n  n19 [label=\"100.0\", shape=plaintext];\n  n20 [label=\"/\", shape=ellipse];\n  n18 -> n20 [label=\"a scalar\"];\n  n19 -> n20 [label=\"a scalar\"];\n  loss [label=\"loss\", shape=box];\n  n20 -> loss [label=\"a scalar\"];\n}\n";
        /// `h = σ(x·w1 + b1); loss = (−Σ(t ⊙ (h·w2 + b2 − logsumexp_of_rows(h·w2 + b2)))) / 100`
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
                        let difference = &mut saved.difference.data.0;
                        let logsumexp_of_rows = &mut [[0.0; 100]; 1];
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
                        /// h_w2_plus_b2 = h_w2 + b2
                        for j in 0..10 {
                            for i in 0..100 {
                                h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                            }
                        }
                        /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                        rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                        let mut sum_terms = [0.0; 100];
                        /// difference = h_w2_plus_b2 − logsumexp_of_rows; sum = Σ(t ⊙ difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                let difference_ij = h_w2_plus_b2[j][i]
                                    - logsumexp_of_rows[0][i];
                                difference[j][i] = difference_ij;
                                sum_terms[i] = arch
                                    .mul_add(t[j][i], difference_ij, sum_terms[i]);
                            }
                        }
                        let sum = rt::sum(arch, &sum_terms);
                        /// loss = −sum / 100
                        let loss = -(sum / 100.0);
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
                        let difference = &saved.difference.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w1 = &mut gradient.w1.data.0;
                        let d_b1 = &mut gradient.b1.data.0;
                        let d_w2 = &mut gradient.w2.data.0;
                        let d_b2 = &mut gradient.b2.data.0;
                        let d_t = &mut gradient.t.data.0;
                        let column_sum = &mut [[0.0; 100]; 1];
                        let d_logsumexp_of_rows = &mut [[0.0; 100]; 1];
                        /// d_sum = −d_loss·0.01
                        let d_sum = -(d_loss * 0.01);
                        let d_difference = &mut workspace.slots.2;
                        let exp_difference = &mut workspace.slots.3;
                        *column_sum = [[0.0; 100]; 1];
                        /// d_t = d_sum·difference; d_difference = d_sum·t; exp_difference = exp(difference); column_sum = column_sum(d_difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_t[j][i] = d_sum * difference[j][i];
                                let d_difference_ij = d_sum * t[j][i];
                                d_difference[j][i] = d_difference_ij;
                                exp_difference[j][i] = arch.exp(difference[j][i]);
                                column_sum[0][i] += d_difference_ij;
                            }
                        }
                        /// d_logsumexp_of_rows = −column_sum
                        for i in 0..100 {
                            d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                        }
                        let d_h_w2_plus_b2 = &mut workspace.slots.4;
                        /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_h_w2_plus_b2[j][i] = arch
                                    .mul_add(
                                        exp_difference[j][i],
                                        d_logsumexp_of_rows[0][i],
                                        d_difference[j][i],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_h_w2_plus_b2·w2ᵀ
                        rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                        /// d_w2 = hᵀ·d_h_w2_plus_b2
                        rt::tr_mul(arch, h, d_h_w2_plus_b2, d_w2);
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
                        let logsumexp_of_rows = &mut [[0.0; 100]; 1];
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
                        /// h_w2_plus_b2 = h_w2 + b2
                        for j in 0..10 {
                            for i in 0..100 {
                                h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                            }
                        }
                        /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                        rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                        let mut sum_terms = [0.0; 100];
                        /// sum = Σ(t ⊙ (h_w2_plus_b2 − logsumexp_of_rows))
                        for j in 0..10 {
                            for i in 0..100 {
                                sum_terms[i] = arch
                                    .mul_add(
                                        t[j][i],
                                        h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i],
                                        sum_terms[i],
                                    );
                            }
                        }
                        let sum = rt::sum(arch, &sum_terms);
                        /// loss = −sum / 100
                        let loss = -(sum / 100.0);
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
                        let logsumexp_of_rows = &mut [[0.0; 100]; 1];
                        let column_sum = &mut [[0.0; 100]; 1];
                        let d_logsumexp_of_rows = &mut [[0.0; 100]; 1];
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
                        /// h_w2_plus_b2 = h_w2 + b2
                        for j in 0..10 {
                            for i in 0..100 {
                                h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                            }
                        }
                        /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                        rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                        let difference = &mut workspace.slots.2;
                        let exp_difference = &mut workspace.slots.4;
                        /// difference = h_w2_plus_b2 − logsumexp_of_rows; exp_difference = exp(difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                let difference_ij = h_w2_plus_b2[j][i]
                                    - logsumexp_of_rows[0][i];
                                difference[j][i] = difference_ij;
                                exp_difference[j][i] = arch.exp(difference_ij);
                            }
                        }
                        /// d_sum = −d_loss·0.01
                        let d_sum = -(d_loss * 0.01);
                        let d_difference = &mut workspace.slots.3;
                        *column_sum = [[0.0; 100]; 1];
                        /// d_t = d_sum·difference; d_difference = d_sum·t; column_sum = column_sum(d_difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_t[j][i] = d_sum * difference[j][i];
                                let d_difference_ij = d_sum * t[j][i];
                                d_difference[j][i] = d_difference_ij;
                                column_sum[0][i] += d_difference_ij;
                            }
                        }
                        /// d_logsumexp_of_rows = −column_sum
                        for i in 0..100 {
                            d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                        }
                        let d_h_w2_plus_b2 = &mut workspace.slots.2;
                        /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_h_w2_plus_b2[j][i] = arch
                                    .mul_add(
                                        exp_difference[j][i],
                                        d_logsumexp_of_rows[0][i],
                                        d_difference[j][i],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_h_w2_plus_b2·w2ᵀ
                        rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                        /// d_w2 = hᵀ·d_h_w2_plus_b2
                        rt::tr_mul(arch, h, d_h_w2_plus_b2, d_w2);
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
                        let logsumexp_of_rows = &mut [[0.0; 100]; 1];
                        let column_sum = &mut [[0.0; 100]; 1];
                        let d_logsumexp_of_rows = &mut [[0.0; 100]; 1];
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
                        /// h_w2_plus_b2 = h_w2 + b2
                        for j in 0..10 {
                            for i in 0..100 {
                                h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                            }
                        }
                        /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                        rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                        let difference = &mut workspace.slots.2;
                        let exp_difference = &mut workspace.slots.4;
                        /// difference = h_w2_plus_b2 − logsumexp_of_rows; exp_difference = exp(difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                let difference_ij = h_w2_plus_b2[j][i]
                                    - logsumexp_of_rows[0][i];
                                difference[j][i] = difference_ij;
                                exp_difference[j][i] = arch.exp(difference_ij);
                            }
                        }
                        /// d_sum = −d_loss·0.01
                        let d_sum = -(d_loss * 0.01);
                        let d_difference = &mut workspace.slots.3;
                        *column_sum = [[0.0; 100]; 1];
                        /// d_t = d_sum·difference; d_difference = d_sum·t; column_sum = column_sum(d_difference); d_t_out += d_t
                        for j in 0..10 {
                            for i in 0..100 {
                                let d_t_ij = d_sum * difference[j][i];
                                let d_difference_ij = d_sum * t[j][i];
                                d_difference[j][i] = d_difference_ij;
                                column_sum[0][i] += d_difference_ij;
                                d_t_out[j][i] += d_t_ij;
                            }
                        }
                        /// d_logsumexp_of_rows = −column_sum
                        for i in 0..100 {
                            d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                        }
                        let d_h_w2_plus_b2 = &mut workspace.slots.2;
                        /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_h_w2_plus_b2[j][i] = arch
                                    .mul_add(
                                        exp_difference[j][i],
                                        d_logsumexp_of_rows[0][i],
                                        d_difference[j][i],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_h_w2_plus_b2·w2ᵀ
                        rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                        /// d_w2 += hᵀ·d_h_w2_plus_b2
                        rt::tr_mul_add(arch, h, d_h_w2_plus_b2, d_w2);
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
                        let logsumexp_of_rows = &mut [[0.0; 100]; 1];
                        let column_sum = &mut [[0.0; 100]; 1];
                        let d_logsumexp_of_rows = &mut [[0.0; 100]; 1];
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
                        let d_difference = &mut workspace.slots.4;
                        *column_sum = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; d_difference = −0.01·t; column_sum = column_sum(d_difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                                let d_difference_ij = -0.01 * t[j][i];
                                d_difference[j][i] = d_difference_ij;
                                column_sum[0][i] += d_difference_ij;
                            }
                        }
                        /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                        rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                        let exp_difference = &mut workspace.slots.2;
                        let mut sum_terms = [0.0; 100];
                        /// difference = h_w2_plus_b2 − logsumexp_of_rows; d_t = −0.01·difference; exp_difference = exp(difference); sum = Σ(t ⊙ difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                let difference_ij = h_w2_plus_b2[j][i]
                                    - logsumexp_of_rows[0][i];
                                d_t[j][i] = -0.01 * difference_ij;
                                exp_difference[j][i] = arch.exp(difference_ij);
                                sum_terms[i] = arch
                                    .mul_add(t[j][i], difference_ij, sum_terms[i]);
                            }
                        }
                        let sum = rt::sum(arch, &sum_terms);
                        /// loss = −sum / 100
                        let loss = -(sum / 100.0);
                        /// d_logsumexp_of_rows = −column_sum
                        for i in 0..100 {
                            d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                        }
                        let d_h_w2_plus_b2 = &mut workspace.slots.3;
                        /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_h_w2_plus_b2[j][i] = arch
                                    .mul_add(
                                        exp_difference[j][i],
                                        d_logsumexp_of_rows[0][i],
                                        d_difference[j][i],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_h_w2_plus_b2·w2ᵀ
                        rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                        /// d_w2 = hᵀ·d_h_w2_plus_b2
                        rt::tr_mul(arch, h, d_h_w2_plus_b2, d_w2);
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
                        let logsumexp_of_rows = &mut [[0.0; 100]; 1];
                        let column_sum = &mut [[0.0; 100]; 1];
                        let d_logsumexp_of_rows = &mut [[0.0; 100]; 1];
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
                        let d_difference = &mut workspace.slots.4;
                        *column_sum = [[0.0; 100]; 1];
                        /// h_w2_plus_b2 = h_w2 + b2; d_difference = −0.01·t; column_sum = column_sum(d_difference)
                        for j in 0..10 {
                            for i in 0..100 {
                                h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                                let d_difference_ij = -0.01 * t[j][i];
                                d_difference[j][i] = d_difference_ij;
                                column_sum[0][i] += d_difference_ij;
                            }
                        }
                        /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                        rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                        let exp_difference = &mut workspace.slots.2;
                        let mut sum_terms = [0.0; 100];
                        /// difference = h_w2_plus_b2 − logsumexp_of_rows; d_t = −0.01·difference; exp_difference = exp(difference); sum = Σ(t ⊙ difference); d_t_out += d_t
                        for j in 0..10 {
                            for i in 0..100 {
                                let difference_ij = h_w2_plus_b2[j][i]
                                    - logsumexp_of_rows[0][i];
                                let d_t_ij = -0.01 * difference_ij;
                                exp_difference[j][i] = arch.exp(difference_ij);
                                sum_terms[i] = arch
                                    .mul_add(t[j][i], difference_ij, sum_terms[i]);
                                d_t_out[j][i] += d_t_ij;
                            }
                        }
                        let sum = rt::sum(arch, &sum_terms);
                        /// loss = −sum / 100
                        let loss = -(sum / 100.0);
                        /// d_logsumexp_of_rows = −column_sum
                        for i in 0..100 {
                            d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                        }
                        let d_h_w2_plus_b2 = &mut workspace.slots.3;
                        /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                        for j in 0..10 {
                            for i in 0..100 {
                                d_h_w2_plus_b2[j][i] = arch
                                    .mul_add(
                                        exp_difference[j][i],
                                        d_logsumexp_of_rows[0][i],
                                        d_difference[j][i],
                                    );
                            }
                            d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                        }
                        let d_h = &mut workspace.slots.0;
                        /// d_h = d_h_w2_plus_b2·w2ᵀ
                        rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                        /// d_w2 += hᵀ·d_h_w2_plus_b2
                        rt::tr_mul_add(arch, h, d_h_w2_plus_b2, d_w2);
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
