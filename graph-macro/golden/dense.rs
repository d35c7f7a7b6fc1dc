fn sample() {
    {
        #[allow(unused_imports)]
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        /// The derivatives of `y`.
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        pub struct Gradient {
            /// ∂y/∂x, 1×4
            pub x: SMatrix<f64, 1, 4>,
            /// ∂y/∂w, 4×3
            pub w: SMatrix<f64, 4, 3>,
            /// ∂y/∂b, 1×3
            pub b: SMatrix<f64, 1, 3>,
        }
        impl Gradient {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    x: rt::zeros(),
                    w: rt::zeros(),
                    b: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Gradient {
            type Layout = (SMatrix<f64, 1, 4>, SMatrix<f64, 4, 3>, SMatrix<f64, 1, 3>);
        }
        impl rt::Values<f64> for Gradient {
            const LEN: usize = <SMatrix<f64, 1, 4> as rt::Values<f64>>::LEN
                + <SMatrix<f64, 4, 3> as rt::Values<f64>>::LEN
                + <SMatrix<f64, 1, 3> as rt::Values<f64>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
                let mut parts = rt::Parts::of(f);
                Self {
                    x: parts.part(),
                    w: parts.part(),
                    b: parts.part(),
                }
            }
            fn entry(&self, k: usize) -> f64 {
                rt::Search::entry(k)
                    .within(&self.x)
                    .within(&self.w)
                    .within(&self.b)
                    .found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f64 {
                rt::Search::entry(k)
                    .within_mut(&mut self.x)
                    .within_mut(&mut self.w)
                    .within_mut(&mut self.b)
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
            /// `y`, 1×3
            pub y: SMatrix<f64, 1, 3>,
        }
        impl Saved {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self { y: rt::zeros() }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Saved {
            type Layout = (SMatrix<f64, 1, 3>,);
        }
        /// The temporaries: none are needed.
        pub type Workspace = rt::Workspace<()>;
        /// What one call costs.
        pub const COST: rt::Cost = rt::Cost {
            forward_flops: 81,
            backward_flops: 122,
            saved_bytes: rt::size_of::<Saved>(),
            workspace_bytes: rt::size_of::<Workspace>(),
        };
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph y {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"w\", shape=box];\n  n2 [label=\"b\", shape=box];\n  n3 [label=\"·\", shape=ellipse];\n  n0 -> n3 [label=\"1×4\"];\n  n1 -> n3 [label=\"4×3\"];\n  n4 [label=\"+\", shape=ellipse];\n  n3 -> n4 [label=\"1×3\"];\n  n2 -> n4 [label=\"1×3\"];\n  n5 [label=\"σ\", shape=ellipse];\n  n4 -> n5 [label=\"1×3\"];\n  y [label=\"y\", shape=box];\n  n5 -> y [label=\"1×3\"];\n}\n";
        /// `y = σ(x·w + b)`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Formula {}
        impl rt::Graph for Formula {
            type Scalar = f64;
            type Inputs = (SMatrix<f64, 1, 4>, SMatrix<f64, 4, 3>, SMatrix<f64, 1, 3>);
            type Output = SMatrix<f64, 1, 3>;
            type Cotangent = SMatrix<f64, 1, 3>;
            type Gradient = Gradient;
            const NAME: &'static str = "y";
            const COST: rt::Cost = COST;
            const DOT: &'static str = DOT;
            const DIFFERENTIATED: &'static [rt::Input] = &[
                rt::Input {
                    name: "x",
                    rows: 1,
                    cols: 4,
                },
                rt::Input {
                    name: "w",
                    rows: 4,
                    cols: 3,
                },
                rt::Input {
                    name: "b",
                    rows: 1,
                    cols: 3,
                },
            ];
            fn forward(inputs: &Self::Inputs) -> Self::Output {
                Formula {}.forward(&inputs.0, &inputs.1, &inputs.2)
            }
            fn backward(
                inputs: &Self::Inputs,
                cotangent: &Self::Cotangent,
            ) -> Self::Gradient {
                Formula {}.backward(&inputs.0, &inputs.1, &inputs.2, cotangent)
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
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
            ) -> SMatrix<f64, 1, 3> {
                let mut output = rt::zeros();
                self.forward_into(x, w, b, &mut rt::Workspace::new(), &mut output);
                output
            }
            /// The vector-Jacobian product: forward and backward fused in one pass.
            #[inline]
            pub fn backward(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                d_y: &SMatrix<f64, 1, 3>,
            ) -> Gradient {
                let mut gradient = Gradient::zeros();
                self.backward_into(
                    x,
                    w,
                    b,
                    d_y,
                    &mut rt::Workspace::new(),
                    &mut gradient,
                );
                gradient
            }
            /// The value, and what the backward pass reads.
            #[inline]
            pub fn forward_saved(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
            ) -> (SMatrix<f64, 1, 3>, Saved) {
                let mut output = rt::zeros();
                let mut saved = Saved::zeros();
                self.forward_saved_into(
                    x,
                    w,
                    b,
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
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                workspace: &mut Workspace,
                output: &mut SMatrix<f64, 1, 3>,
                saved: &mut Saved,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f64, 1, 4>,
                    w: &'a SMatrix<f64, 4, 3>,
                    b: &'a SMatrix<f64, 1, 3>,
                    output: &'a mut SMatrix<f64, 1, 3>,
                    saved: &'a mut Saved,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, b, output, saved } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let b = &b.data.0;
                        /// y = σ(x·w + b)
                        let y_0 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[0][0], w[0][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[0][2], w[0][3]]) + b[0][0],
                            );
                        let y_1 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[1][0], w[1][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[1][2], w[1][3]]) + b[1][0],
                            );
                        let y_2 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[2][0], w[2][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[2][2], w[2][3]]) + b[2][0],
                            );
                        /// y = σ(x·w + b)
                        let y = &mut output.data.0;
                        y[0][0] = y_0;
                        y[1][0] = y_1;
                        y[2][0] = y_2;
                        /// y = σ(x·w + b)
                        let y = &mut saved.y.data.0;
                        y[0][0] = y_0;
                        y[1][0] = y_1;
                        y[2][0] = y_2;
                    }
                }
                rt::dispatch(Pass { x, w, b, output, saved })
            }
            /// The vector-Jacobian product from what the forward pass saved.
            #[inline]
            pub fn backward_saved(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                saved: &Saved,
                d_y: &SMatrix<f64, 1, 3>,
            ) -> Gradient {
                let mut gradient = Gradient::zeros();
                self.backward_saved_into(
                    x,
                    w,
                    b,
                    saved,
                    d_y,
                    &mut rt::Workspace::new(),
                    &mut gradient,
                );
                gradient
            }
            /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
            #[inline]
            pub fn backward_saved_into(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                saved: &Saved,
                d_y: &SMatrix<f64, 1, 3>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                let x = &x.data.0;
                let w = &w.data.0;
                let y = &saved.y.data.0;
                let d_y = &d_y.data.0;
                /// d_b = d_y ⊙ (y ⊙ (1 − y))
                let d_b_0 = d_y[0][0] * (y[0][0] * (1.0 - y[0][0]));
                let d_b_1 = d_y[1][0] * (y[1][0] * (1.0 - y[1][0]));
                let d_b_2 = d_y[2][0] * (y[2][0] * (1.0 - y[2][0]));
                /// d_x = d_b·wᵀ
                let d_x = &mut gradient.x.data.0;
                d_x[0][0] = d_b_0 * w[0][0] + d_b_1 * w[1][0] + d_b_2 * w[2][0];
                d_x[1][0] = d_b_0 * w[0][1] + d_b_1 * w[1][1] + d_b_2 * w[2][1];
                d_x[2][0] = d_b_0 * w[0][2] + d_b_1 * w[1][2] + d_b_2 * w[2][2];
                d_x[3][0] = d_b_0 * w[0][3] + d_b_1 * w[1][3] + d_b_2 * w[2][3];
                /// d_w = xᵀ·d_b
                let d_w = &mut gradient.w.data.0;
                d_w[0][0] = x[0][0] * d_b_0;
                d_w[0][1] = x[1][0] * d_b_0;
                d_w[0][2] = x[2][0] * d_b_0;
                d_w[0][3] = x[3][0] * d_b_0;
                d_w[1][0] = x[0][0] * d_b_1;
                d_w[1][1] = x[1][0] * d_b_1;
                d_w[1][2] = x[2][0] * d_b_1;
                d_w[1][3] = x[3][0] * d_b_1;
                d_w[2][0] = x[0][0] * d_b_2;
                d_w[2][1] = x[1][0] * d_b_2;
                d_w[2][2] = x[2][0] * d_b_2;
                d_w[2][3] = x[3][0] * d_b_2;
                /// d_b = d_y ⊙ (y ⊙ (1 − y))
                let d_b = &mut gradient.b.data.0;
                d_b[0][0] = d_b_0;
                d_b[1][0] = d_b_1;
                d_b[2][0] = d_b_2;
            }
            /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
            #[inline]
            pub fn vjp(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                saved: &Saved,
                d_y: &SMatrix<f64, 1, 3>,
            ) -> (SMatrix<f64, 1, 4>, SMatrix<f64, 4, 3>, SMatrix<f64, 1, 3>) {
                let gradient = self.backward_saved(x, w, b, saved, d_y);
                (gradient.x, gradient.w, gradient.b)
            }
            /// The value, written into `output`.
            #[inline]
            pub fn forward_into(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                workspace: &mut Workspace,
                output: &mut SMatrix<f64, 1, 3>,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f64, 1, 4>,
                    w: &'a SMatrix<f64, 4, 3>,
                    b: &'a SMatrix<f64, 1, 3>,
                    output: &'a mut SMatrix<f64, 1, 3>,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, b, output } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let b = &b.data.0;
                        /// y = σ(x·w + b)
                        let y = &mut output.data.0;
                        y[0][0] = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[0][0], w[0][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[0][2], w[0][3]]) + b[0][0],
                            );
                        y[1][0] = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[1][0], w[1][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[1][2], w[1][3]]) + b[1][0],
                            );
                        y[2][0] = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[2][0], w[2][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[2][2], w[2][3]]) + b[2][0],
                            );
                    }
                }
                rt::dispatch(Pass { x, w, b, output })
            }
            /// The vector-Jacobian product, written into `gradient`.
            #[inline]
            pub fn backward_into(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                d_y: &SMatrix<f64, 1, 3>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f64, 1, 4>,
                    w: &'a SMatrix<f64, 4, 3>,
                    b: &'a SMatrix<f64, 1, 3>,
                    d_y: &'a SMatrix<f64, 1, 3>,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, b, d_y, gradient } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let b = &b.data.0;
                        /// y = σ(x·w + b)
                        let y_0 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[0][0], w[0][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[0][2], w[0][3]]) + b[0][0],
                            );
                        let y_1 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[1][0], w[1][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[1][2], w[1][3]]) + b[1][0],
                            );
                        let y_2 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[2][0], w[2][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[2][2], w[2][3]]) + b[2][0],
                            );
                        let d_y = &d_y.data.0;
                        /// d_b = d_y ⊙ (y ⊙ (1 − y))
                        let d_b_0 = d_y[0][0] * (y_0 * (1.0 - y_0));
                        let d_b_1 = d_y[1][0] * (y_1 * (1.0 - y_1));
                        let d_b_2 = d_y[2][0] * (y_2 * (1.0 - y_2));
                        /// d_x = d_b·wᵀ
                        let d_x = &mut gradient.x.data.0;
                        d_x[0][0] = arch
                            .dot([d_b_0, d_b_1, d_b_2], [w[0][0], w[1][0], w[2][0]]);
                        d_x[1][0] = arch
                            .dot([d_b_0, d_b_1, d_b_2], [w[0][1], w[1][1], w[2][1]]);
                        d_x[2][0] = arch
                            .dot([d_b_0, d_b_1, d_b_2], [w[0][2], w[1][2], w[2][2]]);
                        d_x[3][0] = arch
                            .dot([d_b_0, d_b_1, d_b_2], [w[0][3], w[1][3], w[2][3]]);
                        /// d_w = xᵀ·d_b
                        let d_w = &mut gradient.w.data.0;
                        d_w[0][0] = x[0][0] * d_b_0;
                        d_w[0][1] = x[1][0] * d_b_0;
                        d_w[0][2] = x[2][0] * d_b_0;
                        d_w[0][3] = x[3][0] * d_b_0;
                        d_w[1][0] = x[0][0] * d_b_1;
                        d_w[1][1] = x[1][0] * d_b_1;
                        d_w[1][2] = x[2][0] * d_b_1;
                        d_w[1][3] = x[3][0] * d_b_1;
                        d_w[2][0] = x[0][0] * d_b_2;
                        d_w[2][1] = x[1][0] * d_b_2;
                        d_w[2][2] = x[2][0] * d_b_2;
                        d_w[2][3] = x[3][0] * d_b_2;
                        /// d_b = d_y ⊙ (y ⊙ (1 − y))
                        let d_b = &mut gradient.b.data.0;
                        d_b[0][0] = d_b_0;
                        d_b[1][0] = d_b_1;
                        d_b[2][0] = d_b_2;
                    }
                }
                rt::dispatch(Pass { x, w, b, d_y, gradient })
            }
            /// The vector-Jacobian product, added to `gradient`.
            #[inline]
            pub fn backward_accumulate(
                &self,
                x: &SMatrix<f64, 1, 4>,
                w: &SMatrix<f64, 4, 3>,
                b: &SMatrix<f64, 1, 3>,
                d_y: &SMatrix<f64, 1, 3>,
                workspace: &mut Workspace,
                gradient: &mut Gradient,
            ) {
                struct Pass<'a> {
                    x: &'a SMatrix<f64, 1, 4>,
                    w: &'a SMatrix<f64, 4, 3>,
                    b: &'a SMatrix<f64, 1, 3>,
                    d_y: &'a SMatrix<f64, 1, 3>,
                    gradient: &'a mut Gradient,
                }
                impl rt::Kernel for Pass<'_> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, b, d_y, gradient } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let b = &b.data.0;
                        /// y = σ(x·w + b)
                        let y_0 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[0][0], w[0][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[0][2], w[0][3]]) + b[0][0],
                            );
                        let y_1 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[1][0], w[1][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[1][2], w[1][3]]) + b[1][0],
                            );
                        let y_2 = arch
                            .sigmoid(
                                arch.dot([x[0][0], x[1][0]], [w[2][0], w[2][1]])
                                    + arch.dot([x[2][0], x[3][0]], [w[2][2], w[2][3]]) + b[2][0],
                            );
                        let d_y = &d_y.data.0;
                        /// d_b = d_y ⊙ (y ⊙ (1 − y))
                        let d_b_0 = d_y[0][0] * (y_0 * (1.0 - y_0));
                        let d_b_1 = d_y[1][0] * (y_1 * (1.0 - y_1));
                        let d_b_2 = d_y[2][0] * (y_2 * (1.0 - y_2));
                        /// d_x += d_b·wᵀ
                        let d_x = &mut gradient.x.data.0;
                        d_x[0][0]
                            += arch
                                .dot([d_b_0, d_b_1, d_b_2], [w[0][0], w[1][0], w[2][0]]);
                        d_x[1][0]
                            += arch
                                .dot([d_b_0, d_b_1, d_b_2], [w[0][1], w[1][1], w[2][1]]);
                        d_x[2][0]
                            += arch
                                .dot([d_b_0, d_b_1, d_b_2], [w[0][2], w[1][2], w[2][2]]);
                        d_x[3][0]
                            += arch
                                .dot([d_b_0, d_b_1, d_b_2], [w[0][3], w[1][3], w[2][3]]);
                        /// d_w += xᵀ·d_b
                        let d_w = &mut gradient.w.data.0;
                        d_w[0][0] += x[0][0] * d_b_0;
                        d_w[0][1] += x[1][0] * d_b_0;
                        d_w[0][2] += x[2][0] * d_b_0;
                        d_w[0][3] += x[3][0] * d_b_0;
                        d_w[1][0] += x[0][0] * d_b_1;
                        d_w[1][1] += x[1][0] * d_b_1;
                        d_w[1][2] += x[2][0] * d_b_1;
                        d_w[1][3] += x[3][0] * d_b_1;
                        d_w[2][0] += x[0][0] * d_b_2;
                        d_w[2][1] += x[1][0] * d_b_2;
                        d_w[2][2] += x[2][0] * d_b_2;
                        d_w[2][3] += x[3][0] * d_b_2;
                        /// d_b += d_y ⊙ (y ⊙ (1 − y))
                        let d_b = &mut gradient.b.data.0;
                        d_b[0][0] += d_b_0;
                        d_b[1][0] += d_b_1;
                        d_b[2][0] += d_b_2;
                    }
                }
                rt::dispatch(Pass { x, w, b, d_y, gradient })
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
