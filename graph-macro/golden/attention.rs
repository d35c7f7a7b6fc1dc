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
            /// ∂loss/∂q, 32×64
            pub q: SMatrix<f32, 32, 64>,
            /// ∂loss/∂k, 32×64
            pub k: SMatrix<f32, 32, 64>,
            /// ∂loss/∂v, 32×64
            pub v: SMatrix<f32, 32, 64>,
        }
        impl Gradient {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    q: rt::zeros(),
                    k: rt::zeros(),
                    v: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Gradient {
            type Layout = (
                SMatrix<f32, 32, 64>,
                SMatrix<f32, 32, 64>,
                SMatrix<f32, 32, 64>,
            );
        }
        impl rt::Values<f32> for Gradient {
            const LEN: usize = <SMatrix<f32, 32, 64> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 32, 64> as rt::Values<f32>>::LEN
                + <SMatrix<f32, 32, 64> as rt::Values<f32>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f32) -> Self {
                let mut parts = rt::Parts::of(f);
                Self {
                    q: parts.part(),
                    k: parts.part(),
                    v: parts.part(),
                }
            }
            fn entry(&self, k: usize) -> f32 {
                rt::Search::entry(k)
                    .within(&self.q)
                    .within(&self.k)
                    .within(&self.v)
                    .found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f32 {
                rt::Search::entry(k)
                    .within_mut(&mut self.q)
                    .within_mut(&mut self.k)
                    .within_mut(&mut self.v)
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
            /// `exps`, 32×32
            pub exps: SMatrix<f32, 32, 32>,
            /// `total`, 32×1
            pub total: SMatrix<f32, 32, 1>,
            /// `scale`, 32×1
            pub scale: SMatrix<f32, 32, 1>,
            /// `softmax`, 32×32
            pub softmax: SMatrix<f32, 32, 32>,
            /// `softmax_v`, 32×64
            pub softmax_v: SMatrix<f32, 32, 64>,
        }
        impl Saved {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    exps: rt::zeros(),
                    total: rt::zeros(),
                    scale: rt::zeros(),
                    softmax: rt::zeros(),
                    softmax_v: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Saved {
            type Layout = (
                SMatrix<f32, 32, 32>,
                SMatrix<f32, 32, 1>,
                SMatrix<f32, 32, 1>,
                SMatrix<f32, 32, 32>,
                SMatrix<f32, 32, 64>,
            );
        }
        /// The temporaries: `q_k, exps, d_softmax`, 32×32; `scaled_q_k, softmax, d_q_transpose_k`, 32×32; `softmax_v, d_softmax_v`, 32×64; `d_softmax_v`, 32×64; `d_softmax`, 32×32.
        pub type Workspace = rt::Workspace<
            (
                [[f32; 32]; 32],
                [[f32; 32]; 32],
                [[f32; 32]; 64],
                [[f32; 32]; 64],
                [[f32; 32]; 32],
            ),
        >;
        /// What one call costs.
        pub const COST: rt::Cost = rt::Cost {
            forward_flops: 287808,
            backward_flops: 818336,
            saved_bytes: rt::size_of::<Saved>(),
            workspace_bytes: rt::size_of::<Workspace>(),
        };
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"q\", shape=box];\n  n1 [label=\"k\", shape=box];\n  n2 [label=\"v\", shape=box];\n  n3 [label=\"ᵀ\", shape=ellipse];\n  n1 -> n3 [label=\"32×64\"];\n  n4 [label=\"·\", shape=ellipse];\n  n0 -> n4 [label=\"32×64\"];\n  n3 -> n4 [label=\"64×32\"];\n  n5 [label=\"8.0\", shape=plaintext];\n  n7 [label=\"/\", shape=ellipse];\n  n4 -> n7 [label=\"32×32\"];\n  n5 -> n7 [label=\"a scalar\"];\n  n8 [label=\"column_max\", shape=ellipse];\n  n7 -> n8 [label=\"32×32\"];\n  n9 [label=\"finite_or_zero\", shape=ellipse];\n  n8 -> n9 [label=\"32×1\"];\n  n10 [label=\"stop_gradient\", shape=ellipse];\n  n9 -> n10 [label=\"32×1\"];\n  n12 [label=\"−\", shape=ellipse];\n  n7 -> n12 [label=\"32×32\"];\n  n10 -> n12 [label=\"32×1\"];\n  n13 [label=\"exp\", shape=ellipse];\n  n12 -> n13 [label=\"32×32\"];\n  n14 [label=\"column_sum\", shape=ellipse];\n  n13 -> n14 [label=\"32×32\"];\n  n15 [label=\"1.0\", shape=plaintext];\n  n17 [label=\"/\", shape=ellipse];\n  n15 -> n17 [label=\"a scalar\"];\n  n14 -> n17 [label=\"32×1\"];\n  n19 [label=\"⊙\", shape=ellipse];\n  n13 -> n19 [label=\"32×32\"];\n  n17 -> n19 [label=\"32×1\"];\n  n20 [label=\"·\", shape=ellipse];\n  n19 -> n20 [label=\"32×32\"];\n  n2 -> n20 [label=\"32×64\"];\n  n21 [label=\"⊙\", shape=ellipse];\n  n20 -> n21 [label=\"32×64\"];\n  n20 -> n21 [label=\"32×64\"];\n  n22 [label=\"Σ\", shape=ellipse];\n  n21 -> n22 [label=\"32×64\"];\n  loss [label=\"loss\", shape=box];\n  n22 -> loss [label=\"a scalar\"];\n}\n";
        /// `loss = Σ((exp(q·kᵀ / 8 − stop_gradient(finite_or_zero(column_max(q·kᵀ / 8)))) ⊙ (1 / column_sum(exp(q·kᵀ / 8 − stop_gradient(finite_or_zero(column_max(q·… / 8))))))·v)²)`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Formula {}
        impl rt::Graph for Formula {
            type Scalar = f32;
            type Inputs = (
                SMatrix<f32, 32, 64>,
                SMatrix<f32, 32, 64>,
                SMatrix<f32, 32, 64>,
            );
            type Output = f32;
            type Cotangent = f32;
            type Gradient = Gradient;
            const NAME: &'static str = "loss";
            const COST: rt::Cost = COST;
            const DOT: &'static str = DOT;
            const DIFFERENTIATED: &'static [rt::Input] = &[
                rt::Input {
                    name: "q",
                    rows: 32,
                    cols: 64,
                },
                rt::Input {
                    name: "k",
                    rows: 32,
                    cols: 64,
                },
                rt::Input {
                    name: "v",
                    rows: 32,
                    cols: 64,
                },
            ];
            fn forward(inputs: &Self::Inputs) -> Self::Output {
                Formula {}.forward(&inputs.0, &inputs.1, &inputs.2)
            }
            fn backward(
                inputs: &Self::Inputs,
                cotangent: &Self::Cotangent,
            ) -> Self::Gradient {
                Formula {}.backward(&inputs.0, &inputs.1, &inputs.2, *cotangent)
            }
            fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
                rt::Search::entry(k)
                    .within_mut(&mut inputs.0)
                    .within_mut(&mut inputs.1)
                    .within_mut(&mut inputs.2)
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
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
            ) -> f32 {
                let mut output = 0.0;
                self.forward_into(q, k, v, &mut rt::Workspace::new(), &mut output);
                output
            }
            /// The vector-Jacobian product: forward and backward fused in one pass.
            #[inline]
            pub fn backward(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                d_loss: f32,
            ) -> Gradient {
                let mut gradient = Gradient::zeros();
                self.backward_into(
                    q,
                    k,
                    v,
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
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
            ) -> (f32, Gradient) {
                let mut gradient = Gradient::zeros();
                let value = self
                    .value_and_gradient_into(
                        q,
                        k,
                        v,
                        &mut rt::Workspace::new(),
                        &mut gradient,
                    );
                (value, gradient)
            }
            /// The gradient.
            #[inline]
            pub fn gradient(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
            ) -> Gradient {
                self.value_and_gradient(q, k, v).1
            }
            /// The value, and what the backward pass reads.
            #[inline]
            pub fn forward_saved(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
            ) -> (f32, Saved) {
                let mut output = 0.0;
                let mut saved = Saved::zeros();
                self.forward_saved_into(
                    q,
                    k,
                    v,
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
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                workspace: &mut Workspace,
                output: &mut f32,
                saved: &mut Saved,
            ) {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    workspace: &'a mut Workspace,
                    output: &'a mut f32,
                    saved: &'a mut Saved,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { q, k, v, workspace, output, saved } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let exps = &mut saved.exps.data.0;
                        let total = &mut saved.total.data.0;
                        let scale = &mut saved.scale.data.0;
                        let softmax = &mut saved.softmax.data.0;
                        let softmax_v = &mut saved.softmax_v.data.0;
                        let column_max = &mut [[0.0; 32]; 1];
                        let greatest = &mut [[0.0; 32]; 1];
                        let q_k = &mut workspace.slots.0;
                        /// q_k = q·kᵀ
                        rt::mul_tr(arch, q, k, q_k);
                        let scaled_q_k = &mut workspace.slots.1;
                        *column_max = [[f32::NEG_INFINITY; 32]; 1];
                        /// scaled_q_k = q_k·0.125; column_max = column_max(scaled_q_k)
                        for j in 0..32 {
                            for i in 0..32 {
                                let scaled_q_k_ij = q_k[j][i] * 0.125;
                                scaled_q_k[j][i] = scaled_q_k_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], scaled_q_k_ij);
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..32 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        *total = [[0.0; 32]; 1];
                        /// exps = exp(scaled_q_k − stop_gradient(greatest)); total = column_sum(exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                let exps_ij = arch.exp(scaled_q_k[j][i] - greatest[0][i]);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// scale = 1 / total
                        for i in 0..32 {
                            scale[0][i] = 1.0 / total[0][i];
                        }
                        /// softmax = exps ⊙ scale
                        for j in 0..32 {
                            for i in 0..32 {
                                softmax[j][i] = exps[j][i] * scale[0][i];
                            }
                        }
                        /// softmax_v = softmax·v
                        rt::matmul(arch, softmax, v, softmax_v);
                        let mut loss_terms = [0.0; 32];
                        /// loss = Σ(softmax_v²)
                        for j in 0..64 {
                            for i in 0..32 {
                                loss_terms[i] = arch
                                    .mul_add(softmax_v[j][i], softmax_v[j][i], loss_terms[i]);
                            }
                        }
                        let loss = rt::sum(arch, &loss_terms);
                        *output = loss;
                    }
                }
                rt::dispatch(Pass {
                    q,
                    k,
                    v,
                    workspace,
                    output,
                    saved,
                })
            }
            /// The vector-Jacobian product from what the forward pass saved.
            #[inline]
            pub fn backward_saved(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                saved: &Saved,
                d_loss: f32,
            ) -> Gradient {
                let mut gradient = Gradient::zeros();
                self.backward_saved_into(
                    q,
                    k,
                    v,
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
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                saved: &Saved,
                d_loss: f32,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    saved: &'a Saved,
                    d_loss: f32,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { q, k, v, saved, d_loss, workspace, gradient } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let exps = &saved.exps.data.0;
                        let total = &saved.total.data.0;
                        let scale = &saved.scale.data.0;
                        let softmax = &saved.softmax.data.0;
                        let softmax_v = &saved.softmax_v.data.0;
                        let d_q = &mut gradient.q.data.0;
                        let d_k = &mut gradient.k.data.0;
                        let d_v = &mut gradient.v.data.0;
                        let d_scale = &mut [[0.0; 32]; 1];
                        let d_total = &mut [[0.0; 32]; 1];
                        let d_softmax_v = &mut workspace.slots.2;
                        /// d_softmax_v = 2·(d_loss·softmax_v)
                        for j in 0..64 {
                            for i in 0..32 {
                                d_softmax_v[j][i] = 2.0 * (d_loss * softmax_v[j][i]);
                            }
                        }
                        let d_softmax = &mut workspace.slots.0;
                        /// d_softmax = d_softmax_v·vᵀ
                        rt::mul_tr(arch, d_softmax_v, v, d_softmax);
                        /// d_v = softmaxᵀ·d_softmax_v
                        rt::tr_mul(arch, softmax, d_softmax_v, d_v);
                        *d_scale = [[0.0; 32]; 1];
                        /// d_scale = column_sum(d_softmax ⊙ exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                d_scale[0][i] = arch
                                    .mul_add(d_softmax[j][i], exps[j][i], d_scale[0][i]);
                            }
                        }
                        /// d_total = −d_scale ⊙ (scale / total)
                        for i in 0..32 {
                            d_total[0][i] = -(d_scale[0][i]
                                * (scale[0][i] / total[0][i]));
                        }
                        let d_q_transpose_k = &mut workspace.slots.1;
                        /// d_q_transpose_k = (d_softmax ⊙ scale + d_total) ⊙ exps·0.125
                        for j in 0..32 {
                            for i in 0..32 {
                                d_q_transpose_k[j][i] = arch
                                    .mul_add(d_softmax[j][i], scale[0][i], d_total[0][i])
                                    * exps[j][i] * 0.125;
                            }
                        }
                        /// d_q = d_q_transpose_k·k
                        rt::matmul(arch, d_q_transpose_k, k, d_q);
                        /// d_k = d_q_transpose_kᵀ·q
                        rt::tr_mul(arch, d_q_transpose_k, q, d_k);
                    }
                }
                rt::dispatch(Pass {
                    q,
                    k,
                    v,
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
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                saved: &Saved,
                d_loss: f32,
            ) -> (SMatrix<f32, 32, 64>, SMatrix<f32, 32, 64>, SMatrix<f32, 32, 64>) {
                let gradient = self.backward_saved(q, k, v, saved, d_loss);
                (gradient.q, gradient.k, gradient.v)
            }
            /// The value, written into `output`.
            #[inline]
            pub fn forward_into(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                workspace: &mut Workspace,
                output: &mut f32,
            ) {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    workspace: &'a mut Workspace,
                    output: &'a mut f32,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { q, k, v, workspace, output } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let column_max = &mut [[0.0; 32]; 1];
                        let greatest = &mut [[0.0; 32]; 1];
                        let total = &mut [[0.0; 32]; 1];
                        let scale = &mut [[0.0; 32]; 1];
                        let q_k = &mut workspace.slots.0;
                        /// q_k = q·kᵀ
                        rt::mul_tr(arch, q, k, q_k);
                        let scaled_q_k = &mut workspace.slots.1;
                        *column_max = [[f32::NEG_INFINITY; 32]; 1];
                        /// scaled_q_k = q_k·0.125; column_max = column_max(scaled_q_k)
                        for j in 0..32 {
                            for i in 0..32 {
                                let scaled_q_k_ij = q_k[j][i] * 0.125;
                                scaled_q_k[j][i] = scaled_q_k_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], scaled_q_k_ij);
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..32 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let exps = &mut workspace.slots.0;
                        *total = [[0.0; 32]; 1];
                        /// exps = exp(scaled_q_k − stop_gradient(greatest)); total = column_sum(exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                let exps_ij = arch.exp(scaled_q_k[j][i] - greatest[0][i]);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// scale = 1 / total
                        for i in 0..32 {
                            scale[0][i] = 1.0 / total[0][i];
                        }
                        let softmax = &mut workspace.slots.1;
                        /// softmax = exps ⊙ scale
                        for j in 0..32 {
                            for i in 0..32 {
                                softmax[j][i] = exps[j][i] * scale[0][i];
                            }
                        }
                        let softmax_v = &mut workspace.slots.2;
                        /// softmax_v = softmax·v
                        rt::matmul(arch, softmax, v, softmax_v);
                        let mut loss_terms = [0.0; 32];
                        /// loss = Σ(softmax_v²)
                        for j in 0..64 {
                            for i in 0..32 {
                                loss_terms[i] = arch
                                    .mul_add(softmax_v[j][i], softmax_v[j][i], loss_terms[i]);
                            }
                        }
                        let loss = rt::sum(arch, &loss_terms);
                        *output = loss;
                    }
                }
                rt::dispatch(Pass { q, k, v, workspace, output })
            }
            /// The vector-Jacobian product, written into `gradient`.
            #[inline]
            pub fn backward_into(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                d_loss: f32,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    d_loss: f32,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { q, k, v, d_loss, workspace, gradient } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let d_q = &mut gradient.q.data.0;
                        let d_k = &mut gradient.k.data.0;
                        let d_v = &mut gradient.v.data.0;
                        let column_max = &mut [[0.0; 32]; 1];
                        let greatest = &mut [[0.0; 32]; 1];
                        let total = &mut [[0.0; 32]; 1];
                        let scale = &mut [[0.0; 32]; 1];
                        let d_scale = &mut [[0.0; 32]; 1];
                        let scale_over_total = &mut [[0.0; 32]; 1];
                        let d_total = &mut [[0.0; 32]; 1];
                        let q_k = &mut workspace.slots.0;
                        /// q_k = q·kᵀ
                        rt::mul_tr(arch, q, k, q_k);
                        let scaled_q_k = &mut workspace.slots.1;
                        *column_max = [[f32::NEG_INFINITY; 32]; 1];
                        /// scaled_q_k = q_k·0.125; column_max = column_max(scaled_q_k)
                        for j in 0..32 {
                            for i in 0..32 {
                                let scaled_q_k_ij = q_k[j][i] * 0.125;
                                scaled_q_k[j][i] = scaled_q_k_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], scaled_q_k_ij);
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..32 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let exps = &mut workspace.slots.0;
                        *total = [[0.0; 32]; 1];
                        /// exps = exp(scaled_q_k − stop_gradient(greatest)); total = column_sum(exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                let exps_ij = arch.exp(scaled_q_k[j][i] - greatest[0][i]);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// scale = 1 / total; scale_over_total = scale / total
                        for i in 0..32 {
                            let scale_i = 1.0 / total[0][i];
                            scale[0][i] = scale_i;
                            scale_over_total[0][i] = scale_i / total[0][i];
                        }
                        let softmax = &mut workspace.slots.1;
                        /// softmax = exps ⊙ scale
                        for j in 0..32 {
                            for i in 0..32 {
                                softmax[j][i] = exps[j][i] * scale[0][i];
                            }
                        }
                        let softmax_v = &mut workspace.slots.2;
                        /// softmax_v = softmax·v
                        rt::matmul(arch, softmax, v, softmax_v);
                        let d_softmax_v = &mut workspace.slots.3;
                        /// d_softmax_v = 2·(d_loss·softmax_v)
                        for j in 0..64 {
                            for i in 0..32 {
                                d_softmax_v[j][i] = 2.0 * (d_loss * softmax_v[j][i]);
                            }
                        }
                        let d_softmax = &mut workspace.slots.4;
                        /// d_softmax = d_softmax_v·vᵀ
                        rt::mul_tr(arch, d_softmax_v, v, d_softmax);
                        /// d_v = softmaxᵀ·d_softmax_v
                        rt::tr_mul(arch, softmax, d_softmax_v, d_v);
                        *d_scale = [[0.0; 32]; 1];
                        /// d_scale = column_sum(d_softmax ⊙ exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                d_scale[0][i] = arch
                                    .mul_add(d_softmax[j][i], exps[j][i], d_scale[0][i]);
                            }
                        }
                        /// d_total = −d_scale ⊙ scale_over_total
                        for i in 0..32 {
                            d_total[0][i] = -(d_scale[0][i] * scale_over_total[0][i]);
                        }
                        let d_q_transpose_k = &mut workspace.slots.1;
                        /// d_q_transpose_k = (d_softmax ⊙ scale + d_total) ⊙ exps·0.125
                        for j in 0..32 {
                            for i in 0..32 {
                                d_q_transpose_k[j][i] = arch
                                    .mul_add(d_softmax[j][i], scale[0][i], d_total[0][i])
                                    * exps[j][i] * 0.125;
                            }
                        }
                        /// d_q = d_q_transpose_k·k
                        rt::matmul(arch, d_q_transpose_k, k, d_q);
                        /// d_k = d_q_transpose_kᵀ·q
                        rt::tr_mul(arch, d_q_transpose_k, q, d_k);
                    }
                }
                rt::dispatch(Pass {
                    q,
                    k,
                    v,
                    d_loss,
                    workspace,
                    gradient,
                })
            }
            /// The vector-Jacobian product, added to `gradient`.
            #[inline]
            pub fn backward_accumulate(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                d_loss: f32,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    d_loss: f32,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { q, k, v, d_loss, workspace, gradient } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let d_q = &mut gradient.q.data.0;
                        let d_k = &mut gradient.k.data.0;
                        let d_v = &mut gradient.v.data.0;
                        let column_max = &mut [[0.0; 32]; 1];
                        let greatest = &mut [[0.0; 32]; 1];
                        let total = &mut [[0.0; 32]; 1];
                        let scale = &mut [[0.0; 32]; 1];
                        let d_scale = &mut [[0.0; 32]; 1];
                        let scale_over_total = &mut [[0.0; 32]; 1];
                        let d_total = &mut [[0.0; 32]; 1];
                        let q_k = &mut workspace.slots.0;
                        /// q_k = q·kᵀ
                        rt::mul_tr(arch, q, k, q_k);
                        let scaled_q_k = &mut workspace.slots.1;
                        *column_max = [[f32::NEG_INFINITY; 32]; 1];
                        /// scaled_q_k = q_k·0.125; column_max = column_max(scaled_q_k)
                        for j in 0..32 {
                            for i in 0..32 {
                                let scaled_q_k_ij = q_k[j][i] * 0.125;
                                scaled_q_k[j][i] = scaled_q_k_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], scaled_q_k_ij);
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..32 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let exps = &mut workspace.slots.0;
                        *total = [[0.0; 32]; 1];
                        /// exps = exp(scaled_q_k − stop_gradient(greatest)); total = column_sum(exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                let exps_ij = arch.exp(scaled_q_k[j][i] - greatest[0][i]);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// scale = 1 / total; scale_over_total = scale / total
                        for i in 0..32 {
                            let scale_i = 1.0 / total[0][i];
                            scale[0][i] = scale_i;
                            scale_over_total[0][i] = scale_i / total[0][i];
                        }
                        let softmax = &mut workspace.slots.1;
                        /// softmax = exps ⊙ scale
                        for j in 0..32 {
                            for i in 0..32 {
                                softmax[j][i] = exps[j][i] * scale[0][i];
                            }
                        }
                        let softmax_v = &mut workspace.slots.2;
                        /// softmax_v = softmax·v
                        rt::matmul(arch, softmax, v, softmax_v);
                        let d_softmax_v = &mut workspace.slots.3;
                        /// d_softmax_v = 2·(d_loss·softmax_v)
                        for j in 0..64 {
                            for i in 0..32 {
                                d_softmax_v[j][i] = 2.0 * (d_loss * softmax_v[j][i]);
                            }
                        }
                        let d_softmax = &mut workspace.slots.4;
                        /// d_softmax = d_softmax_v·vᵀ
                        rt::mul_tr(arch, d_softmax_v, v, d_softmax);
                        /// d_v += softmaxᵀ·d_softmax_v
                        rt::tr_mul_add(arch, softmax, d_softmax_v, d_v);
                        *d_scale = [[0.0; 32]; 1];
                        /// d_scale = column_sum(d_softmax ⊙ exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                d_scale[0][i] = arch
                                    .mul_add(d_softmax[j][i], exps[j][i], d_scale[0][i]);
                            }
                        }
                        /// d_total = −d_scale ⊙ scale_over_total
                        for i in 0..32 {
                            d_total[0][i] = -(d_scale[0][i] * scale_over_total[0][i]);
                        }
                        let d_q_transpose_k = &mut workspace.slots.1;
                        /// d_q_transpose_k = (d_softmax ⊙ scale + d_total) ⊙ exps·0.125
                        for j in 0..32 {
                            for i in 0..32 {
                                d_q_transpose_k[j][i] = arch
                                    .mul_add(d_softmax[j][i], scale[0][i], d_total[0][i])
                                    * exps[j][i] * 0.125;
                            }
                        }
                        /// d_q += d_q_transpose_k·k
                        rt::matmul_add(arch, d_q_transpose_k, k, d_q);
                        /// d_k += d_q_transpose_kᵀ·q
                        rt::tr_mul_add(arch, d_q_transpose_k, q, d_k);
                    }
                }
                rt::dispatch(Pass {
                    q,
                    k,
                    v,
                    d_loss,
                    workspace,
                    gradient,
                })
            }
            /// The value; the gradient is written into `gradient`.
            #[inline]
            pub fn value_and_gradient_into(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) -> f32 {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = f32;
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) -> f32 {
                        let Self { q, k, v, workspace, gradient } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let d_q = &mut gradient.q.data.0;
                        let d_k = &mut gradient.k.data.0;
                        let d_v = &mut gradient.v.data.0;
                        let column_max = &mut [[0.0; 32]; 1];
                        let greatest = &mut [[0.0; 32]; 1];
                        let total = &mut [[0.0; 32]; 1];
                        let scale = &mut [[0.0; 32]; 1];
                        let d_scale = &mut [[0.0; 32]; 1];
                        let scale_over_total = &mut [[0.0; 32]; 1];
                        let d_total = &mut [[0.0; 32]; 1];
                        let q_k = &mut workspace.slots.0;
                        /// q_k = q·kᵀ
                        rt::mul_tr(arch, q, k, q_k);
                        let scaled_q_k = &mut workspace.slots.1;
                        *column_max = [[f32::NEG_INFINITY; 32]; 1];
                        /// scaled_q_k = q_k·0.125; column_max = column_max(scaled_q_k)
                        for j in 0..32 {
                            for i in 0..32 {
                                let scaled_q_k_ij = q_k[j][i] * 0.125;
                                scaled_q_k[j][i] = scaled_q_k_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], scaled_q_k_ij);
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..32 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let exps = &mut workspace.slots.0;
                        *total = [[0.0; 32]; 1];
                        /// exps = exp(scaled_q_k − stop_gradient(greatest)); total = column_sum(exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                let exps_ij = arch.exp(scaled_q_k[j][i] - greatest[0][i]);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// scale = 1 / total; scale_over_total = scale / total
                        for i in 0..32 {
                            let scale_i = 1.0 / total[0][i];
                            scale[0][i] = scale_i;
                            scale_over_total[0][i] = scale_i / total[0][i];
                        }
                        let softmax = &mut workspace.slots.1;
                        /// softmax = exps ⊙ scale
                        for j in 0..32 {
                            for i in 0..32 {
                                softmax[j][i] = exps[j][i] * scale[0][i];
                            }
                        }
                        let softmax_v = &mut workspace.slots.2;
                        /// softmax_v = softmax·v
                        rt::matmul(arch, softmax, v, softmax_v);
                        let d_softmax_v = &mut workspace.slots.3;
                        let mut loss_terms = [0.0; 32];
                        /// d_softmax_v = 2·softmax_v; loss = Σ(softmax_v²)
                        for j in 0..64 {
                            for i in 0..32 {
                                d_softmax_v[j][i] = 2.0 * softmax_v[j][i];
                                loss_terms[i] = arch
                                    .mul_add(softmax_v[j][i], softmax_v[j][i], loss_terms[i]);
                            }
                        }
                        let loss = rt::sum(arch, &loss_terms);
                        let d_softmax = &mut workspace.slots.4;
                        /// d_softmax = d_softmax_v·vᵀ
                        rt::mul_tr(arch, d_softmax_v, v, d_softmax);
                        /// d_v = softmaxᵀ·d_softmax_v
                        rt::tr_mul(arch, softmax, d_softmax_v, d_v);
                        *d_scale = [[0.0; 32]; 1];
                        /// d_scale = column_sum(d_softmax ⊙ exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                d_scale[0][i] = arch
                                    .mul_add(d_softmax[j][i], exps[j][i], d_scale[0][i]);
                            }
                        }
                        /// d_total = −d_scale ⊙ scale_over_total
                        for i in 0..32 {
                            d_total[0][i] = -(d_scale[0][i] * scale_over_total[0][i]);
                        }
                        let d_q_transpose_k = &mut workspace.slots.1;
                        /// d_q_transpose_k = (d_softmax ⊙ scale + d_total) ⊙ exps·0.125
                        for j in 0..32 {
                            for i in 0..32 {
                                d_q_transpose_k[j][i] = arch
                                    .mul_add(d_softmax[j][i], scale[0][i], d_total[0][i])
                                    * exps[j][i] * 0.125;
                            }
                        }
                        /// d_q = d_q_transpose_k·k
                        rt::matmul(arch, d_q_transpose_k, k, d_q);
                        /// d_k = d_q_transpose_kᵀ·q
                        rt::tr_mul(arch, d_q_transpose_k, q, d_k);
                        loss
                    }
                }
                rt::dispatch(Pass {
                    q,
                    k,
                    v,
                    workspace,
                    gradient,
                })
            }
            /// The value; the gradient is added to `gradient`.
            #[inline]
            pub fn value_and_gradient_accumulate(
                &self,
                q: &SMatrix<f32, 32, 64>,
                k: &SMatrix<f32, 32, 64>,
                v: &SMatrix<f32, 32, 64>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) -> f32 {
                struct Pass<'a> {
                    q: &'a SMatrix<f32, 32, 64>,
                    k: &'a SMatrix<f32, 32, 64>,
                    v: &'a SMatrix<f32, 32, 64>,
                    workspace: &'a mut Workspace,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = f32;
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) -> f32 {
                        let Self { q, k, v, workspace, gradient } = self;
                        let q = &q.data.0;
                        let k = &k.data.0;
                        let v = &v.data.0;
                        let d_q = &mut gradient.q.data.0;
                        let d_k = &mut gradient.k.data.0;
                        let d_v = &mut gradient.v.data.0;
                        let column_max = &mut [[0.0; 32]; 1];
                        let greatest = &mut [[0.0; 32]; 1];
                        let total = &mut [[0.0; 32]; 1];
                        let scale = &mut [[0.0; 32]; 1];
                        let d_scale = &mut [[0.0; 32]; 1];
                        let scale_over_total = &mut [[0.0; 32]; 1];
                        let d_total = &mut [[0.0; 32]; 1];
                        let q_k = &mut workspace.slots.0;
                        /// q_k = q·kᵀ
                        rt::mul_tr(arch, q, k, q_k);
                        let scaled_q_k = &mut workspace.slots.1;
                        *column_max = [[f32::NEG_INFINITY; 32]; 1];
                        /// scaled_q_k = q_k·0.125; column_max = column_max(scaled_q_k)
                        for j in 0..32 {
                            for i in 0..32 {
                                let scaled_q_k_ij = q_k[j][i] * 0.125;
                                scaled_q_k[j][i] = scaled_q_k_ij;
                                column_max[0][i] = arch
                                    .max(column_max[0][i], scaled_q_k_ij);
                            }
                        }
                        /// greatest = finite_or_zero(column_max)
                        for i in 0..32 {
                            greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                        }
                        let exps = &mut workspace.slots.0;
                        *total = [[0.0; 32]; 1];
                        /// exps = exp(scaled_q_k − stop_gradient(greatest)); total = column_sum(exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                let exps_ij = arch.exp(scaled_q_k[j][i] - greatest[0][i]);
                                exps[j][i] = exps_ij;
                                total[0][i] += exps_ij;
                            }
                        }
                        /// scale = 1 / total; scale_over_total = scale / total
                        for i in 0..32 {
                            let scale_i = 1.0 / total[0][i];
                            scale[0][i] = scale_i;
                            scale_over_total[0][i] = scale_i / total[0][i];
                        }
                        let softmax = &mut workspace.slots.1;
                        /// softmax = exps ⊙ scale
                        for j in 0..32 {
                            for i in 0..32 {
                                softmax[j][i] = exps[j][i] * scale[0][i];
                            }
                        }
                        let softmax_v = &mut workspace.slots.2;
                        /// softmax_v = softmax·v
                        rt::matmul(arch, softmax, v, softmax_v);
                        let d_softmax_v = &mut workspace.slots.3;
                        let mut loss_terms = [0.0; 32];
                        /// d_softmax_v = 2·softmax_v; loss = Σ(softmax_v²)
                        for j in 0..64 {
                            for i in 0..32 {
                                d_softmax_v[j][i] = 2.0 * softmax_v[j][i];
                                loss_terms[i] = arch
                                    .mul_add(softmax_v[j][i], softmax_v[j][i], loss_terms[i]);
                            }
                        }
                        let loss = rt::sum(arch, &loss_terms);
                        let d_softmax = &mut workspace.slots.4;
                        /// d_softmax = d_softmax_v·vᵀ
                        rt::mul_tr(arch, d_softmax_v, v, d_softmax);
                        /// d_v += softmaxᵀ·d_softmax_v
                        rt::tr_mul_add(arch, softmax, d_softmax_v, d_v);
                        *d_scale = [[0.0; 32]; 1];
                        /// d_scale = column_sum(d_softmax ⊙ exps)
                        for j in 0..32 {
                            for i in 0..32 {
                                d_scale[0][i] = arch
                                    .mul_add(d_softmax[j][i], exps[j][i], d_scale[0][i]);
                            }
                        }
                        /// d_total = −d_scale ⊙ scale_over_total
                        for i in 0..32 {
                            d_total[0][i] = -(d_scale[0][i] * scale_over_total[0][i]);
                        }
                        let d_q_transpose_k = &mut workspace.slots.1;
                        /// d_q_transpose_k = (d_softmax ⊙ scale + d_total) ⊙ exps·0.125
                        for j in 0..32 {
                            for i in 0..32 {
                                d_q_transpose_k[j][i] = arch
                                    .mul_add(d_softmax[j][i], scale[0][i], d_total[0][i])
                                    * exps[j][i] * 0.125;
                            }
                        }
                        /// d_q += d_q_transpose_k·k
                        rt::matmul_add(arch, d_q_transpose_k, k, d_q);
                        /// d_k += d_q_transpose_kᵀ·q
                        rt::tr_mul_add(arch, d_q_transpose_k, q, d_k);
                        loss
                    }
                }
                rt::dispatch(Pass {
                    q,
                    k,
                    v,
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
