// What the macro makes of `growth` in `main.rs`, formatted. A test keeps this file true.

/// Logistic growth.
pub mod growth {
    #[allow(unused_imports)]
    use graph_runtime::prelude::*;
    /// The curve `most / (1 + exp(-rate·(t − middle)))`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Params {
        /// The amount in the end.
        pub most: f64,
        /// How fast it grows at first, per hour.
        pub rate: f64,
        /// When half of it is there, in hours.
        pub middle: f64,
    }
    const _: () = {
        use ::graph_runtime::expand as rt;
        impl rt::Values<f64> for Params {
            const LEN: usize = <f64 as rt::Values<f64>>::LEN
                + <f64 as rt::Values<f64>>::LEN + <f64 as rt::Values<f64>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
                let mut parts = rt::Parts::of(f);
                Self {
                    most: parts.part(),
                    rate: parts.part(),
                    middle: parts.part(),
                }
            }
            fn entry(&self, k: usize) -> f64 {
                rt::Search::entry(k)
                    .within(&self.most)
                    .within(&self.rate)
                    .within(&self.middle)
                    .found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f64 {
                rt::Search::entry(k)
                    .within_mut(&mut self.most)
                    .within_mut(&mut self.rate)
                    .within_mut(&mut self.middle)
                    .found()
            }
        }
    };
    const _: () = {
        #[allow(dead_code, unused_variables, clippy::all, clippy::pedantic)]
        fn types() {
            let _: Params;
            let _: SVector<f64, 10>;
        }
    };
    /// The mean square of what the curve misses.
    #[inline]
    pub fn loss(p: &Params, t: &SVector<f64, 10>, seen: &SVector<f64, 10>) -> f64 {
        loss::forward(p, t, seen)
    }
    /// `loss = Σ((p_most·σ(p_rate·(t + (−p_middle))) − seen)²) / 10`
    ///
    /// Inputs: `p` a `Params`, `t` 10×1 (data), `seen` 10×1 (data). Output: a scalar.
    ///
    /// Forward 252 operations, backward 353; 240 bytes saved, 0 bytes of workspace.
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
    pub mod loss {
        use super::*;
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        /// The derivatives of `loss`.
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        pub struct Gradient {
            /// ∂loss/∂p, a `Params`
            pub p: super::Params,
        }
        impl Gradient {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    p: super::Params {
                        most: 0.0,
                        rate: 0.0,
                        middle: 0.0,
                    },
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Gradient {
            type Layout = (f64, f64, f64);
        }
        impl rt::Values<f64> for Gradient {
            const LEN: usize = <super::Params as rt::Values<f64>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
                let mut parts = rt::Parts::of(f);
                Self { p: parts.part() }
            }
            fn entry(&self, k: usize) -> f64 {
                rt::Search::entry(k).within(&self.p).found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f64 {
                rt::Search::entry(k).within_mut(&mut self.p).found()
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
            /// `sum`, 10×1
            pub sum: SMatrix<f64, 10, 1>,
            /// `sigmoid`, 10×1
            pub sigmoid: SMatrix<f64, 10, 1>,
            /// `difference`, 10×1
            pub difference: SMatrix<f64, 10, 1>,
        }
        impl Saved {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    sum: rt::zeros(),
                    sigmoid: rt::zeros(),
                    difference: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Saved {
            type Layout = (
                SMatrix<f64, 10, 1>,
                SMatrix<f64, 10, 1>,
                SMatrix<f64, 10, 1>,
            );
        }
        /// The temporaries: none are needed.
        pub type Workspace = rt::Workspace<()>;
        /// What one call costs.
        pub const COST: rt::Cost = rt::Cost {
            forward_flops: 252,
            backward_flops: 353,
            saved_bytes: rt::size_of::<Saved>(),
            workspace_bytes: rt::size_of::<Workspace>(),
        };
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"p_most\", shape=box];\n  n1 [label=\"p_rate\", shape=box];\n  n2 [label=\"p_middle\", shape=box];\n  n3 [label=\"t\", shape=box];\n  n4 [label=\"seen\", shape=box];\n  n5 [label=\"−\", shape=ellipse];\n  n2 -> n5 [label=\"a scalar\"];\n  n7 [label=\"+\", shape=ellipse];\n  n3 -> n7 [label=\"10×1\"];\n  n5 -> n7 [label=\"a scalar\"];\n  n9 [label=\"⊙\", shape=ellipse];\n  n1 -> n9 [label=\"a scalar\"];\n  n7 -> n9 [label=\"10×1\"];\n  n10 [label=\"σ\", shape=ellipse];\n  n9 -> n10 [label=\"10×1\"];\n  n12 [label=\"⊙\", shape=ellipse];\n  n0 -> n12 [label=\"a scalar\"];\n  n10 -> n12 [label=\"10×1\"];\n  n13 [label=\"−\", shape=ellipse];\n  n12 -> n13 [label=\"10×1\"];\n  n4 -> n13 [label=\"10×1\"];\n  n14 [label=\"⊙\", shape=ellipse];\n  n13 -> n14 [label=\"10×1\"];\n  n13 -> n14 [label=\"10×1\"];\n  n15 [label=\"Σ\", shape=ellipse];\n  n14 -> n15 [label=\"10×1\"];\n  n16 [label=\"10.0\", shape=plaintext];\n  n17 [label=\"/\", shape=ellipse];\n  n15 -> n17 [label=\"a scalar\"];\n  n16 -> n17 [label=\"a scalar\"];\n  loss [label=\"loss\", shape=box];\n  n17 -> loss [label=\"a scalar\"];\n}\n";
        /// The value.
        #[inline]
        pub fn forward(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> f64 {
            let mut output = 0.0;
            forward_into(p, t, seen, &mut rt::Workspace::new(), &mut output);
            output
        }
        /// The vector-Jacobian product: forward and backward fused in one pass.
        #[inline]
        pub fn backward(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            d_loss: f64,
        ) -> Gradient {
            let mut gradient = Gradient::zeros();
            backward_into(p, t, seen, d_loss, &mut rt::Workspace::new(), &mut gradient);
            gradient
        }
        /// The value and the gradient.
        #[inline]
        pub fn value_and_gradient(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> (f64, Gradient) {
            let mut gradient = Gradient::zeros();
            let value = value_and_gradient_into(
                p,
                t,
                seen,
                &mut rt::Workspace::new(),
                &mut gradient,
            );
            (value, gradient)
        }
        /// The gradient.
        #[inline]
        pub fn gradient(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> Gradient {
            value_and_gradient(p, t, seen).1
        }
        /// The value, and what the backward pass reads.
        #[inline]
        pub fn forward_saved(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> (f64, Saved) {
            let mut output = 0.0;
            let mut saved = Saved::zeros();
            forward_saved_into(
                p,
                t,
                seen,
                &mut rt::Workspace::new(),
                &mut output,
                &mut saved,
            );
            (output, saved)
        }
        /// The value, and what the backward pass reads, each written in place.
        #[inline]
        pub fn forward_saved_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            output: &mut f64,
            saved: &mut Saved,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                output: &'a mut f64,
                saved: &'a mut Saved,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, output, saved } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    let sum = &mut saved.sum.data.0;
                    let sigmoid = &mut saved.sigmoid.data.0;
                    let difference = &mut saved.difference.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen; sum_product = Σ(difference²)
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        sum[0][i] = sum_i;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        sigmoid[0][i] = sigmoid_i;
                        let difference_i = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                        difference[0][i] = difference_i;
                        sum_product_terms[i] = difference_i * difference_i;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    *output = loss;
                }
            }
            rt::dispatch(Pass { p, t, seen, output, saved })
        }
        /// The vector-Jacobian product from what the forward pass saved.
        #[inline]
        pub fn backward_saved(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            saved: &Saved,
            d_loss: f64,
        ) -> Gradient {
            let mut gradient = Gradient::zeros();
            backward_saved_into(
                p,
                t,
                seen,
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
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            saved: &Saved,
            d_loss: f64,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) {
            let p_most = p.most;
            let p_rate = p.rate;
            let sum = &saved.sum.data.0;
            let sigmoid = &saved.sigmoid.data.0;
            let difference = &saved.difference.data.0;
            let scaled_d_loss = d_loss * 0.1;
            let scaled_product = 2.0 * (scaled_d_loss * difference[0][0]);
            let scaled_product_2 = 2.0 * (scaled_d_loss * difference[0][1]);
            let scaled_product_3 = 2.0 * (scaled_d_loss * difference[0][2]);
            let scaled_product_4 = 2.0 * (scaled_d_loss * difference[0][3]);
            let scaled_product_5 = 2.0 * (scaled_d_loss * difference[0][4]);
            let scaled_product_6 = 2.0 * (scaled_d_loss * difference[0][5]);
            let scaled_product_7 = 2.0 * (scaled_d_loss * difference[0][6]);
            let scaled_product_8 = 2.0 * (scaled_d_loss * difference[0][7]);
            let scaled_product_9 = 2.0 * (scaled_d_loss * difference[0][8]);
            let scaled_product_10 = 2.0 * (scaled_d_loss * difference[0][9]);
            /// d_p_most = Σ(2·(d_loss·0.1·difference) ⊙ sigmoid)
            let d_p_most = scaled_product * sigmoid[0][0]
                + scaled_product_2 * sigmoid[0][1] + scaled_product_3 * sigmoid[0][2]
                + scaled_product_4 * sigmoid[0][3] + scaled_product_5 * sigmoid[0][4]
                + scaled_product_6 * sigmoid[0][5] + scaled_product_7 * sigmoid[0][6]
                + scaled_product_8 * sigmoid[0][7] + scaled_product_9 * sigmoid[0][8]
                + scaled_product_10 * sigmoid[0][9];
            let product_41 = scaled_product * p_most
                * (sigmoid[0][0] * (1.0 - sigmoid[0][0]));
            let product_42 = scaled_product_2 * p_most
                * (sigmoid[0][1] * (1.0 - sigmoid[0][1]));
            let product_43 = scaled_product_3 * p_most
                * (sigmoid[0][2] * (1.0 - sigmoid[0][2]));
            let product_44 = scaled_product_4 * p_most
                * (sigmoid[0][3] * (1.0 - sigmoid[0][3]));
            let product_45 = scaled_product_5 * p_most
                * (sigmoid[0][4] * (1.0 - sigmoid[0][4]));
            let product_46 = scaled_product_6 * p_most
                * (sigmoid[0][5] * (1.0 - sigmoid[0][5]));
            let product_47 = scaled_product_7 * p_most
                * (sigmoid[0][6] * (1.0 - sigmoid[0][6]));
            let product_48 = scaled_product_8 * p_most
                * (sigmoid[0][7] * (1.0 - sigmoid[0][7]));
            let product_49 = scaled_product_9 * p_most
                * (sigmoid[0][8] * (1.0 - sigmoid[0][8]));
            let product_50 = scaled_product_10 * p_most
                * (sigmoid[0][9] * (1.0 - sigmoid[0][9]));
            /// d_p_rate = Σ(2·(d_loss·0.1·difference)·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)) ⊙ sum)
            let d_p_rate = product_41 * sum[0][0] + product_42 * sum[0][1]
                + product_43 * sum[0][2] + product_44 * sum[0][3]
                + product_45 * sum[0][4] + product_46 * sum[0][5]
                + product_47 * sum[0][6] + product_48 * sum[0][7]
                + product_49 * sum[0][8] + product_50 * sum[0][9];
            /// d_p_middle = −Σ(2·(d_loss·0.1·difference)·p_most ⊙ (sigmoid ⊙ (1 − sigmoid))·p_rate)
            let d_p_middle = -(product_41 * p_rate + product_42 * p_rate
                + product_43 * p_rate + product_44 * p_rate + product_45 * p_rate
                + product_46 * p_rate + product_47 * p_rate + product_48 * p_rate
                + product_49 * p_rate + product_50 * p_rate);
            gradient.p.most = d_p_most;
            gradient.p.rate = d_p_rate;
            gradient.p.middle = d_p_middle;
        }
        /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
        #[inline]
        pub fn vjp(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            saved: &Saved,
            d_loss: f64,
        ) -> (super::Params, (), ()) {
            let gradient = backward_saved(p, t, seen, saved, d_loss);
            (gradient.p, (), ())
        }
        /// The value, written into `output`.
        #[inline]
        pub fn forward_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            output: &mut f64,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                output: &'a mut f64,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, output } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    /// difference = p_most·σ(p_rate·(t + minus_p_middle)) − seen; sum_product = Σ(difference²)
                    for i in 0..10 {
                        let difference_i = arch
                            .mul_add(
                                p_most,
                                arch.sigmoid(p_rate * (t[0][i] + minus_p_middle)),
                                -seen[0][i],
                            );
                        sum_product_terms[i] = difference_i * difference_i;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    *output = loss;
                }
            }
            rt::dispatch(Pass { p, t, seen, output })
        }
        /// The vector-Jacobian product, written into `gradient`.
        #[inline]
        pub fn backward_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            d_loss: f64,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                d_loss: f64,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, d_loss, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    let sum = &mut [[0.0; 10]; 1];
                    let sigmoid = &mut [[0.0; 10]; 1];
                    let difference = &mut [[0.0; 10]; 1];
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        sum[0][i] = sum_i;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        sigmoid[0][i] = sigmoid_i;
                        difference[0][i] = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                    }
                    /// d_sum_product = d_loss·0.1
                    let d_sum_product = d_loss * 0.1;
                    let mut d_p_most_terms_ = [0.0; 10];
                    let mut d_p_rate_terms_ = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// d_difference = 2·(d_sum_product·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let d_difference_i = 2.0 * (d_sum_product * difference[0][i]);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid[0][i] * (1.0 - sigmoid[0][i]));
                        d_p_most_terms_[i] = d_difference_i * sigmoid[0][i];
                        d_p_rate_terms_[i] = d_p_rate_times_sum_i * sum[0][i];
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let d_p_most = rt::sum(arch, &d_p_most_terms_);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms_);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most = d_p_most;
                    gradient.p.rate = d_p_rate;
                    gradient.p.middle = d_p_middle;
                }
            }
            rt::dispatch(Pass {
                p,
                t,
                seen,
                d_loss,
                gradient,
            })
        }
        /// The vector-Jacobian product, added to `gradient`.
        #[inline]
        pub fn backward_accumulate(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            d_loss: f64,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                d_loss: f64,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, d_loss, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    let sum = &mut [[0.0; 10]; 1];
                    let sigmoid = &mut [[0.0; 10]; 1];
                    let difference = &mut [[0.0; 10]; 1];
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        sum[0][i] = sum_i;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        sigmoid[0][i] = sigmoid_i;
                        difference[0][i] = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                    }
                    /// d_sum_product = d_loss·0.1
                    let d_sum_product = d_loss * 0.1;
                    let mut d_p_most_terms_ = [0.0; 10];
                    let mut d_p_rate_terms_ = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// d_difference = 2·(d_sum_product·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let d_difference_i = 2.0 * (d_sum_product * difference[0][i]);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid[0][i] * (1.0 - sigmoid[0][i]));
                        d_p_most_terms_[i] = d_difference_i * sigmoid[0][i];
                        d_p_rate_terms_[i] = d_p_rate_times_sum_i * sum[0][i];
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let d_p_most = rt::sum(arch, &d_p_most_terms_);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms_);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most += d_p_most;
                    gradient.p.rate += d_p_rate;
                    gradient.p.middle += d_p_middle;
                }
            }
            rt::dispatch(Pass {
                p,
                t,
                seen,
                d_loss,
                gradient,
            })
        }
        /// The value; the gradient is written into `gradient`.
        #[inline]
        pub fn value_and_gradient_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) -> f64 {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = f64;
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) -> f64 {
                    let Self { p, t, seen, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    let mut d_p_most_terms_ = [0.0; 10];
                    let mut d_p_rate_terms_ = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen; d_difference = 2·(0.1·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); sum_product = Σ(difference²); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        let difference_i = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                        let d_difference_i = 2.0 * (0.1 * difference_i);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid_i * (1.0 - sigmoid_i));
                        sum_product_terms[i] = difference_i * difference_i;
                        d_p_most_terms_[i] = d_difference_i * sigmoid_i;
                        d_p_rate_terms_[i] = d_p_rate_times_sum_i * sum_i;
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    let d_p_most = rt::sum(arch, &d_p_most_terms_);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms_);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most = d_p_most;
                    gradient.p.rate = d_p_rate;
                    gradient.p.middle = d_p_middle;
                    loss
                }
            }
            rt::dispatch(Pass { p, t, seen, gradient })
        }
        /// The value; the gradient is added to `gradient`.
        #[inline]
        pub fn value_and_gradient_accumulate(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) -> f64 {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = f64;
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) -> f64 {
                    let Self { p, t, seen, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    let mut d_p_most_terms_ = [0.0; 10];
                    let mut d_p_rate_terms_ = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen; d_difference = 2·(0.1·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); sum_product = Σ(difference²); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        let difference_i = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                        let d_difference_i = 2.0 * (0.1 * difference_i);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid_i * (1.0 - sigmoid_i));
                        sum_product_terms[i] = difference_i * difference_i;
                        d_p_most_terms_[i] = d_difference_i * sigmoid_i;
                        d_p_rate_terms_[i] = d_p_rate_times_sum_i * sum_i;
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    let d_p_most = rt::sum(arch, &d_p_most_terms_);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms_);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most += d_p_most;
                    gradient.p.rate += d_p_rate;
                    gradient.p.middle += d_p_middle;
                    loss
                }
            }
            rt::dispatch(Pass { p, t, seen, gradient })
        }
        /// The handle for generic tools: gradient checks, optimisers, solvers.
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Graph {
            marker: rt::PhantomData<()>,
        }
        impl rt::Graph for Graph {
            type Scalar = f64;
            type Inputs = (super::Params, SMatrix<f64, 10, 1>, SMatrix<f64, 10, 1>);
            type Output = f64;
            type Cotangent = f64;
            type Gradient = Gradient;
            const NAME: &'static str = "loss";
            const COST: rt::Cost = COST;
            const DOT: &'static str = DOT;
            const DIFFERENTIATED: &'static [rt::Input] = &[
                rt::Input {
                    name: "p.most",
                    rows: 1,
                    cols: 1,
                },
                rt::Input {
                    name: "p.rate",
                    rows: 1,
                    cols: 1,
                },
                rt::Input {
                    name: "p.middle",
                    rows: 1,
                    cols: 1,
                },
            ];
            fn forward(inputs: &Self::Inputs) -> Self::Output {
                self::forward(&inputs.0, &inputs.1, &inputs.2)
            }
            fn backward(
                inputs: &Self::Inputs,
                cotangent: &Self::Cotangent,
            ) -> Self::Gradient {
                self::backward(&inputs.0, &inputs.1, &inputs.2, *cotangent)
            }
            fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
                rt::Search::entry(k).within_mut(&mut inputs.0).found()
            }
        }
    }
}
